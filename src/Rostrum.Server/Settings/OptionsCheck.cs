using System.Net;
using Rostrum.Farm.Generations.Comfy;

namespace Rostrum.Server.Settings;

/// <summary>Finds mistakes in the configuration before the service starts.</summary>
public static class OptionsCheck
{
    /// <summary>A sentence for each mistake; none when all is well.</summary>
    public static IReadOnlyList<string> Mistakes(ServerOptions options) => [.. All(options).OfType<string>()];

    private static IEnumerable<string?> All(ServerOptions options)
    {
        foreach (var url in options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries))
            yield return IsAddress(url)
                ? null
                : $"Urls: \"{url}\" is not an address; write http://127.0.0.1:5000.";
        if (options.PublicUrl is { } open && !IsAddress(open))
            yield return $"PublicUrl: \"{open}\" is not an address; write https://rostrum.example.";
        yield return options.Database.Kind switch
        {
            "sqlite" => null,
            "postgres" when !string.IsNullOrWhiteSpace(options.Database.Connection) => null,
            "postgres" =>
                "Database:Connection is missing: write the connection string of the PostgreSQL database.",
            var kind => $"Database:Kind is \"{kind}\"; write sqlite or postgres.",
        };
        yield return Within(options.Anonymous.Credits, 0, 1_000_000_000, "Anonymous:Credits");
        yield return Within(options.Anonymous.Days, 1, 3650, "Anonymous:Days");
        yield return Within(options.Anonymous.PerAddress, 1, 1_000_000, "Anonymous:PerAddress");
        yield return Within(options.Prices.Turn, 0, 1_000_000, "Prices:Turn");
        yield return Within(options.Prices.Step, 0, 1_000_000, "Prices:Step");
        yield return Within(options.Uploads.MostBytesOfAccount, 1, 1e15, "Uploads:MostBytesOfAccount");
        yield return Within(options.Exports.MostMegapixels, 1, 1e12, "Exports:MostMegapixels");
        yield return Within(options.Limits.SessionsPerAccount, 1, 1e9, "Limits:SessionsPerAccount");
        yield return Within(options.Prices.GeneratedClip, 0, 1_000_000, "Prices:GeneratedClip");
        yield return Within(options.Prices.Export, 0, 1_000_000, "Prices:Export");
        yield return Within(options.Uploads.MostBytes, 1, 100_000_000_000, "Uploads:MostBytes");
        yield return Within(options.Uploads.MostFiles, 1, 1000, "Uploads:MostFiles");
        yield return Within(options.Uploads.MostFilesOfSession, 1, 100_000, "Uploads:MostFilesOfSession");
        yield return Within(options.Uploads.AtOnce, 1, 10_000, "Uploads:AtOnce");
        yield return Within(options.Streams.HeartbeatSeconds, 0.05, 60, "Streams:HeartbeatSeconds");
        yield return Within(options.Streams.PerAccount, 1, 100_000, "Streams:PerAccount");
        yield return Within(options.Streams.WaitingPerSession, 1, 10_000, "Streams:WaitingPerSession");
        yield return Within(options.Exports.AtOnce, 1, 64, "Exports:AtOnce");
        yield return Within(options.Exports.WaitingPerAccount, 1, 100_000, "Exports:WaitingPerAccount");
        yield return Within(options.Exports.BatchRows, 1, 10_000, "Exports:BatchRows");
        yield return Within(options.Exports.BatchRowsPerAccount, 1, 100_000, "Exports:BatchRowsPerAccount");
        yield return Within(options.Exports.KeepDays, 1, 3650, "Exports:KeepDays");
        yield return Within(options.Exports.ChunkBytes, 0, 1e15, "Exports:ChunkBytes");
        yield return Within(options.Limits.BodyBytes, 10_000, 1_000_000_000, "Limits:BodyBytes");
        yield return Within(options.Limits.RequestsPerMinute, 1, 10_000_000, "Limits:RequestsPerMinute");
        yield return Within(options.Limits.LoginsPerMinute, 1, 1_000_000, "Limits:LoginsPerMinute");
        yield return Within(options.Limits.Connections, 1, 1_000_000, "Limits:Connections");
        foreach (var mistake in MistakesOf(options.Agent.Model))
            yield return mistake;
        foreach (var mistake in MistakesOf(options.Generator, options.Data))
            yield return mistake;
        foreach (var proxy in options.TrustedProxies)
            yield return IPAddress.TryParse(proxy, out _)
                ? null
                : $"TrustedProxies: \"{proxy}\" is not an IP address.";
        if (options.Telemetry.OtlpEndpoint is { Length: > 0 } endpoint && !IsAddress(endpoint))
            yield return $"Telemetry:OtlpEndpoint: \"{endpoint}\" is not an address; write http://127.0.0.1:4317.";
    }

    private static IEnumerable<string?> MistakesOf(ModelSettings model)
    {
        if (model.Url is { Length: > 0 } url && !IsAddress(url))
            yield return $"Agent:Model:Url: \"{url}\" is not an address; write http://127.0.0.1:11434/v1.";
        if (model.Url is { Length: > 0 } && string.IsNullOrWhiteSpace(model.Name))
            yield return "Agent:Model:Name is missing: write what the API calls the model.";
        yield return Within(model.Rounds, 2, 20, "Agent:Model:Rounds");
        yield return Within(model.Seconds, 0.05, 600, "Agent:Model:Seconds");
        yield return Within(model.MostTokens, 1, 10_000_000, "Agent:Model:MostTokens");
        yield return Within(model.MostTokensOfReply, 1, 1_000_000, "Agent:Model:MostTokensOfReply");
        yield return Within(model.TurnsPerDay, 0, 1_000_000_000, "Agent:Model:TurnsPerDay");
        yield return Within(model.TokensPerDay, 0, 1e15, "Agent:Model:TokensPerDay");
    }

    private static IEnumerable<string?> MistakesOf(GeneratorOptions generator, string data)
    {
        yield return Within(generator.Seconds, 1, 60, "Generator:Seconds");
        yield return Within(generator.FramesPerSecond, 1, 120, "Generator:FramesPerSecond");
        yield return Within(generator.MostPixels, 4096, 4_000_000, "Generator:MostPixels");
        yield return Within(generator.Timeout, 1, 86_400, "Generator:Timeout");
        yield return Within(generator.AtOnce, 1, 64, "Generator:AtOnce");
        yield return Within(generator.WaitingPerAccount, 1, 1000, "Generator:WaitingPerAccount");
        yield return Within(generator.LookSeconds, 0.01, 60, "Generator:LookSeconds");
        if (!generator.IsThere)
            yield break;
        if (!IsAddress(generator.Url!))
            yield return $"Generator:Url: \"{generator.Url}\" is not an address; write http://127.0.0.1:8188.";
        if (generator.Workflow is not { Length: > 0 } file)
            yield return "Generator:Workflow is missing: name the file of a ComfyUI workflow in API format.";
        else if (WorkflowTemplate.Load(Path.Combine(data, file), out var why) is null)
            yield return $"Generator:Workflow: {file} is no workflow that can be used: {why}.";
    }

    private static string? Within(double value, double least, double most, string name) =>
        value >= least && value <= most
            ? null
            : FormattableString.Invariant($"{name} is {value}; it must lie between {least} and {most}.");

    private static bool IsAddress(string text) =>
        Uri.TryCreate(
            text.Replace("://*", "://any").Replace("://+", "://any"),
            UriKind.Absolute,
            out var address
        ) && address.Scheme is "http" or "https";
}

using Microsoft.Extensions.Configuration;

namespace Rostrum.Server.Settings;

/// <summary>Reads the configuration from file, environment and flags.</summary>
public static class OptionsReader
{
    private const string FileName = "rostrum.json";

    /// <summary>Reads what is configured. On mistakes <paramref name="mistakes"/> says each in a sentence.</summary>
    /// <param name="flags">Names and values as on the command line, such as <c>Urls</c>; null values are left out.</param>
    public static ServerOptions Read(
        IReadOnlyDictionary<string, string?> flags,
        out IReadOnlyList<string> mistakes
    )
    {
        var given = flags.Where(flag => flag.Value is not null);
        try
        {
            var data = Path.GetFullPath(
                Layered(null, given).GetValue<string>("Data") ?? new ServerOptions().Data
            );
            var options = new ServerOptions { Data = data };
            var layers = Layered(Path.Combine(data, FileName), given);
            layers.Bind(options, binder => binder.ErrorOnUnknownConfiguration = false);
            options.Agent.Model.Key = layers["MODEL_KEY"] ?? options.Agent.Model.Key;
            options.Data = Path.GetFullPath(options.Data);
            mistakes = OptionsCheck.Mistakes(options);
            return options;
        }
        catch (Exception mistake)
            when (mistake is InvalidOperationException or FormatException or InvalidDataException)
        {
            mistakes =
            [
                $"The configuration cannot be read: {mistake.Message} {mistake.InnerException?.Message}".Trim(),
            ];
            return new ServerOptions();
        }
    }

    private static IConfigurationRoot Layered(string? file, IEnumerable<KeyValuePair<string, string?>> flags)
    {
        var layers = new ConfigurationBuilder();
        if (file is not null)
            layers.AddJsonFile(file, optional: true, reloadOnChange: false);
        return layers.AddEnvironmentVariables("ROSTRUM_").AddInMemoryCollection(flags).Build();
    }
}

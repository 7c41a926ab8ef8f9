using System.CommandLine;
using Rostrum.Server.Settings;
using Rostrum.Server.Storage;

namespace Rostrum.Cli.Commands;

/// <summary>The options that commands about the service share.</summary>
internal static class ServerArguments
{
    public static Option<string?> Data() =>
        new("--data")
        {
            Description = "Folder of the database, files and films (~/.local/share/rostrum).",
            HelpName = "DIR",
        };

    /// <summary>The configuration of a service that has been started before.</summary>
    /// <exception cref="AskedWronglyException">There is none, or the configuration has mistakes.</exception>
    public static ServerOptions ReadOfService(string? data)
    {
        var options = Read(data);
        return DataFolder.IsInUse(options)
            ? options
            : throw new AskedWronglyException(
                $"There is no service's data in {options.Data}: start it once with rostrum up, or check --data."
            );
    }

    /// <summary>The configuration with what the command line says.</summary>
    /// <exception cref="AskedWronglyException">It has mistakes.</exception>
    public static ServerOptions Read(string? data, string? urls = null)
    {
        var flags = new Dictionary<string, string?> { ["Data"] = data, ["Urls"] = urls };
        var options = OptionsReader.Read(flags, out var mistakes);
        return mistakes.Count == 0 ? options : throw new AskedWronglyException(string.Join('\n', mistakes));
    }
}

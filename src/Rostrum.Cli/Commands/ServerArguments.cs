using System.CommandLine;
using Rostrum.Server.Settings;

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

    /// <summary>The configuration with what the command line says.</summary>
    /// <exception cref="AskedWronglyException">It has mistakes.</exception>
    public static ServerOptions Read(string? data, string? urls = null)
    {
        var flags = new Dictionary<string, string?> { ["Data"] = data, ["Urls"] = urls };
        var options = OptionsReader.Read(flags, out var mistakes);
        return mistakes.Count == 0 ? options : throw new AskedWronglyException(string.Join('\n', mistakes));
    }
}

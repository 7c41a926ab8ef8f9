using System.CommandLine;
using Rostrum.Cli.Output;
using Rostrum.Media;

namespace Rostrum.Cli.Commands;

/// <summary><c>rostrum probe FILE</c>: what a picture, a film or sound is.</summary>
internal static class ProbeCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A picture, a film or sound." };
        var command = new Command("probe", "Says what a picture, a film or sound is.") { file };
        command.Run(
            (asked, cancel) =>
            {
                foreach (var line in MediaProbe.Describe(asked.GetRequiredValue(file), cancel))
                    Say.Result(line);
                return ExitCode.Done;
            }
        );
        return command;
    }
}

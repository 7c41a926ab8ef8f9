using System.CommandLine;
using Rostrum.Cli.Output;
using Rostrum.Media;

namespace Rostrum.Cli.Commands;

/// <summary><c>rostrum doctor</c>: what is installed, what is missing, what to do.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "Says what is installed, what is missing and what to do.");
        command.Run(
            (_, cancel) =>
            {
                var findings = Checkup.Run(cancel);
                foreach (var finding in findings)
                    Say.Result(
                        $"{(finding.Good ? "ok     " : "MISSING")} {finding.What, -12} {finding.Detail}"
                    );
                if (findings.All(finding => finding.Good))
                    return ExitCode.Done;
                Say.Problem(
                    "On Debian and Ubuntu: apt-get install ffmpeg libvips42 fluidsynth musescore-general-soundfont-small"
                );
                return ExitCode.Failed;
            }
        );
        return command;
    }
}

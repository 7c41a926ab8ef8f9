using System.CommandLine;
using Rostrum.Cli.Output;
using Rostrum.Media;

namespace Rostrum.Cli.Commands;

/// <summary><c>rostrum still DRAFT.json --at 2.5s -o frame.png</c></summary>
internal static class StillCommand
{
    public static Command Create()
    {
        var draft = FilmArguments.DraftFile();
        var output = FilmArguments.Output("The PNG or WEBP to write.");
        var at = new Option<string>("--at")
        {
            Description = "The moment of the film: 2.5s.",
            DefaultValueFactory = _ => "0s",
        };
        var command = new Command("still", "Makes one frame of a film as a PNG or WEBP.")
        {
            draft,
            at,
            output,
        };
        command.Run(
            (asked, cancel) =>
            {
                var file = asked.GetRequiredValue(output);
                var film = FilmArguments.ReadDraft(asked.GetRequiredValue(draft));
                var report = FilmMaker.MakeStill(
                    film,
                    FilmArguments.Time(asked.GetRequiredValue(at)),
                    file,
                    cancel,
                    OwnModels.Eyes.Look
                );
                foreach (var note in report.Notes)
                    Say.Note(note);
                Say.Result($"{file}: {report.Timeline.Canvas}");
                return ExitCode.Done;
            }
        );
        return command;
    }
}

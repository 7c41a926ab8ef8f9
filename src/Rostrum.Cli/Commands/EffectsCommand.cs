using System.CommandLine;
using Rostrum.Cli.Gallery;
using Rostrum.Cli.Output;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Looks;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Music;
using Rostrum.Drafts.Texts;
using Rostrum.Drafts.Transitions;
using Rostrum.Media;

namespace Rostrum.Cli.Commands;

/// <summary><c>rostrum effects</c>: everything that can be asked for by name, listed or shown.</summary>
internal static class EffectsCommand
{
    private static readonly Option<bool> markdown = new("--markdown")
    {
        Description = "As the page docs/effects.md.",
    };
    private static readonly Option<string?> gallery = new("--gallery")
    {
        Description =
            "Makes a page that shows them all moving, in this folder: of PHOTO, or of stills that the program draws.",
        HelpName = "DIR",
    };
    private static readonly Option<string?> sheets = new("--sheets")
    {
        Description =
            "Makes a contact sheet of each, to judge it by, in this folder: a row for each PHOTO, from start to end.",
        HelpName = "DIR",
    };
    private static readonly Option<string[]> only = new("--only")
    {
        Description = "For --gallery and --sheets: no more than these.",
        HelpName = "NAME",
    };
    private static readonly Option<string?> preview = new("--preview")
    {
        Description =
            "Makes a film that shows this one on PHOTO; a transition leads to the second photo. "
            + "Where several things share a name, say which: transition:glitch, effect:glitch.",
        HelpName = "NAME",
    };
    private static readonly Option<string?> output = new("--output", "-o")
    {
        Description = "The MP4 of --preview.",
        HelpName = "FILE",
    };
    private static readonly Argument<string[]> photos = new("PHOTO")
    {
        Description = "For --preview, --gallery and --sheets.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Command Create()
    {
        var command = new Command("effects", "Lists what can be asked for by name, or shows it.")
        {
            photos,
            markdown,
            gallery,
            sheets,
            only,
            preview,
            output,
        };
        command.Run(Answer);
        return command;
    }

    private static int Answer(ParseResult asked, CancellationToken cancel)
    {
        var (given, names) = (asked.GetValue(photos) ?? [], asked.GetValue(only) ?? []);
        if (asked.GetValue(preview) is { } name)
            return Preview(name, given, asked.GetValue(output), cancel);
        if (asked.GetValue(gallery) is { } page)
        {
            var made = GalleryMaker.Make(page, given.FirstOrDefault(), names, cancel);
            return Tell(made, $"{Path.Combine(page, "index.html")}: {made.Made} names");
        }
        if (asked.GetValue(sheets) is { } folder)
        {
            var made = GalleryMaker.MakeSheets(folder, given, names, cancel);
            return Tell(made, $"{folder}: {made.Made} contact sheets");
        }
        if (given.Length > 0 || asked.GetValue(output) is not null)
            throw new AskedWronglyException(
                "Say what is to be shown: rostrum effects --preview push_in photo.jpg -o clip.mp4"
            );
        if (asked.GetValue(markdown))
            Console.Out.Write(EffectsPage.Write());
        else
            List();
        return ExitCode.Done;
    }

    private static int Tell((int Made, int Failed) made, string line)
    {
        Say.Result(line);
        return made.Failed == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static int Preview(string name, string[] given, string? file, CancellationToken cancel)
    {
        if (given.Length is 0 or > 2 || file is null)
            throw new AskedWronglyException(
                $"A preview wants a photo and a film to write: rostrum effects --preview {name} photo.jpg -o clip.mp4"
            );
        var order = new FilmOrder(GalleryMaker.Preview(name, given[0], given.ElementAtOrDefault(1)), file);
        var made = ExportArguments.Make([order], FilmOptions.Usual, cancel);
        Say.Result(ExportArguments.LineOf(order, made[0]));
        return ExitCode.Done;
    }

    private static void List()
    {
        List("Camera moves", MotionCatalogue.All);
        Say.Result("");
        List("Transitions", TransitionCatalogue.All);
        Say.Result("");
        foreach (var kind in EffectCatalogue.All.GroupBy(effect => effect.Kind))
        {
            List(EffectHeadings.Of(kind.Key), [.. kind]);
            Say.Result("");
        }
        List("Looks", LookCatalogue.All);
        Say.Result("");
        List("Text templates", TextTemplateCatalogue.All);
        Say.Result("");
        List("Text animations", TextAnimationCatalogue.All);
        List("Music", MoodCatalogue.All);
    }

    private static void List(string title, IReadOnlyList<CatalogueEntry> entries)
    {
        Say.Result(title);
        var width = entries.Max(entry => entry.Name.Length) + 2;
        foreach (var entry in entries)
            Say.Result(
                $"  {entry.Name.PadRight(width)}{entry.Summary} “{entry.Words.English[0]}”, {entry.Words.Chinese[0]}"
            );
    }
}

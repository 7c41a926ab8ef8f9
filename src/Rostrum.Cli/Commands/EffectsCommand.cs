using System.CommandLine;
using Rostrum.Cli.Output;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Looks;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Music;
using Rostrum.Drafts.Texts;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Cli.Commands;

/// <summary><c>rostrum effects</c>: everything that can be asked for by name.</summary>
internal static class EffectsCommand
{
    public static Command Create()
    {
        var markdown = new Option<bool>("--markdown") { Description = "As the page docs/effects.md." };
        var command = new Command("effects", "Lists what can be asked for by name.") { markdown };
        command.Run(
            (asked, _) =>
            {
                if (asked.GetValue(markdown))
                    Console.Out.Write(EffectsPage.Write());
                else
                    List();
                return ExitCode.Done;
            }
        );
        return command;
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
        foreach (var entry in entries)
            Say.Result(
                $"  {entry.Name, -14}{entry.Summary} “{entry.Words.English[0]}”, {entry.Words.Chinese[0]}"
            );
    }
}

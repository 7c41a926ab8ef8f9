using System.Globalization;
using System.Text;
using Rostrum.Agent;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Looks;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Music;
using Rostrum.Drafts.Texts;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Cli.Output;

/// <summary>The page docs/effects.md, made from the catalogues.</summary>
internal static class EffectsPage
{
    public static string Write()
    {
        var page = new StringBuilder();
        page.Append(
            """
            # What can be asked for by name

            Made from the code by `./rostrum effects --markdown`. The names are those of drafts; the phrases are
            understood in requests. Every number is held to its range.


            """
        );
        Section(page, "Camera moves", "`mo.n` of a picture; settings under `mo.p`.", MotionCatalogue.All);
        Section(page, "Transitions", "`n` in the track's `tr`; settings under `p`.", TransitionCatalogue.All);
        foreach (var kind in EffectCatalogue.All.GroupBy(effect => effect.Kind))
            Section(
                page,
                EffectHeadings.Of(kind.Key),
                "`n` in a picture's `fx`, with `s` and `d` (ms) for when; settings under `p`.",
                [.. kind]
            );
        Section(
            page,
            "Looks",
            "`n` in a picture's or clip's `fl`, with a strength `i` from 0 to 1; settings under `p`. Several are laid "
                + "over each other in their order. `cube` is a look from a file: `src` is the address of a .cube.",
            LookCatalogue.All
        );
        Section(
            page,
            "Text templates",
            "`st.tpl` of a text: how it is set, where it stands and how it comes and goes when nothing else is said. "
                + "[How titles look](titles.webp).",
            TextTemplateCatalogue.All
        );
        Section(
            page,
            "Text animations",
            "`n` in a text's `an.in` and `an.out`, or in `an.loop` for what lasts; settings under `p`.",
            TextAnimationCatalogue.All
        );
        Section(page, "Music", "`gen.mood` of a sound.", MoodCatalogue.All);
        Edits(page);
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Edits(StringBuilder page)
    {
        page.Append("## Clips and the beat\n\nEdits by name, as [operations](operations.md).\n\n");
        foreach (var edit in SpokenEdit.All)
            page.Append(
                CultureInfo.InvariantCulture,
                $"### {edit.Operation}\n\n{edit.Summary}\n\n- say: {Quoted(edit.Words.English)}\n- 说：{string.Join("、", edit.Words.Chinese.Take(Shown))}{More(edit.Words.Chinese)}\n\n"
            );
    }

    private static void Section(
        StringBuilder page,
        string title,
        string where,
        IReadOnlyList<CatalogueEntry> entries
    )
    {
        page.Append(CultureInfo.InvariantCulture, $"## {title}\n\n{where}\n\n");
        foreach (var entry in entries)
        {
            page.Append(CultureInfo.InvariantCulture, $"### {entry.Name}\n\n{entry.Summary}\n\n");
            page.Append(CultureInfo.InvariantCulture, $"- say: {Quoted(entry.Words.English)}\n");
            page.Append(
                CultureInfo.InvariantCulture,
                $"- 说：{string.Join("、", entry.Words.Chinese.Take(Shown))}{More(entry.Words.Chinese)}\n"
            );
            foreach (var parameter in entry.Parameters)
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"- `{parameter.Name}`: {parameter.Meaning}{Values(parameter)}\n"
                );
            page.Append('\n');
        }
    }

    private static string Quoted(IReadOnlyList<string> phrases) =>
        string.Join(", ", phrases.Take(Shown).Select(phrase => $"“{phrase}”")) + More(phrases);

    /// <summary>Of the phrases that are understood the most usual ones are enough to read.</summary>
    private const int Shown = 7;

    private static string More(IReadOnlyList<string> phrases) => phrases.Count > Shown ? " …" : "";

    private static string Values(Parameter parameter) =>
        parameter switch
        {
            NumberParameter number => FormattableString.Invariant(
                $" ({number.Minimum} to {number.Maximum}{Unit(number.Unit)}, usually {number.Default})"
            ),
            ChoiceParameter choice => $" ({string.Join(", ", choice.Choices)}; usually {choice.Default})",
            ColourParameter colour => $" (a colour; usually {colour.Default})",
            PointParameter => " (`[x, y]`, 0–1 from the top left corner)",
            PointsParameter => " (`[[x, y], …]`, 0–1 from the top left corner)",
            _ => "",
        };

    private static string Unit(string unit) => unit.Length == 0 ? "" : $" {unit}";
}

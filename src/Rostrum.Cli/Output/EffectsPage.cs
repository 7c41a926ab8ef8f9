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
        Texts(page);
        Section(page, "Music", "`gen.mood` of a sound.", MoodCatalogue.All);
        Layouts(page);
        Edits(page);
        return page.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>What is said of a text and is no template and no animation.</summary>
    private static void Texts(StringBuilder page) =>
        page.Append(
            """
            ## Where a text stands, and its letters

            `behind` and `st.ff` of a text.

            ### behind

            The subject of the picture stands before the text. Where no place is said, it stands where most of it can be read round the subject, and where no size is said, as large as it may.

            - say: “the title "HELLO" behind the person”, “big text "PARIS" behind the subject”, “put the title behind her”
            - 说：标题“你好”放在人物后面、文字在主体后面、把标题放到人物后面

            ### fonts

            Any family of letters that is installed, by its name; Chinese ones by what printers call them.

            - say: “the title "HELLO" in Noto Serif”, “change the font to Lora”, “use the font Playfair Display”
            - 说：标题“你好”用宋体、字体改成黑体、字体用Noto Sans


            """
        );

    private static void Layouts(StringBuilder page)
    {
        page.Append(
            "## Several pictures at once\n\n`layout` of [arrange_pictures](operations.md#arrange_pictures); in a draft, `tf` of each picture.\n\n"
        );
        foreach (var layout in SpokenLayout.All)
            page.Append(
                CultureInfo.InvariantCulture,
                $"### {layout.Name}\n\n{layout.Summary}\n\n- say: {Quoted(layout.Words.English)}\n- 说：{string.Join("、", layout.Words.Chinese.Take(Shown))}{More(layout.Words.Chinese)}\n\n"
            );
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

namespace Rostrum.Drafts.Texts;

/// <summary>A named look of a text: where it stands, how it is set and how it comes and goes when nothing else is said.</summary>
/// <param name="Anchor">One of <see cref="TextPlacement.Anchors"/>.</param>
/// <param name="Enter">Name of a text animation; likewise <paramref name="Leave"/>.</param>
/// <param name="Milliseconds">How long it is seen unless asked otherwise; null: as long as the film.</param>
public sealed record TextTemplateLook(
    TextStyle Style,
    string Anchor,
    string Enter,
    string Leave,
    long? Milliseconds
);

public sealed class TextTemplate(string name, string summary, Words words, TextTemplateLook look)
    : CatalogueEntry
{
    public override string Name => name;

    public override string Summary => summary;

    public override Words Words => words;

    public override IReadOnlyList<Parameter> Parameters { get; } = [];

    public TextTemplateLook Look => look;
}

/// <summary>Every template there is; the first is the one for a text without any.</summary>
public static class TextTemplateCatalogue
{
    private const string Sans =
        "Inter, Noto Sans CJK SC, Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, sans-serif";

    private static readonly Colour ink = new(0x14, 0x14, 0x18);
    private static readonly Colour sun = new(0xFF, 0xD1, 0x3B);

    /// <summary>An accent that stands out on light panels, from the panel and from the ink.</summary>
    private static readonly Colour brick = new(0xB3, 0x26, 0x1E);

    private static readonly TextStyle plain = new(
        Sans,
        Size: 120,
        Weight: 700,
        Italic: false,
        TextAlign.Centre,
        LetterSpacing: -0.02,
        LineHeight: 0.92,
        Colour.White,
        Colour.White,
        Accent: sun,
        TextStroke.None,
        TextShadow.None,
        TextHalo.None,
        TextBox.None,
        MaxWidth: 0.9
    );

    public static IReadOnlyList<TextTemplate> All { get; } =
    [
        new(
            "title",
            "Large letters in the middle of the frame.",
            new(["title", "headline", "heading", "big text"], ["标题", "大标题", "片头字", "片名"]),
            new(plain with { Shadow = Soft }, "center", "slide", "fade", 3000)
        ),
        new(
            "caption",
            "A line at the bottom, as a subtitle.",
            new(["caption", "subtitle", "captions", "subtitles", "tagline"], ["字幕", "说明文字", "副标题"]),
            new(
                plain with
                {
                    Size = 54,
                    Weight = 600,
                    LetterSpacing = 0,
                    LineHeight = 1,
                    Shadow = Soft,
                },
                "bottom",
                "fade",
                "fade",
                null
            )
        ),
        new(
            "lower_third",
            "A name at the lower left on a dark panel with a bar.",
            new(
                ["lower third", "lower-third", "name tag", "nameplate"],
                ["下三分之一字幕条", "字幕条", "人名条"]
            ),
            new(
                plain with
                {
                    Size = 52,
                    Weight = 600,
                    Align = TextAlign.Left,
                    LetterSpacing = -0.005,
                    LineHeight = 1.02,
                    Box = new TextBox(ink, 0.74, 0.6, 0.42, 0, 0.14),
                    MaxWidth = 0.7,
                },
                "bottom_left",
                "slide",
                "fade",
                4000
            )
        ),
        new(
            "callout",
            "Dark letters on a light rounded label.",
            new(["callout", "call-out", "label", "annotation"], ["标注", "标签文字", "注释"]),
            new(
                plain with
                {
                    Size = 46,
                    Weight = 600,
                    LetterSpacing = 0,
                    LineHeight = 1,
                    Colour = ink,
                    SecondColour = ink,
                    Accent = brick,
                    Box = new TextBox(Colour.White, 0.96, 0.55, 0.36, 0.4, 0),
                    MaxWidth = 0.5,
                },
                "top_right",
                "pop",
                "fade",
                3000
            )
        ),
        new(
            "price",
            "Heavy letters on a yellow tag.",
            new(["price tag", "price", "price label"], ["价格标签", "价签", "价格"]),
            new(
                plain with
                {
                    Size = 84,
                    Weight = 800,
                    LetterSpacing = -0.03,
                    Colour = ink,
                    SecondColour = ink,
                    Accent = brick,
                    Box = new TextBox(sun, 1, 0.5, 0.22, 0.32, 0),
                    MaxWidth = 0.6,
                },
                "bottom_right",
                "pop",
                "fade",
                3000
            )
        ),
    ];

    private static TextShadow Soft => new(Colour.Black, 0, 0.035, 0.09, 0.35);

    public static TextTemplate? Find(string? name) => All.FirstOrDefault(template => template.Name == name);
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rostrum.Drafts.Texts;

/// <summary>
/// Reads a style as written, over the one of its template. What is absent or unreadable keeps the template's value;
/// numbers are held to what can be set. A colour that is none is refused.
/// </summary>
public sealed class StyleReader(JsonElement? written, TextStyle usual, Func<string, Exception> refuse)
{
    public const double SmallestSize = 8;
    public const double LargestSize = 600;

    /// <summary>From this size on a template's letters are a title's.</summary>
    private const double SmallestTitle = 80;

    public TextStyle Read()
    {
        var colour = ColourAt(written, "c", usual.Colour);
        var size = Number(written, "fs", usual.Size, SmallestSize, LargestSize);
        return usual with
        {
            Family = Family(),
            Size = size,
            Weight = (int)Number(
                written,
                "w",
                Flag("b") is { } bold ? (bold ? 700 : 400) : usual.Weight,
                100,
                900
            ),
            Italic = Flag("i") ?? usual.Italic,
            Align = Align(),
            LetterSpacing = Number(written, "ls", usual.LetterSpacing, -0.2, 2),
            LineHeight = Number(written, "lh", usual.LineHeight, 0.5, 4),
            Colour = colour,
            SecondColour = ColourAt(written, "c2", Has("c") ? colour : usual.SecondColour),
            Accent = ColourAt(written, "ac", usual.Accent),
            Stroke = Stroke(size),
            Shadow = Shadow(size),
            Box = Box(),
            MaxWidth = Number(written, "maxw", usual.MaxWidth, 0.1, 1),
        };
    }

    /// <summary>What the person has not switched off.</summary>
    public Remedies Open =>
        (IsOff("shadow") ? Remedies.None : Remedies.Halo)
        | (IsOff("stroke") ? Remedies.None : Remedies.Stroke)
        | (IsOff("bg") ? Remedies.None : Remedies.Box)
        | (Has("shadow") ? Remedies.None : Remedies.NoShadow)
        // Captions follow one another and keep one colour; letters on a panel were chosen with it.
        | (
            HasOwnColour
            || Has("c2")
            || Has("stroke")
            || Has("bg")
            || usual.Box.Opacity > 0
            || usual.Size < SmallestTitle
                ? Remedies.None
                : Remedies.Colour
        );

    public bool HasOwnColour => Has("c");

    /// <summary>Where a text's lines end is a part of its size.</summary>
    public bool HasOwnSize => Has("fs") || Has("maxw");

    private bool IsOff(string name) => Part(written, name) is { ValueKind: JsonValueKind.False };

    /// <summary>Address of a font file.</summary>
    public string? FontFile => AddressIn(written);

    /// <summary>The address of the font file that a style names; null for none.</summary>
    public static string? AddressIn(JsonElement? style) =>
        Part(style, "src") is { ValueKind: JsonValueKind.String } address
        && address.GetString() is { Length: > 0 } file
            ? file
            : null;

    /// <summary>The same style with the font file at another address.</summary>
    public static JsonElement WithAddress(JsonElement style, string address)
    {
        var parts = JsonNode.Parse(style.GetRawText())!;
        parts["src"] = address;
        return JsonSerializer.SerializeToElement(parts);
    }

    private string Family() =>
        Part(written, "ff") is { ValueKind: JsonValueKind.String } name
        && name.GetString() is { Length: > 0 and <= 200 } family
        && !family.Any(char.IsControl)
            ? $"{family}, {usual.Family}"
            : usual.Family;

    private TextAlign Align() =>
        Part(written, "al") is { ValueKind: JsonValueKind.String } name
            ? name.GetString() switch
            {
                "left" => TextAlign.Left,
                "center" or "centre" => TextAlign.Centre,
                "right" => TextAlign.Right,
                _ => usual.Align,
            }
            : usual.Align;

    /// <summary>Widths on the wire are pixels, as the font's size is.</summary>
    private TextStroke Stroke(double size) =>
        Part(written, "stroke") switch
        {
            { ValueKind: JsonValueKind.Object } stroke => new TextStroke(
                ColourAt(stroke, "c", usual.Stroke.Colour),
                Number(stroke, "w", 4, 0, 60) / size
            ),
            { ValueKind: JsonValueKind.False } => TextStroke.None,
            _ => usual.Stroke,
        };

    private TextShadow Shadow(double size) =>
        Part(written, "shadow") switch
        {
            { ValueKind: JsonValueKind.Object } shadow => new TextShadow(
                ColourAt(shadow, "c", Colour.Black),
                Number(shadow, "x", 0, -200, 200) / size,
                Number(shadow, "y", 4, -200, 200) / size,
                Number(shadow, "blur", 8, 0, 100) / size,
                Number(shadow, "o", 0.6, 0, 1)
            ),
            { ValueKind: JsonValueKind.False } => TextShadow.None,
            _ => usual.Shadow,
        };

    /// <summary>A colour with or without opacity as its last two digits, or <c>false</c>.</summary>
    private TextBox Box()
    {
        var around = usual.Box.Opacity > 0 ? usual.Box : new TextBox(Colour.Black, 1, 0.5, 0.3, 0.18, 0);
        switch (Part(written, "bg"))
        {
            case { ValueKind: JsonValueKind.False }:
                return TextBox.None;
            case { ValueKind: JsonValueKind.String } text:
                var opacity =
                    text.GetString() is { Length: 9 } code
                    && byte.TryParse(code.AsSpan(7), NumberStyles.AllowHexSpecifier, null, out var alpha)
                        ? alpha / 255.0
                        : 1;
                return around with { Colour = ColourAt(written, "bg", Colour.Black), Opacity = opacity };
            default:
                return usual.Box;
        }
    }

    private bool Has(string name) => Part(written, name) is not null;

    private bool? Flag(string name) =>
        Part(written, name)?.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };

    private Colour ColourAt(JsonElement? from, string name, Colour absent) =>
        Part(from, name) is not { ValueKind: JsonValueKind.String } text ? absent
        : Colour.TryParse(text.GetString(), out var colour) ? colour
        : throw refuse($"\"{text.GetString()}\" is not a colour for a text; write it as #RRGGBB.");

    private static double Number(JsonElement? from, string name, double absent, double least, double most) =>
        Part(from, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number)
            ? Math.Clamp(number, least, most)
            : absent;

    private static JsonElement? Part(JsonElement? from, string name) =>
        from is { ValueKind: JsonValueKind.Object } parts
        && parts.TryGetProperty(name, out var part)
        && part.ValueKind is not JsonValueKind.Null
            ? part
            : null;
}

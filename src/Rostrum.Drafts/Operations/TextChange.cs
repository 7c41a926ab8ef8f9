using System.Text.Json;
using System.Text.Json.Nodes;
using Rostrum.Drafts.Texts;

namespace Rostrum.Drafts.Operations;

/// <summary>What is to be different about a text; what is null stays as it is.</summary>
public sealed record TextChange
{
    private static readonly OperationField<long?> start = OperationFields
        .Milliseconds("start", "when it appears; negative counts from the film's end", -Longest)
        .OrNone();
    private static readonly OperationField<long?> milliseconds = OperationFields
        .Milliseconds("milliseconds", "how long it is seen", SetDuration.Shortest)
        .OrNone();
    private static readonly OperationField<string?> anchor = OperationFields
        .OneOf("anchor", "where it stands", TextPlacement.Anchors)
        .OrNull();
    private static readonly OperationField<double?> size = OperationFields
        .Number("size", "pixels on a canvas whose shorter side is 1080", Smallest, Largest, "96")
        .OrNone();
    private static readonly OperationField<double> sizeBy = OperationFields
        .Number("size_by", "size as a factor of what it is", 0.1, 10, "1")
        .Or(1);
    private static readonly OperationField<Colour?> colour = OperationFields
        .Hue("colour", "colour of the letters, #RRGGBB")
        .OrNone();
    private static readonly OperationField<bool?> bold = OperationFields.Flag("bold", "bold").OrNone();
    private static readonly OperationField<bool?> italic = OperationFields.Flag("italic", "italic").OrNone();
    private static readonly OperationField<bool?> behind = OperationFields
        .Flag("behind", "it stands behind the picture's subject")
        .OrNone();
    private static readonly OperationField<string?> animation = OperationFields
        .OneOf("animation", "how it comes, or moves", TextAnimationCatalogue.All)
        .OrNull();
    private static readonly OperationField<PictureScope?> overPictures = (
        OperationFields.MeantPictures with
        {
            Name = "over_pictures",
            Meaning =
                "when it is seen, by the pictures that it is seen over; outranks start and milliseconds",
        }
    ).OrNone();
    private static readonly OperationField<string?> font = OperationFields
        .Text("font", "family of a font of the machine", 100, "Noto Serif")
        .OrNull();
    private static readonly OperationField<string?> template = OperationFields
        .OneOf("template", "how it is set", TextTemplateCatalogue.All)
        .OrNull();

    private const double Smallest = 12;
    private const double Largest = 480;
    private const long Longest = Timelines.TimelineResolver.LongestFilm;

    private static readonly IReadOnlyList<OperationField> looks =
    [
        start,
        milliseconds,
        anchor,
        size,
        sizeBy,
        colour,
        bold,
        italic,
        behind,
        animation,
        overPictures,
        font,
    ];

    /// <summary>As it is asked for from outside, of a text that is there.</summary>
    internal static OperationField<TextChange> Field { get; } =
        OperationFields.Group("look", "look, place and time", [.. looks, template], Of);

    /// <summary>Of a text whose template is said beside it.</summary>
    internal static OperationField<TextChange> FieldBesideTemplate { get; } =
        OperationFields.Group(
            "look",
            "look, place and time, where they differ from the template's",
            looks,
            Of
        );

    private static TextChange Of(OperationArguments given) =>
        new()
        {
            Start = given.Get(start),
            Milliseconds = given.Get(milliseconds),
            Anchor = given.Get(anchor),
            Size = given.Get(size),
            SizeBy = given.Get(sizeBy),
            Colour = given.Get(colour),
            Bold = given.Get(bold),
            Italic = given.Get(italic),
            Behind = given.Get(behind),
            Animation = given.Get(animation),
            Span = given.Get(overPictures) is { } scope ? new TextSpan.OverPictures(scope) : null,
            Font = given.Get(font),
            Template = given.Get(template),
        };

    /// <summary>When it appears, ms of the film; negative counts from the film's end.</summary>
    public long? Start { get; init; }

    /// <summary>How long it is seen, ms.</summary>
    public long? Milliseconds { get; init; }

    /// <summary>When it is seen, told by what the film shows; outranks <see cref="Start"/> and <see cref="Milliseconds"/>.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>One of <see cref="TextPlacement.Anchors"/>.</summary>
    public string? Anchor { get; init; }

    /// <summary>Pixels on a canvas whose shorter side is 1080.</summary>
    public double? Size { get; init; }

    /// <summary>Size as a factor of what it is.</summary>
    public double SizeBy { get; init; } = 1;

    public Colour? Colour { get; init; }

    public bool? Bold { get; init; }

    public bool? Italic { get; init; }

    /// <summary>Whether the picture's subject stands before it.</summary>
    public bool? Behind { get; init; }

    /// <summary>Family of a font of the machine.</summary>
    public string? Font { get; init; }

    /// <summary>Address of a font file; outranks <see cref="Font"/>.</summary>
    public string? FontFile { get; init; }

    /// <summary>An outline around the letters, or none.</summary>
    public TextTrim? Outline { get; init; }

    /// <summary>A shadow under the letters, or none.</summary>
    public TextTrim? Shadow { get; init; }

    /// <summary>A panel behind the text, or none.</summary>
    public TextTrim? Panel { get; init; }

    /// <summary>Name of a text animation for its coming, or for as long as it is seen if it is of that kind.</summary>
    public string? Animation { get; init; }

    /// <summary>Name of a template.</summary>
    public string? Template { get; init; }

    public bool IsEmpty => this == new TextChange();

    /// <summary>What is wrong with it; null when nothing is.</summary>
    internal EditOutcome.Refused? Check()
    {
        if (Milliseconds is < SetDuration.Shortest or > Timelines.TimelineResolver.LongestFilm)
            return new(RefusalCause.OutOfRange, $"A text is seen from {SetDuration.Shortest} ms to 6 hours.");
        if (Anchor is not null && TextPlacement.AnchorNamed(Anchor) is null)
            return new(
                RefusalCause.UnknownName,
                $"There is no place \"{Anchor}\"; there is {string.Join(", ", TextPlacement.Anchors)}."
            );
        if (Animation is not null && TextAnimationCatalogue.Find(Animation) is null)
            return new(
                RefusalCause.UnknownName,
                $"There is no text animation \"{Animation}\"; there is {string.Join(", ", TextAnimationCatalogue.All.Select(known => known.Name))}."
            );
        if (Template is not null && TextTemplateCatalogue.Find(Template) is null)
            return new(
                RefusalCause.UnknownName,
                $"There is no text template \"{Template}\"; there is {string.Join(", ", TextTemplateCatalogue.All.Select(known => known.Name))}."
            );
        return null;
    }

    /// <summary>The same change with its span in milliseconds of this film.</summary>
    internal (TextChange Change, EditOutcome.Refused? Refused) In(Draft draft)
    {
        if (Span is not { } span)
            return (this, null);
        return span.In(draft, out var refused) is var (start, length)
            ? (this with { Span = null, Start = start, Milliseconds = length }, null)
            : (this, refused);
    }

    internal Segment Over(Segment segment, long film)
    {
        var start = Start is < 0 ? Math.Max(0, film + Start.Value) : Start;
        return segment with
        {
            Start = start ?? segment.Start,
            Duration = Milliseconds ?? segment.Duration,
            Anchor = Anchor ?? segment.Anchor,
            Behind = Behind is { } behind ? (behind ? true : null) : segment.Behind,
            Style = StyleOver(segment.Style),
            TextAnimation = AnimationOver(segment.TextAnimation),
        };
    }

    private JsonElement? StyleOver(JsonElement? present)
    {
        var style = ObjectOf(present);
        if (Template is not null)
            style["tpl"] = Template;
        TextTrims.Write(style, Outline, Shadow, Panel);
        if (Colour is { } colour)
            style["c"] = colour.ToString();
        if (Font is { Length: > 0 } family)
        {
            style["ff"] = family;
            style.Remove("src");
        }
        if (FontFile is { Length: > 0 } file)
            style["src"] = file;
        if (Bold is { } bold)
            style["b"] = bold;
        if (Italic is { } italic)
            style["i"] = italic;
        if (Size is not null || SizeBy != 1)
            style["fs"] = Math.Round(Math.Clamp((Size ?? SizeOf(style)) * SizeBy, Smallest, Largest));
        return Written(style, present);
    }

    private static double SizeOf(JsonObject style)
    {
        if (style["fs"] is JsonValue value && value.TryGetValue<double>(out var size))
            return size;
        var template =
            style["tpl"] is JsonValue named && named.TryGetValue<string>(out var name)
                ? TextTemplateCatalogue.Find(name)
                : null;
        return (template ?? TextTemplateCatalogue.All[0]).Look.Style.Size;
    }

    private JsonElement? AnimationOver(JsonElement? present)
    {
        if (TextAnimationCatalogue.Find(Animation) is not { } animation)
            return present;
        var movement = ObjectOf(present);
        movement[animation.Repeats ? "loop" : "in"] = new JsonObject { ["n"] = animation.Name };
        return Written(movement, present);
    }

    private static JsonObject ObjectOf(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Object } known
            ? (JsonObject)JsonNode.Parse(known.GetRawText())!
            : [];

    private static JsonElement? Written(JsonObject parts, JsonElement? present)
    {
        if (parts.Count == 0)
            return present;
        using var document = JsonDocument.Parse(parts.ToJsonString());
        return document.RootElement.Clone();
    }
}

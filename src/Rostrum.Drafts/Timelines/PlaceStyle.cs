using System.Text.Json;

namespace Rostrum.Drafts.Timelines;

/// <summary>
/// What is round a picture that does not fill the canvas. Lengths are parts of the canvas's shorter side, and shrink and
/// grow with the picture's size.
/// </summary>
/// <param name="Corner">Radius of its corners, border and all.</param>
/// <param name="Border">Width of its border, 0 for none.</param>
/// <param name="Foot">By how much the border is wider below.</param>
/// <param name="Shadow">How dark a shadow it throws, 0–1.</param>
/// <param name="Line">Width of a line along those edges of its window that cut the picture; 0 for none.</param>
/// <param name="HasHandle">Whether the line has a handle in its middle.</param>
public sealed record PlaceStyle(
    double Corner,
    double Border,
    double Foot,
    Colour BorderColour,
    double Shadow,
    double Line,
    Colour LineColour,
    bool HasHandle
)
{
    /// <summary>More would be a picture of a border.</summary>
    private const double Widest = 0.25;

    public static PlaceStyle Plain { get; } = new(0, 0, 0, Colour.White, 0, 0, Colour.White, false);

    public bool IsPlain => this == Plain;

    /// <returns>Null where the property says nothing of a style, or nothing that can be understood.</returns>
    internal static PlaceStyle? With(PlaceStyle style, JsonProperty written)
    {
        var (value, number) = (written.Value, ClipPlace.Number(written.Value));
        return written.Name switch
        {
            "cr" when number is { } radius => style with { Corner = Math.Clamp(radius, 0, 0.5) },
            "sh" when number is { } shadow => style with { Shadow = Math.Clamp(shadow, 0, 1) },
            "bd" when value.ValueKind == JsonValueKind.Object => style with
            {
                Border = Length(value, "w"),
                Foot = Length(value, "f"),
                BorderColour = ColourIn(value) ?? style.BorderColour,
            },
            "ln" when value.ValueKind == JsonValueKind.Object => style with
            {
                Line = Length(value, "w"),
                LineColour = ColourIn(value) ?? style.LineColour,
                HasHandle =
                    value.TryGetProperty("k", out var handle) && handle.ValueKind == JsonValueKind.True,
            },
            _ => null,
        };
    }

    private static double Length(JsonElement written, string name) =>
        written.TryGetProperty(name, out var value) ? Math.Clamp(ClipPlace.Number(value) ?? 0, 0, Widest) : 0;

    private static Colour? ColourIn(JsonElement written) =>
        written.TryGetProperty("c", out var value)
        && value.ValueKind == JsonValueKind.String
        && Colour.TryParse(value.GetString(), out var colour)
            ? colour
            : null;
}

using System.Text.Json;

namespace Rostrum.Drafts;

/// <summary>A setting of a motion, transition or look, as written under <c>p</c>.</summary>
public abstract record Parameter(string Name, string Meaning);

/// <summary>A real number, held to <paramref name="Minimum"/>–<paramref name="Maximum"/> (both included).</summary>
public sealed record NumberParameter(
    string Name,
    string Meaning,
    double Default,
    double Minimum,
    double Maximum,
    string Unit = ""
) : Parameter(Name, Meaning);

/// <summary>One of a few words.</summary>
public sealed record ChoiceParameter(
    string Name,
    string Meaning,
    string Default,
    IReadOnlyList<string> Choices
) : Parameter(Name, Meaning);

/// <summary>A colour, <c>#RRGGBB</c>.</summary>
public sealed record ColourParameter(string Name, string Meaning, Colour Default) : Parameter(Name, Meaning)
{
    internal static bool IsOne(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && Colour.TryParse(value.GetString()!, out _);
}

/// <summary>A place in the picture, <c>[x, y]</c> or <c>{"x":…,"y":…}</c>, 0–1 from its top left corner.</summary>
public sealed record PointParameter(string Name, string Meaning) : Parameter(Name, Meaning);

/// <summary>A list of places in the picture, in the order in which they are visited.</summary>
public sealed record PointsParameter(string Name, string Meaning) : Parameter(Name, Meaning);

/// <summary>A place in a picture: 0–1 from its left edge, 0–1 from its top edge.</summary>
public readonly record struct PicturePoint(double X, double Y)
{
    public static PicturePoint Centre => new(0.5, 0.5);
}

/// <summary>The values written for an entry's parameters; what is absent or unreadable takes its default.</summary>
public readonly struct ParameterValues(IReadOnlyDictionary<string, JsonElement>? written)
{
    /// <summary>Whether something is written for it.</summary>
    public bool Has(Parameter parameter) => Find(parameter.Name) is { ValueKind: not JsonValueKind.Null };

    public double Number(NumberParameter parameter) =>
        Find(parameter.Name) is { ValueKind: JsonValueKind.Number } value
            ? Math.Clamp(value.GetDouble(), parameter.Minimum, parameter.Maximum)
            : parameter.Default;

    public string Choice(ChoiceParameter parameter)
    {
        if (Find(parameter.Name) is { ValueKind: JsonValueKind.String } value)
            for (var i = 0; i < parameter.Choices.Count; i++)
                if (value.ValueEquals(parameter.Choices[i]))
                    return parameter.Choices[i];
        return parameter.Default;
    }

    public Colour Colour(ColourParameter parameter) =>
        Find(parameter.Name) is { ValueKind: JsonValueKind.String } value
        && Drafts.Colour.TryParse(value.GetString()!, out var colour)
            ? colour
            : parameter.Default;

    public PicturePoint? Point(PointParameter parameter) =>
        Find(parameter.Name) is { } value ? Place(value) : null;

    public IReadOnlyList<PicturePoint> Points(PointsParameter parameter) =>
        Find(parameter.Name) is { ValueKind: JsonValueKind.Array } value
            ? [.. value.EnumerateArray().Select(Place).OfType<PicturePoint>()]
            : [];

    /// <summary>The values as they are written, in the order of their names.</summary>
    public string Written =>
        string.Join(
            ' ',
            (written ?? new Dictionary<string, JsonElement>())
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => $"{pair.Key}={pair.Value.GetRawText()}")
        );

    private JsonElement? Find(string name) =>
        written is not null && written.TryGetValue(name, out var value) ? value : null;

    private static PicturePoint? Place(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array when value.GetArrayLength() == 2 => Place(value[0], value[1]),
            JsonValueKind.Object
                when value.TryGetProperty("x", out var x) && value.TryGetProperty("y", out var y) => Place(
                x,
                y
            ),
            _ => null,
        };

    private static PicturePoint? Place(JsonElement x, JsonElement y) =>
        x.ValueKind == JsonValueKind.Number && y.ValueKind == JsonValueKind.Number
            ? new PicturePoint(Math.Clamp(x.GetDouble(), 0, 1), Math.Clamp(y.GetDouble(), 0, 1))
            : null;
}

using System.Globalization;
using System.Text.Json;

namespace Rostrum.Protocol.Client;

/// <summary>
/// A JSON object as strangers write it: names in camelCase or snake_case, numbers also as strings, keys in an
/// envelope's <c>data</c> or beside it.
/// </summary>
/// <param name="element">Looked at first.</param>
/// <param name="behind">Looked at for what the first does not hold.</param>
internal readonly struct WireObject(JsonElement element, JsonElement behind = default)
{
    public JsonElement Element => element;

    /// <summary>An answer: <c>data</c> first, then the top level.</summary>
    public static WireObject Answer(JsonElement root) =>
        new WireObject(root).Find("data") is { ValueKind: JsonValueKind.Object } data
            ? new WireObject(data, root)
            : new WireObject(root);

    /// <summary>The first of these names that has a value; null counts as none.</summary>
    public JsonElement? Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if ((In(element, name) ?? In(behind, name)) is { } value)
                return value;
        return null;
    }

    public string? Text(params ReadOnlySpan<string> names) =>
        Find(names) switch
        {
            { ValueKind: JsonValueKind.String } value => value.GetString(),
            { ValueKind: JsonValueKind.Number } value => value.GetRawText(),
            _ => null,
        };

    public double? Number(params ReadOnlySpan<string> names) =>
        double.TryParse(Text(names), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;

    public long? Whole(params ReadOnlySpan<string> names) =>
        Number(names) is { } number ? (long)Math.Clamp(Math.Round(number), -9e15, 9e15) : null;

    public bool? Truth(params ReadOnlySpan<string> names) =>
        Find(names) switch
        {
            { ValueKind: JsonValueKind.True } => true,
            { ValueKind: JsonValueKind.False } => false,
            { ValueKind: JsonValueKind.String } value => bool.TryParse(value.GetString(), out var truth)
                ? truth
                : null,
            _ => null,
        };

    public WireObject? Inner(params ReadOnlySpan<string> names) =>
        Find(names) is { ValueKind: JsonValueKind.Object } inner ? new WireObject(inner) : null;

    /// <summary>The objects of a list; none where there is no list.</summary>
    public IEnumerable<WireObject> Items(params ReadOnlySpan<string> names) =>
        Find(names) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray()
                .Where(item => item.ValueKind == JsonValueKind.Object)
                .Select(item => new WireObject(item))
            : [];

    /// <summary>The values by name, copied; none where there is no object.</summary>
    public IReadOnlyDictionary<string, JsonElement> Map(params ReadOnlySpan<string> names)
    {
        var map = new Dictionary<string, JsonElement>();
        if (Find(names) is { ValueKind: JsonValueKind.Object } found)
            foreach (var property in found.EnumerateObject())
                map[property.Name] = property.Value.Clone();
        return map;
    }

    private static JsonElement? In(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        if (element.TryGetProperty(name, out var exact) && exact.ValueKind != JsonValueKind.Null)
            return exact;
        foreach (var property in element.EnumerateObject())
            if (property.Value.ValueKind != JsonValueKind.Null && SameName(property.Name, name))
                return property.Value;
        return null;
    }

    private static bool SameName(string one, string other) =>
        string.Equals(one.Replace("_", ""), other.Replace("_", ""), StringComparison.OrdinalIgnoreCase);
}

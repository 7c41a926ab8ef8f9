using System.Text.Json;

namespace Rostrum.Drafts.Templates;

/// <summary>Rows from lines of JSON, one object a line; empty lines are passed over. A line that is none is a bad row.</summary>
public static class JsonRows
{
    public static IReadOnlyList<Row> Read(string text)
    {
        var rows = new List<Row>();
        foreach (var (index, line) in text.TrimStart('\uFEFF').Split('\n').Index())
            if (!string.IsNullOrWhiteSpace(line) && rows.Count <= Row.Most)
                rows.Add(RowOf(line, rows.Count + 1, index + 1));
        return rows;
    }

    /// <summary>Rows from a list of objects; an element that is none is a bad row.</summary>
    public static IReadOnlyList<Row> Read(JsonElement list) =>
        [.. list.EnumerateArray().Take(Row.Most + 1).Select((row, i) => RowOf(row, i + 1, i + 1))];

    private static Row RowOf(string line, int number, int place)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return RowOf(json.RootElement, number, place);
        }
        catch (JsonException)
        {
            return Row.Bad(number, place, "it is not JSON");
        }
    }

    private static Row RowOf(JsonElement row, int number, int place)
    {
        if (row.ValueKind != JsonValueKind.Object)
            return Row.Bad(number, place, "it is not an object: write {\"title\": \"…\"}");
        try
        {
            var values = ValuesOf(row, out var fault);
            return fault is null ? new Row(number, place, values) : Row.Bad(number, place, fault);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair can be written in JSON, and read by nobody.
            return Row.Bad(number, place, "it holds text that is not valid Unicode");
        }
    }

    private static Dictionary<string, string> ValuesOf(JsonElement row, out string? fault)
    {
        var values = new Dictionary<string, string>();
        fault = null;
        foreach (var field in row.EnumerateObject())
            switch (field.Value.ValueKind)
            {
                case JsonValueKind.String:
                    values[field.Name] = field.Value.GetString()!;
                    if (values[field.Name].Contains('\0'))
                        fault = $"the value of \"{field.Name}\" holds NUL, which no text does";
                    break;
                case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                    values[field.Name] = field.Value.GetRawText();
                    break;
                case JsonValueKind.Null:
                    break;
                default:
                    fault = $"the value of \"{field.Name}\" is neither text nor a number";
                    break;
            }
        return values;
    }
}

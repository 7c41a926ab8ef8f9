using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Rostrum.Drafts.Json;

namespace Rostrum.Drafts.Templates;

/// <summary>
/// A draft with placeholders, <c>{{name}}</c>, in any of its texts: pictures, titles, names, colours. A text that is
/// nothing but one placeholder may become a number, where the draft wants one.
/// </summary>
public sealed partial class DraftTemplate
{
    /// <summary>Keys whose values stay text even if they look like numbers.</summary>
    private static readonly HashSet<string> textual =
    [
        "tx",
        "src",
        "name",
        "title",
        "ratio",
        "id",
        "a",
        "b",
        "n",
        "c",
        "bg",
        "ff",
        "tpl",
        "anchor",
        "safe",
        "mood",
        "key",
        "mt",
        "fit",
    ];

    private readonly string json;

    private readonly IReadOnlyDictionary<string, int> uses;

    private DraftTemplate(string json, IReadOnlyDictionary<string, int> uses) =>
        (this.json, this.uses, Names) = (json, uses, uses.Keys.ToHashSet());

    /// <summary>The placeholders in it.</summary>
    public IReadOnlySet<string> Names { get; }

    /// <summary>Characters of the draft of a row, about, without filling it: a long value may stand in many places.</summary>
    public long LengthOf(Row row) =>
        json.Length
        + uses.Sum(use =>
            (long)use.Value * (row.Values.TryGetValue(use.Key, out var value) ? value.Length : 0)
        );

    /// <summary>A placeholder that no row at all has a value for, which is a slip of the pen; null where there is none.</summary>
    /// <param name="columns">The names that rows do have.</param>
    public string? MissingIn(IReadOnlyList<Row> rows, out IReadOnlyCollection<string> columns)
    {
        var present = rows.SelectMany(row => row.Values.Keys).ToHashSet();
        columns = present;
        return present.Count == 0 ? null : Names.FirstOrDefault(name => !present.Contains(name));
    }

    /// <returns>Null where it is no JSON object; <paramref name="why"/> says so.</returns>
    public static DraftTemplate? Parse(string text, out string? why)
    {
        why = "it is not a JSON object";
        try
        {
            if (!JsonText.IsUnicode(text))
            {
                why = "it holds text that is not valid Unicode, or NUL: write that text anew";
                return null;
            }
            if (Node(text) is not JsonObject tree)
                return null;
            var uses = new Dictionary<string, int>();
            foreach (var value in Texts(tree))
            foreach (Match found in Placeholder().Matches(value.GetValue<string>()))
                uses[found.Groups[1].Value] = uses.GetValueOrDefault(found.Groups[1].Value) + 1;
            why = null;
            return new DraftTemplate(text, uses);
        }
        catch (JsonException broken)
        {
            why = HasTwins(text)
                ? "a key stands twice in one of its objects: leave one out"
                : $"it is not JSON (line {broken.LineNumber + 1})";
            return null;
        }
    }

    /// <summary>The draft of one row, as it is written.</summary>
    /// <param name="fileOf">Makes the address of a file from a row's value, in places that want one.</param>
    /// <param name="why">What is missing; null where nothing is.</param>
    public Draft? Fill(Row row, Func<string, string> fileOf, out string? why)
    {
        why = row.Fault;
        if (why is null && Names.FirstOrDefault(name => !row.Values.ContainsKey(name)) is { } missing)
            why = $"it has no value for {{{{{missing}}}}}";
        if (why is not null)
            return null;
        var tree = Node(json)!;
        foreach (var value in Texts(tree).ToList())
            Fill(value, row, fileOf);
        return DraftJson.Parse(tree.ToJsonString(), out why);
    }

    private static void Fill(JsonValue value, Row row, Func<string, string> fileOf)
    {
        var written = value.GetValue<string>();
        if (!Placeholder().IsMatch(written))
            return;
        var key = value.Parent is JsonObject ? value.GetPropertyName() : null;
        var filled = Placeholder().Replace(written, found => row.Values[found.Groups[1].Value]);
        if (key == "src")
            filled = fileOf(filled);
        var isWhole = Placeholder().Match(written).Length == written.Length;
        if (isWhole && !textual.Contains(key ?? "") && Number(filled) is { } number)
            value.ReplaceWith(number);
        else
            value.ReplaceWith(filled);
    }

    private static double? Number(string text) =>
        double.TryParse(
            text,
            System.Globalization.NumberStyles.Float,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        ) && double.IsFinite(number)
            ? number
            : null;

    private static JsonNode? Node(string text, bool allowTwins = false) =>
        JsonNode.Parse(
            text,
            documentOptions: new JsonDocumentOptions
            {
                AllowTrailingCommas = true,
                CommentHandling = JsonCommentHandling.Skip,
                MaxDepth = 64,
                AllowDuplicateProperties = allowTwins,
            }
        );

    /// <summary>Whether all that is amiss is a key that stands twice.</summary>
    private static bool HasTwins(string text)
    {
        try
        {
            Node(text, allowTwins: true);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static IEnumerable<JsonValue> Texts(JsonNode node) =>
        node switch
        {
            JsonObject some => some.Select(pair => pair.Value).OfType<JsonNode>().SelectMany(Texts),
            JsonArray list => list.OfType<JsonNode>().SelectMany(Texts),
            JsonValue value when value.GetValueKind() == JsonValueKind.String => [value],
            _ => [],
        };

    /// <summary>No space can be taken by two of its parts, so that a stranger's text is gone through once.</summary>
    [GeneratedRegex(@"\{\{\s*([\p{L}\p{N}_.-](?:[\p{L}\p{N}_ .-]*[\p{L}\p{N}_.-])?)\s*\}\}")]
    private static partial Regex Placeholder();
}

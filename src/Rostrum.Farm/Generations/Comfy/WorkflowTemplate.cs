using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Rostrum.Farm.Generations.Comfy;

/// <summary>
/// A ComfyUI workflow in its API format, with placeholders such as <c>{{prompt}}</c> in its texts. What is filled in is
/// a value within the parsed document and is not read again: no words of a person can become a part of the workflow.
/// </summary>
public sealed partial class WorkflowTemplate
{
    private const int MostCharacters = 4_000_000;

    private static readonly string[] known =
    [
        "image",
        "prompt",
        "seed",
        "seconds",
        "frames",
        "fps",
        "width",
        "height",
    ];

    private readonly JsonObject template;

    private WorkflowTemplate(JsonObject template) => this.template = template;

    /// <summary>Its nodes.</summary>
    public int NodeCount => template.Count;

    /// <summary>Reads a workflow; null with a sentence in <paramref name="why"/> when it is not one.</summary>
    public static WorkflowTemplate? Parse(string json, out string? why)
    {
        var nodes = ObjectIn(json);
        why =
            nodes is null ? "it is not a JSON object"
            : nodes["nodes"] is JsonArray
                ? "it is in the editor's format: export it from ComfyUI with \"Export (API)\""
            : nodes.Count == 0 || nodes.Any(node => !IsNode(node.Value))
                ? "each of its entries must be a node with \"class_type\" and \"inputs\""
            : MistakeIn(nodes);
        return why is null ? new WorkflowTemplate(nodes!) : null;
    }

    /// <summary>Reads a file; null with a sentence in <paramref name="why"/> when it holds no workflow.</summary>
    public static WorkflowTemplate? Load(string path, out string? why)
    {
        try
        {
            if (new FileInfo(path).Length <= MostCharacters)
                return Parse(File.ReadAllText(path), out why);
            why = "it is too large";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            why = "it cannot be read";
        }
        return null;
    }

    /// <summary>The workflow for one clip.</summary>
    /// <param name="image">What the server calls the picture.</param>
    /// <param name="framesPerSecond">Of the model; by it <c>{{frames}}</c> is counted.</param>
    internal JsonObject Fill(ClipOrder order, string image, double framesPerSecond)
    {
        var values = new Dictionary<string, JsonValue>
        {
            ["image"] = JsonValue.Create(image),
            ["prompt"] = JsonValue.Create(order.Prompt),
            ["seed"] = JsonValue.Create(order.Seed),
            ["seconds"] = JsonValue.Create(order.Seconds),
            ["frames"] = JsonValue.Create(FramesOf(order.Seconds, framesPerSecond)),
            ["fps"] = JsonValue.Create(framesPerSecond),
            ["width"] = JsonValue.Create(order.Width),
            ["height"] = JsonValue.Create(order.Height),
        };
        return (JsonObject)Filled(template, values)!;
    }

    /// <summary>One more than a multiple of four, as video models count: the first frame, then groups of four.</summary>
    private static long FramesOf(double seconds, double framesPerSecond) =>
        Math.Max(1, (long)Math.Round(seconds * framesPerSecond / 4)) * 4 + 1;

    private static JsonNode? Filled(JsonNode? node, Dictionary<string, JsonValue> values) =>
        node switch
        {
            JsonObject several => new JsonObject(
                several.Select(entry => KeyValuePair.Create(entry.Key, Filled(entry.Value, values)))
            ),
            JsonArray list => new JsonArray([.. list.Select(entry => Filled(entry, values))]),
            JsonValue value when value.TryGetValue<string>(out var text) => Filled(text, values),
            _ => node?.DeepClone(),
        };

    /// <summary>A text that is one placeholder becomes its value, a number where that is one; others stay texts.</summary>
    private static JsonNode Filled(string text, Dictionary<string, JsonValue> values)
    {
        if (Placeholder().Match(text) is { Success: true } match && match.Length == text.Length)
            return values[match.Groups["name"].Value].DeepClone();
        return JsonValue.Create(
            Placeholder().Replace(text, found => Written(values[found.Groups["name"].Value]))
        );
    }

    private static string Written(JsonValue value) =>
        value.TryGetValue<string>(out var text) ? text
        : value.TryGetValue<double>(out var number) ? number.ToString(CultureInfo.InvariantCulture)
        : value.ToJsonString();

    private static JsonObject? ObjectIn(string json)
    {
        try
        {
            return ComfyChannel.Read(json) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsNode(JsonNode? node) =>
        node is JsonObject entry
        && entry["class_type"] is JsonValue kind
        && kind.TryGetValue<string>(out _)
        && entry["inputs"] is JsonObject;

    private static string? MistakeIn(JsonObject nodes)
    {
        var named = TextsIn(nodes)
            .SelectMany(text => Placeholder().Matches(text))
            .Select(match => match.Groups["name"].Value)
            .ToHashSet();
        if (named.FirstOrDefault(name => !known.Contains(name)) is { } strange)
            return $"there is no placeholder {{{{{strange}}}}}; there are {string.Join(", ", known)}";
        return named.Contains("image") && named.Contains("prompt")
            ? null
            : "it must hold the placeholders {{image}} and {{prompt}}";
    }

    private static IEnumerable<string> TextsIn(JsonNode? node) =>
        node switch
        {
            JsonObject several => several.SelectMany(entry => TextsIn(entry.Value)),
            JsonArray list => list.SelectMany(TextsIn),
            JsonValue value when value.TryGetValue<string>(out var text) => [text],
            _ => [],
        };

    [GeneratedRegex(@"\{\{(?<name>[a-z_]+)\}\}")]
    private static partial Regex Placeholder();
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rostrum.Requests;

/// <summary>One entry of a file of requests: what a person says in turn, and what must hold afterwards.</summary>
/// <param name="Assets">Names of the stills that come with the first turn, in this order.</param>
/// <param name="Kind">What the entry tries; "other" where the file says nothing.</param>
internal sealed record RequestCase(
    string Id,
    string Language,
    string Kind,
    IReadOnlyList<string> Assets,
    IReadOnlyList<string> Turns,
    IReadOnlyList<Condition> Expectations
)
{
    /// <summary>Reads a file of one JSON object a line; empty lines count for nothing.</summary>
    /// <exception cref="FormatException">A line is no request; the message names file and line.</exception>
    public static IReadOnlyList<RequestCase> Load(string path)
    {
        var cases = new List<RequestCase>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                cases.Add(Parse(line));
            }
            catch (Exception problem)
                when (problem is JsonException or InvalidOperationException or FormatException)
            {
                throw new FormatException($"{path}, line {number}: {problem.Message}", problem);
            }
        }
        return cases;
    }

    /// <summary>The folder of the sets that the repository brings along, looked for above the program.</summary>
    public static string Folder()
    {
        for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
            if (File.Exists(Path.Combine(place.FullName, "requests", "english.jsonl")))
                return Path.Combine(place.FullName, "requests");
        throw new DirectoryNotFoundException("There is no folder \"requests\" above the program.");
    }

    private static RequestCase Parse(string line)
    {
        var entry = JsonNode.Parse(line) as JsonObject ?? throw new FormatException("an object is wanted");
        return new RequestCase(
            Text(entry, "id"),
            Text(entry, "lang"),
            entry["kind"]?.GetValue<string>() ?? "other",
            Texts(entry, "assets"),
            Texts(entry, "turns"),
            [.. List(entry, "expect").Select(Condition.Parse)]
        );
    }

    private static string Text(JsonObject entry, string key) =>
        entry[key]?.GetValue<string>() ?? throw new FormatException($"\"{key}\" is missing");

    private static IReadOnlyList<string> Texts(JsonObject entry, string key) =>
        [.. List(entry, key).Select(item => item!.GetValue<string>())];

    private static JsonArray List(JsonObject entry, string key) =>
        entry[key] as JsonArray ?? throw new FormatException($"\"{key}\" must be a list");
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Rostrum.Requests;

/// <summary>Something that must hold after the last turn; requests/README.md says how it is written.</summary>
internal abstract record Condition
{
    /// <summary>Why it does not hold; null when it does.</summary>
    public abstract string? Check(Conversation told);

    /// <summary>Whether it asks that the last turn changes nothing.</summary>
    public bool IsSameDraft => this is SameDraft { Turn: null };

    /// <exception cref="FormatException">The condition is not written as the format says.</exception>
    public static Condition Parse(JsonNode? written)
    {
        if (written is JsonArray all)
            return new All([.. all.Select(Parse)]);
        if (written is not JsonObject entry)
            throw new FormatException("a condition is an object");
        if (entry["any"] is JsonArray any)
            return new Any([.. any.Select(Parse)]);
        if (entry["same_draft"] is not null)
            return new SameDraft(null);
        if (entry["same_draft_as"] is { } turn)
            return new SameDraft(turn.GetValue<int>());
        if (entry["reply_lang"] is { } language)
            return new ReplyLanguage(language.GetValue<string>());
        return Comparison.Parse(entry);
    }

    private sealed record All(IReadOnlyList<Condition> Parts) : Condition
    {
        public override string? Check(Conversation told) =>
            Parts.Select(part => part.Check(told)).FirstOrDefault(why => why is not null);
    }

    private sealed record Any(IReadOnlyList<Condition> Parts) : Condition
    {
        public override string? Check(Conversation told)
        {
            var whys = Parts.Select(part => part.Check(told)).ToList();
            return whys.Contains(null) ? null : string.Join(", and ", whys);
        }
    }

    /// <param name="Turn">After which turn, from 1; 0 is before the first; null before the last.</param>
    private sealed record SameDraft(int? Turn) : Condition
    {
        public override string? Check(Conversation told) =>
            told.After(Turn ?? told.Turns - 1).Json == told.Now.Json
                ? null
                : $"the draft is not that after turn {Turn ?? told.Turns - 1}";
    }

    private sealed record ReplyLanguage(string Language) : Condition
    {
        public override string? Check(Conversation told) =>
            told.Reply.Any(letter => letter is >= '\u4E00' and <= '\u9FFF') == (Language == "zh")
                ? null
                : $"the reply is not in \"{Language}\": {told.Reply}";
    }
}

/// <summary>A condition on values of the draft, or on the reply.</summary>
internal sealed record Comparison(string On, string Which, string Path, string Op, JsonNode? Value)
    : Condition
{
    private static readonly HashSet<string> operations =
    [
        "=",
        "!=",
        "in",
        ">",
        "<",
        "~",
        "has",
        "hasnt",
        "match",
        "colour",
        "more",
        "less",
        "same",
        "changed",
        "differ",
    ];

    /// <summary>What an absent number counts as.</summary>
    public double Absent { get; init; }

    public static new Comparison Parse(JsonNode entry)
    {
        var asked = new Comparison(
            entry["on"]?.GetValue<string>() ?? throw new FormatException("a condition needs \"on\""),
            entry["which"]?.ToString() ?? "all",
            entry["path"]?.GetValue<string>() ?? "",
            entry["op"]?.GetValue<string>() ?? throw new FormatException("a condition needs \"op\""),
            entry["value"]
        )
        {
            Absent = entry["absent"]?.GetValue<double>() ?? 0,
        };
        if (!operations.Contains(asked.Op))
            throw new FormatException($"there is no \"op\" {asked.Op}");
        if (asked.On != "reply" && new WireFilm("{}").Subjects(asked.On) is null)
            throw new FormatException($"there is no \"on\" {asked.On}");
        if (asked.Op is "match")
            _ = new Regex(asked.Value!.GetValue<string>(), RegexOptions.CultureInvariant);
        if (asked.Op is "colour")
            _ = Hue.Holds(asked.Value!.GetValue<string>(), "#000000");
        return asked;
    }

    public override string? Check(Conversation told)
    {
        if (On == "reply")
            return Holds(told.Reply, null) ? null : $"reply {Op} {Wanted}: was {told.Reply}";
        var subjects = told.Now.Subjects(On)!;
        var before = told.After(told.Turns - 1).Subjects(On)!;
        if (Path == "#")
            return Holds(subjects.Count, before.Count) ? null : $"{On} # {Op} {Wanted}: was {subjects.Count}";
        if (Op == "differ")
            return NeighboursDiffer(subjects);
        var chosen = Chosen(subjects.Count).ToList();
        if (chosen.Count == 0)
            return $"{On}[{Which}] is not there";
        var found = chosen.Select(index =>
        {
            var value = WireFilm.At(subjects[index], Path);
            var was = index < before.Count ? WireFilm.At(before[index], Path) : null;
            return (Value: value, Holds: Holds(value, was));
        });
        var held = Which == "any" ? found.Any(one => one.Holds) : found.All(one => one.Holds);
        var values = string.Join(" ", found.Select(one => one.Value?.ToJsonString(plain) ?? "absent"));
        return held ? null : $"{On}[{Which}].{Path} {Op} {Wanted}: was {values}";
    }

    private static readonly JsonSerializerOptions plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
    };

    private string Wanted => Value?.ToJsonString(plain) ?? "";

    private IEnumerable<int> Chosen(int count) =>
        Which switch
        {
            _ when count == 0 => [],
            "first" => [0],
            "last" => [count - 1],
            "all" or "any" => Enumerable.Range(0, count),
            _ => int.Parse(Which, CultureInfo.InvariantCulture) is var index && index < count ? [index] : [],
        };

    private string? NeighboursDiffer(IReadOnlyList<JsonNode> subjects)
    {
        var values = subjects.Select(subject => WireFilm.At(subject, Path)?.ToJsonString()).ToList();
        return values.Zip(values.Skip(1)).All(pair => pair.First != pair.Second)
            ? null
            : $"{On}.{Path} of neighbours is alike: {string.Join(" ", values)}";
    }

    private bool Holds(JsonNode? found, JsonNode? before) =>
        Op switch
        {
            "=" => Equal(found, Value),
            "!=" => !Equal(found, Value),
            "in" => Value!.AsArray().Any(one => Equal(found, one)),
            ">" => Number(found) > Number(Value),
            "<" => Number(found) < Number(Value),
            "~" => Math.Abs(Number(found) - Number(Value)) <= 0.02 * Math.Abs(Number(Value)),
            "more" => Number(found) > Number(before),
            "less" => Number(found) < Number(before),
            "same" => JsonNode.DeepEquals(found, before),
            "changed" => !JsonNode.DeepEquals(found, before),
            "has" => found is JsonArray list && list.Any(one => Equal(one, Value)),
            "hasnt" => found is not JsonArray list || !list.Any(one => Equal(one, Value)),
            "match" => Text(found) is { } text
                && Regex.IsMatch(text, Value!.GetValue<string>(), RegexOptions.CultureInvariant),
            "colour" => Text(found) is { } colour && Hue.Holds(Value!.GetValue<string>(), colour),
            _ => false,
        };

    /// <summary>Absent equals null, false and the number that absence counts as.</summary>
    private bool Equal(JsonNode? found, JsonNode? wanted) =>
        wanted?.GetValueKind() switch
        {
            JsonValueKind.Number => found?.GetValueKind() is null or JsonValueKind.Number
                && Math.Abs(Number(found) - Number(wanted)) < 1e-9,
            JsonValueKind.False => found is null || JsonNode.DeepEquals(found, wanted),
            _ => JsonNode.DeepEquals(found, wanted),
        };

    private double Number(JsonNode? node) =>
        node?.GetValueKind() switch
        {
            null => Absent,
            JsonValueKind.Number => double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture),
            _ => double.NaN,
        };

    private static string? Text(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rostrum.Server.Tests.Answers;

/// <summary>Makes bad bodies of good ones. The same seed makes the same bodies.</summary>
internal sealed class Twister(int seed)
{
    private static readonly string[] values =
    [
        "null",
        "true",
        "0",
        "-1",
        "1.5",
        "1e308",
        "1e999",
        "123456789012345678901234567890",
        "\"NaN\"",
        "\"\"",
        "\" \"",
        "\"\\u0000\"",
        "\"a\\u0000b\"",
        "\"\\ud800\"",
        "\"\\udc00x\"",
        "\"me\"",
        "\"file:/etc/passwd\"",
        "\"http://127.0.0.1/\"",
        "\"{\\\"t\\\":[{\\\"sg\\\":[{\\\"s\\\":-5,\\\"d\\\":9e99}]}]}\"",
        "\"{\\\"a\\\":\\\"\\\\ud800\\\\u0000\\\"}\"",
        "[]",
        "{}",
        "[[],null,{}]",
        "{\"\\ud800\":1}",
        "{\"a\":1,\"a\":{\"b\":2,\"b\":3}}",
        "{\"t\":[{\"tt\":0,\"sg\":[{\"s\":0,\"d\":400,\"mt\":\"color\",\"m\":{\"name\":\"\\u0007\"}}]}]}",
        "{\"m\":{\"width\":-4,\"height\":99999999,\"ratio\":\"0:0\",\"title\":\"../..\"},\"fps\":1e-9,\"t\":[{\"sg\":[{\"d\":9007199254740993}]}]}",
    ];

    private readonly Random random = new(seed);

    public byte[] Twist(JsonNode valid) =>
        random.Next(10) switch
        {
            0 => Flipped(Encoding.UTF8.GetBytes(valid.ToJsonString())),
            1 => Encoding.UTF8.GetBytes(valid.ToJsonString())[..random.Next(valid.ToJsonString().Length)],
            2 => Encoding.UTF8.GetBytes(Noise()),
            _ => Encoding.UTF8.GetBytes(Replaced(valid)),
        };

    public byte[] Flipped(byte[] body)
    {
        var copy = body.ToArray();
        for (var times = random.Next(1, 6); times > 0 && copy.Length > 0; times--)
            copy[random.Next(copy.Length)] = (byte)random.Next(256);
        return copy;
    }

    /// <summary>A valid body in which one to three values are others, or are missing.</summary>
    private string Replaced(JsonNode valid)
    {
        const string mark = "\u0001";
        var copy = valid.DeepClone();
        var put = new List<string>();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var places = Places(copy).ToList();
            if (places.Count == 0)
                break;
            var (parent, name) = places[random.Next(places.Count)];
            if (random.Next(6) == 0)
                parent.Remove(name);
            else
            {
                put.Add(Value());
                parent[name] = mark + (put.Count - 1);
            }
        }
        var json = copy.ToJsonString();
        for (var index = 0; index < put.Count; index++)
            json = json.Replace(JsonSerializer.Serialize(mark + index), put[index], StringComparison.Ordinal);
        return json;
    }

    private string Value() =>
        random.Next(12) switch
        {
            0 => JsonSerializer.Serialize(new string('x', random.Next(20_000))),
            1 => string.Concat(Enumerable.Repeat("[", random.Next(1, 90))).PadRight(100, ' ') + "1",
            2 => Nested(random.Next(40, 64)),
            3 => JsonSerializer.Serialize(Nested(random.Next(55, 64))),
            _ => values[random.Next(values.Length)],
        };

    /// <summary>Objects within objects.</summary>
    private static string Nested(int depth) =>
        string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);

    private string Noise() => new([.. random.GetItems<char>("{}[]\":,0a\\u\n\0é%&=", random.Next(200))]);

    private static IEnumerable<(JsonObject Parent, string Name)> Places(JsonNode node)
    {
        if (node is JsonArray list)
            foreach (var place in list.OfType<JsonNode>().SelectMany(Places))
                yield return place;
        if (node is not JsonObject keys)
            yield break;
        foreach (var (name, value) in keys)
        {
            yield return (keys, name);
            if (value is not null)
                foreach (var place in Places(value))
                    yield return place;
        }
    }
}

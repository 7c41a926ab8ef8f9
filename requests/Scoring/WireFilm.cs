using System.Text.Json.Nodes;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;

namespace Rostrum.Requests;

/// <summary>A draft as its JSON says it, seen through the names that conditions use.</summary>
internal sealed class WireFilm(string json)
{
    private readonly JsonObject root = (JsonObject)JsonNode.Parse(json)!;

    public string Json => json;

    /// <summary>What a condition is about; null where there is no such subject.</summary>
    public IReadOnlyList<JsonNode>? Subjects(string on) =>
        on switch
        {
            "draft" => [root],
            "canvas" => [Canvas()],
            "video" => Segments(TrackType.Video),
            "audio" => Segments(TrackType.Audio),
            "text" => Segments(TrackType.Text),
            "transitions" => [.. Tracks(TrackType.Video).SelectMany(Joints)],
            "audio_tracks" => [.. Tracks(TrackType.Audio)],
            _ => null,
        };

    /// <summary>The value at a dotted path of a subject; numbers count into lists. Null where nothing is.</summary>
    public static JsonNode? At(JsonNode subject, string path) =>
        path switch
        {
            "effects" => Effects(subject),
            "asset" => Asset(subject),
            _ => path.Split('.')
                .Aggregate(
                    (JsonNode?)subject,
                    (node, step) =>
                        node switch
                        {
                            JsonObject parts => parts[step],
                            JsonArray list when int.TryParse(step, out var index) && index < list.Count =>
                                list[index],
                            _ => null,
                        }
                ),
        };

    /// <summary>The canvas in pixels, whether the draft gives a size, a shape or neither.</summary>
    private JsonObject Canvas()
    {
        var canvas = Drafts.Canvas.Of(DraftJson.Parse(json, out _)?.Meta);
        return new JsonObject
        {
            ["width"] = canvas.Width,
            ["height"] = canvas.Height,
            ["ratio"] = canvas.Ratio,
        };
    }

    private IEnumerable<JsonObject> Tracks(TrackType type) =>
        Objects(root["t"]).Where(track => (track["tt"]?.GetValue<int>() ?? 0) == (int)type);

    private IReadOnlyList<JsonNode> Segments(TrackType type) =>
        [
            .. Tracks(type)
                .SelectMany(track => Objects(track["sg"]))
                .OrderBy(segment => segment["s"]?.GetValue<long>() ?? 0),
        ];

    /// <summary>The joints of a track in the order in which they are seen.</summary>
    private static IEnumerable<JsonObject> Joints(JsonObject track)
    {
        var order = Objects(track["sg"]).Select(segment => segment["id"]?.GetValue<string>()).ToList();
        return Objects(track["tr"]).OrderBy(joint => order.IndexOf(joint["a"]?.GetValue<string>()));
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? list) =>
        list is JsonArray items ? items.OfType<JsonObject>() : [];

    private static JsonArray Effects(JsonNode subject) =>
        [
            .. Objects(subject["fx"])
                .Concat(Objects(subject["fl"]))
                .Select(effect => effect["n"]?.DeepClone())
                .Where(name => name is not null),
        ];

    private static JsonNode? Asset(JsonNode subject)
    {
        if (subject["src"]?.GetValue<string>() is not { } source)
            return null;
        var path = source.Split('?')[0];
        return Path.GetFileNameWithoutExtension(
            Uri.UnescapeDataString(path[(path.LastIndexOfAny(['/', ':']) + 1)..])
        );
    }
}

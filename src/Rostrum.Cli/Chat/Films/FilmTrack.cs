using System.Text.Json;

namespace Rostrum.Cli.Chat.Films;

internal enum TrackKind
{
    Video,
    Audio,
    Text,
    Other,
}

/// <summary>A track of a draft as the wire has it; whatever is missing or odd counts as absent.</summary>
internal sealed record FilmTrack(TrackKind Kind, IReadOnlyList<FilmSegment> Segments)
{
    public static IReadOnlyList<FilmTrack> Of(JsonElement draft) => [.. Json.Items(draft, "t").Select(Read)];

    /// <summary>A film can be exported when something lies on one of its tracks.</summary>
    public static bool CanExport(JsonElement draft) => Of(draft).Any(track => track.Segments.Count > 0);

    /// <summary>One of its pictures was spoken of alone, so that a film of that one is to be exported.</summary>
    public static bool IsOfOnePicture(JsonElement draft) => Json.Text(draft, "only") is { Length: > 0 };

    /// <summary>Milliseconds: what the draft says, or the end of its last segment.</summary>
    public static long Length(JsonElement draft) =>
        Json.Number(draft, "d") is { } length
            ? (long)length
            : Of(draft).SelectMany(track => track.Segments).Select(s => s.Start + s.Length).Append(0).Max();

    private static FilmTrack Read(JsonElement track) =>
        new(
            Json.Number(track, "tt") switch
            {
                0 => TrackKind.Video,
                1 => TrackKind.Audio,
                7 => TrackKind.Text,
                _ => TrackKind.Other,
            },
            [.. Json.Items(track, "sg").Select(FilmSegment.Read)]
        );
}

/// <param name="Start">Milliseconds.</param>
/// <param name="Length">Milliseconds.</param>
/// <param name="Gain">0–1; null when the segment does not say.</param>
internal sealed record FilmSegment(
    string Name,
    string? Words,
    long Start,
    long Length,
    double? Gain,
    string? Motion
)
{
    public static FilmSegment Read(JsonElement segment) =>
        new(
            Json.Text(Json.Inner(segment, "m"), "name") ?? "",
            Json.Text(segment, "tx"),
            (long)(Json.Number(segment, "s") ?? 0),
            (long)(Json.Number(segment, "d") ?? 0),
            Json.Number(segment, "vo"),
            Json.Text(Json.Inner(segment, "mo"), "n")
        );
}

/// <summary>Values of a draft that may be missing or of another kind.</summary>
internal static class Json
{
    public static JsonElement Inner(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
            ? value
            : default;

    public static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        Inner(element, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    public static string? Text(JsonElement element, string name) =>
        Inner(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static double? Number(JsonElement element, string name) =>
        Inner(element, name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rostrum.Drafts.Operations;

/// <summary>
/// Pictures on the tracks above that are seen together with one of those that follow each other: they come with it or
/// during it and go when it goes. They keep to it when it moves or its length changes.
/// </summary>
internal static class CompanionPictures
{
    /// <param name="draft">With the pictures as they are now.</param>
    /// <param name="place">Of the track on which pictures follow each other.</param>
    /// <param name="before">What that track showed; pictures are known again by their ids.</param>
    public static Draft Following(Draft draft, int place, IReadOnlyList<Segment> before)
    {
        if (!draft.AllTracks.Skip(place + 1).Any(track => track.Type == TrackType.Video))
            return draft;
        var now = draft.AllTracks[place].AllSegments;
        var moved = before
            .Where(picture => picture.Id is not null && PictureTrack.LengthOf(picture) > 0)
            .Select(picture => (Was: picture, Is: now.FirstOrDefault(other => other.Id == picture.Id)))
            .Where(pair => pair.Is is not null && Time(pair.Was) != Time(pair.Is))
            .Select(pair => (pair.Was, Is: pair.Is!))
            .ToList();
        return moved.Count == 0
            ? draft
            : draft with
            {
                Tracks =
                [
                    .. draft.AllTracks.Select(
                        (track, i) =>
                            i > place && track is { Type: TrackType.Video, AllSegments.Count: > 0 }
                                ? Moved(track, moved)
                                : track
                    ),
                ],
            };
    }

    private static (long Start, long End) Time(Segment picture) =>
        (picture.Start ?? 0, (picture.Start ?? 0) + PictureTrack.LengthOf(picture));

    private static Track Moved(Track track, List<(Segment Was, Segment Is)> moved)
    {
        var segments = track.AllSegments.ToArray();
        for (var i = 0; i < segments.Length; i++)
        {
            var (start, end) = Time(segments[i]);
            var pair = moved.Find(pair => start >= Time(pair.Was).Start && end == Time(pair.Was).End);
            if (pair.Was is not null)
                segments[i] = With(segments[i], Time(pair.Was), Time(pair.Is));
        }
        return track with { Segments = segments, Duration = segments.Max(picture => Time(picture).End) };
    }

    private static Segment With(Segment picture, (long Start, long End) was, (long Start, long End) now)
    {
        var after = Part((picture.Start ?? 0) - was.Start, was.End - was.Start, now.End - now.Start);
        var (old, length) = (PictureTrack.LengthOf(picture), now.End - now.Start - after);
        var timed = ClipEdits.WithLength(picture, length) with { Start = now.Start + after };
        return old == length || picture.Keyframes is not { ValueKind: JsonValueKind.Array } keys
            ? timed
            : timed with
            {
                Keyframes = Stretched(keys, old, length),
            };
    }

    /// <summary>Keys stay at their parts of the picture's time.</summary>
    private static JsonElement Stretched(JsonElement keys, long was, long length)
    {
        var list = JsonNode.Parse(keys.GetRawText())!.AsArray();
        foreach (var key in list.OfType<JsonObject>())
            if (key["at"] is JsonValue at && at.TryGetValue<long>(out var time))
                key["at"] = Part(time, was, length);
        return JsonElement.Parse(list.ToJsonString());
    }

    /// <summary>A time in something that lasted <paramref name="was"/>, now that it lasts <paramref name="length"/>.</summary>
    private static long Part(long time, long was, long length) =>
        was <= 0 ? 0 : (long)((Int128)time * length / was);
}

using System.Globalization;
using System.Text.Json;
using Rostrum.Drafts.Music;

namespace Rostrum.Drafts;

/// <summary>
/// The tracks of a draft in one line, such as
/// <c>Timeline (2 tracks): 1. Video: lake (0-5s); teapot (5-10s) 2. Title: "Dreams" (0-3s)</c>.
/// </summary>
public static class TrackSummary
{
    public static string Of(Draft draft)
    {
        var film = draft.Length;
        var tracks = draft.AllTracks.Select((track, index) => $" {index + 1}. {Say(track, film)}");
        var count = draft.AllTracks.Count;
        return $"Timeline ({count} {(count == 1 ? "track" : "tracks")}){(count > 0 ? ":" : "")}{string.Concat(tracks)}";
    }

    private static string Say(Track track, long film)
    {
        var kind = track.Type switch
        {
            TrackType.Audio => "BGM",
            TrackType.Text => "Title",
            _ => "Video",
        };
        return $"{kind}: {string.Join("; ", track.AllSegments.Select(segment => Say(segment, track, film)))}".TrimEnd();
    }

    private static string Say(Segment segment, Track track, long film)
    {
        var start = segment.Start ?? 0;
        var details = $"{Seconds(start)}-{Seconds(start + track.LengthOf(segment, film))}s";
        if (track.Type == TrackType.Audio)
            details += $", {Percent((segment.Volume ?? 1) * (track.Volume ?? 1))}";
        return $"{NameOf(segment, track)} ({details})";
    }

    private static string NameOf(Segment segment, Track track) =>
        segment.Text is { } text ? $"\"{text}\""
        : segment.Meta?.Name is { Length: > 0 } name ? name
        : segment.Source is { Length: > 0 } source ? FileName(source)
        : MoodOf(segment) is { } mood ? mood
        : track.Meta?.Name is { Length: > 0 } lane ? lane
        : segment.MediaType ?? "segment";

    /// <summary>Made music by what people call its mood, such as Lo-fi.</summary>
    private static string? MoodOf(Segment segment) =>
        segment.GeneratedMusic is { ValueKind: JsonValueKind.Object } recipe
        && recipe.TryGetProperty("mood", out var written)
        && written.ValueKind == JsonValueKind.String
        && MoodCatalogue.Find(written.GetString())?.Words.English[0] is { } name
            ? char.ToUpperInvariant(name[0]) + name[1..]
            : null;

    /// <summary>The last part of an address, without its query and extension.</summary>
    private static string FileName(string address)
    {
        var path = address.Split('?', '#')[0].TrimEnd('/');
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }

    private static string Seconds(long milliseconds) =>
        (milliseconds / 1000.0).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Percent(double gain) =>
        Math.Round(gain * 100).ToString("0", CultureInfo.InvariantCulture) + "%";
}

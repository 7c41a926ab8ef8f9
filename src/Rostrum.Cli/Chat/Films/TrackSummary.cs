using System.Globalization;
using System.Text.Json;

namespace Rostrum.Cli.Chat.Films;

/// <summary>
/// The tracks in one line: <c>Timeline (2 tracks): 1. Video: lake (0-5s) 2. BGM: Lo-fi (0-5s, 35%)</c>.
/// </summary>
internal static class TrackSummary
{
    public static string Of(JsonElement draft)
    {
        var tracks = FilmTrack.Of(draft);
        var count = tracks.Count == 1 ? "1 track" : $"{tracks.Count} tracks";
        return string.Join(
            ' ',
            tracks.Select((track, i) => $"{i + 1}. {Track(track)}").Prepend($"Timeline ({count}):")
        );
    }

    private static string Track(FilmTrack track)
    {
        var kind = track.Kind switch
        {
            TrackKind.Video => "Video",
            TrackKind.Audio => "BGM",
            TrackKind.Text => "Title",
            _ => "Track",
        };
        var segments = track.Segments.Select(segment => Segment(track, segment)).ToList();
        return segments.Count == 0 ? $"{kind}: empty" : $"{kind}: {string.Join("; ", segments)}";
    }

    private static string Segment(FilmTrack track, FilmSegment segment)
    {
        var name = segment.Words is { } words
            ? $"\"{words}\""
            : new[] { segment.Name, track.Name, "untitled" }.First(name => name.Length > 0);
        var gain = track.Kind == TrackKind.Audio ? segment.Gain ?? track.Gain : null;
        var volume = gain is { } loud ? FormattableString.Invariant($", {loud * 100:0}%") : "";
        return $"{name} ({Seconds(segment.Start)}-{Seconds(segment.Start + segment.Length)}s{volume})";
    }

    /// <summary>At most one decimal.</summary>
    private static string Seconds(long milliseconds) =>
        (milliseconds / 1000.0).ToString("0.#", CultureInfo.InvariantCulture);
}

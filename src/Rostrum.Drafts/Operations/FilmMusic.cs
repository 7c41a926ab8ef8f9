namespace Rostrum.Drafts.Operations;

/// <summary>The film's music: the first audio track named "music", taken out of its draft and put back.</summary>
public static class FilmMusic
{
    /// <summary>Name of the track on which music lies.</summary>
    public const string Name = "music";

    /// <summary>The segment of music; null when the film has none.</summary>
    public static Segment? Of(Draft draft) => TrackOf(draft)?.AllSegments.FirstOrDefault();

    /// <summary>The track of music; null when the film has none.</summary>
    public static Track? TrackOf(Draft draft) =>
        draft.AllTracks.FirstOrDefault(track => IsMusic(track) && track.AllSegments.Count > 0);

    internal static bool IsMusic(Track track) =>
        track.Type == TrackType.Audio
        && (track.Meta?.Name == Name || track.AllSegments.Any(segment => segment.GeneratedMusic is not null));

    internal static Draft Without(Draft draft) =>
        draft with
        {
            Tracks = [.. draft.AllTracks.Where(track => !IsMusic(track))],
        };

    /// <summary>The draft with its music changed; a refusal when there is none.</summary>
    internal static EditOutcome Change(Draft draft, Func<Track, Track> change) =>
        TrackOf(draft) is { } present
            ? new EditOutcome.Changed(
                draft with
                {
                    Tracks =
                    [
                        .. draft.AllTracks.Select(track =>
                            ReferenceEquals(track, present) ? change(track) : track
                        ),
                    ],
                }
            )
            : new EditOutcome.Refused(RefusalCause.NoMusic, "The film has no music yet: ask for some first.");

    internal static EditOutcome Each(Draft draft, Func<Segment, Segment> change) =>
        Change(draft, track => track with { Segments = [.. track.AllSegments.Select(change)] });
}

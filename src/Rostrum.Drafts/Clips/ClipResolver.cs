using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Clips;

/// <summary>Settles how moving segments run through their sources.</summary>
internal sealed class ClipResolver(Action<string> note)
{
    /// <summary>A picture that stands still for this long at its end is not worth a word, ms.</summary>
    private const long Unnoticed = 250;

    /// <summary>The draft with a length for every moving segment that has none: as long as its source plays.</summary>
    public static Draft WithLengths(Draft draft, IReadOnlyDictionary<string, StillFacts> facts)
    {
        if (!draft.AllTracks.Any(track => track.AllSegments.Any(LacksLength)))
            return draft;
        Segment Filled(Segment segment) =>
            LacksLength(segment)
            && segment.Source is { } source
            && facts.TryGetValue(source, out var known)
            && known is VideoFacts video
                ? segment with
                {
                    Duration = Played(segment, video),
                }
                : segment;
        return draft with
        {
            Tracks =
            [
                .. draft.AllTracks.Select(track =>
                    track.Type == TrackType.Video
                        ? track with
                        {
                            Segments = [.. track.AllSegments.Select(Filled)],
                        }
                        : track
                ),
            ],
        };
    }

    private static bool LacksLength(Segment segment) =>
        ClipKeys.IsClip(segment) && segment.Duration is null && ClipKeys.SpeedOf(segment) is > 0;

    /// <summary>Null, which is refused, where nothing of the source is used.</summary>
    private static long? Played(Segment segment, VideoFacts video)
    {
        var part = UsedOf(segment, video).Duration.Milliseconds;
        return part > 0 ? Playback.PlayedMilliseconds(part, ClipKeys.SpeedOf(segment)!.Value) : null;
    }

    /// <exception cref="RefusedException">The keys mean nothing that could be shown.</exception>
    public Playback PlaybackOf(Segment segment, VideoFacts video, TimeRange own)
    {
        ClipKeys.CheckPart(segment, LayerResolver.NameOf(segment));
        var speed =
            ClipKeys.SpeedOf(segment)
            ?? throw new RefusedException(
                $"{LayerResolver.NameOf(segment)} has the speed {segment.Speed}; a clip runs at 0.1 to 10 times its "
                    + "speed, or at 0 to stand still."
            );
        if (MediaTime.FromMilliseconds(ClipKeys.StartOf(segment)) >= video.Frames.End)
            throw new RefusedException(
                $"{LayerResolver.NameOf(segment)} begins {MediaTime.FromMilliseconds(ClipKeys.StartOf(segment))} into "
                    + $"its source, which lasts {video.Frames.End}: begin earlier."
            );
        var used = UsedOf(segment, video);
        var whole = TimeRange.Between(MediaTime.Zero, video.Frames.End);
        if (speed == 0)
            return new Playback(used, 0, false, whole);
        var needed = Playback.SourceMilliseconds(own.Duration.Milliseconds, speed);
        if (needed <= used.Duration.Milliseconds + 1)
            return new Playback(used, speed, segment.Reversed == true, whole);
        if (needed > used.Duration.Milliseconds + Unnoticed)
            note(
                $"{LayerResolver.NameOf(segment)} stands still at its end: its source is over before {own.Duration} have "
                    + "passed."
            );
        return new Playback(used, speed, segment.Reversed == true, used);
    }

    private static TimeRange UsedOf(Segment segment, VideoFacts video)
    {
        var start = MediaTime.Min(MediaTime.FromMilliseconds(ClipKeys.StartOf(segment)), video.Frames.End);
        var end = segment.SourceDuration is > 0 and <= TimelineResolver.LongestFilm
            ? MediaTime.Min(
                start + MediaTime.FromMilliseconds(segment.SourceDuration.Value),
                video.Frames.End
            )
            : video.Frames.End;
        return TimeRange.Between(start, end);
    }
}

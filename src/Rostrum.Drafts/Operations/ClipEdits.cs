using Rostrum.Drafts.Clips;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Operations;

/// <summary>What operations on moving pictures have in common.</summary>
internal static class ClipEdits
{
    /// <summary>
    /// Changes the clips among the pictures meant. Where all pictures are meant, stills are passed over; a still that is
    /// named is refused.
    /// </summary>
    public static EditOutcome Each(
        Draft draft,
        PictureScope scope,
        bool layOut,
        Func<Segment, Segment> change
    )
    {
        if (PictureTrack.Of(draft) is not { } track)
            return PictureTrack.NoPictures();
        if (scope.Among(track.Segments.Count) is not { } places)
            return track.NoSuchPicture();
        var clips = places.Where(place => IsRunning(track.Segments[place])).ToList();
        if (clips.Count == 0 || !scope.IsAll && clips.Count < places.Count)
            return new EditOutcome.Refused(
                RefusalCause.NoClip,
                "That is a still picture: only video clips have a speed, a direction, a part and a sound of their own."
            );
        var segments = track.Segments.ToArray();
        foreach (var place in clips)
            segments[place] = change(segments[place]);
        if (segments.Sum(PictureTrack.LengthOf) > TimelineResolver.LongestFilm)
            return new EditOutcome.Refused(
                RefusalCause.OutOfRange,
                "A film lasts 6 hours at most; this would make it longer."
            );
        return new EditOutcome.Changed(
            layOut ? track.WithLaidOut(segments) : track.With(track.Track with { Segments = segments })
        );
    }

    /// <summary>A moving picture that is not frozen.</summary>
    public static bool IsRunning(Segment segment) =>
        ClipKeys.IsClip(segment) && ClipKeys.SpeedOf(segment) is not 0;

    public static int SpeedOf(Segment segment) => ClipKeys.SpeedOf(segment) ?? Playback.NaturalSpeed;

    /// <summary>The part of the source that is seen, ms.</summary>
    public static (long Start, long Length) PartOf(Segment segment)
    {
        var start = ClipKeys.StartOf(segment);
        var played = Playback.SourceMilliseconds(PictureTrack.LengthOf(segment), SpeedOf(segment));
        var written = segment.SourceDuration is > 0 and var part ? part : played;
        var seen = Math.Min(written, played);
        // Backwards, a clip that ends early leaves out the beginning of its part.
        return segment.Reversed == true ? (start + written - seen, seen) : (start, seen);
    }

    /// <summary>
    /// The clip made to last a time at its speed: its part begins where it did and ends sooner or later (of one that runs
    /// backwards the other way round), as far as the source reaches. Pictures that stand still just last.
    /// </summary>
    public static Segment WithLength(Segment segment, long milliseconds)
    {
        if (!IsRunning(segment))
            return segment with { Duration = milliseconds };
        var length = Math.Min(milliseconds, ClipKeys.MostMilliseconds(segment) ?? milliseconds);
        var (start, seen) = PartOf(segment);
        var wanted = Math.Max(1, Playback.SourceMilliseconds(length, SpeedOf(segment)));
        if (segment.Reversed == true)
            start = Math.Max(0, start + seen - wanted);
        if (segment.SourceLength is { } whole)
            wanted = Math.Min(wanted, Math.Max(1, whole - start));
        return segment with { SourceStart = start, SourceDuration = wanted, Duration = length };
    }
}

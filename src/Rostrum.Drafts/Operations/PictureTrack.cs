using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Operations;

/// <summary>
/// The lowest video track, on which the film's pictures follow one another, taken out of its draft
/// and put back with starts and lengths made right.
/// </summary>
internal sealed class PictureTrack
{
    private readonly Draft draft;
    private readonly int place;

    private PictureTrack(Draft draft, int place)
    {
        this.draft = draft;
        this.place = place;
        Track = draft.AllTracks[place];
        Segments = [.. Track.AllSegments.OrderBy(segment => segment.Start ?? 0)];
    }

    public Track Track { get; }

    /// <summary>In the order in which they are seen.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>Null when the draft shows nothing yet.</summary>
    public static PictureTrack? Of(Draft draft)
    {
        for (var i = 0; i < draft.AllTracks.Count; i++)
            if (draft.AllTracks[i] is { Type: TrackType.Video, AllSegments.Count: > 0 })
                return new PictureTrack(draft, i);
        return null;
    }

    /// <summary>
    /// The draft with these segments one after another, and its lengths to match; pictures seen together with one of
    /// them, and its own texts, follow it.
    /// </summary>
    public Draft WithLaidOut(IReadOnlyList<Segment> segments)
    {
        var laid = LaidOut(Track with { Segments = segments });
        var changed = WithTrack(draft, place, laid);
        return WithTotal(
            CompanionTexts.Following(
                CompanionPictures.Following(changed, place, Segments),
                Segments,
                laid.AllSegments
            )
        );
    }

    /// <summary>The draft with other segments or transitions, whose times stay as they are.</summary>
    public Draft With(Track track) => WithTrack(draft, place, track);

    /// <summary>Each of the segments meant is replaced; refuses when one of them does not exist.</summary>
    public EditOutcome Each(PictureScope scope, bool layOut, Func<Segment, Segment> change)
    {
        if (scope.Among(Segments.Count) is not { } places)
            return NoSuchPicture();
        var segments = Segments.ToArray();
        foreach (var index in places)
            segments[index] = change(segments[index]);
        return new EditOutcome.Changed(
            layOut ? WithLaidOut(segments) : With(Track with { Segments = segments })
        );
    }

    public EditOutcome NoSuchPicture() =>
        new EditOutcome.Refused(
            RefusalCause.NoSuchPicture,
            $"There is no such picture; the film has {Segments.Count}."
        );

    public static EditOutcome NoPictures() =>
        new EditOutcome.Refused(RefusalCause.NoPictures, "The film has no picture yet: send one first.");

    /// <summary>Length in ms, held to what a film can last, so that sums stay sums.</summary>
    public static long LengthOf(Segment segment) =>
        Math.Clamp(segment.Duration ?? 0, 0, TimelineResolver.LongestFilm);

    public static Track LaidOut(Track track)
    {
        var start = 0L;
        var laid = new List<Segment>(track.AllSegments.Count);
        foreach (var segment in track.AllSegments)
        {
            laid.Add(segment.Start == start ? segment : segment with { Start = start });
            start += LengthOf(segment);
        }
        return track with { Segments = laid, Duration = start };
    }

    /// <summary>The film is as long as its pictures.</summary>
    public static Draft WithTotal(Draft draft) =>
        draft with
        {
            Duration = draft
                .AllTracks.Where(track => track.Type == TrackType.Video)
                .SelectMany(track => track.AllSegments)
                .Select(segment =>
                    Math.Clamp(segment.Start ?? 0, 0, TimelineResolver.LongestFilm) + LengthOf(segment)
                )
                .DefaultIfEmpty(0)
                .Max(),
        };

    private static Draft WithTrack(Draft draft, int place, Track track)
    {
        var tracks = draft.AllTracks.ToArray();
        tracks[place] = track;
        return draft with { Tracks = tracks };
    }
}

using Rostrum.Drafts.Clips;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Operations;

/// <summary>Lets a clip stand still for a while at one of its frames, and then go on.</summary>
/// <param name="Place">The clip's place among the pictures, from 0; −1 is the last.</param>
/// <param name="At">When it stops, ms from the clip's start as it is seen.</param>
/// <param name="Milliseconds">How long it stands still.</param>
public sealed record FreezeFrame(int Place, long At, long Milliseconds) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Lets a clip stand still for a while at one of its frames, and then go on.",
            OperationFields.Place("place", "which clip, among the pictures"),
            OperationFields.Milliseconds("at", "when it stops, from the clip's start as it is seen"),
            OperationFields.Milliseconds("milliseconds", "how long it stands still", SetDuration.Shortest),
            (place, at, milliseconds) => new FreezeFrame(place, at, milliseconds)
        );

    public override EditOutcome Apply(Draft draft)
    {
        if (PictureTrack.Of(draft) is not { } track)
            return PictureTrack.NoPictures();
        if (PictureScope.At(Place).Among(track.Segments.Count) is not [var place])
            return track.NoSuchPicture();
        var clip = track.Segments[place];
        if (!ClipEdits.IsRunning(clip))
            return Refuse(
                RefusalCause.NoClip,
                "That picture stands still already: only a running clip can be frozen."
            );
        var length = PictureTrack.LengthOf(clip);
        if (At < 0 || At > length)
            return Refuse(
                RefusalCause.OutOfRange,
                $"The clip is seen for {MediaTime.FromMilliseconds(length)}; it cannot stop after {At} ms."
            );
        if (Milliseconds < SetDuration.Shortest)
            return SetDuration.OutOfRange(Milliseconds);
        if (track.Segments.Sum(PictureTrack.LengthOf) + (decimal)Milliseconds > TimelineResolver.LongestFilm)
            return Refuse(
                RefusalCause.OutOfRange,
                "A film lasts 6 hours at most; this would make it longer."
            );
        var pieces = Pieces(clip, length, Ids.NextSegment(draft));
        var transitions = (track.Track.Transitions ?? []).Select(transition =>
            transition.From == clip.Id && clip.Id is not null
                ? transition with
                {
                    From = pieces[^1].Id,
                }
                : transition
        );
        var segments = track.Segments.Take(place).Concat(pieces).Concat(track.Segments.Skip(place + 1));
        return new EditOutcome.Changed(
            PictureTrack
                .Of(track.With(track.Track with { Transitions = [.. transitions] }))!
                .WithLaidOut([.. segments])
        );
    }

    /// <summary>Before, the frozen frame, after; the first keeps the clip's id, and pieces without length are left out.</summary>
    private List<Segment> Pieces(Segment clip, long length, int next)
    {
        var (start, seen) = ClipEdits.PartOf(clip);
        var run = Math.Min(seen, Playback.SourceMilliseconds(At, ClipEdits.SpeedOf(clip)));
        var backwards = clip.Reversed == true;
        Segment Part(long from, long sourceLength, long played) =>
            clip with
            {
                SourceStart = from,
                SourceDuration = sourceLength,
                Duration = played,
            };
        var before = Part(backwards ? start + seen - run : start, run, At);
        var after = Part(backwards ? start : start + run, seen - run, length - At);
        // At the very end of its part a clip shows the frame before it.
        var shown = backwards
            ? Math.Max(start, start + seen - run - 1)
            : Math.Min(start + run, start + seen - 1);
        var frozen = Part(Math.Max(0, shown), 1, Milliseconds) with
        {
            Speed = ClipKeys.Written(0),
            SourceDuration = null,
            Reversed = null,
        };
        List<Segment> pieces =
        [
            .. new[] { before }.Where(piece => piece.Duration > 0),
            frozen,
            .. new[] { after }.Where(piece => piece.Duration > 0),
        ];
        return [.. pieces.Select((piece, i) => i == 0 ? piece : piece with { Id = $"s{next + i - 1}" })];
    }
}

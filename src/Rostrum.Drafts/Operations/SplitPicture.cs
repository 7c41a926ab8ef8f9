namespace Rostrum.Drafts.Operations;

/// <summary>Cuts a picture's time in two, so that its halves can be treated differently.</summary>
/// <param name="Place">Counted from 0; negative from the end.</param>
/// <param name="At">ms from the picture's own start.</param>
public sealed record SplitPicture(int Place, long At) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Cuts a picture's time in two, so that its halves can be treated differently.",
            OperationFields.Place("place", "which picture"),
            OperationFields.Milliseconds("at", "from the picture's own start", SetDuration.Shortest),
            (place, at) => new SplitPicture(place, at)
        );

    public override EditOutcome Apply(Draft draft)
    {
        if (PictureTrack.Of(draft) is not { } track)
            return PictureTrack.NoPictures();
        if (PictureScope.At(Place).Among(track.Segments.Count) is not [var place])
            return track.NoSuchPicture();
        var segment = track.Segments[place];
        var length = PictureTrack.LengthOf(segment);
        if (At < SetDuration.Shortest || At > length - SetDuration.Shortest)
            return Refuse(
                RefusalCause.OutOfRange,
                $"The picture is seen for {length} ms: cut it between {SetDuration.Shortest} ms and {length - SetDuration.Shortest} ms."
            );
        var segments = track.Segments.ToList();
        segments[place] = segment with { Duration = At };
        segments.Insert(place + 1, segment with { Duration = length - At });
        return new EditOutcome.Changed(WithPlainCut(Rearrangement.Of(draft, track, segments), place));
    }

    /// <summary>A transition from a picture to itself is none.</summary>
    private static Draft WithPlainCut(Draft draft, int place)
    {
        var track = PictureTrack.Of(draft)!;
        var from = track.Segments[place].Id;
        var kept = track.Track.Transitions?.Where(joint =>
            joint.From != from || joint.To != track.Segments[place + 1].Id
        );
        return track.With(
            track.Track with
            {
                Transitions = kept?.ToList() is { Count: > 0 } joints ? joints : null,
            }
        );
    }
}

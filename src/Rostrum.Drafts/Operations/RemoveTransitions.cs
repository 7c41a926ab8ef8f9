namespace Rostrum.Drafts.Operations;

/// <summary>Leaves plain cuts between the pictures.</summary>
/// <param name="Cuts">Which cuts, counted from 0, the one behind the first picture; absent: all.</param>
public sealed record RemoveTransitions(IReadOnlyList<int>? Cuts = null) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry
            .Of(
                "Leaves plain cuts between pictures.",
                OperationFields.Cuts,
                cuts => new RemoveTransitions(cuts)
            )
            .ThatRemoves();

    public override EditOutcome Apply(Draft draft)
    {
        if (PictureTrack.Of(draft) is not { } track)
            return PictureTrack.NoPictures();
        List<SegmentTransition> kept = Cuts is null
            ? []
            : [.. (track.Track.Transitions ?? []).Where(joint => !Cuts.Contains(CutOf(track, joint)))];
        return new EditOutcome.Changed(
            track.With(track.Track with { Transitions = kept.Count == 0 ? null : kept })
        );
    }

    private static int CutOf(PictureTrack track, SegmentTransition joint) =>
        track.Segments.ToList().FindIndex(segment => segment.Id is not null && segment.Id == joint.From);
}

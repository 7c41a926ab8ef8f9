namespace Rostrum.Drafts.Operations;

/// <summary>Leaves plain cuts between the pictures.</summary>
public sealed record RemoveTransitions : EditOperation
{
    public override EditOutcome Apply(Draft draft) =>
        PictureTrack.Of(draft) is { } track
            ? new EditOutcome.Changed(track.With(track.Track with { Transitions = null }))
            : PictureTrack.NoPictures();
}

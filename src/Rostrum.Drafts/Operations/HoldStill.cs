namespace Rostrum.Drafts.Operations;

/// <summary>Takes the motion away: one camera key says that the picture is meant to be still.</summary>
public sealed record HoldStill(PictureScope Scope) : EditOperation
{
    public override EditOutcome Apply(Draft draft) =>
        PictureTrack.Of(draft) is { } track
            ? track.Each(
                Scope,
                layOut: false,
                segment => segment with { Motion = null, Camera = [new CameraKey { At = 0 }] }
            )
            : PictureTrack.NoPictures();
}

namespace Rostrum.Drafts.Operations;

/// <summary>Takes the motion away: one camera key says that the picture is meant to be still.</summary>
public sealed record HoldStill(PictureScope Scope) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Takes the camera move away: the pictures stay still.",
            OperationFields.Pictures,
            pictures => new HoldStill(pictures)
        );

    public override EditOutcome Apply(Draft draft) =>
        PictureTrack.Of(draft) is { } track
            ? track.Each(
                Scope,
                layOut: false,
                segment => segment with { Motion = null, Camera = [new CameraKey { At = 0 }] }
            )
            : PictureTrack.NoPictures();
}

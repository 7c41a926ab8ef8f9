namespace Rostrum.Drafts.Operations;

/// <summary>Sets the motion blur of the pictures meant.</summary>
/// <param name="Degrees">0–360, both included: 0 is none, 180 is film.</param>
public sealed record SetShutterAngle(PictureScope Scope, double Degrees) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Sets the motion blur of camera moves.",
            OperationFields.Pictures,
            OperationFields.Number("degrees", "shutter angle: 0 is none, 180 is film", 0, 360, "180"),
            (pictures, degrees) => new SetShutterAngle(pictures, degrees)
        );

    public override EditOutcome Apply(Draft draft)
    {
        if (!(Degrees is >= 0 and <= 360))
            return Refuse(
                RefusalCause.OutOfRange,
                "A shutter opens from 0 to 360 degrees; 180 is what film uses."
            );
        return PictureTrack.Of(draft) is { } track
            ? track.Each(Scope, layOut: false, segment => segment with { ShutterAngle = Degrees })
            : PictureTrack.NoPictures();
    }
}

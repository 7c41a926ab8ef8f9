namespace Rostrum.Drafts.Operations;

/// <summary>Sets how loud the clips' own sound is, beside the film's other sounds.</summary>
/// <param name="Volume">0–1.</param>
public sealed record SetClipVolume(PictureScope Scope, double Volume) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Sets how loud the clips' own sound is.",
            OperationFields.Pictures,
            OperationFields.Number("volume", "1 is as it was taken", 0, 1, "0.5"),
            (pictures, volume) => new SetClipVolume(pictures, volume)
        );

    public override EditOutcome Apply(Draft draft) =>
        Volume is >= 0 and <= 1
            ? ClipEdits.Each(
                draft,
                Scope,
                layOut: false,
                segment => segment with { Volume = Volume, Muted = null }
            )
            : Refuse(
                RefusalCause.OutOfRange,
                FormattableString.Invariant($"A clip's volume is 0 to 1; {Volume:0.###} cannot be set.")
            );
}

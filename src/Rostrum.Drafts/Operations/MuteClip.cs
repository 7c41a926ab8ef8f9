namespace Rostrum.Drafts.Operations;

/// <summary>Silences the clips' own sound, or lets it be heard again.</summary>
public sealed record MuteClip(PictureScope Scope, bool Muted = true) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Silences the clips' own sound, or lets it be heard again.",
            OperationFields.Pictures,
            OperationFields.Flag("muted", "whether it is silent").Or(true),
            (pictures, muted) => new MuteClip(pictures, muted)
        );

    public override EditOutcome Apply(Draft draft) =>
        ClipEdits.Each(draft, Scope, layOut: false, segment => segment with { Muted = Muted ? true : null });
}

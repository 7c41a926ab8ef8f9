namespace Rostrum.Drafts.Operations;

/// <summary>Runs the part of their sources that clips show backwards, or forwards again.</summary>
public sealed record ReverseClip(PictureScope Scope, bool Reversed = true) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Runs clips backwards, or forwards again.",
            OperationFields.Pictures,
            OperationFields.Flag("reversed", "whether they run backwards").Or(true),
            (pictures, reversed) => new ReverseClip(pictures, reversed)
        );

    public override EditOutcome Apply(Draft draft) =>
        ClipEdits.Each(
            draft,
            Scope,
            layOut: false,
            segment =>
            {
                var (start, length) = ClipEdits.PartOf(segment);
                return segment with
                {
                    SourceStart = start,
                    SourceDuration = length,
                    Reversed = Reversed ? true : null,
                };
            }
        );
}

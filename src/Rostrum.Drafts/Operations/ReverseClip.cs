namespace Rostrum.Drafts.Operations;

/// <summary>Runs the part of their sources that clips show backwards, or forwards again.</summary>
public sealed record ReverseClip(PictureScope Scope, bool Reversed = true) : EditOperation
{
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

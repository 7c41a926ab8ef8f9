namespace Rostrum.Drafts.Operations;

/// <summary>Goes by the subject that was seen in the pictures meant, and no longer by what a person said.</summary>
public sealed record ForgetSubject(PictureScope Scope) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Goes by what is seen as the subject again, not by what was said of it.",
            OperationFields.Pictures,
            pictures => new ForgetSubject(pictures)
        );

    public override EditOutcome Apply(Draft draft) =>
        PictureTrack.Of(draft) is { } track
            ? track.Each(Scope, layOut: false, segment => segment with { Subject = null })
            : PictureTrack.NoPictures();
}

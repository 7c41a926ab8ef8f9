namespace Rostrum.Drafts.Operations;

/// <summary>Shows the pictures meant in their own colours.</summary>
public sealed record RemoveLooks(PictureScope Scope) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry
            .Of(
                "Takes colour looks away: pictures and clips have their own colours again.",
                OperationFields.Pictures,
                pictures => new RemoveLooks(pictures)
            )
            .ThatRemoves();

    public override EditOutcome Apply(Draft draft) =>
        PictureTrack.Of(draft) is { } track
            ? track.Each(Scope, layOut: false, segment => segment with { Looks = null })
            : PictureTrack.NoPictures();
}

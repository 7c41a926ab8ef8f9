namespace Rostrum.Drafts.Operations;

/// <summary>Takes the pictures meant out of the film; those behind them move up.</summary>
public sealed record RemovePictures(PictureScope Scope) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry
            .Of(
                "Takes pictures out of the film.",
                OperationFields.MeantPictures,
                pictures => new RemovePictures(pictures)
            )
            .ThatRemoves();

    public override EditOutcome Apply(Draft draft)
    {
        if (PictureTrack.Of(draft) is not { } track)
            return PictureTrack.NoPictures();
        if (Scope.Among(track.Segments.Count) is not { } places)
            return track.NoSuchPicture();
        if (places.Count == track.Segments.Count)
            return Refuse(
                RefusalCause.LastPicture,
                "A film needs a picture: add another one before the last is taken away."
            );
        return new EditOutcome.Changed(
            Rearrangement.Of(draft, track, [.. track.Segments.Where((_, i) => !places.Contains(i))])
        );
    }
}

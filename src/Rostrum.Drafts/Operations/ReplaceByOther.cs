namespace Rostrum.Drafts.Operations;

/// <summary>
/// Shows another picture of the film in a picture's time, with its camera move; that one stays where it is too.
/// </summary>
/// <param name="Place">Counted from 0; negative from the end. Likewise <paramref name="Other"/>.</param>
public sealed record ReplaceByOther(int Place, int Other) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Shows another picture of the film in a picture's time, with its camera move.",
            OperationFields.Place("place", "which picture is replaced"),
            OperationFields.Place("other", "which is shown instead") with
            {
                Example = "1",
            },
            (place, other) => new ReplaceByOther(place, other)
        );

    public override EditOutcome Apply(Draft draft)
    {
        if (PictureTrack.Of(draft) is not { } track)
            return PictureTrack.NoPictures();
        if (
            PictureScope.At(Place).Among(track.Segments.Count) is not [var place]
            || PictureScope.At(Other).Among(track.Segments.Count) is not [var other]
        )
            return track.NoSuchPicture();
        if (place == other)
            return Refuse(
                RefusalCause.OnePicture,
                "A picture cannot replace itself: name two different ones."
            );
        var shown = track.Segments[other];
        return new ReplacePicture(
            place,
            new NewPicture(
                shown.Source ?? "",
                shown.Meta?.Name,
                shown.MediaType == Clips.ClipKeys.Kind ? shown.SourceLength ?? shown.Duration : null
            )
        ).Apply(draft);
    }
}

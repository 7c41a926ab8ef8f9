namespace Rostrum.Drafts.Operations;

/// <summary>Lets two pictures change places.</summary>
/// <param name="One">Counted from 0; negative from the end. Likewise <paramref name="Other"/>.</param>
public sealed record SwapPictures(int One, int Other) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Lets two pictures change places.",
            OperationFields.Place("one", "one of them"),
            OperationFields.Place("other", "the other") with
            {
                Example = "1",
            },
            (one, other) => new SwapPictures(one, other)
        );

    public override EditOutcome Apply(Draft draft)
    {
        if (PictureTrack.Of(draft) is not { } track)
            return PictureTrack.NoPictures();
        if (PictureScope.At(One, Other).Among(track.Segments.Count) is not { } places)
            return track.NoSuchPicture();
        if (places.Count < 2)
            return Refuse(RefusalCause.OnePicture, "Two different pictures are wanted to change places.");
        var segments = track.Segments.ToArray();
        (segments[places[0]], segments[places[1]]) = (segments[places[1]], segments[places[0]]);
        return new EditOutcome.Changed(Rearrangement.Of(draft, track, segments));
    }
}

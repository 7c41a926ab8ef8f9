namespace Rostrum.Drafts.Operations;

/// <summary>Moves the pictures meant, in their order, so that the first of them stands at a place.</summary>
/// <param name="To">Counted from 0 among the film's pictures as they then are; −1 is the end.</param>
public sealed record MovePictures(PictureScope Scope, int To) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Moves pictures, in their order, to another place among the others.",
            OperationFields.MeantPictures,
            OperationFields.Place("to", "where the first of them stands then"),
            (pictures, to) => new MovePictures(pictures, to)
        );

    public override EditOutcome Apply(Draft draft)
    {
        if (PictureTrack.Of(draft) is not { } track)
            return PictureTrack.NoPictures();
        if (Scope.Among(track.Segments.Count) is not { } places)
            return track.NoSuchPicture();
        var moved = places.Select(place => track.Segments[place]).ToList();
        var others = track.Segments.Where((_, i) => !places.Contains(i)).ToList();
        var to = To < 0 ? others.Count + 1 + To : To;
        if (to < 0 || to > others.Count)
            return track.NoSuchPicture();
        others.InsertRange(to, moved);
        return new EditOutcome.Changed(Rearrangement.Of(draft, track, others));
    }
}

namespace Rostrum.Drafts.Operations;

/// <summary>Makes a film of its own of each picture; they are kept side by side, the first is worked on.</summary>
public sealed record SeparateFilms : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Makes a film of its own of each picture, kept side by side.",
            () => new SeparateFilms()
        );

    public override EditOutcome Apply(Draft draft)
    {
        if (PictureTrack.Of(draft) is not { } track)
            return PictureTrack.NoPictures();
        if (track.Segments.Count < 2)
            return Refuse(
                RefusalCause.OnePicture,
                "The film has one picture: it is a film of its own already."
            );
        var films = track
            .Segments.Select(
                (picture, i) => Films.OfPictures(Films.Alone(draft), [picture], i + 1, Films.NameOf(picture))
            )
            .ToList();
        return new EditOutcome.Changed(Films.Opened(films, films[0], shelf: null));
    }
}

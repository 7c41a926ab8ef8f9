namespace Rostrum.Drafts.Operations;

/// <summary>
/// Makes a film of some pictures and works on it; the film that was worked on stays beside it. Pictures that this one
/// lacks are taken from those set aside, or from other films of the session.
/// </summary>
public sealed record NewFilm(PictureScope Scope) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Makes a film of some pictures and works on it; the one before stays beside it.",
            OperationFields.MeantPictures,
            pictures => new NewFilm(pictures)
        );

    public override EditOutcome Apply(Draft draft)
    {
        var source = Films.Source(draft);
        if (PictureTrack.Of(source) is not { } track)
            return PictureTrack.NoPictures();
        if (Scope.Among(track.Segments.Count) is not { } places)
            return track.NoSuchPicture();
        var pictures = places.Select(place => track.Segments[place]).ToList();
        var films = Films.Of(draft).Select(film => film with { FilmNumber = Films.NumberOf(film) }).ToList();
        var made = Films.OfPictures(source, pictures, films.Max(Films.NumberOf) + 1, Films.NameOf(pictures));
        return new EditOutcome.Changed(Films.Opened([.. films, made], made, Films.Shelf(draft)));
    }
}

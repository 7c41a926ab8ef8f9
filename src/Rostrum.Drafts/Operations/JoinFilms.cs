namespace Rostrum.Drafts.Operations;

/// <summary>Puts the films of a session together: the pictures of all, each once, in the first one's frame and music.</summary>
public sealed record JoinFilms : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of("Puts all films of the session together into one.", () => new JoinFilms());

    public override EditOutcome Apply(Draft draft)
    {
        var films = Films.Of(draft);
        if (films.Count < 2)
            return Refuse(RefusalCause.NoSuchFilm, "There is one film only: nothing can be joined to it.");
        var pictures = films
            .SelectMany(film => PictureTrack.Of(film)?.Segments ?? [])
            .DistinctBy(picture => picture.Id)
            .ToList();
        if (films.FirstOrDefault(film => PictureTrack.Of(film) is not null) is not { } first)
            return PictureTrack.NoPictures();
        var joined = Films.OfPictures(first, pictures, 1, "");
        var shown = pictures.Select(picture => picture.Id).ToHashSet();
        var shelf =
            Films.Shelf(draft) is { } aside && Pictures.Of(aside).Any(picture => !shown.Contains(picture.Id))
                ? aside
                : null;
        var film = joined with { Meta = joined.Meta! with { Title = null } };
        return new EditOutcome.Changed(Films.Opened([film], film, shelf));
    }
}

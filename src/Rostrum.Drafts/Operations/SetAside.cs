namespace Rostrum.Drafts.Operations;

/// <summary>
/// Sets pictures aside: the film shows the others alone, and films of their own can be made of these with
/// <see cref="NewFilm"/>, which finds all of them in the order that they had.
/// </summary>
public sealed record SetAside(PictureScope Scope) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Sets pictures aside: the film shows the others, and films of their own can be made of these.",
            OperationFields.MeantPictures,
            pictures => new SetAside(pictures)
        );

    public override EditOutcome Apply(Draft draft)
    {
        if (PictureTrack.Of(draft) is not { } track)
            return PictureTrack.NoPictures();
        if (Scope.Among(track.Segments.Count) is not { } places)
            return track.NoSuchPicture();
        List<Segment> kept = [.. track.Segments.Where((_, i) => !places.Contains(i))];
        if (kept.Count == 0)
            return Refuse(
                RefusalCause.LastPicture,
                "A film needs a picture: leave one in it, and set the others aside."
            );
        var alone = Films.Alone(draft);
        var shelf = Films.Shelf(draft) is { } lying ? With(lying, track.Segments) : Unnamed(alone);
        var film = Films.OfPictures(
            alone,
            kept,
            Films.NumberOf(draft),
            draft.Meta?.Title ?? Films.NameOf(kept)
        ) with
        {
            Only = null,
        };
        var films = Films
            .Of(draft)
            .Select(other => Films.NumberOf(other) == Films.NumberOf(film) ? film : other);
        return new EditOutcome.Changed(Films.Opened([.. films], film, shelf));
    }

    private static Draft With(Draft shelf, IReadOnlyList<Segment> pictures)
    {
        var track = PictureTrack.Of(shelf)!;
        var known = track.Segments.Select(picture => picture.Id).ToHashSet();
        var more = pictures.Where(picture => !known.Contains(picture.Id)).ToList();
        return more.Count == 0 ? shelf : track.WithLaidOut([.. track.Segments, .. more]);
    }

    private static Draft Unnamed(Draft film) =>
        film with
        {
            Only = null,
            Meta = film.Meta is { } meta ? meta with { Title = null } : null,
        };
}

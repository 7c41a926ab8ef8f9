namespace Rostrum.Drafts.Operations;

/// <summary>
/// The films of a session: the one that is worked on, and those kept beside it. Pictures that were set aside lie in a
/// draft of the number 0, which is no film: films are made of them.
/// </summary>
public static class Films
{
    private const int NumberOfShelf = 0;

    /// <summary>All of them by their numbers; one film alone has the number 1.</summary>
    public static IReadOnlyList<Draft> Of(Draft draft) =>
        [
            .. (draft.Beside ?? [])
                .Append(Alone(draft))
                .Where(film => NumberOf(film) != NumberOfShelf)
                .OrderBy(NumberOf),
        ];

    public static int NumberOf(Draft film) => film.FilmNumber ?? 1;

    /// <summary>What was set aside, with the pictures that films show too, in their order; null where nothing was.</summary>
    public static Draft? Shelf(Draft draft) =>
        draft.Beside?.FirstOrDefault(film => NumberOf(film) == NumberOfShelf);

    /// <summary>What a film is called: its title, else its number.</summary>
    public static string NameOf(Draft film) =>
        film.Meta?.Title is { Length: > 0 } title ? title : $"film {NumberOf(film)}";

    /// <summary>The film without those beside it.</summary>
    public static Draft Alone(Draft draft) => draft with { Beside = null };

    /// <summary>
    /// What films are made of: the pictures set aside, or the film of the session that shows most; behind them the pictures
    /// that only other films show.
    /// </summary>
    public static Draft Source(Draft draft)
    {
        var films = Of(draft);
        var first = Shelf(draft) ?? films.OrderByDescending(film => Pictures.Of(film).Count).First();
        if (PictureTrack.Of(first) is not { } track)
            return first;
        var known = track.Segments.Select(picture => picture.Id).ToHashSet();
        var missing = films.SelectMany(Pictures.Of).Where(picture => known.Add(picture.Id)).ToList();
        return missing.Count == 0 ? first : track.WithLaidOut([.. track.Segments, .. missing]);
    }

    /// <summary>One of the films put before, the others kept beside it, and the shelf.</summary>
    internal static Draft Opened(IReadOnlyList<Draft> films, Draft current, Draft? shelf)
    {
        IReadOnlyList<Draft> beside =
        [
            .. films.Where(film => NumberOf(film) != NumberOf(current)).Select(Alone),
            .. shelf is null ? [] : new[] { Alone(shelf) with { FilmNumber = NumberOfShelf } },
        ];
        return beside.Count == 0
            ? current with
            {
                FilmNumber = null,
                Beside = null,
            }
            : current with
            {
                FilmNumber = NumberOf(current),
                Beside = beside,
            };
    }

    /// <summary>A film of some pictures of another: same canvas and music; texts go where they are not about the film's start.</summary>
    internal static Draft OfPictures(Draft source, IReadOnlyList<Segment> pictures, int number, string name)
    {
        var track = PictureTrack.Of(source)!;
        var kept = pictures.Select(picture => picture.Id).ToHashSet();
        var joints = track
            .Track.Transitions?.Where(joint => kept.Contains(joint.From) && kept.Contains(joint.To))
            .ToList();
        var film = track.With(
            track.Track with
            {
                Segments = pictures,
                Transitions = joints is { Count: > 0 } ? joints : null,
            }
        );
        return PictureTrack.Of(film)!.WithLaidOut(pictures) with
        {
            FilmNumber = number,
            Beside = null,
            Only = null,
            Meta = (source.Meta ?? new DraftMeta()) with { Title = name },
        };
    }

    internal static string NameOf(Segment picture) =>
        picture.Meta?.Name is { Length: > 0 } name ? name : picture.Id ?? "film";

    internal static string NameOf(IEnumerable<Segment> pictures) =>
        string.Join(" + ", pictures.Select(NameOf));

    /// <summary>Its number where there is none like it.</summary>
    internal static EditOutcome.Refused NoSuch(Draft draft, int number) =>
        new(
            RefusalCause.NoSuchFilm,
            $"There is no film {number}; the session has {string.Join(", ", Of(draft).Select(NameOf))}."
        );
}

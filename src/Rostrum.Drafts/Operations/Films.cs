namespace Rostrum.Drafts.Operations;

/// <summary>The films of a session: the one that is worked on, and those kept beside it.</summary>
public static class Films
{
    /// <summary>All of them by their numbers; one film alone has the number 1.</summary>
    public static IReadOnlyList<Draft> Of(Draft draft) =>
        [.. (draft.Beside ?? []).Append(Alone(draft)).OrderBy(NumberOf)];

    public static int NumberOf(Draft film) => film.FilmNumber ?? 1;

    /// <summary>What a film is called: its title, else its number.</summary>
    public static string NameOf(Draft film) =>
        film.Meta?.Title is { Length: > 0 } title ? title : $"film {NumberOf(film)}";

    /// <summary>The film without those beside it.</summary>
    public static Draft Alone(Draft draft) => draft with { Beside = null };

    /// <summary>The film of a session that shows most pictures: the one from which others are taken.</summary>
    public static Draft Fullest(Draft draft) =>
        Of(draft).OrderByDescending(film => Pictures.Of(film).Count).First();

    /// <summary>One of the films put before, the others kept beside it.</summary>
    internal static Draft Opened(IReadOnlyList<Draft> films, Draft current) =>
        films.Count < 2
            ? current with
            {
                FilmNumber = null,
                Beside = null,
            }
            : current with
            {
                Beside = [.. films.Where(film => NumberOf(film) != NumberOf(current)).Select(Alone)],
            };

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
            Meta = (source.Meta ?? new DraftMeta()) with { Title = name },
        };
    }

    internal static string NameOf(Segment picture) =>
        picture.Meta?.Name is { Length: > 0 } name ? name : picture.Id ?? "film";
}

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
        return new EditOutcome.Changed(Films.Opened(films, films[0]));
    }
}

/// <summary>
/// Makes a film of some pictures and works on it; the film that was worked on stays beside it. Pictures that this one
/// lacks are taken from the fullest film of the session.
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
        var source = Films.Fullest(draft);
        if (PictureTrack.Of(source) is not { } track)
            return PictureTrack.NoPictures();
        if (Scope.Among(track.Segments.Count) is not { } places)
            return track.NoSuchPicture();
        var pictures = places.Select(place => track.Segments[place]).ToList();
        var films = Films.Of(draft).Select(film => film with { FilmNumber = Films.NumberOf(film) }).ToList();
        var name = string.Join(" + ", pictures.Select(Films.NameOf));
        var made = Films.OfPictures(source, pictures, films.Max(Films.NumberOf) + 1, name);
        return new EditOutcome.Changed(Films.Opened([.. films, made], made));
    }
}

/// <summary>Works on another film of the session.</summary>
/// <param name="Number">From 1.</param>
public sealed record OpenFilm(int Number) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Works on another film of the session.",
            OperationFields.Whole("number", "the film's number, from 1", 1, 10_000, "2"),
            number => new OpenFilm((int)number)
        );

    public override EditOutcome Apply(Draft draft)
    {
        var films = Films.Of(draft);
        return films.FirstOrDefault(film => Films.NumberOf(film) == Number) is { } film
            ? new EditOutcome.Changed(Films.Opened(films, film))
            : Refuse(
                RefusalCause.NoSuchFilm,
                $"There is no film {Number}; the session has {string.Join(", ", films.Select(Films.NameOf))}."
            );
    }
}

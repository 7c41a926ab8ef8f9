using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Answering;

/// <summary>Measures what an edit did to the films of a session, where there are several, or pictures that were set aside.</summary>
internal static class FilmsCompared
{
    public static IReadOnlyList<Change> Between(Draft before, Draft after)
    {
        var (old, now) = (Films.Of(before), Films.Of(after));
        var known = old.FirstOrDefault(film => Films.NumberOf(film) == Films.NumberOf(after));
        var setAside = SetAsideIn(before, after);
        if (!old.Select(Films.NumberOf).SequenceEqual(now.Select(Films.NumberOf)))
            return
            [
                new FilmsChanged(
                    [.. now.Select(Films.NameOf)],
                    Films.NameOf(after),
                    Pictures.Of(after).Count
                ),
                .. now.Count > old.Count && Begun(before, after) is { } begun
                    ? Difference.OfFilm(Films.Alone(begun), Films.Alone(after))
                    : [],
            ];
        var isOther = Films.NumberOf(before) != Films.NumberOf(after);
        var others = now.Where(film =>
                Films.NumberOf(film) != Films.NumberOf(after)
                && old.Single(was => Films.NumberOf(was) == Films.NumberOf(film)) is var was
                && Differs(Untitled(was), Untitled(film))
            )
            .Select(Films.NameOf)
            .ToList();
        IReadOnlyList<Change> changes =
        [
            .. isOther
                ? new[]
                {
                    new FilmsChanged(
                        [.. now.Select(Films.NameOf)],
                        Films.NameOf(after),
                        Pictures.Of(after).Count
                    ),
                }
                : [],
            .. setAside is null ? [] : new[] { setAside },
            .. (setAside is null ? known : Begun(before, after)) is { } film
                ? Difference.OfFilm(Films.Alone(film), Films.Alone(after))
                : [],
            .. Renamed(before, after),
            .. others.Count == 0 ? [] : new[] { new OtherFilmsChanged(others) },
        ];
        return changes.Count > 0 ? changes : [new SomethingChanged()];
    }

    /// <summary>The film as it began: of the pictures that it shows, as they lay there.</summary>
    private static Draft? Begun(Draft before, Draft after)
    {
        var known = Films.Of(before).FirstOrDefault(film => Films.NumberOf(film) == Films.NumberOf(after));
        if (known is not null && Films.Shelf(before) is not null)
            return known;
        var source = Pictures.Of(Films.Source(before));
        var shown = Pictures.Of(after).Select(picture => picture.Id).ToHashSet();
        var places = Enumerable
            .Range(0, source.Count)
            .Where(place => shown.Contains(source[place].Id))
            .ToList();
        return
            places.Count == shown.Count
            && new NewFilm(PictureScope.At(places)).Apply(before) is EditOutcome.Changed(var made)
            ? made
            : null;
    }

    /// <summary>Films that are there before and after, and are called otherwise.</summary>
    public static IEnumerable<Change> Renamed(Draft before, Draft after) =>
        from was in Films.Of(before)
        from film in Films.Of(after)
        where Films.NumberOf(was) == Films.NumberOf(film)
        where Films.NameOf(was) != Films.NameOf(film) && film.Meta?.Title is { Length: > 0 }
        where Pictures.Of(was).Count == Pictures.Of(film).Count
        select new FilmRenamed(Films.Of(after).Count > 1 ? Films.NameOf(was) : null, Films.NameOf(film));

    private static PicturesSetAside? SetAsideIn(Draft before, Draft after) =>
        Films.Shelf(before) is null && Films.Shelf(after) is { } shelf
            ? new PicturesSetAside(
                [.. Pictures.Of(after).Select(Scene.NameOf)],
                [
                    .. Pictures
                        .Of(shelf)
                        .Where(picture => Pictures.Of(after).All(shown => shown.Id != picture.Id))
                        .Select(Scene.NameOf),
                ]
            )
            : null;

    private static Draft Untitled(Draft film) =>
        film with
        {
            Meta = (film.Meta ?? new DraftMeta()) with { Title = null },
        };

    private static bool Differs(Draft one, Draft other) => DraftJson.Write(one) != DraftJson.Write(other);
}

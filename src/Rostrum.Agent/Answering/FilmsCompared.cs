using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Answering;

/// <summary>Measures which films a session has, and what differs in the one that is worked on.</summary>
internal static class FilmsCompared
{
    /// <summary>Null where the same films are there and the same is worked on.</summary>
    public static IReadOnlyList<Change>? Between(Draft before, Draft after)
    {
        var isSame = before.Beside?.Count == after.Beside?.Count;
        if (isSame && Films.NumberOf(before) == Films.NumberOf(after))
            return null;
        var films = new FilmsChanged(
            [.. Films.Of(after).Select(Films.NameOf)],
            Films.NameOf(after),
            Pictures.Of(after).Count
        );
        return [films, .. Within(before, after)];
    }

    /// <summary>
    /// What differs between the film that is worked on and the one that it was made of, with only the same pictures;
    /// nothing where it was put together of several.
    /// </summary>
    private static IEnumerable<Change> Within(Draft before, Draft after)
    {
        var shown = Pictures.Of(after).Select(picture => picture.Id).ToList();
        var known =
            Films
                .Of(before)
                .FirstOrDefault(film =>
                    before.Beside is { Count: > 0 }
                    && Films.NumberOf(film) == Films.NumberOf(after)
                    && Holds(film, shown)
                )
            ?? Films
                .Of(before)
                .OrderBy(film => Pictures.Of(film).Count)
                .FirstOrDefault(film => Holds(film, shown));
        if (known is null || shown.Count == 0)
            return [];
        var kept = Films.Alone(known);
        var all = Pictures.Of(kept);
        var gone = all.Where(picture => !shown.Contains(picture.Id))
            .Select(picture => all.ToList().IndexOf(picture));
        if (
            gone.OrderDescending().ToList() is { Count: > 0 } others
            && new NewFilm(PictureScope.At([.. Enumerable.Range(0, all.Count).Except(others)])).Apply(kept)
                is EditOutcome.Changed(var own)
        )
            kept = Films.Alone(own);
        return Difference
            .Between(kept with { FilmNumber = null }, Films.Alone(after) with { FilmNumber = null })
            .Where(change => change is not SomethingChanged);
    }

    private static bool Holds(Draft film, IReadOnlyList<string?> shown)
    {
        var ids = Pictures.Of(film).Select(picture => picture.Id).ToHashSet();
        return shown.All(ids.Contains);
    }
}

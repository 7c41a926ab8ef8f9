using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Planning;

/// <summary>Plans what is asked of the session's films; all else of the request is then planned for the film that is meant.</summary>
internal static class FilmPlanner
{
    /// <returns>Null where the request is about the film that is worked on.</returns>
    public static Plan? PlanFor(Request request, Draft draft)
    {
        if (request.Rename is var (number, name))
            return new Plan([new RenameFilm(number ?? Films.NumberOf(draft), name)], []);
        if (request is { RemovesFilm: true, Film: { } gone })
            return new Plan([new RemoveFilm(gone)], []);
        if (request.JoinsFilms)
            return new Plan(
                [Films.Of(draft).Count > 1 ? new JoinFilms() : new NewFilm(PictureScope.All)],
                []
            );
        if (request.EveryFilm && Films.Of(draft).Count > 1)
            return Everywhere(request with { EveryFilm = false }, draft);
        if (request.Film is { } other)
            return Opened(request with { Film = null }, draft, other);
        return request.OwnFilm is { } own ? Made(request, draft, own) : null;
    }

    /// <summary>The same is planned for each film, and the one that was worked on is worked on still.</summary>
    private static Plan Everywhere(Request request, Draft draft)
    {
        var (operations, notes) = (new List<EditOperation>(), new List<Note>());
        foreach (var film in Films.Of(draft))
            if (new OpenFilm(Films.NumberOf(film)).Apply(draft) is EditOutcome.Changed(var opened))
            {
                var there = Planner.PlanFor(request, opened, Focus.None);
                operations.AddRange([new OpenFilm(Films.NumberOf(film)), .. there.Operations]);
                notes.AddRange(there.Notes.Where(note => !notes.Contains(note)));
            }
        return new Plan([.. operations, new OpenFilm(Films.NumberOf(draft))], notes);
    }

    private static Plan? Opened(Request request, Draft draft, int number)
    {
        if (new OpenFilm(number).Apply(draft) is not EditOutcome.Changed(var opened))
            return Planner.PlanFor(request, draft, Focus.None);
        var there = Planner.PlanFor(request, opened, Focus.None);
        var isOpenAlready = number == Films.NumberOf(draft) && there.Operations.Count == 0;
        return new Plan(
            [new OpenFilm(number), .. there.Operations],
            isOpenAlready ? [new OpenAlready(Films.NameOf(draft)), .. there.Notes] : there.Notes
        );
    }

    private static Plan? Made(Request request, Draft draft, PictureScope own)
    {
        EditOperation making =
            IsBegun(draft) && !(request.SharesAll && Films.Of(draft).Count == 1)
                ? new NewFilm(own)
                : new SetAside(OthersThan(own, draft));
        if (making.Apply(draft) is not EditOutcome.Changed(var made))
            (making, made) = (
                new NewFilm(own),
                new NewFilm(own).Apply(draft) is EditOutcome.Changed(var beside) ? beside : null!
            );
        if (made is null)
            return null;
        var there = Planner.PlanFor(request with { OwnFilm = null, MoreFilms = [] }, made, Focus.None);
        return there with
        {
            Operations =
            [
                making,
                .. there.Operations,
                .. request.MoreFilms.Select(scope => new NewFilm(scope)),
            ],
        };
    }

    /// <summary>Something was said of the film: it stays as one. Pictures that only came are no film yet.</summary>
    private static bool IsBegun(Draft draft) =>
        Films.Of(draft).Count > 1
        || Films.Shelf(draft) is not null
        || !Scene.Of(draft, Focus.None).IsNew
        || FilmMusic.Of(draft) is not null
        || TextTracks.TextsOf(draft).Count > 0;

    private static PictureScope OthersThan(PictureScope own, Draft draft)
    {
        var count = Pictures.Of(draft).Count;
        return PictureScope.At([.. Enumerable.Range(0, count).Except(own.Among(count) ?? [])]);
    }
}

using Rostrum.Agent.Generations;
using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Planning;

/// <summary>
/// Gathers the wishes of a message that only a generator of clips can fulfil. As each costs, none is guessed: where it
/// is not said which of several stills is meant, that is asked.
/// </summary>
internal sealed class GenerationPlanner
{
    private readonly List<GenerationWish> wishes = [];

    public bool Any => wishes.Count > 0;

    /// <summary>The plan without what is a wish now, and with what must be said about it.</summary>
    public Plan TakenFrom(Plan plan, Request request, Draft draft)
    {
        var notes = plan
            .Notes.Select(note => Remaining(note, request.Acting is not null))
            .OfType<Note>()
            .ToList();
        if (request.Acting is not null)
            notes.AddRange(Take(request.Acting, FilmOf(request, draft)));
        return plan with { Notes = notes };
    }

    /// <summary>The wishes by the places that their pictures have in the end.</summary>
    public IReadOnlyList<GenerationWish> In(Draft film)
    {
        var pictures = Pictures.Of(film);
        return
        [
            .. wishes.Select(wish =>
                pictures.ToList().FindIndex(picture => picture.Id == wish.Picture.Id) is >= 0 and var place
                    ? wish with
                    {
                        Place = place,
                    }
                    : wish
            ),
        ];
    }

    private IEnumerable<Note> Take(ActingWish acting, Draft film)
    {
        var pictures = Pictures.Of(film);
        if (pictures.Count == 0)
            return [new SendPictures()];
        if (acting.Scope.IsAll && pictures.Count > 1)
            return [new WhichPicture(pictures.Count)];
        var notes = new List<Note>();
        foreach (var place in acting.Scope.Among(pictures.Count) ?? [])
            if (pictures[place].MediaType != "image")
                notes.Add(new NotAStill(place));
            else
                Add(new GenerationWish(place, pictures[place], acting.Words));
        return notes;
    }

    /// <summary>What is said of a picture in several goes is one wish.</summary>
    private void Add(GenerationWish wish)
    {
        var known = wishes.FindIndex(other => ReferenceEquals(other.Picture, wish.Picture));
        if (known < 0)
            wishes.Add(wish);
        else
            wishes[known] = wishes[known] with { Prompt = $"{wishes[known].Prompt}, {wish.Prompt}" };
    }

    private static Note? Remaining(Note note, bool isGenerated)
    {
        if (note is not NotAvailable missing)
            return note;
        var others = missing.Things.Where(thing =>
            thing != Unavailable.Acting && !(isGenerated && thing == Unavailable.Generating)
        );
        return others.ToList() is { Count: > 0 } left ? new NotAvailable(left, Generates: true) : null;
    }

    private static Draft FilmOf(Request request, Draft draft) =>
        request.Film is { } number && new OpenFilm(number).Apply(draft) is EditOutcome.Changed(var opened)
            ? opened
            : draft;
}

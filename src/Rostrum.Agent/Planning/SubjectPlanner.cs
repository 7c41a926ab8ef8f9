using Rostrum.Drafts;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Sights;

namespace Rostrum.Agent.Planning;

/// <summary>Turns what is said of the pictures' subjects into operations.</summary>
internal static class SubjectPlanner
{
    public static IEnumerable<EditOperation> Plan(
        SubjectWish wish,
        IReadOnlyList<Segment> pictures,
        List<Note> notes
    )
    {
        if (SubjectPlaces.Named(wish.Anchor) is { X: { } x, Y: { } y } place)
            return [new SetSubject(wish.Scope, x, y, place.Width, place.Height)];
        if ((wish.Scope.Among(pictures.Count) ?? []).Any(at => pictures[at].Subject is not null))
            return [new ForgetSubject(wish.Scope)];
        notes.Add(new NoSubjectSaid());
        return [];
    }
}

/// <summary>What was said of the subject was to be forgotten, and nothing was.</summary>
internal sealed record NoSubjectSaid : Absence;

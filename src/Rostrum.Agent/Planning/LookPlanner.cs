using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Planning;

/// <summary>Turns wishes about colour looks into operations for one film.</summary>
internal static class LookPlanner
{
    /// <summary>Looks that are asked for together are laid over each other.</summary>
    public static IEnumerable<EditOperation> Plan(
        IReadOnlyList<LookWish> wishes,
        IReadOnlyList<Segment> pictures,
        List<Note> notes
    ) =>
        wishes.SelectMany(
            (wish, i) =>
                Plan(
                    wish with
                    {
                        IsOver =
                            wish.IsOver
                            || !wish.Corrects
                                && wishes.Take(i).Any(other => IsBeside(other, wish, pictures.Count)),
                    },
                    pictures,
                    notes
                )
        );

    private static bool IsBeside(LookWish before, LookWish wish, int count) =>
        before is { Off: false, Look: not null }
        && before.Look != wish.Look
        && before.Scope.Among(count) is { } some
        && wish.Scope.Among(count) is { } others
        && some.Intersect(others).Any();

    private static IEnumerable<EditOperation> Plan(
        LookWish wish,
        IReadOnlyList<Segment> pictures,
        List<Note> notes
    )
    {
        var places = wish.Scope.Among(pictures.Count) ?? [];
        if (wish is { Period: { } period, Off: false, Scope.IsAll: true })
            return During(wish, period, pictures, notes);
        if (wish.Off)
        {
            if (places.Any(place => Has(pictures[place], wish.Look?.Name)))
                return [new RemoveLooks(wish.Scope, wish.Look?.Name)];
            notes.Add(new NoLookThere(wish.Look));
            return [];
        }
        if (wish.Look is not { } look)
        {
            if (places.Any(place => Has(pictures[place], null)))
                return Scaled(wish, places, pictures, notes);
            notes.Add(new NoLookToChange());
            return [];
        }
        if (
            wish is { IsOfPresent: true, Strength: { } strength }
            && places.Any(place => Has(pictures[place], null))
        )
            return
            [
                .. places.SelectMany(place =>
                    SetLook.Laid(
                        PictureScope.At(place),
                        [.. (pictures[place].Looks ?? []).Select(known => known with { Strength = strength })]
                    )
                ),
            ];
        if (wish.Factor != 1 && places.All(place => Has(pictures[place], look.Name)))
            return Scaled(wish, places, pictures, notes);
        if (wish.Strength is null or 1 && places.All(place => IsFull(pictures[place], look.Name)))
            notes.Add(new LookIsStrongest());
        return
        [
            new SetLook(wish.Scope, look.Name, wish.Strength ?? Math.Min(1, wish.Factor), Over: wish.IsOver),
        ];
    }

    private static IEnumerable<EditOperation> Scaled(
        LookWish wish,
        IReadOnlyList<int> places,
        IReadOnlyList<Segment> pictures,
        List<Note> notes
    )
    {
        if (wish.Factor > 1 && places.All(place => IsFull(pictures[place], null)))
            notes.Add(new LookIsStrongest());
        return [new ScaleLook(wish.Scope, wish.Factor)];
    }

    private static bool IsFull(Segment picture, string? name) =>
        (picture.Looks ?? []).Any(look =>
            (name is null || look.Name == name) && look.Strength is null or >= 1
        );

    private static bool Has(Segment picture, string? name) =>
        (picture.Looks ?? []).Any(look => name is null || look.Name == name);

    /// <summary>
    /// On the pictures that lie within a time, whole; where one lies in it only for a part, that is told. None lies in it:
    /// nothing is done.
    /// </summary>
    private static IEnumerable<EditOperation> During(
        LookWish wish,
        Period period,
        IReadOnlyList<Segment> pictures,
        List<Note> notes
    )
    {
        var film = pictures.Sum(picture => picture.Duration ?? 0);
        var start = period.Start < 0 ? Math.Max(0, film + period.Start) : period.Start;
        var end = period.End is { } said ? (said < 0 ? film + said : said) : film;
        var within = new List<int>();
        var isParted = false;
        for (var i = 0; i < pictures.Count; i++)
        {
            var (first, length) = (pictures[i].Start ?? 0, pictures[i].Duration ?? 0);
            var shared = Math.Min(end, first + length) - Math.Max(start, first);
            if (shared * 2 >= length && shared > 0)
                within.Add(i);
            isParted |= shared > Tolerance && shared < length - Tolerance;
        }
        if (isParted || within.Count == 0)
            notes.Add(new LooksHoldForPictures(within));
        return within.Count == 0
            ? []
            : Plan(wish with { Scope = PictureScope.At(within), Period = null }, pictures, notes);
    }

    /// <summary>A picture that is in it but for so little is in it, ms.</summary>
    private const long Tolerance = 300;
}

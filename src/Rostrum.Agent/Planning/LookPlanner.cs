using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Planning;

/// <summary>Turns wishes about colour looks into operations for one film.</summary>
internal static class LookPlanner
{
    public static IEnumerable<EditOperation> Plan(
        LookWish wish,
        IReadOnlyList<Segment> pictures,
        List<Note> notes
    )
    {
        var places = wish.Scope.Among(pictures.Count) ?? [];
        if (wish.Off)
        {
            if (places.Any(place => Has(pictures[place], wish.Look?.Name)))
                return [new RemoveLooks(wish.Scope)];
            notes.Add(new NoLookThere(wish.Look));
            return [];
        }
        if (wish.Look is not { } look)
        {
            if (places.Any(place => Has(pictures[place], null)))
                return [new ScaleLook(wish.Scope, wish.Factor)];
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
                    (pictures[place].Looks ?? [])
                        .Where(known => known is { Name: not null, Source: null })
                        .Select(known => new SetLook(
                            PictureScope.At(place),
                            known.Name!,
                            strength,
                            known.Parameters
                        ))
                ),
            ];
        return wish.Factor != 1 && places.All(place => Has(pictures[place], look.Name))
            ? [new ScaleLook(wish.Scope, wish.Factor)]
            : [new SetLook(wish.Scope, look.Name, wish.Strength ?? 1)];
    }

    private static bool Has(Segment picture, string? name) =>
        (picture.Looks ?? []).Any(look => name is null || look.Name == name);
}

using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Planning;

/// <summary>Takes looks and effects from where they are not to be, where something is wanted only somewhere.</summary>
internal static class OnlyPlanner
{
    public static IEnumerable<EditOperation> Plan(Request request, IReadOnlyList<Segment> pictures)
    {
        foreach (var wish in request.Effects.Where(wish => wish is { Off: false, Effect: not null }))
        {
            var name = wish.Effect!.Name;
            if (Others(wish.Scope, pictures, picture => HasEffect(picture, name)) is { Count: > 0 } others)
                yield return new RemoveEffects(PictureScope.At(others), name);
        }
        foreach (var wish in request.Looks.Where(wish => wish is { Off: false, Look: not null }))
            if (
                Others(
                    wish.Scope,
                    pictures,
                    picture => (picture.Looks ?? []).Any(look => look.Name == wish.Look!.Name)
                ) is
                { Count: > 0 } others
            )
                yield return new RemoveLooks(PictureScope.At(others), wish.Look!.Name);
        var kept = request.Effects.Where(wish => !wish.Off).Select(wish => wish.Effect?.Name).ToHashSet();
        var isOfAll =
            request.Looks.Count == 0
            && request.Effects.TrueForAll(wish => wish is { Off: false, Scope.IsAll: true });
        if (
            !isOfAll
            || !kept.All(name => name is not null && pictures.Any(picture => HasEffect(picture, name)))
        )
            yield break;
        foreach (
            var other in pictures
                .SelectMany(picture => picture.Effects ?? [])
                .Select(effect => effect.Name)
                .Distinct()
                .Where(name => !kept.Contains(name))
        )
            yield return new RemoveEffects(PictureScope.All, other);
    }

    private static bool HasEffect(Segment picture, string name) =>
        (picture.Effects ?? []).Any(effect => effect.Name == name);

    /// <summary>Pictures that have it and are not meant, from 0.</summary>
    private static List<int> Others(
        PictureScope scope,
        IReadOnlyList<Segment> pictures,
        Func<Segment, bool> has
    ) =>
        scope.IsAll || scope.Among(pictures.Count) is not { } meant
            ? []
            : [.. Enumerable.Range(0, pictures.Count).Where(i => !meant.Contains(i) && has(pictures[i]))];
}

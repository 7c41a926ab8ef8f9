using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding;

/// <summary>
/// Which picture a number means in a message that takes pictures out on its way: the one that had it when the message was
/// written. "Drop the second, and hold the fourth for six seconds".
/// </summary>
internal sealed class Numbering(Scene scene, IReadOnlyList<Mention> mentions)
{
    /// <summary>The places, at the message's beginning, of the pictures that are left; null once they were put in another order.</summary>
    private List<int>? standing = [.. Enumerable.Range(0, scene.Count)];

    /// <param name="edit">What was just done.</param>
    /// <param name="count">Pictures before it was done.</param>
    public void Follow(PictureEdit? edit, int count)
    {
        if (standing is null || edit is null)
            return;
        if (standing.Count != count || Kept(edit, count) is not { } kept)
            standing = null;
        else
            standing = [.. kept.Select(place => standing[place])];
    }

    private static IEnumerable<int>? Kept(PictureEdit edit, int count) =>
        edit switch
        {
            PictureEdit.Remove remove => Without(remove.Scope, count),
            PictureEdit.Keep keep => keep.Scope.Among(count)?.Order(),
            _ => null,
        };

    private static IEnumerable<int>? Without(PictureScope scope, int count) =>
        scope.Among(count) is { } gone && gone.Count < count
            ? Enumerable.Range(0, count).Except(gone)
            : Enumerable.Range(0, count);

    /// <summary>What is found in the words for the film as it is now, with the numbers they were written for.</summary>
    public IReadOnlyList<Mention> Kept(IReadOnlyList<Mention> found, Scene now)
    {
        if (standing is null || standing.Count != now.Count || standing.Count == scene.Count)
            return found;
        var meant = mentions.Select(Renumbered).OfType<Mention>().ToList();
        return
        [
            .. found
                .Where(mention => !meant.Exists(other => Overlap(mention, other)))
                .Concat(meant)
                .OrderBy(mention => mention.Start),
        ];
    }

    private static bool Overlap(Mention one, Mention other) => one.Start < other.End && other.Start < one.End;

    /// <summary>Null for what is no number of pictures that are all left.</summary>
    private Mention? Renumbered(Mention mention)
    {
        if (mention.As<PicturePlace>() is not { Pick: Pick.These, Places.Count: > 0 } named)
            return null;
        var places = named
            .Places.Select(place => standing!.IndexOf(place < 0 ? scene.Count + place : place))
            .ToList();
        return places.Contains(-1)
            ? null
            : mention with
            {
                Meanings =
                [
                    .. mention.Meanings.Select(meaning =>
                        meaning is PicturePlace ? named with { Places = places } : meaning
                    ),
                ],
            };
    }
}

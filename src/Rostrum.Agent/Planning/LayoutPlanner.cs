using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Planning;

/// <summary>Turns the wish that pictures are seen at the same time into operations for one film.</summary>
internal static class LayoutPlanner
{
    /// <param name="keepMoves">Camera moves were asked for by name.</param>
    public static IEnumerable<EditOperation> Plan(
        LayoutWish wish,
        IReadOnlyList<Segment> pictures,
        bool keepMoves
    )
    {
        // Of two pictures the later one is laid over the earlier.
        if (wish.Small == 0 && pictures.Count == 2)
            yield return new SwapPictures(0, 1);
        if (wish.Sides is { } sides && !sides.SequenceEqual(sides.Order()))
            yield return FromLeft(sides, pictures.Count);
        yield return new ArrangePictures(wish.Scope, wish.Layout)
        {
            KeepMoves = keepMoves,
            Corner = wish.Corner,
            Labels = wish.Labels,
        };
    }

    /// <summary>The order in which those that are seen together stand from left to right.</summary>
    private static OrderPictures FromLeft(IReadOnlyList<int> sides, int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        foreach (var (place, picture) in sides.Order().Zip(sides))
            order[place] = picture;
        return new OrderPictures(order);
    }

    /// <summary>What is seen at the same time is seen for the same time.</summary>
    public static LengthWish Together(LayoutWish layout, LengthWish length) =>
        length is { Each: { IsAll: false }, Milliseconds: not null }
            ? length with
            {
                Each = layout.Scope,
            }
            : length;
}

namespace Rostrum.Vision.Models;

/// <summary>The two cells of another grid round the middle of a cell, and how near the second is, 0–1.</summary>
internal readonly record struct GridPlace(int First, int Second, float Part)
{
    /// <param name="at">A place in the other grid's cells, 0 at the first one's beginning.</param>
    /// <param name="others">Cells of the other grid.</param>
    public static GridPlace At(float at, int others)
    {
        var place = Math.Clamp(at - 0.5f, 0, others - 1);
        var first = (int)place;
        return new GridPlace(first, Math.Min(first + 1, others - 1), place - first);
    }

    /// <summary>Where the middle of a cell lies in another grid.</summary>
    /// <param name="count">Cells of its own grid.</param>
    /// <param name="others">Cells of the other one.</param>
    public static GridPlace Of(int cell, int count, int others) => At((cell + 0.5f) * others / count, others);
}

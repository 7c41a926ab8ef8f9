using Rostrum.Compositor;

namespace Rostrum.Bench.Figures;

/// <summary>
/// Which pixels of a frame are letters, and which border on them, found from two paintings alone: one with white
/// letters and one with black.
/// </summary>
internal sealed class LetterMask
{
    /// <summary>Luma codes: what differs by more is letter throughout; what differs by less is none.</summary>
    private const int Letter = 200;
    private const int Nothing = 3;

    public LetterMask(Yuv420Frame white, Yuv420Frame black, int reach)
    {
        var (width, height) = (white.Width, white.Height);
        var light = white.Luma;
        var dark = black.Luma;
        var near = new bool[width * height];
        var letters = new List<int>();
        for (var i = 0; i < light.Length; i++)
            if (light[i] - dark[i] > Letter)
            {
                letters.Add(i);
                Mark(near, i, width, height, reach);
            }
        var around = new List<int>();
        for (var i = 0; i < light.Length; i++)
            if (near[i] && Math.Abs(light[i] - dark[i]) <= Nothing)
                around.Add(i);
        (Letters, Around) = (letters, around);
    }

    public IReadOnlyList<int> Letters { get; }

    /// <summary>Pixels within reach of a letter that are not touched by any.</summary>
    public IReadOnlyList<int> Around { get; }

    private static void Mark(bool[] near, int at, int width, int height, int reach)
    {
        var (x, y) = (at % width, at / width);
        for (var row = Math.Max(0, y - reach); row <= Math.Min(height - 1, y + reach); row++)
        for (var column = Math.Max(0, x - reach); column <= Math.Min(width - 1, x + reach); column++)
            near[row * width + column] = true;
    }
}

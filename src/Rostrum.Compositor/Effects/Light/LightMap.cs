using Rostrum.Compositor.Effects.Air;
using Rostrum.Drafts;

namespace Rostrum.Compositor.Effects.Light;

/// <summary>A frame's light, 0–1 and linear, averaged over cells of a coarse grid; and where it is brightest.</summary>
internal sealed unsafe class LightMap
{
    private readonly int cell;

    public LightMap(Canvas canvas)
    {
        cell = Math.Clamp(Math.Min(canvas.Width, canvas.Height) / 135, 1, 16);
        Columns = canvas.Width / cell;
        Rows = canvas.Height / cell;
        Values = new float[Columns * Rows];
    }

    public int Columns { get; }

    public int Rows { get; }

    public float[] Values { get; }

    public void Read(WorkFrame frame)
    {
        var step = Math.Max(1, cell / 4);
        var samples = (cell + step - 1) / step;
        var share = 1 / (samples * samples * AirBand.FullLight);
        Array.Clear(Values);
        for (var row = 0; row < Rows; row++)
        for (var y = 0; y < cell; y += step)
        {
            var luma = frame.LumaRow(row * cell + y);
            for (var column = 0; column < Columns; column++)
            {
                var sum = 0;
                for (var x = 0; x < cell; x += step)
                    sum += AirBand.LevelOf(luma[column * cell + x]);
                Values[row * Columns + column] += sum * share;
            }
        }
    }

    /// <summary>
    /// Where the light comes from, in parts of the canvas: the middle of what is brightest, lights above counting for
    /// more. Where bright things lie far apart none of them is the source, and it is taken to be above the picture. It
    /// moves as softly as the picture does.
    /// </summary>
    /// <returns>
    /// And how bright it is, 0–1; and how plainly it is a light, 0–1: bright, in one place, and far above what is about it.
    /// </returns>
    public (double X, double Y, double Light, double Plain) Source()
    {
        double most = 1e-6,
            all = 0,
            sum = 0,
            x = 0,
            y = 0,
            squares = 0;
        foreach (var value in Values)
            (most, all) = (Math.Max(most, value), all + value);
        for (var row = 0; row < Rows; row++)
        for (var column = 0; column < Columns; column++)
        {
            var weight = Values[row * Columns + column] / most;
            if (weight < 0.5)
                continue;
            weight *= weight;
            weight *= weight;
            weight *= weight;
            var counted = weight * weight * (1.3 - 0.8 * row / Rows);
            var (across, down) = ((column + 0.5) / Columns, (row + 0.5) / Rows);
            sum += counted;
            x += counted * across;
            y += counted * down;
            squares += counted * (across * across + down * down);
        }
        (x, y) = (x / sum, y / sum);
        var apart = Math.Sqrt(Math.Max(0, squares / sum - x * x - y * y));
        var lost = Smooth((apart - 0.2) / 0.12);
        var plain = Smooth((most - 0.6) / 0.25) * Smooth((0.24 - apart) / 0.1);
        plain *= Smooth((0.62 - all / (Values.Length * most)) / 0.22) * Smooth((0.75 - y) / 0.2);
        return (
            x + (0.5 + 1.2 * (x - 0.5) - x) * lost,
            y + (-0.12 - y) * lost,
            most * (1 - 0.6 * lost),
            plain
        );
    }

    private static double Smooth(double way)
    {
        way = Math.Clamp(way, 0, 1);
        return way * way * (3 - 2 * way);
    }
}

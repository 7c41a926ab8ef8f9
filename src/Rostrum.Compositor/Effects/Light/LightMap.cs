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
    /// The middle of what is brightest, in parts of the canvas, lights above counting for more: it moves as softly as
    /// the picture does.
    /// </summary>
    /// <returns>And how bright it is there, 0–1.</returns>
    public (double X, double Y, double Light) Brightest()
    {
        double most = 1e-6,
            sum = 0,
            x = 0,
            y = 0;
        foreach (var value in Values)
            most = Math.Max(most, value);
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
            sum += counted;
            x += counted * (column + 0.5);
            y += counted * (row + 0.5);
        }
        return (x / sum / Columns, y / sum / Rows, most);
    }
}

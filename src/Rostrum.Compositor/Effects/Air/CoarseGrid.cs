using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Kernels;
using Rostrum.Drafts;

namespace Rostrum.Compositor.Effects.Air;

/// <summary>
/// Something soft over the whole canvas, known at the corners of a coarse grid and drawn out evenly between them.
/// </summary>
internal sealed unsafe class CoarseGrid : IDisposable
{
    private readonly float* line;

    /// <param name="across">Cells along the canvas's shorter side, about.</param>
    public CoarseGrid(Canvas canvas, int across = 135)
    {
        Cell = Math.Clamp(Math.Min(canvas.Width, canvas.Height) / across, 1, 16);
        Columns = canvas.Width / Cell + 2;
        Rows = canvas.Height / Cell + 2;
        Values = new float[Columns * Rows];
        line = Native.Allocate<float>(Columns * Cell + 16);
    }

    /// <summary>Pixels from one point of the grid to the next.</summary>
    public int Cell { get; }

    public int Columns { get; }

    public int Rows { get; }

    /// <summary>Row by row from the canvas's top left corner.</summary>
    public float[] Values { get; }

    /// <summary>The values along a row of the canvas, with room behind its end; until the next row is asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float* Line(int y)
    {
        var (row, down) = (y / Cell * Columns, (float)(y % Cell + 0.5) / Cell);
        var before = Values[row] + (Values[row + Columns] - Values[row]) * down;
        for (var column = 0; column < Columns - 1; column++)
        {
            var place = row + column + 1;
            var after = Values[place] + (Values[place + Columns] - Values[place]) * down;
            var slope = (after - before) / Cell;
            var output = line + column * Cell;
            if (Cell % 8 == 0)
                for (var i = 0; i < Cell; i += 8)
                    (
                        (
                            Vector256.Create(0.5f, 1.5f, 2.5f, 3.5f, 4.5f, 5.5f, 6.5f, 7.5f)
                            + Vector256.Create((float)i)
                        ) * slope
                        + Vector256.Create(before)
                    ).Store(output + i);
            else
                for (var i = 0; i < Cell; i++)
                    output[i] = before + slope * (i + 0.5f);
            before = after;
        }
        return line;
    }

    public void Dispose() => Native.Free(line);
}

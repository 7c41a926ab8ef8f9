using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Kernels;
using Rostrum.Drafts;

namespace Rostrum.Compositor.Effects.Living;

/// <summary>By how much the canvas is shifted: known at the corners of squares, and by straight lines between them.</summary>
internal sealed unsafe class Mesh : IDisposable
{
    /// <summary>Pixels to the side of a square.</summary>
    public const int Cell = 16;

    private readonly float* corners;
    private readonly float* line;
    private readonly float* ways;
    private readonly float* across;
    private readonly float* down;

    public Mesh(Canvas canvas)
    {
        Columns = canvas.Width / Cell + 2;
        Rows = canvas.Height / Cell + 2;
        corners = Native.Allocate<float>(2 * Columns * Rows);
        line = Native.Allocate<float>(2 * Columns);
        across = Native.Allocate<float>(canvas.Width + 64);
        down = Native.Allocate<float>(canvas.Width + 64);
        ways = Native.Allocate<float>(2 * Cell);
        for (var i = 0; i < Cell; i++)
            (ways[i], ways[Cell + i]) = ((i + 0.5f) / Cell, (2 * i + 0.5f) / Cell);
    }

    public int Columns { get; }

    public int Rows { get; }

    /// <summary>Shift of the pixel whose edges are at a corner, to the right and down.</summary>
    public void Set(int column, int row, double x, double y)
    {
        var corner = corners + 2 * (row * Columns + column);
        (corner[0], corner[1]) = ((float)x, (float)y);
    }

    /// <summary>The shifts along a row, in pixels; valid until the next call.</summary>
    /// <param name="y">Of the canvas, pixels from its top edge.</param>
    /// <param name="step">Pixels from one sample to the next, 1 or 2; the first is half a pixel from the left edge.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (nint Across, nint Down) Line(float y, int step, int count)
    {
        var row = Math.Min((int)y / Cell, Rows - 2);
        var part = (y - row * Cell) / Cell;
        float* above = corners + 2 * row * Columns,
            below = above + 2 * Columns;
        for (var i = 0; i < 2 * Columns; i++)
            line[i] = above[i] + (below[i] - above[i]) * part;
        var samples = Cell / step;
        var way = step == 1 ? ways : ways + Cell;
        for (int first = 0, corner = 0; first < count; first += samples, corner++)
        {
            var from = line + 2 * corner;
            for (var i = 0; i < samples; i += 8)
            {
                var there = Vector256.Load(way + i);
                (Vector256.Create(from[0]) + there * (from[2] - from[0])).Store(across + first + i);
                (Vector256.Create(from[1]) + there * (from[3] - from[1])).Store(down + first + i);
            }
        }
        return ((nint)across, (nint)down);
    }

    public void Dispose()
    {
        Native.Free(corners);
        Native.Free(line);
        Native.Free(ways);
        Native.Free(across);
        Native.Free(down);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Kernels;
using Rostrum.Compositor.Planning;
using Rostrum.Drafts.Sights;

namespace Rostrum.Compositor.Effects.Living;

/// <summary>Reads a map over the fitted picture along rows of the canvas, between the middles of its cells.</summary>
internal sealed unsafe class GridRow : IDisposable
{
    /// <summary>Cells from one sample to the next of which eight samples need no more than eight.</summary>
    private const float MostCells = 0.85f;

    private readonly int width;
    private readonly int height;
    private readonly float* cells;
    private readonly float* row;
    private readonly float* between;

    /// <param name="grid">0–255, read as 0–1.</param>
    /// <param name="canvasWidth">The longest row, in pixels.</param>
    public GridRow(ByteGrid grid, int canvasWidth)
        : this(grid.Parts(), grid.Width, grid.Height, canvasWidth) { }

    public GridRow(float[] parts, int width, int height, int canvasWidth)
    {
        (this.width, this.height) = (width, height);
        cells = Native.Allocate<float>(parts.Length);
        parts.CopyTo(new Span<float>(cells, parts.Length));
        row = Native.Allocate<float>(canvasWidth + 64);
        between = Native.Allocate<float>(width + 16);
    }

    /// <summary>A row of luma. It is valid until the next call, as all rows are.</summary>
    public float* Luma(in PlaneMap picture, int y, int count) => Row(picture, 0.5, 1, y + 0.5, count);

    /// <summary>A row of chroma, which belongs to every other column and lies between two rows.</summary>
    public float* Chroma(in PlaneMap picture, int y, int count) => Row(picture, 0.5, 2, 2 * y + 1, count);

    /// <param name="first">Of the canvas, pixels from its left edge.</param>
    /// <param name="step">Pixels from one sample to the next.</param>
    public float* Row(in PlaneMap picture, double first, double step, double y, int count)
    {
        var (startX, startY) = picture.At(first, y);
        var (u, v) = ((float)(startX * width - 0.5), (float)(startY * height - 0.5));
        var (stepU, stepV) = ((float)(picture.Xx * step * width), (float)(picture.Yx * step * height));
        if (stepV == 0)
            Level(u, stepU, v, count);
        else
            for (var x = 0; x < count; x++)
                row[x] = At(u + x * stepU, v + x * stepV);
        return row;
    }

    /// <summary>A row of the canvas is a row of the picture.</summary>
    private void Level(float u, float step, float v, int count)
    {
        v = MathF.Min(MathF.Max(v, 0), height - 1);
        var above = (int)v;
        var part = v - above;
        float* upper = cells + above * width,
            lower = cells + Math.Min(above + 1, height - 1) * width;
        for (var x = 0; x < width; x++)
            between[x] = upper[x] + (lower[x] - upper[x]) * part;
        between[width] = between[width - 1];
        if (step is >= 0 and <= MostCells)
            Follow(u, step, count);
        else
            for (var x = 0; x < count; x++)
            {
                var place = MathF.Min(MathF.Max(u + x * step, 0), width - 1);
                var left = (int)place;
                row[x] = between[left] + (between[left + 1] - between[left]) * (place - left);
            }
    }

    /// <summary>Eight samples at a time, which all lie between nine cells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Follow(float u, float step, int count)
    {
        var places = Vector256.Create(0f, 1, 2, 3, 4, 5, 6, 7);
        for (var x = 0; x < count; x += 8)
        {
            var place = Vector256.Create(u) + (places + Vector256.Create((float)x)) * step;
            place = Vector256.Min(Vector256.Max(place, Vector256<float>.Zero), Vector256.Create(width - 1f));
            var left = Vector256.ConvertToInt32(place);
            var first = left.ToScalar();
            var own = left - Vector256.Create(first);
            var cells = between + first;
            var one = Vector256.Shuffle(Vector256.Load(cells), own);
            var next = Vector256.Shuffle(Vector256.Load(cells + 1), own);
            (one + (next - one) * (place - Vector256.ConvertToSingle(left))).Store(row + x);
        }
    }

    private float At(float u, float v)
    {
        (u, v) = (MathF.Min(MathF.Max(u, 0), width - 1), MathF.Min(MathF.Max(v, 0), height - 1));
        var (left, above) = ((int)u, (int)v);
        var (right, below) = (Math.Min(left + 1, width - 1), Math.Min(above + 1, height - 1));
        float* upper = cells + above * width,
            lower = cells + below * width;
        var first = upper[left] + (upper[right] - upper[left]) * (u - left);
        var next = lower[left] + (lower[right] - lower[left]) * (u - left);
        return first + (next - first) * (v - above);
    }

    public void Dispose()
    {
        Native.Free(cells);
        Native.Free(row);
        Native.Free(between);
    }
}

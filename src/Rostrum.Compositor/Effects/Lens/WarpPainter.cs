using System.Runtime.CompilerServices;
using Rostrum.Compositor.Kernels;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Lens;

/// <summary>
/// Bends a picture: where each pixel comes from is worked out at the corners of squares and followed by straight lines
/// between them; sixteen samples of the source make a pixel by cubic curves.
/// </summary>
internal sealed unsafe class WarpPainter : PassPainter
{
    /// <summary>How far the side of a bent tube bows out, in half heights, at a bend of 1.</summary>
    public const double TubeBow = 0.16;

    /// <summary>Pixels from corner to corner of the squares.</summary>
    private const int Cell = 16;

    /// <summary>Bits of places below a phase.</summary>
    private const int FineBits = 16;

    private readonly WarpPass pass;
    private readonly Canvas canvas;
    private readonly Scratch scratch;
    private readonly CubicTaps taps = new();
    private readonly int columns;
    private readonly float* corners;
    private readonly float* between;

    public WarpPainter(WarpPass pass, Canvas canvas, Scratch scratch)
    {
        (this.pass, this.canvas, this.scratch) = (pass, canvas, scratch);
        columns = (canvas.Width + Cell - 1) / Cell + 1;
        var rows = (canvas.Height + Cell - 1) / Cell + 1;
        corners = Native.Allocate<float>(2 * columns * rows);
        between = Native.Allocate<float>(2 * columns);
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        var bend = pass.Bend * moment.Strength;
        for (var y = 0; y * Cell < canvas.Height + Cell; y++)
        for (var x = 0; x < columns; x++)
        {
            var corner = corners + 2 * (y * columns + x);
            var (fromX, fromY) = Source(bend, x * Cell + 0.5, y * Cell + 0.5);
            (corner[0], corner[1]) = ((float)(fromX - 0.5), (float)(fromY - 0.5));
        }
        frame.CopyTo(scratch.Copy);
        for (var y = 0; y < frame.Height; y++)
        {
            Settle(y);
            Row(scratch.Copy.LumaRow(0), frame.Stride, frame.Width, frame.Height, frame.LumaRow(y), 1, 0);
        }
        for (var y = 0; y < frame.ChromaHeight; y++)
        {
            Settle(2 * y + 0.5f);
            var (stride, width, height) = (frame.ChromaStride, frame.ChromaWidth, frame.ChromaHeight);
            Row(scratch.Copy.CbRow(0), stride, width, height, frame.CbRow(y), 0.5f, -0.25f);
            Row(scratch.Copy.CrRow(0), stride, width, height, frame.CrRow(y), 0.5f, -0.25f);
        }
        if (pass.Kind == WarpKind.Tube)
            Frame(frame, bend, moment.Strength);
    }

    /// <summary>Where a point of the canvas shows the picture from, both in pixels.</summary>
    private (double X, double Y) Source(double bend, double x, double y)
    {
        var (halfX, halfY) = (canvas.Width / 2.0, canvas.Height / 2.0);
        var (u, v) = (x / halfX - 1, y / halfY - 1);
        if (pass.Kind == WarpKind.Tube)
            return (
                halfX + halfX * u * (1 + bend * TubeBow * 0.6 * v * v),
                halfY + halfY * v * (1 + bend * TubeBow * u * u)
            );
        // The corner stays in its place; everything else is drawn from nearer to the middle.
        var aspect = halfX / halfY;
        var far = (u * u * aspect * aspect + v * v) / (aspect * aspect + 1);
        var strength = 1.1 * bend;
        var scale = (1 + strength * far) / (1 + strength);
        return (halfX + halfX * u * scale, halfY + halfY * v * scale);
    }

    /// <summary>Where the corners' columns come from at the height of a row of luma.</summary>
    private void Settle(float y)
    {
        var (row, part) = ((int)y / Cell, (y - (int)y / Cell * Cell) / Cell);
        float* above = corners + 2 * row * columns,
            below = above + 2 * columns;
        for (var i = 0; i < 2 * columns; i++)
            between[i] = above[i] + (below[i] - above[i]) * part;
    }

    /// <param name="size">Samples a pixel of luma.</param>
    /// <param name="offset">What is added to the row, in samples: chroma lies between two rows of luma.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Row(
        ushort* source,
        int stride,
        int width,
        int height,
        ushort* output,
        float size,
        float offset
    )
    {
        var table = taps.Table;
        var cell = (int)(Cell * size);
        var (mostX, mostY) = ((width - 2) * CubicTaps.Phases - 1, (height - 2) * CubicTaps.Phases - 1);
        for (int left = 0, corner = 0; left < width; left += cell, corner++)
        {
            var from = between + 2 * corner;
            float x = from[0] * size,
                y = from[1] * size + offset;
            var (stepX, stepY) = ((from[2] - from[0]) / Cell, (from[3] - from[1]) / Cell);
            var end = Math.Min(cell, width - left);
            // Along a cell places are stepped in 2⁻²⁴ of a sample, which is off by less than a phase at its end.
            var (placeX, placeY) = (Fine(x), Fine(y));
            var (fineX, fineY) = (Fine(stepX), Fine(stepY));
            for (var i = 0; i < end; i++, placeX += fineX, placeY += fineY)
            {
                var atX = Math.Clamp((int)(placeX >> FineBits), CubicTaps.Phases, mostX);
                var atY = Math.Clamp((int)(placeY >> FineBits), CubicTaps.Phases, mostY);
                output[left + i] = CubicTaps.Sample(table, source, stride, atX, atY);
            }
        }
    }

    /// <summary>A place or a step in parts of a phase, finer by <see cref="FineBits"/>.</summary>
    private static long Fine(float samples) => (long)((double)samples * (CubicTaps.Phases << FineBits));

    /// <summary>Black beyond the rounded edge of the tube, and a little shade before it.</summary>
    private void Frame(WorkFrame frame, double bend, double strength)
    {
        for (var y = 0; y < frame.Height; y++)
            Cover(frame.LumaRow(y), frame.Width, 1, y, bend, strength, WorkFrame.Black);
        for (var y = 0; y < frame.ChromaHeight; y++)
        {
            Cover(frame.CbRow(y), frame.ChromaWidth, 2, 2 * y + 0.5, bend, strength, WorkFrame.Grey);
            Cover(frame.CrRow(y), frame.ChromaWidth, 2, 2 * y + 0.5, bend, strength, WorkFrame.Grey);
        }
    }

    private void Cover(ushort* row, int count, int step, double y, double bend, double strength, int rest)
    {
        var v = (2 * y + 1) / canvas.Height - 1;
        for (var x = 0; x < count; x++)
        {
            var u = (2.0 * x * step + 1) / canvas.Width - 1;
            var (fromU, fromV) = (u * (1 + bend * TubeBow * 0.6 * v * v), v * (1 + bend * TubeBow * u * u));
            var kept = Inside(Math.Abs(fromU), Math.Abs(fromV));
            if (kept >= 1)
            {
                // The middle of a row is all inside: go on where its mirror image ends.
                if (u < 0)
                    x = Math.Max(x, count - 2 - x);
                continue;
            }
            row[x] = (ushort)(rest + (row[x] - rest) * (1 - (1 - kept) * strength));
        }
    }

    /// <summary>How much light is left near the edge of the tube, whose corners are round.</summary>
    private double Inside(double u, double v)
    {
        const double round = 0.07;
        var aspect = canvas.Width / (double)canvas.Height;
        var (x, y) = ((1 - u) * aspect, 1 - v);
        double far;
        if (x < round && y < round)
            far = round - Math.Sqrt((round - x) * (round - x) + (round - y) * (round - y));
        else
            far = Math.Min(x, y);
        if (far <= 0)
            return 0;
        var edge = Math.Min(1, far * canvas.Height / 3);
        var shade = Math.Min(1, far / 0.10);
        return edge * (0.72 + 0.28 * shade * (2 - shade));
    }

    public override void Dispose()
    {
        taps.Dispose();
        Native.Free(corners);
        Native.Free(between);
    }
}

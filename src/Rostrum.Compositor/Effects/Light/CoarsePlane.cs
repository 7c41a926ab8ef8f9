using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Kernels;

namespace Rostrum.Compositor.Effects.Light;

/// <summary>
/// One number for every square of 2, 4, 8, 16 or 32 pixels of a frame: what varies slowly is worked out here, and read
/// back for every pixel by a straight line between the squares' middles.
/// </summary>
internal sealed unsafe class CoarsePlane : IDisposable
{
    /// <summary>Numbers before the first of a line between two rows.</summary>
    private const int Before = 16;

    private readonly int width;
    private readonly int height;
    private readonly float* fractions;
    private readonly float* sums;
    private readonly float* between;
    private readonly float* fine;

    /// <param name="width">Of the frame, in pixels; so too <paramref name="height"/>.</param>
    /// <param name="scale">Pixels to the side of a square.</param>
    public CoarsePlane(int width, int height, int scale)
    {
        (this.width, this.height, Scale) = (width, height, scale);
        Plane = new FloatPlane((width + scale - 1) / scale, (height + scale - 1) / scale);
        fractions = Native.Allocate<float>(scale);
        for (var i = 0; i < scale; i++)
            fractions[i] = (i + 0.5f) / scale;
        sums = Native.Allocate<float>(width + 64);
        between = Native.Allocate<float>(Plane.Width + 2 * Before + 16);
        fine = Native.Allocate<float>(width + 3 * scale + 64);
    }

    public int Scale { get; }

    public FloatPlane Plane { get; }

    /// <summary>The smallest scale at which a spread of so many pixels is narrow enough for <see cref="Gauss"/>.</summary>
    public static int ScaleFor(double deviation)
    {
        var scale = 4;
        while (deviation / scale > Gauss.Widest && scale < 32)
            scale *= 2;
        return scale;
    }

    /// <summary>Adds a row of pixels to the mean of its squares; rows come from the top one by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Gather(int y, float* row)
    {
        if (y % Scale == 0)
            for (var x = 0; x < width; x += 8)
                Vector256.Load(row + x).Store(sums + x);
        else
            for (var x = 0; x < width; x += 8)
                (Vector256.Load(sums + x) + Vector256.Load(row + x)).Store(sums + x);
        if (y % Scale != Scale - 1 && y != height - 1)
            return;
        var output = Plane.Row(y / Scale);
        var rows = y % Scale + 1;
        var done = 0;
        if (Scale == 2)
            for (; done + 8 <= width / 2; done += 8)
                (FloatPlane.Pairs(sums + 2 * done) / Vector256.Create(2f * rows)).Store(output + done);
        for (var cell = done; cell < Plane.Width; cell++)
        {
            var (from, to) = (cell * Scale, Math.Min(width, cell * Scale + Scale));
            var sum = 0f;
            for (var x = from; x < to; x++)
                sum += sums[x];
            output[cell] = sum / ((to - from) * rows);
        }
    }

    /// <summary>A row for every pixel. It is valid until the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float* Spread(int y)
    {
        var place = (y + 0.5f) / Scale - 0.5f;
        var above = (int)MathF.Floor(place);
        var part = place - above;
        float* upper = Plane.Near(above),
            lower = Plane.Near(above + 1);
        var line = between + Before;
        for (var x = 0; x < Plane.Width; x += 8)
        {
            var from = Vector256.Load(upper + x);
            (from + (Vector256.Load(lower + x) - from) * part).Store(line + x);
        }
        (line[-1], line[Plane.Width]) = (line[0], line[Plane.Width - 1]);
        if (Scale == 2)
            Double(line);
        else
            Widen(line);
        return fine;
    }

    /// <summary>Two for each: three quarters of the nearest and a quarter of the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Double(float* line)
    {
        var near = Vector256.Create(1, 1, 2, 2, 3, 3, 4, 4);
        var next = Vector256.Create(0, 2, 1, 3, 2, 4, 3, 5);
        for (var cell = 0; cell < Plane.Width; cell += 4)
        {
            var cells = Vector256.Load(line + cell - 1);
            (Vector256.Shuffle(cells, near) * 0.75f + Vector256.Shuffle(cells, next) * 0.25f).Store(
                fine + 2 * cell
            );
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Widen(float* line)
    {
        var half = Scale / 2;
        var output = fine;
        new Span<float>(output, half).Fill(line[0]);
        output += half;
        if (Scale == 4)
            for (var cell = 0; cell < Plane.Width; cell++, output += 4)
                (
                    Vector128.Create(line[cell]) + Vector128.Load(fractions) * (line[cell + 1] - line[cell])
                ).Store(output);
        else
            for (var cell = 0; cell < Plane.Width; cell++)
            for (var i = 0; i < Scale; i += 8, output += 8)
                (
                    Vector256.Create(line[cell])
                    + Vector256.Load(fractions + i) * (line[cell + 1] - line[cell])
                ).Store(output);
    }

    public void Dispose()
    {
        Plane.Dispose();
        Native.Free(fractions);
        Native.Free(sums);
        Native.Free(between);
        Native.Free(fine);
    }
}

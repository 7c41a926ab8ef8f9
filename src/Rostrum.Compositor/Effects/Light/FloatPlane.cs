using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Kernels;

namespace Rostrum.Compositor.Effects.Light;

/// <summary>A plane of numbers, each row with room for whole vectors before its beginning and behind its end.</summary>
internal sealed unsafe class FloatPlane : IDisposable
{
    /// <summary>Samples that may be read before a row, and behind it.</summary>
    public const int Room = 32;

    private readonly float* memory;

    public FloatPlane(int width, int height)
    {
        (Width, Height) = (width, height);
        Stride = (width + 2 * Room + 15) & ~15;
        memory = Native.Allocate<float>(Stride * height);
    }

    public int Width { get; }

    public int Height { get; }

    public int Stride { get; }

    public float* Row(int y) => memory + (long)y * Stride + Room;

    /// <summary>The nearest row that there is.</summary>
    public float* Near(int y) => Row(Math.Clamp(y, 0, Height - 1));

    /// <summary>Each sample of a plane half the size is the mean of four of this one; its edges go on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Halve(FloatPlane smaller)
    {
        for (var y = 0; y < Height; y++)
            Extend(y);
        for (var y = 0; y < smaller.Height; y++)
        {
            float* upper = Near(2 * y),
                lower = Near(2 * y + 1),
                output = smaller.Row(y);
            for (var x = 0; x < smaller.Width; x += 8)
                ((Pairs(upper + 2 * x) + Pairs(lower + 2 * x)) * 0.25f).Store(output + x);
        }
    }

    /// <summary>The sums of neighbours: eight of sixteen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Pairs(float* row) =>
        RgbRows.PairSums(Vector256.Load(row), Vector256.Load(row + 8));

    public void Clear() => new Span<float>(memory, Stride * Height).Clear();

    /// <summary>Repeats the first and the last sample of a row into the room beside it.</summary>
    public void Extend(int y)
    {
        var row = Row(y);
        new Span<float>(row - Room, Room).Fill(row[0]);
        new Span<float>(row + Width, Stride - Width - Room).Fill(row[Width - 1]);
    }

    public void Dispose() => Native.Free(memory);
}

/// <summary>
/// Gauss's curve as two runs of weighted sums, along rows and across them. Beyond the edges the last sample goes on.
/// </summary>
internal sealed unsafe class Gauss : IDisposable
{
    /// <summary>Deviations beyond this are for smaller planes.</summary>
    public const double Widest = 4.5;

    private readonly float* weights;
    private readonly int reach;
    private readonly FloatPlane across;

    /// <param name="deviation">In samples, up to <see cref="Widest"/>.</param>
    public Gauss(double deviation, int width, int height)
    {
        deviation = Math.Clamp(deviation, 0.3, Widest);
        reach = (int)Math.Ceiling(3 * deviation);
        weights = Native.Allocate<float>(reach + 1);
        var curve = Enumerable
            .Range(0, reach + 1)
            .Select(i => Math.Exp(-i * i / (2 * deviation * deviation)))
            .ToArray();
        var sum = curve[0] + 2 * curve.Skip(1).Sum();
        for (var i = 0; i <= reach; i++)
            weights[i] = (float)(curve[i] / sum);
        across = new FloatPlane(width, height);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(FloatPlane plane)
    {
        for (var y = 0; y < plane.Height; y++)
        {
            plane.Extend(y);
            float* row = plane.Row(y),
                output = across.Row(y);
            for (var x = 0; x < plane.Width; x += 8)
            {
                var sum = Vector256.Load(row + x) * weights[0];
                for (var tap = 1; tap <= reach; tap++)
                    sum += (Vector256.Load(row + x - tap) + Vector256.Load(row + x + tap)) * weights[tap];
                sum.Store(output + x);
            }
        }
        for (var y = 0; y < plane.Height; y++)
            Down(plane, y);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Down(FloatPlane plane, int y)
    {
        var output = plane.Row(y);
        float* middle = across.Row(y);
        var rows = stackalloc float*[2 * reach + 2];
        for (var tap = 1; tap <= reach; tap++)
        {
            rows[2 * tap] = across.Near(y - tap);
            rows[2 * tap + 1] = across.Near(y + tap);
        }
        for (var x = 0; x < plane.Width; x += 8)
        {
            var sum = Vector256.Load(middle + x) * weights[0];
            for (var tap = 1; tap <= reach; tap++)
                sum +=
                    (Vector256.Load(rows[2 * tap] + x) + Vector256.Load(rows[2 * tap + 1] + x))
                    * weights[tap];
            sum.Store(output + x);
        }
    }

    public void Dispose()
    {
        across.Dispose();
        Native.Free(weights);
    }
}

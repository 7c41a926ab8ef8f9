using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Effects.Light;
using Rostrum.Compositor.Kernels;

namespace Rostrum.Compositor.Effects.Lens;

/// <summary>Weights of the cubic curve through four neighbours (Catmull and Rom, 1974), at 256 places between two.</summary>
internal sealed unsafe class CubicTaps : IDisposable
{
    public const int Phases = 256;

    /// <summary>Where the weights of rows begin, each four times over: two rows make a vector.</summary>
    private const int Rows = 4 * Phases;

    private readonly float* weights = Native.Allocate<float>(Rows + 16 * Phases);

    public CubicTaps()
    {
        for (var phase = 0; phase < Phases; phase++)
        {
            var t = phase / (double)Phases;
            weights[4 * phase] = (float)(((-t + 2) * t - 1) * t / 2);
            weights[4 * phase + 1] = (float)(((3 * t - 5) * t * t + 2) / 2);
            weights[4 * phase + 2] = (float)(((-3 * t + 4) * t + 1) * t / 2);
            weights[4 * phase + 3] = (float)((t - 1) * t * t / 2);
            for (var i = 0; i < 16; i++)
                weights[Rows + 16 * phase + i] = weights[4 * phase + i / 4];
        }
    }

    /// <summary>All weights, as <see cref="Curve"/> wants them.</summary>
    public float* Table => weights;

    /// <summary>The whole sample at or before a place, and the weights of the one before it, of it, and of two behind.</summary>
    public float* At(double place, out int whole)
    {
        var exact = (int)Math.Floor(place * Phases + 0.5);
        whole = exact >> 8;
        return weights + 4 * (exact & (Phases - 1));
    }

    /// <summary>The curve in both directions through sixteen samples, rounded to 0–65535.</summary>
    /// <inheritdoc cref="Curve"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort Sample(float* table, ushort* source, int stride, int atX, int atY) =>
        Code(Curve(table, source, stride, atX, atY));

    /// <summary>The curve in both directions through sixteen samples.</summary>
    /// <param name="source">The first sample of a channel.</param>
    /// <param name="stride">Samples from one row to the next.</param>
    /// <param name="atX">In parts of a <see cref="Phases"/>th of a sample; a sample before it and two behind are there.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Curve(float* table, ushort* source, int stride, int atX, int atY)
    {
        var down = table + Rows + 16 * (atY & (Phases - 1));
        var first = source + (long)((atY >> 8) - 1) * stride + (atX >> 8) - 1;
        // Two rows at a time, side by side.
        var pairs =
            Pair(first, first + stride) * Vector256.Load(down)
            + Pair(first + 2 * stride, first + 3 * stride) * Vector256.Load(down + 8);
        return Across(table, pairs.GetLower() + pairs.GetUpper(), atX);
    }

    /// <summary>A row of the curve down through four rows, from a sample on; the room behind their ends is read too.</summary>
    /// <param name="first">The first sample of the uppermost row.</param>
    /// <param name="output">Written in whole vectors.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Down(float* table, ushort* first, int stride, int atY, float* output, int count)
    {
        var down = table + 4 * (atY & (Phases - 1));
        ushort* second = first + stride,
            third = second + stride,
            fourth = third + stride;
        for (var x = 0; x < count; x += 8)
            (
                RgbRows.Floats(Vector128.Load(first + x)) * down[0]
                + RgbRows.Floats(Vector128.Load(third + x)) * down[2]
                + (
                    RgbRows.Floats(Vector128.Load(second + x)) * down[1]
                    + RgbRows.Floats(Vector128.Load(fourth + x)) * down[3]
                )
            ).Store(output + x);
    }

    /// <summary>The curve across four neighbours.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Across(float* table, Vector128<float> neighbours, int atX)
    {
        var sum = neighbours * Vector128.Load(table + 4 * (atX & (Phases - 1)));
        sum += Vector128.Shuffle(sum, Vector128.Create(2, 3, 0, 1));
        return sum.ToScalar() + sum.GetElement(1);
    }

    /// <summary>Rounded to 0–65535.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort Code(float value) => (ushort)Math.Clamp((int)(value + 0.5f), 0, 65535);

    /// <summary>Four samples of one row, and four of another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Pair(ushort* above, ushort* below) =>
        RgbRows.Floats(Vector128.Create(*(ulong*)above, *(ulong*)below).AsUInt16());

    public void Dispose() => Native.Free(weights);
}

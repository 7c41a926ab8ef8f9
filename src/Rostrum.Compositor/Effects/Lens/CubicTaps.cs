using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Kernels;

namespace Rostrum.Compositor.Effects.Lens;

/// <summary>Weights of the cubic curve through four neighbours (Catmull and Rom, 1974), at 256 places between two.</summary>
internal sealed unsafe class CubicTaps : IDisposable
{
    public const int Phases = 256;

    private readonly float* weights = Native.Allocate<float>(4 * Phases);

    public CubicTaps()
    {
        for (var phase = 0; phase < Phases; phase++)
        {
            var t = phase / (double)Phases;
            weights[4 * phase] = (float)(((-t + 2) * t - 1) * t / 2);
            weights[4 * phase + 1] = (float)(((3 * t - 5) * t * t + 2) / 2);
            weights[4 * phase + 2] = (float)(((-3 * t + 4) * t + 1) * t / 2);
            weights[4 * phase + 3] = (float)((t - 1) * t * t / 2);
        }
    }

    /// <summary>All weights, four a phase.</summary>
    public float* Table => weights;

    /// <summary>The whole sample at or before a place, and the weights of the one before it, of it, and of two behind.</summary>
    public float* At(double place, out int whole)
    {
        var exact = (int)Math.Floor(place * Phases + 0.5);
        whole = exact >> 8;
        return weights + 4 * (exact & (Phases - 1));
    }

    /// <summary>The curve in both directions through sixteen samples, rounded to 0–65535.</summary>
    /// <param name="source">The first sample of a channel.</param>
    /// <param name="stride">Samples from one row to the next.</param>
    /// <param name="atX">In parts of a <see cref="Phases"/>th of a sample; a sample before it and two behind are there.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort Sample(float* table, ushort* source, int stride, int atX, int atY)
    {
        var down = table + 4 * (atY & (Phases - 1));
        var first = source + (long)((atY >> 8) - 1) * stride + (atX >> 8) - 1;
        // Two rows at a time, side by side.
        var pairs =
            Pair(first, first + stride)
                * Vector256.Create(Vector128.Create(down[0]), Vector128.Create(down[1]))
            + Pair(first + 2 * stride, first + 3 * stride)
                * Vector256.Create(Vector128.Create(down[2]), Vector128.Create(down[3]));
        var sum = (pairs.GetLower() + pairs.GetUpper()) * Vector128.Load(table + 4 * (atX & (Phases - 1)));
        sum += Vector128.Shuffle(sum, Vector128.Create(2, 3, 0, 1));
        return (ushort)Math.Clamp((int)(sum.ToScalar() + sum.GetElement(1) + 0.5f), 0, 65535);
    }

    /// <summary>Four samples of one row, and four of another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Pair(ushort* above, ushort* below)
    {
        var (low, high) = Vector128.Widen(Vector128.Create(*(ulong*)above, *(ulong*)below).AsUInt16());
        return Vector256.ConvertToSingle(Vector256.Create(low, high).AsInt32());
    }

    public void Dispose() => Native.Free(weights);
}

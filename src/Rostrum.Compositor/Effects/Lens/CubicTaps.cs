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

    public void Dispose() => Native.Free(weights);
}

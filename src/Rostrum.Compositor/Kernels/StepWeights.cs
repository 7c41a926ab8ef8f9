namespace Rostrum.Compositor.Kernels;

/// <summary>
/// The weights of <see cref="AreaFilter"/> for steps 1/128 apart, each at positions 1/512 of a source sample apart: for
/// views whose step differs from row to row. Tables are made when first asked for and stay for the process; all of them
/// together are 4 MB.
/// </summary>
internal static unsafe class StepWeights
{
    public const int PhaseBits = 9;

    /// <summary>Of every phase: six weights and two zeros.</summary>
    public const int Stride = 8;

    private const int Fineness = 128;
    private const int Most = (int)AreaFilter.LargestStep * Fineness;
    private const int Least = Fineness / 16;

    private static readonly nint[] tables = new nint[2 * (Most + 1)];

    /// <summary>The table for the step that is nearest to the given one.</summary>
    public static short* Of(double step, SampleKind source)
    {
        var bucket = Math.Clamp((int)(step * Fineness + 0.5), Least, Most);
        ref var table = ref tables[(source == SampleKind.Points ? 0 : Most + 1) + bucket];
        var made = Volatile.Read(ref table);
        return (short*)(made != 0 ? made : Make(ref table, bucket / (double)Fineness, source));
    }

    private static nint Make(ref nint table, double step, SampleKind source)
    {
        const int phases = 1 << PhaseBits;
        var made = Native.Allocate<short>(phases * Stride);
        for (var phase = 0; phase < phases; phase++)
            AreaFilter.Weights(phase / (double)phases + 0.5, step, source, made + phase * Stride);
        var there = Interlocked.CompareExchange(ref table, (nint)made, 0);
        if (there == 0)
            return (nint)made;
        Native.Free(made);
        return there;
    }
}

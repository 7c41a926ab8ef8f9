namespace Rostrum.Compositor.Kernels;

/// <summary>
/// The weights of <see cref="AreaFilter"/> for one step, at positions 1/512 of a source sample apart: a frame asks
/// for thousands of them, and computing each would cost more than using it. One table a thread, made anew when
/// another step is asked for.
/// </summary>
internal sealed unsafe class AreaFilterPhases
{
    private const int Phases = 512;
    private const int Stride = 8;

    [ThreadStatic]
    private static AreaFilterPhases? own;

    private readonly short* table = Native.Allocate<short>(Phases * Stride);
    private double step = double.NaN;
    private SampleKind source;

    ~AreaFilterPhases() => Native.Free(table);

    /// <summary>The weights for a step; valid on this thread until another step is asked for.</summary>
    public static AreaFilterPhases Of(double step, SampleKind source)
    {
        own ??= new AreaFilterPhases();
        if (own.step != step || own.source != source)
            own.Fill(step, source);
        return own;
    }

    /// <summary>The six weights nearest to <paramref name="position"/>, and the index of the first tap.</summary>
    public short* Weights(double position, out int first)
    {
        var fine = (long)Math.Floor((position - 0.5) * Phases + 0.5);
        first = (int)(fine >> 9) - 2;
        return table + (fine & (Phases - 1)) * Stride;
    }

    private void Fill(double newStep, SampleKind newSource)
    {
        (step, source) = (newStep, newSource);
        for (var phase = 0; phase < Phases; phase++)
            AreaFilter.Weights(phase / (double)Phases + 0.5, step, source, table + phase * Stride);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Rostrum.Compositor.Kernels;

/// <summary>Where the samples of one output row lie on its source row, in 32.32 fixed point, and how they are weighed.</summary>
/// <param name="Origin">Of the first output, so that its whole part is the sample left of it and what follows its phase.</param>
/// <param name="Step">From one output to the next; never negative.</param>
/// <param name="Weights">See <see cref="StepWeights"/>.</param>
internal readonly unsafe record struct RowTaps(long Origin, long Step, nint Weights)
{
    private const double Unity = 1L << 32;

    /// <param name="position">Of output 0, in source samples, the first one centred at ½.</param>
    public static RowTaps Of(double position, double step, SampleKind source) =>
        new(
            (long)Math.Round((position - 0.5 + 0.5 / (1 << StepWeights.PhaseBits)) * Unity),
            (long)Math.Round(Math.Max(0, step) * Unity),
            (nint)StepWeights.Of(step, source)
        );

    /// <summary>The first tap of an output.</summary>
    public int First(int index) => (int)(Origin + Step * index >> 32) - 2;
}

/// <summary>
/// <see cref="HorizontalFilter"/> for rows of which each has taps of its own: they are worked out on the way, and give
/// the same sums at every width of vector.
/// </summary>
internal static unsafe class RowFilter
{
    private const int Half = 1 << (AreaFilter.Shift - 1);
    private const int PhaseShift = 32 - StepWeights.PhaseBits;
    private const int PhaseMask = (1 << StepWeights.PhaseBits) - 1;

    /// <param name="row">The source row; eight samples from every first tap on are read.</param>
    /// <param name="least">First taps are held between this and <paramref name="most"/>.</param>
    /// <param name="output">Written in whole eights.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TStore>(short* row, in RowTaps taps, int least, int most, int* output, int count)
        where TStore : struct, HorizontalFilter.IStore
    {
        var end = (count + 7) & ~7;
        if (Avx2.IsSupported && taps.First(0) >= least && taps.First(end - 1) <= most)
            RunWide<TStore>(row - 2, taps, output, end);
        else
            RunScalar<TStore>(row, taps, least, most, output, end);
    }

    /// <summary>Eight outputs: the products of two share a vector, and neighbours are added three times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunWide<TStore>(short* row, in RowTaps taps, int* output, int count)
        where TStore : struct, HorizontalFilter.IStore
    {
        var half = Vector256.Create(Half);
        var weights = (short*)taps.Weights;
        var (at, step) = (taps.Origin, taps.Step);
        for (var i = 0; i < count; i += 8, at += 8 * step)
        {
            var first = Products(row, weights, at, at + 4 * step);
            var second = Products(row, weights, at + step, at + 5 * step);
            var third = Products(row, weights, at + 2 * step, at + 6 * step);
            var fourth = Products(row, weights, at + 3 * step, at + 7 * step);
            var sum = Avx2.HorizontalAdd(
                Avx2.HorizontalAdd(first, second),
                Avx2.HorizontalAdd(third, fourth)
            );
            TStore.Combine(Vector256.Load(output + i), (sum + half) >> AreaFilter.Shift).Store(output + i);
        }
    }

    /// <summary>The products of one output in the lower half, of another in the upper.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Products(short* row, short* weights, long lower, long upper) =>
        Avx2.MultiplyAddAdjacent(
            Vector256.Create(Vector128.Load(row + (lower >> 32)), Vector128.Load(row + (upper >> 32))),
            Vector256.Create(
                Vector128.Load(weights + Phase(lower) * StepWeights.Stride),
                Vector128.Load(weights + Phase(upper) * StepWeights.Stride)
            )
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Phase(long at) => at >> PhaseShift & PhaseMask;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunScalar<TStore>(
        short* row,
        in RowTaps taps,
        int least,
        int most,
        int* output,
        int count
    )
        where TStore : struct, HorizontalFilter.IStore
    {
        var at = taps.Origin;
        for (var i = 0; i < count; i++, at += taps.Step)
        {
            var source = row + Math.Clamp((int)(at >> 32) - 2, least, most);
            var weights = (short*)taps.Weights + Phase(at) * StepWeights.Stride;
            var sum = Half;
            for (var tap = 0; tap < AreaFilter.Taps; tap++)
                sum += source[tap] * weights[tap];
            output[i] = TStore.Combine(output[i], sum >> AreaFilter.Shift);
        }
    }
}

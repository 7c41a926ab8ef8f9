using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Rostrum.Compositor.Kernels;

/// <summary>
/// Resamples one row: <c>out[i] = (Σ row[first_i + k] · w_ik + ½) / 2¹⁴</c>, as 32-bit sums that may run a little
/// past 16 bits. With <c>add</c> the result is added to what is there, which is how exposures are summed.
/// </summary>
internal static unsafe class HorizontalFilter
{
    private const int Half = 1 << (AreaFilter.Shift - 1);

    /// <summary>How the sixteen results of a group reach the output.</summary>
    internal interface IStore
    {
        static abstract Vector512<int> Combine(Vector512<int> there, Vector512<int> result);

        static abstract Vector256<int> Combine(Vector256<int> there, Vector256<int> result);

        static abstract int Combine(int there, int result);
    }

    /// <summary>The result takes the place of what is there.</summary>
    internal readonly struct Replace : IStore
    {
        public static Vector512<int> Combine(Vector512<int> there, Vector512<int> result) => result;

        public static Vector256<int> Combine(Vector256<int> there, Vector256<int> result) => result;

        public static int Combine(int there, int result) => result;
    }

    /// <summary>The result is added to what is there.</summary>
    internal readonly struct Add : IStore
    {
        public static Vector512<int> Combine(Vector512<int> there, Vector512<int> result) => there + result;

        public static Vector256<int> Combine(Vector256<int> there, Vector256<int> result) => there + result;

        public static int Combine(int there, int result) => there + result;
    }

    /// <param name="row">The source row, with a plane's margins.</param>
    /// <param name="output">Whole groups from <paramref name="firstGroup"/> to <paramref name="endGroup"/> are written.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TStore>(short* row, HorizontalTaps taps, int* output, int firstGroup, int endGroup)
        where TStore : struct, IStore
    {
        if (Avx512BW.IsSupported)
            Run512<TStore>(row, taps, output, firstGroup, endGroup);
        else if (Avx2.IsSupported)
            Run256<TStore>(row, taps, output, firstGroup, endGroup);
        else
            RunScalar<TStore>(row, taps, output, firstGroup, endGroup);
    }

    /// <summary>One permutation fetches the pairs of all sixteen outputs: a reduction by two spans 32 samples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run512<TStore>(
        short* row,
        HorizontalTaps taps,
        int* output,
        int firstGroup,
        int endGroup
    )
        where TStore : struct, IStore
    {
        var half = Vector512.Create(Half);
        for (var group = firstGroup; group < endGroup; group++)
        {
            var source = row + taps.Base(group);
            var offsets = Vector512.Load(taps.Offsets(group));
            var weights = taps.Weights(group);
            var first = Avx512BW.PermuteVar32x16(Vector512.Load(source), offsets);
            var second = Avx512BW.PermuteVar32x16(Vector512.Load(source + 2), offsets);
            var third = Avx512BW.PermuteVar32x16(Vector512.Load(source + 4), offsets);
            var sum =
                Avx512BW.MultiplyAddAdjacent(first, Vector512.Load(weights))
                + Avx512BW.MultiplyAddAdjacent(second, Vector512.Load(weights + 32))
                + Avx512BW.MultiplyAddAdjacent(third, Vector512.Load(weights + 64));
            var target = output + group * HorizontalTaps.Group;
            TStore.Combine(Vector512.Load(target), (sum + half) >> AreaFilter.Shift).Store(target);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run256<TStore>(
        short* row,
        HorizontalTaps taps,
        int* output,
        int firstGroup,
        int endGroup
    )
        where TStore : struct, IStore
    {
        var half = Vector256.Create(Half);
        for (var group = firstGroup; group < endGroup; group++)
        for (var k = 0; k < 32; k += 16)
        {
            var source = (int*)(row + taps.Base(group));
            var weights = taps.Weights(group) + k;
            var pairs = Vector256.Load(taps.Offsets(group) + k).AsInt32() & Vector256.Create(0xFFFF);
            var sum = half;
            for (var pair = 0; pair < HorizontalTaps.Pairs; pair++)
                sum += Avx2.MultiplyAddAdjacent(
                    Avx2.GatherVector256(source + pair, pairs, 2).AsInt16(),
                    Vector256.Load(weights + 32 * pair)
                );
            var target = output + group * HorizontalTaps.Group + k / 2;
            TStore.Combine(Vector256.Load(target), sum >> AreaFilter.Shift).Store(target);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunScalar<TStore>(
        short* row,
        HorizontalTaps taps,
        int* output,
        int firstGroup,
        int endGroup
    )
        where TStore : struct, IStore
    {
        for (var group = firstGroup; group < endGroup; group++)
        {
            var source = row + taps.Base(group);
            var offsets = taps.Offsets(group);
            var weights = taps.Weights(group);
            var target = output + group * HorizontalTaps.Group;
            for (var k = 0; k < 32; k += 2)
            {
                var s = source + offsets[k];
                var sum = Half;
                for (var pair = 0; pair < HorizontalTaps.Pairs; pair++)
                    sum +=
                        s[2 * pair] * weights[32 * pair + k] + s[2 * pair + 1] * weights[32 * pair + k + 1];
                target[k / 2] = TStore.Combine(target[k / 2], sum >> AreaFilter.Shift);
            }
        }
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Rostrum.Compositor.Kernels;

/// <summary>
/// Six rows make one: <c>out[x] = saturate16((Σ row_k[x] · w_k + ½) / 2¹⁴)</c>. Every width of vector gives the
/// same bits, since each output is one sum of integers.
/// </summary>
internal static unsafe class VerticalFilter
{
    private const int Half = 1 << (AreaFilter.Shift - 1);

    /// <param name="rows">Six rows, readable up to the next multiple of 32 samples beyond <paramref name="count"/>.</param>
    /// <param name="weights">Six weights.</param>
    /// <param name="output">Written up to that multiple of 32 as well.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(short** rows, short* weights, short* output, int count)
    {
        if (Avx512BW.IsSupported)
            Run512(rows, weights, output, count);
        else if (Avx2.IsSupported)
            Run256(rows, weights, output, count);
        else
            RunPortable(rows, weights, output, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run512(short** rows, short* weights, short* output, int count)
    {
        short* r0 = rows[0],
            r1 = rows[1],
            r2 = rows[2],
            r3 = rows[3],
            r4 = rows[4],
            r5 = rows[5];
        var w01 = Vector512.Create(Pair(weights[0], weights[1])).AsInt16();
        var w23 = Vector512.Create(Pair(weights[2], weights[3])).AsInt16();
        var w45 = Vector512.Create(Pair(weights[4], weights[5])).AsInt16();
        var half = Vector512.Create(Half);
        for (var x = 0; x < count; x += 32)
        {
            Vector512<short> a = Vector512.Load(r0 + x),
                b = Vector512.Load(r1 + x);
            Vector512<short> c = Vector512.Load(r2 + x),
                d = Vector512.Load(r3 + x);
            Vector512<short> e = Vector512.Load(r4 + x),
                f = Vector512.Load(r5 + x);
            var low =
                Avx512BW.MultiplyAddAdjacent(Avx512BW.UnpackLow(a, b), w01)
                + Avx512BW.MultiplyAddAdjacent(Avx512BW.UnpackLow(c, d), w23)
                + Avx512BW.MultiplyAddAdjacent(Avx512BW.UnpackLow(e, f), w45);
            var high =
                Avx512BW.MultiplyAddAdjacent(Avx512BW.UnpackHigh(a, b), w01)
                + Avx512BW.MultiplyAddAdjacent(Avx512BW.UnpackHigh(c, d), w23)
                + Avx512BW.MultiplyAddAdjacent(Avx512BW.UnpackHigh(e, f), w45);
            Avx512BW
                .PackSignedSaturate((low + half) >> AreaFilter.Shift, (high + half) >> AreaFilter.Shift)
                .Store(output + x);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run256(short** rows, short* weights, short* output, int count)
    {
        short* r0 = rows[0],
            r1 = rows[1],
            r2 = rows[2],
            r3 = rows[3],
            r4 = rows[4],
            r5 = rows[5];
        var w01 = Vector256.Create(Pair(weights[0], weights[1])).AsInt16();
        var w23 = Vector256.Create(Pair(weights[2], weights[3])).AsInt16();
        var w45 = Vector256.Create(Pair(weights[4], weights[5])).AsInt16();
        var half = Vector256.Create(Half);
        for (var x = 0; x < count; x += 16)
        {
            Vector256<short> a = Vector256.Load(r0 + x),
                b = Vector256.Load(r1 + x);
            Vector256<short> c = Vector256.Load(r2 + x),
                d = Vector256.Load(r3 + x);
            Vector256<short> e = Vector256.Load(r4 + x),
                f = Vector256.Load(r5 + x);
            var low =
                Avx2.MultiplyAddAdjacent(Avx2.UnpackLow(a, b), w01)
                + Avx2.MultiplyAddAdjacent(Avx2.UnpackLow(c, d), w23)
                + Avx2.MultiplyAddAdjacent(Avx2.UnpackLow(e, f), w45);
            var high =
                Avx2.MultiplyAddAdjacent(Avx2.UnpackHigh(a, b), w01)
                + Avx2.MultiplyAddAdjacent(Avx2.UnpackHigh(c, d), w23)
                + Avx2.MultiplyAddAdjacent(Avx2.UnpackHigh(e, f), w45);
            Avx2.PackSignedSaturate((low + half) >> AreaFilter.Shift, (high + half) >> AreaFilter.Shift)
                .Store(output + x);
        }
    }

    /// <summary>Vectors of whatever kind the machine has (SSE, NEON), or none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunPortable(short** rows, short* weights, short* output, int count)
    {
        var half = Vector128.Create(Half);
        for (var x = 0; x < count; x += 8)
        {
            var low = half;
            var high = half;
            for (var tap = 0; tap < AreaFilter.Taps; tap++)
            {
                var (first, second) = Vector128.Widen(Vector128.Load(rows[tap] + x));
                var weight = Vector128.Create((int)weights[tap]);
                low += first * weight;
                high += second * weight;
            }
            Vector128
                .NarrowWithSaturation(low >> AreaFilter.Shift, high >> AreaFilter.Shift)
                .Store(output + x);
        }
    }

    private static int Pair(short first, short second) => (ushort)first | (second << 16);
}

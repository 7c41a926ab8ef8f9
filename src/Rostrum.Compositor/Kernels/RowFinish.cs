using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Rostrum.Compositor.Kernels;

/// <summary>The last steps of a row, on samples in 8.8 fixed point: mixing, and rounding to bytes.</summary>
internal static unsafe class RowFinish
{
    /// <summary>A mix of 1: all of the second row.</summary>
    public const int WholeMix = 1 << 15;

    /// <summary>A share of 0–1 as a mix.</summary>
    public static int MixOf(double share) => (int)Math.Round(Math.Clamp(share, 0, 1) * WholeMix);

    private static readonly byte* thresholds = Thresholds();

    /// <summary>Sums of 2^<paramref name="shift"/> exposures of a chroma difference to 8.8 fixed point about 128.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToChroma(int* sums, int shift, ushort* output, int count)
    {
        var offset = Vector256.Create((32768 << shift) + (shift > 0 ? 1 << (shift - 1) : 0));
        var zero = Vector256<int>.Zero;
        var most = Vector256.Create(65535);
        for (var x = 0; x < count; x += 16)
        {
            var low = Vector256.Min(Vector256.Max((Vector256.Load(sums + x) + offset) >> shift, zero), most);
            var high = Vector256.Min(
                Vector256.Max((Vector256.Load(sums + x + 8) + offset) >> shift, zero),
                most
            );
            Vector256.Narrow(low.AsUInt32(), high.AsUInt32()).Store(output + x);
        }
    }

    /// <summary><c>row += (other − row) · mix</c>, mix in 0–<see cref="WholeMix"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Mix(ushort* row, ushort* other, int mix, int count)
    {
        for (var x = 0; x < count; x += 8)
            MixEight(Vector128.Load(row + x), Vector128.Load(other + x), mix).Store(row + x);
    }

    /// <summary>As <see cref="Mix"/>, but only where the other is farther from <paramref name="rest"/>: brighter, or of stronger colour.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Lighten(ushort* row, ushort* other, int mix, int rest, int count)
    {
        var zero = Vector128.Create((ushort)rest);
        for (var x = 0; x < count; x += 8)
        {
            var (here, there) = (Vector128.Load(row + x), Vector128.Load(other + x));
            var farther = Vector128.GreaterThan(Distance(there, zero), Distance(here, zero));
            Vector128.ConditionalSelect(farther, MixEight(here, there, mix), here).Store(row + x);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Distance(Vector128<ushort> value, Vector128<ushort> from) =>
        Vector128.Max(value, from) - Vector128.Min(value, from);

    /// <summary>Mixes one value into a whole row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Veil(ushort* row, ushort value, int mix, int count)
    {
        var veil = Vector128.Create(value);
        for (var x = 0; x < count; x += 8)
            MixEight(Vector128.Load(row + x), veil, mix).Store(row + x);
    }

    /// <summary>
    /// Rounds to bytes with an ordered 8×8 dither that stands still on the canvas: whole codes stay what they are,
    /// fractions become a fine even mixture.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToBytes(ushort* row, byte* output, int y, int count)
    {
        var dither = thresholds + (y & 7) * 16;
        var bias = Vector256.Widen(Vector256.Create(Vector128.Load(dither), Vector128.Load(dither))).Lower;
        var x = 0;
        for (; x <= count - 32; x += 32)
        {
            var low = Vector256.AddSaturate(Vector256.Load(row + x), bias) >>> 8;
            var high = Vector256.AddSaturate(Vector256.Load(row + x + 16), bias) >>> 8;
            Vector256.Narrow(low, high).Store(output + x);
        }
        for (; x < count; x++)
            output[x] = (byte)(Math.Min(row[x] + dither[x & 15], 65535) >> 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> MixEight(Vector128<ushort> row, Vector128<ushort> other, int mix)
    {
        var (rowLow, rowHigh) = Vector128.Widen(row);
        var (otherLow, otherHigh) = Vector128.Widen(other);
        return Vector128.Narrow(MixFour(rowLow, otherLow, mix), MixFour(rowHigh, otherHigh, mix));
    }

    /// <summary>Two products of 16 by 15 bits whose weights sum to 2¹⁵: they fit 32 bits unsigned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> MixFour(Vector128<uint> row, Vector128<uint> other, int mix)
    {
        var rest = Vector128.Create((uint)(WholeMix - mix));
        return (row * rest + other * Vector128.Create((uint)mix) + Vector128.Create(1u << 14)) >> 15;
    }

    /// <summary>Bayer's matrix (1973) of order 8, spread over 2…254, each row twice.</summary>
    private static byte* Thresholds()
    {
        var table = Native.Allocate<byte>(8 * 16);
        for (var y = 0; y < 8; y++)
        for (var x = 0; x < 16; x++)
            table[y * 16 + x] = (byte)(4 * BayerRank(x & 7, y) + 2);
        return table;
    }

    /// <summary>0–63: how late a place of the pattern turns bright.</summary>
    internal static int BayerRank(int x, int y)
    {
        var rank = 0;
        for (var bit = 0; bit < 3; bit++)
        {
            var (column, row) = ((x >> bit) & 1, (y >> bit) & 1);
            rank |= (2 * (column ^ row) + row) << (2 * (2 - bit));
        }
        return rank;
    }
}

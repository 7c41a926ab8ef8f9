using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Rostrum.Compositor.Kernels;

/// <summary>
/// The sRGB curve (IEC 61966-2-1) as tables. Linear light is kept as signed 16-bit numbers: −32768 is black,
/// 32767 white, so that 16-bit multiplications carry the full precision.
/// </summary>
internal static unsafe class TransferCurve
{
    public const int Levels = 1 << 16;

    private static readonly ushort* lumaOfLinear = Table<ushort>(LumaCurve.At);

    private static readonly ushort* codeOfLinear = Table<ushort>(level =>
        (ushort)Round(Encode(level / 65535.0))
    );

    private static readonly short* linearOfCode = Table<short>(level =>
        (short)(Round(Decode(level / 65535.0)) - 32768)
    );

    private static readonly short* linearOfByte = Bytes();

    /// <summary>The 16-bit sRGB code (0–65535) of each linear level, black first.</summary>
    public static ushort* CodeOfLinear => codeOfLinear;

    /// <summary>The linear light of each 8-bit sRGB code.</summary>
    public static short* LinearOfByte => linearOfByte;

    /// <summary>The linear light of each 16-bit sRGB code.</summary>
    public static short* LinearOfCode => linearOfCode;

    public static double Encode(double linear) =>
        linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.Pow(linear, 1 / 2.4) - 0.055;

    public static double Decode(double code) =>
        code <= 0.04045 ? code / 12.92 : Math.Pow((code + 0.055) / 1.055, 2.4);

    /// <summary>Y′ of full range 0–1 as limited range in 8.8 fixed point.</summary>
    public static ushort LimitedLuma(double luma) => (ushort)Math.Round((16 + 219 * luma) * 256);

    /// <summary>
    /// Sums of 2^<paramref name="shift"/> exposures in linear light to Y′ in 8.8 fixed point.
    /// <paramref name="count"/> is taken up to a multiple of sixteen.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToLuma(int* sums, int shift, ushort* output, int count)
    {
        var offset = (Levels / 2 << shift) + (shift > 0 ? 1 << (shift - 1) : 0);
        if (Vector512.IsHardwareAccelerated && Avx512F.IsSupported)
            LumaCurve.Run(sums, offset, shift, output, count);
        else if (Avx2.IsSupported)
            for (var x = 0; x < count; x += 16)
                Vector256
                    .Narrow(Look(sums + x, offset, shift), Look(sums + x + 8, offset, shift))
                    .Store(output + x);
        else
            for (var x = 0; x < count; x++)
                output[x] = lumaOfLinear[Math.Clamp((sums[x] + offset) >> shift, 0, Levels - 1)];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Look(int* sums, int offset, int shift)
    {
        var level = (Vector256.Load(sums) + Vector256.Create(offset)) >> shift;
        level = Vector256.Min(Vector256.Max(level, Vector256<int>.Zero), Vector256.Create(Levels - 1));
        return (Avx2.GatherVector256((int*)lumaOfLinear, level, 2) & Vector256.Create(0xFFFF)).AsUInt32();
    }

    private static double Round(double share) => Math.Round(share * 65535);

    private static short* Bytes()
    {
        var table = Native.Allocate<short>(256);
        for (var code = 0; code < 256; code++)
            table[code] = linearOfCode[code * 257];
        return table;
    }

    /// <summary>A table with room after its end, so that its last entry can be fetched as 32 bits.</summary>
    private static T* Table<T>(Func<int, T> entry)
        where T : unmanaged
    {
        var table = Native.Allocate<T>(Levels + 2);
        for (var level = 0; level < Levels; level++)
            table[level] = entry(level);
        return table;
    }
}

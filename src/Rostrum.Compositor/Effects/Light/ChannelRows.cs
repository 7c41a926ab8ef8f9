using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Rostrum.Compositor.Effects.Light;

/// <summary>Rows of one channel as numbers, and back.</summary>
internal static unsafe class ChannelRows
{
    private const float Luma = 219 * 256;

    /// <summary>The light of a row of luma, 0–1: the square of its signal. Written to whole sixteens.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToLight(ushort* row, float* output, int count)
    {
        for (var x = 0; x < count; x += 8)
            LightAdder
                .Square(RgbRows.Signal(Vector128.Load(row + x), WorkFrame.Black, 1 / Luma))
                .Store(output + x);
    }

    /// <summary>A row of luma as signals 0–1, as it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToSignal(ushort* row, float* output, int count)
    {
        for (var x = 0; x < count; x += 8)
            RgbRows.Signal(Vector128.Load(row + x), WorkFrame.Black, 1 / Luma).Store(output + x);
    }

    /// <summary>Differences from colourless, in 8.8 fixed point.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToDifference(ushort* row, float* output, int count)
    {
        for (var x = 0; x < count; x += 8)
            RgbRows.Signal(Vector128.Load(row + x), WorkFrame.Grey, 1).Store(output + x);
    }

    /// <summary>Light between two rows of light, as luma.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FromLight(float* from, float* to, float part, ushort* output, int count)
    {
        for (var x = 0; x < count; x += 16)
            RgbRows
                .Codes(
                    Vector256.Sqrt(Between(from + x, to + x, part)),
                    Vector256.Sqrt(Between(from + x + 8, to + x + 8, part)),
                    WorkFrame.Black,
                    Luma
                )
                .Store(output + x);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FromDifference(float* from, float* to, float part, ushort* output, int count)
    {
        for (var x = 0; x < count; x += 16)
            RgbRows
                .Codes(
                    Between(from + x, to + x, part),
                    Between(from + x + 8, to + x + 8, part),
                    WorkFrame.Grey,
                    1
                )
                .Store(output + x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Between(float* from, float* to, float part)
    {
        var first = Vector256.Load(from);
        return first + (Vector256.Load(to) - first) * part;
    }
}

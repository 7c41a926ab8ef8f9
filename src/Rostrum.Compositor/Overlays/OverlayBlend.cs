using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Rostrum.Compositor.Overlays;

/// <summary>
/// Lays rows of an overlay over rows of a frame. All in integers, so that it comes to the same at every width of
/// vector: byte = (byte · (1 − alpha) + code + ½).
/// </summary>
internal static unsafe class OverlayBlend
{
    private const uint Half = OverlayImage.Opaque / 2;

    /// <summary>Sample for sample.</summary>
    /// <param name="opacity">0–<see cref="OverlayImage.Opaque"/>, of the whole overlay.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Straight(byte* row, ushort* code, ushort* alpha, int count, uint opacity)
    {
        var x = 0;
        for (; x <= count - 16; x += 16)
        {
            var alphas = Vector256.Load(alpha + x);
            if (alphas == Vector256<ushort>.Zero)
                continue;
            var codes = Vector256.Load(code + x);
            var under = Vector128.Load(row + x);
            var (underLow, underHigh) = Vector256.Widen(Vector256.Create(under, Vector128<byte>.Zero));
            _ = underHigh;
            var (u0, u1) = Vector256.Widen(underLow);
            var (c0, c1) = Vector256.Widen(codes);
            var (a0, a1) = Vector256.Widen(alphas);
            var words = Vector256.Narrow(Eight(u0, c0, a0, opacity), Eight(u1, c1, a1, opacity));
            Vector256.Narrow(words, words).GetLower().Store(row + x);
        }
        for (; x < count; x++)
            row[x] = One(row[x], code[x], alpha[x], opacity);
    }

    /// <summary>
    /// Moved by parts of a sample or scaled: each sample is interpolated between four of the overlay.
    /// </summary>
    /// <param name="channel">The overlay.</param>
    /// <param name="row">The frame's first sample to be painted.</param>
    /// <param name="u">Where it lies in the overlay, 16.16; likewise <paramref name="v"/>, the overlay's row.</param>
    /// <param name="step">From sample to sample, 16.16.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sampled(
        in OverlayChannel channel,
        byte* row,
        long u,
        long v,
        long step,
        int count,
        uint opacity
    )
    {
        var top = (int)(v >> 16);
        var down = (uint)(v >> 8) & 255;
        var upper = Math.Clamp(top, 0, channel.Height - 1);
        var lower = Math.Clamp(top + 1, 0, channel.Height - 1);
        ushort* code0 = channel.Code(upper),
            code1 = channel.Code(lower);
        ushort* alpha0 = channel.Alpha(upper),
            alpha1 = channel.Alpha(lower);
        var seen = channel.Extent(upper).Joined(channel.Extent(lower));
        var first = (int)Math.Max(0, Reaching(seen.First - 1, u, step));
        count = (int)Math.Min(count, Reaching(seen.End, u, step));
        u += first * step;
        for (var x = first; x < count; x++, u += step)
        {
            var left = Math.Clamp((int)(u >> 16), 0, channel.Width - 1);
            var right = Math.Clamp((int)(u >> 16) + 1, 0, channel.Width - 1);
            var across = (uint)(u >> 8) & 255;
            var alpha = Between(alpha0, alpha1, left, right, across, down);
            if (alpha != 0)
                row[x] = One(row[x], Between(code0, code1, left, right, across, down), alpha, opacity);
        }
    }

    /// <summary>The first sample of the frame that lies at <paramref name="place"/> of the overlay or behind it.</summary>
    private static long Reaching(int place, long u, long step)
    {
        var way = ((long)place << 16) - u;
        return way <= 0 ? 0 : (way + step - 1) / step;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Between(ushort* upper, ushort* lower, int left, int right, uint across, uint down)
    {
        var above = upper[left] * (256 - across) + upper[right] * across;
        var below = lower[left] * (256 - across) + lower[right] * across;
        return (uint)(((ulong)above * (256 - down) + (ulong)below * down + 32768) >> 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte One(byte under, uint code, uint alpha, uint opacity)
    {
        var seen = (alpha * opacity + Half) >> 15;
        var light = (code * opacity + Half) >> 15;
        return (byte)((((under * (OverlayImage.Opaque - seen)) >> 7) + light + 128) >> 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Eight(
        Vector256<uint> under,
        Vector256<uint> code,
        Vector256<uint> alpha,
        uint opacity
    )
    {
        var half = Vector256.Create(Half);
        var by = Vector256.Create(opacity);
        var seen = (alpha * by + half) >>> 15;
        var light = (code * by + half) >>> 15;
        var rest = Vector256.Create((uint)OverlayImage.Opaque) - seen;
        return (((under * rest) >>> 7) + light + Vector256.Create(128u)) >>> 8;
    }
}

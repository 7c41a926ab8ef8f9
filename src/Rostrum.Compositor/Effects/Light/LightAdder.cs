using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Rostrum.Compositor.Effects.Light;

/// <summary>
/// Lays light over rows of signals. Light is taken as the square of the signal, whose root a processor takes exactly;
/// it is screened, so that white stays white and nothing clips.
/// </summary>
internal static unsafe class LightAdder
{
    /// <summary><c>light += extra · share · (1 − light)</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Screen(float* signal, float* extra, float share, int count)
    {
        var one = Vector256<float>.One;
        for (var x = 0; x < count; x += 8)
        {
            var light = Square(Vector256.Load(signal + x));
            var more = Vector256.Min(Vector256.Load(extra + x) * share, one);
            var room = Vector256.Max(one - light, Vector256<float>.Zero);
            Vector256.Sqrt(light + more * room).Store(signal + x);
        }
    }

    /// <summary>As <see cref="Screen"/>, after light has given way to the extra light by a part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Diffuse(float* signal, float* extra, float part, float share, int count)
    {
        var one = Vector256<float>.One;
        for (var x = 0; x < count; x += 8)
        {
            var light = Square(Vector256.Load(signal + x));
            var soft = Vector256.Load(extra + x);
            light += (soft - light) * part;
            var room = Vector256.Max(one - light, Vector256<float>.Zero);
            Vector256.Sqrt(light + Vector256.Min(soft * share, one) * room).Store(signal + x);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Square(Vector256<float> signal)
    {
        signal = Vector256.Max(signal, Vector256<float>.Zero);
        return signal * signal;
    }
}

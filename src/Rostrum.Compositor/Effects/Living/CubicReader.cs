using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Effects.Lens;

namespace Rostrum.Compositor.Effects.Living;

/// <summary>Reads a plane between its samples, by cubic curves through the four nearest either way.</summary>
internal readonly unsafe struct CubicReader(ushort* plane, int stride, int width, int height, float* table)
{
    /// <param name="x">In samples, whole numbers being their middles; beyond the edges the last sample goes on.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float At(float x, float y)
    {
        if (width < 4 || height < 4)
            return plane[Math.Clamp((int)y, 0, height - 1) * stride + Math.Clamp((int)x, 0, width - 1)];
        x = MathF.Min(MathF.Max(x, 1), width - 2.01f);
        y = MathF.Min(MathF.Max(y, 1), height - 2.01f);
        var (atX, atY) = ((int)(x * CubicTaps.Phases), (int)(y * CubicTaps.Phases));
        var down = table + 4 * (atY & (CubicTaps.Phases - 1));
        var first = plane + (long)((atY >> 8) - 1) * stride + (atX >> 8) - 1;
        var pairs =
            CubicTaps.Pair(first, first + stride)
                * Vector256.Create(Vector128.Create(down[0]), Vector128.Create(down[1]))
            + CubicTaps.Pair(first + 2 * stride, first + 3 * stride)
                * Vector256.Create(Vector128.Create(down[2]), Vector128.Create(down[3]));
        var sum = pairs.GetLower() + pairs.GetUpper();
        sum *= Vector128.Load(table + 4 * (atX & (CubicTaps.Phases - 1)));
        sum += Vector128.Shuffle(sum, Vector128.Create(2, 3, 0, 1));
        return MathF.Min(MathF.Max(sum.ToScalar() + sum.GetElement(1), 0), 65535);
    }
}

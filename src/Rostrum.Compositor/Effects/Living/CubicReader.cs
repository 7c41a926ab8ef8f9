using System.Runtime.CompilerServices;
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
        var value = CubicTaps.Curve(table, plane, stride, atX, atY);
        return MathF.Min(MathF.Max(value, 0), 65535);
    }
}

using Rostrum.Compositor.Kernels;
using Rostrum.Compositor.Plates;

namespace Rostrum.Compositor.Depth;

/// <summary>The light of a level as the eye counts it (codes, 0–1), shrunk to a grid: what cut-outs follow.</summary>
internal sealed record SmallLuma(int Width, int Height, float[] Values)
{
    public static unsafe SmallLuma Of(PlateLevel level, int width, int height)
    {
        var values = new float[width * height];
        var code = TransferCurve.CodeOfLinear + 32768;
        Parallel.For(
            0,
            height,
            y =>
            {
                var (top, bottom) = Span(y, height, level.Height);
                for (var x = 0; x < width; x++)
                {
                    var (left, right) = Span(x, width, level.Width);
                    long sum = 0;
                    for (var row = top; row < bottom; row++)
                    for (var column = left; column < right; column++)
                        sum += code[level.Luma.Row(row)[column]];
                    values[y * width + x] = sum / (65535f * ((bottom - top) * (right - left)));
                }
            }
        );
        return new SmallLuma(width, height, values);
    }

    private static (int First, int End) Span(int cell, int cells, int samples)
    {
        var first = Math.Min(samples - 1, (int)((long)cell * samples / cells));
        return (first, Math.Max(first + 1, (int)((long)(cell + 1) * samples / cells)));
    }
}

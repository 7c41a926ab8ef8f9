using Rostrum.Compositor.Plates;

namespace Rostrum.Compositor.Depth;

/// <summary>
/// Paints over what stands before a layer. Light and colour are drawn in from around by means over ever larger areas
/// (push-pull: Gortler and others, "The Lumigraph", SIGGRAPH 1996), at half size: it is seen only in narrow strips
/// beside edges.
/// </summary>
internal static class LayerFill
{
    /// <summary>How far beyond its edge a nearer layer colours what is behind it, as a part of the level's width.</summary>
    private const double Bleed = 0.0065;

    /// <summary>
    /// What is hidden by less than this is a slope shared between layers, not an edge: both show the picture itself.
    /// </summary>
    private const float Shared = 0.75f;

    /// <summary>From here on it is hidden wholly.</summary>
    private const float Whole = 0.95f;

    /// <summary>
    /// How much a place counts that is seen but lies close to an edge, where a nearer layer colours it. In a gap of
    /// nothing else it is what is known.
    /// </summary>
    private const float Doubtful = 0.004f;

    /// <param name="own">Where the layer itself is seen; null where it is everywhere.</param>
    /// <param name="nearer">What stands before it.</param>
    /// <param name="edges">Only there can anything come out from behind.</param>
    public static (Plane Luma, Plane Cb, Plane Cr) Paint(
        PlateLevel level,
        LayerCover? own,
        LayerCover[] nearer,
        EdgeZone edges
    )
    {
        var (width, height) = (level.Cb.Width, level.Cb.Height);
        var covered = Halved(nearer, width, height);
        var hidden = Spread(covered, width, height, Reach(width));
        var fill = new PushPull(width, height);
        Read(level, own, covered, hidden, fill);
        fill.Run();
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
            hidden[y * width + x] *= edges.At(x, y, width, height);
        return (
            Luma(level, hidden, fill),
            Chroma(level.Cb, hidden, fill, 1),
            Chroma(level.Cr, hidden, fill, 2)
        );
    }

    private static int Reach(int width) => Math.Max(2, (int)Math.Round(width * Bleed));

    /// <summary>The most of four samples of all covers, 0–1.</summary>
    private static unsafe float[] Halved(LayerCover[] covers, int width, int height)
    {
        var halved = new float[width * height];
        foreach (var cover in covers)
            for (var y = 0; y < height; y++)
            {
                short* upper = cover.Row(2 * y),
                    lower = cover.Row(2 * y + 1);
                for (var x = 0; x < width; x++)
                    halved[y * width + x] = Math.Max(
                        halved[y * width + x],
                        Math.Max(
                            Math.Max(upper[2 * x], upper[2 * x + 1]),
                            Math.Max(lower[2 * x], lower[2 * x + 1])
                        ) / 32767f
                    );
            }
        return halved;
    }

    /// <summary>The most within a reach, and a soft edge of the same breadth.</summary>
    private static float[] Spread(float[] cover, int width, int height, int reach)
    {
        var wide = new float[cover.Length];
        for (var y = 0; y < height; y++)
            Most(cover, wide, y * width, 1, width, reach);
        var all = new float[cover.Length];
        for (var x = 0; x < width; x++)
            Most(wide, all, x, width, height, reach);
        return new BoxMean(width, height, Math.Max(1, reach / 2)).Of(all);
    }

    private static void Most(float[] from, float[] to, int start, int step, int count, int reach)
    {
        for (var i = 0; i < count; i++)
        {
            var most = 0f;
            for (var j = Math.Max(0, i - reach); j <= Math.Min(count - 1, i + reach); j++)
                most = Math.Max(most, from[start + j * step]);
            to[start + i * step] = most;
        }
    }

    private static unsafe void Read(
        PlateLevel level,
        LayerCover? own,
        float[] covered,
        float[] hidden,
        PushPull fill
    )
    {
        var (width, height) = (level.Cb.Width, level.Cb.Height);
        for (var y = 0; y < height; y++)
        {
            short* upper = level.Luma.Row(2 * y),
                lower = level.Luma.Row(2 * y + 1);
            for (var x = 0; x < width; x++)
            {
                var known = Math.Max(
                    Doubtful * (1 - covered[y * width + x]),
                    1 - hidden[y * width + x] / Shared
                );
                if (own is not null)
                    known *= own.Row(2 * y)[2 * x] / 32767f;
                var light = (upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1]) / 4f;
                fill.Set(y * width + x, known, light, level.Cb.Row(y)[x], level.Cr.Row(y)[x]);
            }
        }
    }

    private static unsafe Plane Luma(PlateLevel level, float[] hidden, PushPull fill)
    {
        var (width, height) = (level.Cb.Width, level.Cb.Height);
        var luma = new Plane(level.Width, level.Height);
        for (var y = 0; y < level.Height; y++)
        {
            short* from = level.Luma.Row(y),
                to = luma.Row(y);
            var cell = Math.Min(y / 2, height - 1) * width;
            for (var x = 0; x < level.Width; x++)
            {
                var i = cell + Math.Min(x / 2, width - 1);
                to[x] = Mixed(from[x], fill.Value(i, 0), hidden[i]);
            }
            luma.FillMargins(y);
        }
        return luma;
    }

    private static unsafe Plane Chroma(Plane from, float[] hidden, PushPull fill, int channel)
    {
        var plane = new Plane(from.Width, from.Height);
        for (var y = 0; y < from.Height; y++)
        {
            for (var x = 0; x < from.Width; x++)
            {
                var i = y * from.Width + x;
                plane.Row(y)[x] = Mixed(from.Row(y)[x], fill.Value(i, channel), hidden[i]);
            }
            plane.FillMargins(y);
        }
        return plane;
    }

    private static short Mixed(short own, float fill, float hidden)
    {
        var share = Math.Clamp((hidden - Shared) / (Whole - Shared), 0, 1);
        return (short)Math.Clamp(MathF.Round(own + (fill - own) * share), short.MinValue, short.MaxValue);
    }
}

using Rostrum.Drafts.Sights;

namespace Rostrum.Compositor.Effects.Living;

/// <summary>
/// The distance of every cell from the border of a mask, in cells; below 0 inside it. Exact distances by lower
/// envelopes of parabolas (Felzenszwalb and Huttenlocher, 2012), then softened, so that scissors could have cut the
/// border.
/// </summary>
internal static class DistanceField
{
    private const float Far = 1e9f;

    public static float[] Of(ByteGrid mask)
    {
        var (width, height) = (mask.Width, mask.Height);
        var outside = Squared(mask, inside: false);
        var inside = Squared(mask, inside: true);
        var field = new float[width * height];
        for (var i = 0; i < field.Length; i++)
            field[i] =
                MathF.Min(4096, MathF.Sqrt(outside[i]))
                - MathF.Min(4096, MathF.Sqrt(inside[i]))
                // Between the middles of two cells lies the border: the mask says where.
                + (outside[i] == 0 ? 0.5f : -0.5f);
        for (var round = 0; round < 3; round++)
            field = Softened(field, width, height);
        return field;
    }

    /// <summary>Squared distance to the nearest cell inside the mask, or outside it.</summary>
    private static float[] Squared(ByteGrid mask, bool inside)
    {
        var (width, height) = (mask.Width, mask.Height);
        var field = new float[width * height];
        for (var i = 0; i < field.Length; i++)
            field[i] = mask.Values[i] > 127 != inside ? 0 : Far;
        for (var x = 0; x < width; x++)
            Line(field, x, width, height);
        for (var y = 0; y < height; y++)
            Line(field, y * width, 1, width);
        return field;
    }

    private static void Line(float[] field, int start, int step, int count)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
            values[i] = field[start + i * step];
        var (roots, borders) = (new int[count], new float[count + 1]);
        var last = 0;
        (borders[0], borders[1]) = (-Far, Far);
        for (var i = 1; i < count; i++)
        {
            var cross = Crossing(values, i, roots[last]);
            while (last > 0 && cross <= borders[last])
                cross = Crossing(values, i, roots[--last]);
            if (cross <= borders[last])
            {
                roots[last] = i;
                continue;
            }
            roots[++last] = i;
            (borders[last], borders[last + 1]) = (cross, Far);
        }
        for (int i = 0, at = 0; i < count; i++)
        {
            while (borders[at + 1] < i)
                at++;
            field[start + i * step] = (i - roots[at]) * (i - roots[at]) + values[roots[at]];
        }
    }

    private static float Crossing(float[] values, int one, int other) =>
        (float)(
            ((double)values[one] + (double)one * one - ((double)values[other] + (double)other * other))
            / (2.0 * (one - other))
        );

    /// <summary>Weights 1 2 1 both ways; edges repeat.</summary>
    private static float[] Softened(float[] field, int width, int height)
    {
        var (across, result) = (new float[field.Length], new float[field.Length]);
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
            across[y * width + x] =
                (
                    field[y * width + Math.Max(0, x - 1)]
                    + 2 * field[y * width + x]
                    + field[y * width + Math.Min(width - 1, x + 1)]
                ) / 4;
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
            result[y * width + x] =
                (
                    across[Math.Max(0, y - 1) * width + x]
                    + 2 * across[y * width + x]
                    + across[Math.Min(height - 1, y + 1) * width + x]
                ) / 4;
        return result;
    }
}

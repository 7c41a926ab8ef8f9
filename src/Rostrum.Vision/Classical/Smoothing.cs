namespace Rostrum.Vision.Classical;

/// <summary>Filters over planes of numbers, rows from top to bottom.</summary>
internal static class Smoothing
{
    /// <summary>The mean over a square of 2·<paramref name="radius"/>+1 pixels, cut off at the picture's edges.</summary>
    public static float[] Box(float[] plane, int width, int height, int radius)
    {
        var across = new float[plane.Length];
        for (var y = 0; y < height; y++)
            Line(plane, across, y * width, 1, width, radius);
        var both = new float[plane.Length];
        for (var x = 0; x < width; x++)
            Line(across, both, x, width, height, radius);
        return both;
    }

    private static void Line(float[] from, float[] to, int start, int step, int count, int radius)
    {
        double sum = 0;
        var inside = 0;
        for (var i = 0; i < Math.Min(radius, count); i++, inside++)
            sum += from[start + i * step];
        for (var i = 0; i < count; i++)
        {
            if (i + radius < count)
            {
                sum += from[start + (i + radius) * step];
                inside++;
            }
            if (i - radius > 0)
            {
                sum -= from[start + (i - radius - 1) * step];
                inside--;
            }
            to[start + i * step] = (float)(sum / inside);
        }
    }

    /// <summary>
    /// Smooths a plane along the edges of a picture: what comes out is, in every small window, a linear function of
    /// the picture's three channels (K. He, J. Sun, X. Tang, Guided Image Filtering, 2010).
    /// </summary>
    /// <param name="softness">Variance of L, a, b below which the picture counts as flat.</param>
    public static float[] Guided(LabPlanes guide, float[] plane, int radius, double softness)
    {
        var (width, height, count) = (guide.Width, guide.Height, plane.Length);
        float[] Mean(Func<int, float> value)
        {
            var made = new float[count];
            for (var i = 0; i < count; i++)
                made[i] = value(i);
            return Box(made, width, height, radius);
        }
        float[][] channels = [guide.L, guide.A, guide.B];
        float[][] means = [.. channels.Select(channel => Box(channel, width, height, radius))];
        var mean = Box(plane, width, height, radius);
        float[][] shared = [.. channels.Select(channel => Mean(i => channel[i] * plane[i]))];
        var squares = new float[6][];
        for (int i = 0, n = 0; i < 3; i++)
        for (var j = i; j < 3; j++, n++)
        {
            var (one, other) = (channels[i], channels[j]);
            squares[n] = Mean(at => one[at] * other[at]);
        }
        float[][] slopes = [new float[count], new float[count], new float[count]];
        var offset = new float[count];
        for (var at = 0; at < count; at++)
            Fit(at, means, mean, shared, squares, softness, slopes, offset);
        float[][] smooth = [.. slopes.Select(slope => Box(slope, width, height, radius))];
        var rest = Box(offset, width, height, radius);
        for (var at = 0; at < count; at++)
            rest[at] +=
                smooth[0][at] * guide.L[at] + smooth[1][at] * guide.A[at] + smooth[2][at] * guide.B[at];
        return rest;
    }

    /// <summary>The line through one window, by Cramer's rule for its three unknowns.</summary>
    private static void Fit(
        int at,
        float[][] means,
        float[] mean,
        float[][] shared,
        float[][] squares,
        double softness,
        float[][] slopes,
        float[] offset
    )
    {
        double m0 = means[0][at],
            m1 = means[1][at],
            m2 = means[2][at],
            m = mean[at];
        var a = squares[0][at] - m0 * m0 + softness;
        var b = squares[1][at] - m0 * m1;
        var c = squares[2][at] - m0 * m2;
        var d = squares[3][at] - m1 * m1 + softness;
        var e = squares[4][at] - m1 * m2;
        var f = squares[5][at] - m2 * m2 + softness;
        double x = shared[0][at] - m0 * m,
            y = shared[1][at] - m1 * m,
            z = shared[2][at] - m2 * m;
        var (p, q, r) = (d * f - e * e, c * e - b * f, b * e - c * d);
        var whole = a * p + b * q + c * r;
        var s0 = (p * x + q * y + r * z) / whole;
        var s1 = (q * x + (a * f - c * c) * y + (b * c - a * e) * z) / whole;
        var s2 = (r * x + (b * c - a * e) * y + (a * d - b * b) * z) / whole;
        (slopes[0][at], slopes[1][at], slopes[2][at]) = ((float)s0, (float)s1, (float)s2);
        offset[at] = (float)(m - s0 * m0 - s1 * m1 - s2 * m2);
    }
}

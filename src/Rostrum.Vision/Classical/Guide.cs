namespace Rostrum.Vision.Classical;

/// <summary>
/// Smooths planes along the edges of a picture: what comes out is, in every small window, a linear function of the
/// picture's three channels (K. He, J. Sun, X. Tang, Guided Image Filtering, 2010). The functions are fitted at half
/// the picture's size and applied at its full size (K. He, J. Sun, Fast Guided Filter, 2015); how the picture's own
/// colours vary is found once for all planes.
/// </summary>
internal sealed class Guide
{
    /// <summary>Parts of the picture that are worked on side by side; none depends on another.</summary>
    private const int Bands = 4;

    private readonly LabPlanes lab;
    private readonly int width;
    private readonly int height;
    private readonly int radius;
    private readonly float[][] channels;
    private readonly float[][] means;

    /// <summary>Mean products of L·L, L·a, L·b, a·a, a·b and b·b in the window round each cell.</summary>
    private readonly float[][] products = new float[6][];

    /// <param name="radius">Of a window, in cells of two pixels.</param>
    public Guide(LabPlanes lab, int radius)
    {
        (this.lab, this.radius) = (lab, radius);
        (width, height) = ((lab.Width + 1) / 2, (lab.Height + 1) / 2);
        channels = [Halved(lab.L), Halved(lab.A), Halved(lab.B)];
        means = [Box(channels[0]), Box(channels[1]), Box(channels[2])];
        for (int one = 0, n = 0; one < 3; one++)
        for (var other = one; other < 3; other++, n++)
            products[n] = Box(Product(channels[one], channels[other]));
    }

    /// <param name="softness">Variance of L, a, b below which the picture counts as flat.</param>
    public float[] Smooth(float[] plane, double softness)
    {
        var half = Halved(plane);
        var shared = new float[4][];
        Parallel.For(0, 4, n => shared[n] = Box(n < 3 ? Product(channels[n], half) : half));
        var lines = new float[4][];
        for (var n = 0; n < 4; n++)
            lines[n] = new float[half.Length];
        Parallel.For(
            0,
            Bands,
            band =>
            {
                for (var at = half.Length * band / Bands; at < half.Length * (band + 1) / Bands; at++)
                    Fit(at, shared, softness, lines);
            }
        );
        Parallel.For(0, 4, n => lines[n] = Box(lines[n]));
        var made = new float[lab.Count];
        Parallel.For(
            0,
            Bands,
            band =>
            {
                var rows = new float[width * 4];
                for (var y = lab.Height * band / Bands; y < lab.Height * (band + 1) / Bands; y++)
                    Apply(y, lines, rows, made);
            }
        );
        return made;
    }

    private float[] Box(float[] plane) => Smoothing.Box(plane, width, height, radius);

    private static float[] Product(float[] one, float[] other)
    {
        var made = new float[one.Length];
        for (var at = 0; at < made.Length; at++)
            made[at] = one[at] * other[at];
        return made;
    }

    /// <summary>The mean of every two by two pixels; of fewer at an odd edge.</summary>
    private float[] Halved(float[] plane)
    {
        var made = new float[width * height];
        for (var y = 0; y < height; y++)
        {
            var upper = plane.AsSpan(2 * y * lab.Width, lab.Width);
            var lower = 2 * y + 1 < lab.Height ? plane.AsSpan((2 * y + 1) * lab.Width, lab.Width) : upper;
            var row = made.AsSpan(y * width, width);
            for (var x = 0; x < row.Length; x++)
            {
                var next = Math.Min(2 * x + 1, lab.Width - 1);
                row[x] = (upper[2 * x] + upper[next] + (lower[2 * x] + lower[next])) / 4;
            }
        }
        return made;
    }

    /// <summary>The line through one window, by Cramer's rule for its three unknowns.</summary>
    private void Fit(int at, float[][] shared, double softness, float[][] lines)
    {
        double m0 = means[0][at],
            m1 = means[1][at],
            m2 = means[2][at],
            m = shared[3][at];
        var a = products[0][at] - m0 * m0 + softness;
        var b = products[1][at] - m0 * m1;
        var c = products[2][at] - m0 * m2;
        var d = products[3][at] - m1 * m1 + softness;
        var e = products[4][at] - m1 * m2;
        var f = products[5][at] - m2 * m2 + softness;
        double x = shared[0][at] - m0 * m,
            y = shared[1][at] - m1 * m,
            z = shared[2][at] - m2 * m;
        var (p, q, r) = (d * f - e * e, c * e - b * f, b * e - c * d);
        var whole = a * p + b * q + c * r;
        var s0 = (p * x + q * y + r * z) / whole;
        var s1 = (q * x + (a * f - c * c) * y + (b * c - a * e) * z) / whole;
        var s2 = (r * x + (b * c - a * e) * y + (a * d - b * b) * z) / whole;
        (lines[0][at], lines[1][at], lines[2][at]) = ((float)s0, (float)s1, (float)s2);
        lines[3][at] = (float)(m - s0 * m0 - s1 * m1 - s2 * m2);
    }

    /// <summary>One row of the picture from the lines of the cells round it.</summary>
    private void Apply(int y, float[][] lines, Span<float> rows, float[] made)
    {
        var near = y / 2;
        var far = Math.Clamp(near + (y % 2 == 0 ? -1 : 1), 0, height - 1);
        for (var n = 0; n < 4; n++)
        {
            var one = lines[n].AsSpan(near * width, width);
            var other = lines[n].AsSpan(far * width, width);
            var row = rows.Slice(n * width, width);
            for (var x = 0; x < row.Length; x++)
                row[x] = one[x] * 0.75f + other[x] * 0.25f;
        }
        var s0 = rows[..width];
        var s1 = rows.Slice(width, width);
        var s2 = rows.Slice(2 * width, width);
        var offset = rows.Slice(3 * width, width);
        for (var x = 0; x < lab.Width; x++)
        {
            var own = x >> 1;
            var next = Math.Clamp(own - 1 + 2 * (x & 1), 0, width - 1);
            var at = y * lab.Width + x;
            made[at] =
                (offset[own] * 0.75f + offset[next] * 0.25f)
                + (s0[own] * 0.75f + s0[next] * 0.25f) * lab.L[at]
                + (s1[own] * 0.75f + s1[next] * 0.25f) * lab.A[at]
                + (s2[own] * 0.75f + s2[next] * 0.25f) * lab.B[at];
        }
    }
}

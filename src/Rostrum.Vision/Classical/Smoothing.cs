namespace Rostrum.Vision.Classical;

/// <summary>Filters over planes of numbers, rows from top to bottom.</summary>
internal static class Smoothing
{
    /// <summary>The mean over a square of 2·<paramref name="radius"/>+1 pixels, cut off at the picture's edges.</summary>
    public static float[] Box(float[] plane, int width, int height, int radius)
    {
        var across = new float[plane.Length];
        for (var y = 0; y < height; y++)
            Along(plane.AsSpan(y * width, width), across.AsSpan(y * width, width), radius);
        return Down(across, width, height, radius);
    }

    private static void Along(ReadOnlySpan<float> from, Span<float> to, int radius)
    {
        double sum = 0;
        var inside = Math.Min(radius, from.Length);
        for (var x = 0; x < inside; x++)
            sum += from[x];
        for (var x = 0; x < to.Length; x++)
        {
            if (x + radius < from.Length)
            {
                sum += from[x + radius];
                inside++;
            }
            if (x - radius > 0)
            {
                sum -= from[x - radius - 1];
                inside--;
            }
            to[x] = (float)(sum / inside);
        }
    }

    /// <summary>All columns together, row by row, as memory lies.</summary>
    private static float[] Down(float[] plane, int width, int height, int radius)
    {
        var made = new float[plane.Length];
        var sums = new double[width];
        var inside = Math.Min(radius, height);
        for (var y = 0; y < inside; y++)
            Add(sums, plane.AsSpan(y * width, width));
        for (var y = 0; y < height; y++)
        {
            if (y + radius < height)
            {
                Add(sums, plane.AsSpan((y + radius) * width, width));
                inside++;
            }
            if (y - radius > 0)
            {
                var gone = plane.AsSpan((y - radius - 1) * width, width);
                for (var x = 0; x < gone.Length; x++)
                    sums[x] -= gone[x];
                inside--;
            }
            var row = made.AsSpan(y * width, width);
            for (var x = 0; x < row.Length; x++)
                row[x] = (float)(sums[x] / inside);
        }
        return made;
    }

    private static void Add(double[] sums, ReadOnlySpan<float> row)
    {
        for (var x = 0; x < row.Length; x++)
            sums[x] += row[x];
    }
}

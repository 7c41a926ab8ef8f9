namespace Rostrum.Compositor.Depth;

/// <summary>Means over squares around each cell of a grid, cut at its edges. Sums run in one order, so bits are the same everywhere.</summary>
internal sealed class BoxMean(int width, int height, int radius)
{
    public float[] Of(float[] values)
    {
        var across = new float[values.Length];
        for (var y = 0; y < height; y++)
            Line(values, across, y * width, 1, width);
        var both = new float[values.Length];
        for (var x = 0; x < width; x++)
            Line(across, both, x, width, height);
        return both;
    }

    private void Line(float[] from, float[] to, int start, int step, int count)
    {
        var sum = 0.0;
        for (var i = 0; i < Math.Min(radius, count); i++)
            sum += from[start + i * step];
        for (var i = 0; i < count; i++)
        {
            if (i + radius < count)
                sum += from[start + (i + radius) * step];
            if (i - radius > 0)
                sum -= from[start + (i - radius - 1) * step];
            var cells = Math.Min(i + radius, count - 1) - Math.Max(i - radius, 0) + 1;
            to[start + i * step] = (float)(sum / cells);
        }
    }
}

namespace Rostrum.Bench.Figures;

/// <summary>
/// A blurred edge as a row of linear light. Its slope is a distribution whose variance is that of the path of the
/// edge, an even stretch, plus that of everything else that softens it: the pixel and the filter.
/// </summary>
internal sealed class Ramp(double[] light)
{
    /// <summary>Where the middle of the edge is, in pixels from the row's left edge.</summary>
    public double Middle(int from, int to) => Moments(from, to).Mean;

    /// <summary>The variance of the slope between two columns, px².</summary>
    public double Variance(int from, int to) => Moments(from, to).Variance;

    /// <summary>How far the light strays from a line between two columns, as part of the whole step.</summary>
    public double Bend(int from, int to, double step)
    {
        var places = Enumerable.Range(from, to - from).Select(x => (double)x).ToList();
        var values = places.Select(x => light[(int)x]).ToList();
        var line = Line.Through(places, values);
        return places.Max(x => Math.Abs(light[(int)x] - line.At(x))) / Math.Abs(step);
    }

    /// <summary>The length of an even stretch that adds this variance.</summary>
    public static double Length(double variance) => Math.Sqrt(12 * Math.Max(0, variance));

    private (double Mean, double Variance) Moments(int from, int to)
    {
        double sum = 0,
            first = 0,
            second = 0;
        for (var x = from; x < to; x++)
        {
            var slope = light[x + 1] - light[x];
            sum += slope;
            first += slope * (x + 1);
        }
        var mean = first / sum;
        for (var x = from; x < to; x++)
            second += (light[x + 1] - light[x]) * (x + 1 - mean) * (x + 1 - mean);
        return (mean, second / sum);
    }
}

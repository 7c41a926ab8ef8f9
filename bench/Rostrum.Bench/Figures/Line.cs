namespace Rostrum.Bench.Figures;

/// <summary>A straight line laid through points by least squares.</summary>
internal readonly record struct Line(double Start, double Slope)
{
    public static Line Through(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var (meanX, meanY) = (x.Average(), y.Average());
        double product = 0,
            square = 0;
        for (var i = 0; i < x.Count; i++)
        {
            product += (x[i] - meanX) * (y[i] - meanY);
            square += (x[i] - meanX) * (x[i] - meanX);
        }
        var slope = product / square;
        return new Line(meanY - slope * meanX, slope);
    }

    public double At(double x) => Start + Slope * x;
}

/// <summary>Small sums over figures.</summary>
internal static class Average
{
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}

namespace Rostrum.Drafts.Sights;

/// <summary>
/// A line of straight stretches through noisy values, as few as tell them well: segmented least squares (Bellman, "On
/// the approximation of curves by line segments", 1961). Where two stretches meet, their lines are brought to cross, so
/// that a bend is found between samples.
/// </summary>
internal sealed class StraightStretches
{
    private const int Most = 6;
    private const int Places = 96;

    /// <summary>What a further stretch must take off the sum of squares over a picture's height.</summary>
    private const double Worth = 7e-6;

    /// <summary>Change over the whole height that a slope has at most; what is steeper is an edge.</summary>
    public const double Steepest = 3;

    /// <summary>As steep may a piece be that leads over a step: what stands across it then bends little.</summary>
    private const double SteepestStep = 1.2;

    private readonly int count;

    /// <summary>Sums before each sample of w, w·x, w·y, w·x², w·x·y and w·y², x in samples from the first.</summary>
    private readonly double[][] sums = [.. Enumerable.Range(0, 6).Select(_ => Array.Empty<double>())];

    private StraightStretches(double[] values, double[] weights)
    {
        count = values.Length;
        for (var k = 0; k < sums.Length; k++)
            sums[k] = new double[count + 1];
        for (var i = 0; i < count; i++)
        {
            var (x, y, w) = (i + 0.5, values[i], weights[i]);
            double[] terms = [w, w * x, w * y, w * x * x, w * x * y, w * y * y];
            for (var k = 0; k < sums.Length; k++)
                sums[k][i + 1] = sums[k][i] + terms[k];
        }
    }

    /// <param name="values">Evenly from top to foot.</param>
    /// <param name="weights">0 where nothing is known.</param>
    public static IReadOnlyList<DepthKnot> Through(double[] values, double[] weights)
    {
        var stretches = new StraightStretches(values, weights);
        for (var worth = Worth * values.Length; ; worth *= 2)
        {
            var bounds = stretches.Cut(worth);
            if (bounds.Count <= Most + 1)
                return stretches.Knots(bounds);
        }
    }

    /// <summary>
    /// Where stretches begin, and the end: the cut whose squares and number of parts cost least, found among cuts at so
    /// many places.
    /// </summary>
    private List<int> Cut(double worth)
    {
        var places = Math.Min(count, Places);
        int At(int place) => (int)((long)place * count / places);
        var (cost, start) = (new double[places + 1], new int[places + 1]);
        for (var end = 1; end <= places; end++)
        {
            cost[end] = double.MaxValue;
            for (var first = 0; first < end; first++)
            {
                var sum = cost[first] + worth + Fit(At(first), At(end)).Squares;
                if (sum < cost[end])
                    (cost[end], start[end]) = (sum, first);
            }
        }
        var bounds = new List<int> { places };
        while (bounds[^1] > 0)
            bounds.Add(start[bounds[^1]]);
        bounds.Reverse();
        return Settled([.. bounds.Select(At)], count / places + 1);
    }

    /// <summary>Each bound at the best place within a reach, sample by sample, its neighbours staying where they are.</summary>
    private List<int> Settled(List<int> bounds, int reach)
    {
        for (var i = 1; i + 1 < bounds.Count; i++)
        {
            var (before, after) = (bounds[i - 1], bounds[i + 1]);
            bounds[i] = Enumerable
                .Range(bounds[i] - reach, 2 * reach + 1)
                .Where(at => at > before && at < after)
                .MinBy(at => Fit(before, at).Squares + Fit(at, after).Squares);
        }
        return bounds;
    }

    private double Sum(int kind, int first, int end) => sums[kind][end] - sums[kind][first];

    /// <summary>The straight line through samples first to end (not included), by least squares.</summary>
    private Line Fit(int first, int end)
    {
        var weight = Sum(0, first, end);
        if (weight < 1e-9)
            return default;
        var (x, y) = (Sum(1, first, end) / weight, Sum(2, first, end) / weight);
        var xx = Sum(3, first, end) - weight * x * x;
        var xy = Sum(4, first, end) - weight * x * y;
        var yy = Sum(5, first, end) - weight * y * y;
        var steepest = Steepest / count;
        var slope = xx > 1e-9 ? Math.Clamp(xy / xx, -steepest, steepest) : 0;
        return new Line(weight, x, y, slope, Math.Max(0, yy - 2 * slope * xy + slope * slope * xx));
    }

    private List<DepthKnot> Knots(List<int> bounds)
    {
        var parts = new List<(int First, int End, Line Line)>();
        for (var i = 1; i < bounds.Count; i++)
        {
            var line = Fit(bounds[i - 1], bounds[i]);
            if (line.Weight > 0.25)
                parts.Add((bounds[i - 1], bounds[i], line));
        }
        var knots = new List<DepthKnot>();
        if (parts.Count == 0)
            return knots;
        Add(knots, 0, parts[0].Line.At(0));
        for (var i = 1; i < parts.Count; i++)
            Meet(knots, parts[i - 1], parts[i]);
        Add(knots, count, parts[^1].Line.At(count));
        return knots;
    }

    /// <summary>Two lines cross where their stretches meet, or a steep piece leads from the one to the other.</summary>
    private void Meet(
        List<DepthKnot> knots,
        (int First, int End, Line Line) upper,
        (int First, int End, Line Line) lower
    )
    {
        var middle = (upper.End + lower.First) / 2.0;
        var reach = Math.Max(2.5, Math.Min(upper.End - upper.First, lower.End - lower.First) / 3.0);
        var apart = lower.Line.At(middle) - upper.Line.At(middle);
        var turn = upper.Line.Slope - lower.Line.Slope;
        if (Math.Abs(apart) < Math.Abs(turn) * reach)
        {
            var cross = middle + apart / turn;
            Add(knots, cross, upper.Line.At(cross));
            return;
        }
        var half = Math.Min(reach, Math.Max(1.5, Math.Abs(apart) * count / SteepestStep / 2));
        Add(knots, middle - half, upper.Line.At(middle - half));
        Add(knots, middle + half, lower.Line.At(middle + half));
    }

    private void Add(List<DepthKnot> knots, double at, double value)
    {
        var y = Math.Clamp(at / count, 0, 1);
        if (knots.Count == 0 || y > knots[^1].Y + 1e-4)
            knots.Add(new DepthKnot(y, value));
    }

    private readonly record struct Line(double Weight, double X, double Y, double Slope, double Squares)
    {
        public double At(double x) => Y + Slope * (x - X);
    }
}

namespace Rostrum.Drafts;

/// <summary>
/// How time is bent between two keys: a cubic Bézier from (0,0) to (1,1) with control points (x1,y1), (x2,y2),
/// x in 0–1, as in CSS Easing Functions Level 1, section 2.2. It is exact at both ends: 0 gives 0 and 1 gives 1.
/// <c>default</c> is linear.
/// </summary>
public readonly record struct Easing
{
    private readonly bool curved;

    private Easing(string? name, double x1, double y1, double x2, double y2)
    {
        Name = name;
        (X1, Y1, X2, Y2) = (x1, y1, x2, y2);
        curved = x1 != y1 || x2 != y2;
    }

    /// <summary>The wire's name (<c>linear</c>, <c>in</c>, <c>out</c>, <c>inOut</c>), or null for a curve of four numbers.</summary>
    public string? Name { get; }

    public double X1 { get; }
    public double Y1 { get; }
    public double X2 { get; }
    public double Y2 { get; }

    public static Easing Linear { get; } = new("linear", 0, 0, 1, 1);
    public static Easing In { get; } = new("in", 0.42, 0, 1, 1);
    public static Easing Out { get; } = new("out", 0, 0, 0.58, 1);
    public static Easing InOut { get; } = new("inOut", 0.42, 0, 0.58, 1);

    /// <summary>A camera operator's move: already under way at the first frame, a little faster in the middle.</summary>
    public static Easing Gentle { get; } = new(null, 0.3, 0.12, 0.7, 0.88);

    /// <summary>All named easings, in the order in which they are listed to people.</summary>
    public static IReadOnlyList<Easing> Named { get; } = [Linear, In, Out, InOut];

    public static bool TryFromName(string? name, out Easing easing)
    {
        easing = Named.FirstOrDefault(known =>
            string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase)
        );
        return easing.Name is not null;
    }

    /// <summary>A curve of its own; <c>null</c> unless x1 and x2 lie in 0–1 and all four are finite.</summary>
    public static Easing? FromBezier(double x1, double y1, double x2, double y2) =>
        x1 is >= 0 and <= 1 && x2 is >= 0 and <= 1 && double.IsFinite(y1) && double.IsFinite(y2)
            ? new Easing(null, x1, y1, x2, y2)
            : null;

    /// <summary>The bent time for <paramref name="time"/>, which is held to 0–1.</summary>
    public double At(double time)
    {
        if (!(time > 0))
            return 0;
        if (time >= 1)
            return 1;
        return curved ? Bezier(Y1, Y2, ParameterAt(time)) : time;
    }

    /// <summary>The curve's parameter where its x is <paramref name="x"/>, by bisection: x never falls along it.</summary>
    private double ParameterAt(double x)
    {
        double low = 0,
            high = 1;
        for (var step = 0; step < 52; step++)
        {
            var middle = (low + high) / 2;
            if (Bezier(X1, X2, middle) < x)
                low = middle;
            else
                high = middle;
        }
        return (low + high) / 2;
    }

    private static double Bezier(double p1, double p2, double s)
    {
        var rest = 1 - s;
        return 3 * rest * rest * s * p1 + 3 * rest * s * s * p2 + s * s * s;
    }
}

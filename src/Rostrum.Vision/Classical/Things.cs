namespace Rostrum.Vision.Classical;

/// <summary>
/// Regions that belong together by colour (P. Felzenszwalb, D. Huttenlocher, 2004), and whether they stand on the
/// ground: what reaches from below the horizon to above it does.
/// </summary>
internal sealed class Things
{
    private const double Looseness = 18;

    private readonly Regions regions;
    private readonly int[] thing;
    private readonly double[] top;
    private readonly double[] foot;
    private readonly double[] left;
    private readonly double[] right;

    public Things(LabPlanes lab, RegionGraph graph)
    {
        regions = graph.Regions;
        thing = Join(graph);
        (top, foot) = (new double[thing.Length], new double[thing.Length]);
        (left, right) = (new double[thing.Length], new double[thing.Length]);
        top.AsSpan().Fill(1);
        left.AsSpan().Fill(1);
        for (var at = 0; at < lab.Count; at++)
        {
            var own = thing[regions.LabelOf[at]];
            var (x, y) = ((lab.X(at) + 0.5) / lab.Width, (lab.Y(at) + 0.5) / lab.Height);
            (top[own], foot[own]) = (Math.Min(top[own], y), Math.Max(foot[own], y));
            (left[own], right[own]) = (Math.Min(left[own], x), Math.Max(right[own], x));
        }
    }

    /// <summary>The lowest place of what a region belongs to, 0–1.</summary>
    public double Foot(int region) => foot[thing[region]];

    /// <summary>How surely a region belongs to something upright, 0–1.</summary>
    public double Stands(int region, double horizon)
    {
        var own = thing[region];
        var (above, below) = (horizon - top[own], foot[own] - horizon);
        if (above <= 0 || below <= 0)
            return 0;
        var tall = (foot[own] - top[own]) / Math.Max(0.02, right[own] - left[own]);
        return Rounded.Step(0.02, 0.12, above) * Rounded.Step(0.35, 0.8, tall);
    }

    private static int[] Join(RegionGraph graph)
    {
        var regions = graph.Regions;
        var parent = Enumerable.Range(0, regions.Count).ToArray();
        var inner = new double[regions.Count];
        var size = new int[regions.Count];
        size.AsSpan().Fill(1);
        var pairs =
            from one in Enumerable.Range(0, regions.Count)
            from other in graph.Neighbours(one)
            where one < other
            orderby regions.Apart(one, other), one, other
            select (one, other, regions.Apart(one, other));
        foreach (var (one, other, apart) in pairs)
        {
            var (a, b) = (Root(parent, one), Root(parent, other));
            if (a == b || apart > Math.Min(inner[a] + Looseness / size[a], inner[b] + Looseness / size[b]))
                continue;
            parent[b] = a;
            size[a] += size[b];
            inner[a] = apart;
        }
        return [.. parent.Select((_, region) => Root(parent, region))];
    }

    private static int Root(int[] parent, int at)
    {
        while (parent[at] != at)
            at = parent[at] = parent[parent[at]];
        return at;
    }
}

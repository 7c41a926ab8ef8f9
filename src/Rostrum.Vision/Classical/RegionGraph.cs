namespace Rostrum.Vision.Classical;

/// <summary>Which regions touch each other, and which touch the picture's edges.</summary>
internal sealed class RegionGraph
{
    private readonly int[][] neighbours;
    private readonly double[][] steps;
    private readonly int[] edge;

    public RegionGraph(LabPlanes lab, Regions regions)
    {
        Regions = regions;
        var sets = Enumerable.Range(0, regions.Count).Select(_ => new SortedSet<int>()).ToArray();
        OnEdge = new bool[regions.Count];
        OnTop = new bool[regions.Count];
        OnBottom = new bool[regions.Count];
        for (var at = 0; at < lab.Count; at++)
        {
            var (x, y, own) = (lab.X(at), lab.Y(at), regions.LabelOf[at]);
            OnTop[own] |= y == 0;
            OnBottom[own] |= y == lab.Height - 1;
            OnEdge[own] |= x == 0 || y == 0 || x == lab.Width - 1 || y == lab.Height - 1;
            if (x + 1 < lab.Width)
                Touch(sets, own, regions.LabelOf[at + 1]);
            if (y + 1 < lab.Height)
                Touch(sets, own, regions.LabelOf[at + lab.Width]);
        }
        neighbours = [.. sets.Select(set => set.ToArray())];
        steps =
        [
            .. neighbours.Select((nexts, one) => Array.ConvertAll(nexts, next => regions.Apart(one, next))),
        ];
        edge = [.. Enumerable.Range(0, regions.Count).Where(region => OnEdge[region])];
    }

    public Regions Regions { get; }

    public bool[] OnEdge { get; }

    public bool[] OnTop { get; }

    public bool[] OnBottom { get; }

    public int[] Neighbours(int region) => neighbours[region];

    /// <summary>
    /// The least sum of colour steps on the way from one region to every other; steps below
    /// <paramref name="slack"/> are free, and so is going along the picture's edges. What lies beyond
    /// <paramref name="farthest"/> is left at the greatest number.
    /// </summary>
    public double[] WaysFrom(int start, double slack, double farthest)
    {
        var ways = new double[Regions.Count];
        ways.AsSpan().Fill(double.MaxValue);
        ways[start] = 0;
        var queue = new PriorityQueue<int, double>();
        queue.Enqueue(start, 0);
        var atEdge = false;
        while (queue.TryDequeue(out var region, out var gone))
        {
            if (gone > ways[region])
                continue;
            var (nexts, apart) = (neighbours[region], steps[region]);
            for (var i = 0; i < nexts.Length; i++)
                Reach(nexts[i], gone + Math.Max(0, apart[i] - slack));
            if (!OnEdge[region] || atEdge)
                continue;
            // The first at the edge is the nearest: from it all others of the edge are reached as cheaply as may be.
            atEdge = true;
            foreach (var next in edge)
                Reach(next, gone + Math.Max(0, Regions.Apart(region, next) - slack));
        }
        return ways;

        void Reach(int next, double way)
        {
            if (way >= ways[next] || way > farthest)
                return;
            ways[next] = way;
            queue.Enqueue(next, way);
        }
    }

    /// <summary>The colour step up to which two neighbours count as one thing: the mean least step in the picture.</summary>
    public double UsualStep() =>
        Enumerable
            .Range(0, Regions.Count)
            .Average(region => steps[region].Length == 0 ? 0 : steps[region].Min());

    private static void Touch(SortedSet<int>[] sets, int one, int other)
    {
        if (one == other)
            return;
        sets[one].Add(other);
        sets[other].Add(one);
    }
}

namespace Rostrum.Vision.Classical;

/// <summary>A guess at how much each place is of the subject, before its outline is sought.</summary>
/// <param name="Plane">0–1 for every pixel.</param>
internal sealed record Guess(float[] Plane)
{
    /// <summary>Colour steps up to which two places at the picture's edges are the same ground.</summary>
    private const double SameGround = 20;

    /// <summary>The colour step from the ground on which a place surely is none of it.</summary>
    private const double OffGroundStep = 14;

    private const double LikeGround = 12;

    /// <summary>The part of the picture's longer side, as its inverse, that lies about a sharp place.</summary>
    private const int Reach = 20;

    /// <summary>What the lens was sharp at, nearer the middle the likelier.</summary>
    /// <param name="sky">0–1 for every region.</param>
    public static Guess InFocus(LabPlanes lab, Regions regions, Focus focus, float[] sky) =>
        Of(
            lab,
            regions,
            region =>
                focus.Of[region]
                * (1 - sky[region])
                * (
                    0.3
                    + 0.7
                        * Rounded.Bell(regions.X[region] - 0.5, 0.3)
                        * Rounded.Bell(regions.Y[region] - 0.54, 0.3)
                )
        );

    /// <summary>What lies about the places that are plainly sharp, whatever its colours.</summary>
    public static Guess AboutSharp(LabPlanes lab, Regions regions, Focus focus, float[] sky)
    {
        var sharp = regions.Spread([.. focus.Sharp.Select((value, region) => value * (1 - sky[region]))]);
        var near = Smoothing.Box(sharp, lab.Width, lab.Height, Math.Max(lab.Width, lab.Height) / Reach);
        var means = regions.Mean(near);
        return Of(lab, regions, region => means[region]);
    }

    /// <summary>
    /// What does not hang together with the commonest colour along the picture's edges: a subject may touch them too,
    /// where most of them are of another colour.
    /// </summary>
    /// <param name="sky">0–1 for every region.</param>
    public static Guess OffGround(LabPlanes lab, RegionGraph graph, float[] sky)
    {
        var ways = WaysFromGround(graph, GroundOf(lab, graph), sky);
        return Of(lab, graph.Regions, region => 1 - Rounded.Bell(ways[region], OffGroundStep));
    }

    private static Guess Of(LabPlanes lab, Regions regions, Func<int, double> value)
    {
        double[] values = [.. Enumerable.Range(0, regions.Count).Select(value)];
        var (least, most) = (values.Min(), values.Max());
        var range = Math.Max(1e-6, most - least);
        return new Guess(
            lab.Narrow.Smooth(regions.Spread([.. values.Select(each => (each - least) / range)]), 20)
        );
    }

    /// <summary>The regions at the edges that are of the colour which most of the edges have.</summary>
    private static IReadOnlyList<int> GroundOf(LabPlanes lab, RegionGraph graph)
    {
        var regions = graph.Regions;
        var lengths = new int[regions.Count];
        for (var at = 0; at < lab.Count; at++)
        {
            var (x, y) = (lab.X(at), lab.Y(at));
            if (x == 0 || y == 0 || x == lab.Width - 1 || y == lab.Height - 1)
                lengths[regions.LabelOf[at]]++;
        }
        int[] edge = [.. Enumerable.Range(0, regions.Count).Where(region => lengths[region] > 0)];
        var common = edge.MaxBy(one =>
            edge.Sum(other => lengths[other] * Rounded.Bell(regions.Apart(one, other), LikeGround))
        );
        return [.. edge.Where(region => regions.Apart(common, region) < SameGround)];
    }

    /// <summary>The least sum of colour steps from the ground, or from the sky, to every region.</summary>
    private static double[] WaysFromGround(RegionGraph graph, IReadOnlyList<int> ground, float[] sky)
    {
        var regions = graph.Regions;
        var ways = new double[regions.Count];
        ways.AsSpan().Fill(double.MaxValue);
        var queue = new PriorityQueue<int, double>();
        foreach (var region in ground.Concat(Enumerable.Range(0, sky.Length).Where(at => sky[at] > 0.5)))
        {
            ways[region] = 0;
            queue.Enqueue(region, 0);
        }
        var slack = graph.UsualStep();
        while (queue.TryDequeue(out var region, out var gone))
        {
            if (gone > ways[region])
                continue;
            foreach (var next in graph.Neighbours(region))
            {
                var way = gone + Math.Max(0, regions.Apart(region, next) - slack);
                if (way >= ways[next])
                    continue;
                ways[next] = way;
                queue.Enqueue(next, way);
            }
        }
        return ways;
    }
}

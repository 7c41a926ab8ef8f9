namespace Rostrum.Vision.Classical;

/// <summary>Sky: what hangs together from the picture's top edge, is smooth, and has a colour skies have.</summary>
internal sealed class SkyFinder(LabPlanes lab, RegionGraph graph)
{
    private const double Seed = 0.45;
    private const double Grown = 0.3;
    private const double LeastArea = 0.03;
    private const double LeastTop = 0.25;

    private readonly Regions regions = graph.Regions;

    /// <summary>0–1 for every pixel; all 0 where there is no sky.</summary>
    public float[] Find()
    {
        var scores = Enumerable.Range(0, regions.Count).Select(Score).ToArray();
        var sky = Grow(scores);
        if (!IsSky(sky))
            return new float[lab.Count];
        var soft = lab.Narrow.Smooth(regions.Spread([.. sky.Select(own => own ? 1.0 : 0)]), 6);
        for (var at = 0; at < soft.Length; at++)
            soft[at] = (float)Rounded.Step(0.2, 0.8, soft[at]);
        return soft;
    }

    /// <summary>How much a region is like the skies in which growing begins, and like any part of a sky, 0–1.</summary>
    private (double Seed, double Any) Score(int region)
    {
        double l = regions.L[region],
            a = regions.A[region],
            b = regions.B[region];
        var chroma = Math.Sqrt(a * a + b * b);
        var blue = Rounded.Step(-4, -11, b) * Rounded.Step(8, 20, l);
        var cloud =
            Rounded.Step(16, 8, chroma)
            * Rounded.Step(42, 62, l)
            * Rounded.Step(3, 0, b)
            * Rounded.Step(4, 1, a);
        var violet = Rounded.Step(0, 6, a) * Rounded.Step(6, 1, b) * Rounded.Step(20, 40, l) * 0.8;
        var glow = Rounded.Step(45, 70, l) * Rounded.Step(-12, -4, a) * 0.9;
        // Paper is whiter and smoother than any sky.
        var rest =
            Rounded.Step(99.8, 98.5, l)
            * Rounded.Step(3.6, 1.4, regions.Texture[region])
            * Rounded.Step(0.95, 0.6, regions.Y[region]);
        var seed = Math.Max(blue, Math.Max(cloud, violet));
        return (seed * rest, Math.Max(seed, glow) * rest);
    }

    private bool[] Grow((double Seed, double Any)[] scores)
    {
        var sky = new bool[regions.Count];
        var queue = new Queue<int>();
        for (var region = 0; region < regions.Count; region++)
            if (graph.OnTop[region] && scores[region].Seed >= Seed)
                Take(region);
        while (queue.TryDequeue(out var region))
            foreach (var next in graph.Neighbours(region))
                if (
                    !sky[next]
                    && scores[next].Any >= Grown
                    && regions.Apart(region, next) < Tolerance(region, next, scores[next].Any)
                )
                    Take(next);
        for (var round = 0; round < 3; round++)
            TakeLitClouds(sky);
        return sky;

        void Take(int region)
        {
            sky[region] = true;
            queue.Enqueue(region);
        }
    }

    /// <summary>Bright pieces that lie between sky are its clouds, however rough their edges.</summary>
    private void TakeLitClouds(bool[] sky)
    {
        for (var region = 0; region < sky.Length; region++)
        {
            if (
                sky[region]
                || regions.L[region] < 60
                || regions.A[region] < -8
                || regions.Texture[region] > 8
            )
                continue;
            var around = graph.Neighbours(region);
            sky[region] =
                around.Count(next => sky[next] && regions.L[next] < regions.L[region]) > 0.4 * around.Length;
        }
    }

    /// <summary>Clouds may be much brighter than the sky beside them; what is darker is soon something else.</summary>
    private double Tolerance(int region, int next, double score) =>
        regions.L[next] > regions.L[region] ? 8 + 22 * score : 5 + 8 * score;

    /// <summary>
    /// Enough of it, along enough of the top, that does not run down to the picture's foot, and ends in an edge: a
    /// blurred background behind a flower fades instead.
    /// </summary>
    private bool IsSky(bool[] sky)
    {
        double area = 0,
            top = 0,
            foot = 0,
            rim = 0,
            step = 0,
            blue = 0;
        for (var at = 0; at < lab.Count; at++)
        {
            if (!sky[regions.LabelOf[at]])
                continue;
            area++;
            blue += Rounded.Step(-14, -22, lab.B[at]);
            top += at < lab.Width ? 1 : 0;
            foot += lab.Y(at) == lab.Height - 1 ? 1 : 0;
            if (at + lab.Width >= lab.Count || sky[regions.LabelOf[at + lab.Width]])
                continue;
            rim++;
            step += Rounded.Step(1, 5, Steepest(at));
        }
        return area > LeastArea * lab.Count
            && top > LeastTop * lab.Width
            && foot < 0.1 * lab.Width
            && rim > 0
            && step / rim > 0.35 - 0.25 * blue / area;
    }

    /// <summary>The largest change of lightness within a few pixels above and below.</summary>
    private double Steepest(int at)
    {
        double most = 0;
        for (var y = Math.Max(0, lab.Y(at) - 4); y <= Math.Min(lab.Height - 1, lab.Y(at) + 4); y++)
            most = Math.Max(most, Math.Abs(lab.Down[y * lab.Width + lab.X(at)]));
        return most;
    }
}

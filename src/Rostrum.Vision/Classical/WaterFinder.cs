namespace Rostrum.Vision.Classical;

/// <summary>
/// Water: below the horizon, with the sky's colours or bluer than the land, and with more change downwards than
/// across, as waves and mirrored light have.
/// </summary>
internal sealed class WaterFinder(LabPlanes lab, RegionGraph graph, float[] sky, double? horizon)
{
    private const double Certain = 0.5;
    private const double LeastArea = 0.02;
    private const double ReachBelow = 0.06;

    private readonly Regions regions = graph.Regions;

    /// <summary>0–1 for every pixel; all 0 where there is no water.</summary>
    /// <param name="mirrors">Whether the picture's lower part is its upper one upside down.</param>
    public float[] Find(bool mirrors)
    {
        if (horizon is not { } level || (!mirrors && !sky.Any(part => part > 0.5f)))
            return new float[lab.Count];
        if (mirrors)
            return Soft(Settled(Likeness(level)));
        var skyParts = regions.Mean(sky);
        var (across, down) = (
            regions.Mean([.. lab.Across.Select(Math.Abs)]),
            regions.Mean([.. lab.Down.Select(Math.Abs)])
        );
        int[] heaven = [.. Enumerable.Range(0, regions.Count).Where(region => skyParts[region] > 0.7)];
        if (heaven.Length == 0)
            return new float[lab.Count];
        // In a picture without colours every field is of the sky's.
        var coloured = Coloured();
        var scores = new double[regions.Count];
        for (var region = 0; region < regions.Count; region++)
        {
            if (skyParts[region] > 0.3)
                continue;
            var mirrored = heaven.Min(other => Mirrored(region, other, level));
            var reflects = Rounded.Step(22, 7, mirrored) * coloured;
            var blue = Rounded.Step(-4, -14, regions.B[region]) * Rounded.Step(6, 0, regions.A[region]);
            var lying = Rounded.Step(0.75, 1.25, (down[region] + 0.1) / (across[region] + 0.1));
            var below = Rounded.Step(level - 0.06, level + 0.03, regions.Y[region]);
            var calm = Rounded.Step(9, 4, regions.Texture[region]);
            scores[region] = Math.Max(reflects, blue) * (0.35 + 0.65 * lying) * below * calm;
        }
        return Soft(ReachingUp(Settled(scores), level));
    }

    /// <summary>How plainly the picture has colours at all, 0–1.</summary>
    private double Coloured()
    {
        double sum = 0;
        for (var region = 0; region < regions.Count; region++)
        {
            double a = regions.A[region],
                b = regions.B[region];
            sum += Math.Sqrt(a * a + b * b) * regions.Size[region];
        }
        return Rounded.Step(1, 4, sum / lab.Count);
    }

    /// <summary>Only water that reaches up to near the horizon: a wet road before fields does not.</summary>
    private double[] ReachingUp(double[] scores, double level)
    {
        var reached = new bool[scores.Length];
        var queue = new Queue<int>();
        for (var region = 0; region < scores.Length; region++)
            if (scores[region] >= Certain && regions.Y[region] < level + ReachBelow)
                Take(region);
        while (queue.TryDequeue(out var region))
            foreach (var next in graph.Neighbours(region))
                if (!reached[next] && scores[next] >= Certain)
                    Take(next);
        return [.. scores.Select((score, region) => reached[region] ? score : 0)];

        void Take(int region)
        {
            reached[region] = true;
            queue.Enqueue(region);
        }
    }

    /// <summary>How much each region below the line is like what lies as far above it.</summary>
    private double[] Likeness(double level)
    {
        var scores = new double[regions.Count];
        for (var region = 0; region < regions.Count; region++)
        {
            var twin = 2 * level - regions.Y[region];
            if (twin > level - 0.005)
                continue;
            var (x, y) = ((int)(regions.X[region] * lab.Width), (int)(Math.Max(0, twin) * lab.Height));
            var other = regions.LabelOf[Math.Min(y, lab.Height - 1) * lab.Width + Math.Min(x, lab.Width - 1)];
            scores[region] = Rounded.Step(45, 12, regions.Apart(region, other));
        }
        return scores;
    }

    /// <summary>How far a region's colour is from that of a piece of sky about as far above the horizon, a little darker.</summary>
    private double Mirrored(int region, int other, double level)
    {
        var away =
            Math.Abs(regions.Y[region] - level - (level - regions.Y[other])) * 18
            + Math.Abs(regions.X[region] - regions.X[other]) * 24;
        double darker = regions.L[other] - regions.L[region];
        double a = regions.A[region] - regions.A[other],
            b = regions.B[region] - regions.B[other];
        var light = Math.Max(0, Math.Abs(darker - 8) - 12);
        return Math.Sqrt(light * light + a * a + b * b) + away;
    }

    /// <summary>Neighbours of like colour decide together.</summary>
    private double[] Settled(double[] scores)
    {
        for (var round = 0; round < 6; round++)
        {
            var next = new double[scores.Length];
            for (var region = 0; region < scores.Length; region++)
            {
                double sum = scores[region],
                    weight = 1;
                foreach (var other in graph.Neighbours(region))
                {
                    var tie = Rounded.Bell(regions.Apart(region, other), 8);
                    (sum, weight) = (sum + tie * scores[other], weight + tie);
                }
                next[region] = sum / weight;
            }
            scores = next;
        }
        return scores;
    }

    private float[] Soft(double[] scores)
    {
        var hard = regions.Spread([.. scores.Select(score => score >= Certain ? 1.0 : 0)]);
        if (hard.Sum(part => (double)part) < LeastArea * lab.Count)
            return new float[lab.Count];
        var soft = lab.Narrow.Smooth(hard, 6);
        for (var at = 0; at < soft.Length; at++)
            soft[at] = (float)Rounded.Step(0.2, 0.8, soft[at]) * (1 - sky[at]);
        return soft;
    }
}

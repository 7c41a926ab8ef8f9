namespace Rostrum.Vision.Classical;

/// <summary>
/// Where the lens was in focus: how much of an edge's contrast lies within a pixel or two. Smooth places tell nothing
/// of themselves and take over what places of like colour next to them say.
/// </summary>
internal sealed class Focus
{
    private const int Rounds = 25;

    /// <summary>Coarse contrast from which a place tells something.</summary>
    private const double Telling = 1.2;

    /// <summary>How surely a place that tells nothing is out of focus, where nothing near it says otherwise.</summary>
    private const double Untold = 0.04;

    /// <param name="sky">0–1 for every pixel: sky is smooth however sharp the picture is.</param>
    public Focus(LabPlanes lab, RegionGraph graph, float[] sky)
    {
        var regions = graph.Regions;
        var (fine, coarse) = (regions.Mean(Detail(lab, 1)), regions.Mean(Detail(lab, 6)));
        var told = new double[regions.Count];
        var weights = new double[regions.Count];
        var skyParts = regions.Mean(sky);
        double sharp = 0,
            blurred = 0,
            all = 1e-9;
        for (var region = 0; region < regions.Count; region++)
        {
            told[region] = Rounded.Step(0.08, 0.26, fine[region] / Math.Max(0.1, coarse[region]));
            weights[region] = Rounded.Step(Telling / 3, Telling * 2, coarse[region]);
            var share = regions.Size[region] * (1 - skyParts[region]);
            all += share;
            sharp += told[region] > 0.6 ? share * weights[region] : 0;
            blurred += told[region] < 0.3 || coarse[region] < Telling ? share : 0;
        }
        Split = Rounded.Step(0.35, 0.65, blurred / all) * Rounded.Step(0.008, 0.05, sharp / all);
        Sharp = [.. told.Select((value, region) => value * weights[region])];
        Of = Settled(graph, told, weights);
    }

    /// <summary>How much in focus each region is, 0–1.</summary>
    public double[] Of { get; }

    /// <summary>How plainly each region itself shows that it is in focus, 0–1: smooth ones do not.</summary>
    public double[] Sharp { get; }

    /// <summary>How plainly the picture has parts in focus before or behind others out of it, 0–1.</summary>
    public double Split { get; }

    private static float[] Detail(LabPlanes lab, int radius)
    {
        var smooth = Smoothing.Box(lab.L, lab.Width, lab.Height, radius);
        return [.. lab.L.Select((light, at) => Math.Abs(light - smooth[at]))];
    }

    private static double[] Settled(RegionGraph graph, double[] told, double[] weights)
    {
        // What tells nothing begins out of focus, and is in it only as far as others reach it.
        double[] values = [.. told.Select((value, region) => value * weights[region])];
        for (var round = 0; round < Rounds; round++)
        for (var region = 0; region < values.Length; region++)
        {
            double sum = 3 * weights[region] * told[region],
                weight = 3 * Math.Max(weights[region], Untold);
            foreach (var next in graph.Neighbours(region))
            {
                var tie = 0.02 + Rounded.Bell(graph.Regions.Apart(region, next), 10);
                (sum, weight) = (sum + tie * values[next], weight + tie);
            }
            values[region] = sum / Math.Max(1e-9, weight);
        }
        return values;
    }
}

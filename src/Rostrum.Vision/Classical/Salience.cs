using Rostrum.Drafts.Sights;

namespace Rostrum.Vision.Classical;

/// <summary>
/// How much each region stands out: against what is widely connected to the picture's edges (W. Zhu and others,
/// Saliency Optimization from Robust Background Detection, 2014), and by being sharp where the rest is not.
/// </summary>
internal sealed class Salience
{
    private const double SameThing = 7;

    /// <summary>What is farther than this many times that counts for less than one in ten million.</summary>
    private const double FarAway = 5.7;

    private const double Nearness = 0.4;
    private const double BackgroundWeight = 5;
    private const double LeastBackground = 1e-6;
    private const double LeastTie = 0.1;
    private const double AlikeColours = 10;

    /// <summary>How surely what is out of focus lies behind the subject.</summary>
    private const double Blur = 0.85;

    private const int Sweeps = 120;

    private readonly RegionGraph graph;
    private readonly Regions regions;
    private readonly Focus focus;
    private readonly float[] skyParts;

    /// <param name="sky">0–1 for every pixel: sky is never the subject.</param>
    public Salience(LabPlanes lab, RegionGraph graph, Focus focus, float[] sky, IReadOnlyList<Face> faces)
    {
        (this.graph, this.focus, regions) = (graph, focus, graph.Regions);
        skyParts = regions.Mean(sky);
        Background = BackgroundOf();
        for (var region = 0; region < regions.Count; region++)
            Background[region] = Math.Max(Background[region], Blur * focus.Split * (1 - focus.Of[region]));
        Of = Settled(Contrast(faces));
        Plane = lab.Narrow.Smooth(regions.Spread(Of), 20);
    }

    /// <summary>0–1 for every region.</summary>
    public double[] Of { get; }

    /// <summary>0–1 for every pixel.</summary>
    public float[] Plane { get; }

    /// <summary>How surely each region belongs to what lies behind, 0–1.</summary>
    public double[] Background { get; }

    /// <summary>A region that leans on the edges with much of what it is connected to is background.</summary>
    private double[] BackgroundOf()
    {
        var slack = graph.UsualStep();
        var background = new double[regions.Count];
        Parallel.For(0, regions.Count, region => background[region] = BackgroundOf(region, slack));
        return background;
    }

    private double BackgroundOf(int region, double slack)
    {
        double area = 0,
            edge = 0;
        var ways = graph.WaysFrom(region, slack, SameThing * FarAway);
        for (var other = 0; other < ways.Length; other++)
        {
            if (ways[other] == double.MaxValue)
                continue;
            var tie = Rounded.Bell(ways[other], SameThing);
            area += tie;
            if (graph.OnEdge[other])
                edge += tie;
        }
        return 1 - Rounded.Bell(edge / Math.Sqrt(area), 1);
    }

    private double[] Contrast(IReadOnlyList<Face> faces)
    {
        var contrast = new double[regions.Count];
        Parallel.For(0, regions.Count, region => contrast[region] = ContrastOf(region));
        var most = Math.Max(1e-9, contrast.Max());
        for (var region = 0; region < regions.Count; region++)
            contrast[region] = Math.Max(contrast[region] / most, FaceAt(region, faces));
        return contrast;
    }

    private double ContrastOf(int region)
    {
        double sum = 0;
        for (var other = 0; other < regions.Count; other++)
        {
            if (Background[other] < LeastBackground)
                continue;
            double dx = regions.X[region] - regions.X[other],
                dy = regions.Y[region] - regions.Y[other];
            sum +=
                regions.Apart(region, other)
                * Rounded.Exp(-(dx * dx + dy * dy) / (2 * Nearness * Nearness))
                * Background[other];
        }
        return sum
            * Place(region)
            * (1 - skyParts[region])
            * (1 - focus.Split * 0.95 * (1 - focus.Of[region]));
    }

    /// <summary>Subjects keep away from the picture's edges.</summary>
    private double Place(int region)
    {
        return 0.12
            + 0.88
                * Rounded.Bell(regions.X[region] - 0.5, 0.3)
                * Rounded.Bell(regions.Y[region] - 0.54, 0.23);
    }

    private double FaceAt(int region, IReadOnlyList<Face> faces) =>
        faces
            .Where(face => face.Box.Contains(new(regions.X[region], regions.Y[region])))
            .Select(face => face.Score)
            .DefaultIfEmpty(0)
            .Max();

    /// <summary>
    /// The values that agree best with contrast, with what is background, and with their neighbours: Gauss and Seidel's
    /// sweeps over a system that is diagonally dominant.
    /// </summary>
    private double[] Settled(double[] contrast)
    {
        var ties = new double[regions.Count][];
        for (var region = 0; region < regions.Count; region++)
            ties[region] =
            [
                .. graph
                    .Neighbours(region)
                    .Select(next => LeastTie + Rounded.Bell(regions.Apart(region, next), AlikeColours)),
            ];
        var values = (double[])contrast.Clone();
        for (var sweep = 0; sweep < Sweeps; sweep++)
        for (var region = 0; region < regions.Count; region++)
        {
            double sum = contrast[region],
                weight = contrast[region] + BackgroundWeight * Background[region];
            var neighbours = graph.Neighbours(region);
            for (var i = 0; i < neighbours.Length; i++)
            {
                sum += ties[region][i] * values[neighbours[i]];
                weight += ties[region][i];
            }
            values[region] = sum / Math.Max(1e-9, weight);
        }
        return Stretched(values);
    }

    private static double[] Stretched(double[] values)
    {
        var (least, most) = (values.Min(), values.Max());
        var range = Math.Max(1e-6, most - least);
        return [.. values.Select(value => (value - least) / range)];
    }
}

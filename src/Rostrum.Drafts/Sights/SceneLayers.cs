namespace Rostrum.Drafts.Sights;

/// <summary>
/// A picture cut by depth into a few layers, each of which moves as a card does at its distance. What lies between
/// two layers is shared between them, so that a slope stays a slope.
/// </summary>
/// <param name="Nearness">Of each layer, far ones first, rising: inverse distance, 0 the farthest and 1 the nearest.</param>
/// <param name="Depth">Nearness of each place, 0–255, over the still.</param>
public sealed record SceneLayers(IReadOnlyList<double> Nearness, ByteGrid Depth)
{
    /// <summary>Layers at most: each is painted in every frame.</summary>
    public const int Most = 5;

    /// <summary>Nearness by which layers differ at least.</summary>
    private const double LeastApart = 0.07;

    /// <summary>A step of nearness from one cell to the next that is an edge, not a slope.</summary>
    private const double Edge = 0.06;

    public double Farthest => Nearness[0];

    public double Nearest => Nearness[^1];

    /// <summary>
    /// How much of the picture's area comes out from behind an edge when the camera steps aside by one width of the
    /// picture for nearness 1.
    /// </summary>
    public double Torn { get; } = TornArea(Depth);

    /// <summary>The layers of a picture; null where all of it is equally far.</summary>
    public static SceneLayers? Of(ByteGrid depth)
    {
        var centres = Merged(Clusters(Histogram(depth)));
        return centres.Count < 2 ? null : new SceneLayers(centres, depth);
    }

    /// <summary>The nearness at a point of the still.</summary>
    public double At(PicturePoint point) => Depth.Sample(point.X, point.Y) / 255;

    /// <summary>The nearness of the layer that is closest to a place at the given one.</summary>
    public double NearestTo(double nearness) => Nearness.MinBy(layer => Math.Abs(layer - nearness));

    private static long[] Histogram(ByteGrid depth)
    {
        var counts = new long[256];
        foreach (var value in depth.Values)
            counts[value]++;
        return counts;
    }

    /// <summary>Lloyd's method over the nearness of all places (k-means in one dimension), from evenly filled parts.</summary>
    private static double[] Clusters(long[] counts)
    {
        var centres = Enumerable
            .Range(0, Most)
            .Select(i => Quantile(counts, (i + 0.5) / Most))
            .Distinct()
            .Select(code => (double)code)
            .ToArray();
        for (var round = 0; round < 24; round++)
        {
            var (sums, weights) = (new double[centres.Length], new double[centres.Length]);
            for (var code = 0; code < counts.Length; code++)
            {
                var nearest = Nearest(centres, code);
                sums[nearest] += (double)counts[code] * code;
                weights[nearest] += counts[code];
            }
            for (var i = 0; i < centres.Length; i++)
                if (weights[i] > 0)
                    centres[i] = sums[i] / weights[i];
        }
        return [.. centres.Select(centre => centre / 255)];

        static int Nearest(double[] centres, int code)
        {
            var nearest = 0;
            for (var i = 1; i < centres.Length; i++)
                if (Math.Abs(centres[i] - code) < Math.Abs(centres[nearest] - code))
                    nearest = i;
            return nearest;
        }
    }

    private static int Quantile(long[] counts, double part)
    {
        var wanted = counts.Sum() * part;
        var seen = 0L;
        for (var code = 0; code < counts.Length; code++)
            if ((seen += counts[code]) >= wanted)
                return code;
        return counts.Length - 1;
    }

    private static List<double> Merged(double[] centres)
    {
        var merged = new List<double>();
        foreach (var centre in centres.Order())
            if (merged.Count == 0 || centre - merged[^1] >= LeastApart)
                merged.Add(centre);
        return merged;
    }

    /// <summary>Half of all edges open when the camera goes one way, the other half when it goes the other.</summary>
    private static double TornArea(ByteGrid depth)
    {
        var steps = 0.0;
        for (var y = 0; y < depth.Height; y++)
        for (var x = 1; x < depth.Width; x++)
        {
            var step = Math.Abs(depth[x, y] - depth[x - 1, y]) / 255.0;
            if (step > Edge)
                steps += step;
        }
        return steps / 2 / depth.Height;
    }

    public bool Equals(SceneLayers? other) =>
        other is not null && Nearness.SequenceEqual(other.Nearness) && Depth.Equals(other.Depth);

    public override int GetHashCode() => HashCode.Combine(Nearness.Count, Depth);
}

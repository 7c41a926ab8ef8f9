namespace Rostrum.Drafts.Sights;

/// <summary>Nearness around which many places of a picture lie: Lloyd's method (k-means in one dimension).</summary>
internal static class DepthClusters
{
    /// <summary>Nearness by which clusters differ at least.</summary>
    public const double LeastApart = 0.07;

    private const int Rounds = 24;

    /// <param name="counts">How many places have each nearness, 0–255.</param>
    /// <param name="most">Clusters at most.</param>
    /// <returns>Nearness, 0–1, rising; nothing where nothing was counted.</returns>
    public static IReadOnlyList<double> Of(long[] counts, int most)
    {
        var total = counts.Sum();
        if (total == 0)
            return [];
        var centres = Enumerable
            .Range(0, most)
            .Select(i => Quantile(counts, total * ((i + 0.5) / most)))
            .Distinct()
            .Select(code => (double)code)
            .ToArray();
        for (var round = 0; round < Rounds; round++)
            Settle(counts, centres);
        return Merged(centres.Select(centre => centre / 255));
    }

    /// <summary>Each centre moves to the middle of what lies closest to it.</summary>
    private static void Settle(long[] counts, double[] centres)
    {
        var (sums, weights) = (new double[centres.Length], new double[centres.Length]);
        for (var code = 0; code < counts.Length; code++)
        {
            var nearest = 0;
            for (var i = 1; i < centres.Length; i++)
                if (Math.Abs(centres[i] - code) < Math.Abs(centres[nearest] - code))
                    nearest = i;
            sums[nearest] += (double)counts[code] * code;
            weights[nearest] += counts[code];
        }
        for (var i = 0; i < centres.Length; i++)
            if (weights[i] > 0)
                centres[i] = sums[i] / weights[i];
    }

    private static int Quantile(long[] counts, double wanted)
    {
        var seen = 0L;
        for (var code = 0; code < counts.Length; code++)
            if ((seen += counts[code]) >= wanted)
                return code;
        return counts.Length - 1;
    }

    private static List<double> Merged(IEnumerable<double> centres)
    {
        var merged = new List<double>();
        foreach (var centre in centres.Order())
            if (merged.Count == 0 || centre - merged[^1] >= LeastApart)
                merged.Add(centre);
        return merged;
    }
}

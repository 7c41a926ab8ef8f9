namespace Rostrum.Compositor.Grounds;

/// <summary>Quantiles of codes of greys that were counted.</summary>
internal static class Quantiles
{
    /// <summary>The least code that more than <paramref name="part"/> of all do not exceed; the highest where none does.</summary>
    public static int Of(ReadOnlySpan<int> counts, double part)
    {
        var all = 0L;
        foreach (var count in counts)
            all += count;
        var wanted = all * part;
        var seen = 0L;
        for (var code = 0; code < counts.Length; code++)
            if ((seen += counts[code]) > wanted)
                return code;
        return counts.Length - 1;
    }
}

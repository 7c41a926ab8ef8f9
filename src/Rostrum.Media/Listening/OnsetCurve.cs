namespace Rostrum.Media.Listening;

/// <summary>
/// How much begins at each moment: the rise of all bands against the moment before (spectral flux over a logarithmic
/// scale, after Ellis, "Beat tracking by dynamic programming", 2007, section 2.1), brought to one strength all along
/// the piece, so that its quiet beginning counts like its height.
/// </summary>
internal static class OnsetCurve
{
    /// <summary>Doublings of power below the loudest band that still count: 60 dB.</summary>
    private const double Range = 20;

    /// <summary>Moments either way over which a rise is set against its surroundings: 0.5 s and 5 s.</summary>
    private const int Near = 50;
    private const int Far = 500;

    /// <summary>Strengths from 0, one a moment; their squares are about 1 on average.</summary>
    /// <param name="from">The first band that counts.</param>
    /// <param name="until">The band before which it ends.</param>
    public static double[] Of(IReadOnlyList<float[]> moments, int from, int until)
    {
        var loudest = moments.Count == 0 ? 0 : moments.Max(moment => moment.Max());
        var floor = loudest - Range;
        var rises = new double[moments.Count];
        for (var t = 1; t < rises.Length; t++)
        {
            var (now, before) = (moments[t], moments[t - 1]);
            for (var band = from; band < until; band++)
                rises[t] += Math.Max(0, Math.Max(now[band], floor) - Math.Max(before[band], floor));
        }
        var means = Around(rises, Near);
        var above = rises.Select((rise, t) => Math.Max(0, rise - means[t])).ToArray();
        var powers = Around([.. above.Select(value => value * value)], Far);
        var usual = powers.Length == 0 ? 0 : powers.Average();
        for (var t = 0; t < above.Length; t++)
            above[t] /= Math.Sqrt(powers[t] + usual / 20 + 1e-9);
        return above;
    }

    /// <summary>Means over some values either way.</summary>
    private static double[] Around(double[] values, int reach)
    {
        var sums = new double[values.Length + 1];
        for (var i = 0; i < values.Length; i++)
            sums[i + 1] = sums[i] + values[i];
        var means = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var (low, high) = (Math.Max(0, i - reach), Math.Min(values.Length, i + reach + 1));
            means[i] = (sums[high] - sums[low]) / (high - low);
        }
        return means;
    }
}

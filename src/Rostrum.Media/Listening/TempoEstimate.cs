namespace Rostrum.Media.Listening;

/// <summary>The tempo of a piece: the lag at which its onsets agree with themselves, and with multiples of it.</summary>
/// <param name="Period">Moments between beats.</param>
/// <param name="Agreement">Of onsets a beat apart, 0–1: about 0 for what has no beat.</param>
internal readonly record struct TempoEstimate(double Period, double Agreement)
{
    public const double Slowest = 45;
    public const double Fastest = 220;

    /// <summary>People tap to most music at about this many beats a minute, and mistake it by about this many octaves.</summary>
    private const double Usual = 105;
    private const double Spread = 1.2;

    private const double Finest = 1.004;
    private const double MomentsAMinute = 60 / BandCurve.HopSeconds;

    /// <summary>Weights of agreement over one period, two, three …</summary>
    private static readonly double[] weights = [1, 0.8, 0.4, 0.8, 0.2, 0.2, 0.2, 0.4];

    /// <summary>Null where there is too little to go by.</summary>
    public static TempoEstimate? Of(double[] onsets)
    {
        var longest = (int)(MomentsAMinute / Slowest) * weights.Length + 4;
        if (onsets.Length < 2 * MomentsAMinute / Slowest)
            return null;
        var agreement = Agreements(onsets, Math.Min(longest, onsets.Length * 3 / 4));
        if (agreement[0] <= 0)
            return null;
        var (best, period) = (0.0, 0.0);
        for (var tempo = Slowest; tempo <= Fastest; tempo *= Finest)
        {
            var lag = MomentsAMinute / tempo;
            var score = Score(agreement, lag) * Prior(tempo);
            if (score > best)
                (best, period) = (score, lag);
        }
        return period == 0 ? null : new TempoEstimate(period, Math.Clamp(At(agreement, period), 0, 1));
    }

    /// <summary>Log-normal.</summary>
    private static double Prior(double tempo)
    {
        var octaves = RoundedMath.Log2(tempo / Usual) / Spread;
        return RoundedMath.Exp(-octaves * octaves / 2);
    }

    private static double Score(double[] agreement, double lag)
    {
        var (sum, weight) = (0.0, 0.0);
        for (var i = 0; i < weights.Length; i++)
            if ((i + 1) * lag < agreement.Length - 2)
                (sum, weight) = (sum + weights[i] * At(agreement, (i + 1) * lag), weight + weights[i]);
        return weight == 0 ? 0 : sum / weight;
    }

    private static double At(double[] agreement, double lag)
    {
        var below = (int)lag;
        if (below + 1 >= agreement.Length)
            return 0;
        var part = lag - below;
        return agreement[below] * (1 - part) + agreement[below + 1] * part;
    }

    /// <summary>Autocorrelation at each lag, less that of onsets at random; 1 at lag 0.</summary>
    private static double[] Agreements(double[] onsets, int lags)
    {
        var smooth = new double[onsets.Length];
        for (var t = 0; t < smooth.Length; t++)
            smooth[t] =
                0.5 * onsets[t]
                + 0.25 * (onsets[Math.Max(0, t - 1)] + onsets[Math.Min(onsets.Length - 1, t + 1)]);
        var mean = smooth.Average();
        for (var t = 0; t < smooth.Length; t++)
            smooth[t] -= mean;
        var agreement = new double[lags];
        for (var lag = 0; lag < lags; lag++)
        {
            var sum = 0.0;
            for (var t = lag; t < smooth.Length; t++)
                sum += smooth[t] * smooth[t - lag];
            agreement[lag] = sum / (smooth.Length - lag);
        }
        for (var lag = lags - 1; lag >= 0; lag--)
            agreement[lag] /= Math.Max(agreement[0], 1e-12);
        return agreement;
    }
}

namespace Rostrum.Media.Listening;

/// <summary>
/// The beats of a piece whose period is about known: the chain of moments with the strongest onsets whose distances
/// stray least from the period, found by dynamic programming (Ellis 2007, section 3).
/// </summary>
internal static class BeatTracker
{
    /// <summary>How much a stray from the period costs, against the strength of onsets.</summary>
    private const double Tightness = 600;

    /// <summary>Beats either way whose places settle where a beat is, so that it is as even as the music.</summary>
    private const int Reach = 3;

    /// <summary>Moments, rising, with parts of a moment.</summary>
    public static List<double> Track(double[] onsets, double period)
    {
        var chain = Chain(onsets, period);
        return Evened([.. chain.Select(moment => Crest(onsets, moment))]);
    }

    private static List<int> Chain(double[] onsets, double period)
    {
        var (nearest, farthest) = ((int)(period / 2 + 1), (int)(period * 2));
        var costs = new double[farthest + 1];
        for (var lag = nearest; lag <= farthest; lag++)
        {
            var octaves = RoundedMath.Log2(lag / period);
            costs[lag] = Tightness * 0.48 * octaves * octaves;
        }
        var score = new double[onsets.Length];
        var before = new int[onsets.Length];
        for (var t = 0; t < onsets.Length; t++)
        {
            // A beat before the beginning has cost nothing and brought nothing.
            var (best, from) = (t < farthest ? 0.0 : double.NegativeInfinity, -1);
            for (var lag = nearest; lag <= farthest && lag <= t; lag++)
                if (score[t - lag] - costs[lag] > best)
                    (best, from) = (score[t - lag] - costs[lag], t - lag);
            (score[t], before[t]) = (onsets[t] + best, from);
        }
        var chain = new List<int>();
        for (var t = Last(score, (int)(period + 0.5)); t >= 0; t = before[t])
            chain.Add(t);
        chain.Reverse();
        return chain;
    }

    /// <summary>The best moment of the last period.</summary>
    private static int Last(double[] score, int period)
    {
        var last = score.Length - 1;
        for (var t = score.Length - 1; t >= Math.Max(0, score.Length - period); t--)
            if (score[t] > score[last])
                last = t;
        return last;
    }

    /// <summary>The crest of the parabola through an onset and its neighbours.</summary>
    private static double Crest(double[] onsets, int moment)
    {
        if (moment == 0 || moment == onsets.Length - 1)
            return moment;
        var (left, middle, right) = (onsets[moment - 1], onsets[moment], onsets[moment + 1]);
        var bend = left - 2 * middle + right;
        return bend >= 0 || middle < left || middle < right ? moment : moment + 0.5 * (left - right) / bend;
    }

    /// <summary>Each beat on the line through its neighbours.</summary>
    private static List<double> Evened(List<double> beats)
    {
        var even = new List<double>(beats.Count);
        for (var i = 0; i < beats.Count; i++)
        {
            var (first, last) = (Math.Max(0, i - Reach), Math.Min(beats.Count - 1, i + Reach));
            var count = last - first + 1;
            var middle = (first + last) / 2.0;
            var mean = 0.0;
            for (var k = first; k <= last; k++)
                mean += beats[k] / count;
            var (rise, run) = (0.0, 0.0);
            for (var k = first; k <= last; k++)
                (rise, run) = (rise + (k - middle) * (beats[k] - mean), run + (k - middle) * (k - middle));
            even.Add(run == 0 ? beats[i] : mean + rise / run * (i - middle));
        }
        return even;
    }
}

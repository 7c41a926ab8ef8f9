namespace Rostrum.Media.Listening;

/// <summary>
/// Which beats begin bars: those between which harmony changes most. Where the changes fall between the beats, what
/// was tracked were the off-beats, and the beats are moved by half of one.
/// </summary>
/// <param name="Beats">Moments.</param>
/// <param name="First">Place of the first beat that begins a bar.</param>
/// <param name="PerBar">Beats of a bar: 4, or 3 where that is much clearer.</param>
internal sealed record BarPhase(IReadOnlyList<double> Beats, int First, int PerBar)
{
    private const int Usual = 4;

    /// <summary>How much clearer bars of three must be.</summary>
    private const double Rarer = 1.35;

    /// <summary>What a change of harmony counts against the strength of onsets.</summary>
    private const double HarmonyWeight = 8;

    /// <summary>Part of the onsets' strength that there must be half a beat away for those to be taken for the beats.</summary>
    private const double LeastOff = 0.4;

    /// <summary>Hz between which chords are heard.</summary>
    private const double HarmonyFrom = 60;
    private const double HarmonyUntil = 1600;

    /// <summary>Binary logarithm of a power that is no part of a chord any more.</summary>
    private const double Floor = -26;

    /// <param name="moments">Bands of the whole piece.</param>
    /// <param name="onsets">Strength at each moment.</param>
    /// <param name="beats">As they were tracked; two at least.</param>
    public static BarPhase Of(IReadOnlyList<float[]> moments, double[] onsets, IReadOnlyList<double> beats)
    {
        var half = (beats[^1] - beats[0]) / (beats.Count - 1) / 2;
        // Towards the beginning where there is room, so that the first beat is not lost.
        var shift = beats[0] > 0.8 * half ? -half : half;
        List<double> others = [.. beats.Select(beat => beat + shift)];
        var (own, other) = (Changes(moments, beats), Changes(moments, others));
        var (strength, off) = (Strength(onsets, beats), Strength(onsets, others));
        var isOff =
            off > LeastOff * strength
            && off + HarmonyWeight * Best(other, Usual).Clarity
                > strength + HarmonyWeight * Best(own, Usual).Clarity;
        return isOff ? At(others, other) : At(beats, own);
    }

    private static BarPhase At(IReadOnlyList<double> beats, double[] changes)
    {
        var (four, three) = (Best(changes, Usual), Best(changes, 3));
        return three.Clarity > four.Clarity * Rarer
            ? new BarPhase(beats, three.First, 3)
            : new BarPhase(beats, four.First, Usual);
    }

    private static double Strength(double[] onsets, IReadOnlyList<double> beats) =>
        beats.Average(beat => Strongest(onsets, (int)(beat + 0.5)));

    /// <summary>The strongest onset within 20 ms.</summary>
    private static double Strongest(double[] onsets, int moment)
    {
        var most = 0.0;
        for (var t = Math.Max(0, moment - 2); t <= Math.Min(onsets.Length - 1, moment + 2); t++)
            most = Math.Max(most, onsets[t]);
        return most;
    }

    /// <summary>The beat from which every so many bring most change, and how much more than all on average.</summary>
    private static (int First, double Clarity) Best(double[] changes, int perBar)
    {
        var mean = Math.Max(changes.Average(), 1e-9);
        var (best, first) = (double.NegativeInfinity, 0);
        for (var start = 0; start < Math.Min(perBar, changes.Length); start++)
        {
            var (sum, count) = (0.0, 0);
            for (var i = start; i < changes.Length; i += perBar)
                (sum, count) = (sum + changes[i], count + 1);
            if (sum / count / mean - 1 > best)
                (best, first) = (sum / count / mean - 1, start);
        }
        return (first, best);
    }

    /// <summary>How far the sound of the two beats after each beat lies from that of the two before it.</summary>
    private static double[] Changes(IReadOnlyList<float[]> moments, IReadOnlyList<double> beats)
    {
        var (from, until) = (BandCurve.BandAbove(HarmonyFrom), BandCurve.BandAbove(HarmonyUntil));
        var reach = 2 * (beats[^1] - beats[0]) / (beats.Count - 1);
        var changes = new double[beats.Count];
        for (var i = 0; i < changes.Length; i++)
        {
            var before = Colour(moments, beats[i] - reach, beats[i], from, until);
            var after = Colour(moments, beats[i], beats[i] + reach, from, until);
            for (var band = 0; band < after.Length; band++)
                changes[i] += Math.Abs(after[band] - before[band]) / after.Length;
        }
        return changes;
    }

    /// <summary>Mean logarithms of bands over a stretch, less their common level.</summary>
    private static double[] Colour(
        IReadOnlyList<float[]> moments,
        double start,
        double end,
        int from,
        int until
    )
    {
        var colour = new double[until - from];
        var first = Math.Clamp((int)(start + 0.5), 0, moments.Count);
        var last = Math.Clamp((int)(end + 0.5), 0, moments.Count);
        for (var t = first; t < last; t++)
        for (var band = from; band < until; band++)
            colour[band - from] += Math.Max(Floor, moments[t][band]) / (last - first);
        var level = colour.Average();
        for (var band = 0; band < colour.Length; band++)
            colour[band] -= level;
        return colour;
    }
}

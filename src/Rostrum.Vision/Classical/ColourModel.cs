namespace Rostrum.Vision.Classical;

/// <summary>How often each colour occurs among pixels: a smoothed histogram of Lab.</summary>
internal sealed class ColourModel
{
    private const int LightBins = 20;
    private const int HueBins = 26;
    private const int Rounds = 2;

    /// <summary>How many colours are told apart.</summary>
    public const int Bins = LightBins * HueBins * HueBins;

    private readonly double[] shares;

    /// <param name="inside">Which pixels count: those for which it is <paramref name="own"/>.</param>
    public ColourModel(int[] bins, bool[] inside, bool own)
    {
        var counts = new double[Bins];
        var all = 1e-9;
        for (var at = 0; at < bins.Length; at++)
        {
            if (inside[at] != own)
                continue;
            counts[bins[at]]++;
            all++;
        }
        for (var round = 0; round < Rounds; round++)
        {
            counts = Spread(counts, 1, HueBins);
            counts = Spread(counts, HueBins, HueBins);
            counts = Spread(counts, HueBins * HueBins, LightBins);
        }
        for (var bin = 0; bin < Bins; bin++)
            counts[bin] /= all;
        shares = counts;
    }

    /// <summary>The bin of a colour.</summary>
    public static int Bin(float l, float a, float b) =>
        (Math.Clamp((int)(l / 5f), 0, LightBins - 1) * HueBins + Hue(a)) * HueBins + Hue(b);

    /// <summary>The part of all pixels that have this colour.</summary>
    public double Share(int bin) => shares[bin];

    private static int Hue(float value) => Math.Clamp((int)((value + 91f) / 7f), 0, HueBins - 1);

    private static double[] Spread(double[] counts, int step, int bins)
    {
        var made = new double[counts.Length];
        for (var start = 0; start < counts.Length; start += step * bins)
        for (var place = 0; place < bins; place++)
        for (var at = start + place * step; at < start + (place + 1) * step; at++)
        {
            var before = place > 0 ? counts[at - step] : 0;
            var after = place < bins - 1 ? counts[at + step] : 0;
            made[at] = counts[at] / 2 + (before + after) / 4;
        }
        return made;
    }
}

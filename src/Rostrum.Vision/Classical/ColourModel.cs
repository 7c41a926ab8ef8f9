namespace Rostrum.Vision.Classical;

/// <summary>How often each colour occurs among weighted pixels: a smoothed histogram of Lab.</summary>
internal sealed class ColourModel
{
    private const int LightBins = 20;
    private const int HueBins = 26;
    private const int Rounds = 2;

    private readonly double[] shares;

    public ColourModel(int[] bins, float[] weights)
    {
        var counts = new double[LightBins * HueBins * HueBins];
        var all = 1e-9;
        for (var at = 0; at < bins.Length; at++)
        {
            counts[bins[at]] += weights[at];
            all += weights[at];
        }
        for (var round = 0; round < Rounds; round++)
        {
            counts = Spread(counts, 1, HueBins);
            counts = Spread(counts, HueBins, HueBins);
            counts = Spread(counts, HueBins * HueBins, LightBins);
        }
        shares = [.. counts.Select(count => count / all)];
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
        for (var at = 0; at < counts.Length; at++)
        {
            var place = at / step % bins;
            var (before, after) = (
                place > 0 ? counts[at - step] : 0,
                place < bins - 1 ? counts[at + step] : 0
            );
            made[at] = counts[at] / 2 + (before + after) / 4;
        }
        return made;
    }
}

using Rostrum.Media.Mixing;

namespace Rostrum.Media.Listening;

/// <summary>
/// How loud a sound is in each of many bands of pitch, a hundred times a second. What it listens to is mixed to one
/// channel; a stretch is centred on its moment.
/// </summary>
internal sealed class BandCurve
{
    /// <summary>Samples between two moments.</summary>
    public const int Hop = Pcm.Rate / 100;

    public const double HopSeconds = Hop / (double)Pcm.Rate;

    /// <summary>Bands, each a ninth of an octave and a bit wide where the spectrum is fine enough.</summary>
    public const int Bands = 64;

    private const double Lowest = 40;
    private const double Step = 1.1;

    /// <summary>Power of what cannot be heard any more: −100 dB.</summary>
    private const double Least = 1e-10;

    private readonly Spectrum spectrum = new();
    private readonly double[] powers = new double[Spectrum.Bins];
    private readonly float[] window = new float[Spectrum.Size];
    private static readonly int[] edges = Edges();
    private readonly List<float[]> moments = [];

    // The first stretch is centred on the first sample.
    private int filled = Spectrum.Size / 2;

    /// <summary>Binary logarithms of power, a row a moment.</summary>
    public IReadOnlyList<float[]> Moments => moments;

    /// <summary>The first band above a frequency in Hz.</summary>
    public static int BandAbove(double frequency) =>
        Array.FindIndex(edges, edge => edge * (Pcm.Rate / (double)Spectrum.Size) >= frequency);

    /// <param name="frames">Two channels side by side.</param>
    public void Add(ReadOnlySpan<float> frames)
    {
        for (var i = 0; i + 1 < frames.Length; i += Pcm.Channels)
        {
            window[filled++] = (frames[i] + frames[i + 1]) / 2;
            if (filled == Spectrum.Size)
                Measure();
        }
    }

    /// <summary>The last moments, which see silence after the end.</summary>
    public void Finish()
    {
        var missing = Spectrum.Size / 2 / Hop;
        for (var i = 0; i < missing; i++)
        {
            window.AsSpan(filled).Clear();
            Measure();
        }
    }

    private void Measure()
    {
        spectrum.Measure(window, powers);
        var moment = new float[Bands];
        for (var band = 0; band < Bands; band++)
        {
            var sum = Least;
            for (var bin = edges[band]; bin < edges[band + 1]; bin++)
                sum += powers[bin];
            moment[band] = (float)RoundedMath.Log2(sum);
        }
        moments.Add(moment);
        window.AsSpan(Hop).CopyTo(window);
        filled = Spectrum.Size - Hop;
    }

    /// <summary>Bins at which bands begin; each has one at least.</summary>
    private static int[] Edges()
    {
        var edges = new int[Bands + 1];
        var frequency = Lowest;
        for (var i = 0; i <= Bands; i++, frequency *= Step)
        {
            var bin = (int)(frequency * Spectrum.Size / Pcm.Rate + 0.5);
            edges[i] = Math.Min(Spectrum.Bins, i == 0 ? Math.Max(1, bin) : Math.Max(edges[i - 1] + 1, bin));
        }
        return edges;
    }
}

using System.Runtime.Intrinsics;

namespace Rostrum.Media.Mixing;

/// <summary>
/// Integrated loudness (ITU-R BS.1770-4: K weighting, blocks of 400 ms that overlap by three quarters, two gates) and
/// true peak (annex 2: four times oversampling) of stereo sound at 48 kHz.
/// </summary>
internal sealed class LoudnessMeter
{
    private const int HopFrames = Pcm.Rate / 10;
    private const int HopsOfBlock = 4;
    private const double AbsoluteGate = -70;
    private const double RelativeGate = -10;

    private readonly KWeighting[] weightings = [new(), new()];
    private readonly TruePeak[] peaks = [new(), new()];
    private readonly List<float> hops = [];
    private readonly LastingSilence silence = new();
    private double energy;
    private int inHop;

    /// <summary>Linear; 1 is full scale.</summary>
    public double Peak { get; private set; }

    /// <summary>LUFS; negative infinity for silence and for less than 400 ms.</summary>
    public double Loudness => Gated();

    public void Add(ReadOnlySpan<float> frames)
    {
        if (silence.Holds(frames))
        {
            Pass(frames.Length / Pcm.Channels);
            return;
        }
        for (var i = 0; i < frames.Length; i += Pcm.Channels)
        {
            for (var channel = 0; channel < Pcm.Channels; channel++)
            {
                var sample = frames[i + channel];
                Peak = Math.Max(Peak, peaks[channel].Next(sample));
                var weighted = weightings[channel].Next(sample);
                energy += weighted * weighted;
            }
            if (++inHop < HopFrames)
                continue;
            hops.Add((float)(energy / HopFrames));
            (energy, inHop) = (0, 0);
        }
    }

    /// <summary>Adds silence: nothing is left in the filters by now.</summary>
    private void Pass(int frames)
    {
        while (frames > 0)
        {
            var some = Math.Min(frames, HopFrames - inHop);
            (frames, inHop) = (frames - some, inHop + some);
            if (inHop < HopFrames)
                break;
            hops.Add((float)(energy / HopFrames));
            (energy, inHop) = (0, 0);
        }
    }

    private double Gated()
    {
        var blocks = new List<double>(hops.Count);
        for (var i = 0; i + HopsOfBlock <= hops.Count; i++)
            blocks.Add((hops[i] + hops[i + 1] + hops[i + 2] + hops[i + 3]) / (double)HopsOfBlock);
        var first = MeanAbove(blocks, Energy(AbsoluteGate));
        if (first <= 0)
            return double.NegativeInfinity;
        var gate = Math.Max(Energy(AbsoluteGate), first * Math.Pow(10, RelativeGate / 10));
        return Level(MeanAbove(blocks, gate));
    }

    private static double MeanAbove(List<double> blocks, double gate)
    {
        var (sum, count) = (0.0, 0);
        foreach (var block in blocks)
            if (block > gate)
                (sum, count) = (sum + block, count + 1);
        return count == 0 ? 0 : sum / count;
    }

    private static double Level(double energy) => -0.691 + 10 * Math.Log10(energy);

    private static double Energy(double level) => Math.Pow(10, (level + 0.691) / 10);

    /// <summary>The two filters of BS.1770-4, tables 1 and 2: the head, then the low end.</summary>
    private sealed class KWeighting
    {
        private double a1,
            a2,
            b1,
            b2;

        public double Next(double sample)
        {
            var first = sample + 1.69065929318241 * a1 - 0.73248077421585 * a2;
            var shelf = 1.53512485958697 * first - 2.69169618940638 * a1 + 1.19839281085285 * a2;
            (a2, a1) = (a1, first);
            var second = shelf + 1.99004745483398 * b1 - 0.99007225036621 * b2;
            var weighted = second - 2 * b1 + b2;
            (b2, b1) = (b1, second);
            return weighted;
        }
    }
}

/// <summary>The highest point of the wave between samples, estimated at four places a sample (BS.1770-4, annex 2).</summary>
internal sealed class TruePeak
{
    /// <summary>Samples from one going in to the middle of the filter.</summary>
    public const int Delay = Taps / 2;

    private const int Taps = 12;

    /// <summary>Of each tap the weights of all four phases, so that they are summed side by side.</summary>
    private static readonly Vector128<float>[] taps = Interleaved(Phases());

    // Twice over, so that the last twelve always lie side by side.
    private readonly float[] past = new float[2 * Taps];
    private int at;

    /// <summary>The highest of the four around the sample that went in <see cref="Delay"/> samples before.</summary>
    public float Next(float sample)
    {
        past[at] = past[at + Taps] = sample;
        at = (at + 1) % Taps;
        var window = past.AsSpan(at, Taps);
        var sums = Vector128<float>.Zero;
        for (var i = 0; i < Taps; i++)
            sums += taps[i] * Vector128.Create(window[Taps - 1 - i]);
        sums = Vector128.Abs(sums);
        var highest = Math.Abs(window[Taps - Delay]);
        for (var phase = 0; phase < Vector128<float>.Count; phase++)
            highest = Math.Max(highest, sums[phase]);
        return highest;
    }

    private static Vector128<float>[] Interleaved(float[][] phases) =>
        [
            .. Enumerable
                .Range(0, Taps)
                .Select(tap =>
                    Vector128.Create(phases[0][tap], phases[1][tap], phases[2][tap], phases[3][tap])
                ),
        ];

    private static float[][] Phases()
    {
        float[] first =
        [
            0.001708984375f,
            0.010986328125f,
            -0.0196533203125f,
            0.033203125f,
            -0.0594482421875f,
            0.1373291015625f,
            0.97216796875f,
            -0.102294921875f,
            0.047607421875f,
            -0.0266113281250f,
            0.014892578125f,
            -0.00830078125f,
        ];
        float[] second =
        [
            -0.0291748046875f,
            0.029296875f,
            -0.0517578125f,
            0.089111328125f,
            -0.16650390625f,
            0.465087890625f,
            0.77978515625f,
            -0.2003173828125f,
            0.1015625f,
            -0.0582275390625f,
            0.0330810546875f,
            -0.0189208984375f,
        ];
        return [first, second, [.. second.Reverse()], [.. first.Reverse()]];
    }
}

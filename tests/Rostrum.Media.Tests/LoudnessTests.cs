using Rostrum.Media.Mixing;

namespace Rostrum.Media.Tests;

/// <summary>The meter against the signals of EBU Tech 3341 and BS.1770-4, and the limiter against the meter.</summary>
public sealed class LoudnessTests
{
    private const int Rate = 48_000;

    private static float[] Sine(double frequency, double decibels, double seconds)
    {
        var frames = new float[(int)(seconds * Rate) * 2];
        var level = Math.Pow(10, decibels / 20);
        for (var i = 0; i < frames.Length; i++)
            frames[i] = (float)(level * Math.Sin(2 * Math.PI * frequency * (i / 2) / Rate));
        return frames;
    }

    private static LoudnessMeter Measured(params float[][] parts)
    {
        var meter = new LoudnessMeter();
        foreach (var part in parts)
            meter.Add(part);
        return meter;
    }

    [Theory]
    [InlineData(-23)]
    [InlineData(-33)]
    public void A_sine_of_997_hertz_in_both_channels_reads_its_level(double decibels) =>
        Assert.Equal(decibels, Measured(Sine(997, decibels, 20)).Loudness, 0.1);

    [Fact]
    public void Quiet_stretches_are_gated_out() =>
        Assert.Equal(
            -23,
            Measured(Sine(1000, -36, 10), Sine(1000, -23, 60), Sine(1000, -36, 10)).Loudness,
            0.1
        );

    [Fact]
    public void Silence_has_no_loudness() =>
        Assert.Equal(double.NegativeInfinity, Measured(new float[Rate * 4]).Loudness);

    [Fact]
    public void A_minute_of_silence_between_changes_nothing() =>
        Assert.Equal(
            -23,
            Measured([Sine(997, -23, 10), .. Silences(6000), Sine(997, -23, 10)]).Loudness,
            0.1
        );

    [Fact]
    public void After_long_silence_the_limiter_holds_peaks_as_before()
    {
        var limiter = new Limiter(4, 0.5);
        var meter = new LoudnessMeter();
        foreach (var part in (float[][])[Sine(440, -3, 1), .. Silences(500), Sine(440, -3, 1)])
        {
            limiter.Process(part);
            meter.Add(part);
        }
        Assert.InRange(meter.Peak, 0.45, 0.5005);
    }

    /// <summary>Hundredths of a second, as films are mixed.</summary>
    private static IEnumerable<float[]> Silences(int count) =>
        Enumerable.Range(0, count).Select(_ => new float[Rate / 100 * 2]);

    /// <summary>A quarter of the rate, samples 45 degrees off the crests: the wave is 3 dB above its samples.</summary>
    [Fact]
    public void True_peaks_lie_between_samples()
    {
        var frames = new float[Rate];
        for (var i = 0; i < frames.Length; i++)
            frames[i] = (float)(0.5 * Math.Sin(Math.PI / 2 * (i / 2) + Math.PI / 4));
        Assert.InRange(20 * Math.Log10(Measured(frames).Peak), -6.4, -5.7);
    }

    [Theory]
    [InlineData(50, 4)]
    [InlineData(997, 9)]
    [InlineData(11_000, 12)]
    public void The_limiter_lets_no_true_peak_through(double frequency, double decibels)
    {
        var ceiling = Math.Pow(10, -2 / 20.0);
        var limiter = new Limiter(Math.Pow(10, decibels / 20), ceiling);
        var frames = (float[])
            [.. Sine(frequency, -30, 0.5), .. Sine(frequency, -1, 1), .. Sine(frequency, -30, 1)];
        limiter.Process(frames);
        Assert.InRange(Measured(frames).Peak, 0, ceiling * 1.02);
    }

    [Fact]
    public void What_needs_no_limit_only_comes_later()
    {
        var frames = Sine(440, -20, 0.5);
        var limited = (float[])frames.Clone();
        new Limiter(1, 0.8).Process(limited);
        Assert.Equal(frames[..^(Limiter.Delay * 2)], limited[(Limiter.Delay * 2)..]);
    }
}

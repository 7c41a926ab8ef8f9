using Rostrum.Drafts;
using Rostrum.Drafts.Music;
using Rostrum.Drafts.Sounds;
using Rostrum.Media.Listening;
using Rostrum.Media.Mixing;

namespace Rostrum.Media.Tests;

/// <summary>The listener against sound whose beats are known.</summary>
public sealed class BeatDetectorTests
{
    private const int Rate = 48_000;

    /// <summary>Short tones that die away, from <paramref name="first"/> seconds on.</summary>
    private static float[] Clicks(double tempo, double seconds, double first = 0)
    {
        var frames = new float[(int)(seconds * Rate) * 2];
        for (var at = first; at < seconds - 0.1; at += 60 / tempo)
        for (var i = 0; i < Rate / 20; i++)
        {
            var place = ((int)(at * Rate) + i) * 2;
            var t = i / (double)Rate;
            frames[place] = frames[place + 1] = (float)(0.5 * Math.Exp(-t / 0.01) * Math.Sin(6283 * t));
        }
        return frames;
    }

    private static BeatMap? Heard(ReadOnlySpan<float> frames, int piece = int.MaxValue)
    {
        var detector = new BeatDetector();
        while (frames.Length > 0)
        {
            var next = Math.Min(piece, frames.Length);
            detector.Add(frames[..next]);
            frames = frames[next..];
        }
        return detector.Finish();
    }

    [Theory]
    [InlineData(66)]
    [InlineData(97.3)]
    [InlineData(120)]
    [InlineData(138)]
    public void Clicks_are_beats(double tempo)
    {
        var map = Heard(Clicks(tempo, 20, first: 0.31))!;
        Assert.InRange(map.BeatsPerMinute / tempo, 0.995, 1.005);
        Assert.True(map.IsClear);
        Assert.All(
            map.Beats,
            beat =>
            {
                var beats = (beat.Seconds - 0.31) * tempo / 60;
                Assert.InRange(Math.Abs(beats - Math.Round(beats)) * 60 / tempo, 0, 0.02);
            }
        );
    }

    [Fact]
    public void Beats_are_the_same_in_whatever_pieces_the_sound_comes()
    {
        var frames = Clicks(110, 8);
        var whole = Heard(frames)!;
        Assert.Equal(whole.Beats, Heard(frames, 2)!.Beats);
        Assert.Equal(whole.Beats, Heard(frames, 4 * 777)!.Beats);
        Assert.Equal(whole.Clarity, Heard(frames, 4 * 777)!.Clarity);
    }

    [Theory]
    [InlineData("upbeat", 120)]
    [InlineData("electronic", 124)]
    [InlineData("acoustic", 95)]
    public void Beats_and_bars_of_played_music_are_found(string mood, double tempo)
    {
        var recipe = MusicRecipe.For(MoodCatalogue.Find(mood)!, tempo, 0, 3, MediaTime.FromSeconds(30));
        var played = Synthesizer.Play(recipe, TestContext.Current.CancellationToken);
        var frames = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(
            File.ReadAllBytes(played)
        );
        var map = Heard(frames)!;
        bool IsNear(IEnumerable<MediaTime> found, MediaTime truth) =>
            found.Any(time => Math.Abs((time - truth).Seconds) <= 0.07);
        var grid = recipe.Grid;
        var beats = Enumerable.Range(0, grid.Beats).Count(i => IsNear(map.Beats, grid.At(i)));
        Assert.True(beats >= 0.9 * grid.Beats, $"{beats} of {grid.Beats} beats");
        var bars = Enumerable.Range(0, grid.Beats / 4).Count(i => IsNear(map.Bars, grid.At(4 * i)));
        Assert.True(bars >= 0.9 * (grid.Beats / 4), $"{bars} of {grid.Beats / 4} bars");
    }

    [Fact]
    public void Noise_and_a_steady_tone_have_no_clear_beat()
    {
        var chance = new Random(5);
        var noise = new float[Rate * 2 * 15];
        for (var i = 0; i < noise.Length; i++)
            noise[i] = (float)(chance.NextDouble() - 0.5);
        Assert.NotEqual(true, Heard(noise)?.IsClear);
        var tone = new float[Rate * 2 * 15];
        for (var i = 0; i < tone.Length; i++)
            tone[i] = (float)(0.3 * Math.Sin(2 * Math.PI * 220 * (i / 2) / Rate));
        Assert.NotEqual(true, Heard(tone)?.IsClear);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.01)]
    [InlineData(1.5)]
    public void What_is_too_short_or_silent_has_no_beat(double seconds)
    {
        Assert.Null(Heard(Clicks(120, seconds)));
        Assert.NotEqual(true, Heard(new float[(int)(10 * seconds * Rate) * 2])?.IsClear);
    }

    [Fact]
    public void Rounded_functions_are_those_of_mathematics()
    {
        for (var value = 1e-9; value < 1e9; value *= 1.37)
            Assert.Equal(Math.Log2(value), RoundedMath.Log2(value), 1e-9);
        for (var power = -50.0; power <= 0; power += 0.77)
            Assert.Equal(1, RoundedMath.Exp(power) / Math.Exp(power), 1e-9);
    }

    [Fact]
    public void The_spectrum_of_a_sine_wave_is_a_line_of_its_level()
    {
        var samples = new float[Spectrum.Size];
        for (var i = 0; i < samples.Length; i++)
            samples[i] = (float)Math.Sin(2 * Math.PI * 100 * i / Spectrum.Size);
        var powers = new double[Spectrum.Bins];
        new Spectrum().Measure(samples, powers);
        Assert.Equal(1, powers[100], 1e-4);
        Assert.InRange(powers.Where((_, bin) => Math.Abs(bin - 100) > 1).Max(), 0, 1e-9);
    }
}

using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Rostrum.Drafts;

namespace Rostrum.Media.Tests;

/// <summary>Films with sound, measured by ffmpeg.</summary>
public sealed class SoundTests
{
    private const int Rate = 48_000;

    private static Draft With(Draft film, params Segment[] sounds) =>
        film with
        {
            Tracks =
            [
                .. film.AllTracks,
                .. sounds.Select(sound => new Track { Type = TrackType.Audio, Segments = [sound] }),
            ],
        };

    private static Segment Made(string mood, double? volume = null) =>
        new()
        {
            Start = 0,
            Volume = volume,
            GeneratedMusic = JsonElement.Parse($$"""{"mood":"{{mood}}"}"""),
        };

    private static Draft Silent(Workshop workshop, int seconds)
    {
        workshop.Help(
            "ffmpeg",
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            "color=gray:s=64x36",
            "-frames:v",
            "1",
            "a.png"
        );
        return Films.Sized(64, 36, Films.Picture(workshop.At("a.png"), frames: seconds * 25));
    }

    private static string Render(Workshop workshop, Draft draft, params string[] options)
    {
        var output = workshop.At($"{Guid.NewGuid():n}.mp4");
        workshop.Succeed(["render", workshop.Save(draft), "-o", output, "--quality", "draft", .. options]);
        return output;
    }

    private static (double Loudness, double Peak) Measure(Workshop workshop, string film)
    {
        var said = workshop
            .Help(
                "ffmpeg",
                "-hide_banner",
                "-nostats",
                "-i",
                film,
                "-af",
                "ebur128=peak=true",
                "-f",
                "null",
                "-"
            )
            .Error.Split('\n');
        double Last(string name) =>
            double.Parse(
                said.Last(line => line.Trim().StartsWith(name)).Split(':')[1].Trim().Split(' ')[0],
                CultureInfo.InvariantCulture
            );
        return (Last("I:"), Last("Peak:"));
    }

    /// <summary>The left channel, −1…1.</summary>
    private static float[] Heard(Workshop workshop, string film)
    {
        var raw = workshop.At($"{Guid.NewGuid():n}.f32");
        workshop.Help("ffmpeg", "-v", "error", "-i", film, "-map", "0:a", "-f", "f32le", "-ac", "2", raw);
        var both = MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(raw));
        var left = new float[both.Length / 2];
        for (var i = 0; i < left.Length; i++)
            left[i] = both[2 * i];
        return left;
    }

    private static double Rms(ReadOnlySpan<float> samples)
    {
        var sum = 0.0;
        foreach (var sample in samples)
            sum += sample * sample;
        return Math.Sqrt(sum / Math.Max(1, samples.Length));
    }

    [Theory]
    [InlineData("lofi")]
    [InlineData("epic")]
    [InlineData("ambient")]
    [InlineData("electronic")]
    [InlineData("happy")]
    public void Made_music_is_as_loud_as_platforms_play_it_and_rings_out(string mood)
    {
        using var workshop = new Workshop();
        var film = Render(workshop, With(Silent(workshop, 12), Made(mood)));
        var (loudness, peak) = Measure(workshop, film);
        Assert.InRange(loudness, -14.5, -13.5);
        Assert.True(peak <= -1, $"{peak} dBTP");
        var heard = Heard(workshop, film);
        Assert.InRange(heard.Length, 12 * Rate, 12 * Rate + 1023);
        Assert.True(Rms(heard.AsSpan(12 * Rate - Rate / 20, Rate / 20)) < Rms(heard) / 30);
    }

    [Fact]
    public void A_silent_track_is_as_long_as_the_pictures_and_holds_nothing()
    {
        using var workshop = new Workshop();
        var film = Render(workshop, Silent(workshop, 7), "--silent-track");
        var heard = Heard(workshop, film);
        Assert.InRange(heard.Length, 7 * Rate, 7 * Rate + 1023);
        Assert.DoesNotContain(heard, sample => sample != 0);
    }

    [Fact]
    public void A_film_in_which_something_is_heard_needs_no_silent_track()
    {
        using var workshop = new Workshop();
        var film = With(Silent(workshop, 4), Made("lofi"));
        Assert.Equal(
            File.ReadAllBytes(Render(workshop, film)),
            File.ReadAllBytes(Render(workshop, film, "--silent-track"))
        );
    }

    [Fact]
    public void A_film_without_sound_has_no_track_of_it()
    {
        using var workshop = new Workshop();
        var film = Render(workshop, Silent(workshop, 1));
        Assert.DoesNotContain("audio", Streams(workshop, film));
    }

    [Fact]
    public void Turned_down_music_is_quieter()
    {
        using var workshop = new Workshop();
        var film = Render(workshop, With(Silent(workshop, 8), Made("chill", 0.5)));
        Assert.InRange(Measure(workshop, film).Loudness, -20.6, -19.5);
    }

    [Fact]
    public void The_same_film_sounds_the_same_to_the_bit()
    {
        using var workshop = new Workshop();
        var film = With(Silent(workshop, 4), Made("sad"));
        Assert.Equal(Heard(workshop, Render(workshop, film)), Heard(workshop, Render(workshop, film)));
    }

    /// <summary>A blip at a second stands where the file has it: at the start, and after a minute.</summary>
    [Fact]
    public void Sound_stays_within_ten_milliseconds_of_the_picture()
    {
        using var workshop = new Workshop();
        workshop.Help(
            "ffmpeg",
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            "aevalsrc='0.5*sin(2*PI*1000*t)*lt(mod(t,10),0.1)':s=48000:d=64:c=stereo",
            "blips.wav"
        );
        var sound = new Segment { Source = $"file:{workshop.At("blips.wav")}", Start = 1000 };
        var film = Render(workshop, With(Silent(workshop, 65), sound));
        var heard = Heard(workshop, film);
        foreach (var second in (int[])[1, 11, 61])
        {
            var from = second * Rate - Rate / 5;
            var onset = from + Array.FindIndex(heard[from..], sample => Math.Abs(sample) > 0.1);
            Assert.InRange(onset, second * Rate - Rate / 100, second * Rate + Rate / 100);
        }
        Assert.DoesNotContain("elst", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(film)));
    }

    [Fact]
    public void Frames_from_the_middle_have_the_sound_of_the_middle()
    {
        using var workshop = new Workshop();
        var whole = With(Silent(workshop, 6), Made("upbeat"));
        var all = Heard(workshop, Render(workshop, whole));
        var part = Heard(workshop, Render(workshop, whole, "--frames", "50-99"));
        Assert.InRange(part.Length, 2 * Rate, 2 * Rate + 1023);
        Assert.InRange(Rms(part) / Rms(all.AsSpan(2 * Rate, 2 * Rate)), 0.97, 1.03);
    }

    [Fact]
    public void Music_gives_way_to_speech_by_twelve_decibels_at_least()
    {
        using var workshop = new Workshop();
        Tone(workshop, "music.wav", "0.3*sin(2*PI*200*t)", 12);
        Tone(workshop, "speech.wav", "0.3*sin(2*PI*3000*t)", 4);
        var music = new Segment
        {
            Source = $"file:{workshop.At("music.wav")}",
            Duck = JsonElement.Parse("true"),
        };
        var speech = new Segment
        {
            Source = $"file:{workshop.At("speech.wav")}",
            Start = 4000,
            Duration = 4000,
        };
        var film = Render(workshop, With(Silent(workshop, 12), music, speech));
        var low = workshop.At("low.wav");
        workshop.Help(
            "ffmpeg",
            "-v",
            "error",
            "-i",
            film,
            "-af",
            "lowpass=f=600,lowpass=f=600,lowpass=f=600",
            low
        );
        var heard = Heard(workshop, low);
        var (alone, under) = (Rms(heard.AsSpan(2 * Rate, Rate)), Rms(heard.AsSpan(5 * Rate, 2 * Rate)));
        Assert.True(20 * Math.Log10(alone / under) >= 12, $"{20 * Math.Log10(alone / under):0.0} dB");
        // It is low already with the first word, and comes back after the last.
        Assert.True(20 * Math.Log10(alone / Rms(heard.AsSpan(4 * Rate, Rate / 10))) >= 12);
        Assert.InRange(Rms(heard.AsSpan(11 * Rate, Rate / 2)) / alone, 0.85, 1.1);
    }

    /// <summary>Clicks of 120 a minute with a lead-in and a rest that are no bars: in the film they never miss a beat.</summary>
    [Fact]
    public void Music_that_is_too_short_begins_again_at_a_bar_line()
    {
        using var workshop = new Workshop();
        workshop.Help(
            "ffmpeg",
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            "aevalsrc='0.4*sin(2*PI*if(lt(mod(t-0.13\\,2)\\,0.5)\\,1500\\,1000)*t)*exp(-40*mod(t-0.13\\,0.5))*gt(t\\,0.13)':s=48000:d=9.4:c=stereo",
            "clicks.wav"
        );
        var music = new Segment
        {
            Source = $"file:{workshop.At("clicks.wav")}",
            Duck = JsonElement.Parse("true"),
        };
        var heard = Heard(workshop, Render(workshop, With(Silent(workshop, 30), music)));
        for (var beat = 1; beat < 58; beat++)
        {
            var at = (int)((0.13 + 0.5 * beat) * Rate);
            var (before, after) = (
                Rms(heard.AsSpan(at - Rate / 25, Rate / 50)),
                Rms(heard.AsSpan(at + Rate / 200, Rate / 50))
            );
            Assert.True(after > 5 * before, $"beat {beat}: {after} after, {before} before");
        }
    }

    /// <summary>A steady tone, repeated: no step between samples is larger than the tone's own, but for a little.</summary>
    [Fact]
    public void No_click_is_heard_where_music_begins_again()
    {
        using var workshop = new Workshop();
        Tone(workshop, "short.wav", "0.3*sin(2*PI*220*t)", 3);
        var music = new Segment
        {
            Source = $"file:{workshop.At("short.wav")}",
            Duck = JsonElement.Parse("true"),
        };
        var heard = Heard(workshop, Render(workshop, With(Silent(workshop, 10), music)));
        var steps = heard.Zip(heard.Skip(1), (a, b) => Math.Abs(b - a)).ToArray();
        var inside = steps[(Rate / 2)..Rate].Max();
        Assert.True(steps.Max() < 2 * inside, $"{steps.Max()} against {inside}");
        Assert.True(Rms(heard.AsSpan(8 * Rate, Rate)) > 0.02);
    }

    [Theory]
    [InlineData("mp3", "libmp3lame")]
    [InlineData("m4a", "aac")]
    [InlineData("aac", "aac")]
    public void Music_of_ones_own_is_taken(string kind, string codec)
    {
        using var workshop = new Workshop();
        Tone(workshop, "tone.wav", "0.3*sin(2*PI*440*t)", 5);
        workshop.Help("ffmpeg", "-v", "error", "-i", "tone.wav", "-c:a", codec, $"song.{kind}");
        workshop.Help(
            "ffmpeg",
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            "testsrc=s=64x36",
            "-frames:v",
            "1",
            "p.png"
        );
        workshop.Succeed(
            "animate",
            "p.png",
            $"song.{kind}",
            "zoom in, 4 seconds, 128x72",
            "-o",
            "o.mp4",
            "--aspect",
            "128x72"
        );
        Assert.InRange(Measure(workshop, workshop.At("o.mp4")).Loudness, -14.5, -13.5);
    }

    [Fact]
    public void A_file_that_holds_no_sound_is_refused_and_nothing_stays()
    {
        using var workshop = new Workshop();
        var film = With(Silent(workshop, 2), new Segment { Source = $"file:{workshop.At("a.png")}" });
        var outcome = workshop.Rostrum("render", workshop.Save(film), "-o", "o.mp4");
        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Contains("sound", outcome.Error);
        Assert.Empty(workshop.FilesBut("a.png", "film.json"));
    }

    private static void Tone(Workshop workshop, string name, string formula, int seconds) =>
        workshop.Help(
            "ffmpeg",
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            $"aevalsrc='{formula}':s=48000:d={seconds}:c=stereo",
            name
        );

    private static string Streams(Workshop workshop, string film) =>
        workshop.Help("ffprobe", "-v", "error", "-show_entries", "stream=codec_type", film).Output;
}

using System.Runtime.InteropServices;
using System.Text.Json;
using Rostrum.Drafts;
using Maker = Rostrum.Media.Tests.Making.Clips;

namespace Rostrum.Media.Tests;

/// <summary>
/// The sound of clips stays with their pictures. The clip flashes white and beeps for a tenth of a second at the start
/// of every second but the first.
/// </summary>
public sealed class ClipSoundTests
{
    private const int Rate = 48_000;

    private static string Flashing(Workshop workshop, string name = "flash.mp4", params string[] settings)
    {
        workshop.Help(
            "ffmpeg",
            [
                "-v",
                "error",
                "-f",
                "lavfi",
                "-i",
                "color=black:s=128x72:r=25:d=6,format=gray,geq=lum='if(gte(T,0.99)*lt(mod(T+0.001,1),0.1),255,0)'",
                "-f",
                "lavfi",
                "-i",
                "aevalsrc='if(gte(t,0.99)*lt(mod(t,1),0.1),sin(2*PI*1000*t)*0.5,0)':s=44100:d=6",
                "-pix_fmt",
                "yuv420p",
                "-c:v",
                "libx264",
                "-bf",
                "3",
                "-c:a",
                "aac",
                .. settings,
                name,
            ]
        );
        return workshop.At(name);
    }

    /// <summary>Seconds at which flashes and beeps begin in a film.</summary>
    private static (List<double> Flashes, List<double> Beeps) In(Workshop workshop, Segment segment)
    {
        var film = workshop.At($"{Guid.NewGuid():n}.mp4");
        var draft = Films.Sized(128, 72, segment);
        workshop.Succeed("render", workshop.Save(draft), "-o", film, "--quality", "draft");
        var frames = RawFilm.Decode(workshop, film, 128, 72);
        var flashes = Rises(Enumerable.Range(0, frames.Count).Select(i => frames.Luma(i, 64, 36) > 126), 25);
        workshop.Help(
            "ffmpeg",
            "-v",
            "error",
            "-i",
            film,
            "-ac",
            "1",
            "-ar",
            $"{Rate}",
            "-f",
            "f32le",
            "heard"
        );
        var samples = MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(workshop.At("heard"))).ToArray();
        File.Delete(workshop.At("heard"));
        // The loudest of every millisecond.
        var loud = samples.Chunk(Rate / 1000).Select(some => some.Max(Math.Abs) > 0.05);
        return (flashes, Rises(loud, 1000));
    }

    private static List<double> Rises(IEnumerable<bool> values, double perSecond)
    {
        var rises = new List<double>();
        var quiet = 100;
        foreach (var (index, value) in values.Index())
        {
            if (value && quiet > perSecond / 10)
                rises.Add(index / perSecond);
            quiet = value ? 0 : quiet + 1;
        }
        return rises;
    }

    private static void TogetherAt(
        double[] expected,
        (List<double> Flashes, List<double> Beeps) found,
        double within
    )
    {
        Assert.Equal(expected.Length, found.Flashes.Count);
        Assert.Equal(expected.Length, found.Beeps.Count);
        foreach (var (at, flash, beep) in expected.Zip(found.Flashes, found.Beeps))
        {
            Assert.InRange(flash - at, -0.001, 0.041);
            Assert.InRange(beep - at, -within, within);
        }
    }

    [Theory]
    [InlineData("mp4")]
    [InlineData("mkv")]
    [InlineData("mov")]
    public void A_clip_beeps_when_it_flashes(string ending)
    {
        using var workshop = new Workshop();
        var clip = Maker.Shown(Flashing(workshop, $"flash.{ending}"), 6000);
        TogetherAt([1, 2, 3, 4, 5], In(workshop, clip), 0.01);
    }

    [Fact]
    public void A_part_of_a_clip_keeps_its_sound_in_step()
    {
        using var workshop = new Workshop();
        var clip = Maker.Shown(Flashing(workshop), 3000) with { SourceStart = 1600 };
        TogetherAt([0.4, 1.4, 2.4], In(workshop, clip), 0.01);
    }

    [Theory]
    [InlineData(2.0, new[] { 0.5, 1, 1.5, 2, 2.5 }, 3000)]
    [InlineData(0.5, new[] { 2.0, 4, 6 }, 8000)]
    [InlineData(0.25, new[] { 4.0, 8 }, 10000)]
    public void Sound_runs_as_fast_as_the_pictures(double speed, double[] expected, long length)
    {
        using var workshop = new Workshop();
        var clip = Maker.Shown(Flashing(workshop), length) with
        {
            Speed = JsonElement.Parse(FormattableString.Invariant($"{speed}")),
        };
        // What blends the sound looks at pieces of about a twentieth of a second.
        TogetherAt(expected, In(workshop, clip), 0.05 * Math.Max(1, 0.7 / speed));
    }

    [Fact]
    public void Backwards_sound_runs_with_its_pictures()
    {
        using var workshop = new Workshop();
        var clip = Maker.Shown(Flashing(workshop), 5500) with { SourceDuration = 5500, Reversed = true };
        // A flash that lasted from 5.0 to 5.1 seconds begins 0.4 seconds after the end at 5.5.
        TogetherAt([0.4, 1.4, 2.4, 3.4, 4.4], In(workshop, clip), 0.012);
    }

    [Fact]
    public void A_muted_clip_makes_a_film_without_sound()
    {
        using var workshop = new Workshop();
        var clip = Maker.Shown(Flashing(workshop), 400) with { Muted = true };
        var film = workshop.At("quiet.mp4");
        workshop.Succeed("render", workshop.Save(Films.Sized(128, 72, clip)), "-o", film);
        Assert.DoesNotContain("audio:", workshop.Succeed("probe", film).Output);
    }

    [Fact]
    public void Sound_that_begins_late_in_its_file_is_heard_as_late()
    {
        using var workshop = new Workshop();
        var path = Flashing(workshop);
        workshop.Help(
            "ffmpeg",
            "-v",
            "error",
            "-i",
            path,
            "-ss",
            "2.5",
            "-i",
            path,
            "-map",
            "0:v",
            "-map",
            "1:a",
            "-af",
            "asetpts=PTS+2.5/TB",
            "-c:v",
            "copy",
            "late.mkv"
        );
        var found = In(workshop, Maker.Shown(workshop.At("late.mkv"), 6000));
        Assert.Equal(5, found.Flashes.Count);
        Assert.Equal(3, found.Beeps.Count);
        Assert.InRange(found.Beeps[0], 2.99, 3.01);
    }
}

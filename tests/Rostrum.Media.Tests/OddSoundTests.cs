using System.Text.Json;
using Rostrum.Drafts;

namespace Rostrum.Media.Tests;

/// <summary>Sounds that are damaged, strange or missing, and machines on which something is.</summary>
public sealed class OddSoundTests
{
    private static Draft With(Workshop workshop, Segment sound)
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
        var film = Films.Sized(64, 36, Films.Picture(workshop.At("a.png"), frames: 25));
        return film with
        {
            Tracks = [.. film.AllTracks, new Track { Type = TrackType.Audio, Segments = [sound] }],
        };
    }

    private static Segment File(Workshop workshop, string name) =>
        new() { Source = $"file:{workshop.At(name)}", Duck = JsonElement.Parse("true") };

    /// <summary>One sentence, no trace of the program's inside, and nothing left behind.</summary>
    private static void Refuses(Workshop workshop, Outcome outcome, string mention)
    {
        Assert.NotEqual(0, outcome.ExitCode);
        // On a busy machine, how far it has come may be told before.
        Assert.Single(outcome.ErrorLines, line => !line.Contains(" frames, "));
        Assert.Contains(mention, outcome.Error);
        Assert.DoesNotContain("   at ", outcome.All);
        Assert.DoesNotContain(workshop.FilesBut(), name => name.EndsWith(".mp4") || name.Contains(".mix"));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("noise")]
    [InlineData("cut")]
    [InlineData("nothing")]
    [InlineData("no frames")]
    public void A_file_without_readable_sound_is_refused_with_a_sentence(string what)
    {
        using var workshop = new Workshop();
        var name = what == "no frames" ? "song.wav" : "song.mp3";
        switch (what)
        {
            case "text":
                System.IO.File.WriteAllText(
                    workshop.At(name),
                    "These are the words of the song, not its sound.\n"
                );
                break;
            case "noise":
                var bytes = new byte[50_000];
                new Random(3).NextBytes(bytes);
                System.IO.File.WriteAllBytes(workshop.At(name), [0xff, 0xfb, 0x90, 0x64, .. bytes]);
                break;
            case "cut":
                workshop.Help("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "sine=d=3", "whole.mp3");
                System.IO.File.WriteAllBytes(
                    workshop.At(name),
                    [.. System.IO.File.ReadAllBytes(workshop.At("whole.mp3")).Take(90)]
                );
                break;
            case "nothing":
                System.IO.File.WriteAllBytes(workshop.At(name), []);
                break;
            default:
                workshop.Help("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "sine=d=3", "-t", "0", name);
                break;
        }
        var film = workshop.Save(With(workshop, File(workshop, name)));
        Refuses(workshop, workshop.Rostrum("render", film, "-o", "o.mp4"), name);
    }

    [Theory]
    [InlineData("-ac", "8")]
    [InlineData("-ac", "6")]
    [InlineData("-ac", "1")]
    [InlineData("-ar", "11025")]
    [InlineData("-ar", "7350")]
    [InlineData("-ar", "192000")]
    [InlineData("-c:a", "pcm_f64le")]
    [InlineData("-c:a", "pcm_u8")]
    public void Any_rate_and_any_number_of_channels_is_heard(string option, string value)
    {
        using var workshop = new Workshop();
        workshop.Help("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "sine=d=2", option, value, "odd.wav");
        workshop.Succeed("render", workshop.Save(With(workshop, File(workshop, "odd.wav"))), "-o", "o.mp4");
        var said = workshop.Help("ffmpeg", "-i", "o.mp4", "-af", "volumedetect", "-f", "null", "-").Error;
        Assert.DoesNotContain("mean_volume: -91", said);
        Assert.Contains("mean_volume", said);
    }

    [Fact]
    public void A_part_that_begins_after_the_end_of_its_file_is_refused()
    {
        using var workshop = new Workshop();
        workshop.Help("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "sine=d=2", "short.wav");
        var sound = File(workshop, "short.wav") with { SourceStart = 5000, Duck = null };
        Refuses(
            workshop,
            workshop.Rostrum("render", workshop.Save(With(workshop, sound)), "-o", "o.mp4"),
            "ends before 5 s"
        );
    }

    /// <summary>Ten hours at 8,000 bytes a second, all of them holes on the disk.</summary>
    [Fact]
    public void A_file_of_ten_hours_is_refused_with_the_limit()
    {
        using var workshop = new Workshop();
        workshop.Help(
            "ffmpeg",
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            "sine=r=8000:d=1",
            "-c:a",
            "pcm_u8",
            "-bitexact",
            "long.wav"
        );
        const int seconds = 36_000;
        using (var file = System.IO.File.OpenWrite(workshop.At("long.wav")))
        {
            file.SetLength(44 + seconds * 8000L);
            file.Position = 4;
            file.Write(BitConverter.GetBytes((uint)(36 + seconds * 8000L)));
            file.Position = 40;
            file.Write(BitConverter.GetBytes((uint)(seconds * 8000L)));
        }
        var refused = Assert.Throws<MediaException>(() =>
            FileInspector.Inspect(workshop.At("long.wav"), TestContext.Current.CancellationToken)
        );
        Assert.Contains("lasts 10 hours", refused.Message);
        Assert.Contains("6 hours", refused.Message);
    }

    [Fact]
    public void Without_a_synthesizer_music_is_refused_with_the_cure()
    {
        using var workshop = new Workshop();
        // A path on which there is all but fluidsynth.
        Directory.CreateDirectory(workshop.At("bin"));
        foreach (var program in (string[])["ffmpeg", "ffprobe"])
            System.IO.File.CreateSymbolicLink(workshop.At($"bin/{program}"), $"/usr/bin/{program}");
        var film = workshop.Save(With(workshop, Music));
        Refuses(
            workshop,
            workshop.RostrumWith(workshop.At("bin"), "render", film, "-o", "o.mp4"),
            "install fluidsynth"
        );
    }

    [Fact]
    public void Without_its_soundfont_music_is_refused_with_the_cure()
    {
        using var workshop = new Workshop();
        var film = workshop.Save(With(workshop, Music));
        var outcome = Making.Tool.Run(
            "env",
            ["ROSTRUM_SOUNDFONT=/nowhere/piano.sf2", HostProgram.Path, "render", film, "-o", "o.mp4"],
            workshop.Folder
        );
        Refuses(workshop, outcome, "There is no soundfont at /nowhere/piano.sf2");
        Assert.Contains("musescore-general-soundfont-small", outcome.Error);
    }

    /// <summary>Never played before, so that it is not there already.</summary>
    private static Segment Music =>
        new()
        {
            GeneratedMusic = JsonElement.Parse(
                $$"""{"mood":"jazz","seed":{{DateTime.UtcNow.Ticks % 1_000_000_007}}}"""
            ),
        };
}

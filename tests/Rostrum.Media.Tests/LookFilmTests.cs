using System.Text;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;

namespace Rostrum.Media.Tests;

/// <summary>Films under colour looks: stills, clips and files of looks, from the draft to the frames.</summary>
public sealed class LookFilmTests
{
    private static readonly Rgb orange = new(200, 110, 60);

    private static NamedEffect[] Look(string name, double? strength = null) =>
        [new NamedEffect { Name = name, Strength = strength }];

    private static string Still(Workshop workshop, string name = "a.png")
    {
        workshop.Help(
            "ffmpeg",
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            $"color=0x{orange.R:X2}{orange.G:X2}{orange.B:X2}:s=160x90,format=rgb24",
            "-frames:v",
            "1",
            name
        );
        return workshop.At(name);
    }

    /// <summary>The same colour as a film.</summary>
    private static string Clip(Workshop workshop)
    {
        Still(workshop, "clip.png");
        workshop.Help(
            "ffmpeg",
            "-v",
            "error",
            "-loop",
            "1",
            "-i",
            "clip.png",
            "-t",
            "1",
            "-r",
            "25",
            "-vf",
            "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p",
            "-colorspace",
            "bt709",
            "-color_range",
            "tv",
            "-c:v",
            "libx264",
            "-qp",
            "0",
            "clip.mp4"
        );
        return workshop.At("clip.mp4");
    }

    private static Segment Shown(string clip) =>
        new()
        {
            MediaType = "video",
            Source = $"file:{clip}",
            Duration = 400,
        };

    private static void AssertNear(Rgb expected, Rgb seen, int codes)
    {
        Assert.InRange(seen.R - expected.R, -codes, codes);
        Assert.InRange(seen.G - expected.G, -codes, codes);
        Assert.InRange(seen.B - expected.B, -codes, codes);
    }

    [Theory]
    [InlineData("bw")]
    [InlineData("teal_orange")]
    [InlineData("sepia")]
    public void A_clip_and_a_still_of_one_colour_get_one_colour_under_a_look(string name)
    {
        using var workshop = new Workshop();
        var film = workshop.Frames(
            Films.Of(
                Films.Picture(Still(workshop)) with
                {
                    Looks = Look(name),
                },
                Shown(Clip(workshop)) with
                {
                    Looks = Look(name),
                }
            )
        );
        var (still, clip) = (film.Middle(5), film.Middle(15));
        AssertNear(still, clip, 3);
        Assert.True(still.From(orange) > 8);
    }

    [Fact]
    public void A_dissolve_goes_from_one_look_to_the_other_and_each_keeps_its_own()
    {
        using var workshop = new Workshop();
        var (still, clip) = (Still(workshop), Clip(workshop));
        var film = workshop.Frames(
            Films.Joined(Films.Picture(still) with { Looks = Look("bw") }, Shown(clip), "dissolve", 8)
        );
        var (before, after) = (film.Middle(2), film.Middle(18));
        Assert.InRange(before.R - before.B, -2, 2);
        AssertNear(orange, after, 3);
        Assert.InRange(film.Middle(10).R - film.Middle(10).B, 30, orange.R - orange.B - 30);
    }

    [Fact]
    public void A_look_of_no_strength_is_none()
    {
        using var workshop = new Workshop();
        var still = Films.Picture(Still(workshop));
        Assert.Equal(
            workshop.Frames(Films.Of(still)).Bytes,
            workshop.Frames(Films.Of(still with { Looks = Look("noir", 0) })).Bytes
        );
    }

    [Fact]
    public void A_cube_among_the_files_of_animate_is_the_look_of_its_pictures()
    {
        using var workshop = new Workshop();
        Still(workshop);
        File.WriteAllText(workshop.At("swap.cube"), Swapped);
        workshop.Succeed(
            "animate",
            "a.png",
            "swap.cube",
            "slow zoom in",
            "--aspect",
            "320x180",
            "--duration",
            "0.4s",
            "--save-draft",
            "film.json",
            "-o",
            "a.mp4"
        );
        var draft = DraftJson.Parse(File.ReadAllText(workshop.At("film.json")), out _)!;
        Assert.Equal("cube", Assert.Single(draft.AllTracks[0].AllSegments[0].Looks!).Name);
        var seen = workshop.Frames(draft).Middle(3);
        AssertNear(new Rgb(orange.B, orange.G, orange.R), seen, 3);
    }

    [Fact]
    public void A_cube_that_is_broken_is_refused_with_a_sentence_about_its_line()
    {
        using var workshop = new Workshop();
        Still(workshop);
        File.WriteAllText(workshop.At("bad.cube"), Swapped.Replace("1 0 0", "1 0"));
        var outcome = workshop.Rostrum("animate", "a.png", "bad.cube", "slow zoom in", "-o", "a.mp4");
        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Contains("bad.cube", outcome.All);
        Assert.Contains("three numbers", outcome.All);
        Assert.DoesNotContain("   at ", outcome.All);
        Assert.False(File.Exists(workshop.At("a.mp4")));
    }

    [Fact]
    public void A_cube_is_told_by_its_content()
    {
        using var workshop = new Workshop();
        File.WriteAllText(workshop.At("look.txt"), Swapped);
        var facts = FileInspector.Inspect(workshop.At("look.txt"), TestContext.Current.CancellationToken);
        Assert.Equal((FileKind.Look, "cube"), (facts.Kind, facts.Format));
        Assert.Contains("a cube of 2 points a side", workshop.Succeed("probe", "look.txt").Output);
    }

    /// <summary>Red and blue change places.</summary>
    private static string Swapped
    {
        get
        {
            var text = new StringBuilder("# made\r\nTITLE \"swap\"\r\nLUT_3D_SIZE 2\r\n");
            for (var i = 0; i < 8; i++)
                text.Append(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"{i >> 2} {i >> 1 & 1} {i & 1}\r\n"
                );
            return text.ToString();
        }
    }
}

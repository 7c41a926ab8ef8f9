using System.Text.Json;
using Rostrum.Drafts;
using Maker = Rostrum.Media.Tests.Making.Clips;

namespace Rostrum.Media.Tests;

/// <summary>Films with clips: which frames are seen when, in which place and colour, and what is heard.</summary>
public sealed class VideoFilmTests
{
    private static readonly string[] x264 = ["-c:v", "libx264", "-preset", "fast", "-bf", "3", "-g", "30"];

    private static string Clip(Workshop workshop, int frames = 100, int fps = 25) =>
        Maker.Numbered(workshop, "clip.mp4", frames, fps, x264);

    private static IEnumerable<int> Seen(Workshop workshop, Segment segment, double fps = 25) =>
        Maker.NumbersIn(workshop.Frames(Films.Sized(Maker.Width, Maker.Height, segment) with { Fps = fps }));

    private static JsonElement Speed(double factor) =>
        JsonElement.Parse(FormattableString.Invariant($"{factor}"));

    [Fact]
    public void A_clip_runs_from_where_it_is_told()
    {
        using var workshop = new Workshop();
        var clip = Maker.Shown(Clip(workshop), 800) with { SourceStart = 1600 };
        Assert.Equal(Enumerable.Range(40, 20), Seen(workshop, clip));
    }

    [Fact]
    public void A_clip_without_a_length_lasts_as_long_as_its_source()
    {
        using var workshop = new Workshop();
        var clip = Maker.Shown(Clip(workshop, frames: 50), 0) with { Duration = null, SourceStart = 400 };
        Assert.Equal(Enumerable.Range(10, 40), Seen(workshop, clip));
    }

    [Fact]
    public void A_text_is_seen_over_a_clip()
    {
        using var workshop = new Workshop();
        var clip = Maker.Shown(Clip(workshop), 400);
        var film = Films.Sized(Maker.Width, Maker.Height, clip) with { Fps = 25 };
        var titled = film with
        {
            Tracks =
            [
                .. film.AllTracks,
                new Track
                {
                    Type = TrackType.Text,
                    Segments =
                    [
                        new Segment
                        {
                            MediaType = "text",
                            Text = "Storm",
                            Start = 0,
                        },
                    ],
                },
            ],
        };
        var (plain, lettered) = (workshop.Frames(film), workshop.Frames(titled));
        Assert.Equal(plain.Bytes.Length, lettered.Bytes.Length);
        Assert.NotEqual(plain.Bytes, lettered.Bytes);
    }

    [Fact]
    public void At_twice_its_speed_every_other_frame_is_seen()
    {
        using var workshop = new Workshop();
        var clip = Maker.Shown(Clip(workshop), 800) with { Speed = Speed(2) };
        Assert.Equal(Enumerable.Range(0, 20).Select(frame => 2 * frame), Seen(workshop, clip));
    }

    [Fact]
    public void In_slow_motion_frames_are_seen_again()
    {
        using var workshop = new Workshop();
        var clip = Maker.Shown(Clip(workshop), 800) with { Speed = Speed(0.25) };
        Assert.Equal(Enumerable.Range(0, 20).Select(frame => frame / 4), Seen(workshop, clip));
    }

    [Fact]
    public void A_rate_other_than_the_films_keeps_its_pace()
    {
        using var workshop = new Workshop();
        var clip = Maker.Shown(Clip(workshop, fps: 25), 1000);
        Assert.Equal(Enumerable.Range(0, 30).Select(frame => frame * 25 / 30), Seen(workshop, clip, fps: 30));
    }

    [Fact]
    public void Backwards_the_same_frames_come_in_the_opposite_order()
    {
        using var workshop = new Workshop();
        var clip = Maker.Shown(Clip(workshop), 800) with
        {
            SourceStart = 1000,
            SourceDuration = 800,
            Reversed = true,
        };
        Assert.Equal(Enumerable.Range(25, 20).Reverse(), Seen(workshop, clip));
    }

    [Fact]
    public void A_frozen_frame_is_the_one_that_is_named()
    {
        using var workshop = new Workshop();
        var clip = Maker.Shown(Clip(workshop), 400) with { SourceStart = 1320, Speed = Speed(0) };
        Assert.Equal(Enumerable.Repeat(33, 10), Seen(workshop, clip));
    }

    [Fact]
    public void A_source_that_is_over_too_soon_stands_still_at_its_end()
    {
        using var workshop = new Workshop();
        var clip = Maker.Shown(Clip(workshop, frames: 10), 800);
        Assert.Equal(Enumerable.Range(0, 20).Select(frame => Math.Min(frame, 9)), Seen(workshop, clip));
    }

    [Fact]
    public void In_a_dissolve_the_source_goes_on_beyond_its_part()
    {
        using var workshop = new Workshop();
        var path = Clip(workshop);
        var film = Films.Joined(
            Maker.Shown(path, 800),
            new Segment
            {
                MediaType = "color",
                Colour = "#000000",
                Duration = 800,
            },
            "dissolve",
            frames: 10
        );
        film = film with
        {
            Meta = new DraftMeta { Width = Maker.Width, Height = Maker.Height },
        };
        var seen = Maker.NumbersIn(workshop.Frames(film)).ToList();
        Assert.Equal(Enumerable.Range(0, 15), seen.Take(15));
        // Half way the clip is at frame 20, its white at half of its code.
        var frame = workshop.Frames(film);
        Assert.InRange(frame.Luma(20, 5 * Maker.Width / 16, 36), 100, 150);
        Assert.InRange(frame.Luma(20, 1 * Maker.Width / 16, 36), 14, 18);
    }

    [Fact]
    public void A_frame_that_fills_the_canvas_passes_untouched()
    {
        using var workshop = new Workshop();
        workshop.Help(
            "ffmpeg",
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            "testsrc2=s=320x180:r=25:d=1",
            "-c:v",
            "libx264",
            "-pix_fmt",
            "yuv420p",
            "-colorspace",
            "bt709",
            "-color_range",
            "tv",
            "-bf",
            "3",
            "a.mp4"
        );
        var film = workshop.Frames(Films.Of(Maker.Shown(workshop.At("a.mp4"), 1000)));
        var decoded = RawFilm.Decode(workshop, workshop.At("a.mp4"), 320, 180);
        Assert.Equal(25, film.Count);
        Assert.True(film.Bytes.AsSpan().SequenceEqual(decoded.Bytes));
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void A_clip_that_was_held_sideways_is_shown_upright(int degrees)
    {
        using var workshop = new Workshop();
        // Red above and blue below, turned away before it is written down how to turn it back.
        var turn = degrees switch
        {
            90 => "transpose=clock",
            180 => "hflip,vflip",
            _ => "transpose=cclock",
        };
        workshop.Help(
            "ffmpeg",
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            $"color=red:s=160x90:r=25:d=0.4,drawbox=c=blue:y=45:t=fill,{turn}",
            "-c:v",
            "libx264",
            "-pix_fmt",
            "yuv420p",
            "flat.mp4"
        );
        workshop.Help(
            "ffmpeg",
            "-v",
            "error",
            "-i",
            "flat.mp4",
            "-c",
            "copy",
            "-metadata:s:v",
            $"rotate={degrees}",
            "held.mp4"
        );
        var film = workshop.Frames(Films.Sized(160, 90, Maker.Shown(workshop.At("held.mp4"), 400)));
        var (above, below) = (film.At(5, 80, 10), film.At(5, 80, 80));
        Assert.True(above.R > 200 && above.B < 60, $"{above}");
        Assert.True(below.B > 200 && below.R < 60, $"{below}");
    }

    [Fact]
    public void Pixels_that_are_not_square_are_drawn_out()
    {
        using var workshop = new Workshop();
        // A circle of a widescreen film that is kept in 90x90 pixels of 16:9.
        var path = Maker.Numbered(workshop, "wide.mp4", 10, 25, ["-vf", "scale=90:90,setsar=16/9", .. x264]);
        Assert.Contains("160x90", workshop.Succeed("probe", path).Output);
        Assert.Equal(Enumerable.Range(0, 10), Seen(workshop, Maker.Shown(path, 400)));
    }

    [Theory]
    [InlineData("bt709", "tv")]
    [InlineData("smpte170m", "tv")]
    [InlineData("bt709", "pc")]
    [InlineData("bt470bg", "pc")]
    public void Colours_are_what_the_clip_says_they_are(string matrix, string range)
    {
        using var workshop = new Workshop();
        workshop.Help(
            "ffmpeg",
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            "color=0x30A0E0:s=320x180:r=25:d=0.2,format=rgb24",
            "-vf",
            $"scale=out_color_matrix={(matrix == "bt709" ? "bt709" : "bt601")}:out_range={range},format=yuv420p",
            "-c:v",
            "libx264",
            "-qp",
            "1",
            "-colorspace",
            matrix,
            "-color_range",
            range,
            "a.mp4"
        );
        var colour = workshop.Frames(Films.Of(Maker.Shown(workshop.At("a.mp4"), 200))).Middle(2);
        Assert.InRange(colour.R, 0x30 - 3, 0x30 + 3);
        Assert.InRange(colour.G, 0xA0 - 3, 0xA0 + 3);
        Assert.InRange(colour.B, 0xE0 - 3, 0xE0 + 3);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("contain", "push_in")]
    [InlineData("blur", "pan_left")]
    public void Frames_are_the_same_for_any_number_of_painters_and_any_stretch(string? fit, string? motion)
    {
        using var workshop = new Workshop();
        var path = Clip(workshop);
        var film = Films.Of(
            Maker.Shown(path, 800) with
            {
                Fit = fit,
                Motion = motion is null ? null : new NamedEffect { Name = motion },
                ShutterAngle = 180,
            },
            Maker.Shown(path, 800) with
            {
                SourceStart = 1000,
                SourceDuration = 800,
                Reversed = true,
            }
        );
        var whole = workshop.Frames(film, "--threads", "1");
        Assert.Equal(40, whole.Count);
        Assert.Equal(whole.Bytes, workshop.Frames(film, "--threads", "3").Bytes);
        var part = workshop.Frames(film, "--frames", "13-27");
        Assert.True(
            part.Bytes.AsSpan().SequenceEqual(whole.Bytes.AsSpan(13 * 320 * 180 * 3 / 2, part.Bytes.Length))
        );
    }
}

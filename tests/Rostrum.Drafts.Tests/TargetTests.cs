using Rostrum.Drafts.Cameras;
using Rostrum.Drafts.Sights;
using Rostrum.Drafts.Targets;
using Rostrum.Drafts.Texts;

namespace Rostrum.Drafts.Tests;

public sealed class TargetTests
{
    [Theory]
    [InlineData("tiktok", 1080, 1920, "tiktok")]
    [InlineData("reels", 1080, 1920, "reels")]
    [InlineData("youtube", 1920, 1080, "youtube")]
    [InlineData("shorts", 1080, 1920, "shorts")]
    [InlineData("feed", 1080, 1080, "feed")]
    [InlineData("feed_portrait", 1080, 1350, "feed")]
    public void A_target_sets_canvas_margins_and_a_track_of_sound(
        string name,
        int width,
        int height,
        string safe
    )
    {
        var film = ExportTargetCatalogue
            .Find(name)!
            .Apply(
                new Draft
                {
                    Fps = 25,
                    Meta = new DraftMeta { Title = "Trip", Ratio = "16:9" },
                }
            );
        Assert.Equal(
            (width, height, safe, true),
            (film.Meta!.Width, film.Meta.Height, film.Meta.SafeArea, film.Meta.Silence)
        );
        Assert.Equal(("Trip", 25), (film.Meta.Title, film.Fps));
        Assert.Equal(new Canvas(width, height), Canvas.Of(film.Meta));
        Assert.Equal(new Canvas(width, height).Ratio, film.Meta.Ratio);
    }

    [Fact]
    public void Places_of_one_shape_have_one_film_under_the_strictest_of_their_rules()
    {
        var places = new[] { "youtube", "tiktok", "reels", "shorts" }
            .Select(name => ExportTargetCatalogue.Find(name)!)
            .ToList();
        var upright = places[1].Among(places);
        Assert.Equal(
            ("tiktok+reels+shorts", 8e6, 300_000_000L, 180.0),
            (upright.Name, upright.BitRate, upright.LargestFile, upright.Seconds.Most)
        );
        var free = SafeArea.Named(upright.Apply(new Draft()).Meta!.SafeArea)!;
        Assert.All(
            places.Skip(1).Select(place => SafeArea.Named(place.SafeArea)!),
            own =>
                Assert.True(
                    free.Left >= own.Left
                        && free.Top >= own.Top
                        && free.Right >= own.Right
                        && free.Bottom >= own.Bottom
                )
        );
        Assert.Equal((0.14, 0.35, 190 / 1080.0), (free.Top, free.Bottom, free.Right));
        Assert.Same(places[0], places[0].Among(places));
        Assert.Null(SafeArea.Named("tiktok+myspace"));
    }

    [Theory]
    [InlineData(12, 23)]
    [InlineData(120, 60)]
    public void Frame_rates_that_are_not_taken_become_the_nearest_that_is(double asked, double shown) =>
        Assert.Equal(shown, ExportTargetCatalogue.Find("reels")!.Apply(new Draft { Fps = asked }).Fps);

    [Fact]
    public void A_rate_that_is_not_said_stays_unsaid() =>
        Assert.Null(ExportTargetCatalogue.Find("reels")!.Apply(new Draft()).Fps);

    [Fact]
    public void Every_target_can_be_asked_for_in_both_languages_and_has_a_safe_area() =>
        Assert.All(
            ExportTargetCatalogue.All,
            target =>
            {
                Assert.NotEmpty(target.Words.English);
                Assert.NotEmpty(target.Words.Chinese);
                Assert.NotNull(SafeArea.Named(target.SafeArea));
                Assert.True(target.Seconds.Least < target.Seconds.Most);
            }
        );

    [Fact]
    public void Youtube_asks_for_eight_megabits_and_half_as_many_again_above_thirty_frames()
    {
        var youtube = ExportTargetCatalogue.Find("youtube")!;
        Assert.Equal(8e6, youtube.BitRateAt(FrameRate.FromNumber(30)!.Value));
        Assert.Equal(12e6, youtube.BitRateAt(FrameRate.FromNumber(60)!.Value));
        Assert.Equal(15, ExportTarget.GroupOf(FrameRate.FromNumber(30)!.Value));
    }

    private static readonly PicturePoint eye = new(0.2, 0.5);

    // A still of 16:9 on an upright canvas of 9:16 shows less than a third of its width.
    private static readonly Framing upright = Framing.Cover(1920, 1080, 1080, 1920);

    [Fact]
    public void All_faces_stay_in_an_upright_frame_that_can_hold_them()
    {
        var aim = CroppedAim.Of(Seen((0.50, 0.55), (0.68, 0.73)), upright, eye);
        var half = upright.ViewWidth / 2;
        Assert.True(aim.X - half <= 0.50 && aim.X + half >= 0.73, $"{aim}");
        Assert.Equal(eye.Y, aim.Y);
    }

    [Fact]
    public void Of_faces_too_far_apart_the_surest_stays()
    {
        var aim = CroppedAim.Of(Seen((0.80, 0.86), (0.05, 0.11)), upright, eye);
        Assert.InRange(0.83, aim.X - upright.ViewWidth / 2, aim.X + upright.ViewWidth / 2);
    }

    [Fact]
    public void A_frame_that_cuts_little_aims_as_usual() =>
        Assert.Equal(eye, CroppedAim.Of(Seen((0.5, 0.6)), Framing.Cover(1920, 1080, 1600, 1000), eye));

    [Fact]
    public void Where_nobody_looked_the_aim_is_the_usual_one() =>
        Assert.Equal(eye, CroppedAim.Of(null, upright, eye));

    [Fact]
    public void Hair_stays_in_a_frame_that_cuts_above_and_below()
    {
        var wide = Framing.Cover(1000, 1000, 1920, 1080);
        var face = new Face(new PictureBox(0.36, 0.13, 0.52, 0.32), 0.9);
        var aim = CroppedAim.Of(Seen() with { Faces = [face] }, wide, new PicturePoint(0.42, 0.38));
        Assert.InRange(aim.Y - wide.ViewHeight / 2, -1, 0.03);
        Assert.InRange(aim.Y + wide.ViewHeight / 2, 0.4, 1);
    }

    [Fact]
    public void Of_a_subject_that_is_higher_than_the_frame_the_upper_part_is_kept()
    {
        var wide = Framing.Cover(600, 400, 1920, 1080);
        var cup = Seen() with { SubjectBox = new PictureBox(0.13, 0.05, 0.8, 0.97), SubjectTrust = 1 };
        var aim = CroppedAim.Of(cup, wide, new PicturePoint(0.48, 0.52));
        Assert.InRange(aim.Y - wide.ViewHeight / 2, 0, 0.04);
    }

    private static Sight Seen(params (double Left, double Right)[] faces) =>
        Sights.Nothing with
        {
            Faces =
            [
                .. faces.Select(
                    (face, i) => new Face(new PictureBox(face.Left, 0.4, face.Right, 0.5), 0.9 - 0.1 * i)
                ),
            ],
        };
}

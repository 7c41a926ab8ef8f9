using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Effects.Living;
using Rostrum.Drafts.Sights;

namespace Rostrum.Compositor.Tests.Effects;

/// <summary>What a person would check about effects that go by what is seen in a picture.</summary>
public sealed class LivingPhotoTests
{
    private static readonly Canvas canvas = new(480, 270);

    /// <summary>A subject that stands in the middle, from 180 to 300 across and 75 to 195 down.</summary>
    private static bool IsSubject(double x, double y) =>
        x is >= 0.375 and < 0.625 && y is >= 75 / 270.0 and < 195 / 270.0;

    private static readonly Sight person = SeenStill.Sight(IsSubject, (x, y) => IsSubject(x, y) ? 0.9 : 0.1);

    /// <summary>A red chequered subject before grey stripes.</summary>
    private static readonly Still portrait = new(
        480,
        270,
        (x, y) =>
            IsSubject((x + 0.5) / 480, (y + 0.5) / 270)
                ? (x / 3 + y / 3) % 2 == 0
                    ? new Colour(200, 20, 20)
                    : new Colour(120, 10, 10)
                : Still.Grey(x / 3 % 2 == 0 ? 70 : 150)
    );

    [Fact]
    public void Bokeh_keeps_the_subject_and_melts_what_is_behind_it()
    {
        var (plain, blurred) = Both(new Bokeh(), portrait, person);
        for (var y = 80; y < 190; y += 3)
        for (var x = 186; x < 294; x++)
            Assert.InRange(Math.Abs(blurred.Luma(x, y) - plain.Luma(x, y)), 0, 2);
        Assert.True(Swing(blurred, 20, 120, 130) < Swing(plain, 20, 120, 130) / 4);
    }

    [Fact]
    public void Bokeh_lets_no_colour_of_the_subject_into_the_background()
    {
        var (_, blurred) = Both(new Bokeh(), portrait, person, """{"amount":1}""");
        for (var y = 45; y < 90; y++)
        for (var x = 70; x < 88; x++)
            Assert.InRange(blurred.Cr(x, y), 124, 134);
    }

    [Fact]
    public void Bokeh_makes_lights_grow_into_discs()
    {
        var night = new Still(
            480,
            270,
            (x, y) => Math.Abs(x - 90) < 3 && Math.Abs(y - 130) < 3 ? Colour.White : Still.Grey(20)
        );
        var (plain, blurred) = Both(new Bokeh(), night, person, """{"amount":1}""");
        Assert.True(plain.Luma(96, 130) < 50);
        Assert.True(blurred.Luma(96, 130) > 60);
        Assert.Equal(blurred.Luma(86, 130), blurred.Luma(94, 130), 14.0);
    }

    [Fact]
    public void Focus_is_pulled_from_the_subject_to_what_is_behind_it()
    {
        using var scene = Shown(new RackFocus(), portrait, person, "{}", 60);
        var (first, last) = (scene.Paint(0), scene.Paint(59));
        var (near, far) = (Swing(first, 200, 280, 130), Swing(first, 20, 120, 130));
        Assert.True(Swing(last, 200, 280, 130) < near / 2, "the subject loses its focus");
        Assert.True(Swing(last, 20, 120, 130) > far * 2, "the background comes into it");
    }

    [Fact]
    public void Water_flows_within_its_banks_only_and_in_a_loop()
    {
        var sight = SeenStill.Sight(water: (x, y) => y > 0.6 && x is > 0.2 and < 0.8);
        using var scene = Shown(
            new CinemagraphWater(),
            Still.Scenery(480, 270),
            sight,
            """{"period":1}""",
            60
        );
        var (first, later, again) = (scene.Paint(4), scene.Paint(13), scene.Paint(34));
        var changed = 0;
        for (var y = 0; y < 270; y++)
        for (var x = 0; x < 480; x++)
            if (y < 160 || x < 93 || x > 387)
                Assert.Equal(first.Luma(x, y), later.Luma(x, y));
            else if (Math.Abs(first.Luma(x, y) - later.Luma(x, y)) > 3)
                changed++;
        Assert.True(changed > 2000, $"{changed} pixels flow");
        Assert.Equal(first.Bytes, again.Bytes);
    }

    [Fact]
    public void Nothing_before_the_sky_is_dragged_along()
    {
        // A red pole before clouds; the mask ends a pixel too close to it, as masks do.
        var clouds = new Still(
            480,
            270,
            (x, y) =>
                x is >= 238 and < 246 ? new Colour(220, 10, 10)
                : Still.Scenery(480, 270).At(x, y) is var c ? Still.Grey(130 + (c.Red + c.Green) / 8)
                : default
        );
        var sight = SeenStill.Sight(sky: (x, _) => x * 480 is < 239 or > 245);
        using var scene = Shown(new CinemagraphSky(), clouds, sight, """{"speed":3}""", 60);
        foreach (var frame in (int[])[10, 20, 40])
        {
            var painted = scene.Paint(frame);
            for (var y = 20; y < 250; y++)
            for (var x = 0; x < 480; x += 2)
                if (x is < 234 or > 250)
                    Assert.InRange(painted.Cr(x / 2, y / 2), 124, 132);
        }
    }

    [Fact]
    public void Leaves_sway_in_a_loop_and_the_subject_and_plain_walls_do_not()
    {
        var garden = new Still(
            480,
            270,
            (x, y) =>
                x > 350 ? Still.Grey(140)
                : (x / 3 + y / 2) % 2 == 0 ? new Colour(40, 120, 30)
                : new Colour(20, 60, 15)
        );
        using var scene = Shown(new Sway(), garden, person, """{"amount":1,"period":1}""", 60);
        var (plain, first, later, again) = (
            new Scene(canvas),
            scene.Paint(3),
            scene.Paint(12),
            scene.Paint(33)
        );
        plain.Show(garden, Scene.Still(), to: 60);
        var still = plain.Paint(12);
        var moved = 0;
        for (var y = 60; y < 210; y++)
        for (var x = 60; x < 160; x++)
            if (Math.Abs(first.Luma(x, y) - later.Luma(x, y)) > 4)
                moved++;
        Assert.True(moved > 3000, $"{moved} pixels of leaves move");
        for (var y = 100; y < 170; y++)
        for (var x = 210; x < 270; x++)
            Assert.Equal(still.Luma(x, y), later.Luma(x, y));
        Assert.Equal(still.Luma(440, 130), later.Luma(440, 130));
        Assert.Equal(first.Bytes, again.Bytes);
        plain.Dispose();
    }

    [Fact]
    public void A_sticker_has_a_border_of_even_width_round_the_whole_subject()
    {
        var (plain, sticker) = Both(new CutoutSticker(), portrait, person, """{"width":24,"shadow":0}""");
        foreach (var (x, y) in ((int, int)[])[(177, 135), (303, 135), (240, 72), (240, 198)])
            Assert.Equal(235, sticker.Luma(x, y));
        for (var x = 190; x < 290; x++)
            Assert.Equal(plain.Luma(x, 135), sticker.Luma(x, 135));
        Assert.Equal(plain.Luma(150, 135), sticker.Luma(150, 135));
    }

    [Fact]
    public void The_subject_stands_before_the_frame_that_it_breaks_out_of()
    {
        bool Tall(double x, double y) => x is >= 0.4 and < 0.6 && y > 0.02;
        var still = new Still(
            480,
            270,
            (x, y) => Tall((x + 0.5) / 480, (y + 0.5) / 270) ? new Colour(200, 20, 20) : Still.Grey(120)
        );
        var (plain, popped) = Both(
            new PopOut(),
            still,
            SeenStill.Sight(Tall),
            """{"inset":0.2,"ground":"#000000"}"""
        );
        Assert.Equal(16, popped.Luma(20, 20));
        Assert.Equal(16, popped.Luma(120, 260));
        Assert.Equal(plain.Luma(240, 20), popped.Luma(240, 20));
        Assert.Equal(plain.Luma(120, 135), popped.Luma(120, 135));
        Assert.Equal(235, popped.Luma(120, 53));
    }

    [Fact]
    public void Where_the_picture_cuts_the_subject_off_it_stays_behind_the_frame()
    {
        static bool Bust(double x, double y) => x is >= 0.4 and < 0.6 && y > 0.02;
        var still = new Still(
            480,
            270,
            (x, y) => Bust((x + 0.5) / 480, (y + 0.5) / 270) ? new Colour(200, 20, 20) : Still.Grey(120)
        );
        var (plain, popped) = Both(
            new PopOut(),
            still,
            SeenStill.Sight(Bust),
            """{"inset":0.2,"ground":"#000000"}"""
        );
        Assert.Equal(plain.Luma(240, 20), popped.Luma(240, 20));
        Assert.Equal(235, popped.Luma(240, 217));
        Assert.InRange(popped.Luma(240, 260), 16, 17);
    }

    [Theory]
    [InlineData("cutout_sticker")]
    [InlineData("cinemagraph_water")]
    [InlineData("cinemagraph_sky")]
    public void What_is_not_in_a_picture_is_neither_outlined_nor_moved(string effect)
    {
        var (plain, shown) = Both(EffectCatalogue.Find(effect)!, portrait, SeenStill.Sight());
        Assert.Equal(plain.Bytes, shown.Bytes);
    }

    private static (Picture Plain, Picture With) Both(
        Effect effect,
        Still still,
        Sight sight,
        string settings = "{}"
    )
    {
        using var plain = new Scene(canvas);
        plain.Show(still, Scene.Still(), to: 4);
        using var scene = Shown(effect, still, sight, settings, 4);
        return (plain.Paint(1), scene.Paint(1));
    }

    private static Scene Shown(Effect effect, Still still, Sight sight, string settings, int frames)
    {
        var scene = new Scene(canvas);
        scene.Add(effect, scene.Show(still, Scene.Still(), to: frames), settings, sight: sight);
        return scene;
    }

    /// <summary>The mean step from pixel to pixel along a row.</summary>
    private static double Swing(Picture picture, int left, int right, int y) =>
        Enumerable
            .Range(left, right - left)
            .Average(x => Math.Abs(picture.Luma(x + 1, y) - picture.Luma(x, y)));
}

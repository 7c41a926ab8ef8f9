using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Effects.Lenses;
using Rostrum.Drafts.Effects.Styles;

namespace Rostrum.Compositor.Tests.Effects;

/// <summary>What a person would check about lenses and drawn styles.</summary>
public sealed class LensAndStyleTests
{
    private static readonly Canvas canvas = new(480, 270);

    [Fact]
    public void A_zoom_blur_leaves_its_point_sharp_and_streaks_the_edges_towards_it()
    {
        var lines = new Still(480, 270, (x, _) => Still.Grey(x / 6 % 2 == 0 ? 40 : 200));
        var (plain, blurred) = Both(new ZoomBlur(), lines, """{"amount":1}""");
        Assert.Equal(Swing(plain, 236, 244), Swing(blurred, 236, 244), 12.0);
        Assert.True(Swing(blurred, 20, 60) < Swing(plain, 20, 60) / 2);
        var rings = new Still(480, 270, (_, y) => Still.Grey(y / 6 % 2 == 0 ? 40 : 200));
        var (_, level) = Both(new ZoomBlur(), rings, """{"amount":1}""");
        Assert.True(
            level.Luma(20, 135) < 80 || level.Luma(20, 135) > 160,
            "what lies along the streak stays"
        );
    }

    [Fact]
    public void A_fisheye_keeps_the_middle_and_the_corners_and_swells_between()
    {
        var edge = Still.Edge(480, 270, 300, Colour.Black, Colour.White);
        var (plain, bent) = Both(new Fisheye(), edge);
        Assert.Equal(16, bent.Luma(240, 135));
        Assert.InRange(EdgeOf(bent, 135), EdgeOf(plain, 135) + 10, EdgeOf(plain, 135) + 60);
        Assert.Equal(235, bent.Luma(479, 0));
        Assert.Equal(16, bent.Luma(0, 269));
    }

    [Fact]
    public void A_fisheye_leaves_the_exact_middle_where_it_is()
    {
        var edge = Still.Edge(480, 270, 240, Colour.Black, Colour.White);
        Assert.Equal(240, EdgeOf(Both(new Fisheye(), edge).With, 135), 1.0);
    }

    [Fact]
    public void Tilt_shift_keeps_a_band_and_blurs_more_with_distance()
    {
        var lines = new Still(480, 270, (x, _) => Still.Grey(x / 4 % 2 == 0 ? 60 : 180));
        var (plain, tilted) = Both(new TiltShift(), lines, """{"amount":1}""");
        var (band, near, far) = (RowSwing(tilted, 135), RowSwing(tilted, 190), RowSwing(tilted, 262));
        Assert.True(band >= RowSwing(plain, 135) * 0.97);
        Assert.True(near < band && far < near, $"{band} {near} {far}");
        Assert.True(far < band / 3);
    }

    [Fact]
    public void Blur_out_of_focus_keeps_light()
    {
        var lines = new Still(480, 270, (x, _) => x / 2 % 2 == 0 ? Colour.Black : Colour.White);
        var (_, tilted) = Both(new TiltShift(), lines, """{"amount":1,"width":0}""");
        // Half the light of white, by the square of the signal, is 0.71 of it; contrast is a little raised.
        Assert.Equal(16 + 219 * 0.71, tilted.RowLuma(265), 16.0);
    }

    [Theory]
    [InlineData("dreamy_glow")]
    [InlineData("soft_focus")]
    public void Soft_light_spreads_over_an_edge_and_leaves_even_areas_even(string name)
    {
        var edge = Still.Edge(480, 270, 240, Still.Grey(30), Still.Grey(230));
        var (plain, soft) = Both(EffectCatalogue.Find(name)!, edge, """{"amount":1}""");
        Assert.True(soft.ColumnLuma(237) > plain.ColumnLuma(237) + 6);
        Assert.Equal(soft.ColumnLuma(460), soft.ColumnLuma(470), 0.6);
        Assert.Equal(soft.ColumnLuma(10), soft.ColumnLuma(20), 0.6);
    }

    [Fact]
    public void Every_block_of_pixels_is_of_one_colour()
    {
        var (_, blocks) = Both(new Pixel(), Still.Scenery(480, 270), """{"size":40}""");
        // 40 pixels of a canvas 1080 high are 10 here, counted from the middle of the picture, which is at (240, 135).
        for (var top = 5; top < 260; top += 10)
        for (var left = 0; left < 480; left += 10)
        for (var y = top; y < top + 10; y++)
        for (var x = left; x < left + 10; x++)
            Assert.InRange(blocks.Luma(x, y) - blocks.Luma(left + 4, top + 4), -1, 1);
    }

    [Theory]
    [InlineData("pixel", """{"size":96}""")]
    [InlineData("halftone", """{"size":60,"inks":"mono"}""")]
    public void What_is_printed_on_a_picture_moves_with_it(string name, string settings)
    {
        // The camera moves by 12 pixels from frame 0 to frame 12.
        using var scene = new Scene(new Canvas(480, 270));
        var camera = scene.Camera(frame => new CameraView(0.5 + frame / 720.0, 0.5, 1.5));
        var clip = scene.Show(Still.Scenery(480, 270), camera, closest: 1.5);
        scene.Add(EffectCatalogue.Find(name)!, clip, settings);
        var (before, after) = (scene.Paint(0), scene.Paint(12));
        double Unlike(int shift) =>
            Enumerable
                .Range(40, 180)
                .SelectMany(y => Enumerable.Range(60, 340).Select(x => (x, y)))
                .Average(at => Math.Abs(after.Luma(at.x - shift, at.y) - before.Luma(at.x, at.y)));
        Assert.True(Unlike(12) < 4, $"{Unlike(12):0.0} codes");
        Assert.True(Unlike(0) > 2 * Unlike(12));
    }

    [Fact]
    public void Dots_of_ink_leave_the_more_paper_the_brighter_it_was()
    {
        foreach (var grey in (int[])[70, 128, 200])
        {
            var (_, dots) = Both(
                new Halftone(),
                Still.Plain(480, 270, Still.Grey(grey)),
                """{"inks":"mono","colour":"#000000","paper":"#ffffff","size":24}"""
            );
            var signal = (Bt709.Luma(Still.Grey(grey)) - 16) / 219;
            var light = dots.Bytes.Take(480 * 270).Average(code => (code - 16) / 219.0);
            Assert.Equal(Math.Pow(signal, 1.5), light, 0.06);
        }
    }

    [Fact]
    public void A_drawing_of_nothing_is_paper_and_an_edge_is_a_line()
    {
        var (_, blank) = Both(new Sketch(), Still.Plain(480, 270, Colour.White));
        Assert.Equal(Bt709.Luma(new Colour(247, 243, 234)), blank.ColumnLuma(100), 4.0);
        var edge = Still.Edge(480, 270, 240, Still.Grey(150), Still.Grey(250));
        var (_, drawn) = Both(new Sketch(), edge, """{"hatching":0}""");
        Assert.True(drawn.ColumnLuma(238) < drawn.ColumnLuma(300) - 20);
        Assert.True(drawn.ColumnLuma(238) < drawn.ColumnLuma(150) - 20);
    }

    [Fact]
    public void Posterizing_leaves_no_more_tones_than_are_asked_for()
    {
        var ramp = new Still(480, 270, (x, _) => Still.Grey(x * 255 / 479));
        var (_, flat) = Both(new Posterize(), ramp, """{"levels":4}""");
        var tones = flat.Bytes.Take(480 * 270).GroupBy(code => code).Where(tone => tone.Count() > 270);
        Assert.Equal([16, 89, 162, 235], tones.Select(tone => (int)tone.Key).Order());
    }

    [Fact]
    public void A_comic_draws_ink_beside_edges_and_flattens_slopes()
    {
        var edge = Still.Edge(480, 270, 240, Still.Grey(90), Still.Grey(230));
        var (plain, comic) = Both(new Comic(), edge, """{"amount":1}""");
        Assert.True(
            Enumerable.Range(230, 10).Min(comic.ColumnLuma)
                < Enumerable.Range(230, 10).Min(plain.ColumnLuma) - 15
        );
        var ramp = new Still(480, 270, (x, _) => Still.Grey(x * 255 / 479));
        var (_, steps) = Both(new Comic(), ramp, """{"amount":0,"levels":4}""");
        var rises = Enumerable
            .Range(8, 460)
            .Select(x => steps.ColumnLuma(x + 2) - steps.ColumnLuma(x))
            .ToList();
        Assert.True(rises.Max() > 3 * rises.Average());
    }

    [Fact]
    public void An_echo_shows_where_a_moving_bar_was_and_ends_at_a_transition()
    {
        var bar = new Still(480, 270, (x, _) => x is >= 220 and < 240 ? Colour.White : Colour.Black);
        using var scene = new Scene(canvas);
        var pan = scene.Camera(frame => new CameraView(0.5 - 0.008 * frame, 0.5, 1.4));
        var leaving = scene.Add(
            new Echo(),
            scene.Show(bar, pan, 0, 30, widest: 1.4, closest: 1.4),
            """{"count":1,"spacing":0.3333333}"""
        );
        scene.Join(leaving, scene.Show(bar, Scene.Still(), 30, 40), new Dissolve(), 25, 35);
        var (then, now) = (scene.Paint(5), scene.Paint(15));
        var (was, stands) = (Brightest(then), Brightest(now));
        Assert.True(stands > was + 20);
        Assert.InRange(now.ColumnLuma(was), 60, 180);
        Assert.Equal(16, now.ColumnLuma(stands - (stands - was) / 2), 2.0);
        var last = scene.Paint(24);
        Assert.Equal(16, last.ColumnLuma(Brightest(scene.Paint(14))), 12.0);
    }

    [Fact]
    public void A_trail_of_light_leaves_the_light_itself_as_it_is()
    {
        var bar = new Still(480, 270, (x, _) => x is >= 220 and < 240 ? Colour.White : Colour.Black);
        using var scene = new Scene(canvas);
        var pan = scene.Camera(frame => new CameraView(0.5 - 0.004 * frame, 0.5, 1.4));
        scene.Add(new LightTrail(), scene.Show(bar, pan, 0, 30, widest: 1.4, closest: 1.4));
        var picture = scene.Paint(20);
        var here = Brightest(picture);
        Assert.Equal(235, picture.ColumnLuma(here), 1.5);
        Assert.True(picture.ColumnLuma(here - 25) > 60, "behind it there is light");
        Assert.Equal(16, picture.ColumnLuma(here + 40), 1.0);
    }

    /// <summary>The middle of the brightest columns.</summary>
    private static int Brightest(Picture picture)
    {
        var light = Enumerable.Range(0, picture.Width).Select(picture.ColumnLuma).ToList();
        var columns = Enumerable.Range(0, picture.Width).Where(x => light[x] > light.Max() - 12).ToList();
        return (columns[0] + columns[^1]) / 2;
    }

    private static double Swing(Picture picture, int from, int to)
    {
        var row = Enumerable.Range(from, to - from).Select(x => (int)picture.Luma(x, 135)).ToList();
        return row.Max() - row.Min();
    }

    private static double RowSwing(Picture picture, int y)
    {
        var row = Enumerable.Range(200, 80).Select(x => (int)picture.Luma(x, y)).ToList();
        return row.Max() - row.Min();
    }

    /// <summary>Where a row passes from dark to bright.</summary>
    private static double EdgeOf(Picture picture, int y) =>
        Enumerable.Range(0, picture.Width).First(x => picture.Luma(x, y) > 125);

    private static (Picture Plain, Picture With) Both(Effect effect, Still still, string settings = "{}")
    {
        using var plain = new Scene(canvas);
        plain.Show(still, Scene.Still(), to: 10);
        using var scene = new Scene(canvas);
        scene.Add(effect, scene.Show(still, Scene.Still(), to: 10), settings);
        return (plain.Paint(1), scene.Paint(1));
    }
}

using Rostrum.Drafts.Effects.Layouts;

namespace Rostrum.Compositor.Tests.Effects;

public sealed class LayoutTests
{
    private static readonly Colour grey = new(128, 128, 128);

    [Fact]
    public void A_frame_is_as_wide_on_all_sides_as_it_says()
    {
        using var scene = new Scene(new Canvas(480, 270));
        var clip = scene.Show(Still.Plain(480, 270, grey), Scene.Still(), to: 4);
        scene.Add(new PictureFrame(), clip, """{"width":0.1,"color":"white","round":0,"shadow":0}""");
        var picture = scene.Paint(1);
        Assert.All(
            ((int, int)[])[(26, 135), (453, 135), (240, 26), (240, 243)],
            at => Assert.Equal(235, picture.Luma(at.Item1, at.Item2))
        );
        Assert.All(
            ((int, int)[])[(27, 135), (452, 135), (240, 27), (240, 242), (28, 28)],
            at => Assert.Equal(126, picture.Luma(at.Item1, at.Item2), 1.0)
        );
    }

    [Fact]
    public void A_frame_keeps_all_of_the_picture_and_what_was_in_its_middle_there()
    {
        using var scene = new Scene(new Canvas(320, 320));
        var ramp = new Still(320, 320, (x, _) => Still.Grey(x * 255 / 319));
        scene.Add(new PictureFrame(), scene.Show(ramp, Scene.Still(), to: 4), """{"width":0.2,"shadow":0}""");
        using var plain = new Scene(new Canvas(320, 320));
        plain.Show(ramp, Scene.Still(), to: 4);
        var (framed, whole) = (scene.Paint(0), plain.Paint(0));
        Assert.Equal(whole.Luma(160, 160), framed.Luma(160, 160), 2.0);
        Assert.Equal(whole.Luma(4, 160), framed.Luma(66, 160), 6.0);
        Assert.Equal(whole.Luma(315, 160), framed.Luma(253, 160), 6.0);
    }

    [Fact]
    public void A_polaroid_falls_and_then_lies_still()
    {
        using var scene = new Scene(new Canvas(192, 108), framesPerSecond: 10);
        scene.Add(new Polaroid(), scene.Show(Still.Scenery(500, 310), Scene.Still(), to: 20));
        var frames = Enumerable.Range(0, 20).Select(frame => scene.Paint(frame).Bytes).ToList();
        for (var frame = 1; frame < 8; frame++)
            Assert.False(frames[frame].AsSpan().SequenceEqual(frames[frame - 1]), $"frame {frame}");
        for (var frame = 9; frame < 20; frame++)
            Assert.True(frames[frame].AsSpan().SequenceEqual(frames[8]), $"frame {frame}");
    }

    [Fact]
    public void A_polaroid_has_its_widest_border_below_and_a_shadow_beneath_it()
    {
        using var scene = new Scene(new Canvas(640, 640), framesPerSecond: 1);
        var clip = scene.Show(Still.Plain(640, 640, grey), Scene.Still(), to: 4);
        scene.Add(
            new Polaroid(),
            clip,
            """{"turn":0,"paper":"white","ground":"color","color":"#808080","size":0.8}"""
        );
        var picture = scene.Paint(3);
        var column = Enumerable.Range(0, 640).Select(y => (int)picture.Luma(320, y)).ToList();
        var (top, bottom) = (column.IndexOf(235), column.LastIndexOf(235));
        var (first, last) = (
            column.FindIndex(top, code => code < 200),
            column.FindLastIndex(bottom, code => code < 200)
        );
        Assert.Equal(512, bottom - top, 4.0);
        Assert.True(bottom - last > 3 * (first - top));
        Assert.True(column[bottom + 8] < 100);
        Assert.Equal(126, column[639], 1.0);
    }

    [Theory]
    [InlineData(640, 360)]
    [InlineData(360, 640)]
    public void A_strip_of_film_has_holes_along_its_longer_sides(int width, int height)
    {
        using var scene = new Scene(new Canvas(width, height), framesPerSecond: 1);
        var clip = scene.Show(Still.Plain(width, height, grey), Scene.Still(), to: 4);
        scene.Add(new FilmStrip(), clip, """{"border":0.15,"weave":0}""");
        var picture = scene.Paint(3);
        int At(int along, int across) =>
            width > height ? picture.Luma(along, across) : picture.Luma(across, along);
        foreach (var border in (int[])[27, 332])
        {
            var codes = Enumerable.Range(0, 640).Select(along => At(along, border)).ToList();
            Assert.InRange(
                Enumerable.Range(1, 639).Count(i => codes[i] > 120 && codes[i - 1] <= 120),
                10,
                20
            );
            Assert.True(codes.Min() < 40 && codes.Max() > 200);
        }
        Assert.Equal(126, At(320, 180), 1.0);
    }
}

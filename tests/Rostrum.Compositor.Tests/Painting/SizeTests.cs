namespace Rostrum.Compositor.Tests.Painting;

public sealed class SizeTests
{
    private static readonly Colour colour = new(180, 70, 130);

    public static TheoryData<int, int> Canvases =>
        new()
        {
            { 16, 16 },
            { 18, 34 },
            { 130, 16 },
            { 1080, 1920 },
            { 2520, 1080 },
        };

    public static TheoryData<int, int> Stills =>
        new()
        {
            { 1, 1 },
            { 1, 7 },
            { 3, 2 },
            { 33, 17 },
            { 1, 1000 },
            { 1000, 1 },
            { 333, 517 },
        };

    [Theory]
    [MemberData(nameof(Canvases))]
    public void A_plain_still_fills_any_canvas_upright_and_turned(int width, int height)
    {
        using var scene = new Scene(new Canvas(width, height));
        scene.Show(Still.Plain(333, 517, colour), Scene.Still(zoom: 1.7), 0, 1, closest: 1.7);
        scene.Show(Still.Plain(101, 77, colour), Scene.Still(zoom: 1.7, roll: -5), 1, 2, closest: 3);
        scene.Paint(0).AssertPlain(colour);
        scene.Paint(1).AssertPlain(colour);
    }

    [Theory]
    [MemberData(nameof(Stills))]
    public void A_plain_still_of_any_size_stays_plain_in_every_fit(int width, int height)
    {
        foreach (var fit in Enum.GetValues<PictureFit>())
        foreach (var roll in (double[])[0, 3])
        {
            using var scene = new Scene(new Canvas(50, 38), background: colour);
            scene.Show(
                Still.Plain(width, height, colour),
                scene.Camera(frame => new CameraView(0.5 + frame / 10, 0.5, 1 + frame, roll * frame)),
                fit: fit,
                shutterAngle: 30,
                closest: 4
            );
            foreach (var frame in (int[])[0, 1, 2])
                if (fit != PictureFit.Blur)
                    scene.Paint(frame).AssertPlain(colour);
                else
                    Assert.Equal(50 * 38 * 3 / 2, scene.Paint(frame).Bytes.Length);
        }
    }

    [Fact]
    public void A_view_at_the_stills_corner_sees_its_edge_repeated_and_nothing_else()
    {
        foreach (var (x, y) in ((double, double)[])[(0, 0), (1, 0), (0, 1), (1, 1)])
        foreach (var roll in (double[])[0, 45])
        {
            using var scene = new Scene(new Canvas(64, 64));
            scene.Show(Still.Plain(40, 40, colour), Scene.Still(x, y, 1.5, roll), closest: 2);
            scene.Paint(0).AssertPlain(colour);
        }
    }

    [Fact]
    public void Half_a_turn_is_the_picture_upside_down()
    {
        using var upright = new Scene(new Canvas(96, 64));
        upright.Show(Still.Waves(192, 128), Scene.Still());
        using var turned = new Scene(new Canvas(96, 64));
        turned.Show(Still.Waves(192, 128), Scene.Still(roll: 180));
        var (picture, overhead) = (upright.Paint(0), turned.Paint(0));
        for (var y = 0; y < 64; y++)
        for (var x = 0; x < 96; x++)
            Assert.Equal((double)picture.Luma(x, y), overhead.Luma(95 - x, 63 - y), 2.5);
    }

    [Fact]
    public void Turning_by_next_to_nothing_changes_a_smooth_picture_by_no_more_than_the_dither()
    {
        using var upright = new Scene(new Canvas(96, 64));
        upright.Show(Still.Waves(192, 128), Scene.Still(zoom: 1.01), closest: 1.01);
        using var turned = new Scene(new Canvas(96, 64));
        turned.Show(Still.Waves(192, 128), Scene.Still(zoom: 1.01, roll: 1e-6), closest: 1.01);
        var (picture, other) = (upright.Paint(0).Bytes, turned.Paint(0).Bytes);
        for (var i = 0; i < picture.Length; i++)
            Assert.Equal((double)picture[i], other[i], 2.5);
    }

    [Theory]
    [InlineData(PictureFit.Cover, 0.02)]
    [InlineData(PictureFit.Contain, 0.4)]
    public void A_still_does_not_move_where_the_zoom_changes_its_level(PictureFit fit, double pixels)
    {
        // A still shown whole lies on whole samples of its plate, up to half a sample from its exact place.
        var edge = Still.Edge(601, 1001, 300, Still.Grey(50), Still.Grey(220));
        using var scene = new Scene(new Canvas(194, 120));
        var zooms = Enumerable.Range(0, 61).Select(i => 1 + i * 0.02).ToArray();
        scene.Show(
            edge,
            scene.Camera(frame => new CameraView(0.5, 0.5, zooms[(int)Math.Round(frame)])),
            fit: fit,
            closest: zooms[^1]
        );
        Assert.NotEqual(scene.Plan(0).Views[0].Level, scene.Plan(60).Views[0].Level);
        var places = zooms.Select((zoom, frame) => (EdgeOf(scene.Paint(frame)) - 97) / zoom).ToArray();
        for (var i = 1; i < places.Length; i++)
            Assert.Equal(places[i - 1], places[i], pixels);
    }

    private static double EdgeOf(Picture picture)
    {
        var (low, high) = (Bt709.Light(Bt709.Luma(Still.Grey(50))), Bt709.Light(Bt709.Luma(Still.Grey(220))));
        var bright = Enumerable
            .Range(87, 20)
            .Sum(x => (Bt709.Light(picture.ColumnLuma(x)) - low) / (high - low));
        return 107 - bright;
    }
}

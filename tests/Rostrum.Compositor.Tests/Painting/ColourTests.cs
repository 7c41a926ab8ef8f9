namespace Rostrum.Compositor.Tests.Painting;

public sealed class ColourTests
{
    private static readonly Colour[] patches =
    [
        Colour.Black,
        Colour.White,
        Still.Grey(128),
        Still.Grey(64),
        Still.Grey(200),
        Still.Red,
        new(0, 255, 0),
        Still.Blue,
        new(0, 255, 255),
        new(255, 0, 255),
        new(255, 255, 0),
        new(194, 150, 130),
        new(98, 122, 157),
        new(87, 108, 67),
        new(214, 126, 44),
        new(8, 133, 161),
    ];

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 0)]
    [InlineData(3, 90)]
    public void A_patch_chart_keeps_its_BT709_codes_to_one(int density, double shutterAngle)
    {
        var chart = new Still(128 * density, 128 * density, (x, y) => PatchAt(x / density, y / density));
        using var scene = new Scene(new Canvas(128, 128));
        scene.Show(chart, Scene.Still(), shutterAngle: shutterAngle);
        var picture = scene.Paint(0);
        for (var patch = 0; patch < 16; patch++)
        {
            var (luma, cb, cr) = Bt709.Codes(patches[patch]);
            var (left, top) = (patch % 4 * 32, patch / 4 * 32);
            for (var y = top + 8; y < top + 24; y++)
            for (var x = left + 8; x < left + 24; x++)
            {
                Assert.InRange(picture.Luma(x, y), luma - 1, luma + 1);
                Assert.InRange(picture.Cb(x / 2, y / 2), cb - 1, cb + 1);
                Assert.InRange(picture.Cr(x / 2, y / 2), cr - 1, cr + 1);
            }
        }
    }

    [Fact]
    public void A_colour_clip_is_its_colours_BT709_codes()
    {
        foreach (var colour in patches)
        {
            using var scene = new Scene(new Canvas(48, 32));
            scene.Show(colour);
            scene.Paint(0).AssertPlain(colour);
        }
    }

    [Fact]
    public void A_gap_shows_the_background()
    {
        var background = new Colour(40, 90, 20);
        using var scene = new Scene(new Canvas(48, 32), background: background);
        scene.Show(Colour.White, 0, 2);
        scene.Show(Colour.White, 4, 6);
        scene.Paint(3).AssertPlain(background);
        scene.Paint(4).AssertPlain(Colour.White);
    }

    [Fact]
    public void The_bars_of_a_contained_still_are_the_background()
    {
        var background = new Colour(40, 90, 20);
        using var scene = new Scene(new Canvas(96, 48), background: background);
        scene.Show(Still.Plain(48, 48, Still.Grey(220)), Scene.Still(), fit: PictureFit.Contain);
        var picture = scene.Paint(0);
        var (luma, cb, cr) = Bt709.Codes(background);
        for (var y = 0; y < 48; y++)
        for (var x = 0; x < 96; x++)
            if (x is < 16 or >= 80)
            {
                Assert.InRange(picture.Luma(x, y), luma - 1, luma + 1);
                Assert.InRange(picture.Cb(x / 2, y / 2), cb - 1, cb + 1);
                Assert.InRange(picture.Cr(x / 2, y / 2), cr - 1, cr + 1);
            }
            else if (x is >= 28 and < 68)
                Assert.InRange(
                    picture.Luma(x, y),
                    Bt709.Luma(Still.Grey(220)) - 1,
                    Bt709.Luma(Still.Grey(220)) + 1
                );
    }

    [Theory]
    [InlineData(62)]
    [InlineData(64)]
    public void A_vertical_colour_edge_lands_where_left_sited_chroma_puts_it(int edge)
    {
        using var scene = new Scene(new Canvas(128, 64));
        scene.Show(Still.Edge(128, 64, edge, Still.Red, Still.Blue), Scene.Still());
        var picture = scene.Paint(0);
        var (left, right) = (Bt709.Codes(Still.Red).Cb, Bt709.Codes(Still.Blue).Cb);
        var reds = Enumerable.Range(0, 64).Sum(x => (picture.ColumnCb(x) - right) / (left - right));
        // Sample i of the chroma lies on luma column 2i and stands for the canvas from 2i − ½ to 2i + 1½.
        Assert.Equal((edge + 0.5) / 2, reds, 0.02);
    }

    [Fact]
    public void A_horizontal_colour_edge_lands_where_chroma_halfway_between_rows_puts_it()
    {
        using var scene = new Scene(new Canvas(64, 128));
        scene.Show(new Still(64, 128, (_, y) => y < 62 ? Still.Red : Still.Blue), Scene.Still());
        var picture = scene.Paint(0);
        var (top, bottom) = (Bt709.Codes(Still.Red).Cb, Bt709.Codes(Still.Blue).Cb);
        var reds = Enumerable.Range(0, 64).Sum(y => (picture.RowCb(y) - bottom) / (top - bottom));
        Assert.Equal(31, reds, 0.02);
    }

    private static Colour PatchAt(int x, int y) => patches[y / 32 * 4 + x / 32];
}

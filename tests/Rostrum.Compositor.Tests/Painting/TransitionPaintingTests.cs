namespace Rostrum.Compositor.Tests.Painting;

public sealed class TransitionPaintingTests
{
    private static readonly Canvas canvas = new(96, 64);
    private static readonly Colour first = Still.Red;
    private static readonly Colour second = new(20, 200, 230);
    private static readonly double firstLight = Bt709.Light(Bt709.Luma(first));
    private static readonly double secondLight = Bt709.Light(Bt709.Luma(second));

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.125)]
    [InlineData(0.9)]
    public void A_dissolve_is_the_weighted_mean_of_both_pictures_codes(double mix)
    {
        var (leaving, arriving) = (Still.Waves(192, 128), Still.Scenery(192, 128));
        var before = Painted(leaving, arriving, new Arrangement(Placement.Still, null));
        var after = Painted(leaving, arriving, new Arrangement(null, Placement.Still));
        var amid = Painted(leaving, arriving, new Arrangement(Placement.Still, Placement.Still, mix));
        for (var i = 0; i < amid.Bytes.Length; i++)
            Assert.Equal(before.Bytes[i] * (1 - mix) + after.Bytes[i] * mix, amid.Bytes[i], 1.6);
    }

    [Fact]
    public void A_dissolve_is_half_of_each_at_its_middle()
    {
        using var scene = new Scene(canvas);
        var leaving = scene.Show(first, 0, 10);
        var arriving = scene.Show(second, 10, 20);
        scene.Join(leaving, arriving, new Dissolve(), 5, 15);
        var (a, b) = (Bt709.Codes(first), Bt709.Codes(second));
        var picture = scene.Paint(10);
        var mean = picture.Mean(16);
        Assert.Equal((a.Luma + b.Luma) / 2, mean.Luma, 0.05);
        Assert.Equal((a.Cb + b.Cb) / 2, mean.Cb, 0.05);
        Assert.Equal((a.Cr + b.Cr) / 2, mean.Cr, 0.05);
        scene.Paint(4).AssertPlain(first);
        scene.Paint(15).AssertPlain(second);
    }

    [Theory]
    [InlineData(48)]
    [InlineData(30.25)]
    [InlineData(51.5)]
    [InlineData(0.75)]
    [InlineData(95.5)]
    public void A_wipes_upright_edge_shares_its_pixel_in_linear_light(double edge)
    {
        var window = Window.Full with { Left = edge / canvas.Width };
        var picture = Painted(new Arrangement(Placement.Still, Placement.Still with { Window = window }));
        var (a, b) = (Bt709.Codes(first), Bt709.Codes(second));
        for (var x = 0; x < canvas.Width; x++)
            Assert.Equal(Shared(Math.Clamp(x + 1 - edge, 0, 1)), picture.ColumnLuma(x), 0.4);
        for (var x = 0; x < canvas.Width / 2; x++)
        {
            // The first column has only three quarters of its width on the canvas.
            var share =
                x == 0 ? Math.Clamp(1 - edge / 1.5, 0, 1) : Math.Clamp(x + 1 - (edge + 0.5) / 2, 0, 1);
            Assert.Equal(a.Cb + (b.Cb - a.Cb) * share, picture.ColumnCb(x), 0.4);
            Assert.Equal(a.Cr + (b.Cr - a.Cr) * share, picture.ColumnCr(x), 0.4);
        }
    }

    [Theory]
    [InlineData(32)]
    [InlineData(17.75)]
    [InlineData(63.5)]
    public void A_wipes_level_edge_shares_its_row_in_linear_light(double edge)
    {
        var window = Window.Full with { Bottom = edge / canvas.Height };
        var picture = Painted(new Arrangement(Placement.Still, Placement.Still with { Window = window }));
        for (var y = 0; y < canvas.Height; y++)
            Assert.Equal(Shared(Math.Clamp(edge - y, 0, 1)), picture.RowLuma(y), 0.4);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(20.5)]
    [InlineData(71.25)]
    public void A_slides_edge_shares_its_pixel_in_linear_light(double edge)
    {
        var picture = Painted(
            new Arrangement(Placement.Still, Placement.Shifted((canvas.Width - edge) / -canvas.Width, 0))
        );
        for (var x = 0; x < canvas.Width; x++)
            Assert.Equal(Shared(Math.Clamp(edge - x, 0, 1)), picture.ColumnLuma(x), 0.4);
    }

    [Theory]
    [InlineData("left")]
    [InlineData("right")]
    [InlineData("up")]
    [InlineData("down")]
    public void A_push_shows_no_line_of_the_background_between_its_pictures(string direction)
    {
        var values = new Dictionary<string, System.Text.Json.JsonElement>
        {
            ["dir"] = System.Text.Json.JsonSerializer.SerializeToElement(direction),
        };
        var push = new Push();
        for (var i = 1; i < 20; i++)
        {
            var arrangement = push.Arrange(i / 20.0, PassageScene.Plain, new ParameterValues(values));
            using var scene = Joined(Colour.White, Colour.White, arrangement);
            scene.Paint(9).AssertPlain(Colour.White);
        }
    }

    [Fact]
    public void A_push_moves_both_pictures_by_the_same_part_of_a_pixel()
    {
        // A bright bar stands across the seam; moved by 20.5 pixels it is the bar moved by 20.5 pixels.
        var leaving = new Still(192, 128, (x, _) => Still.Grey(x >= 100 && x < 120 ? 220 : 40));
        var arrangement = new Arrangement(
            Placement.Still with
            {
                OffsetX = -20.5 / 96,
            },
            Placement.Shifted(75.5 / 96, 0)
        );
        var picture = Painted(leaving, leaving, arrangement);
        var (low, high) = (Bt709.Light(Bt709.Luma(Still.Grey(40))), Bt709.Light(Bt709.Luma(Still.Grey(220))));
        double sum = 0,
            centre = 0;
        for (var x = 20; x < 50; x++)
        {
            var share = (Bt709.Light(picture.ColumnLuma(x)) - low) / (high - low);
            sum += share;
            centre += share * (x + 0.5);
        }
        Assert.Equal(10, sum, 0.05);
        Assert.Equal(55 - 20.5, centre / sum, 0.02);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(1.0)]
    public void A_veil_covers_the_picture_by_its_share_of_the_codes(double veil)
    {
        var picture = Painted(new Arrangement(Placement.Still, null, Veil: veil, VeilColour: second));
        var (a, b) = (Bt709.Codes(first), Bt709.Codes(second));
        var mean = picture.Mean(48);
        Assert.Equal(a.Luma + (b.Luma - a.Luma) * veil, mean.Luma, 0.05);
        Assert.Equal(a.Cb + (b.Cb - a.Cb) * veil, mean.Cb, 0.05);
        Assert.Equal(a.Cr + (b.Cr - a.Cr) * veil, mean.Cr, 0.05);
    }

    [Fact]
    public void A_dip_to_black_is_black_at_the_cut()
    {
        using var scene = new Scene(canvas);
        var leaving = scene.Show(first, 0, 10);
        var arriving = scene.Show(second, 10, 20);
        scene.Join(leaving, arriving, new DipBlack(), 5, 15);
        scene.Paint(5).AssertPlain(first);
        scene.Paint(10).AssertPlain(Colour.Black);
    }

    [Fact]
    public void Windows_outside_the_canvas_show_nothing()
    {
        var arrangement = new Arrangement(Placement.Still, Placement.Shifted(-1, 0));
        Painted(arrangement).AssertPlain(first);
        Painted(arrangement with { Arriving = Placement.Shifted(0, 1) }).AssertPlain(first);
        Painted(arrangement with { Arriving = Placement.Shifted(5, -7) }).AssertPlain(first);
    }

    /// <summary>The luma code of a pixel of which the second picture covers a part.</summary>
    private static double Shared(double second) =>
        Bt709.LumaOfLight(firstLight + (secondLight - firstLight) * second);

    private static Picture Painted(Arrangement arrangement)
    {
        using var scene = Joined(first, second, arrangement);
        return scene.Paint(9);
    }

    private static Picture Painted(Still leaving, Still arriving, Arrangement arrangement)
    {
        using var scene = new Scene(canvas);
        var clips = (scene.Show(leaving, Scene.Still(), 0, 10), scene.Show(arriving, Scene.Still(), 10, 20));
        scene.Join(clips.Item1, clips.Item2, new ArrangedTransition(arrangement), 5, 15);
        return scene.Paint(9);
    }

    private static Scene Joined(Colour leaving, Colour arriving, Arrangement arrangement)
    {
        var scene = new Scene(canvas);
        var clips = (scene.Show(leaving, 0, 10), scene.Show(arriving, 10, 20));
        scene.Join(clips.Item1, clips.Item2, new ArrangedTransition(arrangement), 5, 15);
        return scene;
    }
}

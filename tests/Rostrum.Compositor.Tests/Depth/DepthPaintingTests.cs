namespace Rostrum.Compositor.Tests.Depth;

public sealed class DepthPaintingTests
{
    private static readonly Canvas canvas = new(DepthScenes.Width, DepthScenes.Height);

    private static readonly Still wallAndCard = new(
        DepthScenes.Width,
        DepthScenes.Height,
        (x, y) => DepthScenes.IsCard(x, y) ? new Colour(220, 30, 30) : new Colour(40, 90, 160)
    );

    [Theory]
    [InlineData(-0.04)]
    [InlineData(0.017)]
    [InlineData(0.05)]
    public void Near_and_far_stand_where_geometry_says_to_a_tenth_of_a_pixel(double step)
    {
        var layers = DepthScenes.Layers();
        using var scene = new Scene(canvas);
        // Dots of light on the card and on the wall, well inside both.
        (double X, double Y, bool Near)[] dots =
        [
            (280, 140, true),
            (350.3, 210.6, true),
            (120, 90, false),
            (520.4, 300.2, false),
        ];
        var still = new Still(
            DepthScenes.Width,
            DepthScenes.Height,
            (x, y) => Dotted(x, y, dots, DepthScenes.IsCard(x, y) ? 60 : 30)
        );
        scene.ShowCut(still, layers, DepthScenes.Aside(step, layers.Farthest));
        var picture = scene.Paint(0);
        foreach (var (x, y, near) in dots)
        {
            var shift = near ? step * (layers.Nearest - layers.Farthest) : 0;
            var expectedX =
                ((x + 0.5) / canvas.Width - 0.5 - shift) * 1.15 * canvas.Width + canvas.Width / 2.0;
            var expectedY = ((y + 0.5) / canvas.Height - 0.5) * 1.15 * canvas.Height + canvas.Height / 2.0;
            var (foundX, foundY) = CentreOfLight(picture, expectedX, expectedY, near ? 60 : 30);
            Assert.Equal(expectedX, foundX, 0.1);
            Assert.Equal(expectedY, foundY, 0.1);
        }
    }

    [Fact]
    public void What_comes_out_from_behind_is_the_wall_and_no_second_edge_of_the_card()
    {
        var layers = DepthScenes.Layers();
        using var scene = new Scene(canvas);
        scene.ShowCut(wallAndCard, layers, DepthScenes.Aside(0.05, layers.Farthest));
        var picture = scene.Paint(0);
        var cardLeft = (int)(
            (240.0 / 640 - 0.5 - 0.05 * (layers.Nearest - layers.Farthest)) * 1.15 * 640 + 320
        );
        var cardRight = cardLeft + (int)(160 * 1.15);
        var wall = picture.Cr(20, 90);
        for (var x = 2; x < canvas.Width - 2; x++)
        {
            if (x > cardLeft - 5 && x < cardRight + 5)
                continue;
            Assert.Equal(wall, picture.Cr(x / 2, 90), 3.0);
        }
        Assert.True(picture.Cr((cardLeft + cardRight) / 4, 90) > wall + 60);
    }

    [Fact]
    public void No_pixel_stays_unfilled_wherever_the_camera_steps()
    {
        var layers = DepthScenes.Layers();
        var bright = new Still(
            DepthScenes.Width,
            DepthScenes.Height,
            (x, y) => DepthScenes.IsCard(x, y) ? Colour.White : new Colour(200, 210, 190)
        );
        foreach (var step in (double[])[-0.12, -0.05, 0.03, 0.12])
        {
            using var scene = new Scene(canvas);
            scene.ShowCut(bright, layers, DepthScenes.Aside(step, layers.Farthest));
            var picture = scene.Paint(0);
            Assert.DoesNotContain(
                Enumerable.Range(0, canvas.Width * canvas.Height),
                i => picture.Bytes[i] < 150
            );
        }
    }

    [Fact]
    public void A_camera_that_has_not_moved_shows_the_picture_as_it_is()
    {
        var layers = DepthScenes.Layers();
        using var flat = new Scene(canvas);
        var scenery = Still.Scenery(DepthScenes.Width, DepthScenes.Height);
        flat.Show(scenery, Scene.Still(zoom: 1.15), closest: 1.3);
        using var cut = new Scene(canvas);
        cut.ShowCut(scenery, layers, DepthScenes.Aside(0, layers.Farthest));
        var (one, other) = (flat.Paint(0).Bytes, cut.Paint(0).Bytes);
        var apart = one.Zip(other, (a, b) => Math.Abs(a - b)).ToList();
        Assert.True(apart.Average() < 0.75, $"{apart.Average()}");
        Assert.True(apart.Count(difference => difference > 12) < apart.Count / 50);
    }

    [Fact]
    public void A_slope_of_depth_is_shared_between_layers_without_a_step()
    {
        var grid = new Drafts.Sights.ByteGrid(
            160,
            90,
            [.. Enumerable.Range(0, 160 * 90).Select(i => (byte)(20 + i / 160 * 2.4))]
        );
        var layers = Drafts.Sights.SceneLayers.Of(grid)!;
        using var scene = new Scene(canvas);
        // Upright lines over a floor: when the camera steps aside they must lean, not break.
        var lines = new Still(
            DepthScenes.Width,
            DepthScenes.Height,
            (x, _) => Still.Grey((int)(128 + 80 * Math.Sin(x / 14.0)))
        );
        scene.ShowCut(lines, layers, DepthScenes.Aside(0.02, layers.Farthest));
        var picture = scene.Paint(0);
        for (var y = 1; y < canvas.Height; y++)
        for (var x = 40; x < 600; x += 7)
            Assert.InRange(Math.Abs(picture.Luma(x, y) - picture.Luma(x, y - 1)), 0, 9);
    }

    private static Colour Dotted(int x, int y, (double X, double Y, bool)[] dots, int ground)
    {
        var light = dots.Sum(dot =>
            Math.Exp(-((x - dot.X) * (x - dot.X) + (y - dot.Y) * (y - dot.Y)) / (2 * 2.5 * 2.5))
        );
        return Still.Grey((int)Math.Round(ground + 150 * Math.Min(1, light)));
    }

    private static (double X, double Y) CentreOfLight(Picture picture, double x, double y, int ground)
    {
        var dark = 16 + ground * 219 / 255.0 + 3;
        double weight = 0,
            sumX = 0,
            sumY = 0;
        for (var row = (int)y - 10; row <= (int)y + 10; row++)
        for (var column = (int)x - 10; column <= (int)x + 10; column++)
        {
            var light = Math.Max(0, picture.Luma(column, row) - dark);
            weight += light;
            sumX += light * (column + 0.5);
            sumY += light * (row + 0.5);
        }
        return (sumX / weight, sumY / weight);
    }
}

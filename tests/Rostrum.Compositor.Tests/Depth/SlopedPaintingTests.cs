using Rostrum.Drafts.Sights;

namespace Rostrum.Compositor.Tests.Depth;

public sealed class SlopedPaintingTests
{
    private static readonly Canvas canvas = new(DepthScenes.Width, DepthScenes.Height);

    /// <summary>Dots of light on a wall and on the floor before it, in pixels.</summary>
    private static readonly (double X, double Y)[] dots =
    [
        (150, 70),
        (470.4, 110.2),
        (110.3, 215.7),
        (330, 240.3),
        (520.8, 275),
        (250.5, 300.4),
    ];

    [Theory]
    [InlineData(0.04, 0, 0, 0.0)]
    [InlineData(-0.03, 0, 0.15, 0.0)]
    [InlineData(0, 0.05, 0.05, 0.0)]
    [InlineData(0, 0, 0.3, 0.0)]
    [InlineData(0.04, 0, 0, 0.3)]
    [InlineData(0.03, -0.03, 0.2, -0.3)]
    public void A_floor_stands_where_geometry_says_to_a_tenth_of_a_pixel(
        double right,
        double down,
        double forward,
        double tilt
    )
    {
        double Near(double x, double y) => Math.Max(0.2, 0.2 + 1.1 * (y - 0.5) + tilt * (x - 0.5));
        var layers = Layers(Near);
        var backdrop = Assert.Single(layers.Surfaces);
        Assert.Equal(tilt, backdrop.Tilt, 0.01);
        using var scene = new Scene(canvas);
        var camera = new Moved(right, down, forward);
        scene.ShowCut(Dotted(), layers, camera);
        var picture = scene.Paint(0);
        var looked = 0;
        foreach (var (x, y) in dots)
        {
            var view = camera.At(MediaTime.Zero, Near(x / canvas.Width, y / canvas.Height));
            var expectedX = ((x / canvas.Width - view.X) * view.Zoom + 0.5) * canvas.Width;
            var expectedY = ((y / canvas.Height - view.Y) * view.Zoom + 0.5) * canvas.Height;
            if (
                expectedX < 14
                || expectedY < 14
                || expectedX > canvas.Width - 14
                || expectedY > canvas.Height - 14
            )
                continue;
            var (foundX, foundY) = CentreOfLight(picture, expectedX, expectedY);
            Assert.Equal(expectedX, foundX, 0.1);
            Assert.Equal(expectedY, foundY, 0.1);
            looked++;
        }
        Assert.InRange(looked, 4, dots.Length);
    }

    [Fact]
    public void A_turned_canvas_shows_the_same_floor_turned()
    {
        var layers = Layers((_, y) => Math.Max(0.2, 0.2 + 1.1 * (y - 0.5)));
        var camera = new Moved(0.04, 0, 0);
        using var upright = new Scene(canvas);
        upright.ShowCut(Tests.Still.Waves(DepthScenes.Width, DepthScenes.Height), layers, camera);
        using var turned = new Scene(canvas);
        turned.ShowCut(
            Tests.Still.Waves(DepthScenes.Width, DepthScenes.Height),
            layers,
            new Moved(0.04, 0, 0, Roll: 1e-7)
        );
        var (one, other) = (upright.Paint(0), turned.Paint(0));
        var apart = Enumerable
            .Range(0, canvas.Width * canvas.Height)
            .Select(i => Math.Abs(one.Bytes[i] - other.Bytes[i]));
        // The way for turned views reads four taps instead of six.
        Assert.True(apart.Average() < 1, $"{apart.Average()}");
    }

    [Fact]
    public void A_gap_in_what_is_near_keeps_the_colours_that_are_seen_in_it()
    {
        static bool IsGap(int x, int y) => x is >= 300 and < 340 && y is >= 165 and < 190;
        var depth = new ByteGrid(
            DepthScenes.Width / 2,
            DepthScenes.Height / 2,
            [
                .. Enumerable
                    .Range(0, DepthScenes.Width / 2 * (DepthScenes.Height / 2))
                    .Select(i => (X: i % (DepthScenes.Width / 2) * 2, Y: i / (DepthScenes.Width / 2) * 2))
                    .Select(at =>
                        (byte)(
                            !DepthScenes.IsCard(at.X, at.Y) ? 40
                            : IsGap(at.X, at.Y) ? 150
                            : 230
                        )
                    ),
            ]
        );
        var still = new Still(
            DepthScenes.Width,
            DepthScenes.Height,
            (x, y) =>
                !DepthScenes.IsCard(x, y) ? new Colour(230, 230, 120)
                : IsGap(x, y) ? new Colour(40, 10, 10)
                : new Colour(190, 20, 20)
        );
        var layers = SceneLayers.Of(depth)!;
        using var scene = new Scene(canvas);
        scene.ShowCut(still, layers, DepthScenes.Aside(0.01, 0.6));
        var picture = scene.Paint(0);
        var brightest = 0.0;
        for (var y = 174; y < 182; y++)
        for (var x = 310; x < 330; x++)
            brightest = Math.Max(
                brightest,
                picture.Luma((int)((x - 320) * 1.15 + 320), (int)((y - 180) * 1.15 + 180))
            );
        Assert.True(brightest < 70, $"{brightest}");
    }

    private static SceneLayers Layers(Func<double, double, double> nearness) =>
        SceneLayers.Of(
            ByteGrid.Of(
                320,
                180,
                [
                    .. Enumerable
                        .Range(0, 320 * 180)
                        .Select(i => (float)nearness((i % 320 + 0.5) / 320, (i / 320 + 0.5) / 180)),
                ]
            )
        )!;

    private static Still Dotted() =>
        new(
            DepthScenes.Width,
            DepthScenes.Height,
            (x, y) =>
            {
                var light = dots.Sum(dot =>
                    Math.Exp(
                        -((x + 0.5 - dot.X) * (x + 0.5 - dot.X) + (y + 0.5 - dot.Y) * (y + 0.5 - dot.Y))
                            / 12.5
                    )
                );
                return Tests.Still.Grey((int)Math.Round(30 + 150 * Math.Min(1, light)));
            }
        );

    private static (double X, double Y) CentreOfLight(Picture picture, double x, double y)
    {
        const double dark = 16 + 30 * 219 / 255.0 + 3;
        double weight = 0,
            sumX = 0,
            sumY = 0;
        for (var row = (int)y - 11; row <= (int)y + 11; row++)
        for (var column = (int)x - 11; column <= (int)x + 11; column++)
        {
            var light = Math.Max(0, picture.Luma(column, row) - dark);
            weight += light;
            sumX += light * (column + 0.5);
            sumY += light * (row + 0.5);
        }
        return (sumX / weight, sumY / weight);
    }

    /// <summary>A pinhole camera that has stepped aside, down and forward; nearness ½ keeps its place.</summary>
    private sealed record Moved(double Right, double Down, double Forward, double Roll = 0) : IDepthCamera
    {
        public CameraView At(MediaTime time) => At(time, 0.5);

        public CameraView At(MediaTime time, double nearness)
        {
            var enlarged = (1 - Forward * 0.5) / (1 - Forward * nearness);
            return new CameraView(
                0.5 + Right * (nearness - 0.5) / enlarged,
                0.5 + Down * (nearness - 0.5) / enlarged,
                1.15 * enlarged,
                Roll
            );
        }
    }
}

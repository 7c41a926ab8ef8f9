using Rostrum.Drafts.Sights;

namespace Rostrum.Drafts.Tests;

public sealed class SceneLayersTests
{
    private const int Width = 256;
    private const int Height = 144;

    [Fact]
    public void A_wall_and_a_floor_are_one_surface_with_a_bend_where_they_meet()
    {
        var layers = Layers((_, y) => Floor(y))!;
        var backdrop = Assert.Single(layers.Surfaces);
        Assert.False(backdrop.IsCard);
        Assert.Equal(0, backdrop.Tilt);
        for (var y = 0.0; y <= 1; y += 0.01)
            Assert.Equal(Floor(y), backdrop.At(y), 0.003);
    }

    [Fact]
    public void What_stands_on_the_floor_is_a_card_before_it()
    {
        var layers = Layers((x, y) => x is > 0.35 and < 0.6 && y is > 0.15 and < 0.85 ? 0.6 : Floor(y))!;
        Assert.Equal(2, layers.Surfaces.Count);
        Assert.Equal(Floor(0.9), layers.Surfaces[0].At(0.9), 0.004);
        Assert.True(layers.Surfaces[1].IsCard);
        Assert.Equal(0.6, layers.Surfaces[1].Nearest, 0.004);
    }

    [Theory]
    [InlineData(0.25)]
    [InlineData(-0.3)]
    public void A_floor_that_is_nearer_on_one_side_is_a_tilted_plane_before_its_wall(double tilt)
    {
        double Near(double x, double y) => Math.Max(0.2, 0.2 + 1.1 * (y - 0.5) + tilt * (x - 0.5));
        var layers = Layers((x, y) => x is > 0.4 and < 0.55 && y is > 0.2 and < 0.8 ? 0.55 : Near(x, y))!;
        var backdrop = layers.Surfaces[0];
        Assert.Equal(tilt, backdrop.Tilt, 0.005);
        foreach (
            var (x, y) in ((double, double)[])[(0.1, 0.1), (0.9, 0.3), (0.1, 0.95), (0.5, 0.7), (0.95, 0.9)]
        )
            Assert.Equal(Near(x, y), backdrop.At(x, y), 0.005);
    }

    [Fact]
    public void Walls_that_face_the_camera_are_cards()
    {
        var layers = Layers((x, _) => x > 0.6 ? 0.7 : 0.2)!;
        Assert.All(layers.Surfaces, surface => Assert.True(surface.IsCard));
        Assert.Equal(2, layers.Surfaces.Count);
    }

    [Fact]
    public void A_mask_on_the_floor_goes_with_the_floor_and_one_on_a_card_with_the_card()
    {
        var layers = Layers((x, y) => x is > 0.35 and < 0.6 && y is > 0.15 and < 0.85 ? 0.6 : Floor(y))!;
        var foot = Mask((x, y) => x > 0.7 && y is > 0.78 and < 0.82);
        var onFloor = layers.PlaceOf(foot);
        Assert.Equal(Floor(0.8), onFloor.Nearness, 0.01);
        Assert.Equal(1.1, onFloor.Rise, 0.02);
        Assert.Equal(0.85, onFloor.Middle.X, 0.01);
        var card = Mask((x, y) => x is > 0.3 and < 0.6 && y is > 0.15 and < 0.85);
        Assert.Equal(0.6, layers.PlaceOf(card).Nearness, 0.01);
        Assert.Equal(0, layers.PlaceOf(card).Rise);
    }

    [Fact]
    public void A_surface_stays_as_near_as_its_outermost_knots_beyond_them()
    {
        var surface = new DepthSurface([new DepthKnot(0.2, 0.3), new DepthKnot(0.6, 0.5)]);
        Assert.Equal(0.3, surface.At(0.1));
        Assert.Equal(0.4, surface.At(0.4), 1e-12);
        Assert.Equal(0.5, surface.At(0.9));
        Assert.Equal((0.3, 0.5), (surface.Farthest, surface.Nearest));
    }

    [Fact]
    public void Two_surfaces_are_the_same_when_all_their_numbers_are()
    {
        static DepthSurface One(double y, double back) =>
            new([new DepthKnot(y, 0.3), new DepthKnot(0.6, 0.5)], 0.2, back);
        Assert.Equal(One(0.1, 0), One(0.1, 0));
        Assert.Equal(One(0.1, 0).ToString(), One(0.1, 0).ToString());
        Assert.NotEqual(One(0.1, 0), One(0.1, 0.1));
        Assert.NotEqual(One(0.1, 0).ToString(), One(0.1, 0.1).ToString());
        Assert.NotEqual(One(0.1, 0).ToString(), One(0.1000001, 0).ToString());
    }

    private static double Floor(double y) => Math.Max(0.2, 0.2 + 1.1 * (y - 0.5));

    private static SceneLayers? Layers(Func<double, double, double> nearness) =>
        SceneLayers.Of(Grid(nearness));

    private static ByteGrid Mask(Func<double, double, bool> inside) => Grid((x, y) => inside(x, y) ? 1 : 0);

    private static ByteGrid Grid(Func<double, double, double> value) =>
        ByteGrid.Of(
            Width,
            Height,
            [
                .. Enumerable
                    .Range(0, Width * Height)
                    .Select(i => (float)value((i % Width + 0.5) / Width, (i / Width + 0.5) / Height)),
            ]
        );
}

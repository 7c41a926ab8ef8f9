namespace Rostrum.Vision.Tests;

public sealed class DepthTests
{
    [Fact]
    public void Sky_is_farthest_and_ground_comes_nearer_downwards()
    {
        var sight = Sight.Of(Scene.Landscape().Picture);
        Assert.InRange(sight.Horizon ?? 0, 0.42, 0.48);
        Assert.InRange(sight.Sky.Coverage(), 0.42, 0.48);
        Assert.True(sight.Depth.Sample(0.5, 0.2) < 10);
        var (far, middle, near) = (
            sight.Depth.Sample(0.5, 0.55),
            sight.Depth.Sample(0.5, 0.75),
            sight.Depth.Sample(0.5, 0.95)
        );
        Assert.True(far + 30 < middle && middle + 30 < near, $"{far} {middle} {near}");
    }

    [Fact]
    public void A_subject_is_an_upright_card_in_front_of_what_it_hides()
    {
        var sight = Sight.Of(Scene.Ball().Picture);
        var (top, bottom) = (sight.Depth.Sample(0.5, 0.48), sight.Depth.Sample(0.5, 0.72));
        Assert.InRange(Math.Abs(top - bottom), 0, 20);
        var beside = sight.Depth.Sample(0.1, 0.48);
        Assert.True(
            top > beside + 40,
            $"{top} {beside}; sky {sight.Sky.Coverage()}, horizon {sight.Horizon}"
        );
    }

    [Fact]
    public void A_lake_that_mirrors_its_shore_is_water_below_a_horizon()
    {
        static (double, double, double) Above(double u, double v) =>
            v < 0.28 + 0.1 * Math.Sin(9 * u) ? (120 + 60 * v, 165 + 60 * v, 235)
            : Math.Sin(40 * u) > 0.3 ? (40, 60 + 12 * Scene.Grain(u, v, 50), 35)
            : (95, 85, 70 + 14 * Scene.Grain(u, v, 50));
        var scene = new Scene(
            480,
            320,
            (u, v) =>
            {
                if (v < 0.5)
                    return Above(u, v);
                var (r, g, b) = Above(u, 1 - v);
                return (r * 0.85, g * 0.88, b * 0.92);
            }
        );
        var sight = Sight.Of(scene.Picture);
        Assert.InRange(sight.Horizon ?? 0, 0.47, 0.53);
        Assert.InRange(sight.Water.Coverage(), 0.35, 0.52);
        Assert.True(sight.Water.Sample(0.5, 0.3) < 64);
    }

    [Theory]
    [InlineData(0.35)]
    [InlineData(0.5)]
    public void A_blue_sea_under_a_blue_sky_is_water_up_to_its_level_line(double line)
    {
        var scene = new Scene(
            480,
            320,
            (u, v) =>
                v < line ? (120 + 60 * v, 165 + 60 * v, 235)
                : v < 0.8 ? (60 + 5 * Scene.Grain(u, v, 40), 130 + 5 * Scene.Grain(u, v, 40), 190)
                : (215 + 20 * Scene.Grain(u, v, 60), 190 + 20 * Scene.Grain(u, v, 60), 140)
        );
        var sight = Sight.Of(scene.Picture);
        Assert.InRange(sight.Horizon ?? 0, line - 0.02, line + 0.02);
        Assert.InRange(sight.Sky.Coverage(), line - 0.03, line + 0.03);
        Assert.InRange(sight.Water.Coverage(), 0.8 - line - 0.05, 0.8 - line + 0.05);
    }

    [Fact]
    public void Edges_of_clouds_are_no_sea()
    {
        // Banks of cloud whose lower edges rise and fall.
        var scene = new Scene(
            480,
            320,
            (u, v) =>
                v < 0.3 + 0.05 * Math.Sin(7 * u) ? (176, 202, 240)
                : v < 0.75 ? (140 + 40 * v, 178 + 40 * v, 238)
                : (60 + 20 * Scene.Grain(u, v, 90), 110 + 20 * Scene.Grain(u, v, 90), 40)
        );
        var sight = Sight.Of(scene.Picture);
        Assert.InRange(sight.Sky.Coverage(), 0.7, 0.78);
        Assert.Equal(0, sight.Water.Coverage());
    }

    [Fact]
    public void A_grey_field_under_a_grey_sky_is_no_water()
    {
        static (double, double, double) Grey(double light) => (light, light, light);
        var scene = new Scene(
            480,
            320,
            (u, v) => v < 0.45 ? Grey(205 - 20 * v) : Grey(165 + 6 * Scene.Grain(u, v, 80))
        );
        Assert.Equal(0, Sight.Of(scene.Picture).Water.Coverage());
    }

    [Fact]
    public void A_wall_of_bricks_has_neither_sky_nor_water()
    {
        var wall = new Scene(
            300,
            300,
            (u, v) =>
                v * 20 % 1 < 0.12 || (u * 10 + (int)(v * 20) % 2 * 0.5) % 1 < 0.06
                    ? (190, 180, 170)
                    : (150, 70, 50)
        );
        var sight = Sight.Of(wall.Picture);
        Assert.Equal(0, sight.Sky.Coverage());
        Assert.Equal(0, sight.Water.Coverage());
    }
}

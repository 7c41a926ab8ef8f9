using Rostrum.Compositor.Planning;

namespace Rostrum.Compositor.Tests.Planning;

public sealed class FramePlannerTests
{
    private static readonly Canvas canvas = new(200, 100);
    private static readonly Still still = Still.Plain(800, 400, Colour.White);

    [Fact]
    public void The_view_of_a_still_camera_maps_the_canvass_corners_to_the_views_corners()
    {
        using var scene = new Scene(canvas);
        scene.Show(still, Scene.Still(x: 0.4, y: 0.55, zoom: 2), closest: 2);
        var view = Assert.Single(scene.Plan(0).Views.ToArray());
        AssertMaps(view, 0, 0, 0.15, 0.3);
        AssertMaps(view, 200, 100, 0.65, 0.8);
        AssertMaps(view, 100, 50, 0.4, 0.55);
    }

    [Fact]
    public void A_camera_turned_clockwise_shows_more_to_the_lower_right_along_the_canvass_top()
    {
        using var scene = new Scene(canvas);
        scene.Show(still, Scene.Still(zoom: 2.5, roll: 30), closest: 3);
        var view = Assert.Single(scene.Plan(0).Views.ToArray());
        var (fromX, fromY) = view.Map.At(0, 50);
        var (toX, toY) = view.Map.At(200, 50);
        Assert.Equal(Math.Tan(Math.PI / 6), (toY - fromY) / (toX - fromX), 1e-9);
        Assert.True(toY > fromY);
        AssertMaps(view, 100, 50, 0.5, 0.5);
    }

    [Fact]
    public void A_moment_without_a_clip_is_the_background()
    {
        using var scene = new Scene(canvas, background: Still.Red);
        scene.Show(still, Scene.Still(), from: 0, to: 3);
        scene.Show(still, Scene.Still(), from: 5, to: 8);
        Assert.NotNull(Assert.Single(scene.Plan(2).Views.ToArray()).Level);
        var gap = Assert.Single(scene.Plan(3).Views.ToArray());
        Assert.Equal((null, Still.Red), (gap.Level, gap.Colour));
        Assert.NotNull(Assert.Single(scene.Plan(5).Views.ToArray()).Level);
    }

    [Fact]
    public void A_zoom_goes_through_the_levels_one_after_the_other()
    {
        using var scene = new Scene(canvas);
        scene.Show(still, scene.Camera(frame => new CameraView(0.5, 0.5, 1 + frame / 10)), closest: 4);
        var densities = Enumerable
            .Range(0, 31)
            .Select(frame => scene.Plan(frame).Views[0].Level!.Density)
            .ToList();
        Assert.Equal(densities.Order(), densities);
        Assert.Equal(4, densities.Distinct().Count());
    }

    [Fact]
    public void A_dissolve_has_two_groups_and_a_push_one_with_two_views()
    {
        foreach (
            var (transition, groups, views) in ((Transition, int, int)[])
                [(new Dissolve(), 2, 1), (new Push(), 1, 2)]
        )
        {
            using var scene = new Scene(canvas);
            var leaving = scene.Show(still, Scene.Still(), 0, 10);
            var arriving = scene.Show(still, Scene.Still(), 10, 20);
            scene.Join(leaving, arriving, transition, 5, 15);
            var plan = scene.Plan(9);
            Assert.Equal(groups, plan.GroupCount);
            Assert.Equal(views, plan.Group(0).ViewsPerExposure);
            Assert.Equal(1, scene.Plan(4).GroupCount);
            Assert.Equal(1, scene.Plan(15).Group(0).ViewsPerExposure);
        }
    }

    private static void AssertMaps(in PlannedView view, double x, double y, double toX, double toY)
    {
        var (atX, atY) = view.Map.At(x, y);
        Assert.Equal(toX, atX / view.Level!.Width, 1e-9);
        Assert.Equal(toY, atY / view.Level.Height, 1e-9);
    }
}

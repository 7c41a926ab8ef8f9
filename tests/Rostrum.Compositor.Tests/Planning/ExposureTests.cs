using System.Numerics;
using Rostrum.Compositor.Planning;

namespace Rostrum.Compositor.Tests.Planning;

public sealed class ExposureTests
{
    private static readonly Canvas canvas = new(200, 100);
    private static readonly Still wide = Still.Plain(1600, 100, Colour.White);

    [Theory]
    [InlineData(0, 360, 1)]
    [InlineData(1, 360, 1)]
    [InlineData(1.2, 360, 2)]
    [InlineData(6, 120, 2)]
    [InlineData(6, 180, 4)]
    [InlineData(10, 180, 8)]
    [InlineData(8, 360, 8)]
    [InlineData(10, 360, 8)]
    [InlineData(13, 360, 16)]
    [InlineData(60, 360, 64)]
    [InlineData(300, 360, 64)]
    [InlineData(300, 0, 1)]
    public void A_pan_is_exposed_every_pixel_of_a_short_path_and_every_pixel_and_a_half_of_a_long_one_up_to_64_times(
        double pixelsPerFrame,
        double angle,
        int exposures
    )
    {
        using var scene = Pan(pixelsPerFrame, angle);
        Assert.Equal(exposures, scene.Plan(1).Exposures);
    }

    [Fact]
    public void Exposures_are_a_power_of_two_and_never_fewer_for_a_faster_move()
    {
        var last = 1;
        for (var speed = 0.0; speed < 100; speed += 1.7)
        {
            using var scene = Pan(speed, 270);
            var exposures = scene.Plan(1).Exposures;
            Assert.True(BitOperations.IsPow2(exposures));
            Assert.InRange(exposures, last, FramePlan.MostExposures);
            last = exposures;
        }
        Assert.Equal(FramePlan.MostExposures, last);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void A_still_camera_needs_no_exposures(double roll)
    {
        using var scene = new Scene(canvas);
        scene.Show(wide, Scene.Still(zoom: 2, roll: roll), shutterAngle: 360, closest: 3);
        Assert.Equal(1, scene.Plan(3).Exposures);
    }

    [Fact]
    public void A_zoom_is_exposed_by_the_path_of_the_corners()
    {
        using var scene = new Scene(canvas);
        scene.Show(
            Still.Plain(400, 200, Colour.White),
            scene.Camera(frame => new CameraView(0.5, 0.5, 1.5 + 0.15 * frame)),
            shutterAngle: 360,
            closest: 2
        );
        // A tenth of half the diagonal, 112 pixels.
        Assert.Equal(8, scene.Plan(1).Exposures);
    }

    [Fact]
    public void A_roll_is_exposed_by_the_path_of_the_corners()
    {
        using var scene = new Scene(canvas);
        scene.Show(
            Still.Plain(400, 200, Colour.White),
            scene.Camera(frame => new CameraView(0.5, 0.5, 3, 2 * frame)),
            shutterAngle: 180,
            closest: 3
        );
        // One degree of a circle of 112 pixels' radius is 1.95 pixels.
        Assert.Equal(2, scene.Plan(5).Exposures);
    }

    [Fact]
    public void Exposures_lie_evenly_and_centred_in_the_open_shutter()
    {
        using var scene = Pan(8, 180);
        var plan = scene.Plan(4);
        var centres = plan.Views.ToArray().Select(view => view.Map.At(100, 50).X / view.Map.Xx).ToList();
        Assert.Equal(4, centres.Count);
        for (var i = 1; i < 4; i++)
            Assert.Equal(1, centres[i] - centres[i - 1], 1e-4);
        Assert.Equal(100 + 700 + 8 * 4, centres.Average(), 1e-4);
    }

    [Fact]
    public void The_first_and_last_frames_of_a_push_are_exposed_by_its_own_path()
    {
        using var scene = new Scene(canvas);
        var leaving = scene.Show(wide, Scene.Still(), 0, 30);
        var arriving = scene.Show(wide, Scene.Still(), 30, 60);
        scene.Join(leaving, arriving, new Push(), 10, 50);
        // Eased in over 40 frames, the first moves by a fraction of a pixel.
        Assert.InRange(scene.Plan(10).Exposures, 1, 2);
        Assert.InRange(scene.Plan(49).Exposures, 1, 4);
    }

    /// <summary>The still is eight canvases wide, so it moves by an eighth of its speed in canvases.</summary>
    private static Scene Pan(double pixelsPerFrame, double angle)
    {
        var scene = new Scene(canvas);
        scene.Show(
            wide,
            scene.Camera(frame => new CameraView(0.5 + frame * pixelsPerFrame / 1600, 0.5, 1)),
            shutterAngle: angle
        );
        return scene;
    }
}

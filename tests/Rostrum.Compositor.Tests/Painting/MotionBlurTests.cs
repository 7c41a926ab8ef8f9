namespace Rostrum.Compositor.Tests.Painting;

public sealed class MotionBlurTests
{
    private static readonly Canvas canvas = new(256, 32);
    private static readonly Colour dark = Still.Grey(50);
    private static readonly Colour bright = Still.Grey(220);

    [Theory]
    [InlineData(10, 180)]
    [InlineData(10, 360)]
    [InlineData(8, 90)]
    [InlineData(20, 270)]
    [InlineData(40, 360)]
    [InlineData(-24, 180)]
    public void A_moving_step_edge_becomes_a_ramp_of_velocity_times_angle(double velocity, double angle)
    {
        using var sharp = EdgePan(velocity, 0);
        using var blurred = EdgePan(velocity, angle);
        var (place, sharpVariance) = EdgeOf(sharp.Paint(5));
        var (blurredPlace, variance) = EdgeOf(blurred.Paint(5));
        // The variance of an even ramp of width w is w²/12, and variances of blurs add up.
        var width = Math.Sqrt(12 * (variance - sharpVariance));
        Assert.Equal(Math.Abs(velocity) * angle / 360, width, 0.3);
        Assert.Equal(place, blurredPlace, 0.05);
        Assert.Equal(128, place, 0.05);
    }

    [Fact]
    public void The_ramp_of_a_moving_edge_is_straight_in_linear_light()
    {
        using var scene = EdgePan(32, 360);
        var picture = scene.Paint(5);
        var (low, high) = (Bt709.Light(Bt709.Luma(dark)), Bt709.Light(Bt709.Luma(bright)));
        for (var x = 115; x < 141; x++)
        {
            var share = (Bt709.Light(picture.ColumnLuma(x)) - low) / (high - low);
            Assert.Equal((x + 0.5 - 112) / 32, share, 0.02);
        }
    }

    [Fact]
    public void What_does_not_change_along_the_move_does_not_change_by_one_code()
    {
        var stripes = new Still(1024, 64, (_, y) => new((byte)(y * 4), (byte)(255 - y * 3), (byte)(y * 37)));
        using var moving = new Scene(canvas);
        moving.Show(
            stripes,
            moving.Camera(frame => new CameraView(0.4 + 0.01 * frame, 0.5, 1)),
            shutterAngle: 360
        );
        using var still = new Scene(canvas);
        still.Show(stripes, Scene.Still());
        Assert.True(moving.Plan(3).Exposures > 4);
        Assert.Equal(still.Paint(3).Bytes, moving.Paint(3).Bytes);
    }

    [Fact]
    public void A_plain_picture_does_not_change_by_one_code_under_a_zoom_with_blur()
    {
        var plain = Still.Plain(512, 64, new Colour(91, 203, 47));
        using var moving = new Scene(canvas);
        moving.Show(
            plain,
            moving.Camera(frame => new CameraView(0.5, 0.5, 1 + 0.1 * frame)),
            shutterAngle: 180,
            closest: 2
        );
        using var still = new Scene(canvas);
        still.Show(plain, Scene.Still());
        Assert.True(moving.Plan(5).Exposures > 4);
        Assert.Equal(still.Paint(5).Bytes, moving.Paint(5).Bytes);
    }

    [Fact]
    public void A_blurred_frame_is_the_mean_light_of_many_moments()
    {
        using var blurred = WavePan(180, 1);
        // The same moments as frames of their own, 64 times as many a second.
        using var moments = WavePan(0, 64);
        var light = new double[canvas.Width * canvas.Height];
        for (var moment = 0; moment < 32; moment++)
        {
            var picture = moments.Paint(5 * 64 - 16 + moment);
            for (var i = 0; i < light.Length; i++)
                light[i] += Bt709.Light(picture.Bytes[i]) / 32;
        }
        var bytes = blurred.Paint(5).Bytes;
        for (var i = 0; i < light.Length; i++)
            Assert.Equal(Bt709.LumaOfLight(light[i]), bytes[i], 2.5);
    }

    private static Scene WavePan(double angle, int framesEach)
    {
        var scene = new Scene(canvas, framesPerSecond: 2 * framesEach);
        scene.Show(
            Still.Waves(1024, 64),
            scene.Camera(frame => new CameraView(0.4 + 0.015 * frame / framesEach, 0.5, 1)),
            shutterAngle: angle
        );
        return scene;
    }

    /// <summary>An edge that crosses the middle of the canvas in frame 5; the fitted still is 512 pixels wide.</summary>
    private static Scene EdgePan(double velocity, double angle)
    {
        var scene = new Scene(canvas);
        scene.Show(
            Still.Edge(1024, 64, 512, dark, bright),
            scene.Camera(frame => new CameraView(0.5 + velocity / 512 * (frame - 5), 0.5, 1)),
            shutterAngle: angle
        );
        return scene;
    }

    /// <summary>Where an edge lies and how wide it is, in light: mean and variance of its slope.</summary>
    private static (double Place, double Variance) EdgeOf(Picture picture)
    {
        var light = Enumerable.Range(98, 60).Select(x => Bt709.Light(picture.ColumnLuma(x))).ToArray();
        var slope = light
            .Zip(light.Skip(1), (left, right) => (right - left) / (light[^1] - light[0]))
            .ToArray();
        var place = slope.Select((part, i) => part * (99 + i)).Sum();
        var variance = slope.Select((part, i) => part * (99 + i - place) * (99 + i - place)).Sum();
        return (place, variance);
    }
}

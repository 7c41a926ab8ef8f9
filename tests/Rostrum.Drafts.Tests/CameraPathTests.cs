using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Tests;

public sealed class CameraPathTests
{
    private static readonly MediaTime Second = MediaTime.FromMilliseconds(1000);

    private static MediaTime Ms(long milliseconds) => MediaTime.FromMilliseconds(milliseconds);

    [Fact]
    public void Zoom_is_a_straight_line_in_its_logarithm()
    {
        var path = CameraPath.Between(CameraView.Whole, new CameraView(0.7, 0.4, 5), Second, Easing.Linear);
        for (var ms = 0; ms <= 1000; ms += 50)
            Assert.Equal(Math.Log(5) * ms / 1000, Math.Log(path.At(Ms(ms)).Zoom), 1e-12);
    }

    [Fact]
    public void Zoom_is_a_straight_line_itself_where_a_key_asks_for_it()
    {
        var path = new CameraPath([
            new CameraStop(MediaTime.Zero, CameraView.Whole, Easing.Linear, LinearZoom: true),
            new CameraStop(Second, CameraView.Whole with { Zoom = 3 }, Easing.Linear),
        ]);
        Assert.Equal(1.5, path.At(Ms(250)).Zoom, 1e-12);
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(3, 1)]
    [InlineData(1, 1.0001)]
    public void One_point_of_the_picture_stays_where_it_is_on_the_canvas(double firstZoom, double lastZoom)
    {
        var first = new CameraView(0.5, 0.5, firstZoom);
        var last = new CameraView(0.62, 0.41, lastZoom);
        var path = CameraPath.Between(first, last, Second, Easing.InOut);
        var fixedX = (last.X * lastZoom - first.X * firstZoom) / (lastZoom - firstZoom);
        var fixedY = (last.Y * lastZoom - first.Y * firstZoom) / (lastZoom - firstZoom);
        var (placeX, placeY) = OnCanvas(first, fixedX, fixedY);
        for (var ms = 0; ms <= 1000; ms += 20)
        {
            var (x, y) = OnCanvas(path.At(Ms(ms)), fixedX, fixedY);
            Assert.Equal(placeX, x, 1e-6);
            Assert.Equal(placeY, y, 1e-6);
        }
    }

    [Fact]
    public void A_pan_at_one_zoom_runs_evenly()
    {
        var path = CameraPath.Between(new(0.3, 0.5, 2), new(0.7, 0.5, 2), Second, Easing.Linear);
        for (var ms = 0; ms <= 1000; ms += 100)
            Assert.Equal(0.3 + 0.4 * ms / 1000, path.At(Ms(ms)).X, 1e-12);
    }

    [Fact]
    public void Outside_its_keys_the_camera_holds_still()
    {
        var (first, last) = (new CameraView(0.4, 0.5, 1.5, 3), new CameraView(0.6, 0.5, 2, -3));
        var path = new CameraPath([
            new CameraStop(Ms(2000), last, Easing.Linear),
            new CameraStop(Ms(1000), first, Easing.InOut),
        ]);
        Assert.Equal(first, path.At(-Second));
        Assert.Equal(first, path.At(MediaTime.Zero));
        Assert.Equal(first, path.At(Ms(1000)));
        Assert.Equal(last, path.At(Ms(2000)));
        Assert.Equal(last, path.At(Ms(999_000)));
    }

    [Fact]
    public void Two_keys_at_one_moment_are_a_cut()
    {
        var path = new CameraPath([
            new CameraStop(MediaTime.Zero, CameraView.Whole, Easing.Linear),
            new CameraStop(Ms(500), CameraView.Whole, Easing.Linear),
            new CameraStop(Ms(500), CameraView.Whole with { Zoom = 2 }, Easing.Linear),
        ]);
        Assert.Equal(1, path.At(new MediaTime(Ms(500).Ticks - 1)).Zoom, 1e-9);
        Assert.Equal(2, path.At(Ms(500)).Zoom);
    }

    [Fact]
    public void The_easing_of_a_key_leads_to_the_next_one()
    {
        var path = CameraPath.Between(new(0.2, 0.5, 2), new(0.7, 0.5, 2, 10), Second, Easing.In);
        Assert.Equal(0.2 + 0.5 * Easing.In.At(0.3), path.At(Ms(300)).X, 1e-12);
        Assert.Equal(10 * Easing.In.At(0.3), path.At(Ms(300)).Roll, 1e-12);
    }

    [Fact]
    public void A_path_without_keys_is_a_mistake() =>
        Assert.Throws<ArgumentException>(() => new CameraPath([]));

    /// <summary>Where a point of the picture lies on the canvas, in views at zoom 1 from the canvas's centre.</summary>
    private static (double X, double Y) OnCanvas(CameraView view, double x, double y) =>
        ((x - view.X) * view.Zoom, (y - view.Y) * view.Zoom);
}

using Rostrum.Compositor.Planning;
using Rostrum.Drafts.Sights;

namespace Rostrum.Compositor.Tests.Planning;

public sealed class PlaceMapTests
{
    private static readonly Canvas canvas = new(640, 360);

    [Theory]
    [InlineData(0.05, 0, 0)]
    [InlineData(0, 0.05, 0)]
    [InlineData(0.03, 0, 0.1)]
    public void What_lies_on_a_floor_leans_with_it(double right, double down, double forward)
    {
        var camera = new Moved(right, down, forward);
        var place = new DepthPlace(0.5, new PicturePoint(0.5, 0.75), 1.2);
        var clip = new Clip(
            new ColourSource(Colour.Black),
            TimeRange.Between(MediaTime.Zero, MediaTime.FromMilliseconds(1000)),
            Framing.Contain(1, 1),
            camera,
            MediaTime.Zero,
            0
        );
        var map = PlaceMaps.Of(canvas, clip, MediaTime.Zero, place);
        // Points of the floor, and where a pinhole camera sees them.
        foreach (var (x, y) in ((double, double)[])[(0.5, 0.75), (0.5, 0.65), (0.55, 0.7), (0.45, 0.85)])
        {
            var view = camera.At(MediaTime.Zero, 0.5 + 1.2 * (y - 0.75));
            var canvasX = ((x - view.X) * view.Zoom + 0.5) * canvas.Width;
            var canvasY = ((y - view.Y) * view.Zoom + 0.5) * canvas.Height;
            var (foundX, foundY) = map.At(canvasX, canvasY);
            Assert.Equal(x, foundX, 0.0015);
            Assert.Equal(y, foundY, 0.0015);
        }
    }

    private sealed record Moved(double Right, double Down, double Forward) : IDepthCamera
    {
        public CameraView At(MediaTime time) => At(time, 0.5);

        public CameraView At(MediaTime time, double nearness)
        {
            var enlarged = (1 - Forward * 0.5) / (1 - Forward * nearness);
            return new CameraView(
                0.5 + Right * (nearness - 0.5) / enlarged,
                0.5 + Down * (nearness - 0.5) / enlarged,
                1.15 * enlarged
            );
        }
    }
}

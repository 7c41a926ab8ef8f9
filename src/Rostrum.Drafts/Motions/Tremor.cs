using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Motions;

/// <summary>
/// A camera that trembles about one view, zoomed in by just as much as the largest deflection needs. Shifts are the
/// same on screen in both directions: parts of the square root of the canvas's area.
/// </summary>
internal sealed class Tremor
{
    private readonly CameraView middle;
    private readonly double shiftX;
    private readonly double shiftY;
    private readonly double turn;

    /// <param name="scene">What is seen.</param>
    /// <param name="target">What the view is centred on, as near as may be.</param>
    /// <param name="shift">The largest shift either way.</param>
    /// <param name="turn">The largest roll either way, degrees.</param>
    private Tremor(MotionScene scene, PicturePoint target, double shift, double turn)
    {
        var framing = scene.Framing;
        var (halfWidth, halfHeight) = scene.HalfViewUpTo(turn);
        var square = Math.Sqrt(framing.Aspect);
        var (shiftX, shiftY) = (shift * framing.ViewWidth / square, shift * framing.ViewHeight * square);
        var zoom = Math.Max(1, 2 * Math.Max(halfWidth + shiftX, halfHeight + shiftY));
        middle = new CameraView(
            Framing.Inside(target.X, (halfWidth + shiftX) / zoom),
            Framing.Inside(target.Y, (halfHeight + shiftY) / zoom),
            zoom
        );
        (this.shiftX, this.shiftY, this.turn) = (shiftX / zoom, shiftY / zoom, turn);
    }

    /// <summary>
    /// A camera that trembles for a whole scene: <paramref name="deflection"/> gives −1…1 from an own noise for each
    /// direction and the seconds since the start.
    /// </summary>
    public static ICamera Direct(
        MotionScene scene,
        PicturePoint? target,
        double shift,
        double turn,
        Func<Noise, double, double> deflection
    )
    {
        var tremor = new Tremor(scene, target ?? scene.Subject, shift, turn);
        var (x, y, roll) = (scene.Noise.Channel(1), scene.Noise.Channel(2), scene.Noise.Channel(3));
        return scene.Formula(seconds =>
            tremor.At(deflection(x, seconds), deflection(y, seconds), deflection(roll, seconds))
        );
    }

    /// <summary>The view at deflections of −1…1 to the right, downwards and clockwise.</summary>
    private CameraView At(double right, double down, double clockwise) =>
        middle with
        {
            X = middle.X + right * shiftX,
            Y = middle.Y + down * shiftY,
            Roll = clockwise * turn,
        };
}

using Rostrum.Compositor.Planning;
using Rostrum.Drafts;

namespace Rostrum.Compositor.Effects.Particles;

/// <summary>
/// How the camera's move carries along what is in the air. A picture is flat and moves as a whole; near things move
/// more than far ones, but all of them less than they would in the world, so that a fast move does not turn into a
/// storm.
/// </summary>
/// <param name="Zoom">How much closer than the whole picture the camera is, from 1.</param>
/// <param name="ShiftX">Of the picture's middle from the canvas's, in pixels; so <paramref name="ShiftY"/>.</param>
internal readonly record struct Viewpoint(double Zoom, double ShiftX, double ShiftY)
{
    public static Viewpoint Of(in PlaneMap picture, Canvas canvas)
    {
        var (x, y) = picture.Find(0.5, 0.5);
        var wide = Math.Sqrt(picture.Xx * picture.Xx + picture.Yx * picture.Yx) * canvas.Width;
        var high = Math.Sqrt(picture.Xy * picture.Xy + picture.Yy * picture.Yy) * canvas.Height;
        return new Viewpoint(
            Math.Max(1, 1 / Math.Max(wide, high)),
            x - canvas.Width * 0.5,
            y - canvas.Height * 0.5
        );
    }

    /// <summary>How much larger things of a depth are than seen from outside.</summary>
    public double ZoomAt(double depth) => Math.Pow(Zoom, 0.25 + 0.5 / depth);

    /// <summary>How far things of a depth are carried, for each pixel that the picture is.</summary>
    public static double CarryAt(double depth) => 0.25 + 0.6 / depth;
}

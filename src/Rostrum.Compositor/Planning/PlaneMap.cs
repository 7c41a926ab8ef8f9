using Rostrum.Drafts;
using Rostrum.Drafts.Cameras;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Compositor.Planning;

/// <summary>
/// Where the canvas lies on a picture: the canvas's point (x, y) shows the picture's point
/// (Xx·x + Xy·y + X0, Yx·x + Yy·y + Y0). Both in pixels from the top left corner of their first pixel.
/// </summary>
public readonly record struct PlaneMap(double Xx, double Xy, double X0, double Yx, double Yy, double Y0)
{
    /// <summary>
    /// From the canvas by the placement to the view, by the camera's roll to the fitted picture, and to the pixels of a
    /// picture of the given size.
    /// </summary>
    internal static PlaneMap Of(
        Canvas canvas,
        Framing framing,
        CameraView view,
        Placement placement,
        double width,
        double height
    )
    {
        var zoom = view.Zoom * placement.Zoom;
        var perPixelX = framing.ViewWidth / zoom / canvas.Width * width;
        var perPixelY = framing.ViewHeight / zoom / canvas.Height * height;
        // The camera turns one way, its picture the other.
        var roll = view.Roll - placement.Roll;
        var (sine, cosine) = roll == 0 ? (0.0, 1.0) : Math.SinCos(roll * Math.PI / 180);
        var (xx, xy) = (perPixelX * cosine, -perPixelX * sine);
        var (yx, yy) = (perPixelY * sine, perPixelY * cosine);
        var middleX = canvas.Width * (0.5 + placement.OffsetX);
        var middleY = canvas.Height * (0.5 + placement.OffsetY);
        return new PlaneMap(
            xx,
            xy,
            view.X * width - xx * middleX - xy * middleY,
            yx,
            yy,
            view.Y * height - yx * middleX - yy * middleY
        );
    }

    /// <summary>True when rows of the canvas are rows of the picture.</summary>
    public bool IsUpright => Xy == 0 && Yx == 0;

    public (double X, double Y) At(double x, double y) => (Xx * x + Xy * y + X0, Yx * x + Yy * y + Y0);

    /// <summary>The point of the canvas that shows a point of the picture.</summary>
    public (double X, double Y) Find(double x, double y)
    {
        var determinant = Xx * Yy - Xy * Yx;
        return ((Yy * (x - X0) - Xy * (y - Y0)) / determinant, (Xx * (y - Y0) - Yx * (x - X0)) / determinant);
    }
}

/// <summary>A part of the canvas in pixels; edges may lie between pixels or outside.</summary>
public readonly record struct PixelWindow(double Left, double Top, double Right, double Bottom)
{
    /// <summary>How much of pixel <paramref name="index"/> lies between two edges, 0–1.</summary>
    internal static double Overlap(int index, double from, double to) =>
        Math.Clamp(Math.Min(index + 1, to) - Math.Max(index, from), 0, 1);
}

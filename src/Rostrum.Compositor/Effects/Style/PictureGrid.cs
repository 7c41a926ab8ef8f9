using Rostrum.Compositor.Planning;
using Rostrum.Drafts;

namespace Rostrum.Compositor.Effects.Style;

/// <summary>
/// From pixels of the canvas to places on the picture, whose unit is a pixel of a canvas that shows all of it, counted
/// from the picture's middle: what is drawn there goes with the picture.
/// </summary>
internal readonly record struct PictureGrid(double X0, double Y0, double Xx, double Xy, double Yx, double Yy)
{
    /// <param name="pictureHeight">Of the fitted picture, in heights of the canvas, where the camera shows all of it.</param>
    public static PictureGrid Of(in PlaneMap picture, Canvas canvas, double pictureHeight)
    {
        var high = pictureHeight * canvas.Height;
        // The picture is one unit wide and high whatever its shape, which its steps tell.
        var (across, down) = (
            Math.Sqrt(picture.Xx * picture.Xx + picture.Xy * picture.Xy),
            Math.Sqrt(picture.Yx * picture.Yx + picture.Yy * picture.Yy)
        );
        var wide = high * down / across;
        return new PictureGrid(
            (picture.X0 - 0.5) * wide,
            (picture.Y0 - 0.5) * high,
            picture.Xx * wide,
            picture.Xy * wide,
            picture.Yx * high,
            picture.Yy * high
        );
    }

    public bool IsUpright => Xy == 0 && Yx == 0;

    public (double X, double Y) At(double x, double y) => (X0 + Xx * x + Xy * y, Y0 + Yx * x + Yy * y);
}

namespace Rostrum.Drafts.Cameras;

/// <summary>
/// How a fitted picture and the canvas relate. <see cref="ViewWidth"/> and <see cref="ViewHeight"/> are the part
/// of the fitted picture, 0–1, that the canvas shows at zoom 1; <see cref="Aspect"/> is the canvas's width over
/// its height.
/// </summary>
public readonly record struct Framing(double ViewWidth, double ViewHeight, double Aspect)
{
    /// <summary>A picture that fills the canvas and is cropped on two sides where the shapes differ.</summary>
    public static Framing Cover(
        double pictureWidth,
        double pictureHeight,
        double canvasWidth,
        double canvasHeight
    )
    {
        var scale = Math.Max(canvasWidth / pictureWidth, canvasHeight / pictureHeight);
        return new Framing(
            Math.Min(1, canvasWidth / (scale * pictureWidth)),
            Math.Min(1, canvasHeight / (scale * pictureHeight)),
            canvasWidth / canvasHeight
        );
    }

    /// <summary>A picture shown whole on a plate of the canvas's own shape.</summary>
    public static Framing Contain(double canvasWidth, double canvasHeight) =>
        new(1, 1, canvasWidth / canvasHeight);

    /// <summary>The nearest view that shows nothing beyond the picture's edge: zoomed in as needed, then moved.</summary>
    public CameraView Hold(CameraView view)
    {
        var (halfWidth, halfHeight) = HalfView(view.Roll);
        var zoom = Math.Max(view.Zoom, 2 * Math.Max(halfWidth, halfHeight));
        return view with
        {
            Zoom = zoom,
            X = Inside(view.X, halfWidth / zoom),
            Y = Inside(view.Y, halfHeight / zoom),
        };
    }

    /// <summary>The view centred as near as possible on <paramref name="point"/>.</summary>
    public CameraView Aim(PicturePoint point, double zoom, double roll = 0) =>
        Hold(new CameraView(point.X, point.Y, zoom, roll));

    /// <summary>Half the sides, in fitted-picture units at zoom 1, of the upright box around the turned view.</summary>
    internal (double Width, double Height) HalfView(double roll)
    {
        if (roll == 0)
            return (ViewWidth / 2, ViewHeight / 2);
        var (sine, cosine) = Math.SinCos(roll * Math.PI / 180);
        (sine, cosine) = (Math.Abs(sine), Math.Abs(cosine));
        return (ViewWidth * (cosine + sine / Aspect) / 2, ViewHeight * (cosine + sine * Aspect) / 2);
    }

    /// <summary>The nearest place to <paramref name="centre"/> that is at least <paramref name="half"/> from both edges.</summary>
    internal static double Inside(double centre, double half) =>
        half >= 0.5 ? 0.5 : Math.Clamp(centre, half, 1 - half);
}

using Rostrum.Drafts.Sights;

namespace Rostrum.Compositor.Planning;

/// <summary>
/// Where the canvas lies on a layer that is not equally near all over. A camera in depth scales what is at one nearness
/// by a number whose inverse is linear in it, about a centre that is quadratic, so three maps tell all of them.
/// </summary>
/// <param name="Farthest">The map if all of the layer were at nearness 0; <paramref name="Middle"/> at ½, <paramref name="Nearest"/> at 1.</param>
internal readonly record struct SlopedMap(
    PlaneMap Farthest,
    PlaneMap Middle,
    PlaneMap Nearest,
    DepthSurface Surface
)
{
    private const int MostRounds = 12;

    /// <summary>An error of nearness that moves nothing by a thousandth of a pixel.</summary>
    private const double Close = 1e-8;

    /// <summary>Whether each row of the canvas shows one row of the plate.</summary>
    public bool KeepsRows => Middle.IsUpright && Surface.Tilt == 0;

    /// <summary>The map for what lies at one nearness.</summary>
    public PlaneMap At(double nearness)
    {
        var (far, middle, near) = Weights(nearness);
        return new PlaneMap(
            far * Farthest.Xx + middle * Middle.Xx + near * Nearest.Xx,
            far * Farthest.Xy + middle * Middle.Xy + near * Nearest.Xy,
            far * Farthest.X0 + middle * Middle.X0 + near * Nearest.X0,
            far * Farthest.Yx + middle * Middle.Yx + near * Nearest.Yx,
            far * Farthest.Yy + middle * Middle.Yy + near * Nearest.Yy,
            far * Farthest.Y0 + middle * Middle.Y0 + near * Nearest.Y0
        );
    }

    /// <summary>
    /// The point of the plate that is seen at a point of the canvas, both in pixels: it lies where the surface is as near
    /// as the map was made for. Found by secants, in few rounds from a guess close by.
    /// </summary>
    /// <param name="width">Of the plate; as is <paramref name="height"/>.</param>
    /// <param name="nearness">A guess, and then what was found.</param>
    public (double X, double Y) Find(double x, double y, double width, double height, ref double nearness)
    {
        var point = Point(x, y, nearness);
        var error = Surface.At(point.X / width, point.Y / height) - nearness;
        var (before, errorBefore) = (nearness, error);
        nearness += error;
        for (var round = 0; round < MostRounds && Math.Abs(error) > Close; round++)
        {
            point = Point(x, y, nearness);
            error = Surface.At(point.X / width, point.Y / height) - nearness;
            var slope = (error - errorBefore) / (nearness - before);
            (before, errorBefore) = (nearness, error);
            nearness += slope < -0.1 ? -error / slope : error;
        }
        return point;
    }

    private (double X, double Y) Point(double x, double y, double nearness)
    {
        var (far, middle, near) = Weights(nearness);
        var (farX, farY) = Farthest.At(x, y);
        var (middleX, middleY) = Middle.At(x, y);
        var (nearX, nearY) = Nearest.At(x, y);
        return (far * farX + middle * middleX + near * nearX, far * farY + middle * middleY + near * nearY);
    }

    /// <summary>Lagrange's parabola through 0, ½ and 1.</summary>
    private static (double Far, double Middle, double Near) Weights(double nearness) =>
        ((1 - nearness) * (1 - 2 * nearness), 4 * nearness * (1 - nearness), nearness * (2 * nearness - 1));
}

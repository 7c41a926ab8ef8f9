using Rostrum.Drafts;
using Rostrum.Drafts.Sights;
using Rostrum.Drafts.Timelines;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Compositor.Planning;

/// <summary>Where the canvas lies on what an effect is about, in parts of the fitted picture.</summary>
internal static class PlaceMaps
{
    /// <summary>A step of nearness over which a camera's change is told.</summary>
    private const double Step = 0.01;

    /// <param name="place">What goes with a layer of a picture in depth; null for the picture as a whole.</param>
    public static PlaneMap Of(Canvas canvas, Clip clip, MediaTime time, DepthPlace? place)
    {
        if (place is not { } there)
            return PlaneMap.Of(canvas, clip.Framing, clip.ViewAt(time), Placement.Still, 1, 1);
        PlaneMap At(double nearness) =>
            PlaneMap.Of(canvas, clip.Framing, clip.ViewAt(time, nearness), Placement.Still, 1, 1);
        var map = At(there.Nearness);
        return there.Rise == 0
            ? map
            : Leaning(map, At(there.Nearness - Step), At(there.Nearness + Step), there);
    }

    /// <summary>
    /// On a slope what is farther down is nearer, and moves on by as much: a lean across, a stretch down. About the
    /// place's middle it is true; a camera that steps aside makes it true all over.
    /// </summary>
    private static PlaneMap Leaning(
        in PlaneMap map,
        in PlaneMap farther,
        in PlaneMap nearer,
        DepthPlace place
    )
    {
        var (x, y) = map.Find(place.Middle.X, place.Middle.Y);
        var (farX, farY) = farther.At(x, y);
        var (nearX, nearY) = nearer.At(x, y);
        var (across, down) = ((nearX - farX) / (2 * Step), (nearY - farY) / (2 * Step));
        // Nearness a pixel of the canvas, since the place itself moves with its nearness.
        var rise = place.Rise * map.Yy / (1 - place.Rise * down);
        return map with
        {
            Xy = map.Xy + across * rise,
            X0 = map.X0 - across * rise * y,
            Yy = map.Yy + down * rise,
            Y0 = map.Y0 - down * rise * y,
        };
    }
}

namespace Rostrum.Drafts.Cameras;

/// <summary>One key of a camera path; <paramref name="Easing"/> leads to the next key.</summary>
public readonly record struct CameraStop(
    MediaTime At,
    CameraView View,
    Easing Easing,
    bool LinearZoom = false
);

/// <summary>
/// A camera that travels from key to key and holds still outside them. Zoom runs geometrically, so that it looks
/// even. While the zoom changes, the centre moves in proportion to the size of the view: one point of the picture
/// then stays where it is on the canvas, as with a real lens, and a path between two views that lie within the
/// picture lies within it all the way.
/// </summary>
public sealed class CameraPath : ICamera
{
    private readonly CameraStop[] stops;

    /// <param name="stops">At least one key, in any order.</param>
    public CameraPath(IEnumerable<CameraStop> stops)
    {
        this.stops = [.. stops.OrderBy(stop => stop.At)];
        if (this.stops.Length == 0)
            throw new ArgumentException("A camera path needs a key.", nameof(stops));
    }

    public IReadOnlyList<CameraStop> Stops => stops;

    /// <summary>A move from one view to another over <paramref name="duration"/>.</summary>
    public static CameraPath Between(CameraView from, CameraView to, MediaTime duration, Easing easing) =>
        new([new CameraStop(MediaTime.Zero, from, easing), new CameraStop(duration, to, Easing.Linear)]);

    public CameraView At(MediaTime time)
    {
        var next = 0;
        while (next < stops.Length && stops[next].At <= time)
            next++;
        if (next == 0)
            return stops[0].View;
        if (next == stops.Length)
            return stops[^1].View;
        var (from, to) = (stops[next - 1], stops[next]);
        var progress = TimeRange.Between(from.At, to.At).Progress(time);
        return Travel(from.View, to.View, from.Easing.At(progress), from.LinearZoom);
    }

    /// <summary>The view at <paramref name="progress"/> (0–1) of the way.</summary>
    public static CameraView Travel(CameraView from, CameraView to, double progress, bool linearZoom = false)
    {
        if (progress <= 0)
            return from;
        if (progress >= 1)
            return to;
        var zoom = linearZoom
            ? from.Zoom + (to.Zoom - from.Zoom) * progress
            : from.Zoom * Math.Pow(to.Zoom / from.Zoom, progress);
        var way = ShareOfViewSize(from.Zoom, to.Zoom, zoom, progress);
        return new CameraView(
            from.X + (to.X - from.X) * way,
            from.Y + (to.Y - from.Y) * way,
            zoom,
            from.Roll + (to.Roll - from.Roll) * progress
        );
    }

    private static double ShareOfViewSize(double from, double to, double zoom, double progress)
    {
        var change = 1 / to - 1 / from;
        return Math.Abs(change) < 1e-9 ? progress : (1 / zoom - 1 / from) / change;
    }
}

namespace Rostrum.Drafts.Cameras;

/// <summary>A camera that moves in depth: it sees what is nearer from another place than what is farther.</summary>
public interface IDepthCamera : ICamera
{
    /// <summary>The view of all that lies at one nearness, 0 the farthest and 1 the nearest.</summary>
    CameraView At(MediaTime time, double nearness);
}

/// <summary>Where a camera in depth stands at one moment, against where the picture was taken.</summary>
/// <param name="X">
/// How far it has stepped to the right: by this much, in widths of the picture, nearness 1 moves against nearness 0.
/// </param>
/// <param name="Y">How far it has stepped down, in heights of the picture.</param>
/// <param name="Forward">How far it has gone towards the nearest things, 0–1; less than 0 is back.</param>
/// <param name="Zoom">What its lens has zoomed in beside that.</param>
public readonly record struct DepthPose(double X, double Y, double Forward = 0, double Zoom = 1);

/// <summary>
/// A pinhole camera that keeps what lies at the pivot's nearness in its place: nearer things move against its steps,
/// farther ones with them. It is zoomed in by as much as keeps every layer's edge out of sight.
/// </summary>
public sealed class DepthCamera : IDepthCamera
{
    private const int Samples = 48;
    private const double MostZoom = 3;

    /// <summary>Room on every side beyond what the poses need that are looked at.</summary>
    private const double Spare = 1e-3;

    private readonly Framing framing;
    private readonly PicturePoint aim;
    private readonly double pivot;
    private readonly Func<MediaTime, DepthPose> pose;
    private readonly double? whole;
    private readonly double zoom;

    /// <summary>The room that steps aside and up need on either side of the view.</summary>
    private readonly double roomX;
    private readonly double roomY;

    /// <summary>The least that any layer is enlarged by; what shrinks about the aim shows more on every side of it.</summary>
    private readonly double smallest = 1;

    /// <param name="aim">The point that it goes towards, 0–1 of the fitted picture.</param>
    /// <param name="nearness">The farthest and the nearest of what it will see.</param>
    /// <param name="whole">The nearness at which a picture of unknown depth counts as lying; the pivot when absent.</param>
    /// <param name="duration">Its poses are asked for from 0 to this.</param>
    public DepthCamera(
        Framing framing,
        PicturePoint aim,
        double pivot,
        (double Farthest, double Nearest) nearness,
        MediaTime duration,
        Func<MediaTime, DepthPose> pose,
        double? whole = null
    )
    {
        this.whole = whole;
        (this.framing, this.aim, this.pivot, this.pose) = (framing, aim, pivot, pose);
        var depth = Math.Max(nearness.Nearest - pivot, pivot - nearness.Farthest);
        foreach (var now in Poses(duration))
        {
            roomX = Math.Max(roomX, Math.Abs(now.X) * depth + Spare);
            roomY = Math.Max(roomY, Math.Abs(now.Y) * depth + Spare);
            smallest = Math.Min(smallest, Enlarged(now, nearness.Farthest));
            smallest = Math.Min(smallest, Enlarged(now, nearness.Nearest));
        }
        for (zoom = 1; zoom < MostZoom && !IsInside(nearness, duration); )
            zoom *= 1.004;
    }

    public CameraView At(MediaTime time) => At(time, whole ?? pivot);

    public CameraView At(MediaTime time, double nearness) => View(pose(time), nearness);

    private CameraView View(in DepthPose now, double nearness)
    {
        var enlarged = Enlarged(now, nearness);
        var startX = Start(aim.X, framing.ViewWidth / 2 / zoom, roomX);
        var startY = Start(aim.Y, framing.ViewHeight / 2 / zoom, roomY);
        return new CameraView(
            aim.X + (startX - aim.X + now.X * (nearness - pivot)) / enlarged,
            aim.Y + (startY - aim.Y + now.Y * (nearness - pivot)) / enlarged,
            zoom * enlarged
        );
    }

    private double Enlarged(in DepthPose now, double nearness) =>
        now.Zoom * (1 - now.Forward * pivot) / (1 - now.Forward * nearness);

    /// <summary>The centre nearest to the aim from which every layer stays inside.</summary>
    private double Start(double to, double half, double room)
    {
        var (least, most) = (to * (1 - smallest) + half + room, to + (1 - to) * smallest - half - room);
        return least > most ? (least + most) / 2 : Math.Clamp(to, least, most);
    }

    private bool IsInside((double Farthest, double Nearest) nearness, MediaTime duration)
    {
        foreach (var now in Poses(duration))
        foreach (var near in (double[])[nearness.Farthest, whole ?? pivot, nearness.Nearest])
            if (!IsInside(View(now, near)))
                return false;
        return true;
    }

    private IEnumerable<DepthPose> Poses(MediaTime duration)
    {
        for (var i = 0; i <= Samples; i++)
            yield return pose(new MediaTime((long)((Int128)duration.Ticks * i / Samples)));
    }

    private bool IsInside(in CameraView view)
    {
        const double slack = 1e-9;
        var (width, height) = (framing.ViewWidth / 2 / view.Zoom, framing.ViewHeight / 2 / view.Zoom);
        return view.X - width > -slack
            && view.X + width < 1 + slack
            && view.Y - height > -slack
            && view.Y + height < 1 + slack;
    }
}

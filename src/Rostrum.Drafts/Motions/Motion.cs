using Rostrum.Drafts.Cameras;
using Rostrum.Drafts.Sights;

namespace Rostrum.Drafts.Motions;

/// <summary>
/// What a motion is given: how long it is seen, how the picture sits on the canvas, what the picture is about
/// (0–1 of the fitted picture), and the seed of all that is left to chance.
/// </summary>
public sealed record MotionScene(MediaTime Duration, Framing Framing, PicturePoint Subject, Noise Noise)
{
    /// <summary>Seconds from the scene's start at which the music's beats fall, rising; empty where only its tempo is known.</summary>
    public IReadOnlyList<double> Beats { get; init; } = [];

    /// <summary>How the picture is cut by depth; null where that is not known, as in clips.</summary>
    public SceneLayers? Layers { get; init; }

    /// <summary>What was seen in the picture, 0–1 of the fitted one; null where nobody looked.</summary>
    public Sight? Sight { get; init; }

    /// <summary>
    /// A camera in depth about the subject. Its poses are asked for by the seconds since the scene's start, and by how
    /// far it may step: by <paramref name="step"/>, unless more than a little would then come out from behind
    /// edges, and less where depth fits the picture badly. Without depth all of the picture moves as what is nearest would.
    /// </summary>
    /// <param name="target">What stays in its place.</param>
    /// <param name="step">In widths of the picture, or forward.</param>
    /// <param name="forward">The step is one forward, which moves things by a quarter as much on the whole.</param>
    public ICamera InDepth(
        PicturePoint target,
        double step,
        Func<double, double, DepthPose> pose,
        bool forward = false
    )
    {
        const double mostTorn = 0.022;
        var bearable = Layers is { Torn: > 0 } ? mostTorn / Layers.Torn * (forward ? 4 : 1) : step;
        var doubt = Layers is null ? 0 : 1 - (Sight?.DepthTrust ?? 1);
        var most = Math.Min(step, Math.Max(0.005, bearable)) * (1 - MostDoubt * doubt);
        return new DepthCamera(
            Framing,
            target,
            Layers?.At(target) ?? 0,
            Layers is null ? (1, 1) : (Layers.Farthest, Layers.Nearest),
            Duration,
            time => pose(Math.Clamp(time.Seconds, 0, Duration.Seconds), most),
            whole: Layers is null ? 1 : null
        );
    }

    /// <summary>The part of a step in depth that is not made where depth does not fit the picture at all.</summary>
    private const double MostDoubt = 0.7;

    /// <summary>The widest view, as near the subject as the crop allows.</summary>
    public CameraView Wide => Framing.Aim(Subject, 1);

    /// <summary>A move of this scene's whole length.</summary>
    public ICamera Move(CameraView from, CameraView to, Easing easing) =>
        CameraPath.Between(Framing.Hold(from), Framing.Hold(to), Duration, easing);

    /// <summary>
    /// A straight move of this scene's whole length by <paramref name="x"/>, <paramref name="y"/> (parts of the
    /// picture's sides, each within ±<see cref="LongestTravel"/>), its middle as near the target as may be. It zooms
    /// in only as far as the travel needs room.
    /// </summary>
    public ICamera Travel(double x, double y, PicturePoint target, Easing easing)
    {
        var (wayX, wayY) = (Math.Abs(x), Math.Abs(y));
        var zoom = Math.Max(1, Math.Max(Framing.ViewWidth / (1 - wayX), Framing.ViewHeight / (1 - wayY)));
        var middleX = Framing.Inside(target.X, (Framing.ViewWidth / zoom + wayX) / 2);
        var middleY = Framing.Inside(target.Y, (Framing.ViewHeight / zoom + wayY) / 2);
        return Move(
            new CameraView(middleX - x / 2, middleY - y / 2, zoom),
            new CameraView(middleX + x / 2, middleY + y / 2, zoom),
            easing
        );
    }

    /// <summary>The longest travel across a picture, as part of its side.</summary>
    public const double LongestTravel = 0.9;

    /// <summary>A camera by a formula of the seconds since the scene's start, which are held to its duration.</summary>
    public ICamera Formula(Func<double, CameraView> formula) =>
        new FormulaCamera(time => formula(Math.Clamp(time.Seconds, 0, Duration.Seconds)));

    /// <summary>
    /// Half the sides, in fitted-picture units at zoom 1, of the upright box that holds the view at every roll of up
    /// to <paramref name="degrees"/> either way. A turning side's box is widest where the diagonal lies along it.
    /// </summary>
    public (double Width, double Height) HalfViewUpTo(double degrees)
    {
        const double DegreesPerRadian = 180 / Math.PI;
        var widest = Math.Min(degrees, Math.Atan(1 / Framing.Aspect) * DegreesPerRadian);
        var highest = Math.Min(degrees, Math.Atan(Framing.Aspect) * DegreesPerRadian);
        return (Framing.HalfView(widest).Width, Framing.HalfView(highest).Height);
    }
}

/// <summary>A named camera move: one file each, listed in <see cref="MotionCatalogue"/>.</summary>
public abstract class Motion : CatalogueEntry
{
    /// <summary>Where the camera aims when the subject is not what is meant.</summary>
    protected static PointParameter Target { get; } =
        new("target", "where the camera aims; the picture's subject when absent");

    /// <summary>Multiplies how far the camera gets in the given time.</summary>
    protected static NumberParameter Speed { get; } =
        new("speed", "how fast, against the usual pace", 1, 0.1, 10, "×");

    /// <summary>From a standstill into an even pace: for the slow creep after a fast move.</summary>
    protected static Easing FromRest { get; } = Easing.FromBezier(0.25, 0, 0.75, 0.75)!.Value;

    /// <summary>It moves in depth, where that is known: nearer things move otherwise than farther ones.</summary>
    public virtual bool IsDeep => false;

    /// <summary>The camera for one scene. Its views must lie within the picture for all times of the scene.</summary>
    public abstract ICamera Direct(MotionScene scene, ParameterValues values);

    /// <summary>The zoom after <paramref name="amount"/> at a pace of <paramref name="speed"/>.</summary>
    protected static double ZoomBy(double amount, double speed) => Math.Min(Math.Pow(1 + amount, speed), 8);
}

using Rostrum.Drafts.Effects;

namespace Rostrum.Drafts.Transitions;

/// <summary>A part of the canvas, 0–1 from its top left corner; edges may lie outside.</summary>
public readonly record struct Window(double Left, double Top, double Right, double Bottom)
{
    public static Window Full => new(0, 0, 1, 1);

    public Window Moved(double x, double y) => new(Left + x, Top + y, Right + x, Bottom + y);
}

/// <summary>
/// How one of the two pictures stands on the canvas: moved by <paramref name="OffsetX"/>, <paramref name="OffsetY"/>
/// (canvas widths and heights), enlarged by <paramref name="Zoom"/> (at least 1) about the canvas's centre, turned
/// clockwise by <paramref name="Roll"/> (degrees), and seen through <paramref name="Window"/>.
/// </summary>
public readonly record struct Placement(
    double OffsetX,
    double OffsetY,
    double Zoom,
    Window Window,
    double Roll = 0
)
{
    public static Placement Still => new(0, 0, 1, Window.Full);

    public static Placement Shifted(double x, double y) => new(x, y, 1, Window.Full.Moved(x, y));
}

/// <summary>
/// Two pictures on the canvas at one moment of a transition. The one that leaves lies beneath. A picture that is
/// null is not seen. <paramref name="Mix"/>: how far the arriving picture has faded in, 0–1.
/// <paramref name="Veil"/>: how far both are covered by <paramref name="VeilColour"/>, 0–1.
/// <paramref name="Way"/>: how far the transition's <see cref="Join"/> has got, 0–1; 1 where it has none.
/// <paramref name="Strength"/>: what its passes are told of the moment, 0–1; at 0 they are left out.
/// </summary>
public readonly record struct Arrangement(
    Placement? Leaving,
    Placement? Arriving,
    double Mix = 1,
    double Veil = 0,
    Colour VeilColour = default,
    double Way = 1,
    double Strength = 0
);

/// <summary>What a transition is given of the two pictures that it joins.</summary>
/// <param name="Aspect">The canvas's width over its height.</param>
/// <param name="Range">In the film's time; the cut lies in its middle.</param>
/// <param name="Leaving">Where the leaving picture's subject stands on the canvas at the cut, 0–1.</param>
/// <param name="Arriving">Where the arriving picture's subject stands on the canvas at the cut, 0–1.</param>
/// <param name="Seed">Of all that is left to chance; each transition of a film has another.</param>
public sealed record PassageScene(
    double Aspect,
    TimeRange Range,
    PicturePoint Leaving,
    PicturePoint Arriving,
    long Seed
)
{
    /// <summary>Two pictures about their centres on a canvas of 16:9.</summary>
    public static PassageScene Plain { get; } =
        new(16 / 9.0, default, PicturePoint.Centre, PicturePoint.Centre, 0);
}

/// <summary>A named transition: one file each, listed in <see cref="TransitionCatalogue"/>.</summary>
public abstract class Transition : CatalogueEntry
{
    /// <summary>Where the arriving picture heads to.</summary>
    protected static ChoiceParameter Direction { get; } =
        new("dir", "where the pictures move to", "left", ["left", "right", "up", "down"]);

    /// <summary>How the way from one picture to the other is paced.</summary>
    protected static ChoiceParameter Pace { get; } =
        new("ease", "how it sets off and arrives", "inOut", ["inOut", "linear", "in", "out"]);

    /// <summary>Least shutter angle while it runs, degrees: fast moves want blur.</summary>
    public virtual double ShutterAngle => 0;

    /// <summary>Length when none is asked for.</summary>
    public virtual MediaTime UsualDuration => MediaTime.FromMilliseconds(800);

    /// <summary>
    /// The arrangement at <paramref name="progress"/>. At 0 only the leaving picture is seen, unmoved; at 1 only the
    /// arriving one.
    /// </summary>
    public abstract Arrangement Arrange(double progress, PassageScene scene, ParameterValues values);

    /// <summary>
    /// How both pictures become one where placing and mixing them is not enough; the way it has got at each moment is
    /// the arrangement's.
    /// </summary>
    public virtual Join? Join(PassageScene scene, ParameterValues values) => null;

    /// <summary>What is done to its frames after they are painted.</summary>
    public virtual IReadOnlyList<Pass> Passes(PassageScene scene, ParameterValues values) => [];

    /// <summary>Both pictures in their places while they are joined, and only one at either end.</summary>
    protected static Arrangement Joined(double way) =>
        way <= 0 ? new Arrangement(Placement.Still, null)
        : way >= 1 ? new Arrangement(null, Placement.Still)
        : new Arrangement(Placement.Still, Placement.Still, Way: way);

    /// <summary>The progress at the pace that was asked for.</summary>
    protected static double Paced(double progress, ParameterValues values) =>
        values.Choice(Pace) switch
        {
            "linear" => Easing.Linear.At(progress),
            "in" => Easing.In.At(progress),
            "out" => Easing.Out.At(progress),
            _ => Easing.InOut.At(progress),
        };

    /// <summary>0 at both ends, 1 in the middle, without a sudden step.</summary>
    protected static double Swell(double progress)
    {
        var way = Math.Clamp(1 - Math.Abs(2 * progress - 1), 0, 1);
        return way * way * (3 - 2 * way);
    }

    /// <summary>From 0 at <paramref name="from"/> to 1 at <paramref name="to"/>, gently at both.</summary>
    protected static double Between(double from, double to, double progress)
    {
        var way = Math.Clamp((progress - from) / (to - from), 0, 1);
        return way * way * (3 - 2 * way);
    }
}

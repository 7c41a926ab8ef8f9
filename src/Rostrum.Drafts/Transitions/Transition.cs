namespace Rostrum.Drafts.Transitions;

/// <summary>A part of the canvas, 0–1 from its top left corner; edges may lie outside.</summary>
public readonly record struct Window(double Left, double Top, double Right, double Bottom)
{
    public static Window Full => new(0, 0, 1, 1);

    public Window Moved(double x, double y) => new(Left + x, Top + y, Right + x, Bottom + y);
}

/// <summary>
/// How one of the two pictures stands on the canvas: moved by <paramref name="OffsetX"/>, <paramref name="OffsetY"/>
/// (canvas widths and heights), enlarged by <paramref name="Zoom"/> (at least 1) about the canvas's centre, and seen
/// through <paramref name="Window"/>.
/// </summary>
public readonly record struct Placement(double OffsetX, double OffsetY, double Zoom, Window Window)
{
    public static Placement Still => new(0, 0, 1, Window.Full);

    public static Placement Shifted(double x, double y) => new(x, y, 1, Window.Full.Moved(x, y));
}

/// <summary>
/// Two pictures on the canvas at one moment of a transition. The one that leaves lies beneath. A picture that is
/// null is not seen. <paramref name="Mix"/>: how far the arriving picture has faded in, 0–1.
/// <paramref name="Veil"/>: how far both are covered by <paramref name="VeilColour"/>, 0–1.
/// </summary>
public readonly record struct Arrangement(
    Placement? Leaving,
    Placement? Arriving,
    double Mix = 1,
    double Veil = 0,
    Colour VeilColour = default
);

/// <summary>A named transition: one file each, listed in <see cref="TransitionCatalogue"/>.</summary>
public abstract class Transition : CatalogueEntry
{
    /// <summary>Where the arriving picture heads to.</summary>
    protected static ChoiceParameter Direction { get; } =
        new("dir", "where the pictures move to", "left", ["left", "right", "up", "down"]);

    /// <summary>Least shutter angle while it runs, degrees: fast moves want blur.</summary>
    public virtual double ShutterAngle => 0;

    /// <summary>Length when none is asked for.</summary>
    public virtual MediaTime UsualDuration => MediaTime.FromMilliseconds(800);

    /// <summary>
    /// The arrangement at <paramref name="progress"/>. At 0 only the leaving picture is seen, unmoved; at 1 only the
    /// arriving one.
    /// </summary>
    public abstract Arrangement Arrange(double progress, ParameterValues values);

    /// <summary>The unit vector of a direction on the canvas, y down.</summary>
    protected static (int X, int Y) Vector(string direction) =>
        direction switch
        {
            "right" => (1, 0),
            "up" => (0, -1),
            "down" => (0, 1),
            _ => (-1, 0),
        };
}

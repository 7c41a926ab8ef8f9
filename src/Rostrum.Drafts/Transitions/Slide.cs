namespace Rostrum.Drafts.Transitions;

/// <summary>The next picture slides over the one that stays behind it.</summary>
public sealed class Slide : Transition
{
    private static readonly Easing Pace = Easing.InOut;

    public override string Name => "slide";

    public override string Summary => "The next picture slides in over the last.";

    public override Words Words { get; } = new(["slide", "slide in", "slide over"], ["滑动", "滑入"]);

    public override IReadOnlyList<Parameter> Parameters { get; } = [Direction];

    public override double ShutterAngle => 180;

    public override Arrangement Arrange(double progress, ParameterValues values)
    {
        var (x, y) = Vector(values.Choice(Direction));
        var rest = 1 - Pace.At(progress);
        if (progress <= 0)
            return new Arrangement(Placement.Still, null);
        return new Arrangement(
            progress >= 1 ? null : Placement.Still,
            Placement.Shifted(-x * rest, -y * rest)
        );
    }
}

namespace Rostrum.Drafts.Transitions;

/// <summary>The next picture slides over the one that stays behind it.</summary>
public sealed class Slide : Transition
{
    public override string Name => "slide";

    public override string Summary => "The next picture slides in over the last.";

    public override Words Words { get; } = new(["slide", "slide in", "slide over"], ["滑动", "滑入"]);

    public override IReadOnlyList<Parameter> Parameters { get; } = [Direction, Pace];

    public override double ShutterAngle => 180;

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values)
    {
        var (x, y) = Ways.Vector(values.Choice(Direction));
        var rest = 1 - Paced(progress, values);
        if (progress <= 0)
            return new Arrangement(Placement.Still, null);
        return new Arrangement(
            progress >= 1 ? null : Placement.Still,
            Placement.Shifted(-x * rest, -y * rest)
        );
    }
}

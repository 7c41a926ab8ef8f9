namespace Rostrum.Compositor.Tests;

/// <summary>A transition that a test writes out itself.</summary>
internal sealed class ArrangedTransition(Func<double, Arrangement> arrange, double shutterAngle = 0)
    : Transition
{
    public ArrangedTransition(Arrangement always)
        : this(_ => always) { }

    public override string Name => "arranged";

    public override string Summary => "As the test has it.";

    public override Words Words { get; } = new([], []);

    public override IReadOnlyList<Parameter> Parameters => [];

    public override double ShutterAngle => shutterAngle;

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values) =>
        arrange(progress);
}

namespace Rostrum.Drafts.Transitions;

/// <summary>One picture fades into the other.</summary>
public sealed class Dissolve : Transition
{
    public override string Name => "dissolve";

    public override string Summary => "One picture fades into the next.";

    public override Words Words { get; } =
        new(
            ["dissolve", "crossfade", "cross fade", "cross dissolve", "fade between", "fade"],
            ["叠化", "淡入淡出", "交叉溶解", "渐变"]
        );

    public override IReadOnlyList<Parameter> Parameters { get; } = [];

    public override Arrangement Arrange(double progress, ParameterValues values) =>
        progress >= 1
            ? new Arrangement(null, Placement.Still)
            : new Arrangement(Placement.Still, Placement.Still, Mix: progress);
}

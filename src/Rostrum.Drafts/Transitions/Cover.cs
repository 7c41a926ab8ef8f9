using Rostrum.Drafts.Effects;

namespace Rostrum.Drafts.Transitions;

/// <summary>The next picture is laid over the last, which falls back into its shade.</summary>
public sealed class Cover : Transition
{
    /// <summary>How far the covered picture drifts along, in canvases.</summary>
    private const double Drift = 0.22;

    public override string Name => "cover";

    public override string Summary =>
        "The next picture glides over the last, which drifts back into its shade.";

    public override Words Words { get; } =
        new(
            [
                "cover transition",
                "cover over",
                "cover up",
                "card over",
                "stack over",
                "cover slide",
                "covers",
                "cover the old one",
                "slides on top",
                "slide on top",
                "stack on top",
                "stacked on top",
                "stacking",
                "stacks",
                "pile up",
                "pile on top",
                "piled up",
                "lands on top",
                "drop on top",
                "cards",
                "like cards",
                "card stack",
                "deck of cards",
                "deal the cards",
                "overlay transition",
            ],
            ["覆盖", "覆盖转场", "盖过去", "卡片覆盖"]
        );

    public override IReadOnlyList<Parameter> Parameters { get; } = [Direction, Pace];

    public override double ShutterAngle => 180;

    public override MediaTime UsualDuration => MediaTime.FromMilliseconds(900);

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values)
    {
        var (x, y) = Ways.Vector(values.Choice(Direction));
        var way = Paced(progress, values);
        if (way <= 0)
            return new Arrangement(Placement.Still, null);
        if (way >= 1)
            return new Arrangement(null, Placement.Still);
        var rest = 1 - way;
        return new Arrangement(
            Placement.Still with
            {
                OffsetX = x * Drift * way,
                OffsetY = y * Drift * way,
            },
            Placement.Shifted(-x * rest, -y * rest),
            Strength: way
        );
    }

    public override IReadOnlyList<Pass> Passes(PassageScene scene, ParameterValues values)
    {
        var (x, y) = Ways.Vector(values.Choice(Direction));
        return [new CoverShadePass(x, y, 0.5, 0.3)];
    }
}

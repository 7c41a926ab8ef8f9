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
        )
        {
            Spoken =
                "(盖/叠/压)(上去/上来/住/过来/在上面)(上一张/前一张/)、(一张/后一张/下一张)(盖/叠/压)(一张/上/住/前一张/在)、"
                + "(卡片/扑克/纸牌)(一样/似的/式/)(叠/盖/堆)(上去/上来/)、(转场/切换/过渡/换图)(的时候/时/效果/方式/)*(盖/覆盖/盖上去/叠上去)、"
                + "(后/下)一张*(盖/压)(上/住/)、覆盖(做/当/作/当作/来做/来当/的/式/风/效果的/风格的)(转场/过渡/切换/衔接)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Direction, Pace];

    public override double ShutterAngle => 180;

    public override MediaTime UsualDuration => MediaTime.FromMilliseconds(900);

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values)
    {
        var way = Paced(progress, values);
        return Push.SideBySide(Ways.Vector(values.Choice(Direction)), way, Drift) with
        {
            Strength = way is > 0 and < 1 ? way : 0,
        };
    }

    public override IReadOnlyList<Pass> Passes(PassageScene scene, ParameterValues values)
    {
        var (x, y) = Ways.Vector(values.Choice(Direction));
        return [new CoverShadePass(x, y, 0.5, 0.3)];
    }
}

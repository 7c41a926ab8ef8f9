using Rostrum.Drafts.Effects;

namespace Rostrum.Drafts.Transitions;

/// <summary>The last picture goes out of focus, and what comes into focus is the next.</summary>
public sealed class Defocus : Transition
{
    private static readonly NumberParameter Amount = new("amount", "how far out of focus", 0.85, 0, 1);

    /// <summary>Radius of the discs at an amount of 1, in pixels of a canvas 1080 high.</summary>
    private const double Largest = 48;

    public override string Name => "blur";

    public override string Summary => "The last picture blurs away and the next comes into focus.";

    public override Words Words { get; } =
        new(
            [
                "blur transition",
                "blur into",
                "defocus",
                "defocus transition",
                "focus transition",
                "blurry transition",
                "blur out and in",
                "blur out",
                "blurs out",
                "blur out into",
                "blurs into",
                "blurring into",
                "blur between",
                "blurred transition",
                "blur cut",
                "blur cuts",
                "blur to the next",
                "blur from one",
                "out of focus between",
                "go out of focus",
                "goes out of focus",
                "out of focus into",
                "lose focus",
                "loses focus",
                "unfocus",
                "refocus",
                "refocuses",
                "focus back in",
                "come into focus",
                "comes into focus",
                "blurry between",
                "soft blur transition",
            ],
            ["模糊转场", "虚化转场", "失焦转场", "模糊过渡", "虚焦过渡"]
        )
        {
            Spoken =
                "(模糊/虚焦/失焦/虚化/对焦)(一下/再/然后/着/掉/)(切/换/清晰/变清楚/变清晰/过渡/转场/到下一张/切换/衔接)、"
                + "(先/画面)(糊/虚)(掉/一下/了)(再/然后)(清楚/清晰/实/切)(起来/)、(虚焦/失焦/跑焦)(转场/过渡/切换)、"
                + "(转场/切换/过渡/换图)(的时候/时/效果/方式/)*(模糊/虚焦/失焦/虚一下/糊一下)、"
                + "(模糊/虚焦/失焦)(做/当/作/当作/来做/来当/的/式/风/效果的/风格的)(转场/过渡/切换/衔接)、(模糊/虚焦/失焦)的(方式/形式/手法)*(转场/过渡/切换/衔接)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount];

    public override MediaTime UsualDuration => MediaTime.FromMilliseconds(900);

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values)
    {
        var mix = Between(0.3, 0.7, progress);
        return new Arrangement(
            mix < 1 ? Placement.Still : null,
            mix > 0 ? Placement.Still : null,
            mix > 0 ? mix : 1,
            Strength: Swell(progress)
        );
    }

    public override IReadOnlyList<Pass> Passes(PassageScene scene, ParameterValues values) =>
        [new DefocusPass(Largest * values.Number(Amount))];
}

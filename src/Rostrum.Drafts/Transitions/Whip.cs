namespace Rostrum.Drafts.Transitions;

/// <summary>As if the camera were swung from one picture to the other: a push too fast to be seen as one.</summary>
public sealed class Whip : Transition
{
    private static readonly Easing Curve = Easing.FromBezier(0.8, 0, 0.15, 1)!.Value;

    public override string Name => "whip";

    public override string Summary => "The camera whips across from one picture to the next.";

    public override Words Words { get; } =
        new(
            [
                "whip",
                "whip transition",
                "swish",
                "swish transition",
                "whip across",
                "whip pan transition",
                "whip pan transitions",
                "whip pans between",
                "whip pans linking",
                "whip-pan",
                "whip-pans",
                "whip pans",
                "swish pan transition",
                "swish pans",
                "whips across",
                "whips between",
                "whip to the next",
                "whip from one",
                "whip cut",
                "whip cuts",
                "swoosh",
                "swoosh transition",
                "swooshes",
                "whoosh transition",
                "whoosh transitions",
                "whooshes between",
                "whoosh to the next",
                "fast pan transition",
                "blurry pan transition",
                "quick pan to the next",
                "fling",
                "flick to the next",
                "whips",
                "quick whip",
                "quick whips",
            ],
            ["甩镜转场", "甩切", "快速甩动", "甩动转场"]
        )
        {
            Spoken =
                "甩镜(头/)(切/过/换)(过去/过来/)、(用/拿)甩镜(头/)、"
                + "(每次/每回/切换/换图)(都/)(唰/嗖)(地/的/)甩、甩(一下/着)(换/切/过渡)、"
                + "(唰/嗖/刷/咻/快速/飞快/急速/猛地)(的/地/)(一下/一声/)*(甩/切/扫/划/横扫)(过来/过去/到下一张/下一张/切换/换/)、甩(过来/过去/一下/到下一张/头)、"
                + "甩(着/)(切/换/转场/转/过渡/衔接)、动感(甩/模糊/)(切换/转场)、快速(滑/划)过(转场/切换)、(转场/切换/过渡/换图)(的时候/时/效果/方式/)*(甩/甩过去/甩镜)、"
                + "(甩镜/甩)(做/当/作/当作/来做/来当/的/式/风/效果的/风格的)(转场/过渡/切换/衔接)、甩镜头(的/式/)(转场/过渡/切换)、(快速/快)甩(的/)(转场/过渡/切换)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Direction];

    public override double ShutterAngle => 300;

    public override MediaTime UsualDuration => MediaTime.FromMilliseconds(450);

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values) =>
        Push.SideBySide(Ways.Vector(values.Choice(Direction)), Curve.At(progress));
}

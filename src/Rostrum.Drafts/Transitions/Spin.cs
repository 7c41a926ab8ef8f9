namespace Rostrum.Drafts.Transitions;

/// <summary>Both pictures turn about the middle of the canvas, faster and faster; at the fastest the next takes over.</summary>
public sealed class Spin : Transition
{
    private static readonly ChoiceParameter Side = new(
        "dir",
        "which way they turn: right is clockwise",
        "right",
        ["right", "left"]
    );
    private static readonly NumberParameter Angle = new(
        "angle",
        "through which they turn",
        160,
        30,
        360,
        "degrees"
    );

    private static readonly Easing Rush = Easing.FromBezier(0.75, 0, 0.25, 1)!.Value;

    public override string Name => "spin";

    public override string Summary => "The camera spins out of one picture into the next.";

    public override Words Words { get; } =
        new(
            [
                "spin transition",
                "spin into",
                "spin cut",
                "rotate transition",
                "twirl transition",
                "spin through",
                "spinning transition",
                "spin to the next",
                "spin between",
                "spin from one",
                "spin out",
                "spin around to",
                "twirl to",
                "twirl into",
                "twirling",
                "whirl",
                "whirl into",
                "whirling",
                "swirl transition",
                "swirl into",
                "rotate into",
                "rotates into",
                "rotate to the next",
                "rotation transition",
                "turn into the next",
                "roll transition",
                "tumble",
                "cartwheel",
                "vortex",
            ],
            ["旋转转场", "旋转切换", "转圈转场", "自旋转场"]
        )
        {
            Spoken =
                "(转着/转圈/转一圈/旋转着/旋转/打着转/转圈圈)(切/换/过渡/转场/到下一张/进下一张/切换/衔接/过去换)、(旋转/转)式(转场/切换/过渡)、"
                + "(风车/漩涡/旋涡)(式/一样/)(转场/切换/旋转/)、(转场/切换/过渡/换图)(的时候/时/效果/方式/)*(转圈/旋转/转一圈/打转)、"
                + "旋转(做/当/作/当作/来做/来当/的/式/风/效果的/风格的)(转场/过渡/切换/衔接)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Side, Angle];

    public override double ShutterAngle => 180;

    public override MediaTime UsualDuration => MediaTime.FromMilliseconds(700);

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values)
    {
        var turn = values.Number(Angle) * (values.Choice(Side) == "left" ? -1 : 1);
        var way = Rush.At(progress);
        var mix = Between(0.46, 0.54, progress);
        return new Arrangement(
            mix < 1 ? Turned(turn * way, scene.Aspect) : null,
            mix > 0 ? Turned(turn * (way - 1), scene.Aspect) : null,
            mix > 0 ? mix : 1
        );
    }

    /// <summary>Turned, and enlarged until no corner is bare.</summary>
    private static Placement Turned(double degrees, double aspect)
    {
        if (degrees == 0)
            return Placement.Still;
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        return Placement.Still with
        {
            Roll = degrees,
            Zoom = Math.Max(1, Math.Abs(cosine) + Math.Abs(sine) * Math.Max(aspect, 1 / aspect)),
        };
    }
}

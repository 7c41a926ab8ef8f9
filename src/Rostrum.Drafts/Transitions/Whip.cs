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
        );

    public override IReadOnlyList<Parameter> Parameters { get; } = [Direction];

    public override double ShutterAngle => 300;

    public override MediaTime UsualDuration => MediaTime.FromMilliseconds(450);

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values) =>
        Push.SideBySide(Ways.Vector(values.Choice(Direction)), Curve.At(progress));
}

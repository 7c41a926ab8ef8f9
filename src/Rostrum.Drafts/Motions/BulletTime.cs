using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Motions;

/// <summary>Time stands still while the camera sweeps round: quick off the mark, then slower and slower.</summary>
public sealed class BulletTime : Motion
{
    private static readonly NumberParameter Amount = new(
        "amount",
        "how far near and far part, in widths of the picture",
        0.09,
        0.005,
        0.15
    );
    private static readonly ChoiceParameter Direction = new(
        "dir",
        "to which side the camera sweeps",
        "right",
        ["left", "right"]
    );

    public override string Name => "bullet_time";

    public override bool IsDeep => true;

    public override string Summary => "A sweep round the frozen subject that slows down as it goes.";

    public override Words Words { get; } =
        new(
            [
                "bullet time",
                "freeze and spin",
                "matrix effect",
                "matrix shot",
                "frozen moment",
                "time slice",
                "bullettime",
                "bullet-time",
                "matrix",
                "matrix style",
                "matrix style frozen",
                "like in the matrix",
                "frozen in time",
                "time freezes",
                "time frozen",
                "freeze time",
                "time stops",
                "time stands still",
                "time-slice",
                "frozen while the camera",
                "frozen subject",
                "freeze and orbit",
                "freeze and rotate",
                "frozen spin",
                "everything frozen",
            ],
            ["子弹时间", "时间凝固", "黑客帝国效果"]
        )
        {
            Spoken = "(时间/画面/世界)(静止/停止/凝固/定格/冻结/停住)*(环绕/绕/转)、黑客帝国(那种/似的/感/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Speed, Direction, Target];

    public override ICamera Direct(MotionScene scene, ParameterValues values)
    {
        var side = values.Choice(Direction) == "left" ? -1 : 1;
        var settle = Easing.FromBezier(0.12, 0.85, 0.25, 1)!.Value;
        return scene.InDepth(
            values.Point(Target) ?? scene.Subject,
            values.Number(Amount) * Math.Min(values.Number(Speed), 2),
            (seconds, step) =>
            {
                var gone = settle.At(seconds / scene.Duration.Seconds);
                return new DepthPose(side * step * (gone - 0.5), 0, 0.1 * gone, 1 + 0.03 * gone);
            }
        );
    }
}

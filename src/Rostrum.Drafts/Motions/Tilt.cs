using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Motions;

/// <summary>The camera travels upwards or downwards; it zooms in only as far as the travel needs room.</summary>
public sealed class Tilt : Motion
{
    private static readonly NumberParameter Amount = new(
        "amount",
        "travel, as part of the picture's height",
        0.3,
        0.02,
        MotionScene.LongestTravel
    );
    private static readonly ChoiceParameter Direction = new(
        "dir",
        "where the camera goes",
        "up",
        ["up", "down"]
    );

    public override string Name => "tilt";

    public override string Summary => "The camera travels upwards or downwards.";

    public override Words Words { get; } =
        new(
            [
                "tilt",
                "pedestal",
                "move vertically",
                "scroll",
                "pan up",
                "pan down",
                "lift your head",
                "look up",
                "look down",
                "climb to the top",
                "rise along",
                "camera climbs",
                "climb up",
                "scroll up",
                "scroll down",
            ],
            [
                "上下摇镜",
                "竖摇",
                "从下往上摇",
                "从上往下摇",
                "上下移动",
                "升降镜头",
                "抬头看",
                "抬头",
                "低头看",
                "往上看",
                "往下看",
                "往上爬",
                "仰视",
                "俯视",
                "一路看到最上",
            ]
        );

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Direction, Speed, Target];

    public override ICamera Direct(MotionScene scene, ParameterValues values)
    {
        var travel = Math.Min(MotionScene.LongestTravel, values.Number(Amount) * values.Number(Speed));
        var target = values.Point(Target) ?? scene.Subject;
        return scene.Travel(0, values.Choice(Direction) == "down" ? travel : -travel, target, Easing.Gentle);
    }
}

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
                "tilt up",
                "tilt down",
                "tilts up",
                "tilts down",
                "vertical pan",
                "vertical move",
                "vertical movement",
                "vertical travel",
                "vertical sweep",
                "pan upwards",
                "pan downwards",
                "pan upward",
                "pan downward",
                "pan from top",
                "pan from bottom",
                "pan from the top",
                "pan from the bottom",
                "scroll through",
                "scroll along",
                "scrolling",
                "sweep up",
                "sweep down",
                "sweep upwards",
                "sweep downwards",
                "camera up",
                "camera down",
                "camera rises",
                "camera sinks",
                "camera descends",
                "camera drops",
                "raise the camera",
                "lower the camera",
                "move up",
                "move down",
                "travel up",
                "travel down",
                "travel upwards",
                "travel downwards",
                "slide up the",
                "slide down the",
                "run down the",
                "run up the",
                "glide up",
                "glide down",
                "go up the",
                "go down the",
                "climb up the",
                "climb the",
                "from head to toe",
                "head to toe",
                "from head to foot",
                "top to toe",
                "from floor to ceiling",
                "floor to ceiling",
                "from roof to",
                "from the roof",
                "from the feet up",
                "from the feet to",
                "from the ground up",
                "from the sky down",
                "from the sky to",
                "from the ground to",
                "from the floor up",
                "from the floor to",
                "from foot to",
                "from the base to",
                "from the tip to",
                "from top down",
                "look upwards",
                "look downwards",
                "looking up",
                "looking down",
                "gaze up",
                "gaze upward",
                "up the building",
                "up the tower",
                "down the building",
                "down the tower",
                "down the page",
                "down the poster",
                "down the menu",
                "up along",
                "down along",
                "vertical scan",
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

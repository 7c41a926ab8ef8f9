using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Motions;

/// <summary>The camera rises over the scene, or sinks into it, and looks at the same place all the while.</summary>
public sealed class Crane : Motion
{
    private static readonly NumberParameter Amount = new(
        "amount",
        "how far near and far part, in heights of the picture",
        0.07,
        0.005,
        0.15
    );
    private static readonly ChoiceParameter Direction = new(
        "dir",
        "where the camera goes",
        "up",
        ["up", "down"]
    );

    public override string Name => "crane";

    public override bool IsDeep => true;

    public override string Summary => "The camera rises over the scene, or sinks into it.";

    public override Words Words { get; } =
        new(
            [
                "crane",
                "crane up",
                "crane down",
                "crane shot",
                "drone rise",
                "rise up",
                "rising shot",
                "drone shot",
                "jib up",
                "boom up",
                "craning",
                "jib",
                "jib shot",
                "jib down",
                "boom down",
                "boom shot",
                "cable cam",
                "drone",
                "drone lifting",
                "drone lifts off",
                "drone lifting off",
                "drone taking off",
                "drone takes off",
                "drone footage",
                "drone ascending",
                "drone descending",
                "drone descends",
                "drone rising",
                "drone rises",
                "drone flying up",
                "drone going up",
                "drone going down",
                "drone view",
                "aerial",
                "aerial shot",
                "aerial move",
                "aerial view",
                "lift off",
                "lifting off",
                "takes off",
                "take off",
                "lift up",
                "lifts up",
                "lift the camera",
                "camera lifts",
                "elevate",
                "elevator shot",
                "elevating",
                "helicopter shot",
                "helicopter",
                "birds eye",
                "bird's eye",
                "rise above",
                "rises above",
                "rise over",
                "rises over",
                "rising above",
                "rising over",
                "float up over",
                "soar over",
                "soar above",
                "soar up",
                "soaring",
                "sink down",
                "balloon ride",
                "hot air balloon",
                "look down on",
                "look down over",
                "overhead rise",
                "up and over",
                "over the rooftops",
            ],
            ["升镜头", "航拍上升", "摇臂", "航拍", "无人机上升", "升起", "降镜头", "升降运镜"]
        )
        {
            Spoken =
                "(无人机/航拍/飞机/热气球/电梯)*(升空/起飞/爬升/拉升/上升/升高/升起来/往上飞/飞起来/俯瞰)、"
                + "(镜头/视角/画面/相机/机位)*(升空/升高/升起来/升起/爬升/拉升/上升/下降/降下来/落下来/降落/腾空)、"
                + "(慢慢/缓缓/徐徐/一点点)(地/)(升空/升高/升起来/升上去/升/上升/降下来/降落/下降)、(鸟瞰/俯瞰)(视角/感/的感觉/镜头/)、上帝视角、"
                + "(高空/空中)(视角/俯拍/视角的感觉/镜头)、(腾/凌/升)空、摇臂(升/降/镜头/)、大摇臂",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Speed, Direction, Target];

    public override ICamera Direct(MotionScene scene, ParameterValues values)
    {
        var way = values.Choice(Direction) == "down" ? 1 : -1;
        return scene.InDepth(
            values.Point(Target) ?? scene.Subject,
            values.Number(Amount) * Math.Min(values.Number(Speed), 2),
            (seconds, step) =>
            {
                var gone = Easing.Gentle.At(seconds / scene.Duration.Seconds);
                return new DepthPose(
                    0,
                    way * step * (gone - 0.5),
                    way < 0 ? 0.05 * (1 - gone) : 0.05 * gone,
                    1.02
                );
            }
        );
    }
}

using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Motions;

/// <summary>The camera floats in one direction at a constant pace and never starts or stops.</summary>
public sealed class Drift : Motion
{
    private static readonly NumberParameter Amount = new(
        "amount",
        "travel, as part of the picture's side along it",
        0.06,
        0.01,
        MotionScene.LongestTravel
    );
    private static readonly ChoiceParameter Direction = new(
        "dir",
        "where the camera goes",
        "right",
        ["left", "right", "up", "down"]
    );

    public override string Name => "drift";

    public override string Summary => "The camera floats slowly in one direction at a constant pace.";

    public override Words Words { get; } =
        new(
            [
                "drift",
                "float",
                "slow drift",
                "glide",
                "gentle drift",
                "float along",
                "floating",
                "drifting",
                "drift along",
                "drift slowly",
                "hover",
                "hovering",
                "barely moving",
                "barely perceptible movement",
                "hardly moving",
                "imperceptible movement",
                "imperceptible drift",
                "tiny drift",
                "subtle drift",
                "lazy drift",
                "weightless",
                "slow float",
                "sail",
                "sailing",
                "sail along",
                "glide along",
                "gliding",
                "gliding shot",
                "gentle float",
                "meander",
                "wander slowly",
                "micro movement",
                "constant slow move",
            ],
            ["漂移", "缓慢漂移", "飘动", "缓慢平移", "匀速移动"]
        )
        {
            Spoken =
                "(往/向/朝)(左/右/上/下)(边/面/方/)(慢慢/轻轻/缓缓/)(飘/漂/浮/荡)(过去/走/去/着/)、(慢悠悠/悠悠/轻飘飘)(地/)(飘/漂/移/走)、"
                + "(慢慢/缓缓/轻轻/徐徐/悠悠)(地/)(飘/浮/漂/荡)(着走/过去/移/动)、飘着(走/动)、漂浮(感/着//)、悬浮(感//)、(轻/微)(飘/漂)、游走(感/)、"
                + "(匀速/徐徐)(移/移动/横移/平移)、像(飘/漂/浮)在*(一样/似的)、荡(着/悠悠/来荡去)、(轻轻/慢慢/缓缓/)(漂/浮/荡)着",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Direction, Speed, Target];

    public override ICamera Direct(MotionScene scene, ParameterValues values)
    {
        var travel = Math.Min(MotionScene.LongestTravel, values.Number(Amount) * values.Number(Speed));
        var target = values.Point(Target) ?? scene.Subject;
        var (x, y) = values.Choice(Direction) switch
        {
            "left" => (-travel, 0.0),
            "up" => (0.0, -travel),
            "down" => (0.0, travel),
            _ => (travel, 0.0),
        };
        return scene.Travel(x, y, target, Easing.Linear);
    }
}

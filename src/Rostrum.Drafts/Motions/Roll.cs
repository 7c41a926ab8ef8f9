using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Motions;

/// <summary>The camera turns about its own axis, starting level, zoomed in so far that no corner ever shows.</summary>
public sealed class Roll : Motion
{
    private static readonly NumberParameter Amount = new("amount", "the turn", 6, 0.5, 360, "°");
    private static readonly ChoiceParameter Direction = new(
        "dir",
        "which way the picture is seen to turn",
        "cw",
        ["cw", "ccw"]
    );

    public override string Name => "roll";

    public override string Summary => "The picture turns slowly and the horizon tilts.";

    public override Words Words { get; } =
        new(
            [
                "roll",
                "dutch angle",
                "slow rotate",
                "rotate",
                "dutch tilt",
                "tilt the horizon",
                "spin slowly",
                "rotate clockwise",
                "turn clockwise",
                "rotate the picture",
                "tilt the camera sideways",
                "anticlockwise",
                "anti clockwise",
                "counter clockwise",
                "counterclockwise",
                "tip the horizon",
                "slanted horizon",
                "crooked horizon",
                "tilted horizon",
                "horizon tilts",
                "canted angle",
                "canted",
                "dutch",
                "rotate it",
                "rotates",
                "rotating",
                "rotation",
                "slow rotation",
                "slow spin",
                "slowly spin",
                "slowly rotate",
                "slowly turn",
                "turn it slowly",
                "spin it",
                "spin the picture",
                "spin the photo",
                "spin the image",
                "turn the picture",
                "turn the image",
                "turn the photo",
                "rotate the image",
                "rotate the photo",
                "rotate the frame",
                "rotate the camera",
                "turns clockwise",
                "clockwise",
                "anti-clockwise",
                "counter-clockwise",
                "tilt sideways",
                "tilts sideways",
                "lean the camera",
                "lean to the side",
                "twist",
                "twist the camera",
                "twisting",
                "barrel roll",
                "camera roll",
                "roll the camera",
                "off kilter",
                "askew",
                "tilted like",
                "slant the picture",
                "swirl",
                "twirl",
                "revolve",
                "revolving",
                "full rotation",
                "360 spin",
                "full turn",
            ],
            [
                "倾斜镜头",
                "缓慢旋转",
                "旋转",
                "荷兰角",
                "转动",
                "转一下",
                "顺时针旋转",
                "逆时针旋转",
                "画面旋转",
                "逆时针",
                "顺时针",
                "地平线歪",
                "歪一点",
                "歪着",
            ]
        )
        {
            Spoken =
                "(画面/镜头/地平线/相机/视角)*(歪着/斜着/歪一点/歪一歪/斜一点/打转/自转/侧歪)、(慢慢/缓缓/轻轻)(地/)(转/旋转/转动/转一转/转起来)、"
                + "(顺时针/逆时针)(方向/)*(转/旋转/拧/转动)、(歪头/歪斜/侧倾/倾斜感/斜构图/不稳定感)、(转/旋)起来、转一(转/圈儿)、打着转",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Direction, Speed, Target];

    public override ICamera Direct(MotionScene scene, ParameterValues values)
    {
        var turn = Math.Min(360, values.Number(Amount) * values.Number(Speed));
        var target = values.Point(Target) ?? scene.Subject;
        var (halfWidth, halfHeight) = scene.HalfViewUpTo(turn);
        var zoom = Math.Max(1, 2 * Math.Max(halfWidth, halfHeight));
        var level = new CameraView(
            Framing.Inside(target.X, halfWidth / zoom),
            Framing.Inside(target.Y, halfHeight / zoom),
            zoom
        );
        var turned = level with { Roll = values.Choice(Direction) == "cw" ? -turn : turn };
        return scene.Move(level, turned, Easing.Gentle);
    }
}

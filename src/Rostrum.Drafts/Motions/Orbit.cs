using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Motions;

/// <summary>The camera swings round the subject by a small angle: it stays in its place while all else passes.</summary>
public sealed class Orbit : Motion
{
    private static readonly NumberParameter Amount = new(
        "amount",
        "how far near and far part, in widths of the picture",
        0.06,
        0.005,
        0.15
    );
    private static readonly ChoiceParameter Direction = new(
        "dir",
        "to which side the camera swings",
        "right",
        ["left", "right"]
    );

    public override string Name => "orbit";

    public override bool IsDeep => true;

    public override string Summary => "The camera swings a little round the subject.";

    public override Words Words { get; } =
        new(
            [
                "orbit",
                "arc around",
                "arc around the product",
                "circle around",
                "swing around",
                "orbit around",
                "orbiting",
                "arc shot",
                "rotate around",
                "revolve around",
                "go around it",
                "orbit shot",
                "orbital",
                "orbits",
                "go around the",
                "go around",
                "goes around",
                "go round",
                "goes round",
                "go round the",
                "move around the",
                "moves around the",
                "move around it",
                "moving around",
                "circle the",
                "circle round",
                "circling",
                "circle around it",
                "circles the",
                "arc around it",
                "arc round",
                "arcs around",
                "arc left",
                "arc right",
                "arc move",
                "swing round",
                "swings around",
                "swings round",
                "swing the camera round",
                "swing the camera around",
                "walk around",
                "walk round",
                "walks around",
                "fly around",
                "rotate around it",
                "camera around",
                "turntable",
                "turn table",
                "rotating product",
                "spin around the",
                "curve around",
                "revolve around it",
                "swivel around",
                "pivot around",
                "around the statue",
                "around the subject",
                "around the product",
                "round the product",
                "round the subject",
                "round the statue",
                "half circle around",
                "semi circle",
                "semicircle",
                "look at it from the side",
                "see it from the sides",
                "peek at the sides",
            ],
            ["环绕", "绕拍", "旋转展示", "环绕运镜", "环绕拍摄", "绕着拍", "围绕"]
        )
        {
            Spoken =
                "(绕/绕着/围着/围/环着)*(看/瞧/展示/走/转)(一/上一/个/小半/半/大半)(圈/周/遭)、(绕/围)(着/)*(转/走/看)(半/一/小半/大半)(圈/周)、转(着/)圈(儿/)(看/拍/展示)、"
                + "(绕/绕着/围着/围绕/环绕/绕住)*(转/转圈/拍/走/旋转/转动/环绕/移动)(一圈/半圈/一周/一下/着/)、(绕/环绕/围)(一圈/半圈/一周/一下/着看/着产品)、"
                + "(360/三百六十)度(环绕/旋转/展示/环拍/无死角/看/转/)、(环/绕)(拍/摄/转)(一圈/一周/半圈/)、(转盘/转台/旋转台)(展示/效果/上/似的/一样/)、"
                + "(弧形/弧线/环形)(运镜/移动/镜头/轨迹/)、(侧面/侧边)绕(过去/过来)、全方位(展示/看)、绕(到/去)*(侧边/侧面/旁边/背后/后面/另一边/另一侧)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Speed, Direction, Target];

    public override ICamera Direct(MotionScene scene, ParameterValues values)
    {
        var side = values.Choice(Direction) == "left" ? -1 : 1;
        return scene.InDepth(
            values.Point(Target) ?? scene.Subject,
            values.Number(Amount) * Math.Min(values.Number(Speed), 2),
            (seconds, step) =>
            {
                // A quarter turn of a circle's sine: evenly round, slowest at both ends.
                var gone = Easing.Gentle.At(seconds / scene.Duration.Seconds);
                var angle = (gone - 0.5) * Math.PI / 2;
                var swing = Math.Sqrt(2) * Math.Sin(angle);
                return new DepthPose(
                    side * step / 2 * swing,
                    0,
                    0.08 * (Math.Cos(angle) - Math.Sqrt(0.5)),
                    1.02
                );
            }
        );
    }
}

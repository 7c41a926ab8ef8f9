using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Motions;

/// <summary>The view starts close to the subject and widens until the picture is seen as a whole.</summary>
public sealed class PullOut : Motion
{
    private static readonly NumberParameter Amount = new("amount", "total zoom, 0.1 = 10%", 0.22, 0.01, 3);

    public override string Name => "pull_out";

    public override string Summary => "A slow move away from the subject that reveals the whole picture.";

    public override Words Words { get; } =
        new(
            [
                "pull out",
                "zoom out",
                "slow zoom out",
                "pull back",
                "widen",
                "dolly out",
                "reveal slowly",
                "move back",
                "back away",
                "draw back",
                "step back from it",
                "go wide",
                "get wider",
                "zoom away",
                "zoom back",
                "move the camera back",
                "camera back",
                "move away",
                "slow pull back",
                "backwards",
                "walks backwards",
                "go backwards",
                "retreat",
                "step back",
                "pull away",
                "pulling away",
                "open up",
                "opens up",
                "reveal the whole scene",
                "whole scene is revealed",
                "reveal everything",
                "back out",
                "move further away",
                "further away",
                "come back out",
            ],
            [
                "拉远",
                "拉镜头",
                "镜头拉远",
                "缓慢缩小",
                "慢慢拉远",
                "缩小",
                "拉开",
                "往后拉",
                "向后拉",
                "退后",
                "拉出来",
                "往后退",
                "拉镜头",
                "拉镜",
                "镜头往后",
                "慢慢退远",
                "退远",
                "往后走",
                "往外退",
                "向后退",
                "往外",
                "退出来",
                "从近到远",
                "由近到远",
                "亮出来",
                "露出全貌",
                "展现全貌",
                "后退",
            ]
        );

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Speed, Target];

    public override ICamera Direct(MotionScene scene, ParameterValues values)
    {
        var target = values.Point(Target) ?? scene.Subject;
        var zoom = ZoomBy(values.Number(Amount), values.Number(Speed));
        return scene.Move(scene.Framing.Aim(target, zoom), scene.Wide, Easing.Gentle);
    }
}

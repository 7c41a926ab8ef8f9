using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Motions;

/// <summary>The view narrows on the subject at an even pace, starting and stopping softly.</summary>
public sealed class PushIn : Motion
{
    private static readonly NumberParameter Amount = new("amount", "total zoom, 0.1 = 10%", 0.18, 0.01, 3);

    public override string Name => "push_in";

    public override string Summary => "A slow move towards the subject.";

    public override Words Words { get; } =
        new(
            [
                "push in",
                "zoom in",
                "slow zoom in",
                "cinematic zoom",
                "dolly in",
                "move closer",
                "zoom",
                "move in",
                "camera in",
                "creep in",
                "ease in",
                "inch in",
                "close in",
                "get closer",
                "come closer",
                "go closer",
                "push closer",
                "move the camera in",
                "move towards",
                "zoom into",
                "zooming into",
                "magnify",
                "slow push",
                "come in on",
                "come forward",
                "creep forward",
                "go forward",
                "move forward",
                "forward",
                "swoop in",
                "rush in",
                "come nearer",
                "end up tight",
                "tight on",
                "drift closer",
                "drift in",
                "go in on",
                "step closer",
                "lean in",
                "walk towards",
                "walk in",
                "closing in",
            ],
            [
                "推近",
                "慢慢推近",
                "推镜头",
                "镜头拉近",
                "缓慢放大",
                "放大",
                "推进",
                "拉近",
                "推向",
                "推到",
                "推过去",
                "推进去",
                "慢慢靠近",
                "靠近",
                "怼近",
                "怼上去",
                "凑近",
                "往前推",
                "向前推",
                "镜头推",
                "推个镜头",
                "推镜",
                "推一下",
                "放大到",
                "变焦推近",
                "往前走",
                "往里走",
                "往前蹭",
                "往前",
                "向前走",
                "靠过去",
                "凑过去",
                "凑近看",
                "近一点的镜头",
                "贴近",
                "走近",
                "往前靠",
                "冲到",
                "往里",
                "逼近",
            ]
        );

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Speed, Target];

    public override ICamera Direct(MotionScene scene, ParameterValues values)
    {
        var target = values.Point(Target) ?? scene.Subject;
        var zoom = ZoomBy(values.Number(Amount), values.Number(Speed));
        return scene.Move(scene.Wide, scene.Framing.Aim(target, zoom), Easing.Gentle);
    }
}

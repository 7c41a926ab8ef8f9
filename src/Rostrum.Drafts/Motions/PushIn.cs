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
        )
        {
            Spoken =
                "(慢/缓/轻/微/直)推(过去/上去/近/进/)、(怼/贴/凑/靠/推/逼)(到/近/向)*(跟前/面前/眼前/近前/脸上/身上/上去/过去)、"
                + "(往/向/朝/对着/冲着/奔着)*(那边/那里/那儿/方向/里面/前面/近处/身上/脸上/中间/中心/主体/人物/里/前)(推/靠/凑/走/挪/怼/放大/靠近/推近)、越来越近、"
                + "(镜头/画面/图/人/脸)越来越大、(画面/图/照片/镜头/视角)(由小变大/由小到大/从小到大/由远及近/从远到近/由远到近)、"
                + "(给/来/推/切/上/要)(个/一个/到/成/)(大/)特写、聚焦(到/在/于)、"
                + "(从/由)(全景/远景/大景/整体/全身)*(推/切/到/变成/过渡)*(近景/特写/局部/细节/中景/脸)、推轨(镜头/)、"
                + "(镜头/画面/视角/相机)*(凑近/靠近/贴近/推过去/推上去/推近/推进/怼上去/怼近/逼近/走近/前移/往前/放大)、放大看、"
                + "(慢慢/缓缓/渐渐/逐渐/一点点/一点一点)(放大/靠近/凑近/推进/推/接近)、(走/来)到*(面前/跟前)、怼着(脸/产品/他/她/镜头/主体)(拍/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Speed, Target];

    public override ICamera Direct(MotionScene scene, ParameterValues values)
    {
        var target = values.Point(Target) ?? scene.Subject;
        var zoom = ZoomBy(values.Number(Amount), values.Number(Speed));
        return scene.Move(scene.Wide, scene.Framing.Aim(target, zoom), Easing.Gentle);
    }
}

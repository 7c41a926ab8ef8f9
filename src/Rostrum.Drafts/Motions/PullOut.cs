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
                "reveal",
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
                "pull away from",
                "pull back from",
                "pulling back",
                "pull the camera back",
                "zoom it out",
                "zooming out",
                "outward zoom",
                "scale down slowly",
                "frame opens up",
                "frame widens",
                "shot widens",
                "widen the shot",
                "widen out",
                "widens out",
                "go wider",
                "wider and wider",
                "further and further away",
                "farther and farther",
                "smaller and smaller",
                "shrink slowly",
                "gets smaller",
                "back off",
                "backs off",
                "step away",
                "walk away from",
                "walk backwards",
                "walk back",
                "drift back",
                "drift away",
                "drift backwards",
                "float back",
                "float away",
                "float backwards",
                "glide back",
                "glide backwards",
                "glide away",
                "dolly back",
                "dolly away",
                "track back",
                "track out",
                "track backwards",
                "camera retreats",
                "camera going back",
                "camera going out",
                "retreating",
                "distance ourselves",
                "get some distance",
                "back from the subject",
                "reveal the surroundings",
                "reveal the scene",
                "reveal the room",
                "reveal the landscape",
                "reveal the rest",
                "reveal more",
                "revealing more",
                "reveal the whole",
                "reveal the full",
                "reveal the entire",
                "show more and more of",
                "see more and more",
                "show more of the scene",
                "show the bigger picture",
                "show the wider scene",
                "expand the view",
                "expand outwards",
                "widen the view",
                "ends in a wide shot",
                "ends wide",
                "end wide",
                "end up wide",
                "finish wide",
                "start close",
                "start tight",
                "starts close",
                "start on a close up",
                "start from a close up",
                "start from close",
                "starts tight",
                "backward move",
                "backward movement",
                "backwards movement",
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
        )
        {
            Spoken =
                "(慢慢/缓缓/渐渐/一步步/一点点/逐渐)(地/)(退/撤/拉/离)(开/远/后/出/出来/出去)、(往/向/朝)后(退/撤/拉)(到/出/着/)、(一直/慢慢)退(到/出)、(露/展/现)出(全貌/整个/全景/整体/全部)、(越/愈)(走/拉/退/来)(越/愈)远、(最后/然后/再/慢慢)(露/看到/看见/展现/拉到)(出/)(全貌/全景/整体/整个场面/大场面)、"
                + "(慢/缓/轻)拉(出/开/远/出去/)、(画面/图/照片/镜头/视角)(由大变小/由大到小/从大到小/由近及远/由近到远/由近拉到远/从近到远/从近拉到远/由近拉远/从近拉远/由近推到远)、越来越远、渐行渐远、"
                + "(镜头/画面/视角/相机)*(后撤/撤远/后移/后拉/拉远/拉开/抽离/远离/退后/退开/退远/往后/缩小/缩回去)、"
                + "(从/由)(近景/特写/局部/细节/脸)*(拉/退/切/变成/过渡)*(全景/远景/整体/全貌/全身/大景)、(拉/退/撤)(出全景/出去看/到全景/到最远/成全景/出整体)、"
                + "(慢慢/缓缓/渐渐/逐渐/一点点)(缩小/远离/退开/后退/拉开/退/后撤)、露出(全景/全貌/整体/全身/周围/环境/全部场景)、拉个(全景/远景/大景)、抽离感",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Speed, Target];

    public override ICamera Direct(MotionScene scene, ParameterValues values)
    {
        var target = values.Point(Target) ?? scene.Subject;
        var zoom = ZoomBy(values.Number(Amount), values.Number(Speed));
        return scene.Move(scene.Framing.Aim(target, zoom), scene.Wide, Easing.Gentle);
    }
}

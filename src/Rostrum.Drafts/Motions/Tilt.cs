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
        )
        {
            Spoken =
                "(从/由)*(底/底下/脚/脚下/根/下摆/裙摆/最底下/楼下/山脚)*(看/摇/扫/移/抬/拍/拉)(到/向/至)*(顶/头/脸/最上头/楼顶/山顶/天/尖)、(从/由)*(顶/头/脸/最上头/楼顶/山顶/天/尖)*(看/摇/扫/移/拍/拉)(到/向/至)*(底/底下/脚/脚下/根/最底下/楼下/山脚)、(镜头/视线/目光)*(往上抬/抬上去/往上带/带上去/往下带/带下来/往下落/垂下来)、"
                + "上下(扫/移/滚动/摇/走/滑)(一遍/一下/)、垂直(移动/平移/摇/滚动)、竖(向/着)(移动/滚动/扫/移/走)、(长图/海报/清单/菜单)*(往下/向下/往上)(滚/翻/拉/走)、"
                + "(往/向)(上/下)(滚/翻/滚动/翻动)、滚屏、滚动(展示/浏览/到底)、一路(往下/向下/滚到底/看到底)(滚/看/走/扫/)、"
                + "(镜头/画面/视角)*(抬起来/抬起/抬头/低头/压下来/压低/往上抬/往下压/抬到/摇到)、(仰/俯)拍、"
                + "(从/由)(头/顶/底/脚/地面/地上/天上/天空/塔尖/根部)*(抬/扫/摇/看/拍/移/滚/滑/拉)(到/向/至)*(脚/底/头/顶/天上/天空/地面/塔尖/最上面/最下面)、"
                + "从头(到/往/至)脚、从脚(到/往/至)头、自(上而下/下而上)(扫/移/看/摇/走/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Direction, Speed, Target];

    public override ICamera Direct(MotionScene scene, ParameterValues values)
    {
        var travel = Math.Min(MotionScene.LongestTravel, values.Number(Amount) * values.Number(Speed));
        var target = values.Point(Target) ?? scene.Subject;
        return scene.Travel(0, values.Choice(Direction) == "down" ? travel : -travel, target, Easing.Gentle);
    }
}

using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Motions;

/// <summary>The camera travels sideways; it zooms in only as far as the travel needs room.</summary>
public sealed class Pan : Motion
{
    private static readonly NumberParameter Amount = new(
        "amount",
        "travel, as part of the picture's width",
        0.3,
        0.02,
        0.9
    );
    private static readonly ChoiceParameter Direction = new(
        "dir",
        "where the camera goes",
        "right",
        ["left", "right"]
    );

    public override string Name => "pan";

    public override string Summary => "The camera travels to the left or to the right.";

    public override Words Words { get; } =
        new(
            [
                "pan",
                "pan across",
                "move sideways",
                "slide across",
                "move left",
                "move right",
                "move to the left",
                "move to the right",
                "pan over",
                "panning over",
                "pan along",
                "panning shot",
                "panorama move",
                "sweep across",
                "sweep over",
                "sweep along",
                "sweep the lens",
                "sweep sideways",
                "sweeping shot",
                "sweeps across",
                "slow sweep",
                "sweeping pan",
                "sideways move",
                "side to side",
                "from side to side",
                "lateral move",
                "lateral movement",
                "laterally",
                "horizontal move",
                "horizontal movement",
                "horizontal travel",
                "move horizontally",
                "move across",
                "moves across",
                "travel across",
                "travels across",
                "glide across",
                "glides across",
                "drive across",
                "track across",
                "tracking shot",
                "truck left",
                "truck right",
                "truck across",
                "trucking shot",
                "slide the camera",
                "slides across",
                "camera slide",
                "slider shot",
                "wander across",
                "scan across",
                "scan the scene",
                "scan from",
                "cross the picture",
                "cross the frame",
                "across the picture",
                "across the frame",
                "across the scene",
                "across the image",
                "across the photo",
                "along the horizon",
                "along the skyline",
                "along the shelf",
                "across the room",
                "look left",
                "look right",
                "look around",
                "look from left",
                "look from side",
                "turn the camera left",
                "turn the camera right",
                "camera turns",
                "swivel",
                "swivels",
                "from one side to the other",
                "from one end to the other",
                "pan it",
                "move to one side",
                "camera left",
                "camera right",
                "lens sideways",
            ],
            ["横移", "左右摇镜", "摇镜头", "平移", "向左移动", "向右移动", "左移", "右移"]
        )
        {
            Spoken =
                "(镜头/画面)*(横着/横向/平着)(扫/走/移/带/过)(一遍/过去/一下/)、从*(左/右)(头/端/边/侧)(一直/)(走/看/扫/移/带)(到/向)(右/左)(头/端/边/侧)、(一排/一溜/一路)(扫/看/带)过去、(挨着/顺着)(看/扫)过去、"
                + "(横/水平/左右/平)(扫/移动/移/摇/走/滑/拍/掠过/滚动/推/过去)、横向(移动/平移/滚动/滑动/扫/扫过/走/摇)、水平(移动/平移/扫过)、(扫/巡/环)视、"
                + "(镜头/画面/视角)*(扫过/掠过/横扫/划过/横过/横着走/横着移)、(左右/左右地)(看/扫)一(遍/圈/下)、扫一(遍/圈)、横着(走/移/扫/滑/拍)(过去/)、侧移、左右(来回/)(慢慢/缓缓/缓慢/轻轻)(地/)(移动/移/摇/扫/平移)、像看长卷、"
                + "(长卷/画卷)(一样/似的/展开)、从*(这头/一头/这边/一端)*(扫/移/摇/看/拍/滑/走)(到/向)*(那头/另一头/那边/另一端)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Direction, Speed, Target];

    public override ICamera Direct(MotionScene scene, ParameterValues values)
    {
        var travel = Math.Min(MotionScene.LongestTravel, values.Number(Amount) * values.Number(Speed));
        var target = values.Point(Target) ?? scene.Subject;
        return scene.Travel(values.Choice(Direction) == "right" ? travel : -travel, 0, target, Easing.Gentle);
    }
}

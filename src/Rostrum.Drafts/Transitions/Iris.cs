namespace Rostrum.Drafts.Transitions;

/// <summary>An opening grows about what the next picture is about, or closes on what the last one was about.</summary>
public sealed class Iris : Transition
{
    private static readonly ChoiceParameter Shape = new(
        "shape",
        "of the opening",
        "circle",
        ["circle", "diamond"]
    );
    private static readonly ChoiceParameter Way = new(
        "way",
        "whether the next picture opens or the last one closes",
        "open",
        ["open", "close"]
    );
    private static readonly NumberParameter Soft = new("soft", "how soft its edge is", 0.06, 0, 1);
    private static readonly PointParameter Target = new(
        "target",
        "the point of the canvas about which it opens; else the picture's subject"
    );

    public override string Name => "iris";

    public override string Summary => "A growing circle opens on the next picture.";

    public override Words Words { get; } =
        new(
            [
                "iris",
                "iris wipe",
                "iris in",
                "circle wipe",
                "circle reveal",
                "mask reveal",
                "reveal mask",
                "reveal transition",
                "reveal with a mask",
                "circular wipe",
                "shape wipe",
                "opening circle",
                "opens up as a circle",
                "opens as a circle",
                "open in a circle",
                "opens in a circle",
                "open as a circle",
                "growing circle",
                "circle grows",
                "circle growing",
                "expanding circle",
                "circle expands",
                "circle expanding",
                "circle opens",
                "circle opening",
                "circle transition",
                "circle transitions",
                "circular transition",
                "circular reveal",
                "round wipe",
                "round reveal",
                "circle out",
                "circle in",
                "round hole",
                "a circle",
                "as a circle",
                "in a circle",
                "keyhole",
                "porthole",
                "peephole",
                "spotlight reveal",
                "looney tunes",
                "cartoon ending",
                "old cartoon circle",
                "iris out",
                "iris transition",
                "camera iris",
                "aperture opens",
                "diamond wipe",
                "diamond shape",
                "diamond transition",
            ],
            [
                "圆形扩散",
                "圈入",
                "光圈转场",
                "圆形展开",
                "遮罩出现",
                "遮罩揭示",
                "揭示",
                "揭开",
                "圆形擦除",
                "圆形转场",
            ]
        )
        {
            Spoken =
                "(圆圈/圆/圈/圆形/光圈/爱心圈/圆孔)(打开/展开/扩大/放大/扩开/扩散/收缩/收拢/张开/变大/遮罩)(露出/出现/出/到下一张/转场/过渡/的转场/)、"
                + "(从/由)(中间/中心/中央)*(圆/圈)*(展开/打开/扩大/扩散/放大)、(像/跟)*(007/猫和老鼠)*(结尾/开场/那样/圆圈)、圆(圈/形/)(转场/过渡/切换)、"
                + "(光圈/虹膜)(转场/效果/)、(转场/切换/过渡/换图)(的时候/时/效果/方式/)*(圆形/圆圈/光圈)、"
                + "(圆形/圆圈/光圈)(做/当/作/当作/来做/来当/的/式/风/效果的/风格的)(转场/过渡/切换/衔接)、"
                + "(圆圈/圆/圆形/光圈)(慢慢/缓缓/渐渐/逐渐)(地/)(打开/展开/扩大/放大/扩散/张开/变大)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Shape, Way, Target, Soft, Pace];

    public override double ShutterAngle => 180;

    public override MediaTime UsualDuration => MediaTime.FromMilliseconds(900);

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values) =>
        Joined(Paced(progress, values));

    public override Join Join(PassageScene scene, ParameterValues values)
    {
        var closes = values.Choice(Way) == "close";
        return new IrisMatte(
            values.Point(Target) ?? (closes ? scene.Leaving : scene.Arriving),
            values.Choice(Shape) == "diamond" ? IrisShape.Diamond : IrisShape.Circle,
            closes,
            values.Number(Soft)
        );
    }
}

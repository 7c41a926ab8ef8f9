namespace Rostrum.Drafts.Transitions;

/// <summary>
/// The camera rushes into the last picture faster and faster; amid the rush the next one takes over and slows down
/// to its place.
/// </summary>
public sealed class Zoom : Transition
{
    /// <summary>The zoom of each picture when it is last or first seen at its fastest.</summary>
    private const double Deepest = 2.5;

    /// <summary>The pictures are mixed from this part of the way up to as much before its end.</summary>
    private const double MixStart = 0.38;

    private static readonly Easing Rush = Easing.FromBezier(0.6, 0, 0.9, 0.5)!.Value;

    public override string Name => "zoom";

    public override string Summary => "The camera rushes through the last picture into the next.";

    public override Words Words { get; } =
        new(
            [
                "zoom transition",
                "seamless zoom",
                "seamless zoom transition",
                "zoom through",
                "seamless transition",
                "plunge through",
                "fly through into the next",
                "dive into the next",
                "zoom transitions",
                "zooming transition",
                "zooming transitions",
                "zoom into the next",
                "zooms into the next",
                "zoom to the next",
                "zoom from one",
                "zoom from one to",
                "zoom between",
                "zoom blur transition",
                "seamless zooms",
                "seamless transitions",
                "warp transition",
                "warp into",
                "warp to the next",
                "warp zoom",
                "fly into the next",
                "flies into the next",
                "dive through",
                "tunnel transition",
                "tunnel",
                "rush through",
                "infinite zoom",
                "zoom cut",
                "zoom cuts",
                "punch transition",
                "punch through",
            ],
            ["缩放转场", "无缝转场", "无缝缩放", "推进转场", "一头扎进", "扎进下一张"]
        )
        {
            Spoken =
                "(一头/一下子/直接)(扎/钻/冲/穿)(进/到)(下一张/后一张/另一张)(里/里面/去/)、(穿/钻/冲)(进/到)(下一张/后一张/另一张)、"
                + "(放大/缩放/推进/冲/拉近)(着/式/)(转场/切换/过渡/衔接/进下一张/到下一张/切到下一张)、(穿/冲/钻/扎/怼)(进/到/入)(下一张/下张)(里/去/)、"
                + "(无缝/丝滑)(转场/切换/衔接/缩放)、(转场/切换/过渡/换图)(的时候/时/效果/方式/)*(放大/缩放/冲进去/钻进去/穿过去)、"
                + "(放大/缩放/推近/推进)(做/当/作/当作/来做/来当/的/式/风/效果的/风格的)(转场/过渡/切换/衔接)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [];

    public override double ShutterAngle => 180;

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values)
    {
        var mix = Easing.InOut.At((progress - MixStart) / (1 - 2 * MixStart));
        return new Arrangement(
            mix < 1 ? Enlarged(progress) : null,
            mix > 0 ? Enlarged(1 - progress) : null,
            mix > 0 ? mix : 1
        );
    }

    /// <summary>The zoom grows geometrically, so that its pace is the pace that is seen.</summary>
    private static Placement Enlarged(double way) =>
        Placement.Still with
        {
            Zoom = Math.Pow(Deepest, Rush.At(way / (1 - MixStart))),
        };
}

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
        );

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

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
            ["圆形扩散", "圈入", "光圈转场", "圆形展开", "圆形擦除", "圆形转场"]
        );

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

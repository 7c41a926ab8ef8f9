namespace Rostrum.Drafts.Transitions;

/// <summary>The last picture breaks like glass, and its pieces fall away from the next.</summary>
public sealed class ShatterCut : Transition
{
    private static readonly NumberParameter Pieces = new("pieces", "about how many", 70, 12, 240);
    private static readonly PointParameter Target = new(
        "target",
        "the point of the canvas from which it breaks; else the picture's subject"
    );

    public override string Name => "shatter";

    public override string Summary => "The last picture breaks into pieces that fall away from the next.";

    public override Words Words { get; } =
        new(
            [
                "shatter",
                "shatter transition",
                "break into pieces",
                "broken glass",
                "glass shatter",
                "smash",
                "shatters",
                "shattering",
                "shattered",
                "glass breaking",
                "glass breaks",
                "breaking glass",
                "break like glass",
                "breaks like glass",
                "broken mirror",
                "mirror breaks",
                "mirror breaking",
                "window breaking",
                "splinter",
                "splinters",
                "splintering",
                "smash into pieces",
                "smashes",
                "smashed",
                "fall to pieces",
                "falls to pieces",
                "fall apart",
                "falls apart",
                "breaks into pieces",
                "break apart",
                "breaks apart",
                "burst into pieces",
                "burst into shards",
                "shards",
                "fragments",
                "explode into pieces",
                "crack apart",
                "crumble",
                "crumbles",
            ],
            ["碎片", "破碎", "玻璃破碎", "碎裂", "碎片转场"]
        );

    public override IReadOnlyList<Parameter> Parameters { get; } = [Pieces, Target];

    public override double ShutterAngle => 180;

    public override MediaTime UsualDuration => MediaTime.FromMilliseconds(1300);

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values) =>
        Joined(progress);

    public override Join Join(PassageScene scene, ParameterValues values) =>
        new Shatter(values.Point(Target) ?? scene.Leaving, (int)values.Number(Pieces), scene.Seed);
}

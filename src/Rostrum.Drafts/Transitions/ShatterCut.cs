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
        )
        {
            Spoken =
                "(玻璃/镜子)(一样/似的/那样)(哗啦/)(碎/裂/炸)(一地/开/掉)、(碎/裂)(成/开)(一地/碎片/几块/渣)、"
                + "(碎/裂/炸/崩/爆)(成/开/掉/裂/成一片片/成碎片/成渣)(一片片/一块块/碎片/很多片/玻璃渣/)(的/)、(像/跟)*(玻璃/镜子)*(碎/裂/打碎/破)(了/掉/开/一样/)、"
                + "(打碎/击碎/碎掉/炸开/爆裂/破碎/碎片/玻璃碎)(转场/过渡/切换/效果/飞散/)、(转场/切换/过渡/换图)(的时候/时/效果/方式/)*(碎/碎开/碎掉/破碎/炸开/碎成)、"
                + "(碎片/破碎/玻璃碎裂)(做/当/作/当作/来做/来当/的/式/风/效果的/风格的)(转场/过渡/切换/衔接)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Pieces, Target];

    public override double ShutterAngle => 180;

    public override MediaTime UsualDuration => MediaTime.FromMilliseconds(1300);

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values) =>
        Joined(progress);

    public override Join Join(PassageScene scene, ParameterValues values) =>
        new Shatter(values.Point(Target) ?? scene.Leaving, (int)values.Number(Pieces), scene.Seed);
}

namespace Rostrum.Drafts.Effects.Particles;

/// <summary>Autumn leaves tumble down.</summary>
public sealed class FallingLeaves : ParticleEffect
{
    private static readonly NumberParameter Wind = WindOf(0.3);

    public override string Name => "leaves";

    public override string Summary => "Autumn leaves tumble down.";

    public override Words Words { get; } =
        new(
            [
                "leaves",
                "falling leaves",
                "autumn leaves",
                "fall leaves",
                "leaves falling",
                "leaves coming down",
                "leaves fall",
                "leaves drifting",
                "leaves drifting down",
                "leaves blowing",
                "autumn foliage",
                "foliage",
                "dead leaves",
                "dry leaves",
                "leaf fall",
                "leaves floating down",
                "falling autumn leaves",
                "leaf",
            ],
            ["落叶", "树叶飘落", "枫叶", "秋叶", "飘落的叶子", "落叶纷飞"]
        )
        {
            Spoken =
                "(树叶/叶子/枫叶/银杏叶/银杏/落叶/黄叶/秋叶)(飘/落/飞/掉/飘落/纷飞/飘飘/往下掉/掉下来/飘下来/落下来)(下来/着/)、"
                + "(飘/落/撒/来/加/掉)(点/些/一点/一些/几片/着/)(树叶/叶子/枫叶/银杏叶/落叶/黄叶)、秋天(的/)(落叶/叶子飘)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [HowMany, Speed, Size, Wind];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        var speed = values.Number(Speed);
        var size = values.Number(Size);
        return
        [
            new ParticlePass(
                ParticleShape.Leaf,
                CountOf(values, 66),
                [
                    new Colour(196, 92, 24),
                    new Colour(214, 142, 30),
                    new Colour(150, 54, 22),
                    new Colour(172, 132, 46),
                    new Colour(124, 78, 36),
                ],
                scene.Noise.Seed
            )
            {
                Screen = ScreenOf(scene),
                Size = 0.086 * size,
                SizeSpread = 0.35,
                Nearest = 0.45,
                Farthest = 2.4,
                Fall = 0.17 * speed,
                Wind = 0.34 * values.Number(Wind) * speed,
                Gusts = 0.8,
                Wander = 0.08,
                WanderRate = 0.18 * speed,
                Tumble = 0.3 * speed,
                Aperture = 0.035,
                Focus = 1.5,
                Lit = 0.6,
            },
        ];
    }
}

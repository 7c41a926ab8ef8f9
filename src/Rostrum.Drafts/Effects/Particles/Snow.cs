namespace Rostrum.Drafts.Effects.Particles;

/// <summary>Snow falls, fine in the distance, large and soft before the lens.</summary>
public sealed class Snow : ParticleEffect
{
    private static readonly NumberParameter Wind = WindOf(0.25);
    private static readonly ColourParameter Tone = ColourOf(new Colour(244, 248, 255));

    public override string Name => "snow";

    public override string Summary => "Snow falls, fine in the distance, large and soft before the lens.";

    public override Words Words { get; } =
        new(
            [
                "snow",
                "make it snow",
                "snowfall",
                "falling snow",
                "snowing",
                "snowflakes",
                "snowy",
                "winter weather",
                "snow falling",
                "snow falls",
                "light snowfall",
                "snow flakes",
                "snowflake",
                "snow flurries",
                "flurries",
                "let it snow",
                "winter snow",
                "gentle snow",
                "snow effect",
                "snow overlay",
                "snow coming down",
                "snow drifting down",
                "like it's snowing",
                "flakes",
            ],
            ["下雪", "飘雪", "雪花", "雪花飘落", "下雪效果", "雪景", "漫天飞雪"]
        )
        {
            Spoken =
                "(飘/落/下/洒/撒)(起/着/下/点)(了/)(鹅毛/细/碎/零星/漫天)(的/)(雪/雪花)、雪(花/)(飘飘/纷纷/飘飘洒洒/漫天飞)(的/)、"
                + "雪、(加/下/飘/撒/落/来/添/弄/洒)(点/些/个/场/一点/一些/一场/起/着/了/起了/上/几片/)(小/)雪(花/片/)、"
                + "雪(花/片)(飘/飞/落/纷飞/飞舞/飘落)(下来/舞/着/)、(圣诞/冬天/冬日/冬季)(的/)(雪/飘雪/雪花/下雪)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [HowMany, Speed, Size, Wind, Tone];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        var speed = values.Number(Speed);
        var size = values.Number(Size);
        return
        [
            new ParticlePass(
                ParticleShape.Disc,
                CountOf(values, 1500),
                [values.Colour(Tone)],
                scene.Noise.Seed
            )
            {
                Screen = ScreenOf(scene),
                Size = 0.009 * size,
                SizeSpread = 0.45,
                Nearest = 0.45,
                Farthest = 4,
                Softness = 0.9,
                Fall = 0.2 * speed,
                Wind = 0.3 * values.Number(Wind) * speed,
                Gusts = 0.7,
                Wander = 0.03,
                WanderRate = 0.22 * speed,
                Shutter = 1 / 50.0,
                Aperture = 0.02,
                Focus = 1.8,
                Opacity = 1.25,
                Shine = 0.25,
                Lit = 0.45,
            },
        ];
    }
}

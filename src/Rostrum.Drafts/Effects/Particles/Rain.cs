namespace Rostrum.Drafts.Effects.Particles;

/// <summary>Rain falls in fine streaks of every distance, and the light grows a little dull.</summary>
public sealed class Rain : ParticleEffect
{
    private static readonly NumberParameter Wind = WindOf(0.2);

    public override string Name => "rain";

    public override string Summary =>
        "Rain falls in fine streaks of every distance, and the light grows a little dull.";

    public override Words Words { get; } =
        new(
            [
                "rain",
                "make it rain",
                "rainy",
                "raining",
                "rainfall",
                "rainy mood",
                "heavy rain",
                "rain streaks",
                "rain falling",
                "rain effect",
                "rain overlay",
                "rain coming down",
                "raining cats and dogs",
                "let it rain",
                "shower of rain",
                "rain shower",
                "showers",
                "a shower",
                "rainstorm",
                "storm",
                "stormy",
                "wet weather",
                "bucketing down",
                "pouring down",
                "monsoon",
                "drizzly",
                "pelting rain",
            ],
            ["下雨", "雨", "雨天", "下雨效果", "雨丝", "大雨", "雨景"]
        )
        {
            Spoken =
                "(加/下/来/弄/落)(点/些/场/一点/一些/一场/起/着/了/起了/)(小/)雨(丝/点/)、(淅淅沥沥/哗啦啦/下着/蒙蒙/滴答滴答)(地/的/)(下/)雨(天/)、"
                + "雨(丝/点/幕/水/线)(飘/落/打/斜斜/)(下来/)、(烟雨/细雨/秋雨/春雨/夜雨/雨夜)(感/朦胧/蒙蒙/江南/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [HowMany, Speed, Wind];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        var speed = values.Number(Speed);
        var amount = values.Number(HowMany);
        return
        [
            new MistPass(
                [
                    new MistLayer(0.04 + 0.15 * amount)
                    {
                        Unevenness = 0.25,
                        Low = 0.3,
                        DriftX = 0.1 * values.Number(Wind),
                    },
                ],
                new Colour(150, 160, 172),
                scene.Noise.Seed
            )
            {
                Lit = 0.8,
            },
            new ParticlePass(
                ParticleShape.Disc,
                CountOf(values, 2400),
                [new Colour(226, 233, 242)],
                scene.Noise.Seed
            )
            {
                Screen = ScreenOf(scene),
                Size = 0.0034,
                SizeSpread = 0.35,
                Nearest = 0.5,
                Farthest = 4.5,
                Fall = 2.6 * speed,
                Wind = 1.1 * values.Number(Wind) * speed,
                Gusts = 0.35,
                Shutter = 1 / 34.0,
                Aperture = 0.01,
                Focus = 2,
                Opacity = 3.8,
                Shine = 0.6,
                Lit = 0.7,
            },
        ];
    }
}

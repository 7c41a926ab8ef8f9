namespace Rostrum.Drafts.Effects.Particles;

/// <summary>Fine dust floats in the light, large and out of focus where it is near.</summary>
public sealed class Dust : ParticleEffect
{
    private static readonly NumberParameter Wind = WindOf(0.1);
    private static readonly ColourParameter Tone = ColourOf(new Colour(255, 236, 205));

    public override string Name => "dust";

    public override string Summary =>
        "Fine dust floats in the light, large and out of focus where it is near.";

    public override Words Words { get; } =
        new(
            [
                "dust",
                "dust particles",
                "floating dust",
                "dust motes",
                "floating particles",
                "dust in the light",
                "particles",
                "dust floating",
                "dust floating in the air",
                "dust in the air",
                "particles floating",
                "particles floating around",
                "floating specks",
                "specks of dust",
                "motes",
                "dusty",
                "dusty air",
                "dust specks",
                "dust overlay",
                "fine dust",
                "little particles",
                "dust and light",
                "airborne dust",
                "dust in the sunlight",
                "dust drifting",
            ],
            ["粒子", "灰尘光斑", "光斑", "灰尘", "尘埃", "漂浮尘埃", "光斑粒子", "漂浮粒子"]
        )
        {
            Spoken =
                "(浮尘/灰尘/尘埃/微尘/粒子/光点/光斑/微粒/浮光)(漂浮/飘浮/飘/飞舞/浮动/浮/飞/飘动/效果/感/感觉/)(着/的感觉/)、"
                + "(飘/浮/飞)(着/点/些/一些/一点)(灰尘/尘埃/粒子/光斑/光点/微尘/浮尘)、(空气/光线/阳光)(里/中)(的/)(灰尘/尘埃/浮尘/粒子/微尘)",
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
                CountOf(values, 620),
                [values.Colour(Tone)],
                scene.Noise.Seed
            )
            {
                Screen = ScreenOf(scene),
                Size = 0.0056 * size,
                SizeSpread = 0.6,
                Nearest = 0.28,
                Farthest = 2.6,
                Fall = 0.008 * speed,
                Wind = 0.12 * values.Number(Wind) * speed,
                Wander = 0.05,
                WanderRate = 0.07 * speed,
                Aperture = 0.026,
                Softness = 0.3,
                Focus = 1.3,
                Opacity = 1.9,
                Shine = 1,
                Lit = 0.2,
                Twinkle = 0.7,
                TwinkleRate = 0.16 * speed,
            },
        ];
    }
}

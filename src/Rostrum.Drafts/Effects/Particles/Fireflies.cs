namespace Rostrum.Drafts.Effects.Particles;

/// <summary>Fireflies glow and go out over the lower part of the picture.</summary>
public sealed class Fireflies : ParticleEffect
{
    private static readonly ColourParameter Tone = ColourOf(new Colour(214, 255, 92));

    public override string Name => "fireflies";

    public override string Summary => "Fireflies glow and go out over the lower part of the picture.";

    public override Words Words { get; } =
        new(
            [
                "fireflies",
                "firefly",
                "glowworms",
                "lightning bugs",
                "glowing insects",
                "glowing bugs",
                "glow worms",
                "glow bugs",
                "little glowing lights",
                "glowing dots",
                "fire flies",
                "floating lights",
                "little lights floating",
            ],
            ["萤火虫", "流萤", "萤光飞舞", "萤火"]
        )
        {
            Spoken =
                "(夏夜/夜晚/草丛)(的/)(萤火虫/萤火/流萤/荧光)、(萤火/荧光)(点点/虫/飞舞/)、(萤火虫/流萤)(飞/飘/一闪一闪/闪烁/飞舞/)(来飞去/着/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [HowMany, Speed, Size, Tone];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        var speed = values.Number(Speed);
        var size = values.Number(Size);
        var colour = values.Colour(Tone);
        return
        [
            new ParticlePass(
                ParticleShape.Glow,
                CountOf(values, 90),
                [colour, Paler(colour, 0.25)],
                scene.Noise.Seed
            )
            {
                Screen = ScreenOf(scene),
                Size = 0.0105 * size,
                SizeSpread = 0.3,
                Nearest = 0.6,
                Farthest = 2.4,
                Fall = -0.012 * speed,
                Wander = 0.14,
                WanderRate = 0.09 * speed,
                Shutter = 1 / 40.0,
                Aperture = 0.014,
                Focus = 1.5,
                Opacity = 1,
                Shine = 1,
                Twinkle = 0.92,
                TwinkleRate = 0.28 * speed,
                Life = 9 / speed,
                BornFrom = 0.25,
                BornTo = 1.05,
                Halo = 11,
            },
        ];
    }
}

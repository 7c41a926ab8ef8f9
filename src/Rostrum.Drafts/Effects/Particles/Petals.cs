namespace Rostrum.Drafts.Effects.Particles;

/// <summary>Petals of cherry blossom drift down on the wind.</summary>
public sealed class Petals : ParticleEffect
{
    private static readonly NumberParameter Wind = WindOf(0.35);
    private static readonly ColourParameter Tone = ColourOf(new Colour(255, 184, 202));

    public override string Name => "petals";

    public override string Summary => "Petals of cherry blossom drift down on the wind.";

    public override Words Words { get; } =
        new(
            [
                "petals",
                "falling petals",
                "cherry blossom",
                "cherry blossoms",
                "sakura",
                "flower petals",
                "rose petals",
                "blossom",
                "petals falling",
                "petals drifting",
                "petals floating",
                "rose petals falling",
                "falling blossoms",
                "blossoms",
                "falling flowers",
                "flowers falling",
                "cherry petals",
                "floating petals",
                "flower rain",
                "flower shower",
            ],
            ["花瓣飘落", "花瓣", "樱花", "樱花飘落", "落花", "花瓣雨", "玫瑰花瓣"]
        )
        {
            Spoken =
                "(花瓣/樱花/桃花/玫瑰/梨花/玫瑰花瓣/樱花瓣/花雨/落英)(雨/)(飘/落/飞/撒/洒/飘落/飞舞/纷飞/飘飘/缤纷/满天飞/飘下来/落下来)(下/下来/着/)、"
                + "(撒/飘/落/洒/来/加/下)(点/些/一点/一些/起/着/)(花瓣/樱花/桃花/玫瑰花瓣/花雨)(雨/)、落(英/花)(缤纷/纷纷/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [HowMany, Speed, Size, Wind, Tone];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        var speed = values.Number(Speed);
        var size = values.Number(Size);
        var colour = values.Colour(Tone);
        return
        [
            new ParticlePass(
                ParticleShape.Petal,
                CountOf(values, 110),
                [colour, Paler(colour, 0.35), Shaded(colour, 0.94)],
                scene.Noise.Seed
            )
            {
                Screen = ScreenOf(scene),
                Size = 0.05 * size,
                SizeSpread = 0.3,
                Nearest = 0.38,
                Farthest = 2.3,
                Fall = 0.13 * speed,
                Wind = 0.32 * values.Number(Wind) * speed,
                Gusts = 0.75,
                Wander = 0.06,
                WanderRate = 0.17 * speed,
                Tumble = 0.32 * speed,
                Aperture = 0.03,
                Focus = 1.5,
                Opacity = 0.97,
                Lit = 0.7,
            },
        ];
    }
}

namespace Rostrum.Drafts.Effects.Particles;

/// <summary>Hearts rise gently through the picture.</summary>
public sealed class Hearts : ParticleEffect
{
    private static readonly ColourParameter Tone = ColourOf(new Colour(255, 74, 110));

    public override string Name => "hearts";

    public override string Summary => "Hearts rise gently through the picture.";

    public override Words Words { get; } =
        new(
            [
                "hearts",
                "floating hearts",
                "love hearts",
                "heart particles",
                "love",
                "falling hearts",
                "heart",
                "little hearts",
                "hearts everywhere",
                "hearts floating",
                "hearts floating up",
                "hearts rising",
                "love heart",
                "red hearts",
                "flying hearts",
                "hearts coming up",
                "valentine hearts",
            ],
            ["爱心", "爱心飘落", "飘爱心", "爱心粒子", "红心", "爱心飘动"]
        )
        {
            Spoken =
                "(飘/撒/冒/来/加/弄/有/放)(点/些/一点/一些/起/着/出/出来/几个/满/)(小/粉色/红色/粉红色/)(爱心/红心/桃心/心心/小心心/比心)(泡泡/)、"
                + "(爱心/红心/桃心/心心/小心心)(飘/飞/冒/满天/满屏/漫天/飘飘/往上飘/飞舞)(出来/上去/起来/着/飞/)",
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
                ParticleShape.Heart,
                CountOf(values, 64),
                [colour, Paler(colour, 0.3), Shaded(colour, 0.9)],
                scene.Noise.Seed
            )
            {
                Screen = ScreenOf(scene),
                Size = 0.056 * size,
                SizeSpread = 0.4,
                Nearest = 0.45,
                Farthest = 2.3,
                Fall = -0.11 * speed,
                Wander = 0.04,
                WanderRate = 0.16 * speed,
                Tumble = 0.2 * speed,
                Tilt = 14,
                Aperture = 0.035,
                Focus = 1.5,
                Opacity = 0.92,
                Lit = 0.3,
            },
        ];
    }
}

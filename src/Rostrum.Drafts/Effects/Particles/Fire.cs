namespace Rostrum.Drafts.Effects.Particles;

/// <summary>Embers rise from below, where a fire glows.</summary>
public sealed class Fire : ParticleEffect
{
    private static readonly NumberParameter Wind = WindOf(0.1);
    private static readonly ColourParameter Tone = ColourOf(new Colour(255, 122, 30));

    public override string Name => "fire";

    public override string Summary => "Embers rise from below, where a fire glows.";

    public override Words Words { get; } =
        new(
            [
                "fire",
                "embers",
                "flames",
                "campfire",
                "burning",
                "sparks",
                "on fire",
                "flying embers",
                "bonfire",
                "fire sparks",
                "sparks flying",
                "flying sparks",
                "glowing embers",
                "embers rising",
                "embers floating",
                "fire particles",
                "flame",
                "flaming",
                "blaze",
                "blazing",
                "burning embers",
                "set it on fire",
                "fire effect",
                "sparks from a fire",
                "hot sparks",
                "inferno",
            ],
            ["火", "火焰", "火花", "燃烧", "火星", "篝火", "着火", "余烬"]
        )
        {
            Spoken =
                "(着/起/冒/烧/来/加/有/弄/点)(点/些/一点/一些/着/起/把/出/团/一团/)(火焰/火苗/火星/火花/大火/火光/烈火)(子/)、"
                + "(火焰/火苗/火星/火花/火光/烈火/余烬)(燃烧/四溅/飞舞/飘/熊熊/跳动/升腾/飞溅/燃起来)(着/起来/)、(熊熊/烈焰)(燃烧/大火/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [HowMany, Speed, Size, Wind, Tone];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        var speed = values.Number(Speed);
        var size = values.Number(Size);
        var (amount, colour) = (values.Number(HowMany), values.Colour(Tone));
        return
        [
            new EmberGlowPass(0.25 + 0.75 * amount, colour, speed, scene.Noise.Seed),
            new ParticlePass(
                ParticleShape.Glow,
                CountOf(values, 380),
                [colour, Paler(colour, 0.35), Shaded(colour, 0.8)],
                scene.Noise.Seed
            )
            {
                Screen = ScreenOf(scene),
                Size = 0.007 * size,
                SizeSpread = 0.6,
                Nearest = 0.55,
                Farthest = 2.8,
                Fall = -0.3 * speed,
                Wind = 0.3 * values.Number(Wind) * speed,
                Wander = 0.07,
                WanderRate = 0.28 * speed,
                Shutter = 1 / 35.0,
                Aperture = 0.02,
                Focus = 1.5,
                Opacity = 1.5,
                Shine = 1,
                Twinkle = 0.6,
                TwinkleRate = 1.1 * speed,
                Life = 3.4 / speed,
                BornFrom = 0.8,
                BornTo = 1.2,
                Halo = 6,
            },
        ];
    }
}

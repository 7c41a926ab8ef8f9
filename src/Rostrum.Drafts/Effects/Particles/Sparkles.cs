namespace Rostrum.Drafts.Effects.Particles;

/// <summary>Little stars of light flash up here and there.</summary>
public sealed class Sparkles : ParticleEffect
{
    private static readonly ColourParameter Tone = ColourOf(new Colour(255, 244, 214));

    public override string Name => "sparkles";

    public override string Summary => "Little stars of light flash up here and there.";

    public override Words Words { get; } =
        new(
            [
                "sparkles",
                "sparkle",
                "glitter",
                "twinkles",
                "twinkling lights",
                "magic",
                "glints",
                "bling",
                "fairy dust",
                "sparkling",
                "twinkle",
                "twinkling",
                "shimmer",
                "shimmering",
                "glittering",
                "glittery",
                "glisten",
                "glistening",
                "stardust",
                "star dust",
                "pixie dust",
                "magic dust",
                "magic sparkles",
                "starry sparkles",
                "golden glitter",
                "magical sparkles",
                "tiny stars",
                "twinkling stars",
                "stars twinkling",
                "shiny particles",
                "glimmer",
                "diamonds sparkle",
                "bling bling",
                "sequins",
            ],
            ["闪光", "闪烁", "亮晶晶", "星光闪烁", "闪粉", "星星闪烁", "魔法粒子", "闪光粒子"]
        )
        {
            Spoken =
                "亮晶晶(的/)、闪(闪/亮)(亮/)(的/)、blingbling(的/)、bulingbuling(的/)、(细碎/碎碎)的(光/闪光/亮片)、"
                + "(撒/加/来/洒/飘/有/弄)(点/些/一点/一些/上/)(小/)(星星/闪粉/金粉/亮片/星光/闪光/星点/亮晶晶/闪闪)、"
                + "(一闪一闪/闪闪发光/闪闪的/闪亮亮/bling/布灵布灵/亮闪闪/闪闪/闪耀/星光点点/金光闪闪/闪亮/波光)(的/亮/效果/)、(魔法/仙女棒/仙女/精灵)(粉/粒子/光/星星/感)",
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
                ParticleShape.Glint,
                CountOf(values, 130),
                [colour, Paler(colour, 0.6)],
                scene.Noise.Seed
            )
            {
                Screen = ScreenOf(scene),
                Size = 0.0105 * size,
                SizeSpread = 0.6,
                Nearest = 0.75,
                Farthest = 2.3,
                Wander = 0.004,
                Tumble = 0.04 * speed,
                Tilt = 12,
                Aperture = 0.004,
                Shine = 1,
                Twinkle = 0.4,
                TwinkleRate = 1.4 * speed,
                Life = 1.5 / speed,
                BornFrom = 0,
                BornTo = 1,
                Opacity = 1,
            },
        ];
    }
}

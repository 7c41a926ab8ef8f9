namespace Rostrum.Drafts.Effects.Particles;

/// <summary>Soap bubbles rise and drift.</summary>
public sealed class SoapBubbles : ParticleEffect
{
    private static readonly NumberParameter Wind = WindOf(0.15);

    public override string Name => "bubbles";

    public override string Summary => "Soap bubbles rise and drift.";

    public override Words Words { get; } =
        new(
            [
                "bubbles",
                "soap bubbles",
                "floating bubbles",
                "bubble",
                "bubbles drifting",
                "bubbles floating",
                "bubbles floating up",
                "bubbles rising",
                "bubble effect",
                "blowing bubbles",
                "champagne bubbles",
                "bubbles everywhere",
            ],
            ["泡泡", "肥皂泡", "气泡", "泡泡飘浮"]
        )
        {
            Spoken =
                "(吹/飘/冒/来/加/有/弄)(点/些/一点/一些/起/着/出/几个/)(泡泡/肥皂泡/气泡/水泡)、(泡泡/肥皂泡/气泡)(飘/飞/冒/满天/满屏/飘飘)(起来/上去/着/飞/)、"
                + "(水下/海底/水里)(的/)(气泡/泡泡)(感/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [HowMany, Speed, Size, Wind];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        var speed = values.Number(Speed);
        var size = values.Number(Size);
        return
        [
            new ParticlePass(
                ParticleShape.Bubble,
                CountOf(values, 34),
                [new Colour(196, 226, 255), new Colour(255, 206, 236), new Colour(206, 255, 232)],
                scene.Noise.Seed
            )
            {
                Screen = ScreenOf(scene),
                Size = 0.1 * size,
                SizeSpread = 0.55,
                Nearest = 0.5,
                Farthest = 2.4,
                Fall = -0.07 * speed,
                Wind = 0.2 * values.Number(Wind) * speed,
                Wander = 0.05,
                WanderRate = 0.13 * speed,
                Aperture = 0.014,
                Focus = 1.3,
                Opacity = 0.95,
                Shine = 0.6,
                Lit = 0.4,
            },
        ];
    }
}

namespace Rostrum.Drafts.Effects.Particles;

/// <summary>Dark smoke rises and rolls.</summary>
public sealed class Smoke : ParticleEffect
{
    private static readonly NumberParameter Amount = AmountOf(0.5, "how thick it is");
    private static readonly NumberParameter Wind = WindOf(0.3);
    private static readonly ColourParameter Tone = ColourOf(new Colour(92, 90, 88));

    public override string Name => "smoke";

    public override string Summary => "Dark smoke rises and rolls.";

    public override Words Words { get; } =
        new(
            [
                "smoke",
                "smoky",
                "smoke rising",
                "smoke effect",
                "dry ice",
                "smoke drifting",
                "drifting smoke",
                "wisps of smoke",
                "wispy smoke",
                "smoke coming from",
                "smoke coming out",
                "smoke machine",
                "clouds of smoke",
                "smoke overlay",
                "puff of smoke",
                "plume",
            ],
            ["烟雾", "烟", "冒烟", "浓烟", "烟雾缭绕", "青烟"]
        )
        {
            Spoken =
                "(冒/飘/来/加/弄/起)(点/些/一点/一些/着/起/出/股/一股/一缕/)(烟/烟雾/青烟/白烟/浓烟/黑烟/炊烟)、"
                + "(烟/烟雾/青烟/白烟/炊烟)(缭绕/弥漫/袅袅/飘/飘起/升起/冒出来)(来/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Speed, Wind, Tone];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        var (amount, colour) = (values.Number(Amount), values.Colour(Tone));
        var (speed, wind) = (values.Number(Speed), values.Number(Wind));
        return
        [
            new MistPass(
                [
                    new MistLayer(1.6 * amount)
                    {
                        Depth = 1.6,
                        Grain = 0.36,
                        Stretch = 1.4,
                        Unevenness = 1,
                        Low = 0.85,
                        Warp = 0.45,
                        DriftX = 0.12 * wind * speed,
                        DriftY = -0.1 * speed,
                        Change = 0.06 * speed,
                    },
                    new MistLayer(0.7 * amount)
                    {
                        Depth = 0.9,
                        Grain = 0.62,
                        Stretch = 1.4,
                        Unevenness = 1,
                        Low = 0.97,
                        Warp = 0.45,
                        DriftX = 0.2 * wind * speed,
                        DriftY = -0.13 * speed,
                        Change = 0.08 * speed,
                    },
                ],
                colour,
                scene.Noise.Seed + 2
            )
            {
                Lit = 0.6,
            },
        ];
    }
}

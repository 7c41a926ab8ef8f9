namespace Rostrum.Drafts.Effects.Particles;

/// <summary>Fog drifts in two depths and lies densest below.</summary>
public sealed class Fog : ParticleEffect
{
    private static readonly NumberParameter Amount = AmountOf(0.5, "how thick it is");
    private static readonly NumberParameter Wind = WindOf(0.3);
    private static readonly ColourParameter Tone = ColourOf(new Colour(226, 231, 236));

    public override string Name => "fog";

    public override string Summary => "Fog drifts in two depths and lies densest below.";

    public override Words Words { get; } =
        new(
            [
                "fog",
                "mist",
                "misty",
                "foggy",
                "haze",
                "hazy",
                "low fog",
                "morning mist",
                "fog rolling in",
                "rolling fog",
                "mist rolling in",
                "layer of fog",
                "fog effect",
                "ground fog",
                "clouds of mist",
                "fog bank",
                "foggy morning",
                "fog over",
                "mysterious mist",
                "mist effect",
                "brume",
                "hazy mist",
            ],
            ["雾气", "雾", "起雾", "薄雾", "大雾", "雾蒙蒙", "晨雾", "云雾缭绕"]
        )
        {
            Spoken =
                "(雾/薄雾/晨雾)(茫茫/蒙蒙/缭绕/气/腾腾)(的/)、(笼罩/罩/蒙)(着/上/在)(一层/层)(雾/薄雾/雾气)、"
                + "(起/下/来/加/飘/有/弄)(点/些/一点/一些/着/了/一层/层/)(薄/轻/大/白/)(雾/雾气/云雾/仙气/迷雾)、"
                + "(云雾/雾气/薄雾/迷雾/晨雾/仙雾)(缭绕/弥漫/飘/飘过/笼罩/蒙蒙/感/)、(雾/烟)(蒙蒙/茫茫/霭/气腾腾)(的/)、仙境(般/一样/感/)",
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
                    new MistLayer(0.7 * amount)
                    {
                        Depth = 2.2,
                        Clears = 0.8,
                        Grain = 0.9,
                        Unevenness = 0.75,
                        Low = 0.7,
                        DriftX = 0.1 * wind * speed,
                        Change = 0.03 * speed,
                    },
                    new MistLayer(0.5 * amount)
                    {
                        Depth = 0.9,
                        Clears = 0.45,
                        Grain = 1.3,
                        Unevenness = 0.9,
                        Low = 0.9,
                        DriftX = 0.22 * wind * speed,
                        Change = 0.05 * speed,
                    },
                ],
                colour,
                scene.Noise.Seed + 0
            )
            {
                Lit = 0.6,
                Nearness = scene.Sight?.Depth,
            },
        ];
    }
}

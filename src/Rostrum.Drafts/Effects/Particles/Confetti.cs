namespace Rostrum.Drafts.Effects.Particles;

/// <summary>Paper confetti in many colours flutters down.</summary>
public sealed class Confetti : ParticleEffect
{
    private static readonly NumberParameter Wind = WindOf(0.05);

    public override string Name => "confetti";

    public override string Summary => "Paper confetti in many colours flutters down.";

    public override Words Words { get; } =
        new(
            [
                "confetti",
                "party confetti",
                "celebration",
                "celebrate",
                "paper confetti",
                "confetti rain",
                "streamers",
                "throw confetti",
                "confetti falling",
                "confetti popper",
                "confetti cannon",
                "confetti everywhere",
                "ticker tape",
                "party poppers",
                "party popper",
                "shower of confetti",
                "colored paper",
                "coloured paper",
            ],
            ["彩带", "五彩纸屑", "纸屑", "彩纸", "撒花", "庆祝彩纸", "礼花纸屑"]
        )
        {
            Spoken =
                "(撒/放/喷/来/加/飘/落/炸)(点/些/一点/一些/个/把/一把/起/)(彩带/彩纸/礼花/彩屑/纸屑/礼炮/彩片)、"
                + "(彩带/彩纸/礼花/彩屑/纸屑/礼炮/彩片)(飞舞/飘/纷飞/满天/喷/炸开/飘落/落下/撒/飞)(起来/下来/着/)、(庆祝/开业/庆典/婚礼)(的/)(彩带/彩纸/礼花/礼炮)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [HowMany, Speed, Size, Wind];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        var speed = values.Number(Speed);
        var size = values.Number(Size);
        return
        [
            new ParticlePass(
                ParticleShape.Paper,
                CountOf(values, 480),
                [
                    new Colour(236, 62, 84),
                    new Colour(250, 196, 44),
                    new Colour(50, 170, 236),
                    new Colour(64, 196, 120),
                    new Colour(158, 92, 222),
                    new Colour(250, 246, 240),
                ],
                scene.Noise.Seed
            )
            {
                Screen = ScreenOf(scene),
                Size = 0.034 * size,
                SizeSpread = 0.3,
                Nearest = 0.4,
                Farthest = 2.4,
                Fall = 0.3 * speed,
                Wind = 0.3 * values.Number(Wind) * speed,
                Gusts = 0.5,
                Wander = 0.03,
                WanderRate = 0.45 * speed,
                Tumble = 1.3 * speed,
                Shutter = 1 / 80.0,
                Aperture = 0.03,
                Focus = 1.5,
                Lit = 0.45,
            },
        ];
    }
}

namespace Rostrum.Drafts.Effects.Particles;

/// <summary>Drops of rain on the lens, in which the picture stands on its head; some run down and leave a trail.</summary>
public sealed class RainDrops : ParticleEffect
{
    public override string Name => "rain_drops";

    public override string Summary => "Drops of rain sit on the lens, and some run down it.";

    public override Words Words { get; } =
        new(
            [
                "rain drops",
                "raindrops",
                "rain on glass",
                "rain on the lens",
                "water drops",
                "droplets",
                "wet window",
                "water droplets",
                "drops on the lens",
                "drops on the glass",
                "drops of water",
                "raindrops on the window",
                "rain on the window",
                "rain on a window",
                "wet glass",
                "wet lens",
                "droplets on the lens",
                "rain drops on the glass",
                "condensation",
            ],
            ["雨滴", "镜头雨滴", "玻璃雨滴", "水珠", "雨滴滑落", "窗上的雨"]
        )
        {
            Spoken =
                "下雨(天/时/的时候/)(的/)(玻璃/窗户/车窗/窗/玻璃窗)*(流水/水流/雨滴/水珠/流/水)、(玻璃/窗户/车窗/玻璃窗)(上/)(有/挂着/流着/淌着)*(流水/水痕/水流/雨水)、"
                + "(玻璃/窗户/窗/车窗/镜头/屏幕)(上/)(的/有/挂/)*(雨滴/水滴/水珠/雨珠/雨水)(往下/)(滑落/流/滑/淌/滴/)(下来/)、"
                + "(雨滴/水滴/水珠/雨珠)(滑落/往下滑/流下来/打在/落在)(玻璃/窗/窗户/镜头/)(上/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [HowMany, Speed, Size];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [
            new LensDropsPass(
                CountOf(values, 230),
                CountOf(values, 22),
                0.016 * values.Number(Size),
                values.Number(Speed),
                scene.Noise.Seed
            ),
        ];
}

/// <summary>Drops on the lens that bend the picture behind them. Lengths are in parts of the canvas's shorter side.</summary>
/// <param name="Sitting">Drops that stay where they fell, in a square as wide as the canvas's shorter side.</param>
/// <param name="Running">Drops that run down, in the same square.</param>
/// <param name="Size">Usual radius.</param>
/// <param name="Speed">Against the usual pace.</param>
public sealed record LensDropsPass(double Sitting, double Running, double Size, double Speed, long Seed)
    : Pass;

namespace Rostrum.Drafts.Effects.Lenses;

/// <summary>A lens tilted against the film: the world becomes a model.</summary>
public sealed class TiltShift : Effect
{
    private static readonly NumberParameter Amount = AmountOf(0.5, "how blurred it is far from the band");
    private static readonly NumberParameter Width = new(
        "width",
        "height of the sharp band, in parts of the picture",
        0.16,
        0,
        0.8
    );
    private static readonly PointParameter Target = new(
        "target",
        "a point on the sharp band; else what the picture is about"
    );

    public override string Name => "tilt_shift";

    public override EffectKind Kind => EffectKind.Lens;

    public override string Summary => "A narrow band is sharp and colours are strong, as in a miniature.";

    public override Words Words { get; } =
        new(
            [
                "tilt shift",
                "tilt-shift",
                "miniature",
                "toy town",
                "miniature effect",
                "model village",
                "toy effect",
                "toy like",
                "toy-like",
                "like a toy",
                "like toys",
                "looks like a model",
                "like a model",
                "scale model",
                "tiny world",
                "miniature town",
                "miniature city",
                "miniature world",
                "little model",
                "tiny toy",
                "dollhouse",
                "model railway",
                "model train",
                "lego like",
            ],
            ["移轴", "微缩", "移轴效果", "微缩景观", "小人国"]
        )
        {
            Spoken =
                "(移轴/微缩/小人国/沙盘/模型/玩具)(摄影/效果/景观/小镇/世界/城市/模型/感/似的/一样/那种/镜头)(的/)、(像/跟)(模型/玩具/沙盘/小人国)*(一样/似的/)、"
                + "缩微(景观/模型/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Width, Target];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        var amount = values.Number(Amount);
        return
        [
            new TiltShiftPass(36 * amount, values.Point(Target) ?? scene.Subject, values.Number(Width)),
            new TonePass(0, Colour.Black, 1 + 0.1 * amount, 1 + 0.5 * amount),
        ];
    }
}

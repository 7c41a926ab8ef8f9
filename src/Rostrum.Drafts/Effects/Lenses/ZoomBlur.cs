namespace Rostrum.Drafts.Effects.Lenses;

/// <summary>A lens that is zoomed while the shutter is open.</summary>
public sealed class ZoomBlur : Effect
{
    private static readonly NumberParameter Amount = AmountOf(0.4, "how long the streaks are");
    private static readonly PointParameter Target = new(
        "target",
        "the point from which it streaks; else what the picture is about"
    );

    public override string Name => "zoom_blur";

    public override EffectKind Kind => EffectKind.Lens;

    public override string Summary => "Everything streaks from one point; what it is about stays sharp.";

    public override Words Words { get; } =
        new(
            [
                "zoom blur",
                "radial blur",
                "speed lines",
                "warp speed",
                "hyperspace",
                "speed blur",
                "explosion blur",
                "rushing lines",
                "motion lines",
                "speed streaks",
                "streaks from the centre",
                "streaks from the center",
                "lightspeed",
                "light speed",
                "hyperdrive",
                "radial",
                "explosive blur",
                "manga speed lines",
                "rush blur",
                "blur from the centre",
                "blur from the center",
            ],
            ["径向模糊", "变焦模糊", "速度感", "速度线", "放射模糊"]
        );

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Target];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [new ZoomBlurPass(0.3 * values.Number(Amount), values.Point(Target) ?? scene.Subject)];
}

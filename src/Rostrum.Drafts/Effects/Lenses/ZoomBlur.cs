namespace Rostrum.Drafts.Effects.Lenses;

/// <summary>A lens that is zoomed while the shutter is open.</summary>
public sealed class ZoomBlur : Effect
{
    private static readonly NumberParameter Amount = AmountOf(0.4, "how long the streaks are");
    private static readonly NumberParameter Lines = new(
        "lines",
        "how strong the lines of speed are",
        0.3,
        0,
        1
    );
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
        )
        {
            Spoken =
                "(放射/爆炸/冲刺/变焦/径向/中心)(状/性/式/)(模糊/虚化/拉丝/的模糊)、(速度/冲刺/超光速/光速)(线/感模糊/线效果/的感觉)、"
                + "(四周/周围/边缘)*(放射/拉丝/向外拉)(模糊/)(出去/)、(加/来/带/要)(点/些/)速度线",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Lines, Target];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [
            new ZoomBlurPass(
                0.21 * values.Number(Amount),
                values.Point(Target) ?? scene.Subject,
                values.Number(Lines),
                scene.Noise.Seed
            ),
        ];
}

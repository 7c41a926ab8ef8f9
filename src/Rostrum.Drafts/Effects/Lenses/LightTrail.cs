namespace Rostrum.Drafts.Effects.Lenses;

/// <summary>Bright things draw a trail.</summary>
public sealed class LightTrail : Effect
{
    private static readonly NumberParameter Amount = AmountOf(0.6, "how strong the trail is");
    private static readonly NumberParameter Spacing = new(
        "spacing",
        "time from one step of it to the next",
        0.07,
        0.03,
        0.5,
        "s"
    );

    public override string Name => "light_trail";

    public override EffectKind Kind => EffectKind.Lens;

    public override string Summary => "What is bright leaves a trail behind it as the camera moves.";

    public override Words Words { get; } =
        new(
            [
                "light trail",
                "light trails",
                "trailing lights",
                "motion trail",
                "motion trails",
                "afterglow",
                "trails",
                "trails of light",
                "trails behind",
                "trailing",
                "long exposure",
                "long exposure look",
                "light painting",
                "streaking lights",
                "light streaks",
                "streaks of light",
                "smear trails",
            ],
            ["拖尾", "光轨", "光迹", "拖尾效果"]
        )
        {
            Spoken =
                "(光/灯光/车灯/拖)(轨/迹/尾/流/绘)(效果/感/拖着/)、(流光/光带/光的轨迹/车流光轨)(效果/拖尾/)、(长曝光/慢门)(效果/感/光轨/车流/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Spacing];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [new EchoPass(4, values.Number(Spacing), 0.3 + 0.65 * values.Number(Amount), 0.8, Lightens: true)];
}

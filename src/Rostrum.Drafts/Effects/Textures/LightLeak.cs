namespace Rostrum.Drafts.Effects.Textures;

/// <summary>Light that finds its way into the camera.</summary>
public sealed class LightLeak : Effect
{
    private static readonly NumberParameter Amount = AmountOf(0.5);
    private static readonly NumberParameter Speed = new("speed", "how fast it wanders", 1, 0, 5);
    private static readonly ColourParameter Tint = new("colour", "of the light", new Colour(255, 128, 48));

    public override string Name => "light_leak";

    public override EffectKind Kind => EffectKind.Light;

    public override string Summary => "Soft warm washes of light wander along the edges.";

    public override Words Words { get; } =
        new(
            [
                "light leak",
                "light leaks",
                "leaking light",
                "film leak",
                "warm light leak",
                "lens leak",
                "leaky light",
                "light bleeding",
                "light bleed",
                "light bleeding in",
                "film light leak",
                "film light leaks",
                "orange leaks",
                "orange light leak",
                "warm leaks",
                "leaks of light",
                "vintage light leak",
                "leaking camera",
                "analog light leaks",
                "sun leak",
                "sun leaks",
            ],
            ["漏光", "漏光效果", "胶片漏光", "暖色漏光"]
        )
        {
            Spoken =
                "(漏/溢)(光/红光/点光)(的/)(感觉/效果/感/)、(胶片/相机/老相机/暖色/橙色)(漏光/漏红/光斑漏进来)、(光/红光/橙光)(漏进来/从边上漏/漏进画面)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Speed, Tint];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [
            new LeakPass(
                2.3 * values.Number(Amount),
                values.Colour(Tint),
                2.2 * values.Number(Speed),
                scene.Noise.Seed
            ),
        ];
}

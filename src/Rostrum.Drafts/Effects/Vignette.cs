namespace Rostrum.Drafts.Effects;

/// <summary>The corners fall into shade, as under an old lens.</summary>
public sealed class Vignette : Effect
{
    private static readonly NumberParameter Amount = AmountOf(0.5);

    public override string Name => "vignette";

    public override EffectKind Kind => EffectKind.Texture;

    public override string Summary => "The corners fall softly into shade.";

    public override Words Words { get; } =
        new(
            ["vignette", "vignetting", "dark edges", "dark corners", "darken the edges", "darker corners"],
            ["暗角", "四角变暗", "边缘变暗", "压暗四角", "压暗边缘"]
        );

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [new VignettePass(0.9 * values.Number(Amount), 0.35, 0.5, 0.5)];
}

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
            [
                "vignette",
                "vignetting",
                "dark edges",
                "dark corners",
                "darken the edges",
                "darker corners",
                "vignetted",
                "vignette effect",
                "darken the corners",
                "darken corners",
                "darken edges",
                "darken the borders",
                "darker edges",
                "darker at the edges",
                "darker towards the edges",
                "dark around the edges",
                "dark border",
                "dark borders",
                "edges darker",
                "edges dark",
                "edges should be darker",
                "corners darker",
                "corners dark",
                "shade the corners",
                "shaded corners",
                "shaded edges",
                "shadowy edges",
                "shadow around the edges",
                "darkened edges",
                "darkened corners",
                "black edges",
                "dim the edges",
                "dim the corners",
                "spotlight effect",
                "spotlight on the middle",
                "spotlight the subject",
                "burn the edges",
                "edges fall off",
                "edge darkening",
            ],
            ["暗角", "四角变暗", "边缘变暗", "压暗四角", "压暗边缘"]
        );

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [new VignettePass(0.9 * values.Number(Amount), 0.35, 0.5, 0.5)];
}

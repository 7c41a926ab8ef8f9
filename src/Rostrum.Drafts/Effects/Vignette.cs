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
        )
        {
            Spoken =
                "(四角/四个角/四周/边角/四边/边缘)(压一压/收一收/压一下/压下去/再压/往下压)(点/一点/)、(把/将)(四角/四周/边角/四边)(压/收)(一压/一收/暗/下去/下来)、(光/亮)(都/)(聚/集中)(在/到)(中间/中心/人身上)、"
                + "(四周/四边/四角/四个角/四个边/几个角/周围/边缘/边上/边角/边边角角/角落/外圈)*(压暗/变暗/暗一点/暗下来/暗下去/暗/黑一点/调暗/暗一些/黑/收暗)、"
                + "(压/收)(暗/)(四角/四周/边角/边缘/角)、(中间/中心/主体)亮(四周/周围/边缘/边上)暗、暗角(效果/)、聚光(感/效果/在中间)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [new VignettePass(0.9 * values.Number(Amount), 0.35, 0.5, 0.5)];
}

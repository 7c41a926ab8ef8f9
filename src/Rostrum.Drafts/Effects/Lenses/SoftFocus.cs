namespace Rostrum.Drafts.Effects.Lenses;

/// <summary>A lens that is not quite sharp, kind to faces.</summary>
public sealed class SoftFocus : Effect
{
    private static readonly NumberParameter Amount = AmountOf(0.5);
    private static readonly NumberParameter Size = new("size", "how soft it becomes", 9, 2, 40, "px");

    public override string Name => "soft_focus";

    public override EffectKind Kind => EffectKind.Lens;

    public override string Summary => "Fine detail softens under a faint glow.";

    public override Words Words { get; } =
        new(
            [
                "soft focus",
                "soft lens",
                "soften",
                "soft filter",
                "diffusion filter",
                "portrait softness",
                "softer picture",
                "softer image",
                "soft picture",
                "soften the picture",
                "soften the image",
                "soften the skin",
                "vaseline lens",
                "soft look",
                "blurry look",
                "slightly blurry",
                "slightly blurred",
                "blur it",
                "blur the picture",
                "blur the photo",
                "blur the image",
                "blur everything",
                "make it blurry",
                "out of focus",
                "fuzzy",
            ],
            ["柔焦", "柔焦镜", "柔化"]
        )
        {
            Spoken =
                "(柔/软)(焦/化/和焦)(一点/一些/效果/感/镜/处理/)、(皮肤/画面/整体)(柔/柔化/柔一点/柔和/软一点)(一些/一点/)、(不要/别)(那么/太)(锐/锐利)、软焦",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Size];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [
            new GlowPass(
                0.16 * values.Number(Amount),
                -1,
                values.Number(Size),
                1,
                1,
                1,
                0.85 * values.Number(Amount)
            ),
        ];
}

namespace Rostrum.Drafts.Effects.Styles;

/// <summary>As few tones as a screen print has.</summary>
public sealed class Posterize : Effect
{
    private static readonly NumberParameter Levels = new("levels", "tones from black to white", 5, 2, 12);

    public override string Name => "posterize";

    public override EffectKind Kind => EffectKind.Style;

    public override string Summary => "A few flat tones instead of many.";

    public override Words Words { get; } =
        new(
            [
                "posterize",
                "posterise",
                "posterized",
                "pop art",
                "flat colors",
                "flat colours",
                "screen print",
                "warhol",
                "poster effect",
                "poster look",
                "posterised",
                "posterization",
                "few colours",
                "few colors",
                "fewer colours",
                "fewer colors",
                "flat colour areas",
                "limited palette",
                "reduced palette",
                "andy warhol",
                "screen-print",
                "silkscreen",
                "pop-art",
                "obama poster",
                "hope poster",
            ],
            ["色调分离", "波普", "波普风", "海报化"]
        )
        {
            Spoken =
                "(波普/海报/安迪沃霍尔/丝网/套色)(艺术/风/风格/感/化/效果/印刷/画)、(色块/分色)(化/效果/风/感)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Levels];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [new PosterizePass((int)Math.Round(values.Number(Levels)))];
}

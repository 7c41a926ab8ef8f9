namespace Rostrum.Drafts.Looks;

/// <summary>Livelier colours: what is pale gains most, what is strong already and what is skin gains little.</summary>
public sealed class Vivid : Look
{
    /// <summary>The direction of skin colours from grey, 56° from red towards yellow.</summary>
    private const double Red = 0.5592;
    private const double Yellow = 0.8290;

    public override string Name => "vivid";

    public override LookKind Kind => LookKind.Saturation;

    public override bool NeedsColour => true;

    public override string Summary => "Livelier colours and clearer contrast; skin stays skin.";

    public override Words Words { get; } =
        new(
            [
                "vivid",
                "vivid colours",
                "vivid colors",
                "more vivid",
                "vibrant",
                "more vibrant",
                "vibrant colours",
                "vibrant colors",
                "saturated",
                "more saturated",
                "more saturation",
                "colourful",
                "colorful",
                "more colourful",
                "more colorful",
                "richer colours",
                "richer colors",
                "make the colours pop",
                "make the colors pop",
                "punch up the colours",
                "punch up the colors",
                "punch up the colour",
                "punchy colours",
                "punchy colors",
                "punchier colours",
                "punchier colors",
                "colours punchier",
                "colors punchier",
                "colours pop",
                "colors pop",
                "color pop",
                "colour pop",
                "pop the colours",
                "pop the colors",
                "pop of colour",
                "pop of color",
                "colours should pop",
                "colors should pop",
                "colours stronger",
                "colors stronger",
                "stronger colours",
                "stronger colors",
                "strong colours",
                "strong colors",
                "intense colours",
                "intense colors",
                "more intense colours",
                "more intense colors",
                "bold colours",
                "bold colors",
                "bolder colours",
                "bolder colors",
                "bright colours",
                "bright colors",
                "brighter colours",
                "brighter colors",
                "deeper colours",
                "deeper colors",
                "rich colours",
                "rich colors",
                "juicy colours",
                "juicy colors",
                "juicy",
                "juicier",
                "lively colours",
                "lively colors",
                "livelier colours",
                "livelier colors",
                "vibrance",
                "vibrancy",
                "more vibrance",
                "boost the colours",
                "boost the colors",
                "boost colours",
                "boost colors",
                "boost the saturation",
                "boost saturation",
                "increase the saturation",
                "increase saturation",
                "raise the saturation",
                "raise saturation",
                "up the saturation",
                "crank up the saturation",
                "crank the saturation",
                "more colour",
                "more color",
                "saturate",
                "saturate it",
                "super saturated",
                "high saturation",
                "colours more alive",
                "colors more alive",
                "enhance the colours",
                "enhance the colors",
                "enhance colours",
                "enhance colors",
                "technicolor",
                "colourful look",
                "colorful look",
                "candy colours",
                "candy colors",
                "tropical colours",
                "tropical colors",
                "less dull",
                "dull colours",
                "dull colors",
            ],
            ["鲜艳", "鲜艳一点", "更鲜艳", "色彩鲜艳", "鲜明", "饱和", "更饱和", "高饱和", "浓郁"]
        )
        {
            Spoken =
                "(颜色/色彩/饱和度)(再/更/要/调/弄/给我/拉/稍微/搞/)(得/)(鲜艳/艳/鲜/浓/浓郁/饱和/鲜亮/明艳/浓烈/明快/亮丽/丰富)(一点/一些/点/些/起来/)、"
                + "饱和度(再/更/要/调/给我/拉/稍微/)(高/拉高/提高/加/加高/拉满/加强/提/上去)(一点/一些/点/些/)、"
                + "(鲜艳/鲜亮/明艳/亮丽/浓郁/艳丽/鲜明/五彩/色彩丰富/色彩明快/多巴胺)(的/)(一点/一些/点/些/色彩/配色/颜色/色/滤镜/)、(加/提/拉/调)(高/)饱和(度/)",
        };

    public override Grade Grade(ParameterValues values) =>
        light =>
        {
            var tint = Tint.Of(light);
            var colourfulness = tint.Colourfulness;
            // 1 where the hue is that of skin, 0 a quarter turn and more away.
            var skin = Math.Max(0, (tint.Red * Red + tint.Yellow * Yellow) / Math.Max(colourfulness, 1e-9));
            skin *= skin * skin;
            var strength = 0.5 / (1 + 55 * colourfulness * colourfulness) * (1 - 0.6 * skin);
            return (tint with { Lightness = ToneCurve.Contrast(tint.Lightness, 0.12) })
                .Coloured(1 + strength)
                .Shown();
        };
}

namespace Rostrum.Drafts.Looks;

/// <summary>A warmer white balance.</summary>
public sealed class Warm : Look
{
    public override string Name => "warm";

    public override LookKind Kind => LookKind.Temperature;

    public override string Summary => "Warmer light: a little more red, a little less blue.";

    public override Words Words { get; } =
        new(
            [
                "warm",
                "warmer",
                "warm tone",
                "warm tones",
                "warm colours",
                "warm colors",
                "warmer colours",
                "warmer colors",
                "warm look",
                "warm light",
                "cosy",
                "cozy",
                "warm up",
                "warm it up",
                "warm them up",
                "warmth",
                "more warmth",
                "add warmth",
                "some warmth",
                "warming",
                "warming filter",
                "warm tint",
                "warm filter",
                "warm feel",
                "warm feeling",
                "warm grade",
                "warm grading",
                "warm atmosphere",
                "warm glow",
                "warm shades",
                "warm hues",
                "warm hue",
                "warmer tone",
                "warmer tones",
                "warmer look",
                "warmer light",
                "more orange",
                "orange tint",
                "orange tone",
                "orange hue",
                "orange hues",
                "amber",
                "amber tone",
                "amber tint",
                "honey tones",
                "honey",
                "toasty",
                "cosy colours",
                "cosy colors",
                "candlelit",
                "candle light",
                "fireplace light",
                "autumnal",
                "autumnal colours",
                "autumnal colors",
                "autumn colours",
                "autumn colors",
                "autumn tones",
                "earthy",
                "earthy tones",
                "earth tones",
            ],
            ["暖色调", "暖色", "暖一点", "更暖", "偏暖", "温暖", "温馨", "暖调"]
        )
        {
            Spoken =
                "(色调/颜色/色彩/色温/画面/整体/光线/照片/调子/色系/调色)(请/就/全部/都/统一/)(再/更/要/偏/稍微/调/弄/给我/往/走/用/调得/调成/改成/换成/做成/)(更/)(暖/偏暖/暖和/偏黄/暖色/温暖)(的/一点/一些/点/些/调/起来/色/走/)、"
                + "(再/更/偏/稍微/调)(暖)(一点/一些/点/些/)、暖暖的$、暖暖(的/)(色调/颜色/色彩/调子/调/色/滤镜/光/光线/色系)、暖(洋洋/烘烘/色系/色滤镜/色光/乎乎/一些/和一点/和点)(的/)、"
                + "(加/来/上/用)(个/点/一点/)暖(色/调/光/色调/滤镜)、(换/改/调/要/用)(成/个/)暖(的/色的)",
        };

    public override Grade Grade(ParameterValues values) =>
        light => Whiteness.Turned(light, 0.15, 0.012).Shown();
}

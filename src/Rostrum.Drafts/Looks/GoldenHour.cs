namespace Rostrum.Drafts.Looks;

/// <summary>The hour before sunset: low warm light, glowing highlights, shadows that keep some blue of the sky.</summary>
public sealed class GoldenHour : Look
{
    public override string Name => "golden_hour";

    public override string Summary => "The low golden light before sunset.";

    public override Words Words { get; } =
        new(
            [
                "golden hour",
                "golden light",
                "sunset colours",
                "sunset colors",
                "sunset look",
                "sunset light",
                "sunset glow",
                "golden glow",
                "golden tones",
                "golden tone",
                "golden look",
                "golden colours",
                "golden colors",
                "golden tint",
                "golden evening",
                "golden evening light",
                "evening light",
                "evening sun",
                "late afternoon sun",
                "late afternoon",
                "afternoon sun",
                "afternoon light",
                "low sun",
                "setting sun",
                "sunset",
                "sunset tones",
                "sunset tint",
                "sunset vibe",
                "sunset mood",
                "sunset feel",
                "sunset filter",
                "like at sunset",
                "at sunset",
                "sunrise",
                "sunrise light",
                "sunrise look",
                "sunrise colours",
                "sunrise colors",
                "dawn light",
                "dusk light",
                "sun-kissed",
                "sun kissed",
                "sunkissed",
                "magic hour",
                "goldenhour",
                "golden-hour",
                "last light",
                "late sun",
                "toscana light",
                "tuscan light",
            ],
            ["黄金时刻", "日落感", "夕阳", "夕阳感", "金色阳光", "落日余晖", "落日感", "日落色调"]
        )
        {
            Spoken =
                "(夕阳/落日/黄昏/日落/傍晚/晚霞/日出/朝阳)(的/时/时候/里/)(那种/那样/般/一样/)(的/)(金色/金黄/金黄色/暖黄/橙黄/橙红/金光/暖色)(的/)(光/调/感/调子/)、"
                + "(夕阳/落日/黄昏/日落/傍晚/晚霞/金色/日出/朝阳)(的/)(光/感/感觉/色调/氛围/光线/滤镜/余晖/时分/下/时刻/暖光/味道/调子)、"
                + "(夕阳/落日/黄昏/日落/傍晚/晚霞/日出/朝阳)(那种/那样)(的/)(光/感觉/色调/颜色/调子)、(色调/调色/颜色/色彩)(弄/调/做/换/改/变)(成/得/为)(夕阳/落日/黄昏/日落/傍晚/晚霞/日出/朝阳)(那种/那样/一样/)(的/)、"
                + "(金灿灿/金黄金黄/暖金色/金色)(的/)(光/阳光/色调/感觉/光线/)、(像/跟)*(夕阳/落日/黄昏)(下/里/时/)(一样/似的/)",
        };

    public override Grade Grade(ParameterValues values) =>
        light =>
        {
            var turned = Whiteness.Turned(light, 0.17, 0.01);
            var tint = Tint.Of(turned);
            var lightness = ToneCurve.Contrast(ToneCurve.Lifted(tint.Lightness, 0.012), 0.06);
            var (dark, bright) = (ToneCurve.Shadows(lightness), ToneCurve.Highlights(lightness));
            var seen = (tint with { Lightness = lightness })
                .Coloured(1.06)
                .Shifted(0.012 * bright + 0.004 * dark, 0.02 * bright - 0.008 * dark)
                .Shown();
            return ToneCurve.Between(seen, 0.012, 1);
        };
}

namespace Rostrum.Drafts.Looks;

/// <summary>The colours of a soft dream: bright middles, gentle contrast, pastel, a breath of rose in the lights.</summary>
public sealed class Dreamy : Look
{
    public override string Name => "dreamy";

    public override string Summary => "Bright, soft pastel colours with a breath of rose.";

    public override Words Words { get; } =
        new(
            [
                "dreamy colours",
                "dreamy colors",
                "dreamy look",
                "dreamy",
                "dreamlike",
                "pastel",
                "pastel colours",
                "pastel colors",
                "airy",
                "ethereal",
                "pastels",
                "pastel tones",
                "pastel look",
                "pastel palette",
                "pastelly",
                "soft pastel",
                "soft pastels",
                "cloudy dream",
                "dreamy tones",
                "dreamy tone",
                "dreamy colour",
                "dreamy color",
                "dreamy light",
                "dream-like",
                "like a dream",
                "as in a dream",
                "light and airy",
                "bright and airy",
                "airy look",
                "fairy-tale colours",
                "fairy-tale colors",
                "fairytale colours",
                "fairytale colors",
                "romantic colours",
                "romantic colors",
                "romantic look",
                "soft and light",
                "heavenly",
                "heavenly look",
                "angelic",
                "cotton candy",
                "candy floss",
            ],
            ["梦幻", "梦幻色调", "梦境", "粉彩", "清透", "空气感", "仙气"]
        )
        {
            Spoken =
                "(梦幻/梦境/童话/仙气/少女/粉嫩/仙/马卡龙/粉彩)(的/感/)(色/色调/滤镜/调色/配色/色彩/调/感觉)、(粉粉嫩嫩/粉嫩/仙仙/粉粉)的、"
                + "(粉嫩/粉粉嫩嫩/梦幻)(一点/点/)的(颜色/色调/色/滤镜)",
        };

    public override Grade Grade(ParameterValues values) =>
        light =>
        {
            var tint = Tint.Of(light);
            var lightness = ToneCurve.Contrast(ToneCurve.Lifted(tint.Lightness, 0.045), -0.1);
            var (dark, bright) = (ToneCurve.Shadows(lightness), ToneCurve.Highlights(lightness));
            var seen = (tint with { Lightness = lightness })
                .Coloured(0.92)
                .Shifted(0.009 * bright + 0.003 * dark, 0.002 * bright - 0.006 * dark)
                .Shown();
            return ToneCurve.Between(seen, 0.04, 1);
        };
}

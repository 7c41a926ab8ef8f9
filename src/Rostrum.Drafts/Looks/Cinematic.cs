namespace Rostrum.Drafts.Looks;

/// <summary>A print for the cinema: soft shoulders, blacks that are not quite black, quieter colours, a cool shadow.</summary>
public sealed class Cinematic : Look
{
    public override string Name => "cinematic";

    public override string Summary => "The quiet colours and soft contrast of a film print.";

    public override Words Words { get; } =
        new(
            [
                "cinematic colours",
                "cinematic colors",
                "cinematic colour",
                "cinematic color",
                "cinematic grade",
                "colour grade",
                "color grade",
                "colour grading",
                "color grading",
                "cinematic grading",
                "cinematic look",
                "movie colours",
                "movie colors",
                "movie look",
                "film look",
                "film colours",
                "film colors",
                "moody",
                "moody colours",
                "moody colors",
                "cinema look",
                "cinema colours",
                "cinema colors",
                "cinema grade",
                "movie grade",
                "movie grading",
                "movie color grade",
                "movie colour grade",
                "film grade",
                "film grading",
                "film colour grade",
                "film color grade",
                "filmic look",
                "filmic colours",
                "filmic colors",
                "filmic grade",
                "dramatic colours",
                "dramatic colors",
                "dramatic look",
                "dramatic grade",
                "netflix look",
                "arri look",
                "arri",
                "a24 look",
                "a24 colours",
                "a24 colors",
                "color grade like a movie",
                "graded like a movie",
                "lut",
                "cinematic color grading",
                "cinematic colour grading",
                "cinematic color grade",
                "cinematic colour grade",
                "cinematic colours and",
            ],
            ["电影感调色", "电影调色", "电影色调", "电影感色调", "电影质感", "胶片色调", "情绪感"]
        )
        {
            Spoken =
                "电影(感/级/质感/风/风格/那种/味/味儿/院线)(的/)(调色/色调/滤镜/色彩/颜色/配色/光影)、"
                + "(调/做/弄)(个/点/成/一下)(电影/胶片/大片)(色/色调/感的色/颜色/调色/感色调)、(情绪/高级)(感/)(的/)(滤镜/色调/调色/色)、"
                + "(调个色/调一下色/调调色/上个色调/好好调色)",
        };

    public override Grade Grade(ParameterValues values) =>
        light =>
        {
            var tint = Tint.Of(light);
            var lightness = ToneCurve.Contrast(tint.Lightness, 0.26);
            var colour = 0.9 + 0.06 * ToneCurve.Highlights(lightness);
            var (dark, bright) = (ToneCurve.Shadows(lightness), ToneCurve.Highlights(lightness));
            var seen = (tint with { Lightness = lightness })
                .Coloured(colour)
                .Shifted(-0.0085 * dark + 0.0045 * bright, -0.0125 * dark + 0.0125 * bright)
                .Shown();
            return ToneCurve.Between(seen, 0.03, 0.97);
        };
}

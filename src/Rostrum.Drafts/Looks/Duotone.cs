namespace Rostrum.Drafts.Looks;

/// <summary>Two inks: luminance runs from one colour to another, in even steps for the eye.</summary>
public sealed class Duotone : Look
{
    private static readonly ColourParameter shadows = new(
        "shadows",
        "the colour of what is dark",
        new Colour(0x26, 0x10, 0x4D)
    );

    private static readonly ColourParameter highlights = new(
        "highlights",
        "the colour of what is bright",
        new Colour(0xFF, 0xBF, 0xA3)
    );

    public override string Name => "duotone";

    public override LookKind Kind => LookKind.Monochrome;

    public override string Summary => "Two colours only: one for the shadows, one for the lights.";

    public override Words Words { get; } =
        new(
            [
                "duotone",
                "duo tone",
                "two tone",
                "two-tone",
                "two colours only",
                "two colors only",
                "spotify look",
                "duo-tone",
                "duo tones",
                "duotones",
                "two-toned",
                "two toned",
                "two colours",
                "two colors",
                "two-colour",
                "two-color",
                "two colour",
                "two color",
                "bicolour",
                "bicolor",
                "dual tone",
                "dual-tone",
                "split tone",
                "split toning",
                "split-tone",
                "spotify style",
                "gradient map",
                "tritone",
            ],
            ["双色调", "双色", "双色效果", "两种颜色"]
        )
        {
            Spoken = "(双色/两色/渐变映射/红蓝双色/紫橙)(调/风/滤镜/效果/渐变/色调/海报/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [shadows, highlights];

    public override Grade Grade(ParameterValues values)
    {
        var (dark, bright) = (
            Tint.Of(Light.Of(values.Colour(shadows))),
            Tint.Of(Light.Of(values.Colour(highlights)))
        );
        return light =>
        {
            var way = ToneCurve.CodeOf(ToneCurve.Contrast(DisplayCode.CubeRoot(light.Luminance), 0.35));
            return new Tint(
                Between(dark.Lightness, bright.Lightness, way),
                Between(dark.Red, bright.Red, way),
                Between(dark.Yellow, bright.Yellow, way)
            ).Shown();
        };
    }

    private static double Between(double from, double to, double way) => from + (to - from) * way;
}

namespace Rostrum.Drafts.Looks;

/// <summary>Hard black and white: seen through an orange glass, deep shadows, lit faces.</summary>
public sealed class Noir : Look
{
    public override string Name => "noir";

    public override LookKind Kind => LookKind.Monochrome;

    public override string Summary => "Hard black and white with deep shadows.";

    public override Words Words { get; } =
        new(
            [
                "noir",
                "film noir",
                "high contrast black and white",
                "dramatic black and white",
                "dark black and white",
                "detective movie",
                "sin city",
                "noirish",
                "noir look",
                "noir style",
                "noir film",
                "dark detective",
                "dark detective film",
                "detective film",
                "detective story",
                "detective look",
                "private eye",
                "private detective",
                "film-noir",
                "humphrey bogart",
                "bogart",
                "casablanca",
                "hard shadows black and white",
                "contrasty black and white",
                "stark black and white",
                "gritty black and white",
                "moody black and white",
                "bold black and white",
                "mono high contrast",
                "hitchcock look",
                "1940s film",
                "40s film",
                "forties film",
                "1940s detective",
                "crime film",
                "crime movie",
                "gangster film",
            ],
            ["黑色电影", "高反差黑白", "高对比黑白", "强烈黑白", "暗黑黑白", "侦探片"]
        )
        {
            Spoken =
                "(黑色/侦探/悬疑/罪案)电影(那种/感/风/风格/的光影/)、(高反差/高对比/强对比/浓烈/硬朗)(的/)黑白、(暗黑/阴暗/压抑)(系/风)(黑白/)",
        };

    public override Grade Grade(ParameterValues values) =>
        light =>
        {
            var grey = 0.42 * light.Red + 0.54 * light.Green + 0.04 * light.Blue;
            var lightness = ToneCurve.Lifted(DisplayCode.CubeRoot(grey), -0.045);
            lightness = ToneCurve.Contrast(lightness, 0.58, 0.44);
            return Light.Grey(lightness * lightness * lightness);
        };
}

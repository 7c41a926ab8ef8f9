namespace Rostrum.Drafts.Looks;

/// <summary>Panchromatic film: luminance alone, as seen through a filter of a colour, with a little more contrast.</summary>
public sealed class BlackAndWhite : Look
{
    private static readonly ChoiceParameter filter = new(
        "filter",
        "a coloured glass before the lens: it brightens its own colour and darkens the opposite one",
        "none",
        ["none", "yellow", "orange", "red", "green", "blue"]
    );

    public override string Name => "bw";

    public override LookKind Kind => LookKind.Monochrome;

    public override string Summary => "Black and white, with the greys of film.";

    public override Words Words { get; } =
        new(
            [
                "black and white",
                "black-and-white",
                "b w",
                "bw",
                "monochrome",
                "greyscale",
                "grayscale",
                "grey scale",
                "gray scale",
                "no colour",
                "no color",
                "without colour",
                "without color",
                "colourless",
                "colorless",
                "black & white",
                "black n white",
                "black 'n' white",
                "b and w",
                "b&w",
                "b & w",
                "b/w",
                "blackwhite",
                "monochromatic",
                "mono chrome",
                "all grey",
                "all gray",
                "in grey",
                "greyish",
                "shades of grey",
                "shades of gray",
                "tones of grey",
                "drain the colour",
                "drain the color",
                "drain all colour",
                "drain all color",
                "drained of colour",
                "drained of color",
                "take the colour out",
                "take the color out",
                "take out the colour",
                "take out the color",
                "take all the colour out",
                "take all the color out",
                "remove the colour",
                "remove the color",
                "remove all colour",
                "remove all color",
                "remove colour",
                "remove color",
                "strip the colour",
                "strip the color",
                "lose the colour",
                "lose the color",
                "kill the colour",
                "kill the color",
                "fully desaturated",
                "completely desaturated",
                "zero saturation",
                "no saturation",
                "desaturate completely",
                "desaturate it completely",
                "ansel adams",
                "no colours",
                "no colors",
                "without colours",
                "without colors",
            ],
            ["黑白", "黑白照片", "黑白效果", "黑白色调", "单色", "灰度", "去色", "去掉颜色"]
        )
        {
            Spoken =
                "去色、(颜色/色彩/彩色)(全/都/给我/统统/)(去掉/去除/抽掉/抽走/拿掉/褪掉/褪去/抹掉/没有/去了)、(变/弄/搞)(得/)没(有/)颜色、黑白(的感觉/味道/老照片)、"
                + "(变/弄/做/改/调/转/换/搞/整)(成/为/个/)(黑白/单色/灰度/灰色调)(的/照片/片/风格/色调/)、(黑白/单色)(照/片/色/调/滤镜/处理/风/风格/质感/影像)、"
                + "(去/褪/抽/抹/拿)(掉/除/去/走/)(颜色/色彩/彩色)、(不要/别要/别有/别带/不带/不要有/没有)(颜色/色彩/彩色)、(只/就)要黑白、(经典/老)黑白",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [filter];

    public override Grade Grade(ParameterValues values)
    {
        var seen = SeenThrough(values.Choice(filter));
        return light =>
        {
            var grey = seen.Red * light.Red + seen.Green * light.Green + seen.Blue * light.Blue;
            var lightness = ToneCurve.Contrast(DisplayCode.CubeRoot(grey), 0.12);
            return Light.Grey(lightness * lightness * lightness);
        };
    }

    /// <summary>How much each primary tells; they add up to 1, so that greys stay as bright as they are.</summary>
    private static Light SeenThrough(string glass) =>
        glass switch
        {
            "yellow" => new Light(0.34, 0.62, 0.04),
            "orange" => new Light(0.5, 0.47, 0.03),
            "red" => new Light(0.74, 0.23, 0.03),
            "green" => new Light(0.12, 0.83, 0.05),
            "blue" => new Light(0.1, 0.3, 0.6),
            _ => new Light(0.2126, 0.7152, 0.0722),
        };
}

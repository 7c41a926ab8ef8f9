namespace Rostrum.Drafts.Looks;

/// <summary>
/// The palette of big films: all colours are drawn towards the line from teal to orange, on which skin lies, and shadows
/// lean to its teal end.
/// </summary>
public sealed class TealOrange : Look
{
    /// <summary>The orange end's direction from grey: 56° from red towards yellow, the middle of skin colours.</summary>
    private const double Red = 0.5592;
    private const double Yellow = 0.8290;

    public override string Name => "teal_orange";

    public override string Summary => "Teal shadows and orange lights, as in big films; skin stays skin.";

    public override Words Words { get; } =
        new(
            [
                "teal and orange",
                "teal orange",
                "teal-orange",
                "orange and teal",
                "orange teal",
                "blockbuster colours",
                "blockbuster colors",
                "blockbuster look",
                "hollywood colours",
                "hollywood colors",
                "hollywood look",
                "orange-teal",
                "orange-and-teal",
                "teal-and-orange",
                "teal & orange",
                "orange & teal",
                "teal n orange",
                "teal shadows",
                "teal in the shadows",
                "orange highlights",
                "orange skin",
                "hollywood grade",
                "hollywood grading",
                "hollywood colour grade",
                "hollywood color grade",
                "blockbuster grade",
                "blockbuster grading",
                "blockbuster color grade",
                "michael bay",
                "transformers look",
                "mad max look",
                "action movie look",
                "action movie colours",
                "action movie colors",
                "complementary grade",
            ],
            ["青橙", "青橙色调", "青橙调色", "橙青", "好莱坞色调", "大片色调", "电影青橙"]
        )
        {
            Spoken =
                "(青橙/橙青/好莱坞/青橘/变形金刚)(的/)(色/调/色调/调色/滤镜/风/感/大片色/配色/冷暖)、(肤色/人/皮肤)(偏/)(橙/暖)*(背景/阴影/暗部)(偏/)(青/冷)",
        };

    public override Grade Grade(ParameterValues values) =>
        light =>
        {
            var tint = Tint.Of(light);
            var lightness = ToneCurve.Contrast(tint.Lightness, 0.12);
            var along = tint.Red * Red + tint.Yellow * Yellow;
            var across = tint.Yellow * Red - tint.Red * Yellow;
            // Both parts are bent smoothly: what is strong already grows least.
            along *= 1 + 0.3 / (1 + 60 * along * along);
            across *= 0.74;
            along += 0.016 * ToneCurve.Highlights(lightness) - 0.03 * ToneCurve.Shadows(lightness);
            return new Tint(lightness, along * Red - across * Yellow, along * Yellow + across * Red).Shown();
        };
}

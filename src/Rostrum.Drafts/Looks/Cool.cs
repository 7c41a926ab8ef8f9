namespace Rostrum.Drafts.Looks;

/// <summary>A cooler white balance.</summary>
public sealed class Cool : Look
{
    public override string Name => "cool";

    public override LookKind Kind => LookKind.Temperature;

    public override string Summary => "Cooler light: a little more blue, a little less red.";

    public override Words Words { get; } =
        new(
            [
                "cool tone",
                "cool tones",
                "cooler",
                "cool colours",
                "cool colors",
                "cooler colours",
                "cooler colors",
                "cold colours",
                "cold colors",
                "colder",
                "cold look",
                "cold light",
                "bluish",
                "blue tint",
                "wintry",
                "cold",
                "cold tones",
                "cold tone",
                "cold tint",
                "cold feel",
                "cold feeling",
                "cold atmosphere",
                "cold blue",
                "cold hues",
                "icy",
                "icy cold",
                "icy tones",
                "icy look",
                "ice cold",
                "ice blue",
                "frosty",
                "frosty look",
                "frozen look",
                "frigid",
                "chilly",
                "chilly look",
                "wintery",
                "winter colours",
                "winter colors",
                "winter look",
                "winter tones",
                "nordic",
                "nordic look",
                "scandinavian look",
                "arctic",
                "cool it down",
                "cool down",
                "cool them down",
                "cooling filter",
                "cool filter",
                "cool tint",
                "cool look",
                "cool light",
                "cool hue",
                "cool hues",
                "cool shades",
                "cool grade",
                "cooler tone",
                "cooler tones",
                "cooler look",
                "blueish",
                "blue tone",
                "blue tones",
                "blue tinted",
                "blue hue",
                "blue hues",
                "blue filter",
                "blue cast",
                "more blue",
                "bluer",
                "steel blue",
                "steely",
                "moonlight",
                "moonlit",
                "night blue",
                "day for night",
                "clinical",
            ],
            ["冷色调", "冷色", "冷一点", "更冷", "偏冷", "冷调", "清冷", "偏蓝"]
        )
        {
            Spoken =
                "(色调/颜色/色彩/色温/画面/整体/光线/照片/调子/色系/调色)(请/就/全部/都/统一/)(再/更/要/偏/稍微/调/弄/给我/往/走/用/调得/调成/改成/换成/做成/)(更/)(冷/偏冷/偏蓝/冷色/冷淡/清冷)(的/一点/一些/点/些/调/起来/色/走/)、"
                + "(再/更/偏/稍微/调)(冷)(一点/一些/点/些/)、冷冷的$、冷冷(的/)(色调/颜色/色彩/调子/调/色/滤镜/光/光线/色系)、(清冷/冷冽/冷淡/冷飕飕/冷色系/冰冷/冰蓝/蓝调/冷色)(的/)(感/感觉/风/色调/滤镜/调/)、"
                + "(加/来/上/用)(个/点/一点/)冷(色/调/光/色调/滤镜)、(换/改/调/要/用)(成/个/)冷(的/色的)",
        };

    public override Grade Grade(ParameterValues values) =>
        light => Whiteness.Turned(light, -0.14, -0.015).Shown();
}

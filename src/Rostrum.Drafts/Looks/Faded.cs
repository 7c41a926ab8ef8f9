namespace Rostrum.Drafts.Looks;

/// <summary>A print that hung in the light: raised blacks, lowered whites, pale colours; greys stay grey.</summary>
public sealed class Faded : Look
{
    public override string Name => "faded";

    public override LookKind Kind => LookKind.Saturation;

    public override string Summary => "Pale colours and milky blacks, as of a print that hung in the light.";

    public override Words Words { get; } =
        new(
            [
                "faded",
                "faded look",
                "faded colours",
                "faded colors",
                "washed out",
                "washed-out",
                "matte",
                "matte look",
                "muted colours",
                "muted colors",
                "desaturated",
                "less saturated",
                "less saturation",
                "paler colours",
                "paler colors",
                "fade the colours",
                "fade the colors",
                "fade colours",
                "fade colors",
                "fade out the colours",
                "fade out the colors",
                "colours faded",
                "colors faded",
                "colours fade",
                "colors fade",
                "fading colours",
                "fading colors",
                "bleached",
                "bleached out",
                "bleached look",
                "sun bleached",
                "sun-bleached",
                "matt",
                "matt look",
                "matt finish",
                "matte finish",
                "matte colours",
                "matte colors",
                "matte grade",
                "matte black",
                "lifted blacks",
                "milky",
                "milky look",
                "milky blacks",
                "chalky",
                "dusty colours",
                "dusty colors",
                "muted",
                "muted look",
                "muted tones",
                "muted palette",
                "subdued",
                "subdued colours",
                "subdued colors",
                "soft colours",
                "soft colors",
                "softer colours",
                "softer colors",
                "pale",
                "paler",
                "pale colours",
                "pale colors",
                "low saturation",
                "lower saturation",
                "lower the saturation",
                "reduce the saturation",
                "reduce saturation",
                "drop the saturation",
                "drop saturation",
                "decrease the saturation",
                "decrease saturation",
                "take down the saturation",
                "bring down the saturation",
                "turn down the saturation",
                "saturation down",
                "less colour",
                "less color",
                "less colourful",
                "less colorful",
                "less vivid",
                "less vibrant",
                "desaturate",
                "desaturate it",
                "desaturate a bit",
                "desaturating",
                "tone down the colours",
                "tone down the colors",
                "mute the colours",
                "mute the colors",
                "worn colours",
                "worn colors",
                "weathered",
                "weathered look",
                "film faded",
                "faded film",
                "faded photo",
                "faded print",
                "low contrast",
                "less contrast",
                "flat look",
                "instagram faded",
                "vintage colours",
                "vintage colors",
                "retro colours",
                "retro colors",
            ],
            ["褪色", "褪色感", "淡色", "低饱和", "哑光", "灰调", "莫兰迪", "降低饱和度"]
        )
        {
            Spoken =
                "(颜色/色彩)(再/更/要/调/弄/给我/稍微/)(得/)(淡/素/灰/低/浅/清淡/寡淡)(一点/一些/点/些/)、"
                + "饱和度(再/更/要/调/给我/稍微/)(低/降/降低/减/降下来/拉低)(一点/一些/点/些/)、降(低/)饱和(度/)、"
                + "(莫兰迪/性冷淡/低饱和/灰调/哑光/雾面/奶油/胶片褪色/褪色/高级灰/清淡/淡雅/素雅/淡淡)(的/)(色/色系/色调/配色/滤镜/感/风/调/风格)、"
                + "(日系/清新/小清新/ins/韩系)(的/)(滤镜/调色/色调/色/小清新调色/小清新滤镜/小清新)(一点/)、(清淡/淡雅/素雅/素净)(一点/一些/点/些)",
        };

    public override Grade Grade(ParameterValues values) =>
        light =>
        {
            var tint = Tint.Of(light);
            var lightness = ToneCurve.Contrast(tint.Lightness, 0.08);
            var seen = (tint with { Lightness = lightness }).Coloured(0.7).Shown();
            return ToneCurve.Between(seen, 0.1, 0.94);
        };
}

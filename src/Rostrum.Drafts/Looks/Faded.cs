namespace Rostrum.Drafts.Looks;

/// <summary>A print that hung in the light: raised blacks, lowered whites, pale colours; greys stay grey.</summary>
public sealed class Faded : Look
{
    public override string Name => "faded";

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
            ],
            ["褪色", "褪色感", "淡色", "低饱和", "哑光", "灰调", "莫兰迪", "降低饱和度"]
        );

    public override Grade Grade(ParameterValues values) =>
        light =>
        {
            var tint = Tint.Of(light);
            var lightness = ToneCurve.Contrast(tint.Lightness, 0.08);
            var seen = (tint with { Lightness = lightness }).Coloured(0.7).Shown();
            return ToneCurve.Between(seen, 0.1, 0.94);
        };
}

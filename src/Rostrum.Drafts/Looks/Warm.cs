namespace Rostrum.Drafts.Looks;

/// <summary>A warmer white balance.</summary>
public sealed class Warm : Look
{
    public override string Name => "warm";

    public override string Summary => "Warmer light: a little more red, a little less blue.";

    public override Words Words { get; } =
        new(
            [
                "warm",
                "warmer",
                "warm tone",
                "warm tones",
                "warm colours",
                "warm colors",
                "warmer colours",
                "warmer colors",
                "warm look",
                "warm light",
                "cosy",
                "cozy",
            ],
            ["暖色调", "暖色", "暖一点", "更暖", "偏暖", "温暖", "温馨", "暖调"]
        );

    public override Grade Grade(ParameterValues values) =>
        light => Whiteness.Turned(light, 0.15, 0.012).Shown();
}

namespace Rostrum.Drafts.Looks;

/// <summary>A cooler white balance.</summary>
public sealed class Cool : Look
{
    public override string Name => "cool";

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
            ],
            ["冷色调", "冷色", "冷一点", "更冷", "偏冷", "冷调", "清冷", "偏蓝"]
        );

    public override Grade Grade(ParameterValues values) =>
        light => Whiteness.Turned(light, -0.14, -0.015).Shown();
}

namespace Rostrum.Drafts.Looks;

/// <summary>
/// A colour as the eye orders it (Oklab, B. Ottosson 2020): lightness 0–1, and two axes about grey, from green to red
/// and from blue to yellow. Equal steps look about equal, and hue stays when colourfulness changes.
/// </summary>
public readonly record struct Tint(double Lightness, double Red, double Yellow)
{
    public static Tint Of(Light light)
    {
        var l = DisplayCode.CubeRoot(
            0.4122214708 * light.Red + 0.5363325363 * light.Green + 0.0514459929 * light.Blue
        );
        var m = DisplayCode.CubeRoot(
            0.2119034982 * light.Red + 0.6806995451 * light.Green + 0.1073969566 * light.Blue
        );
        var s = DisplayCode.CubeRoot(
            0.0883024619 * light.Red + 0.2817188376 * light.Green + 0.6299787005 * light.Blue
        );
        return new Tint(
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        );
    }

    public Light Light()
    {
        var l = Cube(Lightness + 0.3963377774 * Red + 0.2158037573 * Yellow);
        var m = Cube(Lightness - 0.1055613458 * Red - 0.0638541728 * Yellow);
        var s = Cube(Lightness - 0.0894841775 * Red - 1.2914855480 * Yellow);
        return new Light(
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        );
    }

    /// <summary>Its light, brought within what a screen shows.</summary>
    public Light Shown() => Light().Shown();

    /// <summary>How far from grey: the most that a screen shows is about 0.32.</summary>
    public double Colourfulness => Math.Sqrt(Red * Red + Yellow * Yellow);

    public Tint Coloured(double factor) => this with { Red = Red * factor, Yellow = Yellow * factor };

    public Tint Shifted(double red, double yellow) => this with { Red = Red + red, Yellow = Yellow + yellow };

    private static double Cube(double value) => value * value * value;
}

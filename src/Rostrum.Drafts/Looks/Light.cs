namespace Rostrum.Drafts.Looks;

/// <summary>
/// Light of BT.709's primaries, linear: 0 is black, 1 the brightest that a screen shows. Values outside of that are on
/// their way somewhere; <see cref="Shown"/> brings them back.
/// </summary>
public readonly record struct Light(double Red, double Green, double Blue)
{
    /// <summary>Relative luminance (Rec. ITU-R BT.709-6, item 3.2).</summary>
    public double Luminance => 0.2126 * Red + 0.7152 * Green + 0.0722 * Blue;

    public static Light Grey(double level) => new(level, level, level);

    /// <summary>The light of a colour as it is written.</summary>
    public static Light Of(Colour colour) =>
        new(
            DisplayCode.Decode(colour.Red / 255.0),
            DisplayCode.Decode(colour.Green / 255.0),
            DisplayCode.Decode(colour.Blue / 255.0)
        );

    /// <summary>So much of the way to another, as two lights are laid over each other.</summary>
    public Light Towards(Light other, double share) =>
        new(
            Red + (other.Red - Red) * share,
            Green + (other.Green - Green) * share,
            Blue + (other.Blue - Blue) * share
        );

    /// <summary>
    /// Brought within what a screen shows. What is brighter is drawn towards a grey half as bright: a little darker and a
    /// little paler, so that strong colours keep their strength rather than turn to white.
    /// </summary>
    public Light Shown()
    {
        var light = new Light(Math.Max(Red, 0), Math.Max(Green, 0), Math.Max(Blue, 0));
        var most = Math.Max(light.Red, Math.Max(light.Green, light.Blue));
        if (!(most > 1))
            return light;
        var grey = Math.Min(light.Luminance / 2, 0.5);
        light = Grey(grey).Towards(light, (1 - grey) / (most - grey));
        return new Light(Math.Min(light.Red, 1), Math.Min(light.Green, 1), Math.Min(light.Blue, 1));
    }
}

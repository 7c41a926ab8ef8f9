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

    /// <summary>Drawn towards a grey of the same luminance until a screen can show it, so that its hue stays.</summary>
    public Light Shown()
    {
        var luminance = Luminance;
        if (!(luminance > 0))
            return default;
        if (luminance >= 1)
            return Grey(1);
        var keep = Math.Min(Room(Red, luminance), Math.Min(Room(Green, luminance), Room(Blue, luminance)));
        var shown = keep < 1 ? Grey(luminance).Towards(this, keep) : this;
        return new Light(Held(shown.Red), Held(shown.Green), Held(shown.Blue));
    }

    /// <summary>How far from grey a part may go.</summary>
    private static double Room(double part, double grey) =>
        part < 0 ? grey / (grey - part)
        : part > 1 ? (1 - grey) / (part - grey)
        : 1;

    private static double Held(double part) => Math.Clamp(part, 0, 1);
}

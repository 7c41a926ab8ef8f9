namespace Rostrum.Drafts.Looks;

/// <summary>
/// Light of BT.709's primaries, linear: 0 is black, 1 the brightest that a screen shows. Values outside of that are on
/// their way somewhere; <see cref="Tint.Shown"/> brings them back.
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

    /// <summary>Whether a screen can show it, to within less than a code.</summary>
    public bool IsShown =>
        Red is >= -Slack and <= 1 + Slack
        && Green is >= -Slack and <= 1 + Slack
        && Blue is >= -Slack and <= 1 + Slack;

    private const double Slack = 1e-5;

    /// <summary>Each part held to 0–1.</summary>
    public Light Held() => new(Math.Clamp(Red, 0, 1), Math.Clamp(Green, 0, 1), Math.Clamp(Blue, 0, 1));
}

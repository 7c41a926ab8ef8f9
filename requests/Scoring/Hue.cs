using Rostrum.Drafts;

namespace Rostrum.Requests;

/// <summary>Whether people would call a colour by a name.</summary>
internal static class Hue
{
    /// <exception cref="FormatException">There is no such name of a colour.</exception>
    public static bool Holds(string name, string written)
    {
        if (!Colour.TryParse(written, out var colour))
            return false;
        var (hue, saturation, lightness) = Of(colour);
        return name switch
        {
            "white" => lightness >= 0.9,
            "black" => lightness <= 0.12,
            "grey" => saturation <= 0.2 && lightness is > 0.12 and < 0.9,
            "red" => Strong() && (hue is >= 340 or < 18),
            "orange" => Strong() && hue is >= 12 and < 45,
            "gold" => Strong() && hue is >= 28 and < 60,
            "yellow" => Strong() && hue is >= 40 and < 72,
            "green" => Strong() && hue is >= 72 and < 175,
            "cyan" => Strong() && hue is >= 165 and < 205,
            "blue" => Strong() && hue is >= 190 and < 255,
            "purple" => Strong() && hue is >= 250 and < 315,
            "pink" => saturation > 0.25 && lightness > 0.4 && (hue is >= 290 or < 10),
            _ => throw new FormatException($"there is no colour named {name}"),
        };

        bool Strong() => saturation > 0.25 && lightness is > 0.08 and < 0.95;
    }

    /// <summary>Hue in degrees, saturation and lightness 0–1.</summary>
    private static (double Hue, double Saturation, double Lightness) Of(Colour colour)
    {
        var (red, green, blue) = (colour.Red / 255.0, colour.Green / 255.0, colour.Blue / 255.0);
        var most = Math.Max(red, Math.Max(green, blue));
        var least = Math.Min(red, Math.Min(green, blue));
        var (span, lightness) = (most - least, (most + least) / 2);
        if (span == 0)
            return (0, 0, lightness);
        var sixth =
            most == red ? (green - blue) / span
            : most == green ? (blue - red) / span + 2
            : (red - green) / span + 4;
        return ((sixth * 60 + 360) % 360, span / (1 - Math.Abs(2 * lightness - 1)), lightness);
    }
}

using System.Globalization;

namespace Rostrum.Drafts;

/// <summary>An opaque sRGB colour, 0–255 a channel. <c>default</c> is black.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static Colour Black => default;

    public static Colour White => new(255, 255, 255);

    /// <summary>Reads <c>#RGB</c>, <c>#RRGGBB</c>, <c>#RRGGBBAA</c> (alpha ignored) or <c>black</c>, <c>white</c>.</summary>
    public static bool TryParse(string? text, out Colour colour)
    {
        colour = Black;
        switch (text)
        {
            case null or "":
                return false;
            case "black":
                return true;
            case "white":
                colour = White;
                return true;
        }
        var digits = text.TrimStart('#');
        if (digits.Length == 3)
            digits = string.Concat(digits.Select(digit => new string(digit, 2)));
        if (
            digits.Length is not (6 or 8)
            || !uint.TryParse(digits[..6], NumberStyles.AllowHexSpecifier, null, out var rgb)
        )
            return false;
        colour = new Colour((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
        return true;
    }

    public override string ToString() => $"#{Red:X2}{Green:X2}{Blue:X2}";
}

using Rostrum.Compositor.Looks;
using Rostrum.Drafts.Texts;

namespace Rostrum.Compositor.Grounds;

/// <summary>
/// How dark and how bright a look makes what was of some luminance. Colours of one luminance may part under a look: each
/// luminance has a least and a most, over greys and all colours up to a middling strength.
/// </summary>
internal sealed class LookTones
{
    private const int Side = 24;

    /// <summary>The strongest colours that count, as the part of all codes between their channels.</summary>
    private const double Strongest = 0.5;

    private readonly byte[] least = new byte[256];
    private readonly byte[] most = new byte[256];

    private LookTones() => Array.Fill(least, (byte)255);

    public static LookTones Of(LookTable look)
    {
        var tones = new LookTones();
        for (var grey = 0; grey < 256; grey++)
            tones.Take(look, grey * 257, grey * 257, grey * 257);
        for (var red = 0; red < Side; red++)
        for (var green = 0; green < Side; green++)
        for (var blue = 0; blue < Side; blue++)
            if (
                Math.Max(red, Math.Max(green, blue)) - Math.Min(red, Math.Min(green, blue))
                <= Strongest * (Side - 1)
            )
                tones.Take(look, Spread(red), Spread(green), Spread(blue));
        return tones;
    }

    /// <summary>The darkest that becomes of any luminance between two.</summary>
    public byte Darkest(byte from, byte to) => least.AsSpan(from, Math.Max(0, to - from) + 1).ToArray().Min();

    public byte Brightest(byte from, byte to) =>
        most.AsSpan(from, Math.Max(0, to - from) + 1).ToArray().Max();

    private static int Spread(int step) => step * 65535 / (Side - 1);

    private void Take(LookTable look, int red, int green, int blue)
    {
        var before = Luminance(red, green, blue);
        var seen = look.At(red, green, blue);
        var after = Luminance((int)(seen & 0xFFFF), (int)(seen >> 16 & 0xFFFF), (int)(seen >> 32));
        least[before] = Math.Min(least[before], after);
        most[before] = Math.Max(most[before], after);
    }

    private static byte Luminance(int red, int green, int blue) =>
        Tones.CodeOf(
            0.2126 * Contrast.Linear(red / 65535.0)
                + 0.7152 * Contrast.Linear(green / 65535.0)
                + 0.0722 * Contrast.Linear(blue / 65535.0)
        );
}

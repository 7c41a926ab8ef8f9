namespace Rostrum.Drafts.Looks;

/// <summary>
/// Curves of lightness, 0–1 to 0–1, all rising and without a kink. They bend the display codes of greys, which are
/// straight near black: shadows stay apart there, however strong a contrast.
/// </summary>
internal static class ToneCurve
{
    /// <summary>The code of the grey that sends back 18 % of the light.</summary>
    private const double MiddleGrey = 0.4613;

    /// <summary>
    /// Codes drawn away from a pivot by two parabolas that meet in it. 0 leaves all as it is; the slope at black and
    /// white is one less <paramref name="strength"/>.
    /// </summary>
    /// <param name="strength">Below 0 for less contrast; within ±0.8.</param>
    public static double Contrast(double lightness, double strength, double pivot = MiddleGrey)
    {
        var code = CodeOf(lightness);
        var below = code < pivot;
        var side = below ? pivot : 1 - pivot;
        var x = (below ? code : 1 - code) / side;
        var bent = (x + strength * (x * x - x)) * side;
        return OfCode(below ? bent : 1 - bent);
    }

    /// <summary>Middles raised (or, below 0, lowered) by about <paramref name="amount"/> of all codes; black and white stay.</summary>
    /// <param name="amount">Within ±0.2.</param>
    public static double Lifted(double lightness, double amount)
    {
        var code = CodeOf(lightness);
        return OfCode(code + 4 * amount * code * (1 - code));
    }

    /// <summary>
    /// Light whose codes all lie between black's and white's. Each channel goes for itself: were only lightness raised,
    /// the faint colours of noise would show in the dark.
    /// </summary>
    public static Light Between(Light light, double black, double white)
    {
        double Moved(double part) =>
            DisplayCode.Decode(black + (white - black) * DisplayCode.Encode(Math.Clamp(part, 0, 1)));
        return new Light(Moved(light.Red), Moved(light.Green), Moved(light.Blue));
    }

    /// <summary>The display code of a grey of this lightness.</summary>
    public static double CodeOf(double lightness)
    {
        var held = Math.Clamp(lightness, 0, 1);
        return DisplayCode.Encode(held * held * held);
    }

    private static double OfCode(double code) => DisplayCode.CubeRoot(DisplayCode.Decode(code));

    /// <summary>1 where shadows are darkest in tone, a third of the way up; 0 at black and white.</summary>
    public static double Shadows(double lightness)
    {
        var x = Math.Clamp(lightness, 0, 1);
        return 6.75 * x * (1 - x) * (1 - x);
    }

    /// <summary>1 two thirds of the way up; 0 at black and white.</summary>
    public static double Highlights(double lightness)
    {
        var x = Math.Clamp(lightness, 0, 1);
        return 6.75 * x * x * (1 - x);
    }
}

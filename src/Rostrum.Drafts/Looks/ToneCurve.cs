namespace Rostrum.Drafts.Looks;

/// <summary>Curves of lightness, 0–1 to 0–1, all rising and without a kink.</summary>
internal static class ToneCurve
{
    /// <summary>
    /// Lightness drawn away from a pivot by two parabolas that meet in it. 0 leaves all as it is; the slope at black and
    /// white is one less <paramref name="strength"/>, so that they stay apart from what is next to them.
    /// </summary>
    /// <param name="strength">Below 0 for less contrast; within ±0.8.</param>
    public static double Contrast(double lightness, double strength, double pivot = Tint.MiddleGrey)
    {
        if (lightness <= 0 || lightness >= 1)
            return Math.Clamp(lightness, 0, 1);
        var below = lightness < pivot;
        var side = below ? pivot : 1 - pivot;
        var x = (below ? lightness : 1 - lightness) / side;
        var bent = (x + strength * (x * x - x)) * side;
        return below ? bent : 1 - bent;
    }

    /// <summary>Middles raised (or, below 0, lowered) by about <paramref name="amount"/>; black and white stay.</summary>
    /// <param name="amount">Within ±0.2.</param>
    public static double Lifted(double lightness, double amount)
    {
        var x = Math.Clamp(lightness, 0, 1);
        return x + 4 * amount * x * (1 - x);
    }

    /// <summary>From black's place to white's.</summary>
    public static double Between(double lightness, double black, double white) =>
        black + (white - black) * Math.Clamp(lightness, 0, 1);

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

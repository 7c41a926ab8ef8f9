namespace Rostrum.Drafts.Texts;

/// <summary>Between which values what lies beneath a text is bright: relative luminance, 0–1.</summary>
public readonly record struct LuminanceRange(double Darkest, double Brightest)
{
    /// <summary>Nothing is known: anything from black to white.</summary>
    public static LuminanceRange Unknown => new(0, 1);

    public LuminanceRange Joined(LuminanceRange other) =>
        new(Math.Min(Darkest, other.Darkest), Math.Max(Brightest, other.Brightest));

    public LuminanceRange Joined(LuminanceRange? other) => other is { } range ? Joined(range) : this;
}

/// <summary>Contrast between a text and its ground (WCAG 2.2, success criterion 1.4.3).</summary>
public static class Contrast
{
    public const double Enough = 4.5;
    public const double EnoughForLarge = 3;

    /// <summary>Pixels on a canvas whose shorter side is 1080 from which a text counts as large, regular and bold.</summary>
    private const double LargeRegular = 64;
    private const double LargeBold = 48;

    /// <param name="size">As the text is really set; it can be smaller than its style asks.</param>
    public static double Wanted(TextStyle style, double size) =>
        size >= (style.Weight >= 600 ? LargeBold : LargeRegular) ? EnoughForLarge : Enough;

    /// <summary>Relative luminance, 0–1.</summary>
    public static double Luminance(Colour colour) =>
        0.2126 * Linear(colour.Red) + 0.7152 * Linear(colour.Green) + 0.0722 * Linear(colour.Blue);

    public static double Ratio(double a, double b) => (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);

    /// <summary>The least contrast of a text against any ground within the range.</summary>
    public static double Least(double text, LuminanceRange ground) =>
        text >= ground.Darkest && text <= ground.Brightest
            ? 1
            : Math.Min(Ratio(text, ground.Darkest), Ratio(text, ground.Brightest));

    /// <summary>
    /// The range after a colour was laid over the ground. Colours mix as video signals, so the mix is bounded by what
    /// becomes of greys.
    /// </summary>
    public static LuminanceRange Under(LuminanceRange ground, Colour veil, double opacity)
    {
        return new LuminanceRange(Mixed(ground.Darkest), Mixed(ground.Brightest));
        double Mixed(double luminance)
        {
            var grey = Code(luminance);
            return Linear(grey + (Code(Luminance(veil)) - grey) * opacity);
        }
    }

    /// <summary>The lightest veil, black or white, under which a text of this luminance is readable.</summary>
    public static (Colour Veil, double Opacity) Veil(double text, LuminanceRange ground, double wanted)
    {
        if (Least(text, ground) >= wanted)
            return (Colour.Black, 0);
        var veil = Ratio(text, 0) >= Ratio(text, 1) ? Colour.Black : Colour.White;
        for (var opacity = 0.05; opacity < 0.99; opacity += 0.05)
            if (Least(text, Under(ground, veil, opacity)) >= wanted)
                return (veil, opacity);
        return (veil, 1);
    }

    private static double Linear(int code) => Linear(code / 255.0);

    /// <summary>Relative luminance of a grey, by its code as a part of the highest (IEC 61966-2-1).</summary>
    public static double Linear(double code) =>
        code <= 0.04045 ? code / 12.92 : Math.Pow((code + 0.055) / 1.055, 2.4);

    /// <summary>The grey of a relative luminance; the inverse of <see cref="Linear(double)"/>.</summary>
    public static double Code(double luminance) =>
        luminance <= 0.0031308 ? luminance * 12.92 : 1.055 * Math.Pow(luminance, 1 / 2.4) - 0.055;
}

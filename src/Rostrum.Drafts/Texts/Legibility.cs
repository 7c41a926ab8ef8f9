namespace Rostrum.Drafts.Texts;

/// <summary>What can be done to a text so that it stands out from what lies under it.</summary>
[Flags]
public enum Remedies
{
    None = 0,

    /// <summary>A soft darkening, or lightening, close around the letters.</summary>
    Halo = 1,

    /// <summary>Dark letters instead of light ones.</summary>
    Colour = 2,

    /// <summary>An outline.</summary>
    Stroke = 4,

    /// <summary>A panel.</summary>
    Box = 8,

    /// <summary>The template's own shadow goes where it darkens what dark letters border on.</summary>
    NoShadow = 16,

    All = Halo | Colour | Stroke | Box | NoShadow,
}

/// <summary>A style that can be read on its ground.</summary>
/// <param name="Used">What was done; more than one where it takes both.</param>
/// <param name="Contrast">The least contrast of the letters now (WCAG 2.2), 1–21.</param>
public readonly record struct Legible(TextStyle Style, Remedies Used, double Contrast);

/// <summary>
/// Chooses the least that makes a text readable on its ground: nothing; a faint halo; dark letters where the ground is
/// bright throughout; a strong halo; an outline; a panel.
/// </summary>
public static class Legibility
{
    /// <summary>Opacity up to which a halo looks like a shadow, and up to which it does not yet look like a smear.</summary>
    private const double FaintHalo = 0.4;
    private const double StrongHalo = 0.8;
    private const double StrongHaloOfSmall = 0.92;

    /// <summary>The halo thins out around fine strokes, so it is made a little stronger than even ground would need.</summary>
    private const double HaloReserve = 1.3;
    private const double HaloReserveOfSmall = 1.65;

    /// <summary>Outlines thinner than this part of an em separate nothing.</summary>
    private const double ThinnestStroke = 0.02;
    private const double Stroke = 0.05;

    /// <summary>Pixels on a canvas whose shorter side is 1080: more looks like a sticker.</summary>
    private const double ThickestStroke = 6;

    /// <summary>Pixels on a canvas whose shorter side is 1080; around smaller letters an outline closes their gaps.</summary>
    private const double SmallestOutlined = 80;

    /// <summary>Letters change their colour only where that is plainly better.</summary>
    private const double Plainly = 1.5;

    private static readonly Colour ink = new(0x14, 0x14, 0x18);

    /// <param name="style">As written.</param>
    /// <param name="open">What may be done.</param>
    /// <param name="under">What the pictures show under the text while it is seen.</param>
    /// <param name="size">At which it is really set, pixels on a canvas whose shorter side is 1080.</param>
    /// <param name="sung">The accent colour is seen as well.</param>
    public static Legible Settle(
        TextStyle style,
        Remedies open,
        LuminanceRange under,
        double size,
        bool sung = false
    )
    {
        var wanted = Contrast.Wanted(style, size);
        var ground = GroundOf(style, under);
        if (open.HasFlag(Remedies.NoShadow) && Contrast.Luminance(style.Colour) < ground.Brightest / 2)
            style = style with { Shadow = TextShadow.None };
        var has = Least(style, ground, sung);
        if (has >= wanted)
            return new Legible(style, Remedies.None, has);
        var (veil, opacity) = VeilFor(style, ground, wanted, sung);
        opacity = Math.Min(1, opacity * (wanted == Contrast.Enough ? HaloReserveOfSmall : HaloReserve));
        if (open.HasFlag(Remedies.Halo) && opacity <= FaintHalo)
            return WithHalo(style, veil, opacity, ground, sung);
        if (open.HasFlag(Remedies.Colour) && Dark(style) is var dark)
            if (Least(dark, ground, sung) is var darkHas && darkHas >= wanted * Plainly)
                return new Legible(dark, Remedies.Colour, darkHas);
        if (
            open.HasFlag(Remedies.Halo)
            && opacity <= (wanted == Contrast.Enough ? StrongHaloOfSmall : StrongHalo)
        )
            return WithHalo(style, veil, opacity, ground, sung);
        var outlined = style with
        {
            Stroke = new TextStroke(veil, Math.Min(Stroke, ThickestStroke / size)),
            Shadow = TextShadow.None,
        };
        if (open.HasFlag(Remedies.Stroke) && style.Stroke.Width < ThinnestStroke && size >= SmallestOutlined)
            return new Legible(outlined, Remedies.Stroke, Least(outlined, GroundOf(outlined, under), sung));
        if (open.HasFlag(Remedies.Box))
            return WithBox(style, veil, opacity, under, sung);
        return open.HasFlag(Remedies.Halo)
            ? WithHalo(style, veil, opacity, ground, sung)
            : new Legible(style, Remedies.None, has);
    }

    /// <summary>What the letters' edges border on.</summary>
    private static LuminanceRange GroundOf(TextStyle style, LuminanceRange under)
    {
        if (style.Stroke.Width >= ThinnestStroke)
        {
            var stroke = Contrast.Luminance(style.Stroke.Colour);
            return new LuminanceRange(stroke, stroke);
        }
        return style.Box.Opacity > 0 ? Contrast.Under(under, style.Box.Colour, style.Box.Opacity) : under;
    }

    private static double Least(TextStyle style, LuminanceRange ground, bool sung)
    {
        var least = Math.Min(
            Contrast.Least(Contrast.Luminance(style.Colour), ground),
            Contrast.Least(Contrast.Luminance(style.SecondColour), ground)
        );
        return sung ? Math.Min(least, Contrast.Least(Contrast.Luminance(style.Accent), ground)) : least;
    }

    private static (Colour Veil, double Opacity) VeilFor(
        TextStyle style,
        LuminanceRange ground,
        double wanted,
        bool sung
    )
    {
        Colour[] letters = sung
            ? [style.Colour, style.SecondColour, style.Accent]
            : [style.Colour, style.SecondColour];
        var veil =
            letters.Min(LeastAgainst(Colour.Black)) >= letters.Min(LeastAgainst(Colour.White))
                ? Colour.Black
                : Colour.White;
        for (var step = 1; step < 20; step++)
        {
            var veiled = Contrast.Under(ground, veil, step / 20.0);
            if (Least(style, veiled, sung) >= wanted)
                return (veil, step / 20.0);
        }
        return (veil, 1);
    }

    private static Func<Colour, double> LeastAgainst(Colour veil) =>
        letter => Contrast.Ratio(Contrast.Luminance(letter), Contrast.Luminance(veil));

    private static TextStyle Dark(TextStyle style) =>
        style with
        {
            Colour = ink,
            SecondColour = ink,
            Shadow = TextShadow.None,
        };

    private static Legible WithHalo(
        TextStyle style,
        Colour veil,
        double opacity,
        LuminanceRange ground,
        bool sung
    )
    {
        var safe = style with
        {
            Halo = new TextHalo(veil, opacity),
            // A dark shadow beside a light halo would look dirty.
            Shadow = style.Shadow with
            {
                Colour = veil,
            },
        };
        return new Legible(safe, Remedies.Halo, Least(safe, Contrast.Under(ground, veil, opacity), sung));
    }

    private static Legible WithBox(
        TextStyle style,
        Colour veil,
        double opacity,
        LuminanceRange under,
        bool sung
    )
    {
        var around = style.Box.Opacity > 0 ? style.Box : new TextBox(veil, 1, 0.5, 0.3, 0.18, 0);
        var boxed = style with
        {
            Box = around with { Colour = veil, Opacity = opacity },
            Shadow = TextShadow.None,
            Halo = TextHalo.None,
        };
        return new Legible(boxed, Remedies.Box, Least(boxed, GroundOf(boxed, under), sung));
    }
}

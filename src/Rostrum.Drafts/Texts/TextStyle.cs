namespace Rostrum.Drafts.Texts;

/// <summary>On which side the lines of a text begin or end.</summary>
public enum TextAlign
{
    Left,
    Centre,
    Right,
}

/// <summary>How a text looks, complete. Lengths in em are parts of the font's size.</summary>
/// <param name="Family">Font families in order of preference, with commas between.</param>
/// <param name="Size">Pixels on a canvas whose shorter side has 1080. A text that does not fit is set smaller.</param>
/// <param name="Weight">100–900: 400 is regular, 700 bold.</param>
/// <param name="LetterSpacing">Added between letters, em.</param>
/// <param name="LineHeight">From line to line as a factor of the font's own.</param>
/// <param name="Colour">At the top of the letters.</param>
/// <param name="SecondColour">At their bottom; equal to <paramref name="Colour"/> there is no gradient.</param>
/// <param name="Accent">Of words that are sung, of glow, and of the bar beside a lower third.</param>
/// <param name="MaxWidth">Widest line, as a part of the safe area's width.</param>
public sealed record TextStyle(
    string Family,
    double Size,
    int Weight,
    bool Italic,
    TextAlign Align,
    double LetterSpacing,
    double LineHeight,
    Colour Colour,
    Colour SecondColour,
    Colour Accent,
    TextStroke Stroke,
    TextShadow Shadow,
    TextHalo Halo,
    TextBox Box,
    double MaxWidth
);

/// <summary>An outline around the letters, <paramref name="Width"/> em beyond their edge; 0 is none.</summary>
public sealed record TextStroke(Colour Colour, double Width)
{
    public static TextStroke None { get; } = new(Colour.Black, 0);
}

/// <summary>A blurred copy behind the letters. Distances in em; opacity 0 is none.</summary>
/// <param name="Blur">Standard deviation of the blur, em.</param>
public sealed record TextShadow(Colour Colour, double X, double Y, double Blur, double Opacity)
{
    public static TextShadow None { get; } = new(Colour.Black, 0, 0, 0, 0);
}

/// <summary>A soft even darkening, or lightening, right around the letters that keeps them readable.</summary>
public sealed record TextHalo(Colour Colour, double Opacity)
{
    public static TextHalo None { get; } = new(Colour.Black, 0);
}

/// <summary>A panel behind the text. Paddings, corner radius and the accent bar at its left in em; opacity 0 is none.</summary>
public sealed record TextBox(
    Colour Colour,
    double Opacity,
    double PaddingX,
    double PaddingY,
    double Radius,
    double Bar
)
{
    public static TextBox None { get; } = new(Colour.Black, 0, 0, 0, 0, 0);
}

namespace Rostrum.Drafts.Effects;

/// <summary>Square blocks of one colour each.</summary>
/// <param name="Size">Of a block, in pixels of a canvas 1080 high.</param>
public sealed record PixelPass(double Size) : Pass;

/// <summary>Dots of ink on paper whose size is the tone.</summary>
/// <param name="Size">From dot to dot, in pixels of a canvas 1080 high.</param>
/// <param name="Degrees">By which the screen is turned.</param>
/// <param name="InColour">Three screens of three inks, or one of <paramref name="Ink"/>.</param>
public sealed record HalftonePass(double Size, double Degrees, bool InColour, Colour Ink, Colour Paper)
    : Pass;

/// <summary>Pencil on paper: outlines, and strokes where it is dark.</summary>
/// <param name="Strength">How dark the lines are, 0–1.</param>
/// <param name="Hatching">How much of the shade is hatched, 0–1.</param>
/// <param name="Colouring">How much of the picture's colour stays, 0–1.</param>
public sealed record SketchPass(
    double Strength,
    double Hatching,
    double Colouring,
    Colour Pencil,
    Colour Paper,
    long Seed
) : Pass;

/// <summary>A few flat tones instead of many.</summary>
/// <param name="Levels">Of each of red, green and blue.</param>
public sealed record PosterizePass(int Levels) : Pass;

/// <summary>Smoothed, in a few soft-edged tones, with lines of ink where they meet.</summary>
/// <param name="Ink">How strong the lines are, 0–1.</param>
public sealed record ComicPass(int Levels, double Ink, double Saturation) : Pass;

namespace Rostrum.Drafts.Effects;

/// <summary>
/// Square blocks of one colour each. They belong to the picture: a camera that moves over it moves over them, so that
/// none of them crawls.
/// </summary>
/// <param name="Size">Of a block, in pixels of a canvas 1080 high that shows the whole picture.</param>
/// <param name="PictureHeight">Of the fitted picture, in heights of the canvas, where the camera shows all of it.</param>
public sealed record PixelPass(double Size, double PictureHeight) : Pass;

/// <summary>Dots of ink on paper whose size is the tone. They are printed on the picture, and go with it.</summary>
/// <param name="Size">From dot to dot, in pixels of a canvas 1080 high that shows the whole picture.</param>
/// <param name="Degrees">By which the screen is turned.</param>
/// <param name="InColour">Three screens of three inks, or one of <paramref name="Ink"/>.</param>
/// <param name="PictureHeight">As of <see cref="PixelPass"/>.</param>
public sealed record HalftonePass(
    double Size,
    double Degrees,
    bool InColour,
    Colour Ink,
    Colour Paper,
    double PictureHeight
) : Pass;

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
/// <param name="Levels">Of the brightness; the strength of colours has twice as many steps.</param>
public sealed record PosterizePass(int Levels) : Pass;

/// <summary>Smoothed, in a few soft-edged tones, with lines of ink where they meet.</summary>
/// <param name="Ink">How strong the lines are, 0–1.</param>
public sealed record ComicPass(int Levels, double Ink, double Saturation) : Pass;

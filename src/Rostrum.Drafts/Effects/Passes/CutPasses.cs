namespace Rostrum.Drafts.Effects;

/// <summary>All of the picture out of focus alike: points become discs, which grow with the strength.</summary>
/// <param name="Radius">Of a disc, in pixels of a canvas 1080 high.</param>
public sealed record DefocusPass(double Radius) : Pass;

/// <summary>A wash of light that crosses the picture along (X, Y), one of them 0; its strength is how far it has got.</summary>
/// <param name="Start">Where its middle sets out, in lengths of the canvas from the edge where it comes in.</param>
/// <param name="Travel">How far it goes, in lengths of the canvas.</param>
/// <param name="Brightness">Light at its middle, 0–1 and more.</param>
public sealed record SweepPass(
    int X,
    int Y,
    double Start,
    double Travel,
    double Brightness,
    Colour Colour,
    long Seed
) : Pass;

/// <summary>
/// The shade that a picture throws on the one it covers as it comes in along (X, Y), one of them 0; its strength is how
/// much of the canvas it has covered.
/// </summary>
/// <param name="Depth">Light lost at its edge, 0–1.</param>
/// <param name="Width">Of the shade, in parts of the canvas's shorter side.</param>
public sealed record CoverShadePass(int X, int Y, double Depth, double Width) : Pass;

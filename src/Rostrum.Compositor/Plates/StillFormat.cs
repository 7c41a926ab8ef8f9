using Rostrum.Compositor.Looks;
using Rostrum.Drafts;

namespace Rostrum.Compositor.Plates;

/// <summary>
/// How a still's pixels arrive: upright rows from top to bottom, sRGB, interleaved R G B or R G B A with alpha not
/// multiplied in, 8 or 16 bits a channel (16 in the machine's byte order).
/// </summary>
public sealed record StillFormat(int Width, int Height, int Channels, int BitsPerChannel)
{
    public int BytesPerRow => Width * Channels * (BitsPerChannel / 8);
}

/// <summary>Everything that decides what a still becomes before the first frame.</summary>
/// <param name="WidestZoom">The smallest zoom at which it is seen.</param>
/// <param name="ClosestZoom">The largest zoom at which it is seen.</param>
/// <param name="Background">Shown through transparent pixels, and beside the picture where it does not cover.</param>
public sealed record PlateRecipe(
    StillFormat Format,
    Drafts.Timelines.PictureFit Fit,
    Canvas Canvas,
    double WidestZoom,
    double ClosestZoom,
    Colour Background
)
{
    /// <summary>The colour looks that the still is given before all else; null for its own colours.</summary>
    public LookTable? Look { get; init; }
}

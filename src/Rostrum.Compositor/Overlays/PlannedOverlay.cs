namespace Rostrum.Compositor.Overlays;

/// <summary>Whole pixels of an overlay, left and top included, right and bottom not.</summary>
public readonly record struct PixelRect(int Left, int Top, int Right, int Bottom)
{
    public int Width => Right - Left;

    public int Height => Bottom - Top;

    public bool IsEmpty => Right <= Left || Bottom <= Top;

    public PixelRect Joined(PixelRect other) =>
        IsEmpty ? other
        : other.IsEmpty ? this
        : new(
            Math.Min(Left, other.Left),
            Math.Min(Top, other.Top),
            Math.Max(Right, other.Right),
            Math.Max(Bottom, other.Bottom)
        );
}

/// <summary>A part of an overlay at its place on one frame.</summary>
/// <param name="Source">Its sides are even.</param>
/// <param name="X">Where the overlay's left edge would lie on the canvas, pixels in 16.16; likewise <paramref name="Y"/>.</param>
/// <param name="Scale">Canvas pixels an overlay pixel, 16.16; above 0.</param>
/// <param name="Opacity">0–<see cref="OverlayImage.Opaque"/>.</param>
internal readonly record struct PlannedOverlay(
    OverlayImage Image,
    PixelRect Source,
    long X,
    long Y,
    long Scale,
    int Opacity
)
{
    public const int One = 1 << 16;

    /// <summary>Its samples fall on those of the frame, chroma too: nothing needs to be interpolated.</summary>
    public bool IsStraight => Scale == One && (X & (2 * One - 1)) == 0 && (Y & (2 * One - 1)) == 0;
}

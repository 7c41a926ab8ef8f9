using Rostrum.Compositor.Overlays;
using Rostrum.Drafts.Texts;

namespace Rostrum.Media.Text;

/// <summary>All that setting a text asks for; it can travel to another process.</summary>
internal sealed record TextJob(
    IReadOnlyList<string> Takes,
    TextStyle Style,
    TextPlacement Placement,
    TextExtras Extras,
    TextSplit Split
)
{
    public static TextJob Of(TextClip clip) =>
        new(clip.Takes, clip.Style, clip.Placement, clip.Extras, clip.Split);
}

/// <summary>A text laid out.</summary>
/// <param name="Ground">The part of the canvas on which its letters border, pixels.</param>
/// <param name="Size">Pixels on a canvas whose shorter side is 1080.</param>
/// <param name="Fonts">What the fonts are known by from which its letters come.</param>
/// <param name="Unknown">Signs for which there is no drawing in any of them.</param>
internal sealed record TextMeasure(
    PixelRect Ground,
    double Size,
    string Fonts,
    IReadOnlyList<string> Unknown
);

/// <summary>A text drawn: what becomes an <see cref="OverlaySheet"/>.</summary>
internal sealed record DrawnText(double Em, IReadOnlyList<DrawnTake> Takes)
{
    public OverlaySheet Sheet(TextClip clip) => new(clip, Em, [.. Takes.Select(take => take.Overlay())]);
}

/// <summary>See <see cref="OverlayTake"/>; images of one size.</summary>
internal sealed record DrawnTake(
    Ink Face,
    Ink? Accent,
    Ink? Glow,
    Ink? CoolGhost,
    Ink? WarmGhost,
    Ink? Box,
    int Left,
    int Top,
    IReadOnlyList<OverlayUnit> Units
)
{
    public IReadOnlyList<Ink?> Images => [Face, Accent, Glow, CoolGhost, WarmGhost, Box];

    public OverlayTake Overlay() =>
        new(
            Image(Face)!,
            Image(Accent),
            Image(Glow),
            Image(CoolGhost),
            Image(WarmGhost),
            Image(Box),
            Left,
            Top,
            Units
        );

    private static OverlayImage? Image(Ink? ink) =>
        ink is null ? null : new OverlayImage(ink.Pixels, ink.Width, ink.Height);
}

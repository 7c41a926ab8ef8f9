using Rostrum.Drafts.Texts;

namespace Rostrum.Compositor.Overlays;

/// <summary>One drawing of a text: its images, all of one size, and its letters.</summary>
/// <param name="Face">The letters with all that clings to them.</param>
/// <param name="Units">Letters in the order of reading; their places tile the image.</param>
/// <param name="Accent">The letters in the accent colour; null unless an animation shows it, as the next three.</param>
/// <param name="Left">Where the image's left edge lies on the canvas at rest, pixels, even; likewise <paramref name="Top"/>.</param>
public sealed record OverlayTake(
    OverlayImage Face,
    OverlayImage? Accent,
    OverlayImage? Glow,
    OverlayImage? CoolGhost,
    OverlayImage? WarmGhost,
    OverlayImage? Box,
    int Left,
    int Top,
    IReadOnlyList<OverlayUnit> Units
) : IDisposable
{
    public long Bytes => Images.Sum(image => image?.Bytes ?? 0);

    private OverlayImage?[] Images => [Face, Accent, Glow, CoolGhost, WarmGhost, Box];

    public void Dispose()
    {
        foreach (var image in Images)
            image?.Dispose();
    }
}

/// <summary>A letter of a text: its part of the image, and where it stands.</summary>
public readonly record struct OverlayUnit(PixelRect Rect, UnitPlace Place);

/// <summary>
/// A text of the timeline, drawn once and ready to be planned into frames. Owns its images.
/// </summary>
/// <param name="Em">The font's size on the canvas, pixels.</param>
/// <param name="Takes">What it shows one after another; at least one.</param>
public sealed record OverlaySheet(TextClip Clip, double Em, IReadOnlyList<OverlayTake> Takes) : IDisposable
{
    public long Bytes => Takes.Sum(take => take.Bytes);

    /// <summary>The letters of a drawing put together into the pieces that its animations move.</summary>
    public static IReadOnlyList<OverlayUnit> Pieces(IReadOnlyList<OverlayUnit> letters, TextSplit split) =>
        [
            .. letters
                .GroupBy(letter =>
                    split switch
                    {
                        TextSplit.Graphemes => letter.Place.Grapheme,
                        // Words that a line's end breaks are two pieces of one place.
                        TextSplit.Words => letter.Place.Word * 4096 + letter.Place.Line,
                        TextSplit.Lines => letter.Place.Line,
                        _ => 0,
                    }
                )
                .Select(group => new OverlayUnit(
                    group.Aggregate(default(PixelRect), (all, letter) => all.Joined(letter.Rect)),
                    group.First().Place
                )),
        ];

    public void Dispose()
    {
        foreach (var take in Takes)
            take.Dispose();
    }
}

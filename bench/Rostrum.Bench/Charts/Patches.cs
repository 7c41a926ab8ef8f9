using Rostrum.Bench.Figures;

namespace Rostrum.Bench.Charts;

/// <summary>Sixteen flat colours, four by four on 3840×2160: the corners of sRGB, greys, and what photos are full of.</summary>
internal static class Patches
{
    public const int Width = 3840;
    public const int Height = 2160;
    public const int Side = 4;

    /// <summary>sRGB codes.</summary>
    public static IReadOnlyList<Rgb> Colours { get; } =
    [
        new(0),
        new(255),
        new(128),
        new(40),
        new(255, 0, 0),
        new(0, 255, 0),
        new(0, 0, 255),
        new(255, 255, 0),
        new(0, 255, 255),
        new(255, 0, 255),
        new(194, 150, 130),
        new(98, 122, 157),
        new(87, 108, 67),
        new(224, 163, 46),
        new(70, 148, 73),
        new(115, 82, 68),
    ];

    public static Rgb At(int x, int y) => Colours[y * Side / Height * Side + x * Side / Width];

    /// <summary>
    /// The patches as a decoded frame shows them, in codes 0–255 with fractions: the mean of the middle of each, by
    /// the matrix of BT.709 in limited range.
    /// </summary>
    public static IReadOnlyList<Rgb> Read(ReadOnlySpan<byte> frame, int width, int height)
    {
        var found = new List<Rgb>();
        for (var i = 0; i < Colours.Count; i++)
        {
            var (left, top) = (
                i % Side * width / Side + width / Side / 4,
                i / Side * height / Side + height / Side / 4
            );
            var (across, down) = (width / Side / 2, height / Side / 2);
            var chroma = frame[(width * height)..];
            var luma = Mean(frame, width, left, top, across, down);
            var cb = Mean(chroma, width / 2, left / 2, top / 2, across / 2, down / 2);
            var cr = Mean(chroma[(width * height / 4)..], width / 2, left / 2, top / 2, across / 2, down / 2);
            found.Add(Bt709.ToRgb(luma, cb, cr));
        }
        return found;
    }

    private static double Mean(ReadOnlySpan<byte> plane, int width, int left, int top, int across, int down)
    {
        double sum = 0;
        for (var y = top; y < top + down; y++)
        for (var x = left; x < left + across; x++)
            sum += plane[y * width + x];
        return sum / (across * (double)down);
    }
}

using Rostrum.Compositor.Grounds;
using Rostrum.Drafts;
using Rostrum.Drafts.Texts;

namespace Rostrum.Media.Decoding;

/// <summary>Gathers a still's <see cref="Tones"/> from the small copy that <see cref="Attention"/> looks at.</summary>
internal static class ToneGrid
{
    /// <param name="small">R, G, B of every n-th pixel.</param>
    /// <param name="clear">Where the still shows what lies behind it.</param>
    public static Tones Of(ReadOnlySpan<byte> small, ReadOnlySpan<bool> clear, int width, int height)
    {
        var side = Math.Max(1, (Math.Max(width, height) + Tones.MostCells - 1) / Tones.MostCells);
        var (columns, rows) = ((width + side - 1) / side, (height + side - 1) / side);
        var darkest = new byte[columns * rows];
        var brightest = new byte[columns * rows];
        darkest.AsSpan().Fill(255);
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
        {
            var (at, cell) = (y * width + x, y / side * columns + x / side);
            var pixel = small.Slice(at * 3, 3);
            var code = Tones.CodeOf(Contrast.Luminance(new Colour(pixel[0], pixel[1], pixel[2])));
            darkest[cell] = Math.Min(darkest[cell], clear[at] ? (byte)0 : code);
            brightest[cell] = Math.Max(brightest[cell], clear[at] ? (byte)255 : code);
        }
        return new Tones(columns, rows, darkest, brightest);
    }
}

using Rostrum.Compositor.Plates;
using Rostrum.Drafts.Sights;

namespace Rostrum.Media.Decoding;

/// <summary>
/// Gathers the small picture in which things are looked for while a still is being decoded: the mean of a few samples
/// spread evenly over each of its pixels, so that fine patterns do not turn into coarse ones.
/// </summary>
internal sealed class Miniature
{
    /// <summary>Samples across one pixel; more would cost time and show the same.</summary>
    private const int SamplesAcross = 4;

    private readonly StillFormat format;
    private readonly int side;
    private readonly int stride;
    private readonly int width;
    private readonly int height;
    private readonly int[] sums;
    private readonly int[] counts;

    public Miniature(StillFormat format)
    {
        this.format = format;
        side =
            (Math.Max(format.Width, format.Height) + SmallPicture.LongestSide - 1) / SmallPicture.LongestSide;
        stride = Math.Max(1, side / SamplesAcross);
        (width, height) = ((format.Width + side - 1) / side, (format.Height + side - 1) / side);
        sums = new int[width * height * 3];
        counts = new int[width * height];
    }

    public void Look(int top, int rows, ReadOnlySpan<byte> bytes)
    {
        for (var y = (top + stride - 1) / stride * stride; y < top + rows; y += stride)
            Look(y / side * width, bytes.Slice((y - top) * format.BytesPerRow, format.BytesPerRow));
    }

    /// <summary>The high byte of each sample: bytes of 16 bits come with the lower one first.</summary>
    private void Look(int start, ReadOnlySpan<byte> row)
    {
        var depth = format.BitsPerChannel / 8;
        var pixel = format.Channels * depth;
        for (var x = 0; x < format.Width; x += stride)
        {
            var (cell, at) = (start + x / side, x * pixel + depth - 1);
            sums[cell * 3] += row[at];
            sums[cell * 3 + 1] += row[at + depth];
            sums[cell * 3 + 2] += row[at + 2 * depth];
            counts[cell]++;
        }
    }

    /// <summary>The small picture, once every row was looked at.</summary>
    public SmallPicture Picture()
    {
        var rgb = new byte[sums.Length];
        for (var i = 0; i < sums.Length; i++)
        {
            var count = Math.Max(1, counts[i / 3]);
            rgb[i] = (byte)((sums[i] + count / 2) / count);
        }
        return new SmallPicture(width, height, rgb);
    }
}

using Rostrum.Compositor.Plates;
using Rostrum.Drafts.Sights;
using Rostrum.Media.Decoding;

namespace Rostrum.Media.Tests;

/// <summary>The small picture in which things are looked for.</summary>
public sealed class MiniatureTests
{
    [Theory]
    [InlineData(1, 1, 1, 1)]
    [InlineData(512, 300, 512, 300)]
    [InlineData(513, 100, 257, 50)]
    [InlineData(100, 1025, 34, 342)]
    [InlineData(4000, 3000, 500, 375)]
    public void It_is_the_largest_whole_part_that_fits(int width, int height, int wide, int high)
    {
        var small = Small(new StillFormat(width, height, 3, 8), (_, _) => (9, 8, 7));
        Assert.Equal((wide, high), (small.Width, small.Height));
        Assert.All(small.Rgb.Chunk(3), pixel => Assert.Equal([9, 8, 7], pixel));
    }

    [Fact]
    public void Each_pixel_is_the_mean_of_what_it_covers()
    {
        // Four pixels to one; stripes as fine as can be become even grey and no coarser stripes.
        var small = Small(new StillFormat(2048, 64, 3, 8), (x, y) => (x % 2 * 255, y % 2 * 255, 40));
        Assert.All(small.Rgb.Chunk(3), pixel => Assert.Equal([128, 128, 40], pixel));
    }

    [Fact]
    public void A_ramp_stays_where_it_is()
    {
        var small = Small(new StillFormat(1500, 90, 3, 8), (x, _) => (x * 255 / 1500, 0, 0));
        for (var x = 0; x < small.Width; x++)
            Assert.InRange(small.Rgb[x * 3] - (x + 0.5) * 255 / small.Width, -1.5, 1);
    }

    [Theory]
    [InlineData(4, 8)]
    [InlineData(3, 16)]
    [InlineData(4, 16)]
    public void Alpha_and_deeper_channels_change_nothing_of_it(int channels, int bits)
    {
        (int, int, int) At(int x, int y) => (x * 7 % 256, y * 5 % 256, (x + y) % 256);
        var plain = Small(new StillFormat(700, 500, 3, 8), At);
        Assert.Equal(plain.Rgb, Small(new StillFormat(700, 500, channels, bits), At).Rgb);
    }

    [Fact]
    public void It_is_the_same_however_the_rows_arrive()
    {
        (int, int, int) At(int x, int y) => (x * 7 % 256, y * 5 % 256, (x * y) % 256);
        var format = new StillFormat(1100, 310, 3, 8);
        var whole = Small(format, At, strip: 310);
        foreach (var strip in new[] { 1, 2, 7, 64 })
            Assert.Equal(whole.Rgb, Small(format, At, strip).Rgb);
    }

    private static SmallPicture Small(
        StillFormat format,
        Func<int, int, (int R, int G, int B)> at,
        int strip = 16
    )
    {
        var miniature = new Miniature(format);
        var depth = format.BitsPerChannel / 8;
        for (var top = 0; top < format.Height; top += strip)
        {
            var rows = Math.Min(strip, format.Height - top);
            var bytes = new byte[rows * format.BytesPerRow];
            for (var y = 0; y < rows; y++)
            for (var x = 0; x < format.Width; x++)
            {
                var (r, g, b) = at(x, top + y);
                int[] samples = [r, g, b, 77];
                for (var channel = 0; channel < format.Channels; channel++)
                for (var part = 0; part < depth; part++)
                    // A code of 8 bits in both bytes is the same part of the range.
                    bytes[y * format.BytesPerRow + (x * format.Channels + channel) * depth + part] = (byte)
                        samples[channel];
            }
            miniature.Look(top, rows, bytes);
        }
        return miniature.Picture();
    }
}

using Rostrum.Compositor.Kernels;
using Rostrum.Compositor.Plates;

namespace Rostrum.Compositor.Tests.Plates;

public sealed unsafe class LevelWriterTests
{
    public static TheoryData<byte, byte, byte> Colours
    {
        get
        {
            var colours = new TheoryData<byte, byte, byte>();
            byte[] levels = [0, 1, 16, 128, 254, 255];
            foreach (var red in levels)
            foreach (var green in levels)
            foreach (var blue in levels)
                colours.Add(red, green, blue);
            return colours;
        }
    }

    [Theory]
    [MemberData(nameof(Colours))]
    public void A_colour_is_stored_as_its_BT709_codes(byte red, byte green, byte blue)
    {
        var colour = new Colour(red, green, blue);
        using var level = Written(4, 4, (_, _) => colour);
        var (luma, cb, cr) = Bt709.Codes(colour);
        Assert.Equal(luma, LumaCode(level, 1, 2), 0.05);
        Assert.Equal(cb, 128 + level.Cb.Row(1)[1] / 256.0, 0.03);
        Assert.Equal(cr, 128 + level.Cr.Row(1)[1] / 256.0, 0.03);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(5, 4)]
    [InlineData(33, 17)]
    public void Odd_sizes_have_chroma_of_half_the_size_rounded_up(int width, int height)
    {
        using var level = Written(
            width,
            height,
            (x, y) => x == width - 1 || y == height - 1 ? Still.Red : Colour.White
        );
        Assert.Equal(((width + 1) / 2, (height + 1) / 2), (level.Cb.Width, level.Cb.Height));
        var expected = Bt709.Codes(Still.Red).Cr;
        if (width % 2 == 1 && height % 2 == 1)
            Assert.Equal(expected, 128 + level.Cr.Row(height / 2)[width / 2] / 256.0, 0.03);
    }

    [Fact]
    public void Chroma_is_that_of_the_mean_light_of_four_pixels()
    {
        Colour[] four = [Still.Red, Still.Blue, Colour.White, Colour.Black];
        using var level = Written(2, 2, (x, y) => four[x + 2 * y]);
        static double Mean(params double[] light) => Bt709.Encode(light.Average());
        var (red, green, blue) = (Mean(1, 0, 1, 0), Mean(0, 0, 1, 0), Mean(0, 1, 1, 0));
        var luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        Assert.Equal(224 * (blue - luma) / 1.8556, level.Cb.Row(0)[0] / 256.0, 0.03);
        Assert.Equal(224 * (red - luma) / 1.5748, level.Cr.Row(0)[0] / 256.0, 0.03);
    }

    [Fact]
    public void Every_planes_margins_repeat_its_edges()
    {
        using var level = Written(5, 3, (x, y) => Still.Grey(40 * x + 10 * y));
        foreach (var plane in (Plane[])[level.Luma, level.Cb, level.Cr])
            for (var y = 0; y < plane.Height; y++)
            {
                var row = plane.Row(y);
                for (var x = -Plane.LeftMargin; x < plane.Width + Plane.RightMargin; x++)
                    Assert.Equal(row[Math.Clamp(x, 0, plane.Width - 1)], row[x]);
            }
    }

    private static double LumaCode(PlateLevel level, int x, int y) =>
        Bt709.LumaOfLight((level.Luma.Row(y)[x] + 32768) / 65535.0);

    private static PlateLevel Written(int width, int height, Func<int, int, Colour> at)
    {
        using var image = LinearPictures.Of(
            width,
            height,
            (channel, x, y) => LinearColour.Of(at(x, y)).Channel(channel)
        );
        using var writer = new LevelWriter(width, height, 1, SampleKind.Points);
        for (var y = 0; y < height; y++)
            writer.Accept(y, image.Row(y));
        return writer.Level;
    }
}

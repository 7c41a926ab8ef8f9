using System.Runtime.InteropServices;
using Rostrum.Compositor.Plates;

namespace Rostrum.Compositor.Tests.Plates;

public sealed unsafe class SourceRowsTests
{
    private static readonly Colour background = new(10, 200, 90);

    [Fact]
    public void Eight_bits_are_the_sRGB_curve_of_their_codes()
    {
        var row = Enumerable.Range(0, 256 * 3).Select(i => (byte)(i / 3 + 85 * (i % 3))).ToArray();
        using var source = new SourceRows(new StillFormat(256, 1, 3, 8), background);
        var linear = source.Read(row);
        for (var x = 0; x < 256; x++)
        for (var channel = 0; channel < 3; channel++)
            Assert.Equal(Level(row[3 * x + channel] / 255.0), linear.Channel(channel)[x], 0.5001);
    }

    [Fact]
    public void Sixteen_bits_keep_their_precision()
    {
        var row = Enumerable.Range(0, 3 * 999).Select(i => (ushort)(i * 65535L / (3 * 999 - 1))).ToArray();
        using var source = new SourceRows(new StillFormat(999, 1, 3, 16), background);
        var linear = source.Read(MemoryMarshal.AsBytes<ushort>(row));
        for (var x = 0; x < 999; x++)
        for (var channel = 0; channel < 3; channel++)
            Assert.Equal(Level(row[3 * x + channel] / 65535.0), linear.Channel(channel)[x], 0.5001);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(16)]
    public void Transparent_pixels_let_the_background_through_in_linear_light(int bits)
    {
        var most = (1 << bits) - 1;
        for (var step = 0; step <= 16; step++)
        {
            var alpha = most * step / 16;
            int[] pixel = [most, 0, most / 3, alpha];
            var bytes = pixel.SelectMany(code => BitConverter.GetBytes((ushort)code)[..(bits / 8)]).ToArray();
            using var source = new SourceRows(new StillFormat(1, 1, 4, bits), background);
            var linear = source.Read(bytes);
            double[] behind = [background.Red / 255.0, background.Green / 255.0, background.Blue / 255.0];
            var share = alpha / (double)most;
            for (var channel = 0; channel < 3; channel++)
                Assert.Equal(
                    Level(pixel[channel] / (double)most) * share + Level(behind[channel]) * (1 - share),
                    linear.Channel(channel)[0],
                    1.6
                );
        }
    }

    [Fact]
    public void A_row_of_the_wrong_length_is_not_taken()
    {
        using var source = new SourceRows(new StillFormat(5, 1, 4, 8), background);
        Assert.Throws<ArgumentException>(() => source.Read(new byte[19]));
    }

    /// <summary>Linear light as it is kept: −32768 is black, 32767 white.</summary>
    private static double Level(double code) => Bt709.Decode(code) * 65535 - 32768;
}

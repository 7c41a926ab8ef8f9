namespace Rostrum.Media.Tests;

/// <summary>Every kind of picture that people send, read pixel by pixel.</summary>
public sealed class PictureKindTests : IDisposable
{
    private readonly Workshop workshop = new();

    [Fact]
    public void A_png_comes_through_untouched()
    {
        var picture = Bitmap.Uneven(61, 37);
        var read = Decoded.Read(picture.Save(workshop, "a.png"));
        Assert.Equal((3, 8), (read.Format.Channels, read.Format.BitsPerChannel));
        Assert.Equal(0, read.Difference(picture));
    }

    [Fact]
    public void A_lossless_webp_comes_through_untouched()
    {
        var picture = Bitmap.Uneven(61, 37);
        Assert.Equal(
            0,
            Decoded.Read(picture.Save(workshop, "a.webp", "webpsave", "--lossless")).Difference(picture)
        );
    }

    [Fact]
    public void A_gif_of_few_colours_comes_through_untouched() =>
        Assert.Equal(
            0,
            Decoded.Read(Bitmap.Patches.Save(workshop, "a.gif", "gifsave", "--dither", "0")).PatchDifference()
        );

    [Theory]
    [InlineData("a.jpg", "jpegsave", "--Q 95", 3)]
    [InlineData("progressive.jpg", "jpegsave", "--Q 95 --interlace", 3)]
    [InlineData("a.webp", "webpsave", "--Q 95", 5)]
    [InlineData("a.heic", "heifsave", "--Q 95 --compression hevc", 5)]
    [InlineData("a.avif", "heifsave", "--Q 95 --compression av1", 5)]
    public void A_picture_of_a_lossy_kind_keeps_its_colours(
        string name,
        string saver,
        string options,
        int most
    )
    {
        var read = Decoded.Read(Bitmap.Patches.Save(workshop, name, saver, options.Split(' ')));
        Assert.Equal((128, 64, 3), (read.Format.Width, read.Format.Height, read.Format.Channels));
        Assert.InRange(read.PatchDifference(), 0, most);
    }

    [Fact]
    public void A_16_bit_png_keeps_all_its_bits()
    {
        // Neighbours differ by less than one 8-bit code.
        byte[] samples = [.. Enumerable.Range(0, 40 * 10 * 3).SelectMany(i => Big(20_000 + 37 * i % 9_000))];
        Png.Write(workshop.At("a.png"), 40, 10, PngColour.Rgb, 16, samples);
        var read = Decoded.Read(workshop.At("a.png"));
        Assert.Equal(16, read.Format.BitsPerChannel);
        Assert.All(
            Enumerable.Range(0, 40 * 10 * 3),
            i => Assert.Equal(20_000 + 37 * i % 9_000, read.Sample(i / 3 % 40, i / 120, i % 3))
        );
    }

    [Fact]
    public void A_grey_png_becomes_the_same_grey_in_three_channels()
    {
        byte[] samples = [.. Enumerable.Range(0, 256).Select(code => (byte)code)];
        Png.Write(workshop.At("a.png"), 32, 8, PngColour.Grey, 8, samples);
        Assert.Equal(
            0,
            Decoded.Read(workshop.At("a.png")).Difference(new Bitmap(32, 8, (x, y) => Grey(y * 32 + x)))
        );
    }

    [Fact]
    public void A_16_bit_grey_png_keeps_its_bits()
    {
        byte[] samples = [.. Enumerable.Range(0, 64).SelectMany(i => Big(30_000 + 19 * i))];
        Png.Write(workshop.At("a.png"), 16, 4, PngColour.Grey, 16, samples);
        var read = Decoded.Read(workshop.At("a.png"));
        Assert.Equal((3, 16), (read.Format.Channels, read.Format.BitsPerChannel));
        Assert.All(
            Enumerable.Range(0, 64),
            i => Assert.Equal(30_000 + 19 * i, read.Sample(i % 16, i / 16, i % 3))
        );
    }

    [Fact]
    public void A_grey_png_with_alpha_keeps_both()
    {
        byte[] samples =
        [
            .. Enumerable.Range(0, 128).SelectMany(i => new[] { (byte)(2 * i), (byte)(255 - i) }),
        ];
        Png.Write(workshop.At("a.png"), 16, 8, PngColour.GreyAlpha, 8, samples);
        var read = Decoded.Read(workshop.At("a.png"));
        Assert.Equal(4, read.Format.Channels);
        Assert.All(
            Enumerable.Range(0, 128),
            i =>
                Assert.Equal(
                    (2 * i, 255 - i),
                    (read.Sample(i % 16, i / 16, 1), read.Sample(i % 16, i / 16, 3))
                )
        );
    }

    [Fact]
    public void A_png_with_alpha_keeps_it_apart_from_the_colours()
    {
        byte[] samples =
        [
            .. Enumerable.Range(0, 64).SelectMany(i => new byte[] { 200, 100, 50, (byte)(4 * i) }),
        ];
        Png.Write(workshop.At("a.png"), 16, 4, PngColour.Rgba, 8, samples);
        var read = Decoded.Read(workshop.At("a.png"));
        Assert.Equal(samples, read.Bytes);
    }

    [Fact]
    public void A_16_bit_png_with_alpha_keeps_both()
    {
        byte[] samples =
        [
            .. Enumerable
                .Range(0, 32)
                .SelectMany(i => Big(51_400).Concat(Big(1_000 + i)).Concat(Big(99)).Concat(Big(2_000 * i))),
        ];
        Png.Write(workshop.At("a.png"), 8, 4, PngColour.Rgba, 16, samples);
        var read = Decoded.Read(workshop.At("a.png"));
        Assert.All(
            Enumerable.Range(0, 32),
            i =>
                Assert.Equal(
                    (1_000 + i, 2_000 * i),
                    (read.Sample(i % 8, i / 8, 1), read.Sample(i % 8, i / 8, 3))
                )
        );
    }

    [Fact]
    public void A_png_with_a_palette_shows_its_colours_and_their_alpha()
    {
        byte[] indices =
        [
            .. Enumerable.Range(0, 8).SelectMany(_ => new byte[] { 0b00_01_10_11, 0b11_10_01_00 }),
        ];
        byte[] palette = [255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 8, 7];
        Png.Write(workshop.At("a.png"), 8, 8, PngColour.Palette, 2, indices, palette, [255, 128]);
        var read = Decoded.Read(workshop.At("a.png"));
        Assert.Equal(4, read.Format.Channels);
        Assert.Equal(
            [new Rgb(255, 0, 0), new Rgb(0, 255, 0), new Rgb(0, 0, 255), new Rgb(9, 8, 7)],
            Enumerable.Range(0, 4).Select(x => read.At(x, 5))
        );
        Assert.Equal([255, 128, 255, 255], Enumerable.Range(0, 4).Select(x => read.Sample(x, 5, 3)));
    }

    [Fact]
    public void A_1_bit_png_is_black_and_white()
    {
        Png.Write(
            workshop.At("a.png"),
            16,
            2,
            PngColour.Grey,
            1,
            [0b10101010, 0b11110000, 0b01010101, 0b00001111]
        );
        var read = Decoded.Read(workshop.At("a.png"));
        Assert.Equal(new Rgb(255, 255, 255), read.At(0, 0));
        Assert.Equal(new Rgb(0, 0, 0), read.At(1, 0));
        Assert.Equal(new Rgb(0, 0, 0), read.At(8, 1));
        Assert.Equal(new Rgb(255, 255, 255), read.At(15, 1));
    }

    [Fact]
    public void An_animated_gif_gives_its_first_picture()
    {
        workshop.Help(
            "ffmpeg",
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            "color=red:s=40x30:d=1:r=5",
            "-f",
            "lavfi",
            "-i",
            "color=blue:s=40x30:d=1:r=5",
            "-filter_complex",
            "concat",
            workshop.At("a.gif")
        );
        var read = Decoded.Read(workshop.At("a.gif"));
        Assert.Equal((40, 30), (read.Format.Width, read.Format.Height));
        // The usual palette of ffmpeg has no pure red.
        Assert.InRange(read.At(20, 15).From(new Rgb(255, 0, 0)), 0, 60);
    }

    [Fact]
    public void A_gif_keeps_its_transparent_places()
    {
        byte[] samples =
        [
            .. Enumerable
                .Range(0, 400)
                .SelectMany(i => new byte[] { 0, 200, 0, (byte)(i % 20 < 10 ? 0 : 255) }),
        ];
        Png.Write(workshop.At("a.png"), 20, 20, PngColour.Rgba, 8, samples);
        workshop.Help("vips", "gifsave", workshop.At("a.png"), workshop.At("a.gif"));
        var read = Decoded.Read(workshop.At("a.gif"));
        Assert.Equal(4, read.Format.Channels);
        Assert.Equal((0, 255), (read.Sample(2, 10, 3), read.Sample(17, 10, 3)));
    }

    [Fact]
    public void The_content_says_what_a_picture_is_and_not_its_name()
    {
        Bitmap.Patches.Save(workshop, "really.webp", "webpsave", "--lossless");
        File.Move(workshop.At("really.webp"), workshop.At("photo.jpg"));
        Assert.Equal(0, Decoded.Read(workshop.At("photo.jpg")).PatchDifference());
    }

    private static Rgb Grey(int code) => new(code, code, code);

    private static byte[] Big(int sample) => [(byte)(sample >> 8), (byte)sample];

    public void Dispose() => workshop.Dispose();
}

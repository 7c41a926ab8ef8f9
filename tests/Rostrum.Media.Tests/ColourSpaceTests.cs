namespace Rostrum.Media.Tests;

/// <summary>Pictures in other colour spaces come out as the sRGB that shows the same colours.</summary>
public sealed class ColourSpaceTests : IDisposable
{
    private readonly Workshop workshop = new();

    [Fact]
    public void A_display_p3_photo_comes_out_as_the_right_srgb()
    {
        var read = Decoded.Read(InP3("p3.png"));
        Assert.InRange(read.PatchDifference(), 0, 2);
    }

    [Fact]
    public void Without_its_profile_the_same_photo_would_look_different()
    {
        workshop.Help("vips", "pngsave", InP3("p3.png"), workshop.At("bare.png"), "--strip");
        Assert.InRange(Decoded.Read(workshop.At("bare.png")).PatchDifference(), 5, 255);
    }

    [Theory]
    [InlineData("p3.jpg", "jpegsave", 3)]
    [InlineData("p3.webp", "webpsave", 5)]
    [InlineData("p3.heic", "heifsave", 5)]
    [InlineData("p3.avif", "heifsave", 5)]
    public void A_profile_counts_in_every_kind_of_file(string name, string saver, int most)
    {
        workshop.Help("vips", saver, InP3("p3.png"), workshop.At(name), "--Q", "97");
        Assert.InRange(Decoded.Read(workshop.At(name)).PatchDifference(), 0, most);
    }

    [Fact]
    public void A_16_bit_display_p3_photo_keeps_more_than_8_bits()
    {
        var bytes = new byte[256 * 4 * 6];
        for (var i = 0; i < bytes.Length / 2; i++)
        {
            var sample = 30_000 + i / 3 % 256 * 11;
            (bytes[2 * i], bytes[2 * i + 1]) = ((byte)(sample >> 8), (byte)sample);
        }
        Png.Write(workshop.At("deep.png"), 256, 4, PngColour.Rgb, 16, bytes);
        workshop.Help(
            "vips",
            "icc_transform",
            workshop.At("deep.png"),
            workshop.At("p3.png"),
            "p3",
            "--input-profile",
            "srgb",
            "--depth",
            "16"
        );
        var read = Decoded.Read(workshop.At("p3.png"));
        Assert.Equal(16, read.Format.BitsPerChannel);
        Assert.All(
            Enumerable.Range(0, 256),
            x => Assert.InRange(read.Sample(x, 2, 1), 30_000 + x * 11 - 30, 30_000 + x * 11 + 30)
        );
    }

    [Fact]
    public void A_cmyk_jpeg_with_a_profile_comes_out_as_its_profile_says()
    {
        InCmyk("print.jpg", "--profile", "cmyk");
        AssertConverted(workshop.At("print.jpg"), "--embedded");
    }

    [Fact]
    public void A_cmyk_jpeg_without_a_profile_is_taken_as_usual_print()
    {
        InCmyk("print.jpg", "--strip");
        AssertConverted(workshop.At("print.jpg"), "--input-profile", "cmyk");
    }

    [Fact]
    public void An_untagged_photo_is_not_touched()
    {
        var path = Bitmap.Uneven(90, 70).Save(workshop, "a.jpg", "jpegsave", "--Q", "90", "--strip");
        workshop.Help("vips", "copy", path, workshop.At("plain.png"));
        AssertSame(workshop.At("plain.png"), path, 0);
    }

    [Fact]
    public void A_photo_that_says_it_is_srgb_is_not_touched()
    {
        var plain = Bitmap.Uneven(90, 70);
        plain.Save(workshop, "plain.png");
        workshop.Help(
            "vips",
            "pngsave",
            workshop.At("plain.png"),
            workshop.At("tagged.png"),
            "--profile",
            "srgb"
        );
        Assert.Equal(0, Decoded.Read(workshop.At("tagged.png")).Difference(plain));
    }

    [Fact]
    public void A_broken_profile_is_no_reason_to_refuse_a_photo()
    {
        File.WriteAllBytes(workshop.At("broken.icc"), new byte[200]);
        var path = InP3("p3.png");
        var bytes = File.ReadAllBytes(path);
        var chunk = bytes.AsSpan().IndexOf("iCCP"u8);
        Assert.True(chunk > 0);
        // A chunk whose name begins in lower case may be left out by readers that do not know it; its check sum is wrong as well.
        bytes[chunk + 20] ^= 0xFF;
        File.WriteAllBytes(path, bytes);
        Assert.Equal(128, Decoded.Read(path).Format.Width);
    }

    [Fact]
    public void The_colours_of_a_photo_reach_the_film_within_two_codes()
    {
        var film = workshop.Frames(Films.Sized(128, 64, Films.Picture(InP3("p3.png"), 1)));
        Assert.All(
            Bitmap.PatchCentres,
            place =>
                Assert.InRange(film.At(0, place.X, place.Y).From(Bitmap.Patches.At(place.X, place.Y)), 0, 4)
        );
    }

    private string InP3(string name)
    {
        var plain = Bitmap.Patches.Save(workshop, "plain.png");
        workshop.Help("vips", "icc_transform", plain, workshop.At(name), "p3", "--input-profile", "srgb");
        return workshop.At(name);
    }

    private void InCmyk(string name, params string[] options)
    {
        var plain = Bitmap.Patches.Save(workshop, "plain.png");
        workshop.Help(
            "vips",
            "icc_transform",
            plain,
            workshop.At("cmyk.v"),
            "cmyk",
            "--input-profile",
            "srgb",
            "--intent",
            "relative",
            "--black-point-compensation"
        );
        workshop.Help(
            "vips",
            ["jpegsave", workshop.At("cmyk.v"), workshop.At(name), "--Q", "100", .. options]
        );
    }

    /// <summary>As libvips' own program converts it; ink cannot hold all the colours, so the original is only near.</summary>
    private void AssertConverted(string path, params string[] profile)
    {
        workshop.Help(
            "vips",
            [
                "icc_transform",
                path,
                workshop.At("oracle.png"),
                "srgb",
                .. profile,
                "--intent",
                "relative",
                "--black-point-compensation",
            ]
        );
        AssertSame(workshop.At("oracle.png"), path, 2);
        Assert.InRange(Decoded.Read(path).PatchDifference(), 0, 50);
    }

    private static void AssertSame(string oracle, string path, int most)
    {
        var (expected, read) = (Decoded.Read(oracle), Decoded.Read(path));
        Assert.Equal(expected.Format, read.Format);
        Assert.InRange(expected.Bytes.Zip(read.Bytes, (a, b) => Math.Abs(a - b)).Max(), 0, most);
    }

    public void Dispose() => workshop.Dispose();
}

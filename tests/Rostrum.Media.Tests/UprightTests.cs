namespace Rostrum.Media.Tests;

/// <summary>However the camera was held, the picture stands upright.</summary>
public sealed class UprightTests : IDisposable
{
    private readonly Workshop workshop = new();

    private static readonly Bitmap upright = new(
        96,
        64,
        (x, y) =>
            (x < 48, y < 32) switch
            {
                (true, true) => Rgb.Red,
                (false, true) => Rgb.Green,
                (true, false) => Rgb.Blue,
                _ => new Rgb(240, 240, 240),
            }
    );

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_jpeg_lands_upright_whatever_its_orientation_tag(int orientation)
    {
        var path = Exif.Stored(upright, orientation)
            .Save(workshop, "a.jpg", "jpegsave", "--Q", "95", "--strip");
        Exif.Orient(path, orientation);
        AssertUpright(Decoded.Read(path));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void An_orientation_that_does_not_exist_is_taken_as_upright(int orientation)
    {
        var path = upright.Save(workshop, "a.jpg", "jpegsave", "--Q", "95", "--strip");
        Exif.Orient(path, orientation);
        AssertUpright(Decoded.Read(path));
    }

    [Fact]
    public void A_webp_lands_upright_too()
    {
        var jpeg = Exif.Stored(upright, 6).Save(workshop, "a.jpg", "jpegsave", "--Q", "98", "--strip");
        Exif.Orient(jpeg, 6);
        workshop.Help("vips", "webpsave", jpeg, workshop.At("a.webp"), "--Q", "95");
        AssertUpright(Decoded.Read(workshop.At("a.webp")));
    }

    [Fact]
    public void A_film_of_a_turned_photo_stands_upright()
    {
        var path = Exif.Stored(upright, 8).Save(workshop, "a.jpg", "jpegsave", "--Q", "95", "--strip");
        Exif.Orient(path, 8);
        var film = workshop.Frames(Films.Sized(96, 64, Films.Picture(path, 1)));
        Assert.InRange(film.At(0, 10, 10).From(Rgb.Red), 0, 12);
        Assert.InRange(film.At(0, 85, 10).From(Rgb.Green), 0, 12);
        Assert.InRange(film.At(0, 10, 55).From(Rgb.Blue), 0, 12);
    }

    private static void AssertUpright(Decoded read)
    {
        Assert.Equal((96, 64), (read.Format.Width, read.Format.Height));
        foreach (var (x, y) in new[] { (20, 14), (76, 14), (20, 50), (76, 50) })
            Assert.InRange(read.At(x, y).From(upright.At(x, y)), 0, 10);
    }

    public void Dispose() => workshop.Dispose();
}

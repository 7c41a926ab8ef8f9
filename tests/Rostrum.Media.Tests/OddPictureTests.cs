namespace Rostrum.Media.Tests;

/// <summary>Odd sizes, odd names, see-through pictures, all the way to a film.</summary>
public sealed class OddPictureTests : IDisposable
{
    private readonly Workshop workshop = new();

    [Theory]
    [InlineData("cover")]
    [InlineData("contain")]
    [InlineData("blur")]
    public void A_picture_of_a_single_pixel_makes_a_film(string fit)
    {
        var picture = Bitmap.Plain(1, 1, Rgb.Red).Save(workshop, "dot.png");
        var film = workshop.Frames(Films.Of(Films.Picture(picture, 3, "push_in", fit)));
        Assert.Equal(3, film.Count);
        Assert.True(film.Middle(2).R > 100 && film.Middle(2).B < 60);
    }

    [Theory]
    [InlineData(1, 400)]
    [InlineData(400, 1)]
    [InlineData(2000, 3)]
    public void A_picture_that_is_a_line_makes_a_film(int width, int height)
    {
        var picture = Bitmap.Plain(width, height, Rgb.Blue).Save(workshop, "line.png");
        foreach (var fit in new[] { "cover", "contain", "blur" })
            Assert.Equal(2, workshop.Frames(Films.Of(Films.Picture(picture, 2, "pan", fit))).Count);
        Assert.Equal(1, workshop.Frames(Films.Of(Films.Picture(picture, 1))).Share(0, Rgb.Blue, 4));
    }

    [Theory]
    [InlineData("my holiday photo.png")]
    [InlineData("假期 照片 é🙂.png")]
    [InlineData("-dash.png")]
    [InlineData("--output.png")]
    [InlineData("photo[1].png")]
    [InlineData("photo.png[page=2]")]
    [InlineData("100%d.png")]
    [InlineData("a:b?c*d.png")]
    [InlineData("quo'te\".png")]
    public void A_picture_may_have_any_name(string name)
    {
        Bitmap.Plain(40, 30, Rgb.Green).Save(workshop, name);
        var film = workshop.Frames(Films.Of(Films.Picture(workshop.At(name), 2)));
        Assert.InRange(film.Middle(1).From(Rgb.Green), 0, 4);
    }

    [Theory]
    [InlineData("my film.mp4")]
    [InlineData("影片 é🙂.mp4")]
    [InlineData("100%d.mp4")]
    [InlineData("a:b.mp4")]
    [InlineData("without ending")]
    public void A_film_may_have_any_name(string name)
    {
        var picture = Bitmap.Plain(40, 30, Rgb.Green).Save(workshop, "a.png");
        var draft = workshop.Save(Films.Of(Films.Picture(picture, 2)));
        workshop.Succeed("render", draft, "--quality", "draft", "-o", name);
        Assert.Equal([name], workshop.FilesBut("a.png", "film.json"));
        Assert.Equal("h264", FilmFacts.Of(workshop, workshop.At(name))["codec_name"]);
    }

    [Theory]
    [InlineData("frame 1.png")]
    [InlineData("100%03d.png")]
    [InlineData("http:frame.png")]
    [InlineData("没有结尾")]
    [InlineData("./-dash.png")]
    public void A_still_may_have_any_name(string name)
    {
        var picture = Bitmap.Plain(40, 30, Rgb.Green).Save(workshop, "a.png");
        var draft = workshop.Save(Films.Of(Films.Picture(picture, 2)));
        workshop.Succeed("still", draft, "-o", name);
        Assert.Equal([Path.GetFileName(name)], workshop.FilesBut("a.png", "film.json"));
        Assert.InRange(Decoded.Read(workshop.At(name)).At(160, 90).From(Rgb.Green), 0, 4);
    }

    [Fact]
    public void A_file_whose_name_begins_with_a_dash_can_be_given_on_the_command_line()
    {
        Bitmap.Plain(40, 30, Rgb.Green).Save(workshop, "-dash.png");
        workshop.Succeed(
            "animate",
            "./-dash.png",
            "slow zoom in",
            "--duration",
            "0.2s",
            "--aspect",
            "160x90",
            "-o",
            "./-out.mp4"
        );
        Assert.True(File.Exists(workshop.At("-out.mp4")));
        Assert.Contains("kind: film", workshop.Succeed("probe", "./-out.mp4").Output);
        Assert.Contains("kind: picture", workshop.Succeed("probe", "--", "-dash.png").Output);
    }

    [Fact]
    public void Transparent_places_show_the_background_of_the_draft()
    {
        byte[] samples =
        [
            .. Enumerable
                .Range(0, 64 * 36)
                .SelectMany(i => new byte[] { 255, 0, 0, (byte)(i % 64 < 32 ? 0 : 255) }),
        ];
        Png.Write(workshop.At("a.png"), 64, 36, PngColour.Rgba, 8, samples);
        var film = workshop.Frames(
            Films.Of(Films.Picture(workshop.At("a.png"), 1)) with
            {
                Background = "#1E28D2",
            }
        );
        Assert.InRange(film.At(0, 60, 90).From(Rgb.Blue), 0, 4);
        Assert.InRange(film.At(0, 260, 90).From(new Rgb(255, 0, 0)), 0, 4);
    }

    [Fact]
    public void Half_transparent_places_mix_in_linear_light()
    {
        byte[] samples = [.. Enumerable.Range(0, 32 * 18).SelectMany(_ => new byte[] { 255, 255, 255, 128 })];
        Png.Write(workshop.At("a.png"), 32, 18, PngColour.Rgba, 8, samples);
        var film = workshop.Frames(
            Films.Of(Films.Picture(workshop.At("a.png"), 1)) with
            {
                Background = "#000000",
            }
        );
        Assert.InRange(film.Middle(0).From(new Rgb(188, 188, 188)), 0, 4);
    }

    [Fact]
    public void A_gif_with_transparent_places_shows_the_background_there()
    {
        byte[] samples =
        [
            .. Enumerable
                .Range(0, 64 * 36)
                .SelectMany(i => new byte[] { 255, 0, 0, (byte)(i % 64 < 32 ? 0 : 255) }),
        ];
        Png.Write(workshop.At("a.png"), 64, 36, PngColour.Rgba, 8, samples);
        workshop.Help("vips", "gifsave", workshop.At("a.png"), workshop.At("a.gif"));
        var film = workshop.Frames(
            Films.Of(Films.Picture(workshop.At("a.gif"), 1)) with
            {
                Background = "#14C828",
            }
        );
        Assert.InRange(film.At(0, 60, 90).From(Rgb.Green), 0, 4);
    }

    [Fact]
    public void The_bits_beyond_eight_reach_the_film_as_smoothness()
    {
        // A ramp of four 8-bit codes over the whole width: rounded to 8 bits, linear light would come in four steps.
        var samples = new byte[640 * 16 * 6];
        for (var i = 0; i < samples.Length / 2; i++)
        {
            var sample = 257 * 100 + i / 3 % 640 * 4 * 257 / 640;
            (samples[2 * i], samples[2 * i + 1]) = ((byte)(sample >> 8), (byte)sample);
        }
        Png.Write(workshop.At("a.png"), 640, 16, PngColour.Rgb, 16, samples);
        var film = workshop.Frames(Films.Sized(640, 16, Films.Picture(workshop.At("a.png"), 1)));
        var columns = Enumerable
            .Range(0, 640)
            .Select(x => Enumerable.Range(0, 16).Average(y => film.Luma(0, x, y)))
            .ToArray();
        var wanted = Enumerable.Range(0, 640).Select(x => 16 + 219 * (100 + x * 4 / 640.0) / 255).ToArray();
        Assert.InRange(Enumerable.Range(0, 640).Max(x => Math.Abs(columns[x] - wanted[x])), 0, 0.7);
    }

    public void Dispose() => workshop.Dispose();
}

using System.Diagnostics;

namespace Rostrum.Vision.Tests;

/// <summary>Photographs of Debian's packages, made small by libvips' own program, with boxes drawn round them by hand.</summary>
public sealed class PhotographTests
{
    private const string Nature = "/usr/share/backgrounds/mate/nature/";
    private const string Data = "/usr/lib/python3/dist-packages/skimage/data/";

    [Theory]
    [InlineData(Nature + "LadyBird.jpg", 0.665, 0.45, 0.75, 0.59, 0.6)]
    [InlineData(Nature + "Garden.jpg", 0.36, 0.2, 1, 1, 0.8)]
    [InlineData(Data + "coffee.png", 0.13, 0.04, 0.8, 0.98, 0.8)]
    [InlineData(Data + "rocket.jpg", 0.46, 0.3, 0.55, 1, 0.4)]
    [InlineData(Data + "astronaut.png", 0.12, 0.03, 0.98, 1, 0.7)]
    [InlineData(Data + "horse.png", 0.04, 0.03, 0.97, 0.96, 0.9)]
    // A cat that fills the frame, a flower along two of its edges, and what is sharp before a glow and a blurred flower.
    [InlineData(Data + "chelsea.png", 0, 0, 0.9, 1, 0.75)]
    [InlineData(Nature + "YellowFlower.jpg", 0.2, 0, 1, 1, 0.85)]
    [InlineData(Nature + "Aqua.jpg", 0.55, 0.5, 0.89, 0.86, 0.35)]
    [InlineData(Nature + "TwoWings.jpg", 0.35, 0.25, 0.95, 1, 0.7)]
    public void The_subject_of_a_photograph_is_boxed(
        string path,
        double left,
        double top,
        double right,
        double bottom,
        double least
    )
    {
        var sight = Sight.Of(Small(path));
        Assert.InRange(sight.SubjectBox.Overlap(new PictureBox(left, top, right, bottom)), least, 1);
    }

    [Fact]
    public void A_face_that_looks_at_the_camera_is_found_and_aimed_at()
    {
        var sight = Sight.Of(Small(Data + "astronaut.png"));
        var face = Assert.Single(sight.Faces);
        Assert.InRange(face.Box.Overlap(new PictureBox(0.37, 0.11, 0.53, 0.3)), 0.5, 1);
        Assert.InRange(sight.SubjectPoint.Y, 0.15, 0.42);
    }

    [Theory]
    [InlineData(Data + "chelsea.png")]
    [InlineData(Data + "coffee.png")]
    [InlineData(Data + "motorcycle_left.png")]
    [InlineData(Nature + "Garden.jpg")]
    public void Neither_cats_nor_cups_nor_wheels_are_faces(string path) =>
        Assert.Empty(Sight.Of(Small(path)).Faces);

    [Theory]
    [InlineData(Nature + "Storm.jpg", 0.55, 0.65)]
    [InlineData(Nature + "Dune.jpg", 0.25, 0.5)]
    [InlineData(Nature + "Garden.jpg", 0, 0)]
    [InlineData(Nature + "GreenMeadow.jpg", 0, 0)]
    [InlineData(Data + "chelsea.png", 0, 0)]
    [InlineData(Data + "coffee.png", 0, 0)]
    public void Sky_is_found_where_there_is_some(string path, double least, double most) =>
        Assert.InRange(Sight.Of(Small(path)).Sky.Coverage(), least, most);

    [Fact]
    public void A_sea_behind_a_dune_is_told_from_the_sky_above_it()
    {
        var sight = Sight.Of(Small(Nature + "Dune.jpg"));
        Assert.InRange(sight.Horizon ?? 0, 0.3, 0.35);
        Assert.InRange(sight.Sky.Coverage(), 0.25, 0.34);
        Assert.InRange(sight.Water.Coverage(), 0.08, 0.2);
    }

    [Theory]
    [InlineData(Nature + "Storm.jpg")]
    [InlineData(Data + "camera.png")]
    public void Neither_a_road_nor_a_meadow_is_water(string path) =>
        Assert.InRange(Sight.Of(Small(path)).Water.Coverage(), 0, 0.02);

    [Theory]
    [InlineData(Nature + "Blinds.jpg")]
    [InlineData(Nature + "Wood.jpg")]
    [InlineData(Nature + "RainDrops.jpg")]
    [InlineData(Data + "brick.png")]
    [InlineData(Data + "gravel.png")]
    public void Leaves_and_boards_that_fill_the_picture_are_no_subject(string path) =>
        Assert.False(Sight.Of(Small(path)).HasPlainSubject);

    [Fact]
    public void A_wall_that_fills_the_picture_stands_upright_and_a_floor_does_not()
    {
        Assert.InRange(Fall(Data + "brick.png"), 0, 60);
        Assert.InRange(Fall(Nature + "Wood.jpg"), 100, 255);

        static double Fall(string path)
        {
            var depth = Sight.Of(Small(path)).Depth;
            return depth.Sample(0.5, 0.95) - depth.Sample(0.5, 0.05);
        }
    }

    [Fact]
    public void Lamps_along_a_street_are_no_subject() =>
        Assert.False(Sight.Of(Small(Sample("street.jpg"))).HasPlainSubject);

    [Fact]
    public void A_lid_stays_on_its_pot()
    {
        var mask = Sight.Of(Small(Sample("teapot.jpg"))).SubjectMask;
        // The rim between lid and body has the table's colour.
        Assert.InRange(mask.Sample(0.36, 0.315), 128, 255);
        Assert.InRange(mask.Sample(0.4, 0.315), 128, 255);
    }

    private static string Sample(string name)
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "samples", "stills")))
            folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "samples", "stills", name);
    }

    private static SmallPicture Small(string path)
    {
        if (!File.Exists(path))
            Assert.Skip($"{path} is not installed: tests/run installs it.");
        var made = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".ppm");
        try
        {
            Run("vips", "thumbnail", path, made, "512", "--height", "512", "--size", "down");
            return Read(File.ReadAllBytes(made));
        }
        finally
        {
            File.Delete(made);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardError = true }
        )!;
        var words = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, words);
    }

    /// <summary>A netpbm file of greys or colours, with one byte a sample.</summary>
    private static SmallPicture Read(byte[] file)
    {
        var at = 2;
        int Number()
        {
            while (file[at] <= ' ' || file[at] == '#')
                at = file[at] == '#' ? Array.IndexOf(file, (byte)'\n', at) : at + 1;
            var number = 0;
            for (; file[at] > ' '; at++)
                number = number * 10 + file[at] - '0';
            return number;
        }
        var (width, height, _) = (Number(), Number(), Number());
        at++;
        var rgb = new byte[width * height * 3];
        var grey = file[1] == '5';
        for (var i = 0; i < rgb.Length; i++)
            rgb[i] = file[at + (grey ? i / 3 : i)];
        return new SmallPicture(width, height, rgb);
    }
}

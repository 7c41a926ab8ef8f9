namespace Rostrum.Media.Tests;

/// <summary>Names that are shown: as a page of small films, as contact sheets, as a film.</summary>
public sealed class ShownEffectTests : IDisposable
{
    /// <summary>Of a frame on a contact sheet with the gap to its neighbour, pixels.</summary>
    private const int Column = 388;
    private const int Row = 220;

    private readonly Workshop workshop = new();

    [Fact]
    public void A_contact_sheet_has_a_row_for_each_photo_and_goes_from_start_to_end()
    {
        Bitmap.Plain(320, 180, Rgb.Red).Save(workshop, "red.png");
        Bitmap.Plain(320, 180, Rgb.Blue).Save(workshop, "blue.png");
        workshop.Succeed("effects", "--sheets", "sheets", "--only", "dip_black", "red.png", "blue.png");
        var sheet = Decoded.Read(workshop.At("sheets/transitions-dip_black.webp"));
        Assert.Equal((5 * Column - 4, 2 * Row - 4), (sheet.Format.Width, sheet.Format.Height));
        Assert.All(
            [(0, Rgb.Red), (1, Rgb.Blue)],
            row => Assert.InRange(Shown(row.Item1, 0).From(row.Item2), 0, 24)
        );
        // The middle of the film is that of the transition.
        Assert.All([0, 1], row => Assert.InRange(Shown(row, 2).From(Rgb.Black), 0, 24));

        Rgb Shown(int row, int column) => sheet.At(column * Column + Column / 2, row * Row + Row / 2);
    }

    [Fact]
    public void A_gallery_shows_the_names_that_are_wanted_and_plays()
    {
        workshop.Succeed("effects", "--gallery", "page", "--only", "snow", "--only", "transition:glitch");
        var page = File.ReadAllText(workshop.At("page/index.html"));
        string[] films = ["weather-and-particles-snow.webp", "transitions-glitch.webp"];
        Assert.All(films, film => Assert.Contains($"src=\"{film}\"", page, StringComparison.Ordinal));
        Assert.Equal(
            films.Append("index.html").Order(),
            Directory.EnumerateFiles(workshop.At("page")).Select(Path.GetFileName).Order()
        );
        Assert.All(films, film => Assert.True(FramesOf(workshop.At($"page/{film}")) > 3));
    }

    [Theory]
    [InlineData("--gallery")]
    [InlineData("--sheets")]
    public void A_name_that_is_none_makes_no_folder(string way)
    {
        var outcome = workshop.Rostrum("effects", way, "shown", "--only", "snwo");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("snow", outcome.All, StringComparison.Ordinal);
        Assert.Empty(workshop.FilesBut());
    }

    [Fact]
    public void A_preview_of_a_name_that_two_things_share_asks_which()
    {
        Bitmap.Patches.Save(workshop, "a.png");
        var outcome = workshop.Rostrum("effects", "--preview", "glitch", "a.png", "-o", "a.mp4");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("effect:glitch", outcome.All, StringComparison.Ordinal);
        Assert.Empty(workshop.FilesBut("a.png"));
    }

    /// <summary>Chunks of frames of an animated WEBP.</summary>
    private static int FramesOf(string file)
    {
        var bytes = File.ReadAllBytes(file);
        Assert.Equal("RIFF"u8, bytes.AsSpan(0, 4));
        var frames = 0;
        for (var at = 12; at + 8 <= bytes.Length; )
        {
            if (bytes.AsSpan(at, 4).SequenceEqual("ANMF"u8))
                frames++;
            at += 8 + (BitConverter.ToInt32(bytes, at + 4) + 1 & ~1);
        }
        return frames;
    }

    public void Dispose() => workshop.Dispose();
}

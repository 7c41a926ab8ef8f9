using System.Diagnostics;

namespace Rostrum.Media.Tests;

/// <summary>Files that will not do are refused with a sentence that names them and says what would do.</summary>
public sealed class RefusedPictureTests : IDisposable
{
    private readonly Workshop workshop = new();

    [Theory]
    [InlineData("a.jpg", "jpegsave")]
    [InlineData("a.png", "pngsave")]
    [InlineData("a.webp", "webpsave")]
    [InlineData("a.heic", "heifsave")]
    [InlineData("a.gif", "gifsave")]
    public void A_picture_that_breaks_off_is_called_damaged(string name, string saver)
    {
        var path = Bitmap.Uneven(300, 200).Save(workshop, name, saver);
        Shorten(path, 0.6);
        Assert.Contains(name, Refusal(path));
    }

    [Fact]
    public void A_turned_jpeg_that_breaks_off_is_called_damaged()
    {
        var path = Bitmap.Uneven(300, 200).Save(workshop, "a.jpg", "jpegsave", "--strip");
        Exif.Orient(path, 6);
        Shorten(path, 0.6);
        var failure = Failure(path);
        Assert.Equal(MediaFailure.PictureDamaged, failure.Failure);
        Assert.Contains("a.jpg is damaged or cut short", failure.Message);
    }

    [Fact]
    public void A_file_of_which_only_the_beginning_arrived_is_called_damaged()
    {
        var path = Bitmap.Uneven(300, 200).Save(workshop, "a.jpg", "jpegsave");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..40]);
        Assert.Contains("a.jpg", Refusal(path));
    }

    [Theory]
    [InlineData("notes.jpg", "Dear diary, this is a text.\n")]
    [InlineData("paper.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")]
    [InlineData(
        "logo.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>"
    )]
    [InlineData("table.csv", "1,2,3\n4,5,6\n")]
    [InlineData("grey.ppm", "P2 2 2 255 0 1 2 3\n")]
    public void A_file_that_is_no_picture_is_refused_with_the_kinds_that_are(string name, string content)
    {
        File.WriteAllText(workshop.At(name), content);
        AssertNoPicture(name);
    }

    [Fact]
    public void A_film_that_is_called_a_picture_is_refused()
    {
        workshop.Help(
            "ffmpeg",
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            "testsrc=s=64x48:d=0.2",
            workshop.At("film.mp4")
        );
        File.Move(workshop.At("film.mp4"), workshop.At("film.jpg"));
        AssertNoPicture("film.jpg");
    }

    [Fact]
    public void An_empty_file_is_refused()
    {
        File.WriteAllBytes(workshop.At("empty.jpg"), []);
        AssertNoPicture("empty.jpg");
    }

    [Fact]
    public void A_file_that_is_not_there_is_missed()
    {
        var failure = Failure(workshop.At("nowhere.jpg"));
        Assert.Equal(MediaFailure.PictureMissing, failure.Failure);
        Assert.Contains("There is no file", failure.Message);
        Assert.Contains("nowhere.jpg", failure.Message);
    }

    [Fact]
    public void A_directory_is_no_picture()
    {
        Directory.CreateDirectory(workshop.At("album.jpg"));
        Assert.Contains("album.jpg", Refusal(workshop.At("album.jpg")));
    }

    [Fact]
    public void A_picture_of_more_than_100_megapixels_is_refused_by_its_header_alone()
    {
        Png.WritePromise(workshop.At("huge.png"), 20_000, 10_000);
        var clock = Stopwatch.StartNew();
        var failure = Failure(workshop.At("huge.png"));
        Assert.Equal(MediaFailure.PictureRefused, failure.Failure);
        Assert.Contains("huge.png has 200 megapixels (20000x10000)", failure.Message);
        Assert.Contains("send a smaller copy", failure.Message);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), "It was decoded before it was refused.");
    }

    [Fact]
    public void A_picture_that_lies_about_its_size_costs_nothing_but_a_sentence()
    {
        Png.WritePromise(workshop.At("lie.png"), 9_000, 9_000);
        Assert.Contains("lie.png", Refusal(workshop.At("lie.png")));
    }

    [Fact]
    public void The_damaged_one_of_several_pictures_is_named()
    {
        var good = Bitmap.Patches.Save(workshop, "good.png");
        var bad = Bitmap.Uneven(300, 200).Save(workshop, "bad.jpg", "jpegsave");
        Shorten(bad, 0.6);
        var outcome = workshop.Rostrum("animate", good, bad, good, "slow zoom", "-o", workshop.At("out.mp4"));
        AssertSaid(outcome, "bad.jpg is damaged or cut short");
        Assert.Empty(workshop.FilesBut("good.png", "bad.jpg"));
    }

    [Fact]
    public void Through_the_command_line_a_refusal_is_one_sentence_and_leaves_nothing()
    {
        File.WriteAllText(workshop.At("notes.jpg"), "Dear diary");
        var outcome = workshop.Rostrum("animate", "notes.jpg", "slow zoom in", "-o", "out.mp4");
        AssertSaid(outcome, "notes.jpg is not a picture of a kind that can be read");
        Assert.Equal(["notes.jpg"], workshop.FilesBut());
    }

    private void AssertNoPicture(string name)
    {
        var failure = Failure(workshop.At(name));
        Assert.Equal(MediaFailure.PictureRefused, failure.Failure);
        Assert.Contains(name, failure.Message);
        Assert.Contains("send JPG, PNG, WEBP, HEIC, AVIF or GIF", failure.Message);
    }

    private static void AssertSaid(Outcome outcome, string words)
    {
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(words, outcome.Error);
        Assert.DoesNotContain("   at ", outcome.All);
    }

    private static string Refusal(string path) => Failure(path).Message;

    /// <summary>The failure of reading a whole file.</summary>
    private static MediaException Failure(string path)
    {
        var failure = Assert.Throws<MediaException>(() => Decoded.Read(path));
        Assert.NotEqual(MediaFailure.DecoderDied, failure.Failure);
        Assert.EndsWith(failure.Failure == MediaFailure.PictureDamaged ? ")" : ".", failure.Message);
        return failure;
    }

    private static void Shorten(string path, double part)
    {
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..(int)(bytes.Length * part)]);
    }

    public void Dispose() => workshop.Dispose();
}

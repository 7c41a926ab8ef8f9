namespace Rostrum.Media.Tests;

/// <summary>When a program, a disk or a folder fails: a sentence, an exit code, and nothing left behind.</summary>
public sealed class FailureTests : IDisposable
{
    private readonly Workshop workshop = new();
    private readonly string draft;

    public FailureTests()
    {
        var picture = Bitmap.Patches.Save(workshop, "a.png");
        draft = workshop.Save(Films.Of(Films.Picture(picture, 60, "push_in")));
    }

    [Fact]
    public void Without_ffmpeg_a_film_is_refused_with_the_cure()
    {
        var outcome = workshop.RostrumWith(Fakes.Nothing(workshop), "render", draft, "-o", "out.mp4");
        AssertFailed(outcome, "ffmpeg is not installed", "rostrum doctor");
    }

    [Fact]
    public void Without_ffmpeg_a_still_and_a_probe_are_refused_with_the_cure()
    {
        var nothing = Fakes.Nothing(workshop);
        AssertFailed(
            workshop.RostrumWith(nothing, "still", draft, "-o", "out.png"),
            "ffmpeg is not installed",
            "rostrum doctor"
        );
        File.WriteAllBytes(
            workshop.At("film.mp4"),
            [0, 0, 0, 16, .. "ftypisom\0\0\0\0"u8, 0, 0, 0, 8, .. "moov"u8]
        );
        var probe = workshop.RostrumWith(nothing, "probe", "film.mp4");
        File.Delete(workshop.At("film.mp4"));
        AssertFailed(probe, "ffprobe is not installed", "rostrum doctor");
    }

    [Fact]
    public void Without_ffmpeg_the_doctor_says_what_is_missing_and_what_to_do()
    {
        var outcome = workshop.RostrumWith(Fakes.Nothing(workshop), "doctor");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("MISSING ffmpeg", outcome.Output);
        Assert.Contains("MISSING ffprobe", outcome.Output);
        Assert.Contains("apt-get install ffmpeg", outcome.All);
    }

    [Fact]
    public void An_ffmpeg_that_dies_is_quoted()
    {
        var path = Fakes.Before(Fakes.Dying(workshop, "the encoder has caught fire"));
        var outcome = workshop.RostrumWith(path, "render", draft, "-o", "out.mp4");
        AssertFailed(outcome, "out.mp4", "ffmpeg ended with code 1", "the encoder has caught fire");
    }

    [Fact]
    public void A_full_disk_is_called_so()
    {
        var path = Fakes.Before(
            Fakes.Dying(workshop, "av_interleaved_write_frame(): No space left on device")
        );
        var outcome = workshop.RostrumWith(path, "render", draft, "-o", "out.mp4");
        AssertFailed(outcome, "The disk filled up while", "out.mp4", "free some space");
    }

    [Fact]
    public void A_full_disk_is_called_so_for_a_still_too()
    {
        var path = Fakes.Before(Fakes.Dying(workshop, "No space left on device"));
        var outcome = workshop.RostrumWith(path, "still", draft, "-o", "out.png");
        AssertFailed(outcome, "out.png", "No space left on device");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        AssertFailed(
            workshop.Rostrum("render", draft, "-o", "no/such/out.mp4"),
            "no/such/out.mp4",
            "there is no folder",
            "make it first"
        );
        AssertFailed(
            workshop.Rostrum("still", draft, "-o", "no/such/out.png"),
            "no/such/out.png",
            "there is no folder"
        );
    }

    [Fact]
    public void A_path_beneath_a_file_is_refused()
    {
        AssertFailed(workshop.Rostrum("render", draft, "-o", "a.png/out.mp4"), "a.png/out.mp4");
        AssertFailed(workshop.Rostrum("still", draft, "-o", "a.png/out.png"), "a.png/out.png");
    }

    [Fact]
    public void A_folder_in_the_films_place_is_refused_before_the_work()
    {
        Directory.CreateDirectory(workshop.At("out.mp4"));
        var outcome = workshop.Rostrum("render", draft, "-o", "out.mp4");
        Directory.Delete(workshop.At("out.mp4"));
        AssertFailed(outcome, "out.mp4", "is a folder");
    }

    [Fact]
    public void The_draft_can_be_saved_nowhere_but_in_a_folder_that_is_there()
    {
        var outcome = workshop.Rostrum(
            "animate",
            "a.png",
            "slow zoom",
            "--save-draft",
            "no/such/film.json",
            "--aspect",
            "160x90",
            "-o",
            "out.mp4"
        );
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("no/such/film.json", outcome.Error);
        Assert.False(File.Exists(workshop.At("out.mp4")));
    }

    [Theory]
    [InlineData("a.png")]
    [InlineData("./a.png")]
    public void A_film_never_takes_the_place_of_its_own_picture(string output)
    {
        var before = File.ReadAllBytes(workshop.At("a.png"));
        AssertFailed(workshop.Rostrum("render", draft, "-o", output), "a.png");
        AssertFailed(workshop.Rostrum("still", draft, "-o", output), "a.png");
        Assert.Equal(before, File.ReadAllBytes(workshop.At("a.png")));
    }

    [Fact]
    public void A_film_that_was_there_before_survives_a_failure()
    {
        File.WriteAllText(workshop.At("out.mp4"), "the old film");
        var path = Fakes.Before(Fakes.Dying(workshop, "no"));
        var outcome = workshop.RostrumWith(path, "render", draft, "-o", "out.mp4");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal("the old film", File.ReadAllText(workshop.At("out.mp4")));
        Assert.Equal(["out.mp4"], workshop.FilesBut("a.png", "film.json"));
    }

    private void AssertFailed(Outcome outcome, params string[] words)
    {
        Assert.Equal(1, outcome.ExitCode);
        Assert.All(words, word => Assert.Contains(word, outcome.Error));
        Assert.StartsWith("rostrum: ", outcome.ErrorLines[^1]);
        Assert.DoesNotContain("   at ", outcome.All);
        Assert.DoesNotContain("Exception", outcome.All);
        Assert.DoesNotContain("IO_", outcome.All);
        Assert.Empty(workshop.FilesBut("a.png", "film.json"));
        Assert.Empty(workshop.Processes());
    }

    public void Dispose() => workshop.Dispose();
}

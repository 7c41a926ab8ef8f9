namespace Rostrum.Media.Tests;

/// <summary>Ctrl-C at any moment: the program goes, and so does everything that it began.</summary>
public sealed class InterruptTests : IDisposable
{
    private readonly Workshop workshop = new();

    [Theory]
    [InlineData("INT", false)]
    [InlineData("TERM", false)]
    [InlineData("INT", true)]
    public void A_long_film_can_be_stopped(string signal, bool wholeGroup)
    {
        var picture = Bitmap.Patches.Save(workshop, "a.png");
        var draft = workshop.Save(Films.Of(Films.Picture(picture, 90_000, "push_in")));
        Stop(
            draft,
            signal,
            wholeGroup,
            () => Directory.GetFiles(workshop.Folder, "*.part").Any(part => new FileInfo(part).Length > 0)
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Decoding_can_be_stopped(bool wholeGroup)
    {
        var draft = LargePicture();
        Stop(draft, "INT", wholeGroup, () => Decoders.Any());
    }

    [Fact]
    public void Preparing_can_be_stopped()
    {
        var draft = LargePicture();
        Stop(
            draft,
            "INT",
            false,
            () =>
                workshop
                    .Processes()
                    .Any(process => process.Command.StartsWith("ffmpeg", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void When_the_decoding_process_is_killed_the_picture_is_named()
    {
        var draft = LargePicture();
        using var running = Tool.Start(HostProgram.Path, ["render", draft, "-o", "out.mp4"], workshop.Folder);
        Workshop.Await("the decoding process", () => Decoders.Any());
        workshop.Help("sh", "-c", $"kill -KILL {Decoders.First().Id}");
        var outcome = running.ToEnd();
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("a.png", outcome.Error);
        Assert.DoesNotContain("   at ", outcome.All);
        Assert.Empty(workshop.FilesBut("a.png", "film.json"));
    }

    /// <summary>A film of a picture that takes a while to decode.</summary>
    private string LargePicture()
    {
        Png.Write(workshop.At("a.png"), 12_000, 8_000, PngColour.Grey, 8, new byte[12_000 * 8_000]);
        return workshop.Save(Films.Of(Films.Picture(workshop.At("a.png"), 90_000, "push_in")));
    }

    private IEnumerable<Workshop.Worker> Decoders =>
        workshop.Processes().Where(process => process.Command.Contains("decode-worker"));

    private void Stop(string draft, string signal, bool wholeGroup, Func<bool> moment)
    {
        // A shell that runs the tests in its background lets its programs ignore Ctrl-C; here it must count.
        string[] command =
        [
            "--default-signal=INT",
            HostProgram.Path,
            "render",
            draft,
            "-o",
            "out.mp4",
            "--quality",
            "draft",
        ];
        using var running = wholeGroup
            ? Tool.Start("setsid", ["env", .. command], workshop.Folder)
            : Tool.Start("env", command, workshop.Folder);
        Workshop.Await("the moment to stop", () => running.Ended || moment());
        Assert.False(running.Ended, "It ended by itself.");
        workshop.Help("sh", "-c", $"kill -{signal} {(wholeGroup ? "-" : "")}{running.Id}");
        var outcome = running.ToEnd();
        Assert.Equal(
            (130, "rostrum: Stopped; no file was left behind."),
            (outcome.ExitCode, outcome.ErrorLines.LastOrDefault())
        );
        Assert.DoesNotContain("   at ", outcome.All);
        Assert.Empty(workshop.FilesBut("a.png", "film.json"));
        Assert.Empty(workshop.Processes());
    }

    public void Dispose() => workshop.Dispose();
}

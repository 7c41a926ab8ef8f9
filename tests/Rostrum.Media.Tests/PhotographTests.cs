using System.Runtime.CompilerServices;

namespace Rostrum.Media.Tests;

/// <summary>The main job on real photographs, which a Debian package installs, and on the samples of the project.</summary>
public sealed class PhotographTests : IDisposable
{
    private const string Photographs = "/usr/share/backgrounds/mate";
    private readonly Workshop workshop = new();

    [Theory]
    [InlineData("abstract/Elephants_5640x3172.jpg", 1920, 1080)]
    [InlineData("nature/LadyBird.jpg", 1280, 800)]
    public void The_first_words_of_the_readme_make_a_film_that_starts_as_the_photograph_and_moves_in(
        string name,
        int width,
        int height
    )
    {
        var photograph = Path.Combine(Photographs, name);
        var film = workshop.At("clip.mp4");
        workshop.Succeed(
            "animate",
            photograph,
            "cinematic zoom with motion blur",
            "--duration",
            "1s",
            "--aspect",
            $"{width}x{height}",
            "-o",
            film
        );
        var facts = FilmFacts.Of(workshop, film);
        Assert.Equal($"{width}x{height}", facts.Size);
        Assert.Equal(30, facts.Frames);
        var frames = RawFilm.Decode(workshop, film, width, height);
        // At zoom 1 the first frame is the photograph, shrunk as another program does it.
        var shrunk = ShrunkLuma(photograph, width, height)[..(width * height)];
        var (first, last) = (Psnr(frames.Frame(0), shrunk), Psnr(frames.Frame(29), shrunk));
        Assert.True(first > 26, $"{first:0.0} dB");
        Assert.True(last < first - 3, $"{last:0.0} dB");
    }

    [Fact]
    public void Every_sample_draft_becomes_a_film()
    {
        var root = Root();
        var drafts = Directory.GetFiles(Path.Combine(root, "samples"), "*.draft.json");
        Assert.NotEmpty(drafts);
        foreach (var draft in drafts)
        {
            var film = workshop.At("sample.mp4");
            var outcome = Tool.Run(
                HostProgram.Path,
                ["render", draft, "-o", film, "--frames", "88-95", "--quality", "draft"],
                root
            );
            Assert.True(outcome.ExitCode == 0, outcome.All);
            Assert.DoesNotContain("note:", outcome.All);
            Assert.Equal(8, FilmFacts.Of(workshop, film).Frames);
        }
    }

    private byte[] ShrunkLuma(string photograph, int width, int height)
    {
        var raw = workshop.At("shrunk.yuv");
        workshop.Help(
            "ffmpeg",
            "-v",
            "error",
            "-i",
            photograph,
            "-vf",
            $"scale={width}:{height}:flags=area:out_color_matrix=bt709:out_range=tv,format=yuv420p",
            "-f",
            "rawvideo",
            raw
        );
        return File.ReadAllBytes(raw);
    }

    /// <summary>Of as many samples as <paramref name="truth"/> has, in dB.</summary>
    private static double Psnr(ReadOnlySpan<byte> frame, ReadOnlySpan<byte> truth)
    {
        double sum = 0;
        for (var i = 0; i < truth.Length; i++)
            sum += (frame[i] - truth[i]) * (frame[i] - truth[i]);
        return 10 * Math.Log10(255 * 255 / (sum / truth.Length));
    }

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    public void Dispose() => workshop.Dispose();
}

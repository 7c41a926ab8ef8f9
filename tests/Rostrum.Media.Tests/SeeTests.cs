namespace Rostrum.Media.Tests;

/// <summary><c>rostrum see</c> and <c>rostrum models</c> as a person calls them.</summary>
public sealed class SeeTests : IDisposable
{
    private readonly Workshop workshop = new();

    [Fact]
    public void What_is_seen_is_said_and_drawn()
    {
        var seen = Rostrum("see", Picture(), "-o", "maps");
        Assert.Equal(0, seen.ExitCode);
        Assert.Contains("aim: ", seen.Output, StringComparison.Ordinal);
        Assert.Contains("depth: classical", seen.Output, StringComparison.Ordinal);
        foreach (var map in new[] { "saliency", "mask", "depth", "sky", "water" })
            Assert.True(File.Exists(workshop.At($"maps/card.{map}.png")), map);
    }

    [Fact]
    public void What_is_no_model_is_refused_and_the_usual_depth_goes_on()
    {
        File.WriteAllText(workshop.At("letter.onnx"), "Dear all");
        var refused = Rostrum("models", "depth", workshop.At("letter.onnx"));
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("not a whole ONNX model", refused.Error, StringComparison.Ordinal);
        Assert.Contains("depth:   none", Rostrum("models", "list").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_breaks_is_told_and_the_usual_depth_is_used()
    {
        // Put there by hand: neither is what it says.
        Directory.CreateDirectory(workshop.At("shelf/depth"));
        Directory.CreateDirectory(workshop.At("shelf/runtime"));
        File.WriteAllText(workshop.At("shelf/depth/mine.onnx"), "Dear all");
        File.WriteAllText(workshop.At("shelf/runtime/libonnxruntime.so"), "Yours");
        var seen = Rostrum("see", Picture());
        Assert.Equal(0, seen.ExitCode);
        Assert.Contains("The model mine gave no depth", seen.Error, StringComparison.Ordinal);
        Assert.Contains("depth: classical", seen.Output, StringComparison.Ordinal);
    }

    private string Picture()
    {
        var path = workshop.At("card.png");
        workshop.Help(
            "ffmpeg",
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            "testsrc=s=320x240",
            "-frames:v",
            "1",
            path
        );
        return path;
    }

    /// <summary>With a shelf of the test's own.</summary>
    private Outcome Rostrum(params string[] arguments) =>
        Making.Tool.Run(
            "env",
            [$"ROSTRUM_MODELS={workshop.At("shelf")}", HostProgram.Path, .. arguments],
            workshop.Folder
        );

    public void Dispose() => workshop.Dispose();
}

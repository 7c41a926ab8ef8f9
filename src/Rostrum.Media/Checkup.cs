using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rostrum.Drafts.Texts;
using Rostrum.Media.Text;

namespace Rostrum.Media;

/// <summary>One thing looked at.</summary>
public sealed record Finding(bool Good, string What, string Detail);

/// <summary>Looks at what the machine has of what Rostrum needs.</summary>
public static class Checkup
{
    public static IReadOnlyList<Finding> Run(CancellationToken cancel) =>
        [
            new(true, ".NET", RuntimeInformation.FrameworkDescription),
            new(true, "processor", $"{Environment.ProcessorCount} cores, {Vectors()}"),
            Program("ffmpeg", cancel),
            Program("ffprobe", cancel),
            Encoder(cancel),
            Libvips(),
            Texts(),
            Fluidsynth(cancel),
            SoundFont(),
        ];

    private static string Vectors() =>
        Vector512.IsHardwareAccelerated ? "vectors of 512 bits"
        : Vector256.IsHardwareAccelerated ? "vectors of 256 bits"
        : Vector128.IsHardwareAccelerated ? "vectors of 128 bits"
        : "no vectors: slow, but right";

    private static Finding Program(string name, CancellationToken cancel)
    {
        try
        {
            var (code, output, _) = Ffmpeg.RunAsync(name, ["-version"], cancel).GetAwaiter().GetResult();
            return new Finding(code == 0, name, output.Split('\n')[0]);
        }
        catch (MediaException missing)
        {
            return new Finding(false, name, missing.Message);
        }
    }

    private static Finding Encoder(CancellationToken cancel)
    {
        try
        {
            var (_, output, _) = Ffmpeg
                .RunAsync("ffmpeg", ["-hide_banner", "-encoders"], cancel)
                .GetAwaiter()
                .GetResult();
            return output.Contains("libx264", StringComparison.Ordinal)
                ? new Finding(true, "x264", "ffmpeg has it")
                : new Finding(
                    false,
                    "x264",
                    "this ffmpeg was built without libx264: install one that has it"
                );
        }
        catch (MediaException missing)
        {
            return new Finding(false, "x264", missing.Message);
        }
    }

    private static Finding Fluidsynth(CancellationToken cancel)
    {
        try
        {
            var (code, output, _) = Ffmpeg
                .RunAsync("fluidsynth", ["--version"], cancel)
                .GetAwaiter()
                .GetResult();
            return new Finding(code == 0, "fluidsynth", output.Split('\n')[0]);
        }
        catch (MediaException)
        {
            return new Finding(false, "fluidsynth", "music cannot be made: install fluidsynth");
        }
    }

    private static Finding SoundFont() =>
        Mixing.Synthesizer.SoundFont is { } font && File.Exists(font)
            ? new Finding(true, "soundfont", font)
            : new Finding(
                false,
                "soundfont",
                "music cannot be made: install musescore-general-soundfont-small"
            );

    private static Finding Libvips()
    {
        if (!NativeLibrary.TryLoad("libvips.so.42", out var library))
            return new Finding(false, "libvips", "pictures cannot be read: install libvips42");
        NativeLibrary.Free(library);
        return new Finding(true, "libvips", "libvips.so.42");
    }

    /// <summary>Libraries, and fonts for the scripts that people write most.</summary>
    private static Finding Texts()
    {
        if (TextLibrary.Missing is { } library)
            return new Finding(
                false,
                "text",
                $"{library} is missing: install libpango-1.0-0 and libpangocairo-1.0-0"
            );
        var style = TextTemplateCatalogue.All[0].Look.Style;
        var unset = TextSetter.Unknown("Aй中かع😀", style);
        return unset.Count == 0
            ? new Finding(
                true,
                "text",
                "Pango, with fonts for Latin, Cyrillic, Chinese, Japanese, Arabic and emoji"
            )
            : new Finding(
                false,
                "text",
                $"no font has {string.Join(' ', unset)}: install fonts-inter, fonts-noto-core, fonts-noto-cjk, "
                    + "fonts-noto-color-emoji"
            );
    }
}

using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace DrawStills;

/// <summary>Interleaved 8-bit sRGB.</summary>
internal sealed record DisplayImage(int Width, int Height, byte[] Rgb);

/// <summary>Encodes through whichever of vips and ffmpeg is on the PATH.</summary>
internal static class Jpeg
{
    private const int VipsQuality = 88;

    // On the quantiser scale of ffmpeg, 2 (best) to 31, this is nearest to VipsQuality.
    private const int FfmpegQuantiser = 3;

    public static void Write(DisplayImage image, string path)
    {
        var ppm = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".ppm");
        try
        {
            WritePpm(image, ppm);
            var written =
                TryRun("vips", ["copy", ppm, $"{path}[Q={VipsQuality},strip]"])
                || TryRun("ffmpeg", ["-v", "error", "-y", "-i", ppm, "-q:v", $"{FfmpegQuantiser}", path]);
            if (!written)
                throw new StillsException(
                    "Neither vips nor ffmpeg was found; install one of them to write JPEGs."
                );
        }
        finally
        {
            File.Delete(ppm);
        }
    }

    private static void WritePpm(DisplayImage image, string path)
    {
        using var file = File.Create(path);
        file.Write(Encoding.ASCII.GetBytes($"P6\n{image.Width} {image.Height}\n255\n"));
        file.Write(image.Rgb);
    }

    private static bool TryRun(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardError = true }
            )!;
            var errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0
                ? true
                : throw new StillsException($"{program} failed: {errors.Trim()}");
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}

using System.Globalization;
using Rostrum.Bench.Filming;
using Rostrum.Drafts.Json;

namespace Rostrum.Bench.Sounding;

/// <summary>Loudness by ffmpeg's own meter: integrated, LUFS, and true peak, dBTP.</summary>
internal readonly record struct Loudness(double Integrated, double Peak);

/// <summary>Small films that are only there to be heard, and what ffmpeg says of them.</summary>
internal static class SoundFilms
{
    /// <summary>Renders a plain film and returns its file.</summary>
    /// <param name="audio">Audio tracks as JSON.</param>
    public static string Render(Workbench bench, double seconds, string audio) =>
        Render(
            bench,
            FormattableString.Invariant($$"""{"d":{{seconds * 1000:0}},"mt":"color","c":"#456"}"""),
            audio
        );

    /// <param name="pictures">Segments as JSON.</param>
    /// <param name="audio">Audio tracks as JSON.</param>
    public static string Render(Workbench bench, string pictures, string audio)
    {
        var draft = DraftJson.Parse(
            $$"""{"fps":10,"m":{"width":64,"height":36},"t":[{"tt":0,"sg":[{{pictures}}]},{{audio}}]}""",
            out var why
        );
        var output = bench.File($"{Guid.NewGuid():N}.mp4");
        Films.Render(bench, draft ?? throw new BenchException(why!), output, "--quality", "draft");
        return output;
    }

    /// <summary>Makes a file of sound by one of ffmpeg's formulas or sources.</summary>
    /// <returns>Its address for drafts.</returns>
    public static string Make(Workbench bench, string name, string source, params string[] options)
    {
        Tool.Run("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", source, .. options, "-y", bench.File(name)]);
        return Media.LocalFile.AddressOf(bench.File(name));
    }

    public static Loudness Measure(string film)
    {
        using var process = Tool.Start(
            "ffmpeg",
            ["-hide_banner", "-nostats", "-i", film, "-af", "ebur128=peak=true", "-f", "null", "-"]
        );
        var said = process.StandardError.ReadToEnd().Split('\n');
        process.WaitForExit();
        double Last(string name) =>
            double.Parse(
                said.Last(line => line.Trim().StartsWith(name, StringComparison.Ordinal))
                    .Split(':')[1]
                    .Trim()
                    .Split(' ')[0],
                CultureInfo.InvariantCulture
            );
        return new Loudness(Last("I:"), Last("Peak:"));
    }

    /// <summary>The left channel at 48 kHz, through filters of ffmpeg's where there are any.</summary>
    public static float[] Decode(string film, string filters = "anull")
    {
        var samples = new List<float>();
        const int piece = 48_000 * sizeof(float);
        using var process = Tool.Start(
            "ffmpeg",
            [
                "-v",
                "error",
                "-i",
                film,
                "-map",
                "0:a",
                "-af",
                filters,
                "-ac",
                "1",
                "-ar",
                "48000",
                "-f",
                "f32le",
                "-",
            ]
        );
        var buffer = new byte[piece];
        while (process.StandardOutput.BaseStream.ReadAtLeast(buffer, piece, false) is var read and > 0)
            samples.AddRange(
                System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(
                    buffer.AsSpan(0, read - read % 4)
                )
            );
        process.WaitForExit();
        return [.. samples];
    }

    public static double Rms(ReadOnlySpan<float> samples)
    {
        var sum = 0.0;
        foreach (var sample in samples)
            sum += sample * sample;
        return Math.Sqrt(sum / Math.Max(1, samples.Length));
    }

    /// <summary>Seconds of processor time that this process's ended children have taken (proc(5), stat, fields 16 and 17).</summary>
    public static double ChildSeconds()
    {
        var fields = File.ReadAllText("/proc/self/stat").Split(") ")[1].Split(' ');
        return (
                double.Parse(fields[13], CultureInfo.InvariantCulture)
                + double.Parse(fields[14], CultureInfo.InvariantCulture)
            ) / 100;
    }
}

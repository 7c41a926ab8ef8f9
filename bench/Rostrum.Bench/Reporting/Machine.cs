using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rostrum.Bench.Filming;

namespace Rostrum.Bench.Reporting;

/// <summary>What the figures were measured on.</summary>
/// <param name="Load">Processes that ran on average in the minute before.</param>
internal sealed record Machine(
    string Processor,
    int Cores,
    string Vectors,
    string Memory,
    string DotNet,
    string Ffmpeg,
    string Load
)
{
    private const double QuietLoad = 1.5;

    /// <summary>Other work was about, and may have gone on.</summary>
    public bool Busy =>
        double.TryParse(Load, CultureInfo.InvariantCulture, out var processes) && processes > QuietLoad;

    public static Machine Look() =>
        new(
            Field("/proc/cpuinfo", "model name") ?? "unknown",
            Environment.ProcessorCount,
            Vector512.IsHardwareAccelerated ? "vectors of 512 bits"
                : Vector256.IsHardwareAccelerated ? "vectors of 256 bits"
                : "vectors of 128 bits or fewer",
            MemoryText(),
            RuntimeInformation.FrameworkDescription,
            Tool.Run("ffmpeg", ["-version"])
                .Split('\n')[0]
                .Replace("ffmpeg version ", "", StringComparison.Ordinal)
                .Split(" Copyright")[0],
            File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown"
        );

    private static string MemoryText()
    {
        var text = Field("/proc/meminfo", "MemTotal")?.Split(' ')[0];
        return double.TryParse(text, CultureInfo.InvariantCulture, out var kibibytes)
            ? string.Create(CultureInfo.InvariantCulture, $"{kibibytes / (1 << 20):0.#} GiB")
            : "unknown";
    }

    private static string? Field(string file, string name)
    {
        if (!File.Exists(file))
            return null;
        var line = File.ReadLines(file)
            .FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal));
        return line?[(line.IndexOf(':') + 1)..].Trim();
    }
}

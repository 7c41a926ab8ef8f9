using System.Globalization;

namespace Rostrum.Bench.Filming;

/// <summary>Finished films, decoded again.</summary>
internal static class Film
{
    /// <summary>Hands out every frame as planar 4:2:0 bytes, as they are in the file; the buffer is used again.</summary>
    public static int Decode(string path, int width, int height, Action<byte[]> frame) =>
        Tool.Pieces(
            "ffmpeg",
            ["-v", "error", "-i", path, "-f", "rawvideo", "-pix_fmt", "yuv420p", "pipe:1"],
            width * height * 3 / 2,
            frame
        );

    /// <summary>ffmpeg's SSIM of luma between a film and the frames it was made of, averaged over the frames.</summary>
    public static double Likeness(string path, RawFrames frames)
    {
        const string Filter = "[0:v]setpts=N/(30*TB)[a];[1:v]setpts=N/(30*TB)[b];[a][b]ssim=stats_file=-";
        var text = Tool.Run(
            "ffmpeg",
            ["-v", "error", "-i", path, .. frames.Input, "-lavfi", Filter, "-f", "null", "-"]
        );
        var values = text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ').First(word => word.StartsWith("Y:", StringComparison.Ordinal)))
            .Select(word => double.Parse(word.AsSpan(2), CultureInfo.InvariantCulture))
            .ToList();
        return values.Count == frames.Count
            ? values.Average()
            : throw new BenchException(
                $"{values.Count} of {frames.Count} frames of {path} could be compared."
            );
    }

    /// <summary>What ffprobe says of the video stream, by name.</summary>
    public static IReadOnlyDictionary<string, string> Tags(string path)
    {
        var text = Tool.Run(
            "ffprobe",
            [
                "-v",
                "error",
                "-select_streams",
                "v:0",
                "-show_entries",
                "stream",
                "-of",
                "default=nokey=0:noprint_wrappers=1",
                path,
            ]
        );
        var tags = new Dictionary<string, string>();
        foreach (var line in text.Split('\n'))
            if (line.Split('=') is [var name, var value])
                tags[name] = value;
        return tags;
    }
}

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

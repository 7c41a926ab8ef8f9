using System.Globalization;
using System.Text.Json;
using Rostrum.Media.Decoding;

namespace Rostrum.Media;

/// <summary>Says what a file is. Pictures are opened by the decoding process, films by ffprobe.</summary>
public static class MediaProbe
{
    /// <summary>Lines of <c>name: value</c>.</summary>
    /// <exception cref="MediaException">The file is neither a picture nor a film that can be read.</exception>
    public static IReadOnlyList<string> Describe(string path, CancellationToken cancel)
    {
        if (File.Exists(path) && !RegularFile.Exists(path))
            throw new MediaException(
                MediaFailure.PictureRefused,
                $"{path} is a device or a pipe, not a file."
            );
        if (!File.Exists(path))
            throw new MediaException(
                MediaFailure.PictureMissing,
                $"There is no file {path}: check the path."
            );
        try
        {
            return Picture(path, cancel);
        }
        catch (MediaException refused) when (refused.Failure == MediaFailure.PictureRefused)
        {
            if (Film(path, cancel) is { } film)
                return film;
            throw;
        }
    }

    private static List<string> Picture(string path, CancellationToken cancel)
    {
        using var reader = StillReader.Open([path], cancel);
        var format = reader.ReadHeaders(cancel)[0];
        var subject = reader.ReadRows(format, _ => { }, cancel);
        return
        [
            "kind: picture",
            $"size: {format.Width}x{format.Height} (upright)",
            $"channels: {(format.Channels == 4 ? "RGB and alpha" : "RGB")}, {format.BitsPerChannel} bits each, as sRGB",
            FormattableString.Invariant($"subject: {subject.X:0.00}, {subject.Y:0.00} of width and height"),
        ];
    }

    /// <summary>Null when ffprobe finds no moving stream in it.</summary>
    private static List<string>? Film(string path, CancellationToken cancel)
    {
        var (code, json, _) = Ffmpeg
            .RunAsync(
                "ffprobe",
                [
                    "-v",
                    "error",
                    "-protocol_whitelist",
                    "file",
                    "-of",
                    "json",
                    "-show_format",
                    "-show_streams",
                    Path.GetFullPath(path),
                ],
                cancel
            )
            .GetAwaiter()
            .GetResult();
        if (code != 0)
            return null;
        using var found = JsonDocument.Parse(json);
        var container = Text(found.RootElement.GetProperty("format"), "format_name");
        if (container.EndsWith("_pipe", StringComparison.Ordinal) || container is "image2" or "gif")
            return null;
        var lines = new List<string>
        {
            "kind: film",
            $"container: {container}",
            $"duration: {Text(found.RootElement.GetProperty("format"), "duration")} s",
        };
        lines.AddRange(found.RootElement.GetProperty("streams").EnumerateArray().Select(Stream));
        return lines;
    }

    private static string Stream(JsonElement stream)
    {
        var kind = Text(stream, "codec_type");
        string[] words =
            kind == "video"
                ?
                [
                    Text(stream, "codec_name"),
                    Text(stream, "profile"),
                    $"{Text(stream, "width")}x{Text(stream, "height")}",
                    $"{Text(stream, "r_frame_rate")} fps",
                    $"{Text(stream, "nb_frames")} frames",
                    Text(stream, "pix_fmt"),
                    $"range {Text(stream, "color_range")}",
                    $"colour {Text(stream, "color_primaries")}/{Text(stream, "color_transfer")}/{Text(stream, "color_space")}",
                ]
                :
                [
                    Text(stream, "codec_name"),
                    $"{Text(stream, "sample_rate")} Hz",
                    $"{Text(stream, "channels")} channels",
                ];
        return $"{kind}: {string.Join(", ", words)}";
    }

    private static string Text(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) ? "unknown"
        : value.ValueKind == JsonValueKind.String ? value.GetString()!
        : value.ToString().ToString(CultureInfo.InvariantCulture);
}

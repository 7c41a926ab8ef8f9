using System.Globalization;
using System.Text.Json;
using Rostrum.Media.Clips;
using Rostrum.Media.Decoding;
using Rostrum.Media.Inspection;
using Rostrum.Media.Text;

namespace Rostrum.Media;

/// <summary>Says what a file is. Pictures are opened by the decoding process, films and sound by the probing one.</summary>
public static class MediaProbe
{
    /// <summary>Lines of <c>name: value</c>.</summary>
    /// <exception cref="MediaException">The file is neither a picture nor a film nor sound that can be read.</exception>
    public static IReadOnlyList<string> Describe(string path, CancellationToken cancel)
    {
        var format = FileInspector.Claim(path);
        return format.Kind switch
        {
            FileKind.Image => Picture(path, cancel),
            FileKind.Font => Font(path),
            FileKind.Subtitles => Subtitles(path, cancel),
            FileKind.Look => Look(path),
            _ => Film(path, format, cancel),
        };
    }

    private static List<string> Picture(string path, CancellationToken cancel)
    {
        using var reader = StillReader.Open([path], cancel);
        var format = reader.ReadHeaders(cancel)[0];
        var subject = reader.ReadRows(format, _ => { }, cancel).Subject;
        return
        [
            "kind: picture",
            $"size: {format.Width}x{format.Height} (upright)",
            $"channels: {(format.Channels == 4 ? "RGB and alpha" : "RGB")}, {format.BitsPerChannel} bits each, as sRGB",
            FormattableString.Invariant($"subject: {subject.X:0.00}, {subject.Y:0.00} of width and height"),
        ];
    }

    private static List<string> Font(string path)
    {
        var font = FontFile.Inspect(path);
        return
        [
            "kind: font",
            $"family: {font.Family}",
            font.IsVariable ? "weight: variable" : $"weight: {font.Weight}",
        ];
    }

    private static List<string> Look(string path)
    {
        var table = LookFile.Read(path);
        return
        [
            "kind: look",
            $"title: {table.Title ?? "none"}",
            table.IsCube
                ? $"table: a cube of {table.Size} points a side"
                : $"table: curves of {table.Size} points",
        ];
    }

    private static List<string> Subtitles(string path, CancellationToken cancel)
    {
        var facts = FileInspector.Inspect(path, cancel);
        return ["kind: subtitles", FormattableString.Invariant($"ends at: {facts.Seconds} s")];
    }

    private static List<string> Film(string path, FileFormat format, CancellationToken cancel)
    {
        using var found = ProbeProcess.StreamsAsync(path, format, cancel).GetAwaiter().GetResult();
        var root = found.RootElement;
        var facts = StreamFacts.Read(root, path, format, out _);
        var lines = new List<string>
        {
            $"kind: {(facts.Kind == FileKind.Video ? "film" : "sound")}",
            $"container: {Text(root.GetProperty("format"), "format_name")}",
            $"duration: {Text(root.GetProperty("format"), "duration")} s",
        };
        if (facts.Kind == FileKind.Video)
        {
            var film = KnownVideo.Learn(path, cancel);
            lines.Add(
                FormattableString.Invariant(
                    $"pictures: {film.Width}x{film.Height} (as shown), {film.Frames.Count} of them in {film.Frames.End.Seconds:0.###} s"
                )
            );
        }
        lines.AddRange(root.GetProperty("streams").EnumerateArray().Select(Stream));
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

using System.Text.Json;
using Rostrum.Media;

namespace Rostrum.Farm.Tests.Making;

/// <summary>ffmpeg and ffprobe, asked about films.</summary>
internal static class Tool
{
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var (code, output, error) = await Ffmpeg.RunAsync(program, arguments, Yard.Cancel);
        Assert.True(code == 0, error);
        return output;
    }

    /// <summary>Hashes of the decoded frames, in the order in which they are shown.</summary>
    public static async Task<IReadOnlyList<string>> FramesAsync(string film)
    {
        var said = await RunAsync(
            "ffmpeg",
            "-v",
            "error",
            "-i",
            film,
            "-fps_mode",
            "passthrough",
            "-f",
            "framemd5",
            "-"
        );
        return
        [
            .. said.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line[0] != '#')
                .Select(line => line.Split(',')[^1].Trim()),
        ];
    }

    /// <summary>When each packet is decoded and shown, in ticks, as it lies in the file.</summary>
    public static async Task<IReadOnlyList<(long Decoded, long Shown)>> TimesAsync(string film)
    {
        var said = await RunAsync(
            "ffprobe",
            "-v",
            "error",
            "-show_entries",
            "packet=dts,pts",
            "-of",
            "json",
            film
        );
        return
        [
            .. JsonDocument
                .Parse(said)
                .RootElement.GetProperty("packets")
                .EnumerateArray()
                .Select(packet =>
                    (packet.GetProperty("dts").GetInt64(), packet.GetProperty("pts").GetInt64())
                ),
        ];
    }

    /// <summary>What ffprobe says of the stream, without what depends on the size of the file.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> FactsAsync(string film)
    {
        var said = await RunAsync(
            "ffprobe",
            "-v",
            "error",
            "-count_frames",
            "-show_streams",
            "-show_format",
            "-of",
            "json",
            film
        );
        var all = JsonDocument.Parse(said).RootElement;
        var facts = all.GetProperty("streams")
            .EnumerateArray()
            .Single()
            .EnumerateObject()
            .Concat(
                all.GetProperty("format")
                    .EnumerateObject()
                    .Where(one => one.Name is "duration" or "format_name")
            )
            .Where(one => one.Name is not ("bit_rate" or "tags" or "disposition"))
            .ToLookup(one => one.Name, one => one.Value.ToString());
        return facts.ToDictionary(one => one.Key, one => string.Join(' ', one));
    }
}

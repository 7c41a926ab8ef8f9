using Rostrum.Compositor.Painting;
using Rostrum.Drafts;
using Rostrum.Media.Encoding;

namespace Rostrum.Bench.Filming;

/// <summary>A film painted once into a file, 1920×1080 planar 4:2:0, so that x264 alone can be given it over and over.</summary>
internal sealed class RawFrames : IDisposable
{
    /// <summary>Paints all frames. They are written through to the disk, and stay in the page cache as well.</summary>
    public RawFrames(Set set, string path)
    {
        Path = path;
        Count = set.Timeline.FrameCount;
        using var crew = new PaintingCrew(
            set.Planner,
            set.Timeline.Canvas,
            0,
            Count,
            Environment.ProcessorCount
        );
        using var file = File.Create(path);
        for (var frame = 0; frame < Count; frame++)
        {
            file.Write(crew.Take().Bytes);
            crew.GiveBack();
        }
        file.Flush(flushToDisk: true);
    }

    public string Path { get; }

    public int Count { get; }

    /// <summary>ffmpeg's arguments to read them.</summary>
    public IEnumerable<string> Input =>
        [
            .. (ReadOnlySpan<string>)["-f", "rawvideo", "-pix_fmt", "yuv420p"],
            .. (ReadOnlySpan<string>)["-video_size", "1920x1080", "-framerate", "30"],
            .. EncoderSettings.ColourTags,
            "-i",
            Path,
        ];

    /// <summary>ffmpeg and x264 and nothing else.</summary>
    public Elapsed Encode(EncoderSettings settings, string output) =>
        Elapsed.Of("ffmpeg", ["-v", "error", "-nostdin", .. Input, .. Writing(settings, output)]);

    /// <summary>How a finished film is written: as <c>rostrum render</c> has it.</summary>
    public static IEnumerable<string> Writing(EncoderSettings settings, string output) =>
        [
            .. settings.Arguments(FrameRate.Default),
            "-an",
            "-movflags",
            "+faststart+negative_cts_offsets",
            "-use_editlist",
            "0",
            "-y",
            output,
        ];

    public void Dispose() => File.Delete(Path);
}

using System.Globalization;
using Rostrum.Media.Inspection;

namespace Rostrum.Media.Clips;

/// <summary>
/// The process that decodes a stranger's film: it limits itself, then becomes ffmpeg, which may open one file by one
/// demuxer and write to nothing but its standard output.
/// </summary>
public static class VideoWorker
{
    /// <summary>First argument by which the host's own program is asked to be the decoding process.</summary>
    public const string Verb = "video-worker";

    /// <summary>Seconds by the clock after which the kernel ends it: it waits while its frames are being painted.</summary>
    private const uint MostSeconds = 24 * 60 * 60;

    /// <summary>Added to all times, so that those before a file's own start are no trouble.</summary>
    internal const int ClockAhead = 1000;

    private const int MostThreads = 4;

    /// <param name="question">The demuxer, the path, the time to start at, how many frames (0 for all), the filter.</param>
    public static int Run(string[] question)
    {
        if (
            question is not [var demuxer, var path, var start, var count, var filter]
            || !FileFormat.IsDemuxer(demuxer)
        )
            return 2;
        string[] from = start.Length == 0 ? [] : ["-ss", start];
        string[] until = count == "0" ? [] : ["-frames:v", count];
        ProbeWorker.Become(
            [
                "ffmpeg",
                "-v",
                "error",
                "-nostdin",
                "-protocol_whitelist",
                "file",
                "-format_whitelist",
                demuxer,
                "-codec_whitelist",
                ProbeWorker.Decoders,
                "-max_streams",
                "64",
                "-max_pixels",
                StreamFacts.MostFramePixels.ToString(CultureInfo.InvariantCulture),
                "-threads",
                Math.Min(Environment.ProcessorCount, MostThreads).ToString(CultureInfo.InvariantCulture),
                .. from,
                "-f",
                demuxer,
                .. demuxer == FileFormat.MovingGif.Demuxer ? (string[])["-ignore_loop", "1"] : [],
                "-copyts",
                "-i",
                "file:" + Path.GetFullPath(path),
                "-map",
                "0:V:0",
                "-fps_mode",
                "passthrough",
                .. until,
                "-filter_threads",
                "1",
                "-vf",
                filter,
                "-c:v",
                "rawvideo",
                "-avoid_negative_ts",
                "disabled",
                "-output_ts_offset",
                ClockAhead.ToString(CultureInfo.InvariantCulture),
                // Ten bits have no name of their own in Matroska.
                "-allow_raw_vfw",
                "1",
                "-write_crc32",
                "0",
                "-f",
                "matroska",
                "pipe:1",
            ],
            ProcessLimits.Watching,
            MostSeconds
        );
        return ProbeWorker.MissingExit;
    }
}

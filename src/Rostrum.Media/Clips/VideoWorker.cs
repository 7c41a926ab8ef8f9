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

    /// <summary>Last word of a question for one frame as a PNG.</summary>
    internal const string AsPicture = "picture";

    /// <param name="question">The demuxer, the path, the time to start at, how many frames (0 for all), the filter.</param>
    public static int Run(string[] question)
    {
        if (
            question is not [var demuxer, var path, var start, var count, var filter, .. var kind]
            || !FileFormat.IsDemuxer(demuxer)
        )
            return 2;
        if (demuxer == FileFormat.MovingWebp.Demuxer)
            return WebpFilm.Decode(path, Wanted(filter, count, kind), MostSeconds);
        string[] from = start.Length == 0 ? [] : ["-ss", start];
        return ConfinedProgram.Become(
            [
                .. ConfinedProgram.Opening("ffmpeg", demuxer),
                "-nostdin",
                "-max_pixels",
                StreamFacts.MostFramePixels.ToString(CultureInfo.InvariantCulture),
                "-threads",
                Math.Min(Environment.ProcessorCount, MostThreads).ToString(CultureInfo.InvariantCulture),
                .. from,
                .. demuxer == FileFormat.MovingGif.Demuxer ? (string[])["-ignore_loop", "1"] : [],
                "-copyts",
                "-i",
                ConfinedProgram.Address(path),
                .. Wanted(filter, count, kind),
            ],
            ProcessLimits.Watching,
            MostSeconds
        );
    }

    /// <summary>What is wanted of a film that was opened, on standard output.</summary>
    private static IEnumerable<string> Wanted(string filter, string count, string[] kind) =>
        [
            "-map",
            "0:V:0",
            "-fps_mode",
            "passthrough",
            .. count == "0" ? (string[])[] : ["-frames:v", count],
            "-filter_threads",
            "1",
            "-vf",
            filter,
            .. kind is [AsPicture] ? (string[])["-c:v", "png", "-f", "image2pipe"] : timedFrames,
            "pipe:1",
        ];

    /// <summary>Raw frames with their times.</summary>
    private static readonly string[] timedFrames =
    [
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
    ];
}

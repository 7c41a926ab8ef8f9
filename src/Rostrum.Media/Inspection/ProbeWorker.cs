using Rostrum.Media.Clips;

namespace Rostrum.Media.Inspection;

/// <summary>
/// The probing process: it limits itself, then becomes ffprobe. ffprobe may open one file by one demuxer, may decode
/// only what films and sound are made of, and inherits none of this program's environment.
/// </summary>
public static class ProbeWorker
{
    /// <summary>First argument by which the host's own program is asked to be the probing process.</summary>
    public const string Verb = "probe-worker";

    /// <summary>Seconds by the clock after which the kernel ends it, even when nobody is left to wait.</summary>
    internal const uint MostSeconds = 60;

    /// <summary>The same where all of a film must be decoded.</summary>
    internal const uint MostDecodingSeconds = 900;

    /// <summary>Asks for what <see cref="StreamFacts"/> and <see cref="MediaProbe"/> read; no text of the file's own.</summary>
    private const string StreamEntries =
        "format=format_name,duration,start_time:stream=sample_aspect_ratio,field_order,codec_type,codec_name,profile,width,height,pix_fmt,color_range,"
        + "color_primaries,color_transfer,color_space,sample_rate,channels,r_frame_rate,avg_frame_rate,nb_frames,"
        + "duration:stream_disposition=attached_pic:stream_side_data=rotation";

    /// <param name="question">What is asked, the demuxer, the path.</param>
    public static int Run(string[] question)
    {
        if (question is not [var asked, var demuxer, var path] || !FileFormat.IsDemuxer(demuxer))
            return 2;
        if (demuxer == FileFormat.MovingWebp.Demuxer)
            return WebpFilm.Describe(asked, path);
        string[] arguments =
        [
            .. ConfinedProgram.Opening("ffprobe", demuxer),
            .. Wanted(asked),
            ConfinedProgram.Address(path),
        ];
        return asked == ProbeProcess.DecodedFrames
            ? ConfinedProgram.Become(arguments, ProcessLimits.Watching, MostDecodingSeconds)
            : ConfinedProgram.Become(arguments, ProcessLimits.Probing, MostSeconds);
    }

    private static string[] Wanted(string asked) =>
        asked switch
        {
            ProbeProcess.Packets => ["-of", "csv=p=0", "-show_entries", "packet=pts_time,duration_time"],
            ProbeProcess.Frames =>
            [
                "-of",
                "csv=p=0",
                "-select_streams",
                "V:0",
                "-show_entries",
                "packet=pts_time,duration_time,flags",
            ],
            ProbeProcess.DecodedFrames =>
            [
                "-of",
                "csv=p=0",
                "-select_streams",
                "V:0",
                "-show_entries",
                "frame=key_frame,best_effort_timestamp_time,pkt_duration_time",
            ],
            _ => ["-of", "json", "-show_entries", StreamEntries],
        };
}

using System.Runtime.InteropServices;

namespace Rostrum.Media.Inspection;

/// <summary>
/// The probing process: it limits itself, then becomes ffprobe. ffprobe may open one file by one demuxer, may decode
/// only what films and sound are made of, and inherits none of this program's environment.
/// </summary>
public static partial class ProbeWorker
{
    /// <summary>First argument by which the host's own program is asked to be the probing process.</summary>
    public const string Verb = "probe-worker";

    internal const int MissingExit = 127;

    /// <summary>Seconds by the clock after which the kernel ends it, even when nobody is left to wait.</summary>
    internal const uint MostSeconds = 60;

    /// <summary>The same where all of a film must be decoded.</summary>
    internal const uint MostDecodingSeconds = 900;

    /// <summary>
    /// ffmpeg's decoders for what people send. Anything else, such as pictures hidden in a film, is refused; film
    /// covers and the subtitles that are text are let through.
    /// </summary>
    internal const string Decoders =
        "h264,hevc,vp8,vp9,libvpx-vp8,libvpx-vp9,av1,libdav1d,mpeg4,mpeg1video,mpeg2video,h263,msmpeg4,msmpeg4v2,"
        + "mjpeg,png,gif,prores,dnxhd,theora,rawvideo,huffyuv,ffv1,wmv1,wmv2,"
        + "aac,mp3float,mp3,mp2float,mp2,opus,libopus,vorbis,libvorbis,flac,alac,ac3,eac3,amrnb,amrwb,"
        + "wmav1,wmav2,adpcm_ms,adpcm_ima_wav,adpcm_ima_qt,pcm_alaw,pcm_mulaw,pcm_u8,pcm_s8,pcm_s16le,pcm_s16be,"
        + "pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,pcm_f32le,pcm_f32be,pcm_f64le,"
        + "mov_text,subrip,srt,ass,ssa,webvtt,text";

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
        string[] arguments =
        [
            "ffprobe",
            "-v",
            "error",
            "-protocol_whitelist",
            "file",
            "-format_whitelist",
            demuxer,
            "-codec_whitelist",
            Decoders,
            "-max_streams",
            "64",
            "-f",
            demuxer,
            .. Wanted(asked),
            // The protocol is named, so that no path can be taken for one.
            "file:" + Path.GetFullPath(path),
        ];
        if (asked == ProbeProcess.DecodedFrames)
            Become(arguments, ProcessLimits.Watching, MostDecodingSeconds);
        else
            Become(arguments, ProcessLimits.Probing, MostSeconds);
        return MissingExit;
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

    /// <summary>Returns only when the program could not be started.</summary>
    internal static void Become(string[] arguments, ProcessLimits limits, uint seconds)
    {
        // Filled while this process may still do as it likes; the last entry ends the list.
        string?[] command = [.. arguments, null];
        string?[] environment = [.. Environment(), null];
        alarm(seconds);
        limits.Apply();
        _ = execvpe(command[0]!, command, environment);
    }

    /// <summary>What a program needs to be found and loaded.</summary>
    private static IEnumerable<string> Environment() =>
        from name in (string[])["PATH", "LD_LIBRARY_PATH"]
        let value = System.Environment.GetEnvironmentVariable(name)
        where value is not null
        select $"{name}={value}";

    [LibraryImport("libc")]
    private static partial uint alarm(uint seconds);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int execvpe(string file, string?[] arguments, string?[] environment);
}

using System.Runtime.InteropServices;

namespace Rostrum.Media.Inspection;

/// <summary>
/// A program of the ffmpeg family that takes this process's place to open one stranger's file: under limits, by one
/// demuxer, with only the decoders that films and sound are made of, and with none of this program's environment.
/// </summary>
internal static partial class ConfinedProgram
{
    public const int MissingExit = 127;

    /// <summary>
    /// ffmpeg's decoders for what people send. Anything else, such as pictures hidden in a film, is refused; film
    /// covers and the subtitles that are text are let through.
    /// </summary>
    private const string Decoders =
        "h264,hevc,vp8,vp9,libvpx-vp8,libvpx-vp9,av1,libdav1d,mpeg4,mpeg1video,mpeg2video,h263,msmpeg4,msmpeg4v2,"
        + "mjpeg,png,gif,prores,dnxhd,theora,rawvideo,huffyuv,ffv1,wmv1,wmv2,"
        + "aac,mp3float,mp3,mp2float,mp2,opus,libopus,vorbis,libvorbis,flac,alac,ac3,eac3,amrnb,amrwb,"
        + "wmav1,wmav2,adpcm_ms,adpcm_ima_wav,adpcm_ima_qt,pcm_alaw,pcm_mulaw,pcm_u8,pcm_s8,pcm_s16le,pcm_s16be,"
        + "pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,pcm_f32le,pcm_f32be,pcm_f64le,"
        + "mov_text,subrip,srt,ass,ssa,webvtt,text";

    /// <summary>The program and all that it is forbidden, as arguments that stand before the file.</summary>
    public static IEnumerable<string> Opening(string program, string demuxer) =>
        [
            program,
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
        ];

    /// <summary>The protocol is named, so that no path can be taken for one.</summary>
    public static string Address(string path) => "file:" + Path.GetFullPath(path);

    /// <summary>Returns only when the program could not be started.</summary>
    public static int Become(string[] arguments, ProcessLimits limits, uint seconds)
    {
        // Filled while this process may still do as it likes; the last entry ends the list.
        string?[] command = [.. arguments, null];
        string?[] environment = [.. Environment().Select(each => $"{each.Name}={each.Value}"), null];
        Confine(limits, seconds);
        _ = execvpe(command[0]!, command, environment);
        return MissingExit;
    }

    /// <summary>Limits this process, which the kernel will end after some seconds by the clock.</summary>
    public static void Confine(ProcessLimits limits, uint seconds)
    {
        alarm(seconds);
        limits.Apply();
    }

    /// <summary>What a program needs to be found and loaded.</summary>
    public static IEnumerable<(string Name, string Value)> Environment() =>
        from name in (string[])["PATH", "LD_LIBRARY_PATH"]
        let value = System.Environment.GetEnvironmentVariable(name)
        where value is not null
        select (name, value);

    [LibraryImport("libc")]
    private static partial uint alarm(uint seconds);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int execvpe(string file, string?[] arguments, string?[] environment);
}

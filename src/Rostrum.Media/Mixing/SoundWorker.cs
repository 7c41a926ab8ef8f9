using Rostrum.Media.Inspection;

namespace Rostrum.Media.Mixing;

/// <summary>
/// The process that decodes a stranger's sound: it limits itself, then becomes ffmpeg, which may open one file by one
/// demuxer and write to nothing but its standard output.
/// </summary>
public static class SoundWorker
{
    /// <summary>First argument by which the host's own program is asked to be the decoding process.</summary>
    public const string Verb = "sound-worker";

    /// <summary>Seconds by the clock after which the kernel ends it.</summary>
    private const uint MostSeconds = 900;

    /// <param name="question">The demuxer, the path; for the sound of a film also where the part begins, how long it is, and a filter.</param>
    public static int Run(string[] question)
    {
        if (question is not [var demuxer, var path, .. var part] || !FileFormat.IsDemuxer(demuxer))
            return 2;
        return ConfinedProgram.Become(
            [
                .. ConfinedProgram.Opening("ffmpeg", demuxer),
                "-nostdin",
                .. part is [var start, var length, _] ? (string[])["-ss", start, "-t", length] : [],
                "-i",
                ConfinedProgram.Address(path),
                "-map",
                "0:a:0",
                .. part is [_, _, var filter] ? (string[])["-af", filter] : [],
                "-ar",
                $"{Pcm.Rate}",
                "-ac",
                $"{Pcm.Channels}",
                "-f",
                "f32le",
                "pipe:1",
            ],
            ProcessLimits.Listening,
            MostSeconds
        );
    }
}

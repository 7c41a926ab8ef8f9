using System.Diagnostics;
using System.Globalization;
using Rostrum.Drafts;
using Rostrum.Drafts.Clips;
using Rostrum.Drafts.Sounds;
using Rostrum.Media.Mixing;

namespace Rostrum.Media.Clips;

/// <summary>Decodes the part of a film's sound that is heard with its pictures, as fast and in the direction in which they run.</summary>
internal static class ClipSoundDecoder
{
    /// <summary>One step of ffmpeg's atempo blends within these; farther ones leave sound out.</summary>
    private const double MostTempo = 2;
    private const double LeastTempo = 0.5;

    /// <exception cref="MediaException">The file is missing, refused or damaged.</exception>
    public static PcmFile Decode(string path, ClipSound clip, string output, CancellationToken cancel)
    {
        try
        {
            var frames = Pcm.FramesAt(
                new MediaTime((long)((Int128)clip.Source.Duration.Ticks * Playback.NaturalSpeed / clip.Speed))
            );
            using (var file = File.Create(output))
            {
                Silence(file, Pcm.FramesAt(clip.Delay));
                var begin = file.Position;
                Run(path, clip, frames, file, cancel);
                if (clip.Reversed)
                    Reverse(file, begin, frames);
            }
            return new PcmFile(output, isOurs: true);
        }
        catch
        {
            File.Delete(output);
            throw;
        }
    }

    /// <summary>Writes exactly as many frames as are wanted; where a film has less sound than pictures, silence follows.</summary>
    private static void Run(
        string path,
        ClipSound clip,
        long frames,
        FileStream file,
        CancellationToken cancel
    )
    {
        var format = FileInspector.Claim(path);
        using var process = Ffmpeg.Start(
            HostProgram.Path,
            [
                SoundWorker.Verb,
                format.Demuxer!,
                Path.GetFullPath(path),
                Seconds(clip.Source.Start),
                Seconds(clip.Source.Duration),
                Filter(clip.Speed),
            ],
            input: false,
            output: true
        );
        using var ending = cancel.Register(() => Ffmpeg.End(process));
        var words = new LastWords(process.StandardError);
        var left = frames * Pcm.FrameBytes;
        var buffer = new byte[1 << 16];
        var input = process.StandardOutput.BaseStream;
        for (int read; left > 0 && (read = input.Read(buffer)) > 0; left -= Math.Min(left, read))
        {
            cancel.ThrowIfCancellationRequested();
            file.Write(buffer, 0, (int)Math.Min(left, read));
        }
        if (left == 0)
            Ffmpeg.End(process);
        process.WaitForExit();
        cancel.ThrowIfCancellationRequested();
        // A part after the end of a film's sound is silent; sound that cannot be read is said.
        if (left > 0 && process.ExitCode != 0)
            throw Failure(path, process, words);
        Silence(file, left / Pcm.FrameBytes);
    }

    private static MediaException Failure(string path, Process process, LastWords words) =>
        new(
            MediaFailure.FileDamaged,
            $"The sound of {path} cannot be read: mute the clip, or save it again as MP4 with AAC."
        )
        {
            Command = "ffmpeg",
            ExitCode = process.ExitCode,
            LastWords = words.Lines(),
        };

    /// <summary>Gaps in a film's sound, and a late beginning, become silence, so that sound stays with its pictures.</summary>
    private static string Filter(int speed)
    {
        var filter = $"aresample={Pcm.Rate}:async=1:first_pts=0";
        var tempo = speed / (double)Playback.NaturalSpeed;
        while (tempo is > MostTempo or < LeastTempo)
        {
            var step = tempo > 1 ? MostTempo : LeastTempo;
            filter += string.Create(CultureInfo.InvariantCulture, $",atempo={step}");
            tempo /= step;
        }
        return tempo == 1
            ? filter
            : filter + string.Create(CultureInfo.InvariantCulture, $",atempo={tempo:0.######}");
    }

    private static string Seconds(MediaTime time) =>
        time.Seconds.ToString("0.000000", CultureInfo.InvariantCulture);

    private static void Silence(FileStream file, long frames)
    {
        var nothing = new byte[1 << 16];
        for (var left = frames * Pcm.FrameBytes; left > 0; left -= Math.Min(left, nothing.Length))
            file.Write(nothing, 0, (int)Math.Min(left, nothing.Length));
    }

    /// <summary>Turns the frames of a stretch round, a block from either end at a time.</summary>
    private static void Reverse(FileStream file, long begin, long frames)
    {
        const int blockFrames = 1 << 14;
        byte[] front = new byte[blockFrames * Pcm.FrameBytes],
            back = new byte[blockFrames * Pcm.FrameBytes];
        var (low, high) = (0L, frames);
        while (high - low > 1)
        {
            var count = (int)Math.Min(blockFrames, (high - low) / 2);
            var first = front.AsSpan(0, count * Pcm.FrameBytes);
            var last = back.AsSpan(0, count * Pcm.FrameBytes);
            ReadAt(file, begin + low * Pcm.FrameBytes, first);
            ReadAt(file, begin + (high - count) * Pcm.FrameBytes, last);
            Turn(first);
            Turn(last);
            WriteAt(file, begin + low * Pcm.FrameBytes, last);
            WriteAt(file, begin + (high - count) * Pcm.FrameBytes, first);
            (low, high) = (low + count, high - count);
        }
    }

    private static void Turn(Span<byte> frames) =>
        System.Runtime.InteropServices.MemoryMarshal.Cast<byte, long>(frames).Reverse();

    private static void ReadAt(FileStream file, long place, Span<byte> into)
    {
        file.Position = place;
        file.ReadExactly(into);
    }

    private static void WriteAt(FileStream file, long place, ReadOnlySpan<byte> bytes)
    {
        file.Position = place;
        file.Write(bytes);
    }
}

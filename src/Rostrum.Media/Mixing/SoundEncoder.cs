using System.Diagnostics;
using System.Runtime.InteropServices;
using Rostrum.Media.Encoding;

namespace Rostrum.Media.Mixing;

/// <summary>ffmpeg, fed with samples: it writes frames of AAC-LC, each under a head of its own (ADTS).</summary>
internal sealed class SoundEncoder : IDisposable
{
    /// <summary>Samples of an AAC frame (ISO/IEC 14496-3, 4.5.1.1).</summary>
    public const int FrameSamples = 1024;

    public const string Settings = "aac 192k";

    private readonly Process process;
    private readonly Stream samples;
    private readonly LastWords words;
    private readonly CancellationTokenRegistration cancellation;
    private readonly CancellationToken cancel;
    private readonly string output;

    public SoundEncoder(string output, CancellationToken cancel)
    {
        (this.output, this.cancel) = (output, cancel);
        process = Ffmpeg.Start("ffmpeg", Arguments(output), input: true, output: false);
        samples = process.StandardInput.BaseStream;
        words = new LastWords(process.StandardError);
        cancellation = cancel.Register(() => Ffmpeg.End(process));
    }

    public void Write(ReadOnlySpan<float> frames)
    {
        try
        {
            samples.Write(MemoryMarshal.AsBytes(frames));
        }
        catch (IOException)
        {
            throw Failure();
        }
    }

    /// <summary>
    /// Waits for the last frame. What follows the sound is silence, so that as many frames come out as there are
    /// pictures for, whatever the encoder holds back.
    /// </summary>
    /// <param name="total">Samples written.</param>
    public void Finish(long total)
    {
        var padding = 4 * FrameSamples - (int)(total % FrameSamples);
        Write(new float[padding * Pcm.Channels]);
        try
        {
            samples.Close();
        }
        catch (IOException)
        {
            // Its exit code says why it has gone.
        }
        process.WaitForExit();
        cancel.ThrowIfCancellationRequested();
        if (process.ExitCode != 0)
            throw Failure();
    }

    /// <summary>Writes silence. Its frames are all the same from the second on: one is encoded and written again and again.</summary>
    public static void WriteSilence(string output, long total, CancellationToken cancel)
    {
        using (var encoder = new SoundEncoder(output, cancel))
            encoder.Finish(0);
        var encoded = SoundPiece.Read(output, FrameSamples);
        var (start, length) = encoded.Frames[0];
        using var file = new FileStream(output, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        var frame = new byte[SoundPiece.HeadBytes + length];
        file.Position = start - SoundPiece.HeadBytes;
        file.ReadExactly(frame);
        for (var written = FrameSamples; written < total; written += FrameSamples)
            file.Write(frame);
        file.SetLength(file.Position);
    }

    /// <summary>True peak of a file that this has written, as players will decode it, dBTP.</summary>
    public static double PeakOf(string file, CancellationToken cancel) => Measure(file, cancel).Peak;

    /// <summary>Loudness (LUFS) and true peak (dBTP) of a file of sound, as players will decode it.</summary>
    public static (double Loudness, double Peak) Measure(string file, CancellationToken cancel)
    {
        using var process = Ffmpeg.Start(
            "ffmpeg",
            [
                "-hide_banner",
                "-nostdin",
                "-v",
                "error",
                "-i",
                file,
                "-vn",
                "-f",
                "f32le",
                "-ac",
                $"{Pcm.Channels}",
                "pipe:1",
            ],
            input: false,
            output: true
        );
        using var ending = cancel.Register(() => Ffmpeg.End(process));
        var words = new LastWords(process.StandardError);
        var meter = new LoudnessMeter();
        var buffer = new byte[1 << 16];
        while (
            process.StandardOutput.BaseStream.ReadAtLeast(buffer, buffer.Length, false) is var read and > 0
        )
            meter.Add(MemoryMarshal.Cast<byte, float>(buffer.AsSpan(0, read - read % Pcm.FrameBytes)));
        process.WaitForExit();
        cancel.ThrowIfCancellationRequested();
        return process.ExitCode == 0
            ? (meter.Loudness, Pcm.ToDecibels(meter.Peak))
            : throw new MediaException(
                MediaFailure.EncoderDied,
                $"ffmpeg could not read the sound it wrote. {words.Lines().LastOrDefault()}"
            );
    }

    private static IEnumerable<string> Arguments(string output) =>
        [
            "-hide_banner",
            "-nostdin",
            "-loglevel",
            "error",
            "-f",
            "f32le",
            "-ar",
            $"{Pcm.Rate}",
            "-channel_layout",
            "stereo",
            "-i",
            "pipe:0",
            "-c:a",
            "aac",
            "-b:a",
            "192k",
            "-f",
            "adts",
            "-y",
            output,
        ];

    private MediaException Failure()
    {
        process.WaitForExit();
        Ffmpeg.ThrowIfInterrupted(process.ExitCode, cancel);
        return new MediaException(
            MediaFailure.EncoderDied,
            $"ffmpeg ended with code {process.ExitCode} while the sound was written. {words.Lines().LastOrDefault()}"
        )
        {
            ExitCode = process.ExitCode,
            LastWords = words.Lines(),
        };
    }

    public void Dispose()
    {
        cancellation.Dispose();
        if (!process.HasExited)
        {
            Ffmpeg.End(process);
            process.WaitForExit();
        }
        process.Dispose();
    }
}

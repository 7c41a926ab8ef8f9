using System.Diagnostics;
using Rostrum.Compositor;
using Rostrum.Drafts;

namespace Rostrum.Media.Encoding;

/// <summary>
/// ffmpeg, fed with finished frames. The film is written beside its final name and moved there by
/// <see cref="Finish"/>; on any other way out ffmpeg is ended and the half file removed.
/// </summary>
public sealed class EncoderPipe : IDisposable
{
    /// <summary>How long ffmpeg may go without taking a frame or finishing.</summary>
    private static readonly TimeSpan longestSilence = TimeSpan.FromSeconds(120);

    private readonly Process process;
    private readonly Stream frames;
    private readonly LastWords words;
    private readonly Timer watchdog;
    private readonly CancellationTokenRegistration cancellation;
    private readonly string output;
    private readonly string partial;
    private readonly string command;
    private volatile bool stalled;
    private bool finished;

    private EncoderPipe(
        Canvas canvas,
        FrameRate rate,
        EncoderSettings settings,
        string output,
        CancellationToken cancel
    )
    {
        this.output = Path.GetFullPath(output);
        partial = PartialName(this.output);
        var arguments = Arguments(canvas, rate, settings, partial);
        command = $"ffmpeg {string.Join(' ', arguments)}";
        process = Ffmpeg.Start("ffmpeg", arguments, input: true, output: false);
        frames = process.StandardInput.BaseStream;
        Pipe.Widen(frames);
        words = new LastWords(process.StandardError);
        watchdog = new Timer(_ => Stall(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        cancellation = cancel.Register(End);
    }

    /// <exception cref="MediaException">ffmpeg is not installed, or the output cannot be written.</exception>
    public static EncoderPipe Open(
        Canvas canvas,
        FrameRate rate,
        EncoderSettings settings,
        string output,
        CancellationToken cancel
    )
    {
        OutputFile.Check(output, ".mp4");
        return new EncoderPipe(canvas, rate, settings, output, cancel);
    }

    /// <summary>Hands over a frame; returns when ffmpeg has taken it.</summary>
    public void Write(Yuv420Frame frame, CancellationToken cancel)
    {
        try
        {
            Expect();
            frames.Write(frame.Bytes);
            Relax();
        }
        catch (IOException)
        {
            process.WaitForExit();
            Ffmpeg.ThrowIfInterrupted(process.ExitCode, cancel);
            throw Failure();
        }
    }

    /// <summary>Waits for ffmpeg to finish and gives the film its name.</summary>
    public void Finish(CancellationToken cancel)
    {
        try
        {
            Expect();
            frames.Close();
        }
        catch (IOException)
        {
            // ffmpeg has gone; its exit code says why.
        }
        process.WaitForExit();
        Ffmpeg.ThrowIfInterrupted(process.ExitCode, cancel);
        if (process.ExitCode != 0)
            throw Failure();
        File.Move(partial, output, overwrite: true);
        finished = true;
    }

    private static List<string> Arguments(
        Canvas canvas,
        FrameRate rate,
        EncoderSettings settings,
        string file
    ) =>
        [
            .. Ffmpeg.PaintedFrames(canvas, rate),
            .. settings.Arguments(rate),
            "-an",
            // Decoding order differs from display order; signed offsets start the film at zero without an edit list,
            // which some platforms refuse.
            "-movflags",
            "+faststart+negative_cts_offsets",
            "-use_editlist",
            "0",
            "-f",
            "mp4",
            "-y",
            file,
        ];

    /// <summary>Beside the output, and short enough where the output's own name is as long as names may be.</summary>
    private static string PartialName(string output)
    {
        var name = Path.GetFileName(output);
        return Path.Combine(
            Path.GetDirectoryName(output)!,
            $".{name[..Math.Min(name.Length, 60)]}.{Environment.ProcessId}.part"
        );
    }

    private MediaException Failure()
    {
        var last = words.Lines();
        if (last.Any(line => line.Contains("No space left", StringComparison.Ordinal)))
            return Exception(
                MediaFailure.DiskFull,
                $"The disk filled up while {output} was being written: free some space and try again."
            );
        if (stalled)
            return Exception(
                MediaFailure.EncoderStalled,
                $"ffmpeg took no frame for {longestSilence.TotalSeconds} s and was ended; nothing was written to {output}."
            );
        if (last.Any(line => line.Contains("Permission denied", StringComparison.Ordinal)))
            return Exception(
                MediaFailure.OutputRefused,
                $"{output} may not be written: choose a folder that is yours."
            );
        var said = last.Count > 0 ? $" Its last words: {last[^1]}" : "";
        return Exception(
            MediaFailure.EncoderDied,
            $"ffmpeg ended with code {process.ExitCode} while writing {output}.{said}"
        );
    }

    private MediaException Exception(MediaFailure failure, string message) =>
        new(failure, message)
        {
            Command = command,
            ExitCode = process.ExitCode,
            LastWords = words.Lines(),
        };

    private void Expect() => watchdog.Change(longestSilence, Timeout.InfiniteTimeSpan);

    /// <summary>Between frames it is for the painters to hurry, not for ffmpeg.</summary>
    private void Relax() => watchdog.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    private void Stall()
    {
        stalled = true;
        End();
    }

    private void End() => Ffmpeg.End(process);

    public void Dispose()
    {
        cancellation.Dispose();
        watchdog.Dispose();
        if (!finished)
        {
            End();
            process.WaitForExit();
            File.Delete(partial);
        }
        process.Dispose();
    }
}

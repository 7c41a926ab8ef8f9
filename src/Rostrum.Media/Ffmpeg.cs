using System.ComponentModel;
using System.Diagnostics;
using Rostrum.Drafts;
using Rostrum.Media.Encoding;

namespace Rostrum.Media;

/// <summary>Starts ffmpeg and ffprobe.</summary>
public static class Ffmpeg
{
    /// <summary>Starts a program of the ffmpeg family; standard error is always redirected.</summary>
    internal static Process Start(string program, IEnumerable<string> arguments, bool input, bool output)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            RedirectStandardInput = input,
            RedirectStandardOutput = output,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new MediaException(
                MediaFailure.ProgramMissing,
                $"{program} is not installed: run \"rostrum doctor\" to see what to install.",
                missing
            );
        }
    }

    /// <summary>Arguments by which ffmpeg quietly takes painted frames on its standard input.</summary>
    internal static IEnumerable<string> PaintedFrames(Canvas canvas, FrameRate rate) =>
        [
            "-hide_banner",
            "-nostdin",
            "-loglevel",
            "error",
            "-f",
            "rawvideo",
            "-pix_fmt",
            "yuv420p",
            "-video_size",
            canvas.ToString(),
            "-framerate",
            $"{rate.Numerator}/{rate.Denominator}",
            .. EncoderSettings.ColourTags,
            "-i",
            "pipe:0",
        ];

    /// <summary>Runs a program to its end and returns what it wrote and said.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        string program,
        IEnumerable<string> arguments,
        CancellationToken cancel
    )
    {
        using var process = Start(program, arguments, input: false, output: true);
        using var ending = cancel.Register(() => End(process));
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        cancel.ThrowIfCancellationRequested();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>
    /// Says whether it was Ctrl-C that ended a program: that reaches it as it reaches this one, sometimes sooner.
    /// </summary>
    internal static void ThrowIfInterrupted(int exitCode, CancellationToken cancel)
    {
        const int endedBySignal = 128 + 2;
        const int ffmpegStopped = 255;
        if (exitCode is endedBySignal or ffmpegStopped)
            cancel.WaitHandle.WaitOne(TimeSpan.FromSeconds(1));
        cancel.ThrowIfCancellationRequested();
    }

    internal static void End(Process process, bool withChildren = false)
    {
        try
        {
            process.Kill(withChildren);
        }
        catch (InvalidOperationException)
        {
            // It has already ended.
        }
    }
}

/// <summary>Keeps the last lines a program says, so that it never waits to be listened to.</summary>
internal sealed class LastWords
{
    private const int Most = 20;
    private readonly Queue<string> lines = new();
    private readonly Task listening;

    public LastWords(StreamReader reader) => listening = Task.Run(() => Listen(reader));

    /// <summary>What was said last, oldest first. Waits until the program has closed its mouth.</summary>
    public IReadOnlyList<string> Lines()
    {
        listening.Wait(TimeSpan.FromSeconds(2));
        lock (lines)
            return [.. lines];
    }

    private void Listen(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
            lock (lines)
            {
                lines.Enqueue(line);
                if (lines.Count > Most)
                    lines.Dequeue();
            }
    }
}

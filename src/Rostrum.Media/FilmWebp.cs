using Rostrum.Compositor;
using Rostrum.Drafts;

namespace Rostrum.Media;

/// <summary>Frames that become an animated WEBP, which plays again and again: small films for pages.</summary>
internal sealed class FilmWebp : IDisposable
{
    private readonly System.Diagnostics.Process process;
    private readonly LastWords words;
    private readonly CancellationTokenRegistration cancellation;
    private readonly string output;
    private readonly string partial;

    public FilmWebp(Canvas canvas, FrameRate rate, string output, CancellationToken cancel)
    {
        this.output = Path.GetFullPath(output);
        partial = $"{this.output}.{Environment.ProcessId}.part";
        process = Ffmpeg.Start(
            "ffmpeg",
            [
                .. Ffmpeg.PaintedFrames(canvas, rate),
                "-vf",
                // WEBP takes its colours for BT.601 in limited range.
                "scale=in_color_matrix=bt709:in_range=tv:out_color_matrix=bt601:out_range=tv:flags=bicubic+accurate_rnd,format=yuv420p",
                "-c:v",
                "libwebp_anim",
                "-quality",
                "62",
                "-loop",
                "0",
                "-f",
                "webp",
                "-y",
                partial,
            ],
            input: true,
            output: false
        );
        words = new LastWords(process.StandardError);
        cancellation = cancel.Register(() => Ffmpeg.End(process));
    }

    public void Write(Yuv420Frame frame)
    {
        try
        {
            process.StandardInput.BaseStream.Write(frame.Bytes);
        }
        catch (IOException)
        {
            throw Failure();
        }
    }

    /// <summary>Waits for ffmpeg to finish and gives the film its name.</summary>
    public void Finish(CancellationToken cancel)
    {
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // Its exit code says why it stopped listening.
        }
        process.WaitForExit();
        cancel.ThrowIfCancellationRequested();
        if (process.ExitCode != 0)
            throw Failure();
        File.Move(partial, output, overwrite: true);
    }

    private MediaException Failure() =>
        new(
            MediaFailure.OutputRefused,
            $"{output} could not be written: {words.Lines().LastOrDefault() ?? "ffmpeg gave no reason"}."
        );

    public void Dispose()
    {
        cancellation.Dispose();
        if (!process.HasExited)
        {
            Ffmpeg.End(process);
            process.WaitForExit();
        }
        process.Dispose();
        File.Delete(partial);
    }
}

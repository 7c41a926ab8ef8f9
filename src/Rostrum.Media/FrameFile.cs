using Rostrum.Compositor;
using Rostrum.Drafts;

namespace Rostrum.Media;

/// <summary>Single frames as files.</summary>
internal static class FrameFile
{
    /// <summary>Writes a frame as an 8-bit sRGB PNG; a half file never stays.</summary>
    public static void WritePng(Yuv420Frame frame, string output, CancellationToken cancel)
    {
        var partial = $"{Path.GetFullPath(output)}.{Environment.ProcessId}.part";
        try
        {
            using var process = Ffmpeg.Start("ffmpeg", Arguments(frame, partial), input: true, output: false);
            using var ending = cancel.Register(() => Ffmpeg.End(process));
            var words = new LastWords(process.StandardError);
            try
            {
                process.StandardInput.BaseStream.Write(frame.Bytes);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // Its exit code says why it stopped listening.
            }
            process.WaitForExit();
            cancel.ThrowIfCancellationRequested();
            if (process.ExitCode != 0)
                throw new MediaException(
                    MediaFailure.OutputRefused,
                    $"{output} could not be written: {words.Lines().LastOrDefault() ?? "ffmpeg gave no reason"}."
                );
            File.Move(partial, output, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static IEnumerable<string> Arguments(Yuv420Frame frame, string file) =>
        [
            .. Ffmpeg.PaintedFrames(new Canvas(frame.Width, frame.Height), FrameRate.Default),
            "-vf",
            "scale=in_color_matrix=bt709:in_range=tv:out_range=pc:flags=bicubic+accurate_rnd+full_chroma_int,format=rgb24",
            "-frames:v",
            "1",
            "-c:v",
            "png",
            "-f",
            "image2",
            // Otherwise a percent sign in the name would stand for a number.
            "-update",
            "1",
            "-y",
            file,
        ];
}

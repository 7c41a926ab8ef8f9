using Rostrum.Compositor;
using Rostrum.Drafts;

namespace Rostrum.Media;

/// <summary>Single frames as files.</summary>
internal static class FrameFile
{
    /// <summary>Writes a frame as an 8-bit sRGB PNG; a half file never stays.</summary>
    public static void WritePng(Yuv420Frame frame, string output, CancellationToken cancel) =>
        Write(
            frame,
            output,
            [
                "-vf",
                $"{FromFilm}:out_range=pc:flags=bicubic+accurate_rnd+full_chroma_int,format=rgb24",
                "-c:v",
                "png",
            ],
            cancel
        );

    /// <summary>Writes a frame as a WEBP of good quality; a half file never stays.</summary>
    public static void WriteWebp(Yuv420Frame frame, string output, CancellationToken cancel) =>
        Write(
            frame,
            output,
            [
                "-vf",
                $"{FromFilm}:out_range=pc:flags=bicubic+accurate_rnd+full_chroma_int,format=bgra",
                "-c:v",
                "libwebp",
                "-quality",
                "86",
            ],
            cancel
        );

    /// <summary>Writes a frame as a JPEG, shrunk if it is larger; a half file never stays.</summary>
    /// <param name="longestSide">Pixels.</param>
    public static void WriteJpeg(
        Yuv420Frame frame,
        string output,
        int longestSide,
        CancellationToken cancel
    ) =>
        Write(
            frame,
            output,
            [
                "-vf",
                // Readers of JPEG take its colours for BT.601 at full range (JFIF 1.02).
                $"{FromFilm}:out_color_matrix=bt601:out_range=pc:w='min({longestSide},iw)':h='min({longestSide},ih)'"
                    + ":force_original_aspect_ratio=decrease:flags=lanczos+accurate_rnd,format=yuvj420p",
                "-c:v",
                "mjpeg",
                "-q:v",
                "4",
            ],
            cancel
        );

    private const string FromFilm = "scale=in_color_matrix=bt709:in_range=tv";

    private static void Write(
        Yuv420Frame frame,
        string output,
        IEnumerable<string> format,
        CancellationToken cancel
    )
    {
        var partial = $"{Path.GetFullPath(output)}.{Environment.ProcessId}.part";
        try
        {
            using var process = Ffmpeg.Start(
                "ffmpeg",
                Arguments(frame, format, partial),
                input: true,
                output: false
            );
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

    private static IEnumerable<string> Arguments(
        Yuv420Frame frame,
        IEnumerable<string> format,
        string file
    ) =>
        [
            .. Ffmpeg.PaintedFrames(new Canvas(frame.Width, frame.Height), FrameRate.Default),
            .. format,
            "-frames:v",
            "1",
            "-f",
            "image2",
            // Otherwise a percent sign in the name would stand for a number.
            "-update",
            "1",
            "-y",
            file,
        ];
}

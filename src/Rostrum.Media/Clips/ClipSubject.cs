using System.Globalization;
using Rostrum.Drafts;

namespace Rostrum.Media.Clips;

/// <summary>
/// Finds what a film is about. A small copy of its middle frame is decoded as frames of films are, and then looked at as
/// stills are, each in a process under limits.
/// </summary>
internal static class ClipSubject
{
    private const int SmallSide = 512;

    /// <summary>Bytes of a small picture at most.</summary>
    private const int MostBytes = 8 << 20;

    /// <summary>The middle where no frame can be had: decoding all of the film says more of that.</summary>
    public static PicturePoint Of(string path, KnownVideo video, CancellationToken cancel)
    {
        var middle = video.Frames.StartOf(video.Frames.Count / 2);
        var picture = Decoded(path, video, video.Lead + middle, cancel);
        if (picture.Length == 0)
            picture = Decoded(path, video, MediaTime.Zero, cancel);
        if (picture.Length == 0)
            return PicturePoint.Centre;
        var file = Path.Combine(Path.GetTempPath(), $"rostrum-{Guid.NewGuid():n}.png");
        try
        {
            File.WriteAllBytes(file, picture);
            return KnownStill.Learn([file], null, cancel)[0].Subject;
        }
        catch (MediaException)
        {
            return PicturePoint.Centre;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The frame of a moment as a PNG; nothing when there is none.</summary>
    private static byte[] Decoded(string path, KnownVideo video, MediaTime at, CancellationToken cancel)
    {
        var scale = Math.Min(1, SmallSide / (double)Math.Max(video.Width, video.Height));
        var (width, height) = (Side(video.Width * scale), Side(video.Height * scale));
        using var process = Ffmpeg.Start(
            HostProgram.Path,
            [
                VideoWorker.Verb,
                video.Format.Demuxer!,
                Path.GetFullPath(path),
                at == MediaTime.Zero || !video.Seeks
                    ? ""
                    : at.Seconds.ToString("0.000000", CultureInfo.InvariantCulture),
                "1",
                $"scale={width}:{height}:flags=area,format=rgb24",
                VideoWorker.AsPicture,
            ],
            input: false,
            output: true
        );
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        using var ending = patience.Token.Register(() => Ffmpeg.End(process, withChildren: true));
        _ = new LastWords(process.StandardError);
        var bytes = new byte[MostBytes];
        var length = process.StandardOutput.BaseStream.ReadAtLeast(bytes, MostBytes, false);
        process.WaitForExit();
        cancel.ThrowIfCancellationRequested();
        return length < MostBytes ? bytes[..length] : [];
    }

    private static int Side(double pixels) => Math.Max(16, (int)Math.Round(pixels));
}

namespace Rostrum.Media.Mixing;

/// <summary>Decodes files of sound in a process of its own.</summary>
internal static class SoundDecoder
{
    /// <summary>Writes frames [<paramref name="first"/>, <paramref name="first"/> + <paramref name="count"/>) of a file, as far as it has them.</summary>
    /// <exception cref="MediaException">The file is missing, refused or damaged.</exception>
    public static void Decode(string path, long first, long count, string output, CancellationToken cancel)
    {
        using var file = File.Create(output);
        Decode(path, first, count, bytes => file.Write(bytes), cancel);
    }

    /// <summary>Hands the same frames out in pieces of whole frames.</summary>
    /// <exception cref="MediaException">The file is missing, refused or damaged.</exception>
    public static void Decode(string path, long first, long count, TakeBytes take, CancellationToken cancel)
    {
        var format = FileInspector.Claim(path);
        if (format.Demuxer is not { } demuxer)
            throw new MediaException(
                MediaFailure.FileRefused,
                $"{path} is not sound: give MP3, WAV, M4A or AAC."
            );
        using var process = Ffmpeg.Start(
            HostProgram.Path,
            [SoundWorker.Verb, demuxer, Path.GetFullPath(path)],
            input: false,
            output: true
        );
        using var ending = cancel.Register(() => Ffmpeg.End(process));
        var words = new LastWords(process.StandardError);
        var (isWhole, isEmpty) = Copy(process.StandardOutput.BaseStream, first, count, take, cancel);
        // What is not needed any more is not decoded.
        if (isWhole)
            Ffmpeg.End(process);
        process.WaitForExit();
        cancel.ThrowIfCancellationRequested();
        if (isEmpty && first > 0 && process.ExitCode == 0)
            throw new MediaException(
                MediaFailure.FileRefused,
                FormattableString.Invariant(
                    $"{path} ends before {first / (double)Pcm.Rate:0.###} s, where its part in the film begins: let it begin earlier."
                )
            );
        if (!isWhole && (process.ExitCode != 0 || isEmpty))
            throw new MediaException(
                MediaFailure.FileDamaged,
                $"{path} holds no sound that can be read: save it again as MP3 or WAV."
            )
            {
                Command = "ffmpeg",
                ExitCode = process.ExitCode,
                LastWords = words.Lines(),
            };
    }

    public delegate void TakeBytes(ReadOnlySpan<byte> frames);

    /// <summary>Whether all that was wanted was there, and whether nothing was.</summary>
    private static (bool IsWhole, bool IsEmpty) Copy(
        Stream input,
        long first,
        long count,
        TakeBytes take,
        CancellationToken cancel
    )
    {
        var buffer = new byte[1 << 16];
        var (skip, left) = (first * Pcm.FrameBytes, count * Pcm.FrameBytes);
        while (left > 0)
        {
            var read = input.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            read -= read % Pcm.FrameBytes;
            if (read == 0)
                break;
            cancel.ThrowIfCancellationRequested();
            var unwanted = (int)Math.Min(skip, read);
            skip -= unwanted;
            var wanted = (int)Math.Min(left, read - unwanted);
            if (wanted > 0)
                take(buffer.AsSpan(unwanted, wanted));
            left -= wanted;
        }
        return (left == 0, left == count * Pcm.FrameBytes);
    }
}

using System.Diagnostics;
using Rostrum.Compositor.Grounds;
using Rostrum.Compositor.Plates;
using Rostrum.Drafts;
using Rostrum.Drafts.Sights;

namespace Rostrum.Media.Decoding;

/// <summary>
/// Reads stills through a decoding process. First all headers, then each still's rows in the given order, each
/// followed by its subject, its tones and its small copy. Disposing ends the process, finished or not.
/// </summary>
public sealed class StillReader : IDisposable
{
    private static readonly TimeSpan longestSilence = TimeSpan.FromSeconds(60);

    private readonly IReadOnlyList<string> paths;
    private readonly Process process;
    private readonly BufferedStream bytes;
    private readonly BinaryReader answers;
    private readonly Task<string> lastWords;
    private readonly Timer watchdog;
    private readonly CancellationTokenRegistration cancellation;
    private volatile bool stalled;

    private StillReader(IReadOnlyList<string> paths, CancellationToken cancel)
    {
        this.paths = paths;
        process = Start(paths);
        bytes = new BufferedStream(process.StandardOutput.BaseStream, 1 << 18);
        answers = new BinaryReader(bytes);
        lastWords = process.StandardError.ReadToEndAsync(CancellationToken.None);
        watchdog = new Timer(_ => Stall(), null, longestSilence, Timeout.InfiniteTimeSpan);
        cancellation = cancel.Register(End);
    }

    /// <summary>Starts decoding and returns at once. Addresses are paths on this machine.</summary>
    public static StillReader Open(IReadOnlyList<string> paths, CancellationToken cancel) =>
        new(paths, cancel);

    /// <summary>The formats of all stills.</summary>
    /// <exception cref="MediaException">One of them is missing, refused or damaged.</exception>
    public IReadOnlyList<StillFormat> ReadHeaders(CancellationToken cancel)
    {
        return Guarded(
            cancel,
            () =>
            {
                var formats = new List<StillFormat>();
                foreach (var path in paths)
                {
                    if (answers.ReadByte() == DecodeWorker.RefusalFollows)
                        throw new MediaException(
                            File.Exists(path) ? MediaFailure.PictureRefused : MediaFailure.PictureMissing,
                            answers.ReadString()
                        );
                    formats.Add(
                        new StillFormat(
                            answers.ReadInt32(),
                            answers.ReadInt32(),
                            answers.ReadInt32(),
                            answers.ReadInt32()
                        )
                    );
                    Heard();
                }
                return formats;
            }
        );
    }

    /// <summary>Feeds the next still's rows to <paramref name="row"/> and returns what is known of the still then.</summary>
    public KnownStill ReadRows(StillFormat format, RowReader row, CancellationToken cancel)
    {
        return Guarded(
            cancel,
            () =>
            {
                var buffer = new byte[format.BytesPerRow];
                for (var y = 0; y < format.Height; y++)
                {
                    bytes.ReadExactly(buffer);
                    row(buffer);
                    Heard();
                }
                var subject = new PicturePoint(answers.ReadDouble(), answers.ReadDouble());
                return new KnownStill(format, subject, ReadTones()) { Picture = ReadPicture() };
            }
        );
    }

    /// <summary>The process reads strangers' files: it is not believed.</summary>
    private Tones? ReadTones() =>
        answers.ReadInt32() is > 0 and <= 2 + 2 * Tones.MostCells * Tones.MostCells and var length
            ? Tones.Read(answers.ReadBytes(length))
            : throw new EndOfStreamException();

    private SmallPicture ReadPicture()
    {
        var (width, height) = (answers.ReadInt32(), answers.ReadInt32());
        if (width is < 1 or > SmallPicture.LongestSide || height is < 1 or > SmallPicture.LongestSide)
            throw new EndOfStreamException();
        var rgb = new byte[width * height * 3];
        bytes.ReadExactly(rgb);
        return new SmallPicture(width, height, rgb);
    }

    public delegate void RowReader(ReadOnlySpan<byte> row);

    private static Process Start(IReadOnlyList<string> paths)
    {
        var command = HostProgram.Path;
        var start = new ProcessStartInfo(command)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment =
            {
                ["DOTNET_TieredPGO"] = "0",
                ["DOTNET_EnableWriteXorExecute"] = "0",
                // libvips' warnings would come between the process and its last words.
                ["VIPS_WARNING"] = "0",
            },
        };
        start.ArgumentList.Add(DecodeWorker.Verb);
        var process = Process.Start(start)!;
        Ask(process, paths);
        Pipe.Widen(process.StandardOutput.BaseStream);
        return process;
    }

    /// <summary>Its input stays open: its end tells the process that nobody is left to be answered.</summary>
    private static void Ask(Process process, IReadOnlyList<string> paths)
    {
        try
        {
            var input = new BinaryWriter(process.StandardInput.BaseStream);
            input.Write(paths.Count);
            foreach (var path in paths)
                input.Write(Path.GetFullPath(path));
            input.Flush();
        }
        catch (IOException)
        {
            // It has ended already; reading its answers says why.
        }
    }

    private T Guarded<T>(CancellationToken cancel, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure)
            when (failure is EndOfStreamException or IOException or ObjectDisposedException)
        {
            if (!stalled)
                process.WaitForExit();
            Ffmpeg.ThrowIfInterrupted(stalled ? 0 : process.ExitCode, cancel);
            throw Failure();
        }
    }

    private MediaException Failure()
    {
        if (stalled)
            return new MediaException(
                MediaFailure.DecoderStalled,
                $"Reading {Named} took more than {longestSilence.TotalSeconds} s without a sign of life: the file is "
                    + "too costly to decode; save it in another format."
            );
        process.WaitForExit();
        var words = lastWords.Result.Trim();
        if (process.ExitCode == DecodeWorker.DamageExit)
            return new MediaException(MediaFailure.PictureDamaged, words.Split('\n')[^1]);
        var missing = words.Contains("libvips", StringComparison.Ordinal);
        return new MediaException(
            missing ? MediaFailure.ProgramMissing : MediaFailure.DecoderDied,
            missing
                ? "Pictures cannot be read because libvips is missing: run \"rostrum doctor\" to see what to install."
                : $"Reading {Named} failed: the file asks for more memory or time than decoding may use, or is damaged."
        )
        {
            Command = HostProgram.Path,
            ExitCode = process.ExitCode,
            LastWords = words.Split('\n'),
        };
    }

    private string Named => paths.Count == 1 ? paths[0] : $"one of {string.Join(", ", paths)}";

    private void Heard() => watchdog.Change(longestSilence, Timeout.InfiniteTimeSpan);

    private void Stall()
    {
        stalled = true;
        End();
    }

    private void End()
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has already ended.
        }
    }

    public void Dispose()
    {
        cancellation.Dispose();
        watchdog.Dispose();
        End();
        process.WaitForExit();
        answers.Dispose();
        process.Dispose();
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Rostrum.Media.Inspection;

/// <summary>Asks the probing process about a film or sound.</summary>
internal static class ProbeProcess
{
    public const string Streams = "streams";
    public const string Packets = "packets";
    public const string Frames = "frames";
    public const string DecodedFrames = "decoded-frames";

    /// <summary>Characters; 64 streams fill a third of it.</summary>
    private const int MostAnswer = 1 << 17;

    /// <summary>Longer than the process gives itself.</summary>
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(ProbeWorker.MostSeconds + 10);

    private static readonly TimeSpan longestDecoding = TimeSpan.FromSeconds(
        ProbeWorker.MostDecodingSeconds + 10
    );

    /// <summary>Frames of a film at most: six hours at 144 a second.</summary>
    private const int MostFrames = 6 * 3600 * 144;

    /// <summary>ffprobe's description of the container and its streams.</summary>
    /// <exception cref="MediaException">It cannot be read as what it claims to be.</exception>
    public static Task<JsonDocument> StreamsAsync(string path, FileFormat format, CancellationToken cancel) =>
        AskAsync(Streams, path, format, ReadDocumentAsync, cancel);

    /// <summary>Seconds at which the last packet of the file ends, found by going through all of them.</summary>
    /// <exception cref="MediaException">It cannot be read as what it claims to be.</exception>
    public static Task<double> EndAsync(string path, FileFormat format, CancellationToken cancel) =>
        AskAsync(Packets, path, format, ReadEndAsync, cancel);

    /// <summary>When the frames of a film begin and end, as its packets say or as decoding all of them tells.</summary>
    /// <exception cref="MediaException">It cannot be read as what it claims to be.</exception>
    public static Task<List<FoundFrame>> FramesAsync(
        string path,
        FileFormat format,
        bool decode,
        CancellationToken cancel
    ) =>
        AskAsync(
            decode ? DecodedFrames : Frames,
            path,
            format,
            answer => ReadFramesAsync(answer, decode),
            cancel
        );

    private static async Task<T> AskAsync<T>(
        string question,
        string path,
        FileFormat format,
        Func<StreamReader, Task<T>> read,
        CancellationToken cancel
    )
    {
        string[] arguments = [ProbeWorker.Verb, question, format.Demuxer!, Path.GetFullPath(path)];
        using var process = Ffmpeg.Start(HostProgram.Path, arguments, input: false, output: true);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(question == DecodedFrames ? longestDecoding : longest);
        using var ending = patience.Token.Register(() => Ffmpeg.End(process));
        var words = new LastWords(process.StandardError);
        try
        {
            var answer = await read(process.StandardOutput);
            await process.WaitForExitAsync(CancellationToken.None);
            return process.ExitCode == 0 ? answer : throw Failure(process, path, format, words);
        }
        catch (Exception failure) when (failure is JsonException or IOException)
        {
            Ffmpeg.End(process);
            await process.WaitForExitAsync(CancellationToken.None);
            throw Failure(process, path, format, words);
        }
        finally
        {
            Ffmpeg.End(process);
            cancel.ThrowIfCancellationRequested();
        }
    }

    private static MediaException Failure(Process process, string path, FileFormat format, LastWords words)
    {
        const int killed = 128 + 9;
        const int alarmed = 128 + 14;
        var (failure, sentence) = process.ExitCode switch
        {
            ConfinedProgram.MissingExit => (
                MediaFailure.ProgramMissing,
                "ffprobe is not installed: run \"rostrum doctor\" to see what to install."
            ),
            killed or alarmed => (
                MediaFailure.FileRefused,
                $"Looking into {path} took too long: it is too costly to read; save it in another format."
            ),
            _ => (
                MediaFailure.FileDamaged,
                $"{path} begins like {format.Name.ToUpperInvariant()} but cannot be read: it is damaged, cut short or "
                    + "made in an unusual way; save it again, as MP4 with H.264 or as MP3."
            ),
        };
        return new MediaException(failure, sentence)
        {
            Command = "ffprobe",
            ExitCode = process.ExitCode,
            LastWords = words.Lines(),
        };
    }

    private static async Task<JsonDocument> ReadDocumentAsync(StreamReader answer)
    {
        var text = new char[MostAnswer];
        var length = await answer.ReadBlockAsync(text, CancellationToken.None);
        return JsonDocument.Parse(text.AsMemory(0, length));
    }

    /// <summary>Lines of start and length, in seconds; either may be missing.</summary>
    private static async Task<double> ReadEndAsync(StreamReader answer)
    {
        var end = 0.0;
        while (await answer.ReadLineAsync(CancellationToken.None) is { } line)
        {
            var fields = line.Split(',');
            if (!TryNumber(fields[0], out var start))
                continue;
            var length = fields.Length > 1 && TryNumber(fields[1], out var some) ? some : 0;
            end = Math.Max(end, start + length);
        }
        return end;
    }

    /// <summary>Frames that the container says are not to be shown are left out.</summary>
    private static async Task<List<FoundFrame>> ReadFramesAsync(StreamReader answer, bool decoded)
    {
        var frames = new List<FoundFrame>();
        while (await answer.ReadLineAsync(CancellationToken.None) is { } line && frames.Count < MostFrames)
        {
            var fields = line.Split(',');
            if (fields.Length < 3)
                continue;
            var (start, length, flags) = decoded
                ? (fields[1], fields[2], fields[0])
                : (fields[0], fields[1], fields[2]);
            if (!decoded && flags.Contains('D', StringComparison.Ordinal))
                continue;
            frames.Add(
                new FoundFrame(
                    TryNumber(start, out var begins) ? begins : null,
                    TryNumber(length, out var lasts) ? lasts : 0,
                    decoded ? flags == "1" : flags.Contains('K', StringComparison.Ordinal)
                )
            );
        }
        return frames;
    }

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}

/// <summary>What is said of one frame of a film.</summary>
/// <param name="Start">Seconds; null when it is not said.</param>
/// <param name="Length">Seconds; 0 when it is not said.</param>
/// <param name="IsKey">Decoding can begin here.</param>
internal readonly record struct FoundFrame(double? Start, double Length, bool IsKey);

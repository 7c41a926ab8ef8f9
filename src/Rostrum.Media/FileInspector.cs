using Rostrum.Drafts.Texts.Subtitles;
using Rostrum.Drafts.Timelines;
using Rostrum.Media.Clips;
using Rostrum.Media.Decoding;
using Rostrum.Media.Inspection;
using Rostrum.Media.Text;

namespace Rostrum.Media;

/// <summary>
/// Says what a stranger's file is, by its content. Its first bytes decide what it claims to be and by what it may be
/// opened; then a process under limits opens it as that and nothing else.
/// </summary>
public static class FileInspector
{
    private const double LongestSeconds = TimelineResolver.LongestFilm / 1000.0;

    /// <exception cref="MediaException">The file is not accepted; the message says why and what would be.</exception>
    public static FileFacts Inspect(string path, CancellationToken cancel) =>
        InspectAsync(path, cancel).GetAwaiter().GetResult();

    /// <exception cref="MediaException">The file is not accepted; the message says why and what would be.</exception>
    public static async Task<FileFacts> InspectAsync(string path, CancellationToken cancel)
    {
        var format = Claim(path);
        return format.Kind switch
        {
            FileKind.Image => await Task.Run(() => Picture(path, format, cancel), cancel),
            FileKind.Font => await Task.Run(() => Font(path), cancel),
            FileKind.Subtitles => Subtitles(path, format),
            FileKind.Look => await Task.Run(() => Look(path, format), cancel),
            _ => await FilmOrSoundAsync(path, format, cancel),
        };
    }

    /// <summary>What a file claims to be; all of it is there.</summary>
    internal static FileFormat Claim(string path)
    {
        RegularFile.Demand(path);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        if (file.Length == 0)
            throw new MediaException(
                MediaFailure.FileRefused,
                $"{path} is empty: send it again from the original."
            );
        var format = Signature(file) ?? throw new MediaException(MediaFailure.FileRefused, UnknownKind(path));
        file.Position = 0;
        return Wholeness.Check(file, format.Container)
            ? Moves(file, format)
            : throw new MediaException(
                MediaFailure.FileDamaged,
                $"{path} is damaged or cut short: send it again from the original."
            );
    }

    /// <summary>What to do with a file that begins like no kind that is taken, by what its name promises.</summary>
    public static string UnknownKind(string name) =>
        Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".SRT" or ".VTT" => $"{name} does not begin as subtitles do: each needs a line such as "
                + "00:00:01,000 --> 00:00:03,500 and its words below, as text in UTF-8.",
            ".ASS" or ".SSA" or ".SUB" or ".LRC" =>
                $"{name} holds subtitles as few programs read them: save it as SRT.",
            ".CUBE" =>
                $"{name} does not begin as a look does: a line LUT_3D_SIZE 33, with the points on a side, stands "
                    + "before its points; save it again as .cube.",
            ".TTC" or ".OTC" => $"{name} holds several fonts: send the one you mean as TTF or OTF.",
            ".WOFF" or ".WOFF2" or ".EOT" => $"{name} is a font for web pages: send it as TTF or OTF.",
            _ => $"{name} is not a file of a kind that can be used: send {FileFormat.Accepted}.",
        };

    /// <summary>A GIF or WEBP of several pictures is a film without sound.</summary>
    private static FileFormat Moves(FileStream file, FileFormat format)
    {
        file.Position = 0;
        if (format == FileFormat.Gif)
            return Wholeness.GifPictures(file) > 1 ? FileFormat.MovingGif : format;
        if (format == FileFormat.Webp)
            return Wholeness.WebpPictures(file) > 1 ? FileFormat.MovingWebp : format;
        return format;
    }

    /// <summary>A tag before sound, which may hold whole pictures, is passed over.</summary>
    private static FileFormat? Signature(FileStream file)
    {
        var head = new byte[FileSignature.HeadBytes];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var tag = FileSignature.TagBytes(head.AsSpan(0, length));
        if (tag < length)
            return FileSignature.Of(head.AsSpan(0, length));
        file.Position = tag;
        length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return SoundFrame.Of(head.AsSpan(0, length)) ?? FileFormat.Mp3;
    }

    /// <summary>Reads the header only: it holds the size, which is checked before anything is decoded.</summary>
    private static FileFacts Picture(string path, FileFormat format, CancellationToken cancel)
    {
        using var reader = StillReader.Open([path], cancel);
        var still = reader.ReadHeaders(cancel)[0];
        return new FileFacts(
            FileKind.Image,
            format.Name,
            0,
            still.Width,
            still.Height,
            null,
            HasSound: false
        );
    }

    /// <summary>How long the pictures of a film play; its sound may go on, and is not waited for.</summary>
    private static async Task<double> PicturesLastAsync(
        string path,
        FileFormat format,
        double end,
        CancellationToken cancel
    )
    {
        var frames = await ProbeProcess.FramesAsync(path, format, decode: false, cancel);
        // Films are made of frames: one that has none to show would be refused then.
        if (frames.Count == 0)
            throw KnownVideo.NothingToSee(path);
        var seconds = frames.Max(frame => frame.Start + frame.Length) - frames.Min(frame => frame.Start);
        return seconds > 0 && seconds < end ? seconds.Value : end;
    }

    private static FileFacts Font(string path)
    {
        var format = FontFile.Inspect(path).HasCurves ? FileFormat.Otf : FileFormat.Ttf;
        return new FileFacts(FileKind.Font, format.Name, 0, 0, 0, null, HasSound: false);
    }

    private static FileFacts Look(string path, FileFormat format)
    {
        LookFile.Read(path);
        return new FileFacts(FileKind.Look, format.Name, 0, 0, 0, null, HasSound: false);
    }

    private static FileFacts Subtitles(string path, FileFormat format)
    {
        if (new FileInfo(path).Length > SubtitleReader.LargestFile)
            throw new MediaException(
                MediaFailure.FileRefused,
                $"{path} is larger than any file of subtitles: those have {SubtitleReader.LargestFile >> 20} MB at most."
            );
        var reading = SubtitleReader.Read(File.ReadAllBytes(path));
        return reading.Refusal is { } why
            ? throw new MediaException(MediaFailure.FileRefused, $"{path}: {why}")
            : new FileFacts(
                FileKind.Subtitles,
                format.Name,
                reading.Cues.Max(cue => cue.End) / 1000.0,
                0,
                0,
                null,
                HasSound: false
            );
    }

    private static async Task<FileFacts> FilmOrSoundAsync(
        string path,
        FileFormat format,
        CancellationToken cancel
    )
    {
        using var found = await ProbeProcess.StreamsAsync(path, format, cancel);
        var facts = StreamFacts.Read(found.RootElement, path, format, out var saysLength);
        // Of bare frames ffprobe only guesses the length, and what browsers record does not say it.
        if (!saysLength || format.Container == Container.Frames)
            facts = facts with { Seconds = await ProbeProcess.EndAsync(path, format, cancel) };
        if (facts.Kind == FileKind.Video)
            facts = facts with { Seconds = await PicturesLastAsync(path, format, facts.Seconds, cancel) };
        if (!(facts.Seconds > 0))
            throw new MediaException(
                MediaFailure.FileDamaged,
                $"{path} holds nothing that plays: it is damaged or cut short; send it again from the original."
            );
        return facts.Seconds <= LongestSeconds
            ? facts
            : throw new MediaException(
                MediaFailure.FileRefused,
                $"{path} lasts {facts.Seconds / 3600:0.#} hours; films last 6 hours at most, and so may what they are made of: send a shorter part."
            );
    }
}

using System.CommandLine;
using System.Globalization;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Timelines;
using Rostrum.Media.Encoding;

namespace Rostrum.Cli.Commands;

/// <summary>What several commands ask in the same way.</summary>
internal static class FilmArguments
{
    public static Option<string> Output(string what) =>
        new("--output", "-o")
        {
            Description = what,
            Required = true,
            HelpName = "FILE",
        };

    public static Option<bool> SilentTrack() =>
        new("--silent-track")
        {
            Description =
                "Gives a film in which nothing is heard a silent track of sound, as some platforms want it.",
        };

    public static Argument<FileInfo> DraftFile() =>
        new("DRAFT.json") { Description = "A film as a draft, format version 1." };

    public static Draft ReadDraft(FileInfo file)
    {
        if (!file.Exists)
            throw new AskedWronglyException($"There is no draft {file.FullName}: check the path.");
        return DraftJson.Parse(WrittenFile.Read(file, "a draft"), out var why)
            ?? throw new AskedWronglyException($"{file.Name}: {why}");
    }

    /// <summary>A length of time: <c>2.5s</c>, <c>2.5</c>, <c>2500ms</c>, <c>1m</c> or <c>0:02.5</c>.</summary>
    public static MediaTime Time(string text)
    {
        var (number, perUnit) =
            text.EndsWith("ms", StringComparison.Ordinal) ? (text[..^2], 0.001)
            : text.EndsWith('s') ? (text[..^1], 1)
            : text.EndsWith('m') ? (text[..^1], 60)
            : (text, 1.0);
        var parts = number.Split(':');
        double seconds = 0;
        foreach (var part in parts)
        {
            if (
                !double.TryParse(
                    part,
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var value
                )
            )
                throw new AskedWronglyException($"\"{text}\" is not a time: write 2.5s, 2500ms or 0:02.5.");
            seconds = seconds * 60 + value;
        }
        if (seconds * perUnit * 1000 > TimelineResolver.LongestFilm)
            throw new AskedWronglyException($"\"{text}\" is longer than any film can be: 6 hours.");
        return MediaTime.FromSeconds(seconds * perUnit);
    }

    /// <summary>A span of frames, both ends included: <c>0-99</c>.</summary>
    public static Range? Frames(string? text)
    {
        if (text is null)
            return null;
        var ends = text.Split('-');
        return
            ends.Length == 2
            && int.TryParse(ends[0], out var first)
            && int.TryParse(ends[1], out var last)
            && first <= last
            && last < int.MaxValue
            ? first..(last + 1)
            : throw new AskedWronglyException($"\"{text}\" is not a span of frames: write --frames 0-99.");
    }

    public static EncoderSettings Quality(string name) =>
        EncoderSettings.FromQuality(name)
        ?? throw new AskedWronglyException(
            $"\"{name}\" is not a quality: choose {string.Join(", ", EncoderSettings.Qualities)}."
        );
}

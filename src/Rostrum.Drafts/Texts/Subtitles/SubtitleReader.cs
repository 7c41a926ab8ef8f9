using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Rostrum.Drafts.Texts.Subtitles;

/// <summary>
/// Reads SubRip (SRT) and WebVTT (W3C Candidate Recommendation 2019), both by one rule: a line with an arrow between
/// two times begins a cue, and an empty line ends it. Whatever stands between cues is passed over, so that files made
/// by many hands can be read.
/// </summary>
public static partial class SubtitleReader
{
    /// <summary>Larger files are refused, bytes; a film of six hours has a fifth of it.</summary>
    public const int LargestFile = 4 << 20;

    private const int MostCues = 10_000;
    private const string Signature = "WEBVTT";

    private static readonly UTF8Encoding strict = new(false, throwOnInvalidBytes: true);

    public static SubtitleReading Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > LargestFile)
            return Refused($"Subtitles have {LargestFile >> 20} MB at most; send them in parts.");
        if (Decoded(file) is not { } text)
            return Refused("The subtitles are not in Unicode: save the file again as UTF-8.");
        var cues = Read(text);
        return cues.Count switch
        {
            0 => Refused(
                "There are no subtitles in the file: each needs a line such as 00:00:01,000 --> 00:00:03,500 and its "
                    + "words below."
            ),
            > MostCues => Refused($"The file has more than {MostCues} subtitles; send them in parts."),
            _ => new SubtitleReading(cues, null),
        };
    }

    /// <summary>Whether a file begins as subtitles do, by its first bytes.</summary>
    public static bool Begins(ReadOnlySpan<byte> head) =>
        Decoded(head) is { } text
        && !text.Contains('\0')
        && (text.StartsWith(Signature, StringComparison.Ordinal) || Timing().IsMatch(text));

    private static SubtitleReading Refused(string why) => new([], why);

    /// <summary>UTF-8, or UTF-16 that says so by its first sign; null for anything else.</summary>
    private static string? Decoded(ReadOnlySpan<byte> file)
    {
        if (file is [0xFF, 0xFE, .. var little])
            return Encoding.Unicode.GetString(little[..(little.Length & ~1)]);
        if (file is [0xFE, 0xFF, .. var big])
            return Encoding.BigEndianUnicode.GetString(big[..(big.Length & ~1)]);
        if (file is [0xEF, 0xBB, 0xBF, .. var marked])
            file = marked;
        try
        {
            return strict.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            // The head of a file may end within a sign.
            return file.Length > 4 && Ended(file) is { } cut ? cut : null;
        }
    }

    private static string? Ended(ReadOnlySpan<byte> file)
    {
        for (var less = 1; less <= 3; less++)
            try
            {
                return strict.GetString(file[..^less]);
            }
            catch (DecoderFallbackException)
            {
                // One byte less, then.
            }
        return null;
    }

    private static List<SubtitleCue> Read(string text)
    {
        var lines = text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
        var cues = new List<SubtitleCue>();
        for (var i = 0; i < lines.Length; i++)
            if (IsBlockOfNotes(lines[i]))
                i = EndOfBlock(lines, i);
            else if (Timing().Match(lines[i]) is { Success: true } timing)
            {
                var end = EndOfCue(lines, i + 1);
                if (CueOf(timing, lines[(i + 1)..end]) is { } cue)
                    cues.Add(cue);
                i = end - 1;
            }
        return [.. cues.OrderBy(cue => cue.Start)];
    }

    private static bool IsBlockOfNotes(string line) =>
        line is "STYLE" or "REGION" or "NOTE" || line.StartsWith("NOTE ", StringComparison.Ordinal);

    private static int EndOfBlock(string[] lines, int at)
    {
        while (at + 1 < lines.Length && !string.IsNullOrWhiteSpace(lines[at + 1]))
            at++;
        return at;
    }

    /// <summary>At an empty line, or at the next cue's number or times where the empty line was forgotten.</summary>
    private static int EndOfCue(string[] lines, int at)
    {
        while (at < lines.Length && !string.IsNullOrWhiteSpace(lines[at]) && !Timing().IsMatch(lines[at]))
        {
            if (
                at + 1 < lines.Length
                && lines[at].Trim().All(char.IsAsciiDigit)
                && Timing().IsMatch(lines[at + 1])
            )
                break;
            at++;
        }
        return at;
    }

    /// <summary>Null for a cue that is never seen.</summary>
    private static SubtitleCue? CueOf(Match timing, string[] lines)
    {
        var (start, end) = (TimeOf(timing, "a"), TimeOf(timing, "b"));
        var written = string.Join('\n', lines.Select(line => line.Trim())).Trim();
        var text = SubtitleMarks.Removed(written);
        return start is { } from && end is { } to && to > from && text.Length > 0
            ? new SubtitleCue(
                from,
                to,
                text,
                SubtitleMarks.AnchorOf(written) ?? CueSettings.AnchorOf(timing.Groups["settings"].Value),
                SubtitleMarks.IsAll(written, "i"),
                SubtitleMarks.IsAll(written, "b")
            )
            : null;
    }

    private static long? TimeOf(Match timing, string which)
    {
        var parts = timing.Groups[which].Value.Replace(',', '.').Split('.');
        long seconds = 0;
        foreach (var part in parts[0].Split(':'))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return null;
            seconds = seconds * 60 + number;
        }
        var fraction =
            parts.Length > 1 ? int.Parse(parts[1].PadRight(3, '0'), CultureInfo.InvariantCulture) : 0;
        return seconds * 1000 + fraction;
    }

    [GeneratedRegex(
        @"^[ \t]*(?<a>(\d{1,4}:)?\d{1,2}:\d{1,2}([.,]\d{1,3})?)[ \t]*-->[ \t]*(?<b>(\d{1,4}:)?\d{1,2}:\d{1,2}([.,]\d{1,3})?)(?<settings>[ \t].*)?$",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Timing();
}

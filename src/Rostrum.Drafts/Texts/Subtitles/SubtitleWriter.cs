using System.Globalization;
using System.Text;

namespace Rostrum.Drafts.Texts.Subtitles;

/// <summary>Writes subtitles as SubRip or WebVTT.</summary>
public static class SubtitleWriter
{
    public static string Srt(IReadOnlyList<SubtitleCue> cues)
    {
        var file = new StringBuilder();
        for (var i = 0; i < cues.Count; i++)
        {
            var place = cues[i].Anchor is { } anchor and not "bottom"
                ? $"{{\\an{SubtitleMarks.DigitOf(anchor)}}}"
                : "";
            file.Append(
                CultureInfo.InvariantCulture,
                $"{i + 1}\n{Time(cues[i].Start, ',')} --> {Time(cues[i].End, ',')}\n{place}{Marked(cues[i], cues[i].Text)}\n\n"
            );
        }
        return file.ToString();
    }

    public static string Vtt(IReadOnlyList<SubtitleCue> cues)
    {
        var file = new StringBuilder("WEBVTT\n\n");
        foreach (var cue in cues)
            file.Append(
                CultureInfo.InvariantCulture,
                $"{Time(cue.Start, '.')} --> {Time(cue.End, '.')}{CueSettings.Of(cue.Anchor)}\n{Marked(cue, Escaped(cue.Text))}\n\n"
            );
        return file.ToString();
    }

    private static string Marked(SubtitleCue cue, string text)
    {
        text = text.Replace("\n\n", "\n \n");
        text = cue.Italic ? $"<i>{text}</i>" : text;
        return cue.Bold ? $"<b>{text}</b>" : text;
    }

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    private static string Time(long ms, char point) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{ms / 3_600_000:00}:{ms / 60_000 % 60:00}:{ms / 1000 % 60:00}{point}{ms % 1000:000}"
        );
}

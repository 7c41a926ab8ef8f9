using System.Text.Json;
using Rostrum.Drafts.Operations;

namespace Rostrum.Drafts.Texts.Subtitles;

/// <summary>The subtitles that a film has: its captions, or all of its texts where it has none.</summary>
public static class DraftSubtitles
{
    public static IReadOnlyList<SubtitleCue> Of(Draft draft)
    {
        var end = LengthOf(draft);
        var texts = TextTracks.TextsOf(draft).Where(text => !string.IsNullOrWhiteSpace(text.Text)).ToList();
        var captions = texts.Where(text => TextTracks.TemplateOf(text) == AddSubtitles.Template).ToList();
        return
        [
            .. (captions.Count > 0 ? captions : texts)
                .Select(text => CueOf(text, end))
                .Where(cue => cue.End > cue.Start)
                .OrderBy(cue => cue.Start),
        ];
    }

    private static SubtitleCue CueOf(Segment text, long end)
    {
        var start = Math.Max(0, text.Start ?? 0);
        var length = text.Duration ?? end - start;
        var anchor = TextPlacement.AnchorNamed(text.Anchor) is var (x, y)
            ? TextPlacement.Anchors[(int)(y * 2) * 3 + (int)(x * 2)]
            : null;
        return new SubtitleCue(
            start,
            end > 0 ? Math.Min(end, start + length) : start + length,
            text.Text!.Trim(),
            anchor == "bottom" ? null : anchor,
            Is(text.Style, "i"),
            Is(text.Style, "b")
        );
    }

    private static long LengthOf(Draft draft) =>
        draft.Duration
        ?? draft
            .AllTracks.Where(track => track.Type == TrackType.Video)
            .SelectMany(track => track.AllSegments)
            .Select(segment => (segment.Start ?? 0) + (segment.Duration ?? 0))
            .DefaultIfEmpty(0)
            .Max();

    private static bool Is(JsonElement? style, string name) =>
        style is { ValueKind: JsonValueKind.Object } known
        && known.TryGetProperty(name, out var flag)
        && flag.ValueKind == JsonValueKind.True;
}

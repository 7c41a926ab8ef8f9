using Rostrum.Compositor.Overlays;
using Rostrum.Drafts.Texts;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Media.Text;

/// <summary>The texts of a film, each drawn when it is first seen. Owns the drawings.</summary>
internal sealed class FilmTexts : IDisposable
{
    /// <summary>Memory for drawings at once: several hundred captions at 1080p.</summary>
    private const long MostBytes = 768L << 20;

    private readonly Dictionary<TextClip, OverlaySheet> sheets = new(ReferenceEqualityComparer.Instance);

    /// <summary>Refuses a film with text where none can be drawn.</summary>
    public static void Check(Timeline timeline)
    {
        if (timeline.Texts.Count > 0)
            TextLibrary.Require();
    }

    /// <summary>What of the film's texts cannot be drawn, as remarks for the person.</summary>
    public static IEnumerable<string> Notes(Timeline timeline)
    {
        foreach (var text in timeline.Texts)
            if (TextSetter.Unknown(text.Text, text.Style) is { Count: > 0 } unknown)
                yield return $"No font on this machine has {string.Join(' ', unknown.Take(8))}: left out of a text.";
    }

    /// <summary>The drawings of all texts seen in frames [<paramref name="first"/>, <paramref name="end"/>), from bottom to top.</summary>
    public IReadOnlyList<OverlaySheet> Between(Timeline timeline, int first, int end)
    {
        var (from, to) = (timeline.Rate.TimeOf(first), timeline.Rate.TimeOf(end));
        var seen = timeline.Texts.Where(text => text.Range.Start < to && text.Range.End > from).ToList();
        foreach (
            var gone in sheets.Keys.Except(seen, ReferenceEqualityComparer.Instance).Cast<TextClip>().ToList()
        )
            if (sheets.Remove(gone, out var sheet))
                sheet.Dispose();
        foreach (var text in seen)
            if (!sheets.ContainsKey(text))
            {
                sheets.Add(text, TextSetter.Set(text, timeline.Canvas));
                if (sheets.Values.Sum(sheet => sheet.Bytes) > MostBytes)
                    throw new DraftRefusedException(
                        "The film has more text than can be drawn at this size: take some out, or make it smaller."
                    );
            }
        return [.. seen.Select(text => sheets[text])];
    }

    public void Dispose()
    {
        foreach (var sheet in sheets.Values)
            sheet.Dispose();
    }
}

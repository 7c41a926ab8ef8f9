using Rostrum.Compositor.Grounds;
using Rostrum.Compositor.Overlays;
using Rostrum.Drafts.Texts;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Media.Text;

/// <summary>A text as it stands on the canvas.</summary>
/// <param name="Ground">What its letters border on: the letters and a little around them, pixels.</param>
/// <param name="Em">Size of its letters, pixels.</param>
/// <param name="WantedContrast">WCAG 2.2, by its size.</param>
internal sealed record PlacedText(TextClip Clip, PixelRect Ground, double Em, double WantedContrast);

/// <summary>The texts of a film: settled once for the whole of it, each drawn when it is first seen. Owns the drawings.</summary>
internal sealed class FilmTexts(Func<string, string> pathOf) : IDisposable
{
    /// <summary>Memory for drawings at once: several hundred captions at 1080p.</summary>
    private const long MostBytes = 768L << 20;

    private readonly Dictionary<TextClip, OverlaySheet> sheets = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> notes = [];
    private readonly TextWorkshop workshop = new(pathOf);
    private readonly List<PlacedText> placed = [];
    private Timeline? settled;

    /// <summary>Where the texts stand, once they are settled.</summary>
    public IReadOnlyList<PlacedText> Placed => placed;

    /// <summary>What was done to the film's texts that the person should know.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>Refuses a film with text where none can be drawn.</summary>
    public static void Check(Timeline timeline)
    {
        if (timeline.Texts.Count > 0)
            TextLibrary.Require();
    }

    /// <summary>
    /// The same film with texts that can be read: each is laid out, and its style is settled by what the pictures show
    /// under it. What comes out is told by the film alone, so that every piece of it is painted alike; it is worked
    /// out once.
    /// </summary>
    /// <param name="survey">Opens the ground, once something is to be laid on it.</param>
    public Timeline Settle(Timeline timeline, Func<GroundSurvey> survey)
    {
        if (settled is not null || timeline.Texts.Count == 0)
            return settled ?? timeline;
        using var ground = survey();
        return settled = timeline with
        {
            Texts = [.. timeline.Texts.Select(text => Settled(text, timeline, ground))],
        };
    }

    private TextClip Settled(TextClip text, Timeline timeline, GroundSurvey ground)
    {
        if (text.Behind && ground.SubjectOver(text.Range) is { } subject)
        {
            var behind = new BehindText(text, timeline.Canvas, subject, workshop.Measure);
            text = behind.Placed();
            if (behind.Note is { } covered)
                notes.Add(covered);
        }
        var measure = workshop.Measure(text, timeline.Canvas);
        if (measure.Unknown.Count > 0)
            notes.Add(
                $"No font at hand has {string.Join(' ', measure.Unknown.Take(8))}: left out of a text."
            );
        var legible = Legibility.Settle(
            text.Style,
            text.Open,
            ground.Under(measure.Ground, text.Range),
            measure.Size,
            text.Extras.HasFlag(TextExtras.Accent)
        );
        if (NoteOn(text, legible, Contrast.Wanted(text.Style, measure.Size)) is { } note)
            notes.Add(note);
        var drawn = text with { Style = legible.Style, Open = Remedies.None, Fonts = measure.Fonts };
        placed.Add(
            new PlacedText(
                drawn,
                measure.Ground,
                measure.Size * TextFitter.Scale(timeline.Canvas),
                Contrast.Wanted(text.Style, measure.Size)
            )
        );
        return drawn;
    }

    /// <summary>The person is told where a choice of theirs did not suffice, or where nothing may be done.</summary>
    private static string? NoteOn(TextClip text, Legible legible, double wanted)
    {
        var name = NameOf(text);
        if (legible.Contrast < wanted && legible.Used == Remedies.None)
            return $"The text \"{name}\" is hard to read on its picture; give it a shadow, a panel or another colour.";
        return legible.Used switch
        {
            _ when !text.HasOwnColour => null,
            Remedies.Halo =>
                $"The text \"{name}\" keeps its colour and got a soft ground, to be readable on its picture.",
            Remedies.Stroke =>
                $"The text \"{name}\" keeps its colour and got an outline, to be readable on its picture.",
            Remedies.Box =>
                $"The text \"{name}\" keeps its colour and got a panel, to be readable on its picture.",
            _ => null,
        };
    }

    internal static string NameOf(TextClip text) =>
        text.Text.Length <= 30 ? text.Text : $"{text.Text[..29]}…";

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
                sheets.Add(text, workshop.Draw(text, timeline.Canvas));
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
        workshop.Dispose();
    }
}

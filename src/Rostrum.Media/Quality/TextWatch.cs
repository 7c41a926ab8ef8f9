using System.Security.Cryptography;
using Rostrum.Compositor;
using Rostrum.Compositor.Inspection;
using Rostrum.Drafts.Timelines;
using Rostrum.Media.Encoding;
using Rostrum.Media.Text;

namespace Rostrum.Media.Quality;

/// <summary>A text that is seen in some frames.</summary>
/// <param name="Place">Its place among the film's texts.</param>
/// <param name="Name">The same wherever the same frames show the same text.</param>
internal sealed record SeenText(PlacedText Text, int Place, string Name);

/// <summary>Measures how the texts seen in frames [first, end) stand out, each where it rests.</summary>
internal sealed class TextWatch
{
    /// <summary>
    /// Every so many frames a text at rest is measured; what is under it changes slowly. Counted anew in each of the
    /// encoder's groups, so that a piece of a film is looked at in the same frames wherever it stands.
    /// </summary>
    private const int BetweenLooks = 5;

    private readonly Timeline timeline;
    private readonly int group;
    private readonly List<(SeenText Seen, TextGauge Gauge)> gauges;

    public TextWatch(Timeline timeline, IReadOnlyList<PlacedText> texts, int first, int end)
    {
        (this.timeline, group) = (timeline, EncoderSettings.GroupOf(timeline.Rate));
        gauges =
        [
            .. SeenIn(timeline, texts, first, end)
                .Where(seen => !HasPictures(seen.Text.Clip.Text))
                .Select(seen =>
                    (
                        seen,
                        new TextGauge(
                            seen.Text.Ground,
                            [seen.Text.Clip.Style.Colour, seen.Text.Clip.Style.SecondColour]
                        )
                    )
                ),
        ];
    }

    /// <summary>The least contrast of each text, 1–21; null where it was never measured.</summary>
    public IEnumerable<(SeenText Seen, double? Least)> Measured =>
        gauges.Select(each => (each.Seen, each.Gauge.Least));

    public void See(Yuv420Frame frame, int number)
    {
        if (gauges.Count == 0 || number % group % BetweenLooks != 0)
            return;
        var time = timeline.Rate.TimeOf(number);
        if (timeline.Fade.CoverAt(time, timeline.Duration) > 0)
            return;
        foreach (var (seen, gauge) in gauges)
            if (seen.Text.Clip.Range.Contains(time) && seen.Text.Clip.IsAtRest(time))
                gauge.Look(frame);
    }

    /// <summary>Emoji are pictures: what is white in them is no letter, and what they border on is themselves.</summary>
    private static bool HasPictures(string text) =>
        text.EnumerateRunes().Any(rune => rune.Value is >= 0x1F000 or (>= 0x2600 and <= 0x27BF) or 0xFE0F);

    /// <summary>
    /// The texts of which some frame shows something. Where the same text comes several times, it is named by which of
    /// them it is there, in the order in which they are seen.
    /// </summary>
    public static IEnumerable<SeenText> SeenIn(
        Timeline timeline,
        IReadOnlyList<PlacedText> texts,
        int first,
        int end
    )
    {
        var counts = new Dictionary<string, int>();
        return texts
            .Index()
            .Select(each => (each.Item, each.Index, From: FirstFrame(timeline, each.Item, first, end)))
            .Where(each => each.From is not null)
            .OrderBy(each => each.From)
            .Select(each =>
            {
                var identity = Convert.ToHexStringLower(
                    SHA256.HashData(
                        System.Text.Encoding.UTF8.GetBytes($"{each.Item.Clip.Identity} {timeline.Canvas}")
                    )
                );
                var count = counts[identity] = counts.GetValueOrDefault(identity) + 1;
                return new SeenText(each.Item, each.Index, $"{identity} {count}");
            })
            .ToList();
    }

    /// <summary>The first of the frames that shows a text; null where none does.</summary>
    private static int? FirstFrame(Timeline timeline, PlacedText text, int first, int end)
    {
        var range = text.Clip.Range;
        var frame = Math.Max(first, timeline.Rate.FrameAt(range.Start));
        if (timeline.Rate.TimeOf(frame) < range.Start)
            frame++;
        return frame < end && range.Contains(timeline.Rate.TimeOf(frame)) ? frame : null;
    }
}

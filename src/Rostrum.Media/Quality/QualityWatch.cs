using Rostrum.Compositor;
using Rostrum.Compositor.Inspection;
using Rostrum.Drafts.Timelines;
using Rostrum.Media.Text;

namespace Rostrum.Media.Quality;

/// <summary>
/// Looks at a film's frames while they pass to the encoder: black, standing still, flashing, and how its texts stand out.
/// </summary>
internal sealed class QualityWatch
{
    /// <summary>Every so many frames a text at rest is measured; what is under it changes slowly.</summary>
    private const int BetweenLooks = 5;

    private readonly Timeline timeline;
    private readonly int first;
    private readonly List<(PlacedText Text, TextGauge Gauge)> gauges;

    /// <param name="timeline">The final one, its texts settled.</param>
    /// <param name="first">The first frame that will be shown to it.</param>
    public QualityWatch(Timeline timeline, IReadOnlyList<PlacedText> texts, int first)
    {
        (this.timeline, this.first) = (timeline, first);
        Frames = new FrameWatch(timeline.Canvas, timeline.Rate);
        gauges =
        [
            .. texts.Select(text =>
                (
                    text,
                    new TextGauge(
                        text.Ground,
                        [text.Clip.Style.Colour, text.Clip.Style.SecondColour],
                        text.Em
                    )
                )
            ),
        ];
    }

    public FrameWatch Frames { get; }

    public void See(Yuv420Frame frame)
    {
        var number = first + Frames.Count;
        Frames.Add(frame);
        if (gauges.Count == 0 || number % BetweenLooks != 0)
            return;
        var time = timeline.Rate.TimeOf(number);
        if (timeline.Fade.CoverAt(time, timeline.Duration) > 0)
            return;
        foreach (var (text, gauge) in gauges)
            if (text.Clip.Range.Contains(time) && text.Clip.IsAtRest(time))
                gauge.Look(frame);
    }

    public IReadOnlyList<ReportedText> Texts() =>
        [
            .. gauges.Select(each => new ReportedText(
                each.Text.Clip.Text,
                IsInSafeArea(each.Text),
                each.Gauge.Least is { } least ? Math.Round(least, 2) : null,
                each.Text.WantedContrast
            )),
        ];

    public IReadOnlyList<ReportedStretch> Reported(
        IReadOnlyList<Stretch> stretches,
        Func<Stretch, bool>? asked
    ) =>
        [
            .. stretches.Select(stretch => new ReportedStretch(
                Seconds(first + stretch.First),
                Seconds(first + stretch.End),
                asked?.Invoke(new Stretch(first + stretch.First, first + stretch.End))
            )),
        ];

    private double Seconds(int frame) => Math.Round(timeline.Rate.TimeOf(frame).Seconds, 3);

    /// <summary>The letters themselves, without what was measured around them; to a pixel and a hair of a letter.</summary>
    private bool IsInSafeArea(PlacedText text)
    {
        var (canvas, safe) = (timeline.Canvas, text.Clip.Placement.Safe);
        var inset = (TextSetter.Around - 0.05) * text.Em + 1;
        return text.Ground.Left + inset >= safe.Left * canvas.Width - 1
            && text.Ground.Top + inset >= safe.Top * canvas.Height - 1
            && text.Ground.Right - inset <= (1 - safe.Right) * canvas.Width + 1
            && text.Ground.Bottom - inset <= (1 - safe.Bottom) * canvas.Height + 1;
    }
}

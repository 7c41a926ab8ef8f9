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
    private readonly Timeline timeline;
    private readonly int first;
    private readonly IReadOnlyList<PlacedText> placed;
    private readonly TextWatch texts;
    private readonly double?[] replayed;

    /// <param name="timeline">The final one, its texts settled.</param>
    /// <param name="first">The first frame that will be shown to it.</param>
    /// <param name="end">The frame after the last one.</param>
    public QualityWatch(Timeline timeline, IReadOnlyList<PlacedText> texts, int first, int end)
    {
        (this.timeline, this.first, placed) = (timeline, first, texts);
        Frames = new FrameWatch(timeline.Canvas, timeline.Rate);
        this.texts = new TextWatch(timeline, texts, first, end);
        replayed = new double?[texts.Count];
    }

    public FrameWatch Frames { get; }

    public void See(Yuv420Frame frame)
    {
        texts.See(frame, first + Frames.Count);
        Frames.Add(frame);
    }

    /// <summary>The next frames, by what was recorded of them when they were painted.</summary>
    /// <exception cref="InvalidDataException">The record is damaged.</exception>
    public void Replay(FilmPiece piece)
    {
        var measured = PieceMeasures.Read(piece, new FrameGrid(timeline.Canvas), Frames.Add);
        foreach (var text in TextWatch.SeenIn(timeline, placed, piece.First, piece.End))
            if (measured.GetValueOrDefault(text.Name) is { } least)
                replayed[text.Place] = Math.Min(replayed[text.Place] ?? least, least);
    }

    public IReadOnlyList<ReportedText> Texts()
    {
        var least = replayed.ToArray();
        foreach (var (text, seen) in texts.Measured)
            least[text.Place] ??= seen;
        return
        [
            .. placed.Select(
                (text, place) =>
                    new ReportedText(
                        text.Clip.Text,
                        IsInSafeArea(text),
                        least[place] is { } contrast ? Math.Round(contrast, 2) : null,
                        text.WantedContrast
                    )
            ),
        ];
    }

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

    /// <summary>The letters themselves, without what was measured around them; to a pixel or two.</summary>
    private bool IsInSafeArea(PlacedText text)
    {
        var (canvas, safe) = (timeline.Canvas, text.Clip.Placement.Safe);
        var inset = TextSetter.Around * text.Em + 1;
        return text.Ground.Left + inset >= safe.Left * canvas.Width - 1
            && text.Ground.Top + inset >= safe.Top * canvas.Height - 1
            && text.Ground.Right - inset <= (1 - safe.Right) * canvas.Width + 1
            && text.Ground.Bottom - inset <= (1 - safe.Bottom) * canvas.Height + 1;
    }
}

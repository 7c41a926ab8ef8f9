using Rostrum.Compositor.Planning;
using Rostrum.Drafts;

namespace Rostrum.Compositor.Painting;

/// <summary>
/// Paints planned frames of one size. It holds scratch memory and allocates nothing while painting; one painter
/// serves one thread at a time, and which painter paints a frame makes no difference to its bits.
/// </summary>
public sealed class Painter : IDisposable
{
    /// <summary>Rows worked on together: their sums stay in the second-level cache through all exposures.</summary>
    private const int BandRows = 16;

    private readonly Canvas canvas;
    private readonly ViewTaps[] taps = new ViewTaps[FramePlan.MostExposures * 4];
    private readonly BandPainter luma;
    private readonly BandPainter cb;
    private readonly BandPainter cr;
    private bool disposed;

    public Painter(Canvas canvas)
    {
        this.canvas = canvas;
        luma = new BandPainter(Channel.Luma(canvas), BandRows);
        cb = new BandPainter(Channel.Cb(canvas), BandRows / 2);
        cr = new BandPainter(Channel.Cr(canvas), BandRows / 2);
    }

    public void Paint(FramePlan plan, Yuv420Frame frame)
    {
        if (frame.Width != canvas.Width || frame.Height != canvas.Height)
            throw new ArgumentException($"This painter paints {canvas}, not {frame.Width}x{frame.Height}.");
        PrepareTaps(plan);
        for (var top = 0; top < canvas.Height; top += BandRows)
        {
            var bottom = Math.Min(top + BandRows, canvas.Height);
            luma.Paint(plan, taps, frame, top, bottom);
            cb.Paint(plan, taps, frame, top / 2, bottom / 2);
            cr.Paint(plan, taps, frame, top / 2, bottom / 2);
        }
    }

    private void PrepareTaps(FramePlan plan)
    {
        var views = plan.Views;
        for (var i = 0; i < views.Length; i++)
            if (views[i].Level is not null)
                (taps[i] ??= new ViewTaps(canvas)).Set(views[i]);
    }

    public void Dispose()
    {
        if (disposed)
            return;
        disposed = true;
        foreach (var tap in taps)
            tap?.Dispose();
        luma.Dispose();
        cb.Dispose();
        cr.Dispose();
    }
}

using Rostrum.Compositor.Effects;
using Rostrum.Compositor.Insets;
using Rostrum.Compositor.Overlays;
using Rostrum.Compositor.Planning;
using Rostrum.Drafts;

namespace Rostrum.Compositor.Painting;

/// <summary>
/// Paints planned frames of one size, one at a time or several together: neighbouring frames show nearly the same
/// rows of a plate, which then come out of the second-level cache instead of memory. A painter holds scratch memory
/// and allocates nothing once it has painted as many; it serves one thread at a time. Which painter paints a frame,
/// and with which others, makes no difference to its bits.
/// </summary>
public sealed class Painter : IDisposable
{
    /// <summary>Rows worked on together: their sums stay in the second-level cache through all exposures.</summary>
    private const int BandRows = 16;

    private readonly Canvas canvas;
    private readonly List<ViewTaps[]> taps = [];
    private readonly BandPainter luma;
    private readonly BandPainter cb;
    private readonly BandPainter cr;
    private readonly EffectChain effects;
    private readonly OverlayStack overlays;
    private readonly InsetStack insets;
    private bool disposed;

    public Painter(Canvas canvas)
    {
        this.canvas = canvas;
        luma = new BandPainter(Channel.Luma(canvas), BandRows);
        cb = new BandPainter(Channel.Cb(canvas), BandRows / 2);
        cr = new BandPainter(Channel.Cr(canvas), BandRows / 2);
        effects = new EffectChain(canvas);
        overlays = new OverlayStack(canvas);
        insets = new InsetStack(canvas);
    }

    public void Paint(FramePlan plan, Yuv420Frame frame) => Paint([plan], [frame]);

    /// <summary>Paints frames together; each plan has its frame at the same place.</summary>
    public void Paint(ReadOnlySpan<FramePlan> plans, ReadOnlySpan<Yuv420Frame> frames)
    {
        foreach (var frame in frames)
            if (frame.Width != canvas.Width || frame.Height != canvas.Height)
                throw new ArgumentException(
                    $"This painter paints {canvas}, not {frame.Width}x{frame.Height}."
                );
        for (var i = 0; i < plans.Length; i++)
            if (plans[i].Copy is { } copy)
                copy.Bytes.CopyTo(frames[i].Room);
            else
                PrepareTaps(i, plans[i]);
        for (var top = 0; top < canvas.Height; top += BandRows)
        {
            var bottom = Math.Min(top + BandRows, canvas.Height);
            Paint(luma, plans, frames, top, bottom);
            Paint(cb, plans, frames, top / 2, bottom / 2);
            Paint(cr, plans, frames, top / 2, bottom / 2);
            for (var i = 0; i < plans.Length; i++)
                if (!plans[i].IsWorkedOn)
                    overlays.Paint(plans[i], frames[i], top, bottom);
        }
        for (var i = 0; i < plans.Length; i++)
            if (plans[i].IsWorkedOn)
                FinishWorkedOn(i, plans[i], frames[i]);
    }

    private void Paint(
        BandPainter channel,
        ReadOnlySpan<FramePlan> plans,
        ReadOnlySpan<Yuv420Frame> frames,
        int top,
        int bottom
    )
    {
        for (var i = 0; i < plans.Length; i++)
            if (plans[i].Copy is null)
                channel.Paint(
                    plans[i],
                    taps[i],
                    frames[i],
                    plans[i].IsWorkedOn ? effects.Frame(i) : null,
                    plans[i].Join is null ? new Range(0, plans[i].GroupCount) : new Range(0, 1),
                    top,
                    bottom
                );
    }

    private void FinishWorkedOn(int index, FramePlan plan, Yuv420Frame frame)
    {
        var work = effects.Frame(index);
        WorkOn(index, plan, work);
        insets.Paint(plan, work);
        if (plan.Faded > 0)
            Cover(work, Colour.Black, plan.Faded);
        work.ToBytes(frame);
        overlays.Paint(plan, frame, 0, canvas.Height);
    }

    private void WorkOn(int index, FramePlan plan, WorkFrame work)
    {
        if (plan.Join is { } join)
        {
            PaintBands(plan, taps[index], effects.Arriving, 1..2);
            effects.Join(join, plan.JoinFrom, plan.JoinTo, work);
        }
        effects.Run(plan, work);
        if (plan.Veil > 0)
            Cover(work, plan.VeilColour, plan.Veil);
    }

    private void Cover(WorkFrame work, Colour colour, double share)
    {
        luma.Cover(work, colour, share);
        cb.Cover(work, colour, share);
        cr.Cover(work, colour, share);
    }

    /// <summary>A small film's frame before it is rounded to bytes; the painter's own, until it paints the next.</summary>
    internal WorkFrame PaintInset(FramePlan plan)
    {
        var work = effects.Frame(0);
        PrepareTaps(0, plan);
        PaintBands(plan, taps[0], work, plan.Join is null ? 0..plan.GroupCount : 0..1);
        WorkOn(0, plan, work);
        return work;
    }

    private void PaintBands(FramePlan plan, ViewTaps[] views, WorkFrame work, Range groups)
    {
        for (var top = 0; top < canvas.Height; top += BandRows)
        {
            var bottom = Math.Min(top + BandRows, canvas.Height);
            luma.Paint(plan, views, null, work, groups, top, bottom);
            cb.Paint(plan, views, null, work, groups, top / 2, bottom / 2);
            cr.Paint(plan, views, null, work, groups, top / 2, bottom / 2);
        }
    }

    private void PrepareTaps(int index, FramePlan plan)
    {
        while (taps.Count <= index)
            taps.Add(new ViewTaps[FramePlan.MostViews]);
        var views = plan.Views;
        for (var i = 0; i < views.Length; i++)
            if (views[i].Level is not null)
                (taps[index][i] ??= new ViewTaps(canvas)).Set(views[i]);
    }

    public void Dispose()
    {
        if (disposed)
            return;
        disposed = true;
        foreach (var tap in taps.SelectMany(each => each))
            tap?.Dispose();
        luma.Dispose();
        cb.Dispose();
        cr.Dispose();
        effects.Dispose();
        overlays.Dispose();
        insets.Dispose();
    }
}

using Rostrum.Compositor.Joins;
using Rostrum.Compositor.Planning;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Compositor.Effects;

/// <summary>
/// Joins painted pictures, and takes them through their passes. Belongs to one painter, and keeps what its passes have prepared from
/// frame to frame.
/// </summary>
internal sealed class EffectChain(Canvas canvas) : IDisposable
{
    /// <summary>Prepared passes kept at most: those of the scenes that are painted now.</summary>
    private const int MostPrepared = 32;

    private readonly List<WorkFrame> frames = [];
    private readonly Dictionary<Pass, Prepared> prepared = new(ReferenceEqualityComparer.Instance);
    private (Join Join, JoinPainter Painter)? joiner;
    private WorkFrame? arriving;
    private readonly Scratch scratch = new(canvas);
    private long runs;

    /// <summary>Where the picture with this number among those painted together is worked on.</summary>
    public WorkFrame Frame(int index)
    {
        while (frames.Count <= index)
            frames.Add(new WorkFrame(canvas.Width, canvas.Height));
        return frames[index];
    }

    /// <summary>Where an arriving picture is painted before it is joined.</summary>
    public WorkFrame Arriving => arriving ??= new WorkFrame(canvas.Width, canvas.Height);

    /// <summary>Makes the leaving picture in <paramref name="frame"/> and the arriving one a single picture, in its place.</summary>
    public void Join(Join join, double from, double to, WorkFrame frame)
    {
        if (joiner?.Join != join)
        {
            joiner?.Painter.Dispose();
            joiner = (join, JoinPainters.Of(join, canvas, scratch));
        }
        joiner!.Value.Painter.Paint(frame, Arriving, from, to);
    }

    public void Run(FramePlan plan, WorkFrame frame)
    {
        runs++;
        foreach (ref readonly var planned in plan.Passes)
            PainterOf(planned.Pass).Paint(planned.Moment, frame);
    }

    private PassPainter PainterOf(Pass pass)
    {
        if (!prepared.TryGetValue(pass, out var known))
        {
            if (prepared.Count >= MostPrepared)
                ForgetOldest();
            prepared.Add(pass, known = new Prepared(PassPainters.Of(pass, canvas, scratch)));
        }
        known.LastRun = runs;
        return known.Painter;
    }

    private void ForgetOldest()
    {
        var oldest = prepared.MinBy(pair => pair.Value.LastRun);
        oldest.Value.Painter.Dispose();
        prepared.Remove(oldest.Key);
    }

    public void Dispose()
    {
        frames.ForEach(frame => frame.Dispose());
        foreach (var each in prepared.Values)
            each.Painter.Dispose();
        joiner?.Painter.Dispose();
        arriving?.Dispose();
        scratch.Dispose();
    }

    private sealed class Prepared(PassPainter painter)
    {
        public PassPainter Painter => painter;

        public long LastRun { get; set; }
    }
}

/// <summary>Frames to work in, shared by all passes of one painter; what is in them between passes is nobody's.</summary>
internal sealed class Scratch(Canvas canvas) : IDisposable
{
    private WorkFrame? copy;

    /// <summary>A second frame of the canvas's size.</summary>
    public WorkFrame Copy => copy ??= new WorkFrame(canvas.Width, canvas.Height);

    public void Dispose() => copy?.Dispose();
}

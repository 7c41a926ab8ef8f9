using Rostrum.Compositor.Planning;
using Rostrum.Drafts;

namespace Rostrum.Compositor.Painting;

/// <summary>
/// Paints the frames of a film on several threads into a small ring of buffers and hands them out in order. A
/// painter waits when the ring is full, the taker when the next frame is not ready. Nothing is allocated a frame.
/// </summary>
public sealed class PaintingCrew : IDisposable
{
    /// <summary>Neighbouring frames that a painter paints together at most, to read the plate once for all of them.</summary>
    public const int MostTogether = 8;

    /// <summary>Frames in the works at most, unless there are more painters: they take memory.</summary>
    private const int MostInWork = 16;

    private readonly FramePlanner planner;
    private readonly int end;
    private readonly int together;
    private readonly Slot[] ring;
    private readonly Thread[] threads;
    private readonly Painter[] painters;
    private readonly object gate = new();
    private int nextToPaint;
    private int nextToLeave;
    private bool stopped;
    private Exception? failure;

    /// <param name="planner">Shared by all painters.</param>
    /// <param name="canvas">The frames' size.</param>
    /// <param name="first">The first frame.</param>
    /// <param name="end">The frame after the last.</param>
    /// <param name="painterCount">Threads, at least one.</param>
    /// <param name="mostTogether">Frames that a painter paints together at most.</param>
    public PaintingCrew(
        FramePlanner planner,
        Canvas canvas,
        int first,
        int end,
        int painterCount,
        int mostTogether = MostTogether
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(painterCount, 1);
        this.planner = planner;
        this.end = end;
        nextToPaint = nextToLeave = first;
        together = Math.Clamp(MostInWork / painterCount, 1, mostTogether);
        ring =
        [
            .. Enumerable
                .Range(0, painterCount * together + 2)
                .Select(_ => new Slot(new Yuv420Frame(canvas.Width, canvas.Height))),
        ];
        painters = [.. Enumerable.Range(0, painterCount).Select(_ => new Painter(canvas))];
        threads =
        [
            .. painters.Select(painter => new Thread(() => Paint(painter))
            {
                IsBackground = true,
                Name = "painter",
            }),
        ];
        foreach (var thread in threads)
            thread.Start();
    }

    /// <summary>The next frame in order. It stays the crew's and is valid until <see cref="GiveBack"/>.</summary>
    public Yuv420Frame Take()
    {
        lock (gate)
        {
            var slot = ring[nextToLeave % ring.Length];
            while (slot.Holds != nextToLeave && failure is null && !stopped)
                Monitor.Wait(gate);
            if (failure is not null)
                throw new InvalidOperationException("A frame could not be painted.", failure);
            ObjectDisposedException.ThrowIf(stopped, this);
            return slot.Frame;
        }
    }

    /// <summary>Lets the frame that was taken last be painted over.</summary>
    public void GiveBack()
    {
        lock (gate)
        {
            ring[nextToLeave % ring.Length].Holds = Slot.Nothing;
            nextToLeave++;
            Monitor.PulseAll(gate);
        }
    }

    private void Paint(Painter painter)
    {
        FramePlan[] plans = [.. Enumerable.Range(0, together).Select(_ => new FramePlan())];
        var frames = new Yuv420Frame[together];
        try
        {
            while (Claim() is { } claim)
            {
                for (var i = 0; i < claim.Count; i++)
                {
                    planner.Plan(claim.First + i, plans[i]);
                    frames[i] = ring[(claim.First + i) % ring.Length].Frame;
                }
                painter.Paint(plans.AsSpan(0, claim.Count), frames.AsSpan(0, claim.Count));
                for (var i = 0; i < claim.Count; i++)
                    planner.Done(claim.First + i);
                Deliver(claim);
            }
        }
        catch (Exception problem)
        {
            lock (gate)
            {
                failure ??= problem;
                Monitor.PulseAll(gate);
            }
        }
    }

    /// <summary>The next frames to paint, once their buffers are free; null when there are none.</summary>
    private (int First, int Count)? Claim()
    {
        lock (gate)
        {
            if (nextToPaint >= end)
                return null;
            var (first, count) = (nextToPaint, Math.Min(together, end - nextToPaint));
            nextToPaint += count;
            while (first + count - 1 - nextToLeave >= ring.Length && !stopped)
                Monitor.Wait(gate);
            return stopped ? null : (first, count);
        }
    }

    private void Deliver((int First, int Count) painted)
    {
        lock (gate)
        {
            for (var frame = painted.First; frame < painted.First + painted.Count; frame++)
                ring[frame % ring.Length].Holds = frame;
            Monitor.PulseAll(gate);
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            if (stopped)
                return;
            stopped = true;
            Monitor.PulseAll(gate);
        }
        planner.Stop();
        foreach (var thread in threads)
            thread.Join();
        foreach (var painter in painters)
            painter.Dispose();
        foreach (var slot in ring)
            slot.Frame.Dispose();
    }

    private sealed class Slot(Yuv420Frame frame)
    {
        public const int Nothing = -1;

        public Yuv420Frame Frame => frame;

        /// <summary>The number of the finished frame in it.</summary>
        public int Holds { get; set; } = Nothing;
    }
}

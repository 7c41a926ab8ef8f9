using Rostrum.Compositor.Planning;
using Rostrum.Drafts;

namespace Rostrum.Compositor.Painting;

/// <summary>
/// Paints the frames of a film on several threads into a small ring of buffers and hands them out in order. A
/// painter waits when the ring is full, the taker when the next frame is not ready. Nothing is allocated a frame.
/// </summary>
public sealed class PaintingCrew : IDisposable
{
    private readonly FramePlanner planner;
    private readonly int end;
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
    public PaintingCrew(FramePlanner planner, Canvas canvas, int first, int end, int painterCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(painterCount, 1);
        this.planner = planner;
        this.end = end;
        nextToPaint = nextToLeave = first;
        ring =
        [
            .. Enumerable
                .Range(0, painterCount + 2)
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
        var plan = new FramePlan();
        try
        {
            while (Claim() is { } frame)
            {
                planner.Plan(frame, plan);
                painter.Paint(plan, ring[frame % ring.Length].Frame);
                lock (gate)
                {
                    ring[frame % ring.Length].Holds = frame;
                    Monitor.PulseAll(gate);
                }
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

    /// <summary>The next frame to paint, once its buffer is free; null when there is none.</summary>
    private int? Claim()
    {
        lock (gate)
        {
            if (nextToPaint >= end)
                return null;
            var frame = nextToPaint++;
            while (frame - nextToLeave >= ring.Length && !stopped)
                Monitor.Wait(gate);
            return stopped ? null : frame;
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

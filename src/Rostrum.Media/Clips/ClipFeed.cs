using Rostrum.Compositor.Moving;

namespace Rostrum.Media.Clips;

/// <summary>One frame of a source, and the frames of the film that show it: [<paramref name="First"/>, <paramref name="End"/>).</summary>
internal readonly record struct Need(int Source, int First, int End);

/// <summary>
/// Decodes the frames that one clip shows on a thread of its own, in the order in which the film needs them, into a few
/// pictures that are used again and again. It waits when all of them hold frames that are still to be painted.
/// </summary>
internal sealed class ClipFeed : IDisposable
{
    private const int Nothing = -1;

    private readonly Need[] needs;
    private readonly int[] needOf;
    private readonly int[] unpainted;
    private readonly MovingPicture?[] lent;
    private readonly MovingLayout layout;
    private readonly Func<IVideoReader> open;
    private readonly int mostPictures;
    private readonly Stack<MovingPicture> free = new();
    private readonly List<MovingPicture> all = [];
    private readonly object gate = new();
    private readonly CancellationTokenSource stop;
    private Thread? thread;
    private Exception? failure;
    private int left;
    private bool disposed;

    /// <param name="needs">In the film's order; between them the clip may be covered by others.</param>
    /// <param name="open">Opens the film when the first frame is wanted.</param>
    public ClipFeed(
        IReadOnlyList<Need> needs,
        MovingLayout layout,
        Func<IVideoReader> open,
        int mostPictures,
        CancellationToken cancel
    )
    {
        this.needs = [.. needs];
        (this.layout, this.open, this.mostPictures) = (layout, open, mostPictures);
        lent = new MovingPicture?[needs.Count];
        unpainted = [.. needs.Select(need => need.End - need.First)];
        needOf = new int[End - First];
        Array.Fill(needOf, Nothing);
        foreach (var (index, need) in needs.Index())
            needOf.AsSpan(need.First - First, need.End - need.First).Fill(index);
        left = unpainted.Sum();
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
    }

    /// <summary>The frames of the film in which the clip is seen.</summary>
    public int First => needs[0].First;

    public int End => needs[^1].End;

    /// <summary>Begins to decode, if that has not been done.</summary>
    public void Start()
    {
        lock (gate)
        {
            if (thread is not null || stop.IsCancellationRequested)
                return;
            thread = new Thread(Feed) { IsBackground = true, Name = "clip" };
            thread.Start();
        }
    }

    public MovingPicture PictureIn(int frame, int source)
    {
        var index = needOf[frame - First];
        if (needs[index].Source != source)
            throw new InvalidOperationException("Another frame was announced.");
        lock (gate)
        {
            while (lent[index] is null && failure is null && !stop.IsCancellationRequested)
                Monitor.Wait(gate);
            if (failure is not null)
                throw failure;
            return lent[index] ?? throw new OperationCanceledException("Nothing more is painted.");
        }
    }

    public void Done(int frame)
    {
        lock (gate)
        {
            var index = needOf[frame - First];
            if (index == Nothing)
                return;
            left--;
            if (--unpainted[index] > 0 || lent[index] is not { } picture)
                return;
            lent[index] = null;
            free.Push(picture);
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Whether all of its frames are painted.</summary>
    public bool IsOver
    {
        get
        {
            lock (gate)
                return left == 0;
        }
    }

    /// <summary>Ends decoding and sends home whoever waits.</summary>
    public void Stop()
    {
        lock (gate)
        {
            if (disposed)
                return;
            stop.Cancel();
            Monitor.PulseAll(gate);
        }
    }

    private void Feed()
    {
        try
        {
            using var reader = open();
            var look = layout.Look?.Frames;
            for (var index = 0; index < needs.Length; index++)
            {
                if (Room() is not { } picture)
                    return;
                reader.Read(needs[index].Source, picture.Codes, stop.Token);
                look?.Run(picture.Codes);
                picture.Renew();
                lock (gate)
                {
                    lent[index] = picture;
                    Monitor.PulseAll(gate);
                }
            }
        }
        catch (Exception problem)
        {
            lock (gate)
            {
                failure = problem;
                Monitor.PulseAll(gate);
            }
        }
    }

    /// <summary>A picture to be filled; null when nothing more is wanted.</summary>
    private MovingPicture? Room()
    {
        lock (gate)
        {
            while (free.Count == 0 && all.Count == mostPictures && !stop.IsCancellationRequested)
                Monitor.Wait(gate);
            if (stop.IsCancellationRequested)
                return null;
            if (free.TryPop(out var picture))
                return picture;
            all.Add(picture = new MovingPicture(layout));
            return picture;
        }
    }

    public void Dispose()
    {
        Stop();
        thread?.Join();
        lock (gate)
        {
            if (disposed)
                return;
            disposed = true;
        }
        foreach (var picture in all)
            picture.Dispose();
        all.Clear();
        stop.Dispose();
    }
}

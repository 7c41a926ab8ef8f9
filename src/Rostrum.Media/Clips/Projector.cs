using Rostrum.Compositor.Moving;
using Rostrum.Compositor.Planning;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Media.Clips;

/// <summary>
/// Lends the frames of all moving pictures in a stretch of a film to those who paint it. What each frame needs is known
/// beforehand; a clip's decoding begins a little before it is seen and ends with it.
/// </summary>
internal sealed class Projector : IMovingPictures, IDisposable
{
    private readonly Dictionary<Clip, ClipFeed> feeds;
    private readonly List<ClipFeed> inOrder;
    private readonly int ahead;
    private readonly object gate = new();
    private int started;
    private int ended;

    /// <param name="first">The first frame that will be painted.</param>
    /// <param name="end">The frame after the last.</param>
    /// <param name="mostPictures">Frames of a clip that are held at a time: as many as are painted at a time, at least.</param>
    /// <param name="open">Opens the film of a clip.</param>
    public Projector(
        Timeline timeline,
        int first,
        int end,
        int mostPictures,
        Func<Clip, MovingLayout> layoutOf,
        Func<Clip, IReadOnlyList<Need>, IVideoReader> open,
        CancellationToken cancel
    )
    {
        feeds = new Dictionary<Clip, ClipFeed>(ReferenceEqualityComparer.Instance);
        foreach (var (clip, needs) in NeedsOf(timeline, first, end))
            feeds.Add(
                clip,
                new ClipFeed(needs, layoutOf(clip), () => open(clip, needs), mostPictures, cancel)
            );
        inOrder = [.. feeds.Values.OrderBy(feed => feed.First)];
        ahead = (int)Math.Ceiling(timeline.Rate.PerSecond / 2);
        Look(first);
    }

    public MovingPicture PictureOf(Clip clip, int source, int frame)
    {
        Look(frame);
        return feeds[clip].PictureIn(frame, source);
    }

    public void Done(int frame)
    {
        for (var i = Volatile.Read(ref ended); i < inOrder.Count && inOrder[i].First <= frame; i++)
            if (frame < inOrder[i].End)
                inOrder[i].Done(frame);
        lock (gate)
            while (ended < started && inOrder[ended].IsOver)
                inOrder[ended++].Dispose();
    }

    public void Stop()
    {
        foreach (var feed in inOrder)
            feed.Stop();
    }

    /// <summary>Starts what will soon be seen.</summary>
    private void Look(int frame)
    {
        lock (gate)
            while (started < inOrder.Count && inOrder[started].First <= frame + ahead)
                inOrder[started++].Start();
    }

    private static Dictionary<Clip, List<Need>> NeedsOf(Timeline timeline, int first, int end)
    {
        var needs = new Dictionary<Clip, List<Need>>(ReferenceEqualityComparer.Instance);
        if (!timeline.Videos.Any())
            return needs;
        for (var frame = first; frame < end; frame++)
            foreach (var (clip, source) in FramePlanner.VideosIn(timeline, frame))
            {
                if (!needs.TryGetValue(clip, out var own))
                    needs.Add(clip, own = []);
                if (own.Count > 0 && own[^1].Source == source && own[^1].End == frame)
                    own[^1] = own[^1] with { End = frame + 1 };
                else
                    own.Add(new Need(source, frame, frame + 1));
            }
        return needs;
    }

    public void Dispose()
    {
        foreach (var feed in inOrder)
            feed.Dispose();
    }
}

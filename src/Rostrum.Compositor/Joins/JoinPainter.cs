using Rostrum.Compositor.Effects;
using Rostrum.Drafts;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Compositor.Joins;

/// <summary>
/// Makes one picture of two painted ones, frame by frame in any order: what it keeps between frames is only what it
/// prepared from the join. Nothing is allocated a frame.
/// </summary>
internal abstract class JoinPainter : IDisposable
{
    /// <summary>Joins the arriving picture to the leaving one, in the leaving one's place.</summary>
    /// <param name="from">How far the join has got, 0–1, when the shutter opens.</param>
    /// <param name="to">How far it has got when the shutter closes.</param>
    public abstract void Paint(WorkFrame leaving, WorkFrame arriving, double from, double to);

    public virtual void Dispose() { }
}

/// <summary>Which painter does which join. A new kind of join needs its painter, and a line here.</summary>
internal static class JoinPainters
{
    public static JoinPainter Of(Join join, Canvas canvas, Scratch scratch) =>
        join switch
        {
            Matte matte => new MattePainter(matte, canvas),
            CubeTurn cube => new CubePainter(cube, canvas),
            PageTurn page => new PagePainter(page, canvas, scratch),
            Shatter shatter => new ShatterPainter(shatter, canvas, scratch),
            _ => throw new NotSupportedException($"Nothing paints {join.GetType().Name}."),
        };
}

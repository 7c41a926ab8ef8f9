namespace Rostrum.Compositor.Effects;

/// <summary>
/// Does one pass to frames, one after another, in any order of their times: what it keeps between frames is only what
/// it prepared from the pass. Nothing is allocated a frame.
/// </summary>
internal abstract class PassPainter : IDisposable
{
    public abstract void Paint(in PassMoment moment, WorkFrame frame);

    public virtual void Dispose() { }
}

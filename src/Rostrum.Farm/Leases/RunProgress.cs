namespace Rostrum.Farm.Leases;

/// <summary>
/// How far the work on a row is: of an export in frames of its films. Sound is counted as frames that take as long, so
/// that a film which is all painted and not yet heard is not all done. Written by its worker, read by the one that stores
/// it.
/// </summary>
internal sealed class RunProgress
{
    private volatile Whole whole = new(0, 0, 0);
    private int painted;
    private volatile int heard;
    private volatile bool hasKept;

    public int Done => whole.InFrames(whole.Present + Volatile.Read(ref painted) + heard);

    public int Reused => whole.InFrames(whole.Present);

    public int Total => whole.Frames;

    /// <summary>Whether something was finished that the next attempt need not make again.</summary>
    public bool HasKept => hasKept;

    /// <summary>Said once, before anything is painted.</summary>
    /// <param name="inSound">Frames that take as long as the sound; 0 for none.</param>
    public void Begin(int framesReused, int framesTotal, int inSound) =>
        whole = new Whole(framesReused, framesTotal, inSound);

    public void Add(int frames) => Interlocked.Add(ref painted, frames);

    public void Keep() => hasKept = true;

    /// <param name="part">Of the sound, 0–1.</param>
    public void Hear(double part) => heard = (int)(part * whole.Sound);

    /// <summary>All that is to be done.</summary>
    private sealed record Whole(int Present, int Frames, int Sound)
    {
        public int InFrames(int work) => Frames == 0 ? 0 : (int)((long)work * Frames / (Frames + Sound));
    }
}

namespace Rostrum.Farm.Exports;

/// <summary>How far a running export is, in frames. Written by its worker, read by the one that stores it.</summary>
internal sealed class RunProgress
{
    private int done;
    private volatile int reused;
    private volatile int total;

    public int Done => Volatile.Read(ref done);

    public int Reused => reused;

    public int Total => total;

    public void Begin(int framesReused, int framesTotal)
    {
        (reused, total) = (framesReused, framesTotal);
        Volatile.Write(ref done, framesReused);
    }

    public void Add(int frames) => Interlocked.Add(ref done, frames);
}

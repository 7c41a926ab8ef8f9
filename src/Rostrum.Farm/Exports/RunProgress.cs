namespace Rostrum.Farm.Exports;

/// <summary>
/// How far a running export is, in frames of its film. Sound is counted as frames that take as long, so that a film
/// which is all painted and not yet heard is not all done. Written by its worker, read by the one that stores it.
/// </summary>
internal sealed class RunProgress
{
    private int painted;
    private volatile int present;
    private volatile int total;
    private volatile int sound;
    private volatile int heard;
    private volatile bool hasKept;

    public int Done => InFilm(Volatile.Read(ref painted) + heard);

    public int Reused => InFilm(present);

    public int Total => total;

    /// <summary>Whether something was finished that the next attempt need not make again.</summary>
    public bool HasKept => hasKept;

    /// <param name="inSound">Frames that take as long as the film's sound; 0 for a film without any.</param>
    public void Begin(int framesReused, int framesTotal, int inSound)
    {
        (present, total, sound, heard) = (framesReused, framesTotal, inSound, 0);
        Volatile.Write(ref painted, framesReused);
    }

    public void Add(int frames) => Interlocked.Add(ref painted, frames);

    public void Keep() => hasKept = true;

    /// <param name="part">Of the sound, 0–1.</param>
    public void Hear(double part) => heard = (int)(part * sound);

    private int InFilm(int work) => total == 0 ? 0 : (int)((long)work * total / (total + sound));
}

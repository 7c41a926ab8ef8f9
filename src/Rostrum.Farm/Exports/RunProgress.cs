namespace Rostrum.Farm.Exports;

/// <summary>
/// How far a running export is, in frames of its film. Sound is counted as frames that take as long, so that a film
/// which is all painted and not yet heard is not all done. Written by its worker, read by the one that stores it.
/// </summary>
internal sealed class RunProgress
{
    private readonly Lock gate = new();
    private int painted;
    private int present;
    private int total;
    private int sound;
    private int further;
    private int made;
    private int madeReused;
    private volatile int heard;
    private volatile bool hasKept;

    public int Done => Read(() => made + InFilm(Volatile.Read(ref painted) + heard));

    public int Reused => Read(() => madeReused + InFilm(present));

    public int Total => Read(() => made + total * (further + 1));

    /// <summary>Whether something was finished that the next attempt need not make again.</summary>
    public bool HasKept => hasKept;

    /// <summary>A film begins; the one before, if there was one, is made.</summary>
    /// <param name="inSound">Frames that take as long as the film's sound; 0 for a film without any.</param>
    /// <param name="filmsAfter">Films that follow it, as long as it.</param>
    public void Begin(int framesReused, int framesTotal, int inSound, int filmsAfter)
    {
        lock (gate)
        {
            (made, madeReused) = (made + total, madeReused + InFilm(present));
            (present, total, sound, further) = (framesReused, framesTotal, inSound, filmsAfter);
            heard = 0;
            Volatile.Write(ref painted, framesReused);
        }
    }

    public void Add(int frames) => Interlocked.Add(ref painted, frames);

    public void Keep() => hasKept = true;

    /// <param name="part">Of the sound, 0–1.</param>
    public void Hear(double part) => heard = (int)(part * sound);

    private int Read(Func<int> figure)
    {
        lock (gate)
            return figure();
    }

    private int InFilm(int work) => total == 0 ? 0 : (int)((long)work * total / (total + sound));
}

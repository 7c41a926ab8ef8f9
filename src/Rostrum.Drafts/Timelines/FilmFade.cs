namespace Rostrum.Drafts.Timelines;

/// <summary>How a film comes out of black and goes into it, texts and all. The default does neither.</summary>
/// <param name="In">From the film's first frame.</param>
/// <param name="Out">Up to the film's end.</param>
public readonly record struct FilmFade(MediaTime In, MediaTime Out)
{
    /// <summary>How far the picture is covered by black at a moment of a film of some length, 0–1.</summary>
    public double CoverAt(MediaTime time, MediaTime film) =>
        Math.Max(Cover(time, In), Cover(film - time, Out));

    private static double Cover(MediaTime passed, MediaTime fade) =>
        fade.Ticks <= 0 || passed >= fade
            ? 0
            : 1 - Easing.InOut.At(Math.Clamp((double)passed.Ticks / fade.Ticks, 0, 1));
}

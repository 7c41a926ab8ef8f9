using Rostrum.Drafts.Sights;

namespace Rostrum.Drafts.Effects;

/// <summary>An effect on the timeline: what it does, when, and how it comes and goes.</summary>
/// <param name="Identity">Name and settings: two with the same identity are one that goes on.</param>
/// <param name="Range">In the film's time.</param>
/// <param name="FadeIn">Zero where it is there from the clip's beginning; so too <paramref name="FadeOut"/>.</param>
public sealed record PlayedEffect(
    string Identity,
    TimeRange Range,
    MediaTime FadeIn,
    MediaTime FadeOut,
    IReadOnlyList<Pass> Passes
)
{
    /// <summary>Where what it is about lies, where the picture moves in depth: it goes with the layer there.</summary>
    public DepthPlace? Place { get; init; }

    /// <summary>How much of it is there at a moment of the film, 0–1.</summary>
    public double StrengthAt(MediaTime time)
    {
        if (!Range.Contains(time))
            return 0;
        return Math.Min(Share(time - Range.Start, FadeIn), Share(Range.End - time, FadeOut));
    }

    private static double Share(MediaTime passed, MediaTime fade)
    {
        if (passed >= fade)
            return 1;
        var way = (double)passed.Ticks / fade.Ticks;
        return way * way * (3 - 2 * way);
    }
}

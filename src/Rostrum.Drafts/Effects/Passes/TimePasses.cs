namespace Rostrum.Drafts.Effects;

/// <summary>
/// Says which moment of its picture is seen at each moment of the film: of its camera, and of its source where that
/// moves. It is planned, not painted; a picture is as long as before. Sums and products only, so that every machine
/// finds the same tick.
/// </summary>
public abstract record TimePass : Pass
{
    /// <summary>Whether time runs so evenly that a clip's sound still fits it.</summary>
    public virtual bool KeepsPace => false;

    /// <summary>The moment of the film that is seen at <paramref name="time"/>, which lies in <paramref name="range"/>.</summary>
    public abstract MediaTime At(MediaTime time, TimeRange range);

    /// <summary>A part of a range, 0–1, as a moment.</summary>
    protected static MediaTime Within(TimeRange range, double part) =>
        range.Start + new MediaTime((long)Math.Round(range.Duration.Ticks * part));

    /// <summary>From 0 to 1, at rest at both ends.</summary>
    protected static double Smooth(double way) => way * way * (3 - 2 * way);
}

/// <summary>Moments are held for a while, as in pictures taken one by one.</summary>
/// <param name="Rate">Pictures a second.</param>
public sealed record StepPass(double Rate) : TimePass
{
    public override bool KeepsPace => true;

    public override MediaTime At(MediaTime time, TimeRange range)
    {
        var step = (long)Math.Round(MediaTime.TicksPerSecond / Rate);
        return MediaTime.Max(range.Start, new MediaTime(time.Ticks / step * step));
    }
}

/// <summary>Time runs forwards and back again.</summary>
/// <param name="Count">How many times, 1 or more.</param>
/// <param name="Reach">How much of the range is run through, 0–1.</param>
/// <param name="Softness">How slowly it turns: 0 at full speed, 1 coming to rest.</param>
public sealed record PendulumPass(int Count, double Reach, double Softness) : TimePass
{
    /// <summary>Whether a moving picture runs on all the while and its end turns into its beginning; the camera alone swings.</summary>
    public bool ClosesClips { get; init; }

    public override MediaTime At(MediaTime time, TimeRange range)
    {
        var turns = range.Progress(time) * Count;
        var part = 2 * (turns - Math.Floor(turns));
        var way = part <= 1 ? part : 2 - part;
        return Within(range, Reach * (way + Softness * (Smooth(way) - way)));
    }
}

/// <summary>Time stops dead for a while; it runs evenly before and after, and is through at the same moment.</summary>
/// <param name="Stop">Where it stops, 0–1 of the range.</param>
/// <param name="Length">How long, 0–1 of the range; together with <paramref name="Stop"/> 1 at most.</param>
public sealed record HoldPass(double Stop, double Length) : TimePass
{
    public override MediaTime At(MediaTime time, TimeRange range)
    {
        var even = range.Progress(time);
        var run =
            even < Stop ? even
            : even < Stop + Length ? Stop
            : even - Length;
        return Within(range, run / (1 - Length));
    }
}

/// <summary>How speed changes over a range.</summary>
public enum RampShape
{
    SlowFastSlow,
    FastSlowFast,
    SlowFast,
    FastSlow,
}

/// <summary>Time runs faster here and slower there, and is through at the same moment.</summary>
/// <param name="Strength">0 evenly, 1 as good as standing where it is slow.</param>
public sealed record RampPass(RampShape Shape, double Strength) : TimePass
{
    public override MediaTime At(MediaTime time, TimeRange range)
    {
        var even = range.Progress(time);
        return Within(range, even + Strength * (Bent(even) - even));
    }

    private double Bent(double even)
    {
        var (rest, middle) = (1 - even, even - 0.5);
        return Shape switch
        {
            RampShape.FastSlowFast => 0.5 + 4 * middle * middle * middle,
            RampShape.SlowFast => even * even * even,
            RampShape.FastSlow => 1 - rest * rest * rest,
            _ => even * even * even * (even * (even * 6 - 15) + 10),
        };
    }
}

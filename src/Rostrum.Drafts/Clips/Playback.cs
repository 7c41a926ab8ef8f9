namespace Rostrum.Drafts.Clips;

/// <summary>How a clip runs through its source: from where to where, how fast, and which way. Exact to the tick.</summary>
/// <param name="Used">The part of the source that is meant to be seen.</param>
/// <param name="Speed">Thousandths: 1000 as it was taken, 500 half as fast; 0 stands still at the part's first frame.</param>
/// <param name="Reversed">From the part's end to its start.</param>
/// <param name="Reach">What transitions may show beyond the part; it holds <paramref name="Used"/>.</param>
public sealed record Playback(TimeRange Used, int Speed, bool Reversed, TimeRange Reach)
{
    public const int NaturalSpeed = 1000;
    public const int Slowest = 100;
    public const int Fastest = 10_000;

    public bool IsFrozen => Speed == 0;

    /// <summary>
    /// The moment of the source that is seen a while after the clip's start. Backwards, a source frame's half-open time
    /// is entered from its end, so that frames come in exactly the opposite order.
    /// </summary>
    public MediaTime SourceTime(MediaTime sinceStart)
    {
        if (IsFrozen)
            return Used.Start;
        var run = new MediaTime(Floor((Int128)sinceStart.Ticks * Speed, NaturalSpeed));
        var time = Reversed ? Used.End - run - new MediaTime(1) : Used.Start + run;
        return MediaTime.Max(Reach.Start, MediaTime.Min(time, Reach.End - new MediaTime(1)));
    }

    /// <summary>How long a part of the source plays at a speed, ms, to the nearest.</summary>
    public static long PlayedMilliseconds(long source, int speed) =>
        speed == 0 ? long.MaxValue : (long)(((Int128)source * NaturalSpeed + speed / 2) / speed);

    /// <summary>How much of the source is played in a time, ms, to the nearest.</summary>
    public static long SourceMilliseconds(long played, int speed) =>
        (long)(((Int128)played * speed + NaturalSpeed / 2) / NaturalSpeed);

    private static long Floor(Int128 value, int divisor)
    {
        var (quotient, rest) = Int128.DivRem(value, divisor);
        return checked((long)(rest < 0 ? quotient - 1 : quotient));
    }
}

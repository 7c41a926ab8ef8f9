namespace Rostrum.Drafts;

/// <summary>
/// A point or a length of film time in ticks of 1/705,600,000 second, so that milliseconds, frames from
/// 23.976 to 144 a second and audio samples from 8 to 192 kHz are all whole numbers.
/// <c>default</c> is zero, the start of the film. Negative values are lengths before it.
/// </summary>
public readonly record struct MediaTime(long Ticks) : IComparable<MediaTime>
{
    public const long TicksPerSecond = 705_600_000;
    public const long TicksPerMillisecond = TicksPerSecond / 1000;

    public static MediaTime Zero => default;

    /// <summary>Seconds as a real number, for reports and motion curves; never for counting frames.</summary>
    public double Seconds => Ticks / (double)TicksPerSecond;

    /// <summary>Whole milliseconds, rounded to the nearest, halves away from zero.</summary>
    public long Milliseconds => (Ticks + Math.Sign(Ticks) * (TicksPerMillisecond / 2)) / TicksPerMillisecond;

    public static MediaTime FromMilliseconds(long milliseconds) =>
        new(checked(milliseconds * TicksPerMillisecond));

    /// <summary>The nearest tick to a number of seconds, halves away from zero.</summary>
    public static MediaTime FromSeconds(double seconds) =>
        new(checked((long)Math.Round(seconds * TicksPerSecond, MidpointRounding.AwayFromZero)));

    public static MediaTime Min(MediaTime a, MediaTime b) => a.Ticks <= b.Ticks ? a : b;

    public static MediaTime Max(MediaTime a, MediaTime b) => a.Ticks >= b.Ticks ? a : b;

    public int CompareTo(MediaTime other) => Ticks.CompareTo(other.Ticks);

    public static MediaTime operator +(MediaTime a, MediaTime b) => new(checked(a.Ticks + b.Ticks));

    public static MediaTime operator -(MediaTime a, MediaTime b) => new(checked(a.Ticks - b.Ticks));

    public static MediaTime operator -(MediaTime a) => new(-a.Ticks);

    public static MediaTime operator /(MediaTime a, int divisor) => new(a.Ticks / divisor);

    public static bool operator <(MediaTime a, MediaTime b) => a.Ticks < b.Ticks;

    public static bool operator >(MediaTime a, MediaTime b) => a.Ticks > b.Ticks;

    public static bool operator <=(MediaTime a, MediaTime b) => a.Ticks <= b.Ticks;

    public static bool operator >=(MediaTime a, MediaTime b) => a.Ticks >= b.Ticks;

    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Seconds:0.###} s");
}

/// <summary>A half-open stretch of film time: <see cref="Start"/> belongs to it, <see cref="End"/> does not.</summary>
public readonly record struct TimeRange(MediaTime Start, MediaTime Duration)
{
    public MediaTime End => Start + Duration;

    public bool Contains(MediaTime time) => time >= Start && time < End;

    public static TimeRange Between(MediaTime start, MediaTime end) => new(start, end - start);

    /// <summary>How far <paramref name="time"/> lies into the range, 0 at its start and 1 at its end, unclamped.</summary>
    public double Progress(MediaTime time) =>
        Duration.Ticks == 0 ? 0 : (time - Start).Ticks / (double)Duration.Ticks;
}

namespace Rostrum.Drafts;

/// <summary>Frames a second as an exact fraction, 1 to 144.</summary>
public readonly record struct FrameRate
{
    public const int Slowest = 1;
    public const int Fastest = 144;

    private FrameRate(int numerator, int denominator)
    {
        Numerator = numerator;
        Denominator = denominator;
    }

    public int Numerator { get; }

    public int Denominator { get; }

    public static FrameRate Default => new(30, 1);

    public double PerSecond => Numerator / (double)Denominator;

    /// <summary>
    /// The rate meant by a decimal number: 23.976, 29.97, 59.94 and 119.88 are the NTSC fractions n·1000/1001;
    /// other numbers are taken to the nearest thousandth. <c>null</c> outside 1–144.
    /// </summary>
    public static FrameRate? FromNumber(double perSecond)
    {
        if (!(perSecond >= Slowest && perSecond <= Fastest))
            return null;
        var whole = (int)Math.Round(perSecond);
        if (Math.Abs(perSecond - whole) < 1e-4)
            return new FrameRate(whole, 1);
        var ntsc = (int)Math.Round(perSecond * 1.001);
        if (Math.Abs(perSecond - ntsc / 1.001) < 0.005)
            return new FrameRate(ntsc * 1000, 1001);
        return new FrameRate((int)Math.Round(perSecond * 1000), 1000);
    }

    /// <summary>
    /// The time at which a frame starts to be shown; frame 0 starts at zero. At a rate whose frames are not whole
    /// ticks it is the first tick of the frame.
    /// </summary>
    public MediaTime TimeOf(long frame) =>
        new(checked((long)-FloorDivide(-(Int128)frame * Denominator * MediaTime.TicksPerSecond, Numerator)));

    /// <summary>How many frames start before <paramref name="duration"/> is over.</summary>
    public int FramesIn(MediaTime duration) => FrameAt(new MediaTime(duration.Ticks - 1)) + 1;

    /// <summary>The frame on screen at <paramref name="time"/>; below zero before the start.</summary>
    public int FrameAt(MediaTime time) =>
        checked(
            (int)FloorDivide((Int128)time.Ticks * Numerator, (Int128)Denominator * MediaTime.TicksPerSecond)
        );

    public override string ToString() =>
        Denominator == 1 ? $"{Numerator}" : FormattableString.Invariant($"{PerSecond:0.###}");

    private static Int128 FloorDivide(Int128 value, Int128 divisor)
    {
        var (quotient, rest) = Int128.DivRem(value, divisor);
        return rest < 0 ? quotient - 1 : quotient;
    }
}

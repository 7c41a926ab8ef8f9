namespace Rostrum.Drafts;

/// <summary>
/// Smooth noise that is the same on every machine: values at whole numbers from an integer hash of
/// (seed, position), joined by a quintic curve, so that speed and acceleration never jump.
/// </summary>
public readonly record struct Noise(long Seed)
{
    /// <summary>A value in −1…1 that varies over about one unit of <paramref name="position"/>.</summary>
    public double At(double position)
    {
        var cell = Math.Floor(position);
        var inside = position - cell;
        var blend = inside * inside * inside * (inside * (inside * 6 - 15) + 10);
        var left = Value((long)cell);
        return left + (Value((long)cell + 1) - left) * blend;
    }

    /// <summary>An independent noise for another purpose, from the same seed.</summary>
    public Noise Channel(int number) => new((long)Mix((ulong)Seed + (ulong)number * SplitMix.Step));

    private double Value(long cell) => (Mix((ulong)Seed ^ Mix((ulong)cell)) >> 11) * (2.0 / (1L << 53)) - 1;

    private static ulong Mix(ulong value) => SplitMix.Finish(value + SplitMix.Step);
}

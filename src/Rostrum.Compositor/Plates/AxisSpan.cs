namespace Rostrum.Compositor.Plates;

/// <summary>
/// Where something of real length lies on an axis of whole samples: from <paramref name="Start"/> for
/// <paramref name="Length"/> samples, sample i being the stretch from i to i + 1.
/// </summary>
internal readonly record struct AxisSpan(double Start, double Length)
{
    /// <summary>The first sample it touches.</summary>
    public int First => (int)Math.Floor(Start + 1e-9);

    /// <summary>How many samples it touches.</summary>
    public int Count => Math.Max(1, (int)Math.Ceiling(Start + Length - 1e-9) - First);

    /// <summary>All of an axis.</summary>
    public static AxisSpan Whole(int samples) => new(0, samples);

    /// <summary>In the middle of an axis, and no longer than it.</summary>
    public static AxisSpan Middle(double length, int samples)
    {
        length = Math.Min(length, samples);
        return new AxisSpan((samples - length) / 2, length);
    }

    /// <summary>How much of a sample it covers, 0–1.</summary>
    public double Covers(int sample) =>
        Math.Clamp(Math.Min(sample + 1, Start + Length) - Math.Max(sample, Start), 0, 1);
}

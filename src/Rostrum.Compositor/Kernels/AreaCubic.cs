namespace Rostrum.Compositor.Kernels;

/// <summary>
/// The resampling filter: the source is joined to a continuous picture by Catmull-Rom cubics (Keys 1981, a = −½)
/// and each output sample is the mean of that picture over the area the sample covers. One formula enlarges
/// (where it tends to the cubic itself) and reduces by up to two, with six taps.
/// </summary>
internal static class AreaCubic
{
    public const int Taps = 6;

    /// <summary>Weights are fractions of this.</summary>
    public const int Unity = 1 << Shift;
    public const int Shift = 14;

    /// <summary>The largest reduction six taps can carry.</summary>
    public const double LargestStep = 2;

    private const double SmallestStep = 1 / 16.0;

    /// <summary>
    /// Writes the six weights for an output sample centred at <paramref name="position"/> (sample j of the source
    /// is centred at j + ½) that covers <paramref name="step"/> source samples; their sum is exactly
    /// <see cref="Unity"/>. Returns the index of the first tap.
    /// </summary>
    public static unsafe int Weights(double position, double step, short* weights)
    {
        step = Math.Clamp(step, SmallestStep, LargestStep);
        var nearest = Math.Floor(position - 0.5);
        var offset = position - 0.5 - nearest;
        var half = step / 2;
        var scale = Unity / step;
        int sum = 0,
            largest = 0;
        for (var tap = 0; tap < Taps; tap++)
        {
            var distance = tap - 2 - offset;
            var weight = (short)Math.Round((Integral(distance + half) - Integral(distance - half)) * scale);
            weights[tap] = weight;
            sum += weight;
            if (weight > weights[largest])
                largest = tap;
        }
        weights[largest] += (short)(Unity - sum);
        return (int)nearest - 2;
    }

    /// <summary>The integral of the Catmull-Rom kernel from 0 to <paramref name="x"/>: odd, ±½ beyond ±2.</summary>
    private static double Integral(double x)
    {
        var a = Math.Abs(x);
        double value;
        if (a <= 1)
            value = a * (1 + a * a * (-2.5 / 3 + a * 0.375));
        else if (a < 2)
            value = -1.0 / 6 + a * (2 + a * (-2 + a * (2.5 / 3 - a * 0.125)));
        else
            value = 0.5;
        return x < 0 ? -value : value;
    }
}

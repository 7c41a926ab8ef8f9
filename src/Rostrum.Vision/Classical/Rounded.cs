namespace Rostrum.Vision.Classical;

/// <summary>
/// Functions made from operations that IEEE 754 rounds, so that every machine comes to the same bits. Right to about
/// one part in 10¹².
/// </summary>
internal static class Rounded
{
    /// <summary>1 / n! from n = 0 on.</summary>
    private static readonly double[] inverseFactorials =
    [
        1,
        1,
        1 / 2.0,
        1 / 6.0,
        1 / 24.0,
        1 / 120.0,
        1 / 720.0,
        1 / 5040.0,
        1 / 40320.0,
        1 / 362880.0,
        1 / 3628800.0,
        1 / 39916800.0,
        1 / 479001600.0,
    ];

    private const double Ln2 = 0.693147180559945309;

    /// <summary>e to the power of <paramref name="x"/>; 0 below -700.</summary>
    public static double Exp(double x)
    {
        if (x < -700)
            return 0;
        var power = Math.Floor(Math.Min(x, 700) / Ln2 + 0.5);
        var rest = Math.Min(x, 700) - power * Ln2;
        double sum = inverseFactorials[^1];
        for (var n = inverseFactorials.Length - 2; n >= 0; n--)
            sum = sum * rest + inverseFactorials[n];
        return sum * BitConverter.Int64BitsToDouble(((long)power + 1023) << 52);
    }

    /// <summary>The natural logarithm of a positive normal number.</summary>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var power = (int)(bits >> 52) - 1023;
        var part = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFF) | (1023L << 52));
        if (part > 1.41421356)
            (part, power) = (part / 2, power + 1);
        var t = (part - 1) / (part + 1);
        var (square, sum, term) = (t * t, 0.0, t);
        for (var n = 1; n <= 19; n += 2)
        {
            sum += term / n;
            term *= square;
        }
        return 2 * sum + power * Ln2;
    }

    /// <summary><paramref name="x"/> from 0 on, to a power.</summary>
    public static double Pow(double x, double power) => x <= 0 ? 0 : Exp(power * Log(x));

    /// <summary>A bell: 1 at 0, falling with a standard deviation of <paramref name="width"/>.</summary>
    public static double Bell(double x, double width) => Exp(-x * x / (2 * width * width));

    /// <summary>0 up to <paramref name="from"/>, 1 from <paramref name="to"/> on, smooth between; also downwards.</summary>
    public static double Step(double from, double to, double x)
    {
        var t = Math.Clamp((x - from) / (to - from), 0, 1);
        return t * t * (3 - 2 * t);
    }
}

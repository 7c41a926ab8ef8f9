namespace Rostrum.Media.Listening;

/// <summary>
/// Functions of real numbers made of sums, products, quotients and roots only, each of which IEEE 754 rounds in one
/// way: what is heard in a file is the same on every machine, whatever its mathematical library.
/// </summary>
internal static class RoundedMath
{
    private const double Ln2 = 0.693147180559945309417;

    /// <summary>Binary logarithm of a positive, normal number; right to about 1e-12.</summary>
    public static double Log2(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7ff) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0xfffffffffffff) | (1023L << 52));
        if (mantissa > 1.41421356237309505)
            (mantissa, exponent) = (mantissa / 2, exponent + 1);
        // ln m = 2 artanh((m − 1) / (m + 1)), a series in powers of at most 0.172.
        var ratio = (mantissa - 1) / (mantissa + 1);
        var square = ratio * ratio;
        var sum = 0.0;
        for (var power = 13; power >= 1; power -= 2)
            sum = sum * square + 1.0 / power;
        return exponent + 2 * ratio * sum / Ln2;
    }

    /// <summary>e to a power of −700 to 0; right to about 1e-12 of itself.</summary>
    public static double Exp(double power)
    {
        // e^x = (e^(x / 1024))^1024
        var small = power / 1024;
        var sum = 1.0;
        for (var term = 10; term >= 1; term--)
            sum = 1 + small / term * sum;
        for (var i = 0; i < 10; i++)
            sum *= sum;
        return sum;
    }
}

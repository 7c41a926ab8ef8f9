namespace Rostrum.Drafts.Looks;

/// <summary>
/// The sRGB curve (IEC 61966-2-1) and roots, made of sums, products, quotients and square roots only, each of which
/// IEEE 754 rounds in one way: a look is the same on every machine, whatever its mathematical library.
/// </summary>
public static class DisplayCode
{
    /// <summary>Newton's steps; from a guess within a tenth they leave an error of a few units in the last place.</summary>
    private const int Steps = 5;

    /// <summary>Code 0–1 of light 0–1.</summary>
    public static double Encode(double light)
    {
        if (light <= 0.0031308)
            return 12.92 * light;
        // x^(1/2.4) is the cube root of x^(5/4).
        return 1.055 * CubeRoot(light * Math.Sqrt(Math.Sqrt(light))) - 0.055;
    }

    /// <summary>Light 0–1 of a code 0–1.</summary>
    public static double Decode(double code)
    {
        if (code <= 0.04045)
            return code / 12.92;
        var x = (code + 0.055) / 1.055;
        return x * x * FifthRoot(x * x);
    }

    /// <summary>Of any number.</summary>
    public static double CubeRoot(double value)
    {
        var size = Math.Abs(value);
        if (!(size > 1e-30))
            return 0;
        var root = Guess(size, 3);
        for (var step = 0; step < Steps; step++)
            root = (2 * root + size / (root * root)) / 3;
        return value < 0 ? -root : root;
    }

    /// <summary>Of a number above 0.</summary>
    private static double FifthRoot(double value)
    {
        var root = Guess(value, 5);
        for (var step = 0; step < Steps; step++)
        {
            var square = root * root;
            root = (4 * root + value / (square * square)) / 5;
        }
        return root;
    }

    /// <summary>A number's bits are nearly its logarithm: divided, they are nearly that of its root.</summary>
    private static double Guess(double value, long degree)
    {
        const long one = 0x3FF0_0000_0000_0000;
        return BitConverter.Int64BitsToDouble(one + (BitConverter.DoubleToInt64Bits(value) - one) / degree);
    }
}

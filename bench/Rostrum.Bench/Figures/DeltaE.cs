using Rostrum.Bench.Charts;

namespace Rostrum.Bench.Figures;

/// <summary>A colour in CIE L*a*b* under D65.</summary>
internal readonly record struct Lab(double L, double A, double B)
{
    /// <summary>From sRGB codes 0–255 (fractions allowed).</summary>
    public static Lab OfSrgb(Rgb codes)
    {
        var (red, green, blue) = codes.Select(code => SrgbCurve.Decode(Math.Clamp(code / 255, 0, 1)));
        var x = Root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
        var y = Root(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
        var z = Root((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
        return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double Root(double value) =>
        value > 216.0 / 24389 ? Math.Cbrt(value) : (24389.0 / 27 * value + 16) / 116;
}

/// <summary>The colour difference CIEDE2000, as written out by Sharma, Wu and Dalal (2005).</summary>
internal static class DeltaE
{
    public static double Of(Lab first, Lab second)
    {
        var chromaMean = (Length(first.A, first.B) + Length(second.A, second.B)) / 2;
        var g = 0.5 * (1 - Seventh(chromaMean));
        var (a1, a2) = ((1 + g) * first.A, (1 + g) * second.A);
        var (c1, c2) = (Length(a1, first.B), Length(a2, second.B));
        var (h1, h2) = (Hue(a1, first.B), Hue(a2, second.B));
        var turn = c1 * c2 == 0 ? 0 : Turn(h2 - h1);
        var hueMean = c1 * c2 == 0 ? h1 + h2 : MeanHue(h1, h2);
        var (lMean, cMean) = ((first.L + second.L) / 2, (c1 + c2) / 2);
        var t =
            1
            - 0.17 * Cos(hueMean - 30)
            + 0.24 * Cos(2 * hueMean)
            + 0.32 * Cos(3 * hueMean + 6)
            - 0.20 * Cos(4 * hueMean - 63);
        var middle = (lMean - 50) * (lMean - 50);
        var light = (second.L - first.L) / (1 + 0.015 * middle / Math.Sqrt(20 + middle));
        var chroma = (c2 - c1) / (1 + 0.045 * cMean);
        var hue = 2 * Math.Sqrt(c1 * c2) * Math.Sin(turn / 2 * Math.PI / 180) / (1 + 0.015 * cMean * t);
        var lean = 30 * Math.Exp(-Math.Pow((hueMean - 275) / 25, 2));
        var mixed = -2 * Seventh(cMean) * Math.Sin(2 * lean * Math.PI / 180);
        return Math.Sqrt(light * light + chroma * chroma + hue * hue + mixed * chroma * hue);
    }

    private static double Length(double a, double b) => Math.Sqrt(a * a + b * b);

    private static double Seventh(double chroma)
    {
        var power = Math.Pow(chroma, 7);
        return Math.Sqrt(power / (power + Math.Pow(25, 7)));
    }

    /// <summary>In degrees, 0–360.</summary>
    private static double Hue(double a, double b) => (Math.Atan2(b, a) * 180 / Math.PI + 360) % 360;

    private static double Turn(double degrees) =>
        degrees > 180 ? degrees - 360
        : degrees < -180 ? degrees + 360
        : degrees;

    private static double MeanHue(double h1, double h2)
    {
        var mean = (h1 + h2) / 2;
        return Math.Abs(h1 - h2) <= 180 ? mean
            : mean < 180 ? mean + 180
            : mean - 180;
    }

    private static double Cos(double degrees) => Math.Cos(degrees * Math.PI / 180);
}

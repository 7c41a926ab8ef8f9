using Rostrum.Bench.Charts;

namespace Rostrum.Bench.Figures;

/// <summary>The colour matrix of Rec. ITU-R BT.709-6, items 3.2 to 3.5, for 8 bits in limited range.</summary>
internal static class Bt709
{
    private const double Kr = 0.2126;
    private const double Kb = 0.0722;

    /// <summary>Red, green and blue as codes 0–255 with fractions.</summary>
    public static Rgb ToRgb(double luma, double cb, double cr)
    {
        var (y, b, r) = ((luma - 16) / 219, (cb - 128) / 224, (cr - 128) / 224);
        var red = y + 2 * (1 - Kr) * r;
        var blue = y + 2 * (1 - Kb) * b;
        var green = (y - Kr * red - Kb * blue) / (1 - Kr - Kb);
        return new Rgb(255 * red, 255 * green, 255 * blue);
    }

    /// <summary>Luma in limited range of codes 0–255.</summary>
    public static double Luma(Rgb codes) =>
        16 + 219 * (Kr * codes.Red + (1 - Kr - Kb) * codes.Green + Kb * codes.Blue) / 255;
}

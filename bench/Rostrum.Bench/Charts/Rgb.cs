namespace Rostrum.Bench.Charts;

/// <summary>Red, green and blue; what the numbers mean is said where they are used.</summary>
internal readonly record struct Rgb(double Red, double Green, double Blue)
{
    public Rgb(double grey)
        : this(grey, grey, grey) { }

    public Rgb Select(Func<double, double> change) => new(change(Red), change(Green), change(Blue));
}

/// <summary>The sRGB curve (IEC 61966-2-1) on 0–1, written apart from the code that it judges.</summary>
internal static class SrgbCurve
{
    public static double Decode(double code) =>
        code <= 0.04045 ? code / 12.92 : Math.Pow((code + 0.055) / 1.055, 2.4);

    public static double Encode(double light) =>
        light <= 0.0031308 ? light * 12.92 : 1.055 * Math.Pow(light, 1 / 2.4) - 0.055;
}

/// <summary>Luma in limited range (BT.709: 16 is black, 235 white).</summary>
internal static class LimitedRange
{
    /// <summary>The linear light, 0–1, of a grey of this luma.</summary>
    public static double Light(double luma) => SrgbCurve.Decode((luma - 16) / 219);

    public static double LumaOfLight(double light) => 16 + 219 * SrgbCurve.Encode(light);

    /// <summary>As a code of full range, 0–255, fractions kept.</summary>
    public static double FullCode(double luma) => (luma - 16) / 219 * 255;
}

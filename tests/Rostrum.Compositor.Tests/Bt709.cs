namespace Rostrum.Compositor.Tests;

/// <summary>
/// The oracle for colours, in double precision: sRGB codes to Y′CbCr in limited range (Rec. ITU-R BT.709-6, items
/// 3.2 to 3.5), and the sRGB curve (IEC 61966-2-1).
/// </summary>
internal static class Bt709
{
    public static (double Luma, double Cb, double Cr) Codes(Colour colour)
    {
        var (red, green, blue) = (colour.Red / 255.0, colour.Green / 255.0, colour.Blue / 255.0);
        var luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        return (
            16 + 219 * luma,
            128 + 224 * (blue - luma) / (2 * (1 - 0.0722)),
            128 + 224 * (red - luma) / (2 * (1 - 0.2126))
        );
    }

    public static double Luma(Colour colour) => Codes(colour).Luma;

    /// <summary>Light, 0–1, of a luma code.</summary>
    public static double Light(double lumaCode) => Decode((lumaCode - 16) / 219);

    /// <summary>The luma code of light, 0–1.</summary>
    public static double LumaOfLight(double light) => 16 + 219 * Encode(light);

    public static double Encode(double light) =>
        light <= 0.0031308 ? 12.92 * light : 1.055 * Math.Pow(light, 1 / 2.4) - 0.055;

    public static double Decode(double code) =>
        code <= 0.04045 ? code / 12.92 : Math.Pow((code + 0.055) / 1.055, 2.4);
}

using Rostrum.Bench.Charts;
using Rostrum.Compositor;

namespace Rostrum.Bench.Figures;

/// <summary>What a screen shows of a frame, as WCAG 2.2 counts it.</summary>
internal static class ScreenLuminance
{
    /// <summary>Relative luminance, 0–1, of one pixel.</summary>
    public static double At(Yuv420Frame frame, int pixel)
    {
        var (x, y) = (pixel % frame.Width, pixel / frame.Width);
        var chroma = y / 2 * (frame.Width / 2) + x / 2;
        var luma = (frame.Luma[pixel] - 16) / 219.0;
        var (cb, cr) = ((frame.Cb[chroma] - 128) / 224.0, (frame.Cr[chroma] - 128) / 224.0);
        var (red, blue) = (luma + 1.5748 * cr, luma + 1.8556 * cb);
        var green = (luma - 0.2126 * red - 0.0722 * blue) / 0.7152;
        return 0.2126 * Light(red) + 0.7152 * Light(green) + 0.0722 * Light(blue);
    }

    public static double Ratio(double a, double b) => (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);

    private static double Light(double code) => SrgbCurve.Decode(Math.Clamp(code, 0, 1));
}

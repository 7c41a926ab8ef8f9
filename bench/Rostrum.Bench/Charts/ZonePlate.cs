namespace Rostrum.Bench.Charts;

/// <summary>
/// Rings about the middle of 3840×2160 pixels that grow finer outwards: half a ring a pixel at the corners, which is
/// what such a still can just hold.
/// </summary>
internal static class ZonePlate
{
    public const int Width = 3840;
    public const int Height = 2160;
    private const double CornerFrequency = 0.5;
    private static readonly double rate =
        CornerFrequency / Math.Sqrt(Width * Width / 4.0 + Height * Height / 4.0);

    public static Still Draw() => Still.Grey(Width, Height, (x, y) => 255 * Code(x + 0.5, y + 0.5));

    /// <summary>The sRGB code, 0–1, at a place in pixels from the top left corner.</summary>
    public static double Code(double x, double y)
    {
        var (fromX, fromY) = (x - Width / 2.0, y - Height / 2.0);
        return 0.5 + 0.5 * Math.Cos(Math.PI * rate * (fromX * fromX + fromY * fromY));
    }
}

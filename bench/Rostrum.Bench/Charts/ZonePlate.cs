namespace Rostrum.Bench.Charts;

/// <summary>
/// Rings about the middle that grow finer outwards: half a ring a pixel at the corners of 3840×2160, which is what
/// such a still can just hold. The same picture in more pixels has more room than it needs.
/// </summary>
internal sealed class ZonePlate(int width, int height)
{
    private const double CornerFrequency = 0.5;
    private static readonly double rate = CornerFrequency / Math.Sqrt(1920.0 * 1920 + 1080.0 * 1080);

    /// <summary>Pixels of 3840×2160 a pixel.</summary>
    private readonly double scale = 3840.0 / width;

    public int Width => width;

    public int Height => height;

    public Still Draw() => Still.Grey(width, height, (x, y) => 255 * Code(x + 0.5, y + 0.5));

    /// <summary>The sRGB code, 0–1, at a place in pixels from the top left corner.</summary>
    public double Code(double x, double y)
    {
        var (fromX, fromY) = ((x - width / 2.0) * scale, (y - height / 2.0) * scale);
        return 0.5 + 0.5 * Math.Cos(Math.PI * rate * (fromX * fromX + fromY * fromY));
    }
}

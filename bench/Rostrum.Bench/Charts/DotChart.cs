namespace Rostrum.Bench.Charts;

/// <summary>Bright Gaussian dots on dark grey, 3840×2160. Places are in pixels from the top left corner of the first.</summary>
internal static class DotChart
{
    public const int Width = 3840;
    public const int Height = 2160;
    public const double Sigma = 7;
    public const double Background = 40;

    /// <summary>
    /// Rounding to 8 bits alone moves a centroid by about 0.3 / brightness of a pixel: dots must be bright.
    /// </summary>
    public const double Brightness = 200;
    private const int Spacing = 160;
    private const int Columns = 24;
    private const int Rows = 13;

    public static IReadOnlyList<(double X, double Y)> Centres { get; } =
    [
        .. Enumerable
            .Range(0, Rows * Columns)
            .Select(i =>
                (
                    Width / 2 + (i % Columns - (Columns - 1) / 2.0) * Spacing,
                    Height / 2 + (i / Columns - (Rows - 1) / 2.0) * Spacing
                )
            ),
    ];

    public static Still Draw() => Still.Grey(Width, Height, Code);

    private static double Code(int x, int y)
    {
        var column = Math.Clamp((int)Math.Round((x + 0.5 - Centres[0].X) / Spacing), 0, Columns - 1);
        var row = Math.Clamp((int)Math.Round((y + 0.5 - Centres[0].Y) / Spacing), 0, Rows - 1);
        var (dotX, dotY) = Centres[row * Columns + column];
        var square = (x + 0.5 - dotX) * (x + 0.5 - dotX) + (y + 0.5 - dotY) * (y + 0.5 - dotY);
        return Background + Brightness * Math.Exp(-square / (2 * Sigma * Sigma));
    }
}

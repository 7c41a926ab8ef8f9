using Rostrum.Bench.Charts;
using Rostrum.Bench.Filming;

namespace Rostrum.Bench.Figures;

/// <summary>
/// Finds the chart's dots in the frames of the slow zoom: the centroid of a dot's brightness under a Gaussian window
/// that follows it until both have the same centre. Frames have 1920×1080 pixels; pixel (i, j) is centred at i, j.
/// </summary>
internal sealed class DotTracker
{
    public const int Width = 1920;
    public const int Height = 1080;
    private const double WindowSigma = 4.5;
    private const int Reach = 18;
    private const int Rounds = 8;

    /// <summary>The background's luma in limited range.</summary>
    private const double Background = 16 + 219 * DotChart.Background / 255;

    private readonly List<(double X, double Y)[]> frames = [];

    /// <summary>All dots, as places on the frame at zoom 1, from its middle.</summary>
    public static IReadOnlyList<(double X, double Y)> OnCanvas { get; } =
    [
        .. DotChart.Centres.Select(dot =>
            ((dot.X - DotChart.Width / 2.0) / 2, (dot.Y - DotChart.Height / 2.0) / 2)
        ),
    ];

    /// <summary>Those that stay well within the frame.</summary>
    public static IReadOnlyList<(double X, double Y)> Dots { get; } =
    [.. OnCanvas.Where(dot => Stays(dot.X, Width) && Stays(dot.Y, Height))];

    /// <summary>The dots' places, frame by frame, in the order of <see cref="Dots"/>.</summary>
    public IReadOnlyList<(double X, double Y)[]> Frames => frames;

    /// <summary>The zoom is geometric, and frame n is shown at n/30 s.</summary>
    public static double ZoomAt(int frame) =>
        Math.Pow(Films.SlowZoomEnd, frame / 30.0 / (Films.SlowZoomMilliseconds / 1000.0));

    /// <summary>Where a dot must be in a frame: the zoom is about the middle.</summary>
    public static (double X, double Y) Predicted((double X, double Y) dot, int frame)
    {
        var zoom = ZoomAt(frame);
        return (Width / 2.0 + dot.X * zoom - 0.5, Height / 2.0 + dot.Y * zoom - 0.5);
    }

    /// <summary>Takes the next frame; its luma comes first.</summary>
    public void Accept(byte[] frame)
    {
        var number = frames.Count;
        var found = new (double X, double Y)[Dots.Count];
        Parallel.For(0, Dots.Count, i => found[i] = Centroid(frame, Predicted(Dots[i], number)));
        frames.Add(found);
    }

    private static bool Stays(double fromMiddle, int size) =>
        Math.Abs(fromMiddle) * Films.SlowZoomEnd < size / 2.0 - Reach - 2;

    private static (double X, double Y) Centroid(byte[] luma, (double X, double Y) start)
    {
        var (x, y) = start;
        for (var round = 0; round < Rounds; round++)
        {
            var (meanX, meanY) = Weighted(luma, x, y);
            // The mean lies between the dot's centre and the window's, by the ratio of their variances.
            const double DotSigma = DotChart.Sigma / 2;
            const double Gain = 1 + DotSigma * DotSigma / (WindowSigma * WindowSigma);
            (x, y) = (x + Gain * (meanX - x), y + Gain * (meanY - y));
        }
        return (x, y);
    }

    private static (double X, double Y) Weighted(byte[] luma, double x, double y)
    {
        var (left, top) = ((int)Math.Round(x) - Reach, (int)Math.Round(y) - Reach);
        Span<double> across = stackalloc double[2 * Reach + 1];
        for (var i = 0; i < across.Length; i++)
            across[i] = Weight(left + i - x);
        double sum = 0,
            sumX = 0,
            sumY = 0;
        for (var row = top; row <= top + 2 * Reach; row++)
        {
            double line = 0,
                lineX = 0;
            for (var i = 0; i < across.Length; i++)
            {
                var light = across[i] * (luma[row * Width + left + i] - Background);
                line += light;
                lineX += light * (left + i);
            }
            var down = Weight(row - y);
            sum += down * line;
            sumX += down * lineX;
            sumY += down * line * row;
        }
        return (sumX / sum, sumY / sum);
    }

    private static double Weight(double distance) =>
        Math.Exp(-distance * distance / (2 * WindowSigma * WindowSigma));
}

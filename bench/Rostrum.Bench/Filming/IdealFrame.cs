using Rostrum.Bench.Charts;
using Rostrum.Bench.Figures;
using Rostrum.Compositor;

namespace Rostrum.Bench.Filming;

/// <summary>Frames of the slow zoom over the chart of dots, computed from the dots' formula and rounded to bytes.</summary>
internal static unsafe class IdealFrame
{
    private const int Reach = 24;

    public static void Draw(int number, Yuv420Frame frame)
    {
        for (var y = 0; y < frame.Height / 2; y++)
        {
            new Span<byte>(frame.CbRow(y), frame.Width / 2).Fill(128);
            new Span<byte>(frame.CrRow(y), frame.Width / 2).Fill(128);
        }
        for (var y = 0; y < frame.Height; y++)
            new Span<byte>(frame.LumaRow(y), frame.Width).Fill(Luma(0));
        var zoom = DotTracker.ZoomAt(number);
        foreach (var dot in DotTracker.OnCanvas)
            DrawDot(frame, DotTracker.Predicted(dot, number), DotChart.Sigma / 2 * zoom);
    }

    private static void DrawDot(Yuv420Frame frame, (double X, double Y) centre, double sigma)
    {
        var (middleX, middleY) = ((int)Math.Round(centre.X), (int)Math.Round(centre.Y));
        for (var y = Math.Max(0, middleY - Reach); y <= Math.Min(frame.Height - 1, middleY + Reach); y++)
        for (var x = Math.Max(0, middleX - Reach); x <= Math.Min(frame.Width - 1, middleX + Reach); x++)
        {
            var square = (x - centre.X) * (x - centre.X) + (y - centre.Y) * (y - centre.Y);
            frame.LumaRow(y)[x] = Luma(Math.Exp(-square / (2 * sigma * sigma)));
        }
    }

    private static byte Luma(double share) =>
        (byte)Math.Round(16 + 219 * (DotChart.Background + DotChart.Brightness * share) / 255);
}

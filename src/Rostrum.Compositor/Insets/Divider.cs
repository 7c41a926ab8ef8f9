using Rostrum.Compositor.Effects;
using Rostrum.Compositor.Painting;
using Rostrum.Compositor.Planning;
using Rostrum.Drafts;

namespace Rostrum.Compositor.Insets;

/// <summary>
/// The line along an edge of a window that cuts a picture, and its handle: a small disc with an arrow either way, as on
/// sliders that compare two pictures.
/// </summary>
internal static unsafe class Divider
{
    /// <summary>Radius of the handle, in parts of the canvas's shorter side.</summary>
    private const double HandleRadius = 0.026;

    /// <summary>How dark it is round line and handle, so that both are seen on white.</summary>
    private const double Rim = 0.28;

    public static void Draw(PlannedInset inset, Channel channel, Canvas canvas, WorkFrame frame)
    {
        ref readonly var pose = ref inset.Poses[inset.Poses.Length / 2];
        var (left, top) = pose.ToCell.Find(0, 0);
        var (right, bottom) = pose.ToCell.Find(inset.Cell.Width, inset.Cell.Height);
        var cut = pose.Cut;
        var (from, to) = (Math.Max(top, cut.Top), Math.Min(bottom, cut.Bottom));
        var (start, end) = (Math.Max(left, cut.Left), Math.Min(right, cut.Right));
        var side = Math.Min(canvas.Width, canvas.Height);
        var line = new Stroke(inset.Style.Line * side / 2, inset.Style.HasHandle ? HandleRadius * side : 0);
        var ink = (channel.Value(inset.Style.LineColour), channel.Value(Colour.Black), pose.Opacity);
        foreach (var edge in (ReadOnlySpan<double>)[cut.Left, cut.Right])
            if (edge > left + 0.5 && edge < right - 0.5 && to > from)
                Along(channel, frame, line, ink, (edge, from), (edge, to), isUpright: true);
        foreach (var edge in (ReadOnlySpan<double>)[cut.Top, cut.Bottom])
            if (edge > top + 0.5 && edge < bottom - 0.5 && end > start)
                Along(channel, frame, line, ink, (start, edge), (end, edge), isUpright: false);
    }

    /// <param name="Half">Half the line's width, pixels.</param>
    /// <param name="Radius">Of the handle, pixels; 0 where there is none.</param>
    private readonly record struct Stroke(double Half, double Radius);

    private static void Along(
        Channel channel,
        WorkFrame frame,
        Stroke line,
        (double Colour, double Dark, double Opacity) ink,
        (double X, double Y) from,
        (double X, double Y) to,
        bool isUpright
    )
    {
        var step = channel.IsLuma ? 1.0 : 2.0;
        var reach = Math.Max(line.Half, line.Radius) + 4;
        var (firstX, lastX) = Samples(
            from.X - (isUpright ? reach : 0),
            to.X + (isUpright ? reach : 0),
            step,
            channel.Width
        );
        var (firstY, lastY) = Samples(
            from.Y - (isUpright ? 0 : reach),
            to.Y + (isUpright ? 0 : reach),
            step,
            channel.Height
        );
        var (middleX, middleY) = ((from.X + to.X) / 2, (from.Y + to.Y) / 2);
        for (var j = firstY; j < lastY; j++)
        {
            var row = channel.Row(frame, j);
            var y = channel.IsLuma ? j + 0.5 : 2 * j + 1;
            for (var i = firstX; i < lastX; i++)
            {
                var x = step * i + 0.5;
                var (across, along) = isUpright ? (x - middleX, y - middleY) : (y - middleY, x - middleX);
                var away = Math.Abs(across) - line.Half;
                if (line.Radius > 0)
                    away = Math.Min(away, Math.Sqrt(across * across + along * along) - line.Radius);
                var covered = Math.Clamp(0.5 - away / step, 0, 1);
                var rim = Rim * Math.Clamp(1 - away / 3, 0, 1) * (1 - covered);
                var arrow = line.Radius > 0 ? Arrow(across, along, line.Radius, step) : 0;
                var value = row[i] + (ink.Dark - row[i]) * rim * ink.Opacity;
                value += (ink.Colour + (ink.Dark - ink.Colour) * 0.8 * arrow - value) * covered * ink.Opacity;
                row[i] = (ushort)(value + 0.5);
            }
        }
    }

    /// <summary>How much of a pixel lies on one of the two triangles that point away from the line.</summary>
    private static double Arrow(double across, double along, double radius, double step)
    {
        var out0 = Math.Abs(across) / radius;
        var beyond = Math.Max(0.22 - out0, Math.Abs(along) / radius + (out0 - 0.62) * 0.85) * radius;
        return Math.Clamp(0.5 - beyond / step, 0, 1);
    }

    private static (int First, int Last) Samples(double from, double to, double step, int count) =>
        (
            (int)Math.Clamp(Math.Floor(from / step), 0, count),
            (int)Math.Clamp(Math.Ceiling(to / step), 0, count)
        );
}

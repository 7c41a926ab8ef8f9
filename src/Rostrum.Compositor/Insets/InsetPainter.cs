using Rostrum.Compositor.Effects;
using Rostrum.Compositor.Effects.Layout;
using Rostrum.Compositor.Kernels;
using Rostrum.Compositor.Painting;
using Rostrum.Compositor.Planning;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Compositor.Insets;

/// <summary>
/// Lays a small film over a frame: its shadow, its border, its picture. One that rests upright is copied; one that is
/// turned or on its way is read by cubic curves, and where it moves while the shutter is open, its light is a mean of
/// several moments. Edges are as sharp as a pixel is wide.
/// </summary>
internal sealed unsafe class InsetPainter : IDisposable
{
    private readonly Canvas canvas;
    private readonly Channel[] channels;
    private readonly double shortSide;
    private readonly double* cover;
    private readonly double* light;
    private readonly ushort* read;

    public InsetPainter(Canvas canvas)
    {
        this.canvas = canvas;
        channels = [Channel.Luma(canvas), Channel.Cb(canvas), Channel.Cr(canvas)];
        shortSide = Math.Min(canvas.Width, canvas.Height);
        cover = Native.Allocate<double>(canvas.Width);
        light = Native.Allocate<double>(canvas.Width);
        read = Native.Allocate<ushort>(canvas.Width);
    }

    /// <summary>Everything about one small film that holds for all of its rows, in its own pixels.</summary>
    private readonly record struct Sheets(
        SheetShape Paper,
        SheetShape Window,
        Sheet PaperBox,
        Sheet Whole,
        double Soft,
        double Fall,
        PlaceStyle Style,
        bool IsCopied
    );

    /// <param name="film">What is laid over.</param>
    /// <param name="reader">Of the small film's size.</param>
    public void Lay(PlannedInset inset, WorkFrame film, Reduction reader, WorkFrame frame)
    {
        var sheets = SheetsOf(inset);
        if (!sheets.IsCopied)
        {
            var map = inset.Poses[inset.Poses.Length / 2].ToCell;
            reader.Prepare(film, Math.Sqrt(Math.Abs(map.Xx * map.Yy - map.Xy * map.Yx)));
        }
        for (var i = 0; i < channels.Length; i++)
        for (var y = 0; y < channels[i].Height; y++)
            LayRow(inset, sheets, channels[i], y, film, reader, channels[i].Row(frame, y));
        if (sheets.Style.Line > 0)
            foreach (var channel in channels)
                Divider.Draw(inset, channel, canvas, frame);
    }

    private Sheets SheetsOf(PlannedInset inset)
    {
        var (style, cell) = (inset.Style, inset.Cell);
        var (border, foot) = (style.Border * shortSide, style.Foot * shortSide);
        var corner = style.Corner * shortSide;
        var (middleX, middleY) = (cell.Width / 2.0, cell.Height / 2.0);
        var paper = new Sheet(
            middleX,
            middleY + foot / 2,
            cell.Width + 2 * border,
            cell.Height + 2 * border + foot,
            corner
        );
        var window = new Sheet(middleX, middleY, cell.Width, cell.Height, Math.Max(0, corner - border));
        ref readonly var pose = ref inset.Poses[0];
        var map = pose.ToCell;
        return new Sheets(
            new SheetShape(paper),
            new SheetShape(window),
            paper,
            window,
            0.026 * shortSide,
            0.012 * shortSide,
            style,
            inset.Poses.Length == 1
                && (map.Xx, map.Xy, map.Yx, map.Yy) == (1, 0, 0, 1)
                && map.X0 == Math.Floor(map.X0)
                && map.Y0 == Math.Floor(map.Y0)
        );
    }

    private void LayRow(
        PlannedInset inset,
        in Sheets sheets,
        Channel channel,
        int y,
        WorkFrame film,
        Reduction reader,
        ushort* row
    )
    {
        var (start, finish) = (channel.Width, 0);
        var share = 1.0 / inset.Poses.Length;
        foreach (ref readonly var pose in inset.Poses)
        {
            var line = LineOf(pose, sheets, channel, y);
            if (line.From >= line.End || pose.Opacity <= 0)
                continue;
            for (var i = Math.Min(start, line.From); i < Math.Max(finish, line.End); i++)
                if (i < start || i >= finish)
                    (cover[i], light[i]) = (0, 0);
            (start, finish) = (Math.Min(start, line.From), Math.Max(finish, line.End));
            var (first, last) = line.Whole;
            Edges(sheets, channel, reader, film, line, line.From, first, share);
            Edges(sheets, channel, reader, film, line, last, line.End, share);
            if (last <= first)
                continue;
            if (share == 1 && pose.Opacity == 1)
                Read(sheets, channel, reader, film, line, first, last - first, row + first);
            else
                AddWhole(sheets, channel, reader, film, line, share * pose.Opacity);
        }
        for (var i = start; i < finish; i++)
            if (cover[i] > 0)
                row[i] = (ushort)Math.Clamp(row[i] * (1 - cover[i]) + light[i] + 0.5, 0, 65535);
    }

    /// <summary>A row of the canvas on the small film: where sample i lies, and which samples there are.</summary>
    /// <param name="From">The first that anything of it falls on; <paramref name="End"/> is the one after the last.</param>
    /// <param name="Whole">Those that are all picture: [First, Last).</param>
    /// <param name="Cut">The window, in samples.</param>
    /// <param name="Shown">How much of the row lies in the window, times the opacity.</param>
    private readonly record struct Line(
        double X,
        double Y,
        double StepX,
        double StepY,
        int From,
        int End,
        (int First, int Last) Whole,
        PixelWindow Cut,
        double Shown
    );

    private static Line LineOf(in InsetPose pose, in Sheets sheets, Channel channel, int y)
    {
        var step = channel.IsLuma ? 1 : 2;
        var (x0, y0) = pose.ToCell.At(0.5, channel.IsLuma ? y + 0.5 : 2 * y + 1);
        var (stepX, stepY) = (pose.ToCell.Xx * step, pose.ToCell.Yx * step);
        var cut = channel.Scaled(pose.Cut);
        var shown = PixelWindow.Overlap(y, cut.Top, cut.Bottom) * pose.Opacity;
        var margin = (sheets.Style.Shadow > 0 ? 2 * sheets.Soft + sheets.Fall : 0) + 2 * step;
        var (from, end) = SheetRows.Run(sheets.PaperBox, margin, x0, y0, stepX, stepY, channel.Width);
        from = Math.Max(from, (int)Math.Clamp(Math.Floor(cut.Left), 0, channel.Width));
        end = Math.Min(end, (int)Math.Clamp(Math.Ceiling(cut.Right), 0, channel.Width));
        if (shown <= 0 || end <= from)
            return default;
        var depth = -(sheets.Whole.Radius + (sheets.IsCopied ? 0 : step));
        var (first, last) = SheetRows.Run(sheets.Whole, depth, x0, y0, stepX, stepY, channel.Width);
        first = Math.Max(first, (int)Math.Clamp(Math.Ceiling(cut.Left), 0, channel.Width));
        last = Math.Min(last, (int)Math.Clamp(Math.Floor(cut.Right), 0, channel.Width));
        if (last <= first || PixelWindow.Overlap(y, cut.Top, cut.Bottom) < 1)
            (first, last) = (end, end);
        return new Line(x0, y0, stepX, stepY, from, end, (first, last), cut, shown);
    }

    private void AddWhole(
        in Sheets sheets,
        Channel channel,
        Reduction reader,
        WorkFrame film,
        in Line line,
        double share
    )
    {
        var (first, last) = line.Whole;
        Read(sheets, channel, reader, film, line, first, last - first, read);
        for (var i = first; i < last; i++)
        {
            cover[i] += share;
            light[i] += share * read[i - first];
        }
    }

    private void Edges(
        in Sheets sheets,
        Channel channel,
        Reduction reader,
        WorkFrame film,
        in Line line,
        int from,
        int end,
        double share
    )
    {
        var style = sheets.Style;
        var width = Math.Sqrt(line.StepX * line.StepX + line.StepY * line.StepY);
        double border = channel.Value(style.BorderColour),
            dark = channel.Value(Colour.Black);
        for (var i = from; i < end; i++)
        {
            var (x, y) = (line.X + i * line.StepX, line.Y + i * line.StepY);
            var shown = line.Shown * share * PixelWindow.Overlap(i, line.Cut.Left, line.Cut.Right);
            var beyond = sheets.Paper.Beyond(x, y);
            var covered = Math.Clamp(0.5 - beyond / width, 0, 1);
            var shade = style.Shadow > 0 && covered < 1 ? Shade(sheets, x, y) * (1 - covered) : 0;
            double seen = 0;
            if (covered > 0)
            {
                seen = border;
                var inside = Math.Clamp(0.5 - sheets.Window.Beyond(x, y) / width, 0, 1);
                if (style.Border <= 0)
                    inside = 1;
                if (inside > 0)
                {
                    ushort code;
                    Read(sheets, channel, reader, film, line, i, 1, &code);
                    seen += (code - border) * inside;
                }
            }
            cover[i] += shown * (covered + shade);
            light[i] += shown * (covered * seen + shade * dark);
        }
    }

    private static double Shade(in Sheets sheets, double x, double y)
    {
        var way = Math.Clamp(0.5 - sheets.Paper.Beyond(x, y - sheets.Fall) / (2 * sheets.Soft), 0, 1);
        return sheets.Style.Shadow * way * way * (3 - 2 * way);
    }

    /// <summary>Samples of the small film under a run of the row.</summary>
    private static void Read(
        in Sheets sheets,
        Channel channel,
        Reduction reader,
        WorkFrame film,
        in Line line,
        int from,
        int count,
        ushort* output
    )
    {
        if (sheets.IsCopied && (channel.IsLuma || IsEven(line)))
        {
            var source = channel.Row(film, 0);
            var (stride, width, height) = channel.IsLuma
                ? (film.Stride, film.Width, film.Height)
                : (film.ChromaStride, film.ChromaWidth, film.ChromaHeight);
            var left = channel.IsLuma ? (int)(line.X - 0.5) : (int)Math.Floor((line.X - 0.5) / 2);
            var top = channel.IsLuma ? (int)Math.Floor(line.Y - 0.5) : (int)Math.Floor((line.Y - 1) / 2);
            var row = source + (long)Math.Clamp(top, 0, height - 1) * stride;
            if (left + from >= 0 && left + from + count <= width)
                new Span<ushort>(row + left + from, count).CopyTo(new Span<ushort>(output, count));
            else
                for (var i = 0; i < count; i++)
                    output[i] = row[Math.Clamp(left + from + i, 0, width - 1)];
            return;
        }
        var (x, y) = (line.X + from * line.StepX, line.Y + from * line.StepY);
        if (sheets.IsCopied)
            reader.Read(channel, film, output, count, x, y, line.StepX, line.StepY);
        else
            reader.Read(channel, output, count, x, y, line.StepX, line.StepY);
    }

    /// <summary>Whether the small film's chroma falls on the canvas's.</summary>
    private static bool IsEven(in Line line) =>
        (line.X - 0.5) / 2 == Math.Floor((line.X - 0.5) / 2)
        && (line.Y - 1) / 2 == Math.Floor((line.Y - 1) / 2);

    public void Dispose()
    {
        Native.Free(cover);
        Native.Free(light);
        Native.Free(read);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Effects.Light;
using Rostrum.Compositor.Kernels;
using Rostrum.Compositor.Painting;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Layout;

/// <summary>
/// Lays a print of the picture on its ground. Edges are as sharp as a pixel is wide; along a row, what is all picture
/// is read at once, and only what is near an edge or in the shadow is asked pixel by pixel.
/// </summary>
internal sealed unsafe class PrintPainter : PassPainter
{
    /// <summary>How much of its light a blurred ground keeps.</summary>
    private const float GroundLight = 0.55f;

    private readonly PrintPass pass;
    private readonly Canvas canvas;
    private readonly Scratch scratch;
    private readonly Reduction picture;
    private readonly Channel[] channels;
    private readonly BlurredGround[] grounds = [];
    private readonly SheetShape paper;
    private readonly SheetShape window;
    private readonly double fit;
    private readonly double unit;

    public PrintPainter(PrintPass pass, Canvas canvas, Scratch scratch)
    {
        (this.pass, this.canvas, this.scratch) = (pass, canvas, scratch);
        picture = new Reduction(canvas);
        channels = [Channel.Luma(canvas), Channel.Cb(canvas), Channel.Cr(canvas)];
        if (pass.Ground is null)
            grounds = [.. channels.Select(channel => new BlurredGround(channel))];
        (paper, window) = (new SheetShape(pass.Paper), new SheetShape(pass.Window));
        fit = Math.Max(pass.Window.Width / canvas.Width, pass.Window.Height / canvas.Height);
        unit = Math.Min(canvas.Width, canvas.Height) / 1080.0;
    }

    /// <summary>How the print lies at one moment.</summary>
    /// <param name="Height">Above the ground, 0–1.</param>
    private readonly record struct Pose(double Zoom, double Sine, double Cosine, double Cover, double Height);

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        var pose = PoseAt(moment.Seconds);
        frame.CopyTo(scratch.Copy);
        picture.Prepare(scratch.Copy, 1 / (fit * pose.Zoom));
        var mix = (int)Math.Round((1 - moment.Strength) * RowFinish.WholeMix);
        for (var i = 0; i < channels.Length; i++)
        {
            var channel = channels[i];
            if (pass.Ground is null)
                grounds[i].Prepare(scratch.Copy);
            for (var y = 0; y < channel.Height; y++)
            {
                var row = channel.Row(frame, y);
                Ground(i, y, row);
                if (pose.Cover > 0)
                    Print(channel, y, row, pose);
                if (mix > 0)
                    RowFinish.Mix(row, channel.Row(scratch.Copy, y), mix, channel.Width);
            }
        }
    }

    private Pose PoseAt(double seconds)
    {
        var way =
            pass.Drop.Duration == MediaTime.Zero
                ? 1
                : Math.Clamp((seconds - pass.Drop.Start.Seconds) / pass.Drop.Duration.Seconds, 0, 1);
        var rest = 1 - way;
        var height = rest * rest * rest;
        var turn = pass.Turn + (pass.Turn < 0 ? 1 : -1) * 9 * height;
        var (sine, cosine) = turn == 0 ? (0.0, 1.0) : Math.SinCos(turn * Math.PI / 180);
        return new Pose(1 + 0.35 * height, sine, cosine, Math.Min(1, way * 4), height);
    }

    private void Ground(int channel, int y, ushort* row)
    {
        if (pass.Ground is { } plain)
            new Span<ushort>(row, channels[channel].Width).Fill(channels[channel].Value(plain));
        else
            grounds[channel].Fill(y, row, GroundLight);
    }

    private void Print(Channel channel, int y, ushort* row, in Pose pose)
    {
        var step = channel.IsLuma ? 1 : 2;
        var (dx, dy) = (
            0.5 - canvas.Width / 2.0,
            (channel.IsLuma ? y + 0.5 : 2 * y + 1) - canvas.Height / 2.0
        );
        // From the row's samples to the sheet, whose middle is zero.
        var (atX, atY) = (
            (pose.Cosine * dx + pose.Sine * dy) / pose.Zoom,
            (pose.Cosine * dy - pose.Sine * dx) / pose.Zoom
        );
        var (stepX, stepY) = (pose.Cosine * step / pose.Zoom, -pose.Sine * step / pose.Zoom);
        var soft = (30 + 60 * pose.Height) * unit;
        var margin = pass.Shadow > 0 ? 3 * soft : 2;
        var near = new Sheet(0, 0, pass.Paper.Width + 2 * margin, pass.Paper.Height + 2 * margin, 0);
        var (from, end) = SheetRows.Run(near, 0, atX, atY, stepX, stepY, channel.Width);
        var depth = Inset + pass.Window.Radius + 2;
        var all = pass.Window with
        {
            Width = pass.Window.Width - 2 * depth,
            Height = pass.Window.Height - 2 * depth,
        };
        var (first, last) = SheetRows.Run(all, 0, atX, atY, stepX, stepY, channel.Width);
        if (first >= last || pose.Cover < 1)
            (first, last) = (end, end);
        var edge = new Edge(atX, atY, stepX, stepY, soft);
        Edges(channel, row, from, first, edge, pose);
        if (last > first)
            Read(channel, row + first, last - first, atX + first * stepX, atY + first * stepY, stepX, stepY);
        Edges(channel, row, last, end, edge, pose);
    }

    /// <summary>Along one row: where its first sample lies on the sheet, and how soft the sheet's shadow is.</summary>
    private readonly record struct Edge(double X, double Y, double StepX, double StepY, double Soft);

    /// <summary>Pixels from the window's edge inwards that its shadow takes.</summary>
    private double Inset => pass.Inset > 0 ? 26 * unit : 0;

    private void Read(
        Channel channel,
        ushort* output,
        int count,
        double x,
        double y,
        double stepX,
        double stepY
    ) =>
        picture.Read(
            channel,
            output,
            count,
            (x - pass.Window.X) / fit + canvas.Width / 2.0,
            (y - pass.Window.Y) / fit + canvas.Height / 2.0,
            stepX / fit,
            stepY / fit
        );

    private void Edges(Channel channel, ushort* row, int from, int end, in Edge edge, in Pose pose)
    {
        var width = (channel.IsLuma ? 1 : 2) / pose.Zoom;
        double sheet = channel.Value(pass.Colour),
            dark = channel.Value(Colour.Black);
        // The shadow falls down the canvas, whichever way the sheet is turned.
        var fall = (16 + 60 * pose.Height) * unit;
        var (fallX, fallY) = (pose.Sine * fall, pose.Cosine * fall);
        for (var i = from; i < end; i++)
        {
            var (x, y) = (edge.X + i * edge.StepX, edge.Y + i * edge.StepY);
            double value = row[i];
            var beyond = paper.Beyond(x, y);
            if (pass.Shadow > 0 && beyond > -width)
            {
                var shade = Smooth(0.5 - paper.Beyond(x - fallX, y - fallY) / (2 * edge.Soft));
                value += (dark - value) * pass.Shadow * (1 - 0.5 * pose.Height) * shade * pose.Cover;
            }
            var covered = Math.Clamp(0.5 - beyond / width, 0, 1) * pose.Cover;
            if (covered > 0)
            {
                var seen = Picture(channel, x, y, edge, width, sheet, dark);
                value += (seen - value) * covered;
            }
            row[i] = (ushort)(value + 0.5);
        }
    }

    /// <summary>The sheet at one place: its paper, or the picture in its window.</summary>
    private double Picture(
        Channel channel,
        double x,
        double y,
        in Edge edge,
        double width,
        double sheet,
        double dark
    )
    {
        var beyond = window.Beyond(x, y);
        var share = Math.Clamp(0.5 - beyond / width, 0, 1);
        if (share == 0)
            return sheet;
        ushort code;
        Read(channel, &code, 1, x, y, edge.StepX, edge.StepY);
        double seen = code;
        if (pass.Inset > 0)
        {
            var shade = Math.Clamp(1 + beyond / Inset, 0, 1);
            seen += (dark - seen) * 0.6 * pass.Inset * shade * shade;
        }
        return sheet + (seen - sheet) * share;
    }

    private static double Smooth(double way)
    {
        way = Math.Clamp(way, 0, 1);
        return way * way * (3 - 2 * way);
    }

    public override void Dispose()
    {
        picture.Dispose();
        foreach (var ground in grounds)
            ground.Dispose();
    }
}

/// <summary>One channel of a frame, blurred past recognition and darker.</summary>
internal sealed unsafe class BlurredGround : IDisposable
{
    private readonly Channel channel;
    private readonly CoarsePlane plane;
    private readonly Gauss gauss;
    private readonly float* line;

    public BlurredGround(Channel channel)
    {
        this.channel = channel;
        plane = new CoarsePlane(channel.Width, channel.Height, channel.IsLuma ? 16 : 8);
        var deviation = Math.Min(plane.Plane.Width, plane.Plane.Height) / 26.0;
        gauss = new Gauss(Math.Max(1, deviation), plane.Plane.Width, plane.Plane.Height);
        line = Native.Allocate<float>(channel.Width + 64);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Prepare(WorkFrame source)
    {
        for (var y = 0; y < channel.Height; y++)
        {
            var row = channel.Row(source, y);
            for (var x = 0; x < channel.Width; x += 8)
                RgbRows.Floats(Vector128.Load(row + x)).Store(line + x);
            plane.Gather(y, line);
        }
        gauss.Run(plane.Plane);
    }

    /// <param name="light">How much of its light is kept, as a part of the signal.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(int y, ushort* row, float light)
    {
        var rest = Vector256.Create((float)(channel.IsLuma ? WorkFrame.Black : WorkFrame.Grey));
        var blurred = plane.Spread(y);
        for (var x = 0; x < channel.Width; x += 16)
        {
            var (left, right) = (Vector256.Load(blurred + x), Vector256.Load(blurred + x + 8));
            RgbRows.Codes(rest + (left - rest) * light, rest + (right - rest) * light, 0, 1).Store(row + x);
        }
    }

    public void Dispose()
    {
        plane.Dispose();
        gauss.Dispose();
        Native.Free(line);
    }
}

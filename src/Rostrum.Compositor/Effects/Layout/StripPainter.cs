using Rostrum.Compositor.Kernels;
using Rostrum.Compositor.Painting;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Layout;

/// <summary>Draws a strip of film, every frame of which is the picture.</summary>
internal sealed unsafe class StripPainter : PassPainter
{
    private readonly StripPass pass;
    private readonly Canvas canvas;
    private readonly Scratch scratch;
    private readonly Reduction picture;
    private readonly Channel[] channels;
    private readonly bool lies;
    private readonly double length;
    private readonly double breadth;
    private readonly double fit;
    private readonly double pitch;
    private readonly double holePitch;
    private readonly SheetShape window;
    private readonly SheetShape hole;
    private readonly double holeAt;

    public StripPainter(StripPass pass, Canvas canvas, Scratch scratch)
    {
        (this.pass, this.canvas, this.scratch) = (pass, canvas, scratch);
        picture = new Reduction(canvas);
        channels = [Channel.Luma(canvas), Channel.Cb(canvas), Channel.Cr(canvas)];
        lies = canvas.Width >= canvas.Height;
        (length, breadth) = (Math.Max(canvas.Width, canvas.Height), Math.Min(canvas.Width, canvas.Height));
        fit = 1 - 2 * pass.Border;
        pitch = length * fit + 0.03 * breadth;
        holePitch = pitch / Math.Max(1, Math.Round(pitch / (pass.Border * breadth * 0.8)));
        window = new SheetShape(new Sheet(0, 0, length * fit, breadth * fit, 0.015 * breadth));
        var across = pass.Border * breadth * 0.5;
        hole = new SheetShape(new Sheet(0, 0, 0.55 * holePitch, across, 0.2 * across));
        holeAt = breadth / 2 * (1 - pass.Border);
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        var shift = ShiftAt(moment.Seconds);
        frame.CopyTo(scratch.Copy);
        picture.Prepare(scratch.Copy, 1 / fit);
        var mix = (int)Math.Round((1 - moment.Strength) * RowFinish.WholeMix);
        foreach (var channel in channels)
            for (var y = 0; y < channel.Height; y++)
            {
                var row = channel.Row(frame, y);
                Row(channel, y, row, shift);
                if (mix > 0)
                    RowFinish.Mix(row, channel.Row(scratch.Copy, y), mix, channel.Width);
            }
    }

    /// <summary>How far the film has run on, in pixels along it; it is pulled in by two frames.</summary>
    private double ShiftAt(double seconds)
    {
        var since = seconds - pass.Pull.Start.Seconds;
        if (pass.Pull.Duration == MediaTime.Zero)
            return pass.Speed * since * pitch;
        var rest = 1 - Math.Clamp(since / pass.Pull.Duration.Seconds, 0, 1);
        return -2 * rest * rest * rest * pitch;
    }

    private void Row(Channel channel, int y, ushort* row, double shift)
    {
        var step = channel.IsLuma ? 1.0 : 2.0;
        var down = (channel.IsLuma ? y + 0.5 : 2 * y + 1) - canvas.Height / 2.0;
        double film = channel.Value(pass.Film),
            light = channel.Value(pass.Light);
        for (var i = 0; i < channel.Width; )
        {
            var right = 0.5 + step * i - canvas.Width / 2.0;
            var (along, across) = lies ? (right + shift, down) : (down + shift, right);
            var inFrame = along - pitch * Math.Floor(along / pitch + 0.5);
            var beyond = window.Beyond(inFrame, across);
            if (beyond >= step / 2)
            {
                row[i++] = Border(along, across, step, film, light);
                continue;
            }
            var (x, above) = lies ? (inFrame, across) : (across, inFrame);
            var (fromX, fromY) = (x / fit + canvas.Width / 2.0, above / fit + canvas.Height / 2.0);
            // As long as the edge is farther than that, there is nothing but picture.
            var run = Math.Max(1, Math.Min(channel.Width - i, (int)(-beyond / step)));
            picture.Read(channel, row + i, run, fromX, fromY, step / fit, 0);
            if (run == 1)
                row[i] = (ushort)(film + (row[i] - film) * Math.Clamp(0.5 - beyond / step, 0, 1) + 0.5);
            i += run;
        }
    }

    private ushort Border(double along, double across, double step, double film, double light)
    {
        var inHole = along - holePitch * (Math.Floor(along / holePitch) + 0.5);
        var beyond = hole.Beyond(inHole, Math.Abs(across) - holeAt);
        return (ushort)(film + (light - film) * Math.Clamp(0.5 - beyond / step, 0, 1) + 0.5);
    }

    public override void Dispose() => picture.Dispose();
}

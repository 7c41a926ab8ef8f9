using Rostrum.Compositor.Kernels;
using Rostrum.Compositor.Painting;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Light;

/// <summary>Darkens what is not yet covered: all of it a little as the cover grows, and more beside its edge.</summary>
internal sealed unsafe class CoverShadePainter : PassPainter
{
    /// <summary>Light that all of the covered picture has lost at the end.</summary>
    private const double Dimming = 0.3;

    private readonly CoverShadePass pass;
    private readonly Canvas canvas;
    private readonly Channel luma;
    private readonly Channel cb;
    private readonly Channel cr;
    private readonly int[] lost;

    public CoverShadePainter(CoverShadePass pass, Canvas canvas)
    {
        (this.pass, this.canvas) = (pass, canvas);
        (luma, cb, cr) = (Channel.Luma(canvas), Channel.Cb(canvas), Channel.Cr(canvas));
        lost = new int[Math.Max(canvas.Width, canvas.Height)];
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        Shade(luma, frame, WorkFrame.Black, moment.Strength);
        Shade(cb, frame, WorkFrame.Grey, moment.Strength);
        Shade(cr, frame, WorkFrame.Grey, moment.Strength);
    }

    private void Shade(Channel channel, WorkFrame frame, int rest, double way)
    {
        var upright = pass.X != 0;
        var length = upright ? channel.Width : channel.Height;
        Settle(length, way, channel.IsLuma ? 1 : 2);
        for (var y = 0; y < channel.Height; y++)
        {
            var row = channel.Row(frame, y);
            if (upright)
                for (var x = 0; x < channel.Width; x++)
                    row[x] = (ushort)(row[x] - ((row[x] - rest) * lost[x] >> 15));
            else if (lost[y] > 0)
                RowFinish.Veil(row, (ushort)rest, lost[y], channel.Width);
        }
    }

    /// <summary>How much light each column or row loses.</summary>
    /// <param name="step">Pixels of the canvas from one to the next.</param>
    private void Settle(int length, double way, int step)
    {
        var width = pass.Width * Math.Min(canvas.Width, canvas.Height) / step;
        var edge = (1 - way) * length;
        var dimmed = 1 - Dimming * way;
        for (var i = 0; i < length; i++)
        {
            // The cover comes from the side opposite to where it heads.
            var place = pass.X + pass.Y < 0 ? i : length - 1 - i;
            var far = edge - (place + 0.5);
            var seen = Math.Clamp(far + 0.5, 0, 1);
            var near = Math.Clamp(1 - far / width, 0, 1);
            var left = dimmed * (1 - pass.Depth * Math.Min(1, 4 * (1 - way)) * near * near);
            lost[i] = (int)Math.Round(seen * (1 - left) * RowFinish.WholeMix);
        }
    }
}

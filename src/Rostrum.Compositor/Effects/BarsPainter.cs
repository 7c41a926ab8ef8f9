using Rostrum.Compositor.Kernels;
using Rostrum.Compositor.Painting;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects;

/// <summary>Bars slide in from the canvas's edges as the effect comes; an edge between pixels takes its share of them.</summary>
internal sealed unsafe class BarsPainter(BarsPass pass, Canvas canvas) : PassPainter
{
    private readonly Channel luma = Channel.Luma(canvas);
    private readonly Channel cb = Channel.Cb(canvas);
    private readonly Channel cr = Channel.Cr(canvas);

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        var across = Math.Max(0, canvas.Width - canvas.Height * pass.Aspect) / 2 / canvas.Width;
        var down = Math.Max(0, canvas.Height - canvas.Width / pass.Aspect) / 2 / canvas.Height;
        Cover(luma, frame, across * moment.Strength, down * moment.Strength);
        Cover(cb, frame, across * moment.Strength, down * moment.Strength);
        Cover(cr, frame, across * moment.Strength, down * moment.Strength);
    }

    /// <param name="across">Width of the bars at the sides, as a part of the canvas's width.</param>
    /// <param name="down">Height of the bars above and below, as a part of the canvas's height.</param>
    private void Cover(Channel channel, WorkFrame frame, double across, double down)
    {
        var value = channel.Value(pass.Colour);
        for (var y = 0; y < channel.Height; y++)
        {
            var row = channel.Row(frame, y);
            var covered = Covered(y, channel.Height, down);
            if (covered > 0)
                RowFinish.Veil(row, value, covered, channel.Width);
            var side = Math.Min(channel.Width / 2, (int)Math.Ceiling(across * channel.Width));
            for (var x = 0; x < side; x++)
            {
                var share = Covered(x, channel.Width, across);
                row[x] = Mix(row[x], value, share);
                row[channel.Width - 1 - x] = Mix(row[channel.Width - 1 - x], value, share);
            }
        }
    }

    /// <summary>How much of a row or column lies under a bar that takes <paramref name="part"/> of either end.</summary>
    private static int Covered(int index, int count, double part)
    {
        var fromEdge = Math.Min(index, count - 1 - index);
        return RowFinish.MixOf(part * count - fromEdge);
    }

    private static ushort Mix(int from, int to, int share) => (ushort)(from + ((to - from) * share >> 15));
}

using Rostrum.Compositor.Painting;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Living;

/// <summary>Covers all outside a frame but the subject, which stands before the frame and throws its shadow on the ground.</summary>
internal sealed unsafe class PopOutPainter : PassPainter
{
    private readonly PopOutPass pass;
    private readonly Canvas canvas;
    private readonly CutoutField field;
    private readonly Channel luma;
    private readonly Channel cb;
    private readonly Channel cr;
    private readonly float unit;

    public PopOutPainter(PopOutPass pass, Canvas canvas)
    {
        (this.pass, this.canvas) = (pass, canvas);
        field = new CutoutField(pass.Mask, canvas);
        (luma, cb, cr) = (Channel.Luma(canvas), Channel.Cb(canvas), Channel.Cr(canvas));
        unit = Math.Min(canvas.Width, canvas.Height) / 1080f;
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        Draw(luma, moment, frame, 1, WorkFrame.Black);
        Draw(cb, moment, frame, 2, WorkFrame.Grey);
        Draw(cr, moment, frame, 2, WorkFrame.Grey);
    }

    private void Draw(Channel channel, in PassMoment moment, WorkFrame frame, int step, int dark)
    {
        var scale = field.Scale(moment.Picture);
        var (ground, colour) = (channel.Value(pass.Ground), channel.Value(pass.Colour));
        var inset = (float)(pass.Inset * Math.Min(canvas.Width, canvas.Height) * moment.Strength);
        var border = (float)pass.Border * unit;
        for (var y = 0; y < channel.Height; y++)
        {
            var down = step == 1 ? y + 0.5f : 2 * y + 1f;
            var fromTop = MathF.Min(down, canvas.Height - down) - inset;
            var edge = field.Edge(moment.Picture, y, step, channel.Width);
            var shade = field.Shade(moment.Picture, y, step, channel.Width, 10 * unit, 16 * unit);
            var row = channel.Row(frame, y);
            for (var x = 0; x < channel.Width; x++)
            {
                var across = x * step + 0.5f;
                var within = MathF.Min(fromTop, MathF.Min(across, canvas.Width - across) - inset);
                var inside = Math.Clamp(within / step + 0.5f, 0, 1);
                var own = Math.Clamp(0.5f - (edge[x] * scale + 1.5f * unit) / step, 0, 1);
                if (inside >= 1 || own >= 1)
                    continue;
                var frameShare = Math.Clamp((within + border) / step + 0.5f, 0, 1);
                var dim = Math.Clamp(1 - shade[x] * scale / (26 * unit), 0, 1);
                float under = row[x],
                    laid = ground + (colour - ground) * frameShare;
                laid += (dark - laid) * dim * dim * (float)(pass.Shadow * moment.Strength);
                laid += (under - laid) * inside;
                row[x] = (ushort)(laid + (under - laid) * own + 0.5f);
            }
        }
    }

    public override void Dispose() => field.Dispose();
}

using Rostrum.Compositor.Painting;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Living;

/// <summary>Draws a border of even width round the subject, and its shadow under it.</summary>
internal sealed unsafe class StickerPainter : PassPainter
{
    private readonly StickerPass pass;
    private readonly CutoutField field;
    private readonly Channel luma;
    private readonly Channel cb;
    private readonly Channel cr;
    private readonly float unit;

    public StickerPainter(StickerPass pass, Canvas canvas)
    {
        this.pass = pass;
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
        var colour = channel.Value(pass.Colour);
        var (width, inset) = ((float)pass.Width * unit, 2f * unit);
        var (shadow, strength) = ((float)(pass.Shadow * moment.Strength), (float)moment.Strength);
        for (var y = 0; y < channel.Height; y++)
        {
            var edge = field.Edge(moment.Picture, y, step, channel.Width);
            var shade = field.Shade(moment.Picture, y, step, channel.Width, 8 * unit, 12 * unit);
            var row = channel.Row(frame, y);
            for (var x = 0; x < channel.Width; x++)
            {
                var far = edge[x] * scale;
                var own = Math.Clamp(0.5f - (far + inset) / step, 0, 1);
                if (own >= 1)
                    continue;
                var border = Math.Clamp(0.5f - (far - width) / step, 0, 1) * strength;
                var dim = Math.Clamp(1 - (shade[x] * scale - width) / (18 * unit), 0, 1);
                float under = row[x];
                var laid = under + (dark - under) * dim * dim * shadow;
                laid += (colour - laid) * border;
                row[x] = (ushort)(laid + (under - laid) * own + 0.5f);
            }
        }
    }

    public override void Dispose() => field.Dispose();
}

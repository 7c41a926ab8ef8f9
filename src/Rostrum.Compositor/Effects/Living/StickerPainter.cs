using Rostrum.Compositor.Painting;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Living;

/// <summary>Draws a border of even width round the subject, and its shadow under it.</summary>
internal sealed unsafe class StickerPainter(StickerPass pass, Canvas canvas)
    : CutoutPainter(pass.Mask, canvas)
{
    protected override void Draw(Channel channel, in PassMoment moment, WorkFrame frame, int step, int dark)
    {
        var scale = Field.Scale(moment.Picture);
        var colour = channel.Value(pass.Colour);
        var (width, inset) = ((float)pass.Width * Unit, 2f * Unit);
        var (shadow, strength) = ((float)(pass.Shadow * moment.Strength), (float)moment.Strength);
        for (var y = 0; y < channel.Height; y++)
        {
            var edge = Field.Edge(moment.Picture, y, step, channel.Width);
            var shade = Field.Shade(moment.Picture, y, step, channel.Width, 8 * Unit, 12 * Unit);
            var row = channel.Row(frame, y);
            for (var x = 0; x < channel.Width; x++)
            {
                var far = edge[x] * scale;
                var own = Math.Clamp(0.5f - (far + inset) / step, 0, 1);
                if (own >= 1)
                    continue;
                var border = Math.Clamp(0.5f - (far - width) / step, 0, 1) * strength;
                var dim = Math.Clamp(1 - (shade[x] * scale - width) / (18 * Unit), 0, 1);
                float under = row[x];
                var laid = under + (dark - under) * dim * dim * shadow;
                laid += (colour - laid) * border;
                row[x] = (ushort)(laid + (under - laid) * own + 0.5f);
            }
        }
    }
}

using Rostrum.Compositor.Painting;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Living;

/// <summary>Covers all outside a frame but the subject, which stands before the frame and throws its shadow on the ground.</summary>
internal sealed unsafe class PopOutPainter(PopOutPass pass, Canvas canvas) : CutoutPainter(pass.Mask, canvas)
{
    protected override void Draw(Channel channel, in PassMoment moment, WorkFrame frame, int step, int dark)
    {
        var scale = Field.Scale(moment.Picture);
        var (ground, colour) = (channel.Value(pass.Ground), channel.Value(pass.Colour));
        var inset = (float)(pass.Inset * Math.Min(Canvas.Width, Canvas.Height) * moment.Strength);
        var border = (float)pass.Border * Unit;
        for (var y = 0; y < channel.Height; y++)
        {
            var down = step == 1 ? y + 0.5f : 2 * y + 1f;
            var fromTop = MathF.Min(down, Canvas.Height - down) - inset;
            var edge = Field.Edge(moment.Picture, y, step, channel.Width);
            var shade = Field.Shade(moment.Picture, y, step, channel.Width, 10 * Unit, 16 * Unit);
            var row = channel.Row(frame, y);
            for (var x = 0; x < channel.Width; x++)
            {
                var across = x * step + 0.5f;
                var within = MathF.Min(fromTop, MathF.Min(across, Canvas.Width - across) - inset);
                var inside = Math.Clamp(within / step + 0.5f, 0, 1);
                var own = Math.Clamp(0.5f - (edge[x] * scale + 1.5f * Unit) / step, 0, 1);
                if (inside >= 1 || own >= 1)
                    continue;
                var frameShare = Math.Clamp((within + border) / step + 0.5f, 0, 1);
                var dim = Math.Clamp(1 - shade[x] * scale / (26 * Unit), 0, 1);
                float under = row[x],
                    laid = ground + (colour - ground) * frameShare;
                laid += (dark - laid) * dim * dim * (float)(pass.Shadow * moment.Strength);
                laid += (under - laid) * inside;
                row[x] = (ushort)(laid + (under - laid) * own + 0.5f);
            }
        }
    }
}

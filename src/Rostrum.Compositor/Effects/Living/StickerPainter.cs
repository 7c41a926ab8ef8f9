using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Effects.Light;
using Rostrum.Compositor.Painting;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Living;

/// <summary>Draws a border of even width round the subject, and its shadow under it.</summary>
internal sealed unsafe class StickerPainter(StickerPass pass, Canvas canvas)
    : CutoutPainter(pass.Mask, canvas)
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Draw(Channel channel, in PassMoment moment, WorkFrame frame, int step, int dark)
    {
        var scale = Field.Scale(moment.Picture);
        var colour = channel.Value(pass.Colour);
        var (width, inset) = ((float)pass.Width * Unit, 2f * Unit);
        var perStep = 1f / step;
        var (shadow, strength) = ((float)(pass.Shadow * moment.Strength), (float)moment.Strength);
        for (var y = 0; y < channel.Height; y++)
        {
            var edge = Field.Edge(moment.Picture, y, step, channel.Width);
            var shade = Field.Shade(moment.Picture, y, step, channel.Width, 8 * Unit, 12 * Unit);
            var row = channel.Row(frame, y);
            for (var x = 0; x < channel.Width; x += 8)
            {
                var far = Vector256.Load(edge + x) * scale;
                var own = Share((far + Vector256.Create(inset)) * perStep);
                if (Vector256.GreaterThanOrEqualAll(own, Vector256<float>.One))
                    continue;
                var under = RgbRows.Floats(Vector128.Load(row + x));
                var border = Share((far - Vector256.Create(width)) * perStep) * strength;
                var dim = Dim(Vector256.Load(shade + x) * scale - Vector256.Create(width), 18 * Unit);
                var laid = under + (Vector256.Create((float)dark) - under) * dim * dim * shadow;
                laid += (Vector256.Create((float)colour) - laid) * border;
                Store(laid + (under - laid) * own, row + x);
            }
        }
    }
}

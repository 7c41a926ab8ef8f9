using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Effects.Light;
using Rostrum.Compositor.Painting;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Living;

/// <summary>Covers all outside a frame but the subject, which stands before the frame and throws its shadow on the ground.</summary>
internal sealed unsafe class PopOutPainter(PopOutPass pass, Canvas canvas) : CutoutPainter(pass.Mask, canvas)
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Draw(Channel channel, in PassMoment moment, WorkFrame frame, int step, int dark)
    {
        var scale = Field.Scale(moment.Picture);
        var (ground, colour) = (channel.Value(pass.Ground), channel.Value(pass.Colour));
        var inset = (float)(pass.Inset * Math.Min(Canvas.Width, Canvas.Height) * moment.Strength);
        var border = (float)pass.Border * Unit;
        var (perStep, shadow) = (1f / step, (float)(pass.Shadow * moment.Strength));
        var places = Vector256.Create(0f, 1, 2, 3, 4, 5, 6, 7);
        for (var y = 0; y < channel.Height; y++)
        {
            var down = step == 1 ? y + 0.5f : 2 * y + 1f;
            var fromTop = MathF.Min(down, Canvas.Height - down) - inset;
            var edge = Field.Edge(moment.Picture, y, step, channel.Width);
            var shade = Field.Shade(moment.Picture, y, step, channel.Width, 10 * Unit, 16 * Unit);
            var row = channel.Row(frame, y);
            for (var x = 0; x < channel.Width; x += 8)
            {
                var across = (places + Vector256.Create((float)x)) * step + Vector256.Create(0.5f);
                var fromSide = Vector256.Min(across, Vector256.Create((float)Canvas.Width) - across);
                var within = Vector256.Min(Vector256.Create(fromTop), fromSide - Vector256.Create(inset));
                var inside = Share(-within * perStep);
                var own = Share((Vector256.Load(edge + x) * scale + Vector256.Create(1.5f * Unit)) * perStep);
                var open = Share(-Open(across, down, inset) * perStep);
                own = Vector256.Min(own, open);
                if (Vector256.GreaterThanOrEqualAll(Vector256.Max(inside, own), Vector256<float>.One))
                    continue;
                var under = RgbRows.Floats(Vector128.Load(row + x));
                var inFrame = Share(-(within + Vector256.Create(border)) * perStep);
                var dim = Dim(Vector256.Load(shade + x) * scale, 26 * Unit) * open;
                var laid = Vector256.Create((float)ground) + inFrame * (colour - ground);
                laid += (Vector256.Create((float)dark) - laid) * dim * dim * shadow;
                laid += (under - laid) * inside;
                Store(laid + (under - laid) * own, row + x);
            }
        }
    }

    /// <summary>Pixels from a place to the sides of the frame behind which the subject stays; below 0 beyond them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> Open(Vector256<float> across, float down, float inset)
    {
        var open = Vector256.Create((float)Canvas.Width);
        if ((pass.Cut & PictureSides.Bottom) != 0)
            open = Vector256.Create(Canvas.Height - down - inset);
        if ((pass.Cut & PictureSides.Left) != 0)
            open = Vector256.Min(open, across - Vector256.Create(inset));
        if ((pass.Cut & PictureSides.Right) != 0)
            open = Vector256.Min(open, Vector256.Create(Canvas.Width - inset) - across);
        return open;
    }
}

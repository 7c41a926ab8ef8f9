using Rostrum.Compositor.Effects.Air;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects.Particles;

namespace Rostrum.Compositor.Effects.Particles;

/// <summary>Wide soft lights along the lower edge, each flickering in its own time, that light up what is above them.</summary>
internal sealed class EmberGlowPainter(EmberGlowPass pass, Canvas canvas) : PassPainter
{
    private const int Lights = 5;

    private readonly AirBand band = new(canvas.Width);
    private readonly Tint tint = Tint.Of(pass.Colour);
    private readonly Noise noise = new Noise(pass.Seed).Channel(23);

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        var unit = Math.Min(canvas.Width, canvas.Height);
        for (var top = 0; top < canvas.Height; top += AirBand.Rows)
        {
            for (var i = 0; i < Lights; i++)
            {
                var time = moment.Seconds * pass.Speed;
                var own = noise.Channel(i);
                var flicker = 0.72 + 0.2 * own.At(2.6 * time) + 0.12 * own.At(7.1 * time + 31);
                var radius = unit * (0.3 + 0.05 * own.At(0.9 * time + 77));
                var width = canvas.Width * 1.1 / Lights;
                var x =
                    canvas.Width * 0.5
                    + (i - (Lights - 1) / 2.0) * width
                    + unit * 0.05 * own.At(0.6 * time + 11);
                var y = canvas.Height + unit * 0.1;
                var glow = new Stroke(x - width * 0.4, y, x + width * 0.4, y, radius, 2 * radius);
                var opacity = pass.Strength * moment.Strength * flicker * 0.26;
                Brush.Draw(band, top, canvas.Width, canvas.Height, glow, tint, opacity, 0);
            }
            band.Settle(frame, top);
        }
    }

    public override void Dispose() => band.Dispose();
}

using Rostrum.Compositor.Effects.Air;
using Rostrum.Drafts;

namespace Rostrum.Compositor.Effects.Particles;

/// <summary>Stars of light: a bright point, its shine, and four thin rays that end in nothing.</summary>
internal static class Glints
{
    /// <summary>How far the rays go, in radii.</summary>
    public const double Reach = 7;

    public static void Draw(
        AirBand band,
        int top,
        Canvas canvas,
        in Particle particle,
        Tint tint,
        double opacity
    )
    {
        var radius = Math.Max(particle.Radius, 0.8);
        var soft = particle.Blur;
        Dot(band, top, canvas, particle, radius * 2.6 + soft, tint, 0.3 * opacity);
        Dot(band, top, canvas, particle, radius + soft, tint, opacity);
        var (sine, cosine) = Math.SinCos(0.25 * particle.Turn);
        var thin = Math.Max(0.22 * radius + 0.5 * soft, 0.7);
        for (var arm = 0; arm < 2; arm++)
        {
            var length = radius * (arm == 0 ? 5.5 : 4) * (0.4 + 0.6 * opacity);
            var (alongX, alongY) =
                arm == 0 ? (cosine * length, sine * length) : (-sine * length, cosine * length);
            var faint = Math.Min(1, 0.3 * radius / thin) * opacity;
            Ray(band, top, canvas, particle, alongX, alongY, thin, tint, faint);
            Ray(band, top, canvas, particle, alongX / 2, alongY / 2, thin * 1.4, tint, 0.6 * faint);
        }
    }

    private static void Dot(
        AirBand band,
        int top,
        Canvas canvas,
        in Particle particle,
        double radius,
        Tint tint,
        double opacity
    )
    {
        var dot = new Stroke(particle.X, particle.Y, particle.X, particle.Y, radius * 0.55, radius);
        Brush.Draw(band, top, canvas.Width, canvas.Height, dot, tint, opacity, 0);
    }

    private static void Ray(
        AirBand band,
        int top,
        Canvas canvas,
        in Particle particle,
        double alongX,
        double alongY,
        double thin,
        Tint tint,
        double opacity
    )
    {
        var ray = new Stroke(
            particle.X - alongX,
            particle.Y - alongY,
            particle.X + alongX,
            particle.Y + alongY,
            thin,
            2 * thin,
            Taper: 1
        );
        Brush.Draw(band, top, canvas.Width, canvas.Height, ray, tint, opacity, 0);
    }
}

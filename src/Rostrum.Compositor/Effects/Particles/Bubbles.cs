using Rostrum.Compositor.Effects.Air;
using Rostrum.Drafts;

namespace Rostrum.Compositor.Effects.Particles;

/// <summary>Soap bubbles: a thin shell, brighter towards its rim, and the window that is mirrored in it twice.</summary>
internal static class Bubbles
{
    public static void Draw(
        AirBand band,
        int top,
        Canvas canvas,
        in Particle particle,
        Tint tint,
        double opacity
    )
    {
        var radius = Math.Max(particle.Radius, 1);
        var edge = Math.Max(1.2, 0.07 * radius + 2 * particle.Blur);
        var shell = new Stroke(particle.X, particle.Y, particle.X, particle.Y, radius, edge, Rim: 0.97);
        Brush.Draw(band, top, canvas.Width, canvas.Height, shell, tint, 0.22 * opacity, 0.3);
        Window(band, top, canvas, particle, -0.42, 0.17, 0.85 * opacity);
        Window(band, top, canvas, particle, 0.5, 0.1, 0.35 * opacity);
    }

    /// <param name="place">On the line from the upper left to the lower right, in radii from the middle.</param>
    private static void Window(
        AirBand band,
        int top,
        Canvas canvas,
        in Particle particle,
        double place,
        double size,
        double opacity
    )
    {
        var (x, y) = (
            particle.X + place * particle.Radius * 1.05,
            particle.Y + place * particle.Radius * 1.05
        );
        var half = 0.12 * particle.Radius;
        var radius = Math.Max(0.7, size * 0.7 * particle.Radius + 0.7 * particle.Blur);
        var window = new Stroke(x - half, y + half, x + half, y - half, radius, 1.5 * radius);
        var white = new Tint(AirBand.FullLight, 0, 0);
        var fainter = opacity / (1 + 2 * particle.Blur / Math.Max(particle.Radius, 1));
        Brush.Draw(band, top, canvas.Width, canvas.Height, window, white, fainter, 0);
    }
}

using Rostrum.Drafts.Effects.Particles;

namespace Rostrum.Compositor.Effects.Particles;

/// <summary>The outlines of flat things, as closed polygons about the unit circle; upright, y down.</summary>
internal static class Outline
{
    private const int Points = 160;

    public static (double X, double Y)[] Of(ParticleShape shape) =>
        shape switch
        {
            ParticleShape.Petal => Around(Petal),
            ParticleShape.Leaf => Around(Leaf),
            ParticleShape.Heart => Around(Heart),
            _ => [(-0.72, -0.45), (0.72, -0.45), (0.72, 0.45), (-0.72, 0.45)],
        };

    private static (double X, double Y)[] Around(Func<double, (double X, double Y)> at) =>
        [.. Enumerable.Range(0, Points).Select(i => at(2 * Math.PI * i / Points))];

    /// <summary>A cherry's: narrow where it was held, broad and notched at its end.</summary>
    private static (double X, double Y) Petal(double angle)
    {
        var (sine, cosine) = Math.SinCos(angle);
        var y = -cosine;
        var broad = 0.62 * Math.Pow(Math.Abs(sine), 0.9) * (1 - 0.34 * y);
        var notch = 0.2 * Math.Exp(-18 * sine * sine) * (y < 0 ? 1 : 0);
        return (Math.Sign(sine) * broad, y * (y > 0 ? 1 : 0.86) + notch);
    }

    /// <summary>A beech's: pointed at both ends, with a waved edge.</summary>
    private static (double X, double Y) Leaf(double angle)
    {
        var (sine, cosine) = Math.SinCos(angle);
        var y = -cosine;
        var broad = 0.52 * Math.Pow(Math.Abs(sine), 1.5) * (1 + 0.22 * y) * (1 + 0.05 * Math.Sin(22 * y));
        return (Math.Sign(sine) * broad + 0.07 * y * y, y);
    }

    private static (double X, double Y) Heart(double angle)
    {
        var sine = Math.Sin(angle);
        var y =
            13 * Math.Cos(angle) - 5 * Math.Cos(2 * angle) - 2 * Math.Cos(3 * angle) - Math.Cos(4 * angle);
        return (16 * sine * sine * sine / 17, -(y + 2.5) / 16);
    }
}

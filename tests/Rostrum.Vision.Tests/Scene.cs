namespace Rostrum.Vision.Tests;

/// <summary>A picture composed from parts, so that what is where is known exactly.</summary>
internal sealed class Scene
{
    private readonly byte[] rgb;
    private readonly bool[] subject;

    public Scene(int width, int height, Func<double, double, (double R, double G, double B)> ground)
    {
        (Width, Height) = (width, height);
        rgb = new byte[width * height * 3];
        subject = new bool[width * height];
        Draw((_, _) => true, ground, isSubject: false);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Where the subject really is.</summary>
    public IReadOnlyList<bool> Subject => subject;

    public SmallPicture Picture => new(Width, Height, rgb);

    /// <summary>Grain that is the same every time, -1 to 1; a coarse pattern of cells with fine noise on it.</summary>
    public static double Grain(double x, double y, int cells)
    {
        static double Hash(int x, int y) =>
            unchecked((uint)((x * 73856093) ^ (y * 19349663)) * 2654435761u) / (double)uint.MaxValue * 2 - 1;
        return 0.6 * Hash((int)(x * cells), (int)(y * cells)) + 0.4 * Hash((int)(x * 997), (int)(y * 991));
    }

    /// <summary>Paints a colour, 0–255 a channel, wherever <paramref name="where"/> holds; places are 0–1.</summary>
    public Scene Draw(
        Func<double, double, bool> where,
        Func<double, double, (double R, double G, double B)> colour,
        bool isSubject = true
    )
    {
        for (var at = 0; at < subject.Length; at++)
        {
            var (x, y) = ((at % Width + 0.5) / Width, (at / Width + 0.5) / Height);
            if (!where(x, y))
                continue;
            var (r, g, b) = colour(x, y);
            rgb[at * 3] = (byte)Math.Clamp(r, 0, 255);
            rgb[at * 3 + 1] = (byte)Math.Clamp(g, 0, 255);
            rgb[at * 3 + 2] = (byte)Math.Clamp(b, 0, 255);
            subject[at] = isSubject;
        }
        return this;
    }

    /// <summary>The part of subject and mask together that is both.</summary>
    public double Overlap(ByteGrid mask)
    {
        int both = 0,
            either = 0;
        for (var at = 0; at < subject.Length; at++)
        {
            var inside = mask.Values[at] > 127;
            both += inside && subject[at] ? 1 : 0;
            either += inside || subject[at] ? 1 : 0;
        }
        return both / (double)Math.Max(1, either);
    }

    /// <summary>A red ball with shading and grain on a meadow under a blue sky.</summary>
    public static Scene Ball(double x = 0.5, double y = 0.6, double radius = 0.16) =>
        Landscape()
            .Draw(
                (u, v) => Square((u - x) * 1.5) + Square(v - y) < radius * radius,
                (u, v) =>
                {
                    var light = 1.1 - 1.6 * (v - y) / radius * 0.4 + 0.15 * Grain(u, v, 60);
                    return (205 * light, 45 * light, 40 * light);
                }
            );

    /// <summary>A meadow that gets coarser downwards, under a sky that gets lighter downwards.</summary>
    public static Scene Landscape() =>
        new(
            480,
            320,
            (u, v) =>
                v < 0.45
                    ? (90 + 120 * v, 140 + 120 * v, 225 + 30 * v)
                    : (70 + 30 * Grain(u, v, 90), 120 + 40 * Grain(u, v, 90), 45 + 20 * Grain(u, v, 90))
        );

    private static double Square(double value) => value * value;
}

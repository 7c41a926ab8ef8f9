using System.Numerics;
using static DrawStills.Scalar;

namespace DrawStills;

/// <summary>A ray's first hit; <see cref="Solid"/> is null on the table top.</summary>
internal readonly record struct Hit(Vector3 Point, Vector3 Normal, float Distance, Solid? Solid);

/// <summary>The objects, their table, and the window that lights them. Lengths are centimetres.</summary>
internal sealed class Room
{
    private const float TableEnd = 42f;
    private const float WindowX = -100f;
    private const float WindowLow = 14f;
    private const float WindowHigh = 92f;
    private const float WindowNear = 2f;
    private const float WindowFar = 70f;

    private static readonly Vector3 Daylight = new(33f, 32.5f, 31.5f);

    private readonly Solid[] _solids =
    [
        new Teapot(new Vector3(-2.6f, 0f, 4f), 0.42f),
        new Cup(new Vector3(15.2f, 0f, 3.5f)),
        new Orange(new Vector3(9.2f, 3.75f, -7.2f), 3.8f, new Vector3(-0.5f, 0.75f, -0.6f)),
        new HalfOrange(new Vector3(2.0f, 3.55f, -11.0f), 3.6f, new Vector3(-0.28f, 0.62f, -0.72f)),
        new Lemon(new Vector3(-10.4f, 2.72f, -9.5f), new Vector3(0.85f, 0.06f, -0.5f)),
    ];

    public bool Hit(Vector3 origin, Vector3 direction, out Hit hit)
    {
        var nearest = float.PositiveInfinity;
        Solid? solid = null;
        if (direction.Y < 0f)
        {
            var t = -origin.Y / direction.Y;
            if (t > 0f && origin.Z + direction.Z * t < TableEnd)
                nearest = t;
        }
        foreach (var candidate in _solids)
        {
            var t = candidate.Intersect(origin, direction, nearest);
            if (t < nearest)
                (nearest, solid) = (t, candidate);
        }
        var p = origin + direction * nearest;
        hit = float.IsInfinity(nearest)
            ? default
            : new Hit(p, solid?.Normal(p) ?? Vector3.UnitY, nearest, solid);
        return !float.IsInfinity(nearest);
    }

    public Surface Describe(in Hit hit, float blur) =>
        hit.Solid?.Describe(hit.Point, hit.Normal) ?? Table.Describe(hit.Point, blur);

    /// <summary>Window light reflected by a white surface, from one sampled point of the window.</summary>
    public Vector3 Direct(Vector3 p, Vector3 normal, Vector3 geometric, Vector2 sample)
    {
        var lamp = new Vector3(
            WindowX,
            Lerp(WindowLow, WindowHigh, sample.Y),
            Lerp(WindowNear, WindowFar, sample.X)
        );
        var toLamp = lamp - p;
        var squared = toLamp.LengthSquared();
        var d = toLamp / MathF.Sqrt(squared);
        var cosine = Vector3.Dot(d, normal);
        if (cosine <= 0f || Vector3.Dot(d, geometric) <= 0f)
            return Vector3.Zero;
        var start = p + geometric * 0.012f;
        foreach (var solid in _solids)
            if (!float.IsInfinity(solid.Intersect(start, d, 200f)))
                return Vector3.Zero;
        const float area = (WindowHigh - WindowLow) * (WindowFar - WindowNear);
        return Daylight * (cosine * MathF.Max(0f, -d.X) * area * 0.82f / (squared * MathF.PI));
    }

    public static Vector3 Tint(in Hit hit) => hit.Solid?.Tint ?? Table.Tint;

    public static Vector3 Ambient(Vector3 normal) =>
        Mix(new Vector3(0.05f, 0.038f, 0.028f), new Vector3(0.15f, 0.145f, 0.14f), 0.5f + 0.5f * normal.Y)
        + new Vector3(0.1f, 0.104f, 0.11f) * MathF.Max(0f, -normal.X);

    /// <summary>The room as reflections and bounced light see it.</summary>
    public static Vector3 Surroundings(Vector3 origin, Vector3 d, bool seesWindow)
    {
        if (d.X < -0.05f)
        {
            var p = origin + d * ((WindowX - origin.X) / d.X);
            if (p.Y is > WindowLow and < WindowHigh && p.Z is > WindowNear and < WindowFar)
                return seesWindow ? Pane(p) : Vector3.Zero;
        }
        var wall = new Vector3(0.15f, 0.128f, 0.105f) * (0.55f + 0.45f * Saturate(0.5f - 0.6f * d.X));
        var ceiling = new Vector3(0.27f, 0.255f, 0.235f);
        var floor = new Vector3(0.06f, 0.045f, 0.035f);
        var room =
            d.Y > 0f
                ? Mix(wall, ceiling, Smoothstep(0.35f, 0.75f, d.Y))
                : Mix(wall, floor, Saturate(-d.Y * 3f));
        // A pale curtain on the shadow side gives the glaze a second, quieter highlight.
        var curtain = Smoothstep(0.55f, 0.62f, d.X) * Smoothstep(0.75f, 0.55f, MathF.Abs(d.Y - 0.25f) * 2f);
        return room + new Vector3(0.28f, 0.2f, 0.13f) * curtain;
    }

    private static Vector3 Pane(Vector3 p)
    {
        var across = (p.Z - WindowNear) / (WindowFar - WindowNear);
        var up = (p.Y - WindowLow) / (WindowHigh - WindowLow);
        var bar = MathF.Min(
            MathF.Abs(Fract(across * 3f + 0.5f) - 0.5f) / 3f * 68f,
            MathF.Abs(Fract(up * 3f + 0.5f) - 0.5f) / 3f * 78f
        );
        var garden = Smoothstep(0.42f, 0.22f, up + 0.05f * MathF.Sin(across * 9f));
        var outside = Mix(Daylight * (0.85f + 0.4f * up), new Vector3(13f, 15f, 11.5f), garden);
        return Mix(new Vector3(0.5f, 0.48f, 0.45f), outside, Smoothstep(1.7f, 2.1f, bar));
    }

    /// <summary>The far room, already as soft as the lens would make it.</summary>
    public static Vector3 Backdrop(Vector3 d)
    {
        float x = d.X / d.Z,
            y = d.Y / d.Z;
        var wall = Mix(
            new Vector3(0.165f, 0.135f, 0.105f),
            new Vector3(0.034f, 0.029f, 0.027f),
            Smoothstep(-0.45f, 0.4f, x)
        );
        wall *= 0.75f + 0.5f * Smoothstep(-0.4f, 0.2f, y);
        // Shelf, books and a plant stand reduced to soft-edged slabs.
        wall = Slab(wall, x, y, 0.16f, 0.52f, -0.185f, -0.16f, new Vector3(0.16f, 0.085f, 0.04f));
        wall = Slab(wall, x, y, 0.20f, 0.235f, -0.17f, -0.055f, new Vector3(0.12f, 0.05f, 0.035f));
        wall = Slab(wall, x, y, 0.245f, 0.275f, -0.17f, -0.075f, new Vector3(0.06f, 0.075f, 0.085f));
        wall = Slab(wall, x, y, 0.285f, 0.33f, -0.17f, -0.045f, new Vector3(0.15f, 0.115f, 0.07f));
        wall = Slab(wall, x, y, -0.40f, -0.33f, -0.4f, 0.2f, new Vector3(0.6f, 0.585f, 0.56f));
        wall = Slab(wall, x, y, -0.28f, -0.16f, -0.35f, -0.17f, new Vector3(0.20f, 0.12f, 0.07f));
        for (var leaf = 0; leaf < 70; leaf++)
        {
            var random = new Stream(leaf, 3, 741);
            var (cx, cy) = (-0.23f + 0.13f * random.Bell(), -0.10f + 0.11f * random.Bell());
            var r = random.Between(0.009f, 0.022f);
            var tone = new Vector3(0.042f, 0.062f, 0.03f) * random.Between(0.3f, 2.2f);
            var far = MathF.Sqrt((x - cx) * (x - cx) + (y - cy) * (y - cy) * 0.5f);
            wall = Mix(wall, tone, 0.7f * Smoothstep(r + 0.012f, r - 0.008f, far));
        }
        return wall + Lights(x, y);
    }

    private static Vector3 Lights(float x, float y)
    {
        var sum = Vector3.Zero;
        for (var i = 0; i < 15; i++)
        {
            var random = new Stream(i, 5, 743);
            var cx = 0.02f + 0.033f * i + 0.012f * random.Bell();
            var cy = -0.045f + 0.035f * MathF.Sin(i * 0.9f) + 0.02f * random.Bell();
            var far = MathF.Sqrt((x - cx) * (x - cx) + (y - cy) * (y - cy));
            // Discs brighten toward the rim, as an uncorrected lens draws them.
            var disc = Smoothstep(0.0165f, 0.0145f, far) * (0.75f + 0.35f * far / 0.0155f);
            sum += new Vector3(0.85f, 0.43f, 0.15f) * (disc * random.Between(0.15f, 0.6f));
        }
        return sum;
    }

    private static Vector3 Slab(
        Vector3 under,
        float x,
        float y,
        float x0,
        float x1,
        float y0,
        float y1,
        Vector3 colour
    )
    {
        const float e = 0.014f;
        var cover = Smoothstep(x0 - e, x0 + e, x) * Smoothstep(x1 + e, x1 - e, x);
        cover *= Smoothstep(y0 - e, y0 + e, y) * Smoothstep(y1 + e, y1 - e, y);
        return Mix(under, colour, cover);
    }
}

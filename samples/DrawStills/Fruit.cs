using System.Numerics;
using static DrawStills.Scalar;

namespace DrawStills;

/// <summary>Citrus peel: oil glands dimple the skin and the colour drifts between them.</summary>
internal static class Peel
{
    public static Surface Describe(Vector3 local, Vector3 normal, Vector3 colour, float glands, int seed)
    {
        var (u, v, face) = CubeFace(local);
        var (near, _, id) = Noise.Cells(u * glands, v * glands, seed + face);
        var pit = Smoothstep(0.42f, 0.05f, near);
        var drift = Noise.Fbm(local * 0.55f, 4, seed + 11);
        var tone = 1f + 0.18f * drift - 0.16f * pit + 0.05f * ((id & 255) / 255f - 0.5f);
        var albedo = colour * tone;
        albedo = Mix(
            albedo,
            new Vector3(0.33f, 0.2f, 0.07f),
            0.5f * Smoothstep(0.3f, 0.5f, Noise.Fbm(local * 1.7f, 5, seed + 17))
        );
        var q = local * (glands * 0.3f);
        var wobble = new Vector3(Noise.Space(q, seed), Noise.Space(q, seed + 3), Noise.Space(q, seed + 5));
        var bumped = Vector3.Normalize(normal + wobble * 0.12f + Toward(local, glands, seed) * 0.28f);
        return new Surface(albedo, bumped, 0.15f, 0.04f);
    }

    /// <summary>Slope of the nearest gland's pit, by differencing along two tangents.</summary>
    private static Vector3 Toward(Vector3 p, float glands, int seed)
    {
        var (t, b) = Basis(Vector3.Normalize(p));
        const float e = 0.012f;
        var here = Depth(p, glands, seed);
        return t * ((Depth(p + t * e, glands, seed) - here) * 2f)
            + b * ((Depth(p + b * e, glands, seed) - here) * 2f);
    }

    private static float Depth(Vector3 p, float glands, int seed)
    {
        var (u, v, face) = CubeFace(p);
        return Smoothstep(0.05f, 0.45f, Noise.Cells(u * glands, v * glands, seed + face).Nearest) * -1f;
    }

    private static (float U, float V, int Face) CubeFace(Vector3 p)
    {
        var a = Vector3.Abs(p);
        if (a.X >= a.Y && a.X >= a.Z)
            return (p.Y / a.X, p.Z / a.X, p.X > 0f ? 0 : 1);
        if (a.Y >= a.Z)
            return (p.X / a.Y, p.Z / a.Y, p.Y > 0f ? 2 : 3);
        return (p.X / a.Z, p.Y / a.Z, p.Z > 0f ? 4 : 5);
    }
}

internal sealed class Orange(Vector3 centre, float radius, Vector3 stem) : Solid(centre, radius * 1.06f)
{
    private static readonly Vector3 Colour = new(0.78f, 0.235f, 0.018f);
    private readonly Vector3 _stem = Vector3.Normalize(stem);

    public override Vector3 Tint => new(0.76f, 0.24f, 0.02f);

    public override float Distance(Vector3 p)
    {
        var q = p - Centre;
        var polar = Vector3.Dot(Vector3.Normalize(q), _stem);
        var dent = 0.2f * MathF.Exp(-(1f - polar) * 28f);
        var lump = 0.05f * Noise.Space(q * 0.45f, 661);
        return (q.Length() - radius + dent + lump) * 0.9f;
    }

    public override Surface Describe(Vector3 p, Vector3 normal)
    {
        var q = p - Centre;
        var skin = Peel.Describe(q, normal, Colour, 15f, 671);
        var polar = Vector3.Dot(Vector3.Normalize(q), _stem);
        var (t, b) = Basis(_stem);
        var angle = MathF.Atan2(Vector3.Dot(q, t), Vector3.Dot(q, b));
        var star = 0.9935f - 0.004f * MathF.Cos(angle * 5f);
        var stemmed = Smoothstep(star - 0.001f, star + 0.001f, polar);
        var green = new Vector3(0.16f, 0.17f, 0.05f) * (1f + 0.5f * Noise.Space(q * 9f, 677));
        return skin with { Albedo = Mix(skin.Albedo, green, stemmed) };
    }
}

/// <summary>Half an orange, its cut face toward <paramref name="facing"/>.</summary>
internal sealed class HalfOrange(Vector3 centre, float radius, Vector3 facing) : Solid(centre, radius * 1.03f)
{
    private const int Segments = 10;
    private readonly Vector3 _facing = Vector3.Normalize(facing);

    public override Vector3 Tint => new(0.8f, 0.33f, 0.06f);

    public override float Distance(Vector3 p)
    {
        var q = p - Centre;
        var pulp = 0.03f * Noise.Space(q * 2.4f, 681);
        var round = q.Length() - radius;
        var flat = Vector3.Dot(q, _facing) + pulp;
        return -SmoothMin(-round, -flat, 0.12f) * 0.95f;
    }

    public override Surface Describe(Vector3 p, Vector3 normal)
    {
        var q = p - Centre;
        if (Vector3.Dot(normal, _facing) < 0.72f)
            return Peel.Describe(q, normal, new Vector3(0.78f, 0.235f, 0.018f), 15f, 683);
        var (t, b) = Basis(_facing);
        return Flesh(Vector3.Dot(q, t) / radius, Vector3.Dot(q, b) / radius, q, normal);
    }

    private static Surface Flesh(float x, float y, Vector3 q, Vector3 normal)
    {
        var r = MathF.Sqrt(x * x + y * y);
        var turn = MathF.Atan2(y, x) / MathF.Tau * Segments + 0.12f * Noise.Plane(x * 3f, y * 3f, 691);
        var wedge = Fract(turn) - 0.5f;
        // Distance to the nearest membrane, in units of the fruit's radius.
        var wall = (0.5f - MathF.Abs(wedge)) * r * MathF.Tau / Segments;
        var limit = 0.875f - 0.05f * MathF.Pow(MathF.Abs(wedge) * 2f, 4f);
        var (near, second, id) = Noise.Cells(
            wedge * (1.6f + 5f * r),
            r * 3.4f + 11f * MathF.Floor(turn),
            693
        );
        var gap = Smoothstep(0.16f, 0.0f, second - near);
        var tone = 0.8f + 0.45f * ((id & 255) / 255f) - 0.3f * near;
        var flesh = Mix(
            new Vector3(0.88f, 0.27f, 0.018f) * tone,
            new Vector3(0.95f, 0.5f, 0.12f),
            gap * 0.6f
        );
        var membrane =
            Smoothstep(0.024f, 0.009f, wall)
            + Smoothstep(0.1f, 0.05f, r)
            + Smoothstep(limit - 0.02f, limit, r);
        var pith = new Vector3(0.93f, 0.77f, 0.47f) * (1f + 0.1f * Noise.Fbm(q * 4f, 3, 697));
        var albedo = Mix(flesh, pith, Saturate(membrane));
        albedo = Mix(albedo, new Vector3(0.88f, 0.36f, 0.03f), Smoothstep(0.945f, 0.965f, r));
        var wet = Saturate(1f - membrane);
        var (t, b) = Basis(normal);
        var swell = new Vector3(
            Noise.Plane(turn * 9f, r * 14f, 701),
            0f,
            Noise.Plane(turn * 9f, r * 14f, 703)
        );
        var bumped = Vector3.Normalize(normal + (t * swell.X + b * swell.Z) * (0.28f * wet + 0.06f));
        return new Surface(albedo, bumped, Lerp(0.5f, 0.07f, wet), 0.035f);
    }
}

internal sealed class Lemon(Vector3 centre, Vector3 axis) : Solid(centre, 5.3f)
{
    private readonly Vector3 _axis = Vector3.Normalize(axis);

    public override Vector3 Tint => new(0.78f, 0.5f, 0.05f);

    public override float Distance(Vector3 p)
    {
        var q = p - Centre;
        var along = Vector3.Dot(q, _axis);
        var across = MathF.Sqrt(MathF.Max(0f, q.LengthSquared() - along * along));
        var belly = Ellipsoid(new Vector3(across, along, 0f), new Vector3(2.75f, 3.55f, 2.75f));
        var nipple = Capsule(
            new Vector3(across, along, 0f),
            new Vector3(0f, 2.6f, 0f),
            new Vector3(0f, 4.2f, 0f),
            0.95f,
            0.45f
        );
        var stalk = Capsule(
            new Vector3(across, along, 0f),
            new Vector3(0f, -2.6f, 0f),
            new Vector3(0f, -3.6f, 0f),
            1.0f,
            0.6f
        );
        var lump = 0.07f * Noise.Space(q * 0.7f, 711);
        return (SmoothMin(SmoothMin(belly, nipple, 0.9f), stalk, 0.8f) + lump) * 0.88f;
    }

    public override Surface Describe(Vector3 p, Vector3 normal)
    {
        var q = p - Centre;
        var along = Vector3.Dot(q, _axis);
        var ripe = Mix(
            new Vector3(0.80f, 0.52f, 0.045f),
            new Vector3(0.5f, 0.48f, 0.07f),
            Smoothstep(2.6f, 4.4f, MathF.Abs(along)) * 0.6f
        );
        return Peel.Describe(q, normal, ripe, 12f, 713);
    }
}

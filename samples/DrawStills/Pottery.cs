using System.Numerics;
using static DrawStills.Scalar;

namespace DrawStills;

/// <summary>Stoneware dipped in a glaze that thins to brown on edges and stops short of the foot.</summary>
internal static class Stoneware
{
    public static Surface Describe(Vector3 p, Vector3 smooth, Vector3 bumped, float edge, float glazeLine)
    {
        var run = 0.55f * Noise.Fbm(p.X * 0.45f, p.Z * 0.45f, 3, 611) + 0.12f * Noise.Space(p * 2.2f, 613);
        var bare = Smoothstep(glazeLine + 0.05f, glazeLine - 0.05f, p.Y + run);
        var pooled = Smoothstep(2.2f, 0f, p.Y + run - glazeLine) * 0.75f;
        var cloud = Noise.Fbm(p * 0.32f, 4, 617);
        var fine = Noise.Fbm(p * 2.6f, 4, 621, 0.6f);
        var glaze = Mix(
            new Vector3(0.045f, 0.17f, 0.18f),
            new Vector3(0.12f, 0.29f, 0.265f),
            Saturate(0.45f + 0.9f * cloud)
        );
        glaze = Mix(glaze, new Vector3(0.022f, 0.095f, 0.12f), pooled);
        var thin = Saturate(edge + 0.5f * edge * fine + Smoothstep(0.2f, 0.5f, cloud + 0.3f * fine) * 0.25f);
        glaze = Mix(glaze, new Vector3(0.24f, 0.115f, 0.045f), thin);
        glaze *= 1f + 0.22f * fine;
        glaze = Mix(glaze, new Vector3(0.035f, 0.022f, 0.015f), 0.8f * Speckle(p * 2.1f, 0.13f));
        glaze = Mix(glaze, new Vector3(0.05f, 0.03f, 0.02f), 0.65f * Speckle(p * 6.3f, 0.10f));
        var clay =
            new Vector3(0.27f, 0.175f, 0.115f) * (1f + 0.3f * fine + 0.25f * Noise.Space(p * 14f, 627));
        var albedo = Mix(glaze, clay, bare);
        var lip = Smoothstep(0.10f, 0.0f, MathF.Abs(p.Y + run - glazeLine - 0.06f));
        albedo = Mix(albedo, new Vector3(0.32f, 0.19f, 0.1f), lip * 0.5f);
        return bare > 0.5f
            ? new Surface(albedo, smooth, 0.6f, 0.02f)
            : new Surface(albedo, bumped, 0.015f, 0.05f);
    }

    private static float Speckle(Vector3 p, float size)
    {
        var cell = new Vector3(MathF.Floor(p.X), MathF.Floor(p.Y), MathF.Floor(p.Z));
        int ix = (int)cell.X,
            iy = (int)cell.Y,
            iz = (int)cell.Z;
        var h = Noise.Hash(ix, iy, iz + 631);
        if ((h & 3) != 0)
            return 0f;
        var spot = new Vector3(h >> 22 & 255, h >> 12 & 255, h >> 4 & 255) / 512f + new Vector3(0.25f);
        var radius = size * (0.5f + (h >> 8 & 15) / 10f);
        return Smoothstep(radius, radius * 0.55f, (p - cell - spot).Length());
    }
}

internal sealed class Teapot(Vector3 foot, float turn) : Solid(foot + new Vector3(0f, 7.4f, 0f), 15.8f)
{
    private readonly float _cos = MathF.Cos(turn);
    private readonly float _sin = MathF.Sin(turn);

    public override Vector3 Tint => new(0.1f, 0.22f, 0.21f);

    public override float Distance(Vector3 world)
    {
        var p = Local(world);
        var body = Ellipsoid(p - new Vector3(0f, 6.1f, 0f), new Vector3(8.7f, 6.2f, 8.7f));
        // Throwing rings left by the potter's fingers.
        body += 0.007f * MathF.Sin(p.Y * 5.2f) * Smoothstep(1f, 3f, p.Y);
        body = SmoothMin(body, Ring(p, 0.75f, 4.7f, 0.75f), 0.8f);
        body = SmoothMin(body, Spout(p), 1.1f);
        body = SmoothMin(body, Handle(p), 0.9f);
        body = MathF.Max(body, -Bore(p));
        return MathF.Min(body, Lid(p));
    }

    public override Surface Describe(Vector3 world, Vector3 normal)
    {
        var p = Local(world);
        var radius = MathF.Sqrt(p.X * p.X + p.Z * p.Z);
        var rim =
            Smoothstep(0.32f, 0.05f, MathF.Abs(radius - 4.75f))
            * Smoothstep(10.5f, 11f, p.Y)
            * (radius < 6f ? 1f : 0f);
        var knob = Smoothstep(14.1f, 15f, p.Y);
        var tip = Smoothstep(0.55f, 0.1f, (p - new Vector3(-13.1f, 11.3f, 0f)).Length() - 1.15f);
        var grip = Smoothstep(13.2f, 14f, p.X);
        var bumped = Bump(normal, p, 0.55f, 0.010f, 641);
        bumped = Bump(bumped, p, 6f, 0.0022f, 645);
        return Stoneware.Describe(
            p,
            normal,
            bumped,
            MathF.Max(MathF.Max(rim, knob), MathF.Max(tip, grip * 0.8f)),
            1.75f
        );
    }

    private Vector3 Local(Vector3 world)
    {
        var p = world - foot;
        return new Vector3(_cos * p.X - _sin * p.Z, p.Y, _sin * p.X + _cos * p.Z);
    }

    private static float Spout(Vector3 p)
    {
        var a = Capsule(p, new Vector3(-6.6f, 4.4f, 0f), new Vector3(-9.6f, 6.3f, 0f), 2.15f, 1.7f);
        var b = Capsule(p, new Vector3(-9.6f, 6.3f, 0f), new Vector3(-11.2f, 8.8f, 0f), 1.7f, 1.25f);
        var c = Capsule(p, new Vector3(-11.2f, 8.8f, 0f), new Vector3(-12.9f, 11.2f, 0f), 1.25f, 1.0f);
        return SmoothMin(SmoothMin(a, b, 1.2f), c, 1.0f);
    }

    private static float Bore(Vector3 p) =>
        Capsule(p, new Vector3(-11.4f, 9.1f, 0f), new Vector3(-13.9f, 12.9f, 0f), 0.7f, 1.15f);

    private static float Handle(Vector3 p)
    {
        var q = p - new Vector3(9.4f, 6.7f, 0f);
        var around = MathF.Sqrt(q.X * q.X * 1.1f + q.Y * q.Y) - 4.3f;
        var flat = MathF.Sqrt(around * around + q.Z * q.Z * 0.55f);
        return (flat - 0.78f) * 0.9f;
    }

    private static float Lid(Vector3 p)
    {
        var dome = Ellipsoid(p - new Vector3(0f, 11.35f, 0f), new Vector3(4.55f, 1.75f, 4.55f));
        dome = MathF.Max(dome, 11.5f - p.Y);
        var rim = Ring(p, 11.62f, 4.42f, 0.34f);
        var knob = Ellipsoid(p - new Vector3(0f, 14.25f, 0f), new Vector3(1.35f, 1.05f, 1.35f));
        var neck = Capsule(p, new Vector3(0f, 12.6f, 0f), new Vector3(0f, 13.8f, 0f), 0.85f, 0.6f);
        return SmoothMin(SmoothMin(dome, rim, 0.35f), SmoothMin(knob, neck, 0.6f), 0.7f);
    }
}

/// <summary>A handleless cup with tea in it.</summary>
internal sealed class Cup(Vector3 foot) : Solid(foot + new Vector3(0f, 2.9f, 0f), 5.6f)
{
    private const float Tall = 5.6f;
    private const float TeaLevel = 4.5f;

    public override Vector3 Tint => new(0.1f, 0.22f, 0.21f);

    public override float Distance(Vector3 world)
    {
        var p = world - foot;
        var radius = MathF.Sqrt(p.X * p.X + p.Z * p.Z);
        var up = Saturate(p.Y / Tall);
        var wall = 2.35f + 1.75f * MathF.Sqrt(up);
        var shell = MathF.Abs(radius - wall) - Lerp(0.34f, 0.17f, up);
        var bowl = MathF.Max(shell * 0.8f, MathF.Max(p.Y - Tall, 0.1f - p.Y));
        bowl = SmoothMin(bowl, Ring(p, Tall, 4.1f, 0.17f), 0.12f);
        return MathF.Min(bowl, Tea(p, radius));
    }

    public override Surface Describe(Vector3 world, Vector3 normal)
    {
        var p = world - foot;
        var radius = MathF.Sqrt(p.X * p.X + p.Z * p.Z);
        if (p.Y < TeaLevel + 0.03f && p.Y > TeaLevel - 0.1f && normal.Y > 0.8f)
            return new Surface(new Vector3(0.12f, 0.035f, 0.006f), new Vector3(0f, 1f, 0f), 0.004f, 0.022f);
        var edge = Smoothstep(Tall - 0.25f, Tall + 0.12f, p.Y);
        return Stoneware.Describe(
            p,
            normal,
            Bump(normal, p, 1.4f, 0.012f, 651),
            edge,
            radius < 3.6f && p.Y > 2f ? -9f : 1.1f
        );
    }

    private static float Tea(Vector3 p, float radius) =>
        MathF.Max(radius - 3.8f, MathF.Max(p.Y - TeaLevel, 1f - p.Y));
}

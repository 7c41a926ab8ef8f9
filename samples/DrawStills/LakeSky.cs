using System.Numerics;
using static DrawStills.Scalar;

namespace DrawStills;

/// <summary>Evening sky: a clear gradient, the sun, and a broken cloud deck lit from the side.</summary>
internal sealed class LakeSky(Vector3 toSun)
{
    private const float DeckBase = 2900f;
    private const float DeckDepth = 900f;
    private const int Steps = 26;

    public static readonly Vector3 Sunlight = new(7.0f, 2.85f, 0.9f);
    private static readonly Vector3 Zenith = new(0.07f, 0.165f, 0.36f);
    private static readonly Vector3 Belt = new(0.52f, 0.43f, 0.47f);
    private static readonly Vector3 Glow = new(1.5f, 0.62f, 0.2f);

    public Vector3 Clear(Vector3 d)
    {
        var up = MathF.Max(d.Y, 0f);
        var cosine = Vector3.Dot(d, toSun);
        var sky = Mix(Belt, Zenith, 1f - MathF.Exp(-up * 6.5f));
        var near = Phase(cosine, 0.62f);
        sky += Glow * (near * 0.05f * MathF.Exp(-up * 3.2f));
        return sky + Sunlight * (Phase(cosine, 0.93f) * 0.0022f);
    }

    public Vector3 SunDisc(Vector3 d)
    {
        var angle = MathF.Acos(MathF.Min(1f, Vector3.Dot(d, toSun)));
        return Sunlight * (9f * Smoothstep(0.0085f, 0.0065f, angle));
    }

    /// <summary>Light the deck adds along the view, and the share of the sky behind it that shows.</summary>
    public (Vector3 Light, float Through) Clouds(Vector3 d, float jitter)
    {
        if (d.Y < 0.02f)
            return (Vector3.Zero, 1f);
        var cosine = Vector3.Dot(d, toSun);
        var forward = 0.22f * Phase(cosine, 0.78f) + 0.55f * Phase(cosine, 0.2f);
        var enter = DeckBase / d.Y;
        var stride = DeckDepth / d.Y / Steps;
        var light = Vector3.Zero;
        var through = 1f;
        for (var i = 0; i < Steps && through > 0.02f; i++)
        {
            var p = d * (enter + (i + jitter) * stride);
            var density = Density(p, 7);
            if (density <= 0f)
                continue;
            var alpha = 1f - MathF.Exp(-density * MathF.Min(stride, 220f) * 0.011f);
            var height = (p.Y - DeckBase) / DeckDepth;
            var lit = Sunlight * (0.3f * forward * TowardSun(p));
            var ambient = Mix(new Vector3(0.42f, 0.25f, 0.24f), new Vector3(0.2f, 0.24f, 0.38f), height);
            light += (lit + ambient * 0.62f) * (alpha * through);
            through *= 1f - alpha;
        }
        var haze = MathF.Exp(-enter / 30000f);
        return (light * haze, 1f - (1f - through) * haze);
    }

    private float TowardSun(Vector3 p)
    {
        var depth = 0f;
        depth += Density(p + toSun * 110f, 3) * 160f;
        depth += Density(p + toSun * 330f, 3) * 300f;
        depth += Density(p + toSun * 800f, 2) * 500f;
        return MathF.Exp(-depth * 0.0062f) * 0.93f + 0.07f;
    }

    private static float Density(Vector3 p, int octaves)
    {
        var height = (p.Y - DeckBase) / DeckDepth;
        if (height is < 0f or > 1f)
            return 0f;
        var bank = Noise.Fbm(p.X / 11000f + 4.1f, p.Z / 7000f + 1.7f, 2, 211);
        // Stretching along one bearing makes the long rolls that a steady wind aloft leaves.
        var roll = new Vector3(p.X * 0.9f + p.Z * 0.25f, p.Y * 1.5f, p.Z * 0.6f - p.X * 0.2f) / 2100f;
        var billow = Noise.Fbm(roll, octaves, 221, 0.57f);
        var shape = Smoothstep(0f, 0.22f, height) * (1f - Smoothstep(0.35f, 1f, height) * 0.85f);
        return MathF.Max(0f, (billow + bank * 0.9f + 0.02f) * 4.6f * shape - (1f - shape) * 0.35f);
    }
}

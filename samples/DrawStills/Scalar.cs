using System.Numerics;

namespace DrawStills;

/// <summary>The small functions shading is made of.</summary>
internal static class Scalar
{
    public static float Saturate(float x) => Math.Clamp(x, 0f, 1f);

    public static float Lerp(float a, float b, float t) => a + (b - a) * t;

    public static Vector3 Mix(Vector3 a, Vector3 b, float t) => a + (b - a) * t;

    public static float Smoothstep(float from, float to, float x)
    {
        var t = Saturate((x - from) / (to - from));
        return t * t * (3f - 2f * t);
    }

    /// <summary>Minimum whose crease is rounded over the distance <paramref name="k"/>.</summary>
    public static float SmoothMin(float a, float b, float k)
    {
        var h = MathF.Max(k - MathF.Abs(a - b), 0f) / k;
        return MathF.Min(a, b) - h * h * k * 0.25f;
    }

    public static float Fract(float x) => x - MathF.Floor(x);

    public static float Luminance(Vector3 c) => 0.2126f * c.X + 0.7152f * c.Y + 0.0722f * c.Z;

    /// <summary>Henyey-Greenstein phase function, normalised so that g = 0 gives 1.</summary>
    public static float Phase(float cosine, float g)
    {
        var d = 1f + g * g - 2f * g * cosine;
        return (1f - g * g) / (d * MathF.Sqrt(d));
    }

    /// <summary>Schlick's Fresnel reflectance; <paramref name="f0"/> is that at normal incidence.</summary>
    public static float Fresnel(float cosine, float f0)
    {
        var m = 1f - Saturate(cosine);
        var m2 = m * m;
        return f0 + (1f - f0) * m2 * m2 * m;
    }

    /// <summary>Two unit vectors that complete <paramref name="n"/> to an orthonormal basis.</summary>
    public static (Vector3 Tangent, Vector3 Bitangent) Basis(Vector3 n)
    {
        var helper = MathF.Abs(n.Y) < 0.9f ? Vector3.UnitY : Vector3.UnitX;
        var tangent = Vector3.Normalize(Vector3.Cross(helper, n));
        return (tangent, Vector3.Cross(n, tangent));
    }

    public static Vector3 CosineHemisphere(Vector3 n, float u, float v)
    {
        var (t, b) = Basis(n);
        var r = MathF.Sqrt(u);
        var (sin, cos) = MathF.SinCos(MathF.Tau * v);
        return t * (r * cos) + b * (r * sin) + n * MathF.Sqrt(MathF.Max(0f, 1f - u));
    }
}

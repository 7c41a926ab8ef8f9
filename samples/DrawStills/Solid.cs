using System.Numerics;
using static DrawStills.Scalar;

namespace DrawStills;

internal readonly record struct Surface(Vector3 Albedo, Vector3 Normal, float Roughness, float F0 = 0.04f);

/// <summary>A shape given by its signed distance, with a bounding sphere. Lengths are centimetres.</summary>
internal abstract class Solid(Vector3 centre, float radius)
{
    protected Vector3 Centre { get; } = centre;

    /// <summary>Average albedo, all that scattered light needs to know.</summary>
    public abstract Vector3 Tint { get; }

    public abstract float Distance(Vector3 p);

    /// <param name="p">Point on the surface.</param>
    /// <param name="normal">Smooth geometric normal there.</param>
    public abstract Surface Describe(Vector3 p, Vector3 normal);

    public float Intersect(Vector3 origin, Vector3 direction, float limit)
    {
        var toCentre = Centre - origin;
        var along = Vector3.Dot(toCentre, direction);
        var aside = toCentre.LengthSquared() - along * along;
        if (aside > radius * radius)
            return float.PositiveInfinity;
        var half = MathF.Sqrt(radius * radius - aside);
        var t = MathF.Max(along - half, 0f);
        var end = MathF.Min(along + half, limit);
        for (var i = 0; i < 96 && t < end; i++)
        {
            var d = Distance(origin + direction * t);
            if (d < 0.0025f)
                return t;
            t += d * 0.92f;
        }
        return float.PositiveInfinity;
    }

    public Vector3 Normal(Vector3 p)
    {
        const float e = 0.006f;
        var (a, b, c, d) = (
            new Vector3(e, -e, -e),
            new Vector3(-e, -e, e),
            new Vector3(-e, e, -e),
            new Vector3(e, e, e)
        );
        return Vector3.Normalize(
            a * Distance(p + a) + b * Distance(p + b) + c * Distance(p + c) + d * Distance(p + d)
        );
    }

    protected static Vector3 Bump(Vector3 normal, Vector3 p, float frequency, float amount, int seed)
    {
        var q = p * frequency;
        var wobble = new Vector3(
            Noise.Space(q, seed),
            Noise.Space(q + new Vector3(17.3f, 0f, 0f), seed),
            Noise.Space(q + new Vector3(0f, 29.1f, 0f), seed)
        );
        return Vector3.Normalize(normal + wobble * amount);
    }

    protected static float Ellipsoid(Vector3 p, Vector3 radii)
    {
        var k0 = (p / radii).Length();
        var k1 = (p / (radii * radii)).Length();
        return k1 < 1e-6f ? -radii.Y : k0 * (k0 - 1f) / k1;
    }

    protected static float Capsule(Vector3 p, Vector3 a, Vector3 b, float ra, float rb)
    {
        var axis = b - a;
        var t = Saturate(Vector3.Dot(p - a, axis) / axis.LengthSquared());
        return (p - a - axis * t).Length() - Lerp(ra, rb, t);
    }

    protected static float Ring(Vector3 p, float y, float major, float minor)
    {
        var r = MathF.Sqrt(p.X * p.X + p.Z * p.Z) - major;
        return MathF.Sqrt(r * r + (p.Y - y) * (p.Y - y)) - minor;
    }
}

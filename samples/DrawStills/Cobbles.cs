using System.Numerics;
using static DrawStills.Scalar;

namespace DrawStills;

/// <summary>The wet roadway and pavements. Lengths are metres.</summary>
internal static class Cobbles
{
    public const float Kerb = 2.35f;

    /// <param name="footprint">Depth of road one pixel covers; it blurs what the pixel cannot show.</param>
    public static Surface Describe(Vector3 p, float footprint)
    {
        var x = MathF.Abs(p.X);
        var film = Noise.Fbm(p.X * 0.55f + 2f, p.Z * 0.42f, 4, 1301);
        var puddle = Smoothstep(
            0.13f,
            0.22f,
            film + 0.22f * Smoothstep(0.5f, 0.05f, MathF.Abs(x - Kerb + 0.16f))
        );
        var e = 0.008f;
        var height = Height(p.X, p.Z);
        var slope = new Vector2(Height(p.X + e, p.Z) - height, Height(p.X, p.Z + e) - height) / e;
        var grit = Noise.Fbm(p.X * 28f, p.Z * 28f, 4, 1311, 0.6f);
        var crown = Smoothstep(0f, 0.02f, height);
        var flooded = Saturate(puddle + 0.15f * (1f - crown));
        var ripple = 0.006f * Noise.Plane(p.X * 9f, p.Z * 9f, 1321);
        var gritSlope =
            new Vector2(Noise.Plane(p.X * 60f, p.Z * 60f, 1323), Noise.Plane(p.X * 60f, p.Z * 60f, 1325))
            * 0.028f;
        var tilt = (slope * 0.3f + gritSlope) * (1f - flooded) + new Vector2(ripple);
        var id = Noise.Unit((int)MathF.Floor(p.X * 6f), (int)MathF.Floor(p.Z * 7f), 1327);
        var stone =
            Mix(new Vector3(0.085f, 0.078f, 0.075f), new Vector3(0.15f, 0.128f, 0.11f), id)
            * (1f + 0.7f * grit);
        stone *= Lerp(0.25f, 1f, crown) * Lerp(1f, 0.45f, flooded);
        var rough = Lerp(0.16f, 0.02f, flooded) + MathF.Min(0.1f, footprint * 0.2f);
        return new Surface(
            stone,
            Vector3.Normalize(new Vector3(-tilt.X, 1f, -tilt.Y)),
            rough,
            Lerp(0.03f, 0.022f, flooded)
        );
    }

    private static float Height(float x, float z)
    {
        if (MathF.Abs(x) > Kerb)
            return Slab(MathF.Abs(x) - Kerb, z);
        // Rows bow gently across the camber, and no two stones are quite the same size.
        var row = (z + 0.035f * MathF.Sin(x * 1.3f) + 0.012f * Noise.Plane(x * 2f, z * 2f, 1331)) / 0.135f;
        var j = MathF.Floor(row);
        var column =
            (x + 0.02f * Noise.Plane(x * 3f, j * 1.7f, 1333)) / 0.17f
            + 0.5f * Noise.Unit((int)j, 0, 1335)
            + 0.5f * ((int)j & 1);
        var u = MathF.Abs(Fract(column) - 0.5f) * 2f;
        var v = MathF.Abs(row - j - 0.5f) * 2f;
        var u4 = u * u * u * u;
        var v4 = v * v * v * v;
        var dome = Saturate(1f - u4 * u - v4 * v);
        var worn = Noise.Unit((int)MathF.Floor(column), (int)j, 1337);
        return 0.03f * MathF.Sqrt(dome)
            + 0.008f * worn * (u - v)
            + 0.004f * Noise.Plane(x * 17f, z * 17f, 1339);
    }

    private static float Slab(float inset, float z)
    {
        if (inset < 0.16f)
            return 0.045f
                * Smoothstep(0f, 0.03f, inset)
                * Smoothstep(0f, 0.012f, MathF.Abs(Fract(z / 0.9f) - 0.5f));
        var row = MathF.Floor((inset - 0.16f) / 0.45f);
        var joint = MathF.Min(
            MathF.Abs(Fract((inset - 0.16f) / 0.45f + 0.5f) - 0.5f) * 0.45f,
            MathF.Abs(Fract(z / 0.6f + row * 0.37f) - 0.5f) * 0.6f
        );
        return 0.03f * Smoothstep(0f, 0.012f, joint) + 0.003f * Noise.Plane(inset * 14f, z * 14f, 1341);
    }
}

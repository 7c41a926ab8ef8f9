using System.Numerics;
using System.Runtime.CompilerServices;

namespace DrawStills;

/// <summary>Repeatable randomness: everything derives from an integer hash of lattice coordinates.</summary>
internal static class Noise
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Hash(int x, int y, int z)
    {
        unchecked
        {
            var h = (uint)x * 0x8DA6B343u ^ (uint)y * 0xD8163841u ^ (uint)z * 0xCB1AB31Fu;
            h ^= h >> 16;
            h *= 0x7FEB352Du;
            h ^= h >> 15;
            h *= 0x846CA68Bu;
            return h ^ (h >> 16);
        }
    }

    /// <summary>Uniform in [0, 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Unit(int x, int y, int z) => (Hash(x, y, z) >> 8) * (1f / 16777216f);

    /// <summary>Gradient noise in the plane, about -1 to 1.</summary>
    public static float Plane(float x, float y, int seed)
    {
        var fx = MathF.Floor(x);
        var fy = MathF.Floor(y);
        int ix = (int)fx,
            iy = (int)fy;
        float dx = x - fx,
            dy = y - fy;
        float u = Fade(dx),
            v = Fade(dy);
        var a = Corner(ix, iy, seed, dx, dy);
        var b = Corner(ix + 1, iy, seed, dx - 1f, dy);
        var c = Corner(ix, iy + 1, seed, dx, dy - 1f);
        var d = Corner(ix + 1, iy + 1, seed, dx - 1f, dy - 1f);
        var top = a + (b - a) * u;
        return (top + (c + (d - c) * u - top) * v) * 1.4f;
    }

    /// <summary>Gradient noise in space, about -1 to 1.</summary>
    public static float Space(Vector3 p, int seed)
    {
        var fz = MathF.Floor(p.Z);
        var iz = (int)fz;
        var dz = p.Z - fz;
        var near = Slice(p.X, p.Y, dz, iz, seed);
        var far = Slice(p.X, p.Y, dz - 1f, iz + 1, seed);
        return (near + (far - near) * Fade(dz)) * 1.2f;
    }

    public static float Fbm(float x, float y, int octaves, int seed, float gain = 0.5f)
    {
        float sum = 0f,
            amplitude = 0.5f;
        for (var i = 0; i < octaves; i++)
        {
            sum += amplitude * Plane(x, y, seed + i);
            amplitude *= gain;
            // The turn between octaves hides the lattice directions.
            (x, y) = (1.62f * x - 1.18f * y + 3.7f, 1.18f * x + 1.62f * y - 1.3f);
        }
        return sum;
    }

    public static float Fbm(Vector3 p, int octaves, int seed, float gain = 0.5f)
    {
        float sum = 0f,
            amplitude = 0.5f;
        for (var i = 0; i < octaves; i++)
        {
            sum += amplitude * Space(p, seed + i);
            amplitude *= gain;
            p = new Vector3(1.62f * p.X - 1.18f * p.Y + 3.7f, 1.18f * p.X + 1.62f * p.Y, 2.01f * p.Z + 5.1f);
        }
        return sum;
    }

    /// <summary>Ridged multifractal, 0 to about 1: sharp crests, detail on the high ground.</summary>
    public static float Ridged(float x, float y, int octaves, int seed)
    {
        float sum = 0f,
            amplitude = 0.5f,
            weight = 1f;
        for (var i = 0; i < octaves; i++)
        {
            var ridge = 1f - MathF.Abs(Plane(x, y, seed + i));
            ridge *= ridge * weight;
            sum += ridge * amplitude;
            weight = Scalar.Saturate(ridge * 1.6f);
            amplitude *= 0.5f;
            (x, y) = (1.62f * x - 1.18f * y + 3.7f, 1.18f * x + 1.62f * y - 1.3f);
        }
        return sum;
    }

    /// <summary>Distances to the two nearest feature points, and the id of the nearest.</summary>
    public static (float Nearest, float Second, uint Id) Cells(float x, float y, int seed)
    {
        int ix = (int)MathF.Floor(x),
            iy = (int)MathF.Floor(y);
        float nearest = 9f,
            second = 9f;
        var id = 0u;
        for (var j = iy - 1; j <= iy + 1; j++)
        for (var i = ix - 1; i <= ix + 1; i++)
        {
            var h = Hash(i, j, seed);
            var px = i + (h & 0xFFFF) / 65536f - x;
            var py = j + (h >> 16) / 65536f - y;
            var d = px * px + py * py;
            if (d < nearest)
                (second, nearest, id) = (nearest, d, h);
            else if (d < second)
                second = d;
        }
        return (MathF.Sqrt(nearest), MathF.Sqrt(second), id);
    }

    private static float Fade(float t) => t * t * t * (t * (t * 6f - 15f) + 10f);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Corner(int x, int y, int seed, float dx, float dy)
    {
        var h = Hash(x, y, seed);
        var gx = (h & 0xFFFF) * (2f / 65535f) - 1f;
        var gy = (h >> 16) * (2f / 65535f) - 1f;
        return gx * dx + gy * dy;
    }

    private static float Slice(float x, float y, float dz, int iz, int seed)
    {
        var fx = MathF.Floor(x);
        var fy = MathF.Floor(y);
        int ix = (int)fx,
            iy = (int)fy,
            s = unchecked(seed * 131 + iz * 7919);
        float dx = x - fx,
            dy = y - fy;
        float u = Fade(dx),
            v = Fade(dy);
        var a = Corner3(ix, iy, s, dx, dy, dz);
        var b = Corner3(ix + 1, iy, s, dx - 1f, dy, dz);
        var c = Corner3(ix, iy + 1, s, dx, dy - 1f, dz);
        var d = Corner3(ix + 1, iy + 1, s, dx - 1f, dy - 1f, dz);
        var top = a + (b - a) * u;
        return top + (c + (d - c) * u - top) * v;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Corner3(int x, int y, int s, float dx, float dy, float dz)
    {
        var h = Hash(x, y, s);
        var gx = (h & 0x3FF) * (2f / 1023f) - 1f;
        var gy = ((h >> 10) & 0x3FF) * (2f / 1023f) - 1f;
        var gz = (h >> 20) * (2f / 4095f) - 1f;
        return gx * dx + gy * dy + gz * dz;
    }
}

/// <summary>A short repeatable stream of uniform numbers, seeded by up to three integers.</summary>
internal struct Stream(int a, int b, int c)
{
    private readonly int _seed = (int)Noise.Hash(a, b, c);
    private int _count;

    public float Next() => Noise.Unit(_seed, _count++, 77);

    public float Between(float low, float high) => low + (high - low) * Next();

    /// <summary>Sum of three uniforms: bell-shaped, mean 0, standard deviation 0.5.</summary>
    public float Bell() => Next() + Next() + Next() - 1.5f;
}

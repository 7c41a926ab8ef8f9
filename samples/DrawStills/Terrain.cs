using System.Numerics;
using static DrawStills.Scalar;

namespace DrawStills;

/// <summary>
/// An eroded height field in metres. X runs right, Z away from the viewer at the origin, Y up from the lake.
/// </summary>
internal sealed class Terrain
{
    private const int Size = 2048;
    private const float Cell = 13f;
    private const float HalfWidth = Size * Cell * 0.5f;

    private readonly float[] _height = new float[Size * Size];
    private readonly float[] _shadow = new float[Size * Size];

    public Terrain(Vector3 toSun)
    {
        Parallel.For(0, Size, Canvas.Workers, FillRow);
        Erode(900_000);
        CastShadows(toSun);
    }

    public float Height(float x, float z) => Interpolate(_height, x, z);

    /// <summary>Fraction of sunlight reaching a point, with the soft edge of a distant shadow.</summary>
    public float Sunlight(Vector3 p) => Smoothstep(-25f, 45f, p.Y - Interpolate(_shadow, p.X, p.Z));

    public Vector3 Normal(float x, float z)
    {
        const float e = Cell * 0.75f;
        var dx = Height(x + e, z) - Height(x - e, z);
        var dz = Height(x, z + e) - Height(x, z - e);
        return Vector3.Normalize(new Vector3(-dx, 2f * e, -dz));
    }

    /// <summary>Distance along the ray to the ground, or infinity.</summary>
    public float March(Vector3 origin, Vector3 direction)
    {
        const float end = 26000f;
        const float highest = 3300f;
        var t = 300f;
        var last = t;
        while (t < end)
        {
            var p = origin + direction * t;
            if (p.Y > highest && direction.Y > 0f)
                break;
            var gap = p.Y - Height(p.X, p.Z);
            if (gap < 0f)
                return Bisect(origin, direction, last, t);
            last = t;
            t += MathF.Max(gap * 0.42f, 1.2f + t * 0.0006f);
        }
        return float.PositiveInfinity;
    }

    private float Bisect(Vector3 origin, Vector3 direction, float above, float below)
    {
        for (var i = 0; i < 7; i++)
        {
            var middle = 0.5f * (above + below);
            var p = origin + direction * middle;
            if (p.Y > Height(p.X, p.Z))
                above = middle;
            else
                below = middle;
        }
        return below;
    }

    private void FillRow(int j)
    {
        for (var i = 0; i < Size; i++)
            _height[j * Size + i] = Uneroded(i * Cell - HalfWidth, j * Cell);
    }

    private static float Uneroded(float x, float z)
    {
        var shoreline = 3500f - 1.05f * MathF.Abs(x - 350f) + 700f * Noise.Fbm(x / 1500f, z / 1500f, 5, 11);
        // Bearings are measured as x / z, so the valley the sun sets in stays open at every distance.
        var bearing = x / MathF.Max(z, 1500f);
        shoreline -= 1500f * Smoothstep(0.27f, 0.42f, bearing) + 500f * Smoothstep(-0.12f, -0.4f, bearing);
        var inland = z - shoreline;
        if (inland < -600f)
            return -40f;
        var flank = Smoothstep(0.03f, 0.42f, MathF.Abs(bearing - 0.13f));
        var rise = Smoothstep(0f, 5200f, inland) * Lerp(0.42f, 1f, flank);
        rise *= Lerp(1f, 1.12f, Smoothstep(0.1f, -0.5f, bearing));
        var wx = x + 500f * Noise.Fbm(x / 2500f, z / 2500f, 3, 21);
        var wz = z + 500f * Noise.Fbm(x / 2500f, z / 2500f, 3, 27);
        var peaks = Noise.Ridged(wx / 5200f + 3.3f, wz / 5200f, 9, 31);
        var hills = 40f + 330f * (Noise.Ridged(x / 1500f, z / 1500f, 6, 51) - 0.3f);
        var far = Lerp(1f, 1.25f, Smoothstep(9000f, 20000f, z));
        return inland * 0.02f + rise * far * (2080f * peaks + 140f) + hills * Smoothstep(0f, 1500f, inland);
    }

    /// <summary>Rain: each drop runs downhill, cutting where it speeds up, silting where it slows.</summary>
    private void Erode(int drops)
    {
        for (var d = 0; d < drops; d++)
        {
            var random = new Stream(d, 5, 17);
            RunDrop(new Vector2(random.Between(2f, Size - 3f), random.Between(2f, Size - 3f)));
        }
    }

    private void RunDrop(Vector2 p)
    {
        var flow = Vector2.Zero;
        float speed = 1f,
            water = 1f,
            silt = 0f;
        for (var step = 0; step < 70; step++)
        {
            int i = (int)p.X,
                j = (int)p.Y;
            var (before, slope) = Surface(p);
            if (before < 0f)
                return;
            flow = flow * 0.25f - slope * 0.75f;
            if (flow.LengthSquared() < 1e-10f)
                return;
            flow = Vector2.Normalize(flow);
            var next = p + flow;
            if (next.X < 1f || next.Y < 1f || next.X > Size - 3f || next.Y > Size - 3f)
                return;
            var fall = Surface(next).Height - before;
            var capacity = MathF.Max(-fall, 0.15f) * speed * water * 0.55f;
            var change =
                fall > 0f ? MathF.Min(fall, silt)
                : silt > capacity ? (silt - capacity) * 0.25f
                : -MathF.Min((capacity - silt) * 0.25f, -fall);
            Spread(i, j, p.X - i, p.Y - j, change);
            silt -= change;
            speed = MathF.Sqrt(MathF.Max(0f, speed * speed * 0.95f - fall * 0.35f));
            water *= 0.985f;
            p = next;
        }
    }

    private (float Height, Vector2 Slope) Surface(Vector2 p)
    {
        int i = (int)p.X,
            j = (int)p.Y;
        float u = p.X - i,
            v = p.Y - j;
        var at = j * Size + i;
        float a = _height[at],
            b = _height[at + 1],
            c = _height[at + Size],
            d = _height[at + Size + 1];
        var slope = new Vector2(Lerp(b - a, d - c, v), Lerp(c - a, d - b, u));
        return (Lerp(Lerp(a, b, u), Lerp(c, d, u), v), slope);
    }

    private void Spread(int i, int j, float u, float v, float amount)
    {
        var at = j * Size + i;
        _height[at] += amount * (1f - u) * (1f - v);
        _height[at + 1] += amount * u * (1f - v);
        _height[at + Size] += amount * (1f - u) * v;
        _height[at + Size + 1] += amount * u * v;
    }

    /// <summary>For every cell, the height below which the sun is hidden, swept from far to near.</summary>
    private void CastShadows(Vector3 toSun)
    {
        var aside = toSun.X / toSun.Z;
        var drop = toSun.Y / toSun.Z * Cell;
        Array.Copy(_height, (Size - 1) * Size, _shadow, (Size - 1) * Size, Size);
        for (var j = Size - 2; j >= 0; j--)
        for (var i = 0; i < Size; i++)
        {
            var x = Math.Clamp(i + aside, 0f, Size - 1.001f);
            var behind = (j + 1) * Size + (int)x;
            var edge = Lerp(_shadow[behind], _shadow[behind + 1], x - (int)x);
            _shadow[j * Size + i] = MathF.Max(_height[j * Size + i], edge - drop);
        }
    }

    private static float Interpolate(float[] map, float x, float z)
    {
        var gx = Math.Clamp((x + HalfWidth) / Cell, 0f, Size - 1.001f);
        var gz = Math.Clamp(z / Cell, 0f, Size - 1.001f);
        int i = (int)gx,
            j = (int)gz;
        var at = j * Size + i;
        float u = gx - i,
            v = gz - j;
        var near = map[at] + (map[at + 1] - map[at]) * u;
        var far = map[at + Size] + (map[at + Size + 1] - map[at + Size]) * u;
        return near + (far - near) * v;
    }
}

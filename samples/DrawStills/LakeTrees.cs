using System.Numerics;
using static DrawStills.Scalar;

namespace DrawStills;

/// <summary>Conifers on the far shore and the lower slopes, painted far to near.</summary>
internal sealed class LakeTrees(
    Terrain land,
    LakeView view,
    Func<Vector3, (Vector3 Through, Vector3 Glow)> air
)
{
    private const float Nearest = 1100f;
    private const float Farthest = 6200f;

    public void Draw(Canvas world, int count)
    {
        foreach (var (foot, seed) in Scatter(count).OrderByDescending(t => t.Foot.Z))
            Paint(world, foot, seed);
    }

    private IEnumerable<(Vector3 Foot, int Seed)> Scatter(int count)
    {
        for (var i = 0; i < count * 12; i++)
        {
            var random = new Stream(i, 7, 501);
            // Square-root spacing keeps the density even per pixel row rather than per hectare.
            var z = Lerp(Nearest, Farthest, MathF.Pow(random.Next(), 0.8f));
            var x = z * random.Between(-0.62f, 0.62f);
            var y = land.Height(x, z);
            var clearing = Noise.Fbm(x / 420f, z / 420f, 4, 507);
            if (y < 0.6f || y > 620f + 500f * clearing || land.Normal(x, z).Y < 0.66f || clearing < -0.22f)
                continue;
            yield return (new Vector3(x, y - 1f, z), i);
        }
    }

    private void Paint(Canvas world, Vector3 foot, int seed)
    {
        var random = new Stream(seed, 11, 503);
        var height = random.Between(10f, 24f) * Lerp(1f, 0.7f, Saturate(foot.Y / 600f));
        var crown = foot + new Vector3(0f, height, 0f);
        if (Hidden(crown))
            return;
        var (through, glow) = air(crown);
        var shade = new Vector3(0.014f, 0.021f, 0.015f) * random.Between(0.6f, 1.5f);
        var sun = land.Sunlight(crown);
        var body = shade * through + glow;
        var rim = (shade + new Vector3(0.16f, 0.085f, 0.02f) * sun) * through + glow;
        Fill(world, foot, height, random.Between(0.15f, 0.24f), seed, body, rim);
    }

    private bool Hidden(Vector3 crown)
    {
        var eye = new Vector3(0f, view.Eye, 0f);
        for (var i = 1; i < 28; i++)
        {
            var p = Vector3.Lerp(eye, crown, 0.3f + 0.69f * i / 28f);
            if (land.Height(p.X, p.Z) > p.Y)
                return true;
        }
        return false;
    }

    private void Fill(
        Canvas world,
        Vector3 foot,
        float height,
        float spread,
        int seed,
        Vector3 body,
        Vector3 rim
    )
    {
        var bottom = view.Project(foot);
        var pixels = view.PixelsPerMetre(foot.Z);
        float tall = height * pixels,
            wide = tall * spread;
        for (var y = Math.Max(0, (int)(bottom.Y - tall)); y <= Math.Min(world.Height - 1, (int)bottom.Y); y++)
        {
            var up = Saturate((bottom.Y - y - 0.5f) / tall);
            var tier = Fract(up * 9f + 0.3f * Noise.Unit(seed, y, 3));
            var half = wide * MathF.Pow(1f - up, 0.9f) * (0.62f + 0.38f * (1f - tier)) + 0.35f;
            half *= up < 0.06f ? 0.2f : 1f;
            for (
                var x = Math.Max(0, (int)(bottom.X - half - 1f));
                x <= Math.Min(world.Width - 1, (int)(bottom.X + half + 1f));
                x++
            )
            {
                var off = x + 0.5f - bottom.X;
                var cover = Saturate(half - MathF.Abs(off) + 0.5f + 0.5f * (Noise.Unit(x, y, seed) - 0.5f));
                if (cover <= 0f)
                    continue;
                var lit = Smoothstep(0.1f, 1f, off / half) * 0.7f + 0.3f * Noise.Unit(x, y, 9) * up;
                world[x, y] = Mix(world[x, y], Mix(body, rim, lit), cover);
            }
        }
    }
}

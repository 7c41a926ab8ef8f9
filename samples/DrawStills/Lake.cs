using System.Numerics;
using static DrawStills.Scalar;

namespace DrawStills;

/// <summary>A mountain lake facing a low sun.</summary>
internal sealed class Lake : IPicture
{
    private const int FullWidth = 3840;
    private const int FullHeight = 2560;
    private const float Eye = 3.2f;

    private static readonly Vector3 ToSun = Vector3.Normalize(new Vector3(0.15f, 0.112f, 1f));
    private static readonly Vector3 SkyFill = new(0.2f, 0.235f, 0.34f);

    private readonly LakeSky _sky = new(ToSun);
    private Terrain _land = null!;
    private LakeView _view;

    public string Name => "lake";

    public DisplayImage Draw(float scale)
    {
        int w = (int)(FullWidth * scale),
            h = (int)(FullHeight * scale);
        _land = new Terrain(ToSun);
        _view = new LakeView(w * 0.832f, w * 0.5f, h * 0.6f, Eye);
        var clouds = DrawClouds(w, h);
        var world = new Canvas(w, (int)_view.HorizonY + 2 + (int)(12f * scale));
        world.Render(0, world.Height, 2, (float x, float y, ref Stream r) => Land(x, y, clouds, ref r));
        new LakeTrees(_land, _view, p => Air(p, 0.5f)).Draw(world, 26000);

        var mirrored = new Canvas(w, world.Height);
        Array.Copy(world.Pixels, mirrored.Pixels, world.Pixels.Length);
        Plant(mirrored, _view with { Eye = -Eye });

        var picture = new Canvas(w, h);
        Array.Copy(world.Pixels, picture.Pixels, world.Pixels.Length);
        picture.Render(
            (int)_view.HorizonY - 1,
            h,
            3,
            (float x, float y, ref Stream r) => Below(x, y, world, mirrored, ref r)
        );
        Plant(picture, _view);
        return new Film
        {
            Exposure = 1.22f,
            Glare = 0.07f,
            Vignette = 0.3f,
            Contrast = 0.42f,
            Saturation = 1.12f,
        }.Develop(picture);
    }

    private static void Plant(Canvas canvas, LakeView view)
    {
        var near = new LakeForeground(canvas, view);
        near.DrawSpit();
        near.DrawReeds(900);
    }

    private Vector3 Direction(float x, float y) =>
        Vector3.Normalize(new Vector3(x - _view.CentreX, _view.HorizonY - y, _view.Focal));

    /// <summary>The cloud deck at half size: its light, and how much sky it lets through.</summary>
    private (Canvas Light, Canvas Through) DrawClouds(int w, int h)
    {
        var light = new Canvas(w / 2, (int)_view.HorizonY / 2 + 1);
        var through = new Canvas(light.Width, light.Height);
        Parallel.For(
            0,
            light.Height,
            Canvas.Workers,
            y =>
            {
                for (var x = 0; x < light.Width; x++)
                {
                    var d = Direction(2f * x + 1f, 2f * y + 1f);
                    (light[x, y], var t) = _sky.Clouds(d, Noise.Unit(x, y, 251));
                    through[x, y] = new Vector3(t);
                }
            }
        );
        return (light, through);
    }

    private Vector3 Land(float x, float y, (Canvas Light, Canvas Through) clouds, ref Stream random)
    {
        var d = Direction(x, y);
        var origin = new Vector3(0f, Eye, 0f);
        var t = _land.March(origin, d);
        if (float.IsInfinity(t))
        {
            var deck = clouds.Through.Sample(x * 0.5f, y * 0.5f).X;
            var sky = (_sky.Clear(d) + _sky.SunDisc(d)) * deck + clouds.Light.Sample(x * 0.5f, y * 0.5f);
            var (through, glow) = Air(d * 26000f, random.Next());
            // The clear sky already holds the light of the air in front of it, so only the shafts are added.
            return Mix(sky, sky * through + glow, 0.35f);
        }
        var p = origin + d * t;
        var (seen, haze) = Air(p, random.Next());
        return Ground(p, t) * seen + haze;
    }

    private Vector3 Ground(Vector3 p, float distance)
    {
        var normal = _land.Normal(p.X, p.Z);
        var grit = new Vector3(
            Noise.Fbm(p.X / 48f, (p.Z + p.Y) / 48f, 6, 301, 0.68f),
            0f,
            Noise.Fbm(p.X / 48f, (p.Z - p.Y) / 48f, 6, 311, 0.68f)
        );
        var rough = Vector3.Normalize(normal + grit * 0.75f);
        var patch = Noise.Fbm(p.X / 210f, p.Z / 210f, 5, 321);
        var snowLine = 1050f + 420f * patch;
        var snow =
            Smoothstep(-120f, 160f, p.Y - snowLine) * Smoothstep(0.56f, 0.74f, normal.Y + 0.12f * grit.X);
        var forest = Smoothstep(760f, 560f, p.Y + 330f * patch) * Smoothstep(0.55f, 0.72f, normal.Y);
        var strata = 0.5f + 0.5f * MathF.Sin(p.Y / 19f + 9f * patch + 2f * grit.X + p.X / 110f);
        var rock = Mix(
            new Vector3(0.085f, 0.075f, 0.07f),
            new Vector3(0.17f, 0.145f, 0.13f),
            strata * 0.5f + patch * 0.7f
        );
        rock *= 1f + 1.1f * Math.Clamp(grit.X + grit.Z, -0.75f, 1f);
        var trees = new Vector3(0.022f, 0.034f, 0.020f) * (0.6f + 1.1f * Saturate(0.5f + grit.X + grit.Z));
        var albedo = Mix(Mix(rock, trees, forest), new Vector3(0.86f) * (1f + 0.12f * grit.Z), snow);
        var sun = MathF.Max(0f, Vector3.Dot(rough, ToSun)) * _land.Sunlight(p + normal * 12f);
        var hollow = Saturate(0.45f + 0.5f * rough.Y + 0.45f * grit.X);
        return albedo * (LakeSky.Sunlight * (sun * 0.8f) + SkyFill * (hollow * 2.1f));
    }

    /// <summary>What the air between the eye and a point lets through, and the light it adds.</summary>
    private (Vector3 Through, Vector3 Glow) Air(Vector3 p, float jitter)
    {
        const int steps = 20;
        var origin = new Vector3(0f, Eye, 0f);
        var ray = p - origin;
        var length = ray.Length();
        var d = ray / length;
        var cosine = Vector3.Dot(d, ToSun);
        var sun = LakeSky.Sunlight * (0.022f + 0.015f * Phase(cosine, 0.74f));
        var fill = new Vector3(0.15f, 0.185f, 0.3f);
        var through = Vector3.One;
        var glow = Vector3.Zero;
        for (var i = 0; i < steps; i++)
        {
            var t = (i + 0.3f + 0.4f * jitter) / steps;
            var q = origin + d * (length * t);
            var haze = 4.2e-5f * MathF.Exp(-q.Y / 900f);
            var patch = 1f + 1.2f * Noise.Plane(q.X / 900f, q.Z / 1500f + q.Y / 120f, 331);
            var mist = 0.9e-4f * MathF.Exp(-q.Y / 26f) * MathF.Max(0f, patch) * Smoothstep(1500f, 3200f, q.Z);
            var depth = (haze + mist) * (length / steps);
            var lit = sun * _land.Sunlight(q) + fill;
            glow += lit * through * depth;
            through *= new Vector3(MathF.Exp(-depth * 0.85f), MathF.Exp(-depth), MathF.Exp(-depth * 1.2f));
        }
        return (through, glow);
    }

    private Vector3 Below(float x, float y, Canvas world, Canvas mirrored, ref Stream random)
    {
        var down = (y - _view.HorizonY) / _view.Focal;
        if (down < 1e-4f)
            return world.Sample(x, y);
        var z = Eye / down;
        var p = new Vector2((x - _view.CentreX) / _view.Focal * z, z);
        if (_land.Height(p.X, p.Y) > 0f && p.Y > 900f)
            return world.Sample(x, y);
        return Water(p, Direction(x, y), mirrored, ref random);
    }

    private Vector3 Water(Vector2 p, Vector3 d, Canvas mirrored, ref Stream random)
    {
        // Depth of water one pixel covers; waves shorter than that are only statistics.
        var footprint = p.Y * p.Y / (Eye * _view.Focal);
        var wind = Smoothstep(-0.25f, 0.4f, Noise.Fbm(p.X / 60f + 3f, p.Y / 190f, 3, 341));
        var strength = Lerp(0.16f, 1f, wind) * Lerp(0.6f, 1f, Smoothstep(10f, 60f, p.Y));
        strength *= Lerp(1f, 2.4f, Smoothstep(200f, 1300f, p.Y));
        var slope = Vector2.Zero;
        slope += Waves(p, 7f, 0.006f, footprint, 351, ref random);
        slope += Waves(p, 1.9f, 0.011f, footprint, 355, ref random) * strength;
        slope += Waves(p, 0.62f, 0.016f, footprint, 359, ref random) * strength;
        slope += Waves(p, 0.21f, 0.014f, footprint, 363, ref random) * strength;
        var normal = Vector3.Normalize(new Vector3(slope.X, 1f, slope.Y));
        var cosine = MathF.Max(0.001f, -Vector3.Dot(d, normal));
        var r = Vector3.Reflect(d, normal);
        r.Y = MathF.Abs(r.Y);
        var sx = _view.CentreX + r.X / r.Z * _view.Focal;
        var sy = _view.HorizonY - r.Y / r.Z * _view.Focal;
        // Directions above the frame fold back, which keeps the sky's brightness trend.
        var seen = Vector3.Min(mirrored.Sample(sx, MathF.Abs(sy)), new Vector3(14f));
        var reflectance = Fresnel(cosine, 0.02f) * 0.94f;
        var depths = new Vector3(0.012f, 0.026f, 0.034f);
        return Mix(depths, seen, reflectance);
    }

    private static Vector2 Waves(
        Vector2 p,
        float length,
        float steepness,
        float footprint,
        int seed,
        ref Stream random
    )
    {
        var resolved = Saturate(1.4f - footprint / (length * 0.6f));
        var slope = new Vector2(random.Bell(), random.Bell()) * ((1f - resolved) * 1.3f);
        if (resolved > 0f)
        {
            float x = p.X / (length * 2.2f),
                y = p.Y / length;
            slope +=
                new Vector2(Noise.Fbm(x, y, 2, seed), 1.6f * Noise.Fbm(x + 31.7f, y, 2, seed + 60))
                * (2f * resolved);
        }
        return slope * steepness;
    }
}

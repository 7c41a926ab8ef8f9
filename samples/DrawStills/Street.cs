using System.Numerics;
using static DrawStills.Scalar;

namespace DrawStills;

/// <summary>An old street at dusk after rain, in one-point perspective.</summary>
internal sealed class Street : IPicture
{
    private const int FullWidth = 2400;
    private const int FullHeight = 3600;
    private const float HalfWidth = 3.45f;
    private const float Far = 118f;
    private const int GroundRays = 3;

    // Above this height nothing stands out as far as an awning does.
    private const float AwningTop = 3.6f;

    private static readonly Vector3 Eye = new(-0.15f, 1.62f, 0f);
    private static readonly Vector3 LampColour = new(1f, 0.52f, 0.185f);

    private readonly Facade _left = new(-1);
    private readonly Facade _right = new(1);
    private readonly Vector3[] _lamps;
    private readonly (Vector3 Place, float Power, float Size)[] _lights;
    private readonly Cutout[] _cutouts;
    private float _focal;
    private float _pixel;

    public Street()
    {
        _lamps =
        [
            .. Enumerable
                .Range(0, 12)
                .Select(i => new Vector3((i & 1) == 0 ? -2.72f : 2.72f, 3.25f, 9.5f + 5.4f * i)),
        ];
        float[] strings = [11.5f, 17f, 23.5f, 31f, 40f, 52f];
        _lights =
        [
            .. _lamps.Select(p => (p - new Vector3(0f, 0.06f, 0f), 2.6f, 0.06f)),
            .. strings.Select(z => (new Vector3(0f, 4.8f, z), 1.5f, 1.3f)),
        ];
        _cutouts =
        [
            .. _lamps.Select(p => new Lantern(p, MathF.Sign(p.X))),
            .. strings.Select((z, i) => new BulbString(z, 5.25f + 0.25f * (i & 1), HalfWidth)),
            new Walker(
                new Vector3(-0.72f, 0f, 14.5f),
                1.8f,
                0.38f,
                true,
                new Vector3(0.016f, 0.017f, 0.022f)
            ),
            new Walker(
                new Vector3(-0.12f, 0f, 14.7f),
                1.66f,
                -0.5f,
                false,
                new Vector3(0.03f, 0.012f, 0.012f)
            ),
            new Walker(new Vector3(1.35f, 0f, 25f), 1.76f, 0.5f, false, new Vector3(0.015f, 0.016f, 0.018f)),
            new Walker(new Vector3(0.8f, 0f, 40f), 1.74f, 0.6f, true, new Vector3(0.03f, 0.014f, 0.012f)),
            new Bicycle(new Vector3(2.05f, 0f, 8.1f), Vector3.Normalize(new Vector3(-0.72f, 0f, 0.7f))),
            new Church(88f),
        ];
    }

    public string Name => "street";

    public DisplayImage Draw(float scale)
    {
        var picture = new Canvas((int)(FullWidth * scale), (int)(FullHeight * scale));
        _focal = picture.Height * 0.8f;
        _pixel = 1f / _focal;
        var (cx, cy) = (picture.Width * 0.5f, picture.Height * 0.61f);
        picture.Render(
            0,
            picture.Height,
            2,
            (float x, float y, ref Stream r) =>
                Vector3.Min(
                    Radiance(
                        Eye,
                        Vector3.Normalize(new Vector3(x - cx, cy - y, _focal)),
                        _pixel,
                        true,
                        ref r
                    ),
                    new Vector3(16f)
                )
        );
        return new Film
        {
            Exposure = 1.68f,
            Glare = 0.11f,
            Vignette = 0.3f,
            Contrast = 0.5f,
            Grain = 1.9f,
            Saturation = 1.1f,
        }.Develop(picture);
    }

    private Vector3 Radiance(Vector3 eye, Vector3 d, float pixel, bool primary, ref Stream random)
    {
        var (t, left) = Nearest(eye, d, pixel);
        var ground = d.Y < 0f && primary ? -eye.Y / d.Y : float.PositiveInfinity;
        Vector3 light;
        if (ground < t)
        {
            t = ground;
            light = t > Far ? Sky(d) : Ground(eye + d * t, d, t, pixel, ref random);
        }
        else
            light = float.IsInfinity(t) ? Sky(d) : Front(eye + d * t, d, t, pixel, left);
        var end = MathF.Min(t, Far);
        light = Through(eye, d, end, pixel, light);
        return light;
    }

    /// <summary>Blends the cut-outs before the surface, far to near, and the lit mist between.</summary>
    private Vector3 Through(Vector3 eye, Vector3 d, float end, float pixel, Vector3 light)
    {
        Span<(Vector3 Colour, float Opacity, float Distance)> met = stackalloc (Vector3, float, float)[8];
        var count = 0;
        foreach (var cutout in _cutouts)
        {
            var seen = cutout.Trace(eye, d, pixel);
            if (seen.Opacity > 0f && seen.Distance < end && count < met.Length)
                met[count++] = seen;
        }
        met = met[..count];
        met.Sort((a, b) => b.Distance.CompareTo(a.Distance));
        var from = end;
        foreach (var (colour, opacity, distance) in met)
        {
            light = Mist(eye, d, distance, from, light);
            light = Mix(light, colour, opacity);
            from = distance;
        }
        return Mist(eye, d, 0f, from, light);
    }

    /// <summary>Adds each lamp's light scattered along the stretch; the integral is an arctangent.</summary>
    private Vector3 Mist(Vector3 eye, Vector3 d, float from, float to, Vector3 light)
    {
        const float density = 0.0036f;
        var glow = 0f;
        foreach (var (place, power, size) in _lights)
        {
            var along = Vector3.Dot(place - eye, d);
            var h = MathF.Sqrt(MathF.Max(0f, (place - eye).LengthSquared() - along * along) + size * size);
            glow += power * (MathF.Atan((to - along) / h) - MathF.Atan((from - along) / h)) / h;
        }
        var kept = MathF.Exp(-(to - from) * 0.0048f);
        var veil = new Vector3(0.16f, 0.1f, 0.1f) * (1f - kept);
        return light * kept + veil + LampColour * (glow * density);
    }

    private (float T, bool Left) Nearest(Vector3 eye, Vector3 d, float pixel)
    {
        if (MathF.Abs(d.X) < 1e-5f)
            return (float.PositiveInfinity, false);
        var left = d.X < 0f;
        var facade = left ? _left : _right;
        var (x, slope) = left ? (-eye.X, -d.X) : (eye.X, d.X);
        var t = MathF.Max(0f, (HalfWidth - Facade.Outermost - x) / slope);
        var end = MathF.Min((HalfWidth - Facade.Innermost - x) / slope, Far);
        var last = t;
        while (t < end)
        {
            float z = eye.Z + d.Z * t,
                y = eye.Y + d.Y * t;
            if (y > 22f || y < -0.1f)
                break;
            var clear = HalfWidth - x - slope * t;
            if (clear < facade.Depth(z, y))
                return (Refine(facade, eye, d, x, slope, last, t), left);
            last = t;
            // A pixel's footprint along the wall grows with distance squared; only awnings stand far out.
            var step = MathF.Max(0.014f, 0.55f * pixel * t * MathF.Max(1f, t / HalfWidth));
            t += clear > 0.56f && y > AwningTop ? MathF.Max(step, (clear - 0.55f) / slope) : step;
        }
        return (float.PositiveInfinity, left);
    }

    private static float Refine(
        Facade facade,
        Vector3 eye,
        Vector3 d,
        float x,
        float slope,
        float outside,
        float inside
    )
    {
        for (var i = 0; i < 5; i++)
        {
            var t = 0.5f * (outside + inside);
            var buried = HalfWidth - x - slope * t < facade.Depth(eye.Z + d.Z * t, eye.Y + d.Y * t);
            (outside, inside) = buried ? (outside, t) : (t, inside);
        }
        return inside;
    }

    private Vector3 Front(Vector3 p, Vector3 d, float t, float pixel, bool left)
    {
        var facade = left ? _left : _right;
        var footprint = pixel * t * MathF.Max(1f, t / HalfWidth);
        var (albedo, emission, gloss) = facade.Describe(p.Z, p.Y, HalfWidth - MathF.Abs(p.X));
        var normal = facade.Normal(p.Z, p.Y, pixel * t);
        normal.X *= left ? 1f : -1f;
        var grain = Noise.Fbm(p.Z * 24f, p.Y * 24f, 3, 1401);
        if (footprint < 0.08f)
            normal = Vector3.Normalize(normal + new Vector3(0f, grain, grain * 0.7f) * 0.16f);
        var sunk = Smoothstep(-0.2f, 0.1f, HalfWidth - MathF.Abs(p.X));
        var light = emission + albedo * (Lamps(p, normal) + Dusk(normal, p.Y) * Lerp(0.45f, 1f, sunk));
        if (gloss > 0f)
            light +=
                Sky(Vector3.Reflect(d, normal)) * (Fresnel(-Vector3.Dot(d, normal), 0.04f) * 0.5f * gloss);
        return light;
    }

    private Vector3 Lamps(Vector3 p, Vector3 normal)
    {
        var sum = 0f;
        foreach (var (place, power, _) in _lights)
        {
            var to = place - p;
            var squared = to.LengthSquared();
            if (squared > 260f)
                continue;
            // Wrapped a little past the terminator, standing in for light returned by the opposite wall.
            var cosine = Saturate((Vector3.Dot(to, normal) / MathF.Sqrt(squared) + 0.12f) / 1.12f);
            sum += power * cosine / (squared + 0.12f);
        }
        return LampColour * (sum * 1.15f);
    }

    private static Vector3 Dusk(Vector3 normal, float height)
    {
        var open = Lerp(0.32f, 1f, Smoothstep(0f, 13f, height));
        var sky = new Vector3(0.085f, 0.115f, 0.215f) * (0.55f + 0.45f * normal.Y);
        var west = new Vector3(0.34f, 0.16f, 0.085f) * Saturate(0.25f + 0.75f * normal.Z) * 0.6f;
        return (sky + west) * open + new Vector3(0.02f, 0.012f, 0.006f);
    }

    private Vector3 Ground(Vector3 p, Vector3 d, float t, float pixel, ref Stream random)
    {
        var footprint = pixel * t * t / Eye.Y;
        var s = Cobbles.Describe(p, footprint);
        var shine = Vector3.Zero;
        for (var i = 0; i < GroundRays; i++)
            shine += Shine(p, d, s, pixel, ref random);
        return s.Albedo * (Lamps(p, s.Normal) + Dusk(s.Normal, 0f) * 1.2f) + shine / GroundRays;
    }

    private Vector3 Shine(Vector3 p, Vector3 d, in Surface s, float pixel, ref Stream random)
    {
        var wobble = new Vector3(random.Bell(), 0f, random.Bell()) * (s.Roughness * 0.5f);
        var facet = Vector3.Normalize(s.Normal + wobble);
        var r = Vector3.Reflect(d, facet);
        r.Y = MathF.Max(MathF.Abs(r.Y), 0.004f);
        r = Vector3.Normalize(r);
        var seen = Radiance(p + new Vector3(0f, 0.01f, 0f), r, pixel * 4f + 0.002f, false, ref random);
        var reflectance = Fresnel(-Vector3.Dot(d, facet), s.F0) * 0.92f;
        // Scaled, not clipped per channel, so that a limited highlight keeps its hue.
        var peak = MathF.Max(seen.X, MathF.Max(seen.Y, seen.Z));
        return seen * (reflectance * MathF.Min(1f, 3.5f / MathF.Max(peak, 1e-3f)));
    }

    private static Vector3 Sky(Vector3 d)
    {
        var up = MathF.Max(d.Y, 0f);
        var west = Saturate(d.Z);
        var high = Mix(
            new Vector3(0.15f, 0.22f, 0.45f),
            new Vector3(0.035f, 0.08f, 0.22f),
            Smoothstep(0.1f, 0.65f, up)
        );
        var sky = Mix(
            new Vector3(2.0f, 0.78f, 0.26f) * (0.25f + 0.75f * west),
            high,
            1f - MathF.Exp(-up * 7.5f)
        );
        sky += new Vector3(0.42f, 0.16f, 0.14f) * MathF.Exp(-MathF.Pow((up - 0.22f) / 0.14f, 2f)) * west;
        var (x, y) = (d.X / (up + 0.18f), d.Z / (up + 0.18f));
        var cloud = Noise.Fbm(x * 0.9f + 0.25f * y + 7f, y * 1.5f, 7, 1501, 0.53f);
        var lit = Noise.Fbm(x * 0.9f + 0.25f * y + 7f, y * 1.5f - 0.16f, 5, 1501, 0.53f);
        var cover = Smoothstep(-0.02f, 0.34f, cloud);
        var under = Mix(
            new Vector3(0.075f, 0.085f, 0.16f),
            new Vector3(1.5f, 0.52f, 0.3f),
            Saturate(0.35f + 1.6f * (cloud - lit)) * MathF.Exp(-up * 2.6f) * 1.25f
        );
        return Mix(sky, under, cover * 0.8f);
    }
}

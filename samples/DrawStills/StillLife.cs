using System.Numerics;
using static DrawStills.Scalar;

namespace DrawStills;

/// <summary>A glazed teapot and citrus on a wooden table by a window, path traced with a thin lens.</summary>
internal sealed class StillLife : IPicture
{
    private const int FullWidth = 3600;
    private const int FullHeight = 2400;
    private const int Grid = 3;
    private const float FocusDistance = 55f;
    private const float LensRadius = 0.62f;

    private static readonly Vector3 Eye = new(3f, 22f, -60f);
    private static readonly Vector3 Target = new(1.4f, 6.1f, 0f);
    private static readonly Vector3 Forward = Vector3.Normalize(Target - Eye);
    private static readonly float FieldOfView = 27.5f * MathF.PI / 180f;

    private readonly Room _room = new();

    public string Name => "teapot";

    public DisplayImage Draw(float scale)
    {
        int w = (int)(FullWidth * scale),
            h = (int)(FullHeight * scale);
        var layers = new LightLayers(w, h);
        Parallel.For(
            0,
            h,
            Canvas.Workers,
            y =>
            {
                for (var x = 0; x < w; x++)
                    Trace(layers, x, y);
            }
        );
        return new Film
        {
            Exposure = 1.42f,
            Glare = 0.045f,
            Vignette = 0.3f,
            Contrast = 0.5f,
            Grain = 1.4f,
            Saturation = 1.06f,
        }.Develop(layers.Combine());
    }

    private void Trace(LightLayers layers, int x, int y)
    {
        for (var s = 0; s < Grid * Grid; s++)
        {
            var random = new Stream(x, y, s);
            var px = x + (s % Grid + random.Next()) / Grid;
            var py = y + (s / Grid + random.Next()) / Grid;
            // Each ninth of the window is used once per pixel, in an order unlike the pixel grid's.
            var cell = (s * 4 + (int)(Noise.Hash(x, y, 3) % 9)) % 9;
            var light = new Vector2((cell % 3 + random.Next()) / 3f, (cell / 3 + random.Next()) / 3f);
            var (origin, direction) = CameraRay(
                px / layers.Width,
                py / layers.Height,
                (float)layers.Width / layers.Height,
                ref random
            );
            layers.Add(x, y, Gather(origin, direction, light, ref random), 1f / (Grid * Grid));
        }
    }

    private static (Vector3 Origin, Vector3 Direction) CameraRay(
        float u,
        float v,
        float aspect,
        ref Stream random
    )
    {
        var right = Vector3.Normalize(Vector3.Cross(Vector3.UnitY, Forward));
        var up = Vector3.Cross(Forward, right);
        var half = MathF.Tan(FieldOfView * 0.5f);
        var pinhole = Forward + right * ((2f * u - 1f) * half * aspect) + up * ((1f - 2f * v) * half);
        var (sin, cos) = MathF.SinCos(MathF.Tau * random.Next());
        var r = LensRadius * MathF.Sqrt(random.Next());
        var origin = Eye + right * (r * cos) + up * (r * sin);
        return (origin, Vector3.Normalize(Eye + pinhole * FocusDistance - origin));
    }

    private LightSample Gather(Vector3 origin, Vector3 direction, Vector2 light, ref Stream random)
    {
        if (!_room.Hit(origin, direction, out var hit))
            return new LightSample
            {
                Sharp = Room.Backdrop(
                    origin + direction * (FocusDistance / Vector3.Dot(direction, Forward)) - Eye
                ),
                Depth = 400f,
            };
        var blur = MathF.Abs(hit.Distance - FocusDistance) / FocusDistance * LensRadius;
        var surface = _room.Describe(hit, blur);
        var sample = new LightSample
        {
            Albedo = surface.Albedo,
            Normal = hit.Solid is null ? hit.Normal : surface.Normal,
            Depth = hit.Distance,
            Diffuse =
                _room.Direct(hit.Point, surface.Normal, hit.Normal, light)
                + Indirect(hit, surface.Normal, ref random),
        };
        var cosine = MathF.Max(0f, -Vector3.Dot(direction, surface.Normal));
        var reflectance = Fresnel(cosine, surface.F0) * (1f - 0.6f * surface.Roughness);
        var mirror = Mirror(hit, direction, surface, ref random) * reflectance;
        if (surface.Roughness > 0.05f)
            sample.Soft = mirror;
        else
            sample.Sharp = mirror;
        sample.Diffuse *= 1f - reflectance;
        return sample;
    }

    private Vector3 Indirect(in Hit hit, Vector3 normal, ref Stream random)
    {
        var d = CosineHemisphere(normal, random.Next(), random.Next());
        return Incoming(hit.Point + hit.Normal * 0.01f, d, false, ref random);
    }

    private Vector3 Mirror(in Hit hit, Vector3 direction, in Surface surface, ref Stream random)
    {
        var scatter = surface.Roughness * surface.Roughness * 2.2f;
        var wobble = new Vector3(random.Bell(), random.Bell(), random.Bell()) * scatter;
        var d = Vector3.Normalize(Vector3.Reflect(direction, Vector3.Normalize(surface.Normal + wobble)));
        var below = Vector3.Dot(d, hit.Normal);
        if (below < 0.01f)
            d = Vector3.Normalize(d + hit.Normal * (0.02f - below));
        return Vector3.Min(Incoming(hit.Point + hit.Normal * 0.01f, d, true, ref random), new Vector3(18f));
    }

    /// <summary>Radiance along a secondary ray, approximating all light after its hit.</summary>
    private Vector3 Incoming(Vector3 origin, Vector3 direction, bool seesWindow, ref Stream random)
    {
        if (!_room.Hit(origin, direction, out var hit))
            return Room.Surroundings(origin, direction, seesWindow);
        var (albedo, normal) = (Room.Tint(hit), hit.Normal);
        if (seesWindow)
            (albedo, normal, _, _) = _room.Describe(hit, 0.15f);
        var light = new Vector2(random.Next(), random.Next());
        var direct = _room.Direct(hit.Point, normal, hit.Normal, light);
        return albedo * (direct + Room.Ambient(hit.Normal) * 0.6f);
    }
}

using System.Numerics;
using static DrawStills.Scalar;

namespace DrawStills;

/// <summary>Makes a display picture of radiance as a camera does: glare, vignette, tone, grain.</summary>
internal sealed record Film
{
    public float Exposure { get; init; } = 1f;
    public float Glare { get; init; } = 0.04f;

    /// <summary>Share of light lost in the corners.</summary>
    public float Vignette { get; init; } = 0.25f;

    /// <summary>Standard deviation of the grain in middle grey, in 8-bit code values.</summary>
    public float Grain { get; init; } = 1.6f;

    /// <summary>Strength of the S-curve, 0 to 1.</summary>
    public float Contrast { get; init; } = 0.3f;

    public float Saturation { get; init; } = 1f;

    public DisplayImage Develop(Canvas scene)
    {
        int w = scene.Width,
            h = scene.Height;
        var glare = GlareOf(scene);
        var rgb = new byte[w * h * 3];
        Parallel.For(
            0,
            h,
            Canvas.Workers,
            y =>
            {
                for (var x = 0; x < w; x++)
                {
                    var veil = glare.Sample((x + 0.5f) * 0.5f, (y + 0.5f) * 0.5f);
                    var light = Mix(scene[x, y], veil, Glare) * (Exposure * Falloff(x, y, w, h));
                    var tone = Tone(light) + GrainAt(x, y);
                    var at = (y * w + x) * 3;
                    rgb[at] = ToByte(tone.X);
                    rgb[at + 1] = ToByte(tone.Y);
                    rgb[at + 2] = ToByte(tone.Z);
                }
            }
        );
        return new DisplayImage(w, h, rgb);
    }

    private float Falloff(int x, int y, int w, int h)
    {
        var dx = (x + 0.5f) / w * 2f - 1f;
        var dy = (y + 0.5f) / h * 2f - 1f;
        var r2 = (dx * dx + dy * dy) * 0.5f;
        return 1f - Vignette * r2 * (0.5f + 0.5f * r2);
    }

    private Vector3 Tone(Vector3 light)
    {
        var grey = Luminance(light);
        light = Vector3.Max(new Vector3(grey) + (light - new Vector3(grey)) * Saturation, Vector3.Zero);
        return new Vector3(Curve(light.X), Curve(light.Y), Curve(light.Z));
    }

    private float Curve(float x)
    {
        // The exponential shoulder is the response of a medium whose grains saturate.
        var encoded = Encode(1f - MathF.Exp(-x));
        var s = encoded * encoded * (3f - 2f * encoded);
        return Lerp(encoded, s, Contrast);
    }

    private static float Encode(float x) =>
        x <= 0.0031308f ? 12.92f * x : 1.055f * MathF.Pow(x, 1f / 2.4f) - 0.055f;

    private Vector3 GrainAt(int x, int y)
    {
        // Halving the rate on one field gives clumps larger than a pixel, as film has.
        var fine = Noise.Unit(x, y, 901) + Noise.Unit(x, y, 902) - 1f;
        var coarse = Noise.Plane(x * 0.43f, y * 0.43f, 903);
        var tint =
            new Vector3(Noise.Unit(x, y, 904), Noise.Unit(x, y, 905), Noise.Unit(x, y, 906))
            - new Vector3(0.5f);
        return (new Vector3(fine * 1.4f + coarse * 1.2f) + tint * 0.6f) * (Grain / 255f);
    }

    private static byte ToByte(float x) => (byte)(Saturate(x) * 255f + 0.5f);

    /// <summary>A sum of ever wider blurs at half size: the long-tailed scatter of a lens.</summary>
    private static Canvas GlareOf(Canvas scene)
    {
        var levels = new List<Canvas> { Halve(scene) };
        while (Math.Min(levels[^1].Width, levels[^1].Height) > 12)
            levels.Add(Halve(levels[^1]));
        for (var i = levels.Count - 2; i >= 0; i--)
            BlendUp(levels[i], levels[i + 1], i == 0 ? 0.9f : 0.6f);
        return levels[0];
    }

    private static Canvas Halve(Canvas source)
    {
        var half = new Canvas(Math.Max(1, source.Width / 2), Math.Max(1, source.Height / 2));
        Parallel.For(
            0,
            half.Height,
            Canvas.Workers,
            y =>
            {
                for (var x = 0; x < half.Width; x++)
                {
                    float cx = 2 * x + 1,
                        cy = 2 * y + 1;
                    half[x, y] =
                        0.25f
                        * (
                            source.Sample(cx - 0.75f, cy - 0.75f)
                            + source.Sample(cx + 0.75f, cy - 0.75f)
                            + source.Sample(cx - 0.75f, cy + 0.75f)
                            + source.Sample(cx + 0.75f, cy + 0.75f)
                        );
                }
            }
        );
        return half;
    }

    private static void BlendUp(Canvas fine, Canvas coarse, float share)
    {
        Parallel.For(
            0,
            fine.Height,
            Canvas.Workers,
            y =>
            {
                for (var x = 0; x < fine.Width; x++)
                    fine[x, y] = Mix(fine[x, y], coarse.Sample((x + 0.5f) * 0.5f, (y + 0.5f) * 0.5f), share);
            }
        );
    }
}

using System.Numerics;
using Rostrum.Cli.Output;

namespace Rostrum.Cli.Gallery;

/// <summary>
/// Two stills that the program draws itself, for those who have none at hand: a lake between hills at sunset, and the
/// same valley on another day. They have what effects want: sky, light, water, edges, something near and something far.
/// </summary>
internal sealed class DrawnStill
{
    private const int Width = 1600;
    private const int Height = 900;
    private const float Shore = 0.66f;

    private readonly Palette palette;
    private readonly float seed;

    private DrawnStill(Palette palette, float seed) => (this.palette, this.seed) = (palette, seed);

    /// <summary>Colours in linear light.</summary>
    private sealed record Palette(
        Vector3 Zenith,
        Vector3 Horizon,
        Vector3 Sun,
        Vector3 Far,
        Vector3 Near,
        Vector2 SunAt
    );

    public static DrawnStill Sunset { get; } =
        new(
            new(
                new(0.05f, 0.10f, 0.30f),
                new(1.00f, 0.48f, 0.20f),
                new(1.6f, 1.1f, 0.6f),
                new(0.30f, 0.22f, 0.32f),
                new(0.020f, 0.022f, 0.035f),
                new(0.64f, 0.31f)
            ),
            3.1f
        );

    public static DrawnStill Morning { get; } =
        new(
            new(
                new(0.10f, 0.36f, 0.72f),
                new(0.72f, 0.86f, 0.92f),
                new(1.5f, 1.45f, 1.3f),
                new(0.30f, 0.46f, 0.52f),
                new(0.025f, 0.10f, 0.05f),
                new(0.30f, 0.24f)
            ),
            41.7f
        );

    /// <summary>Writes it as a PNG of 1600 × 900 pixels.</summary>
    public void Write(string file)
    {
        var rgb = new byte[Width * Height * 3];
        Parallel.For(
            0,
            Height,
            y =>
            {
                for (var x = 0; x < Width; x++)
                {
                    // Two samples a pixel each way keep ridges from looking cut out.
                    var light = Vector3.Zero;
                    for (var part = 0; part < 4; part++)
                        light += At(
                            (x + 0.25f + part % 2 * 0.5f) / Height,
                            (y + 0.25f + part / 2 * 0.5f) / Height
                        );
                    for (var channel = 0; channel < 3; channel++)
                        rgb[(y * Width + x) * 3 + channel] = Code(light[channel] / 4);
                }
            }
        );
        PngFile.WriteColour(rgb, Width, Height, file);
    }

    /// <summary>Light at a place, in heights of the picture from its top left corner.</summary>
    private Vector3 At(float x, float y) => y < Shore ? Land(x, y, sharp: true) : Water(x, y);

    private Vector3 Land(float x, float y, bool sharp)
    {
        var light = Sky(x, y);
        for (var ridge = 0; ridge < 5; ridge++)
        {
            var nearness = ridge / 4f;
            var height = 0.40f + 0.055f * ridge;
            var rough = 0.24f - 0.03f * ridge;
            var line =
                height
                + rough * (Fractal(x * (1.3f + 0.7f * ridge) + ridge * 17 + seed, sharp ? 6 : 3) - 0.5f);
            if (y < line)
                continue;
            var tone = Vector3.Lerp(palette.Far, palette.Near, MathF.Pow(nearness, 0.7f));
            var haze = Math.Clamp((y - line) * 2.2f, 0, 1) * (1 - nearness) * 0.5f;
            var grain = 0.85f + 0.3f * Value(x * 90 + ridge * 31, y * 140);
            light = Vector3.Lerp(tone * grain, palette.Horizon * 0.6f, haze);
        }
        return light;
    }

    private Vector3 Sky(float x, float y)
    {
        var light = Vector3.Lerp(
            palette.Zenith,
            palette.Horizon,
            MathF.Pow(Math.Clamp(y / 0.58f, 0, 1), 1.6f)
        );
        var cloud =
            Math.Clamp((Clouds(x * 1.4f, y * 4.2f) - 0.5f) * 3, 0, 1) * Math.Clamp(1.2f - y * 1.6f, 0, 1);
        light = Vector3.Lerp(light, palette.Horizon * 0.9f + new Vector3(0.12f), cloud * 0.55f);
        var away = Vector2.Distance(
            new Vector2(x, y),
            new Vector2(palette.SunAt.X * 16 / 9, palette.SunAt.Y)
        );
        var disc = Math.Clamp((0.042f - away) * 200, 0, 1);
        return light
            + palette.Sun * (disc * 1.2f + 0.35f * MathF.Exp(-away * 7) + 0.18f * MathF.Exp(-away * 2.2f));
    }

    /// <summary>The land upside down, broken by waves that grow towards the eye; a jetty stands in front.</summary>
    private Vector3 Water(float x, float y)
    {
        var depth = (y - Shore) / (1 - Shore);
        var ripple =
            (Value(x * (16 - 9 * depth) + seed, y * (220 - 150 * depth)) - 0.5f) * (0.010f + 0.05f * depth);
        var seen = Land(x + ripple, Shore - (y - Shore) * 0.95f + ripple * 1.6f, sharp: false);
        var light = seen * (0.80f - 0.42f * depth) + palette.Zenith * 0.05f;
        var middle = 0.42f + (y - 1) * 0.35f;
        var half = 0.02f + 0.10f * depth * depth;
        var isJetty = depth > 0.18f && Math.Abs(x - middle) < half;
        if (!isJetty)
            return light;
        var plank = Value(MathF.Floor(MathF.Pow(depth, 0.45f) * 40) * 7.3f, 1.5f);
        var gap = MathF.Abs(MathF.Pow(depth, 0.45f) * 40 % 1 - 0.5f) > 0.44f ? 0.35f : 1;
        return Vector3.Lerp(palette.Near * 3, palette.Horizon * 0.22f, 0.35f + 0.4f * plank) * gap;
    }

    private static float Clouds(float x, float y) =>
        0.55f * Value(x * 2 + 5, y * 2)
        + 0.3f * Value(x * 4.3f, y * 4.3f + 9)
        + 0.15f * Value(x * 9.1f + 2, y * 9.1f);

    private static float Fractal(float x, int octaves)
    {
        var (sum, weight, all) = (0f, 1f, 0f);
        for (var i = 0; i < octaves; i++)
        {
            sum += weight * Value(x, i * 13.7f);
            all += weight;
            (x, weight) = (x * 2.1f, weight * 0.5f);
        }
        return sum / all;
    }

    /// <summary>Smooth noise, 0–1, of whole places' chance.</summary>
    private static float Value(float x, float y)
    {
        var (left, top) = (MathF.Floor(x), MathF.Floor(y));
        var (u, v) = (Soft(x - left), Soft(y - top));
        var (a, b) = ((int)left, (int)top);
        return Mix(Mix(Chance(a, b), Chance(a + 1, b), u), Mix(Chance(a, b + 1), Chance(a + 1, b + 1), u), v);
        static float Soft(float t) => t * t * (3 - 2 * t);
        static float Mix(float one, float other, float part) => one + (other - one) * part;
    }

    private static float Chance(int x, int y)
    {
        var bits = unchecked((uint)x * 0x9E3779B1u ^ (uint)y * 0x85EBCA77u);
        bits ^= bits >> 15;
        bits = unchecked(bits * 0x2C1B3C6Du);
        bits ^= bits >> 12;
        return (bits & 0xFFFFFF) / (float)0x1000000;
    }

    private static byte Code(float light)
    {
        // A soft shoulder instead of a clipped sun.
        var value = light > 0.7f ? 0.7f + 0.3f * (1 - MathF.Exp((0.7f - light) / 0.3f)) : light;
        var code = value <= 0.0031308f ? value * 12.92f : 1.055f * MathF.Pow(value, 1 / 2.4f) - 0.055f;
        return (byte)Math.Clamp(code * 255 + 0.5f, 0, 255);
    }
}

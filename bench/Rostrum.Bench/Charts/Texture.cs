using Rostrum.Drafts;

namespace Rostrum.Bench.Charts;

/// <summary>Pictures as detailed as photos, made of noise: the same everywhere.</summary>
internal static class Texture
{
    /// <summary>Clouds from large to small over a slope of light, with grain.</summary>
    public static Still Photo(int width, int height, int seed = 1)
    {
        var noise = new Noise(seed);
        return Still.Colour(width, height, (x, y) => Pixel(noise, x, y, width, height));
    }

    private static Rgb Pixel(Noise noise, int x, int y, int width, int height)
    {
        double shade = 0,
            strength = 60;
        for (var size = 512.0; size >= 2; size /= 4, strength *= 0.62)
            shade += strength * Two(noise.Channel((int)size), x / size, y / size);
        var grain = 6 * noise.Channel(3).At((long)y * width + x);
        var light = 60 + 130.0 * y / height + shade + grain;
        return new Rgb(light + 20 - 30.0 * x / width, light, light - 25 + 50.0 * x / width);
    }

    /// <summary>Smooth noise in two directions: a row of lines, joined.</summary>
    private static double Two(Noise noise, double x, double y)
    {
        var line = (int)Math.Floor(y);
        var part = y - line;
        var blend = part * part * (3 - 2 * part);
        return noise.Channel(line).At(x) * (1 - blend) + noise.Channel(line + 1).At(x) * blend;
    }
}

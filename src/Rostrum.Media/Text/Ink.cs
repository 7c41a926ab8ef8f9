using Rostrum.Drafts;

namespace Rostrum.Media.Text;

/// <summary>A picture of B, G, R, A bytes multiplied by A, its first pixel at a place of the layout.</summary>
internal sealed class Ink(int width, int height)
{
    public int Width => width;

    public int Height => height;

    public byte[] Pixels { get; } = new byte[width * height * 4];

    /// <summary>The opacities alone.</summary>
    public byte[] Alpha()
    {
        var alpha = new byte[width * height];
        for (var i = 0; i < alpha.Length; i++)
            alpha[i] = Pixels[i * 4 + 3];
        return alpha;
    }

    /// <summary>Lays another of the same size over this one.</summary>
    public void Lay(Ink other)
    {
        for (var i = 0; i < Pixels.Length; i += 4)
        {
            var alpha = other.Pixels[i + 3];
            if (alpha == 0)
                continue;
            for (var part = 0; part < 4; part++)
                Pixels[i + part] = (byte)
                    Math.Min(255, other.Pixels[i + part] + (Pixels[i + part] * (255 - alpha) + 127) / 255);
        }
    }

    /// <summary>Lays a plain colour over this one where a mask says, moved by whole pixels.</summary>
    public void Lay(byte[] mask, Colour colour, double opacity, int moveX = 0, int moveY = 0)
    {
        var layer = new Ink(width, height);
        var strength = (int)Math.Round(opacity * 256);
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
        {
            var (fromX, fromY) = (x - moveX, y - moveY);
            if (fromX < 0 || fromY < 0 || fromX >= width || fromY >= height)
                continue;
            var alpha = (mask[fromY * width + fromX] * strength + 128) >> 8;
            var at = (y * width + x) * 4;
            layer.Pixels[at] = (byte)((colour.Blue * alpha + 127) / 255);
            layer.Pixels[at + 1] = (byte)((colour.Green * alpha + 127) / 255);
            layer.Pixels[at + 2] = (byte)((colour.Red * alpha + 127) / 255);
            layer.Pixels[at + 3] = (byte)alpha;
        }
        Lay(layer);
    }

    /// <summary>
    /// A mask blurred with about a standard deviation in pixels: three means over a box are nearly a Gaussian (Kovesi,
    /// "Fast Almost-Gaussian Filtering", 2010).
    /// </summary>
    public static byte[] Blurred(byte[] mask, int width, int height, double deviation)
    {
        var radius = (int)Math.Round((Math.Sqrt(4 * deviation * deviation + 1) - 1) / 2);
        if (radius < 1)
            return mask;
        var values = new int[mask.Length];
        for (var i = 0; i < mask.Length; i++)
            values[i] = mask[i] << 8;
        for (var pass = 0; pass < 3; pass++)
        {
            for (var y = 0; y < height; y++)
                Mean(values, y * width, 1, width, radius);
            for (var x = 0; x < width; x++)
                Mean(values, x, width, height, radius);
        }
        return Array.ConvertAll(values, value => (byte)Math.Min(255, (value + 128) >> 8));
    }

    /// <summary>A mask made wider and steeper: it is full wherever it was at least 1/<paramref name="gain"/>.</summary>
    public static byte[] Raised(byte[] mask, double gain) =>
        Array.ConvertAll(mask, value => (byte)Math.Min(255, (int)(value * gain)));

    /// <summary>A running mean over 2 · radius + 1 values, nothing beyond the ends.</summary>
    private static void Mean(int[] values, int first, int step, int count, int radius)
    {
        var line = new int[count];
        var sum = 0L;
        for (var i = -radius; i < count; i++)
        {
            if (i + radius < count)
                sum += values[first + (i + radius) * step];
            if (i - radius - 1 >= 0)
                sum -= values[first + (i - radius - 1) * step];
            if (i >= 0)
                line[i] = (int)(sum / (2 * radius + 1));
        }
        for (var i = 0; i < count; i++)
            values[first + i * step] = line[i];
    }
}

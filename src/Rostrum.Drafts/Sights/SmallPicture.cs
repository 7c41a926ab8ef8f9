namespace Rostrum.Drafts.Sights;

/// <summary>A small upright copy of a still, in which everything is looked for.</summary>
public sealed record SmallPicture
{
    /// <summary>More pixels would cost time and change little of what is seen.</summary>
    public const int LongestSide = 512;

    public SmallPicture(int width, int height, byte[] rgb)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Max(width, height), LongestSide);
        if (rgb.Length != width * height * 3)
            throw new ArgumentException($"{rgb.Length} bytes are not {width}x{height} pixels.", nameof(rgb));
        (Width, Height, Rgb) = (width, height, rgb);
    }

    /// <summary>Pixels, 1 to <see cref="LongestSide"/>.</summary>
    public int Width { get; }

    /// <summary>Pixels, 1 to <see cref="LongestSide"/>.</summary>
    public int Height { get; }

    /// <summary>R, G, B of every pixel, sRGB, rows from top to bottom.</summary>
    public byte[] Rgb { get; }
}

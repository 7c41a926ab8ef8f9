using Rostrum.Compositor.Looks;
using Rostrum.Compositor.Plates;
using Rostrum.Compositor.Tests.Kernels;

namespace Rostrum.Compositor.Tests;

/// <summary>A still that is computed, not decoded.</summary>
internal sealed record Still(int Width, int Height, Func<int, int, Colour> At)
{
    public static Colour Red => new(255, 0, 0);

    public static Colour Blue => new(0, 0, 255);

    public static Colour Grey(int code) => new((byte)code, (byte)code, (byte)code);

    public static Still Plain(int width, int height, Colour colour) => new(width, height, (_, _) => colour);

    /// <summary>Left of column <paramref name="edge"/> one colour, the other from it on.</summary>
    public static Still Edge(int width, int height, int edge, Colour left, Colour right) =>
        new(width, height, (x, _) => x < edge ? left : right);

    /// <summary>Something of everything: slopes, hard edges, coloured discs and noise.</summary>
    public static Still Scenery(int width, int height) =>
        new(width, height, (x, y) => Scene(x, y, width, height));

    public static Still Waves(int width, int height) =>
        new(
            width,
            height,
            (x, y) => Grey((int)Math.Round(128 + 60 * Math.Sin(x / 9.0) + 50 * Math.Cos((x + 2 * y) / 13.0)))
        );

    public Plate Plate(
        Canvas canvas,
        PictureFit fit = PictureFit.Cover,
        double widest = 1,
        double closest = 1,
        Colour background = default,
        LookTable? look = null
    )
    {
        var format = new StillFormat(Width, Height, 3, 8);
        using var builder = new PlateBuilder(
            new PlateRecipe(format, fit, canvas, widest, closest, background) { Look = look }
        );
        var row = new byte[format.BytesPerRow];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
                (row[3 * x], row[3 * x + 1], row[3 * x + 2]) = (At(x, y).Red, At(x, y).Green, At(x, y).Blue);
            builder.Append(row);
        }
        return builder.Finish();
    }

    private static Colour Scene(int x, int y, int width, int height)
    {
        var noise = Samples.Hash(x, y);
        if (x > width * 3 / 4 && y > height / 2)
            return new((byte)noise, (byte)(noise >> 8), (byte)(noise >> 16));
        var (discX, discY) = (x % 60 - 30, y % 50 - 25);
        if (discX * discX + discY * discY < 300)
            return new((byte)(x * 4), (byte)(y * 5), (byte)(255 - x * 2));
        if ((x / 7 + y / 11) % 5 == 0)
            return Grey(235 - y % 40);
        return new(
            (byte)(x * 255 / width),
            (byte)(y * 255 / height),
            (byte)((x + y) * 255 / (width + height))
        );
    }
}

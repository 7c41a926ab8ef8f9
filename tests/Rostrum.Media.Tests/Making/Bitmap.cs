namespace Rostrum.Media.Tests.Making;

/// <summary>An 8-bit sRGB colour.</summary>
internal readonly record struct Rgb(int R, int G, int B)
{
    public static Rgb Black => new(0, 0, 0);
    public static Rgb White => new(255, 255, 255);
    public static Rgb Red => new(220, 30, 30);
    public static Rgb Blue => new(30, 40, 210);
    public static Rgb Green => new(20, 200, 40);

    /// <summary>The largest difference of the three channels.</summary>
    public int From(Rgb other) =>
        Math.Max(Math.Abs(R - other.R), Math.Max(Math.Abs(G - other.G), Math.Abs(B - other.B)));
}

/// <summary>A picture as a function of the place: x from the left, y from the top.</summary>
internal sealed record Bitmap(int Width, int Height, Func<int, int, Rgb> At)
{
    public static Bitmap Plain(int width, int height, Rgb colour) => new(width, height, (_, _) => colour);

    /// <summary>Sixteen soft colours and greys in squares, 128x64: every colour space in use can hold them.</summary>
    public static Bitmap Patches { get; } =
        new(
            128,
            64,
            (x, y) =>
            {
                var (column, row) = (x / 16, y / 32);
                return row == 0
                    ? new Rgb(60 + column * 20, 190 - column * 15, 90 + column % 3 * 40)
                    : new Rgb(30 + column * 28, 30 + column * 28, 30 + column * 28);
            }
        );

    /// <summary>The middles of the squares of <see cref="Patches"/>.</summary>
    public static IEnumerable<(int X, int Y)> PatchCentres =>
        from column in Enumerable.Range(0, 8)
        from row in Enumerable.Range(0, 2)
        select (column * 16 + 8, row * 32 + 16);

    /// <summary>No two pixels near each other are alike in all channels, and no turn or mirror image is like another.</summary>
    public static Bitmap Uneven(int width, int height) =>
        new(width, height, (x, y) => new Rgb(x * 255 / width, y * 255 / height, (x * 7 + y * 13) % 256));

    /// <summary>Its rows as R G B bytes.</summary>
    public byte[] Bytes()
    {
        var bytes = new byte[Width * Height * 3];
        for (var y = 0; y < Height; y++)
        for (var x = 0; x < Width; x++)
        {
            var colour = At(x, y);
            var at = (y * Width + x) * 3;
            (bytes[at], bytes[at + 1], bytes[at + 2]) = ((byte)colour.R, (byte)colour.G, (byte)colour.B);
        }
        return bytes;
    }

    /// <summary>Writes it as an untagged 8-bit PNG and returns the path.</summary>
    public string Save(Workshop workshop, string name)
    {
        Png.Write(workshop.At(name), Width, Height, PngColour.Rgb, 8, Bytes());
        return workshop.At(name);
    }

    /// <summary>Writes it in another format through libvips; options are those of its saver.</summary>
    public string Save(Workshop workshop, string name, string saver, params string[] options)
    {
        var plain = Save(workshop, $"{name}.png");
        workshop.Help("vips", [saver, plain, workshop.At(name), .. options]);
        File.Delete(plain);
        return workshop.At(name);
    }
}

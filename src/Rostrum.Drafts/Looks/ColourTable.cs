namespace Rostrum.Drafts.Looks;

/// <summary>
/// A look as a table of display codes, from a file: either a curve for each channel, or a cube of colours in which red
/// changes fastest. Between its points it is linear, in the cube within one of six tetrahedra around the grey diagonal.
/// </summary>
/// <param name="Size">Points of a curve, or along each side of the cube; 2 at least.</param>
/// <param name="IsCube">Whether it is a cube.</param>
/// <param name="Values">Red, green and blue of each point, one after the other.</param>
/// <param name="Least">The codes of the first point; likewise <paramref name="Most"/> of the last. Codes beyond them are held to them.</param>
public sealed record ColourTable(int Size, bool IsCube, float[] Values, Light Least, Light Most)
{
    public string? Title { get; init; }

    /// <summary>Light through the table, which is one of sRGB codes.</summary>
    public Light Grade(Light light)
    {
        var code = At(
            DisplayCode.Encode(light.Red),
            DisplayCode.Encode(light.Green),
            DisplayCode.Encode(light.Blue)
        );
        return new Light(
            DisplayCode.Decode(code.Red),
            DisplayCode.Decode(code.Green),
            DisplayCode.Decode(code.Blue)
        );
    }

    /// <summary>The codes that become of codes, held to 0–1.</summary>
    public Light At(double red, double green, double blue)
    {
        var (r, g, b) = (
            Place(red, Least.Red, Most.Red),
            Place(green, Least.Green, Most.Green),
            Place(blue, Least.Blue, Most.Blue)
        );
        return IsCube
            ? new Light(InCube(r, g, b, 0), InCube(r, g, b, 1), InCube(r, g, b, 2))
            : new Light(OnCurve(r, 0), OnCurve(g, 1), OnCurve(b, 2));
    }

    /// <summary>A place among the points: 0 to one less than there are.</summary>
    private double Place(double code, double least, double most) =>
        Math.Clamp((code - least) / (most - least), 0, 1) * (Size - 1);

    private double OnCurve(double place, int channel)
    {
        var point = Math.Min((int)place, Size - 2);
        var (from, to) = (Values[3 * point + channel], Values[3 * point + 3 + channel]);
        return Math.Clamp(from + ((double)to - from) * (place - point), 0, 1);
    }

    private double InCube(double red, double green, double blue, int channel)
    {
        var (r, g, b) = (
            Math.Min((int)red, Size - 2),
            Math.Min((int)green, Size - 2),
            Math.Min((int)blue, Size - 2)
        );
        var (x, y, z) = (red - r, green - g, blue - b);
        var first = ((long)b * Size + g) * Size + r;
        // From the first corner to the last, along the axis of the greatest part first.
        var (stepX, stepY, stepZ) = (1L, (long)Size, (long)Size * Size);
        if (x < y)
            ((x, stepX), (y, stepY)) = ((y, stepY), (x, stepX));
        if (y < z)
            ((y, stepY), (z, stepZ)) = ((z, stepZ), (y, stepY));
        if (x < y)
            ((x, stepX), (y, stepY)) = ((y, stepY), (x, stepX));
        double Corner(long point) => Values[3 * point + channel];
        return Math.Clamp(
            (1 - x) * Corner(first)
                + (x - y) * Corner(first + stepX)
                + (y - z) * Corner(first + stepX + stepY)
                + z * Corner(first + stepX + stepY + stepZ),
            0,
            1
        );
    }
}

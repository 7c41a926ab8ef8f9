using Rostrum.Drafts.Texts;

namespace Rostrum.Compositor.Grounds;

/// <summary>
/// How dark and how bright a still is where: a coarse grid over the whole picture, in each cell the darkest and the
/// brightest relative luminance that was found there, as the codes of greys. Immutable.
/// </summary>
public sealed class Tones
{
    /// <summary>Cells of the longer side, at most.</summary>
    public const int MostCells = 64;

    private readonly byte[] darkest;
    private readonly byte[] brightest;

    /// <param name="darkest">Row by row, 0 black to 255 white; likewise <paramref name="brightest"/>.</param>
    public Tones(int width, int height, ReadOnlySpan<byte> darkest, ReadOnlySpan<byte> brightest)
    {
        if (width is < 1 or > MostCells || height is < 1 or > MostCells)
            throw new ArgumentException(
                $"A grid of tones has 1 to {MostCells} cells a side, not {width}x{height}."
            );
        (Width, Height) = (width, height);
        this.darkest = darkest[..(width * height)].ToArray();
        this.brightest = brightest[..(width * height)].ToArray();
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Sides, then both grids: what <see cref="Read"/> reads.</summary>
    public byte[] Written() => [(byte)Width, (byte)Height, .. darkest, .. brightest];

    /// <summary>Null where the bytes are not those of a grid.</summary>
    public static Tones? Read(ReadOnlySpan<byte> written)
    {
        if (written.Length < 2 || written[0] is < 1 or > MostCells || written[1] is < 1 or > MostCells)
            return null;
        var cells = written[0] * written[1];
        return written.Length == 2 + 2 * cells
            ? new Tones(written[0], written[1], written.Slice(2, cells), written.Slice(2 + cells, cells))
            : null;
    }

    /// <summary>The cell of a point of the picture, 0–1; a point outside has that of the nearest edge.</summary>
    internal (byte Darkest, byte Brightest) At(double x, double y)
    {
        var column = Math.Clamp((int)(x * Width), 0, Width - 1);
        var row = Math.Clamp((int)(y * Height), 0, Height - 1);
        return (darkest[row * Width + column], brightest[row * Width + column]);
    }

    /// <summary>The grey of a relative luminance, 0–255.</summary>
    public static byte CodeOf(double luminance) =>
        (byte)Math.Round(255 * Contrast.Code(Math.Clamp(luminance, 0, 1)));
}

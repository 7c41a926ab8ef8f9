namespace Rostrum.Drafts.Sights;

/// <summary>A map over a picture: one byte a pixel, rows from top to bottom, in the shape of the small picture.</summary>
public sealed record ByteGrid
{
    public ByteGrid(int width, int height, byte[] values)
    {
        if (values.Length != width * height)
            throw new ArgumentException(
                $"{values.Length} bytes are not {width}x{height} cells.",
                nameof(values)
            );
        (Width, Height, Values) = (width, height, values);
    }

    public int Width { get; }

    public int Height { get; }

    public byte[] Values { get; }

    public byte this[int x, int y] => Values[y * Width + x];

    /// <summary>The value between the centres of cells.</summary>
    /// <param name="x">0 at the picture's left edge, 1 at its right one.</param>
    /// <param name="y">0 at the picture's top edge, 1 at its bottom one.</param>
    /// <returns>0–255.</returns>
    public double Sample(double x, double y)
    {
        var (left, top) = (
            Math.Clamp(x * Width - 0.5, 0, Width - 1),
            Math.Clamp(y * Height - 0.5, 0, Height - 1)
        );
        var (column, row) = ((int)left, (int)top);
        var (right, below) = (Math.Min(column + 1, Width - 1), Math.Min(row + 1, Height - 1));
        var (across, down) = (left - column, top - row);
        var upper = this[column, row] * (1 - across) + this[right, row] * across;
        var lower = this[column, below] * (1 - across) + this[right, below] * across;
        return upper * (1 - down) + lower * down;
    }

    /// <summary>The mean of all cells as a part of the most, 0–1: for a mask, the part of the picture it covers.</summary>
    public double Coverage()
    {
        var sum = 0L;
        foreach (var value in Values)
            sum += value;
        return sum / (255.0 * Values.Length);
    }

    /// <param name="parts">0–1 for every cell; what lies outside is cut off.</param>
    public static ByteGrid Of(int width, int height, ReadOnlySpan<float> parts)
    {
        var values = new byte[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            values[i] = (byte)(Math.Clamp(parts[i], 0f, 1f) * 255f + 0.5f);
        return new ByteGrid(width, height, values);
    }

    /// <summary>All cells as 0–1.</summary>
    public float[] Parts() => [.. Values.Select(value => value / 255f)];

    public bool Equals(ByteGrid? other) =>
        other is not null
        && Width == other.Width
        && Height == other.Height
        && Values.AsSpan().SequenceEqual(other.Values);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Width);
        hash.AddBytes(Values);
        return hash.ToHashCode();
    }
}

using System.Security.Cryptography;

namespace Rostrum.Drafts.Sights;

/// <summary>A map over a picture: one byte a pixel, rows from top to bottom, in the shape of the small picture.</summary>
public sealed record ByteGrid
{
    private string? name;

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

    /// <summary>The mean, 0–1, of what a mask of the same shape covers; of everything where it covers nothing.</summary>
    public double MeanWithin(ByteGrid mask)
    {
        var (sum, weight) = (0L, 0L);
        for (var i = 0; i < Values.Length && i < mask.Values.Length; i++)
        {
            sum += (long)Values[i] * mask.Values[i];
            weight += mask.Values[i];
        }
        return weight > 0 ? sum / (255.0 * weight) : Coverage();
    }

    /// <param name="parts">0–1 for every cell; what lies outside is cut off.</param>
    public static ByteGrid Of(int width, int height, ReadOnlySpan<float> parts)
    {
        var values = new byte[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            values[i] = (byte)(Math.Clamp(parts[i], 0f, 1f) * 255f + 0.5f);
        return new ByteGrid(width, height, values);
    }

    /// <summary>The map over a larger picture, a part of which this one covers.</summary>
    /// <param name="rest">What is in the cells beside it.</param>
    public ByteGrid Within(PictureBox place, byte rest)
    {
        var (width, height) = (
            (int)Math.Clamp(Math.Round(Width / place.Width), 1, 4096),
            (int)Math.Clamp(Math.Round(Height / place.Height), 1, 4096)
        );
        var values = new byte[width * height];
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
        {
            var point = new PicturePoint((x + 0.5) / width, (y + 0.5) / height);
            values[y * width + x] = place.Contains(point)
                ? (byte)
                    Math.Round(
                        Sample((point.X - place.Left) / place.Width, (point.Y - place.Top) / place.Height)
                    )
                : rest;
        }
        return new ByteGrid(width, height, values);
    }

    /// <summary>Size and hash: two maps with the same text are the same.</summary>
    public override string ToString() =>
        name ??= $"{Width}x{Height} {Convert.ToHexString(SHA256.HashData(Values))}";

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

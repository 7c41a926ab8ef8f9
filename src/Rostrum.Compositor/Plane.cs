using System.Runtime.InteropServices;

namespace Rostrum.Compositor;

/// <summary>
/// A plane of 16-bit samples outside the managed heap, 64-byte aligned, with a margin on every side that repeats
/// the edge. The margin lets filters read past the edge without asking. Owned by whoever made it.
/// </summary>
public sealed unsafe class Plane : IDisposable
{
    /// <summary>Samples that may be read before the first and after the last of a row.</summary>
    public const int LeftMargin = 32;
    public const int RightMargin = 96;

    private void* memory;

    public Plane(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        (Width, Height) = (width, height);
        Stride = (LeftMargin + width + RightMargin + 31) & ~31;
        memory = NativeMemory.AlignedAlloc((nuint)Stride * (nuint)height * sizeof(short), 64);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Samples from one row to the next.</summary>
    public int Stride { get; }

    public long Bytes => (long)Stride * Height * sizeof(short);

    /// <summary>The first sample of a row; rows outside the plane are its first or last.</summary>
    public short* Row(int y) => (short*)memory + (long)Math.Clamp(y, 0, Height - 1) * Stride + LeftMargin;

    /// <summary>A plane of its own with the same samples.</summary>
    internal Plane Clone()
    {
        var copy = new Plane(Width, Height);
        Buffer.MemoryCopy(memory, copy.memory, Bytes, Bytes);
        return copy;
    }

    /// <summary>Repeats a finished row's edge samples into its margins.</summary>
    public void FillMargins(int y)
    {
        var row = Row(y);
        new Span<short>(row - LeftMargin, LeftMargin).Fill(row[0]);
        new Span<short>(row + Width, Stride - LeftMargin - Width).Fill(row[Width - 1]);
    }

    public void Dispose()
    {
        NativeMemory.AlignedFree(memory);
        memory = null;
        GC.SuppressFinalize(this);
    }

    ~Plane() => NativeMemory.AlignedFree(memory);
}

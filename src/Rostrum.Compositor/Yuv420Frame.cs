using System.Runtime.InteropServices;

namespace Rostrum.Compositor;

/// <summary>
/// One finished picture as video wants it: 8-bit BT.709 Y′, Cb and Cr in limited range, planar 4:2:0 with chroma
/// sited left, rows without gaps, in one block: exactly the bytes of ffmpeg's <c>yuv420p</c>. Even sides.
/// </summary>
public sealed unsafe class Yuv420Frame : IDisposable
{
    private byte* memory;

    public Yuv420Frame(int width, int height)
    {
        if (width <= 0 || height <= 0 || (width | height) % 2 != 0)
            throw new ArgumentException($"A 4:2:0 frame has even sides, not {width}x{height}.");
        (Width, Height) = (width, height);
        memory = (byte*)NativeMemory.AlignedAlloc((nuint)ByteCount, 64);
    }

    public int Width { get; }

    public int Height { get; }

    public int ByteCount => Width * Height * 3 / 2;

    public ReadOnlySpan<byte> Bytes => new(memory, ByteCount);

    /// <summary>The same bytes, for whoever fills them.</summary>
    public Span<byte> Room => new(memory, ByteCount);

    public ReadOnlySpan<byte> Luma => new(memory, Width * Height);

    public ReadOnlySpan<byte> Cb => new(memory + Width * Height, Width * Height / 4);

    public ReadOnlySpan<byte> Cr => new(memory + Width * Height * 5 / 4, Width * Height / 4);

    internal byte* LumaRow(int y) => memory + (long)y * Width;

    internal byte* CbRow(int y) => memory + (long)Width * Height + (long)y * (Width / 2);

    internal byte* CrRow(int y) => memory + (long)Width * Height * 5 / 4 + (long)y * (Width / 2);

    public void Dispose()
    {
        NativeMemory.AlignedFree(memory);
        memory = null;
        GC.SuppressFinalize(this);
    }

    ~Yuv420Frame() => NativeMemory.AlignedFree(memory);
}

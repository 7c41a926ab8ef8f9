using System.Runtime.InteropServices;
using Rostrum.Compositor.Kernels;

namespace Rostrum.Compositor.Effects;

/// <summary>
/// A painted picture on which more is done before it is rounded to bytes: BT.709 Y′, Cb and Cr in limited range, 8.8
/// fixed point (black is 16·256, colourless 128·256), planar 4:2:0 with chroma sited left. Rows have room behind
/// their end for whole vectors.
/// </summary>
internal sealed unsafe class WorkFrame : IDisposable
{
    public const int Black = 16 << 8;
    public const int White = 235 << 8;
    public const int Grey = 128 << 8;

    private const int Room = 64;

    private ushort* memory;

    public WorkFrame(int width, int height)
    {
        (Width, Height) = (width, height);
        Stride = (width + Room + 31) & ~31;
        ChromaStride = (width / 2 + Room + 31) & ~31;
        var samples = (nuint)Stride * (nuint)height + (nuint)ChromaStride * (nuint)height;
        memory = (ushort*)NativeMemory.AlignedAlloc(samples * sizeof(ushort), 64);
        NativeMemory.Clear(memory, samples * sizeof(ushort));
    }

    public int Width { get; }

    public int Height { get; }

    public int ChromaWidth => Width / 2;

    public int ChromaHeight => Height / 2;

    /// <summary>Samples from one row of luma to the next.</summary>
    public int Stride { get; }

    public int ChromaStride { get; }

    public ushort* LumaRow(int y) => memory + (long)y * Stride;

    public ushort* CbRow(int y) => memory + (long)Height * Stride + (long)y * ChromaStride;

    public ushort* CrRow(int y) => CbRow(ChromaHeight + y);

    public void CopyTo(WorkFrame other) =>
        Buffer.MemoryCopy(
            memory,
            other.memory,
            (long)(Stride + ChromaStride) * Height * sizeof(ushort),
            (long)(Stride + ChromaStride) * Height * sizeof(ushort)
        );

    /// <summary>Rounds to the bytes of a frame of the same size.</summary>
    public void ToBytes(Yuv420Frame frame)
    {
        for (var y = 0; y < Height; y++)
            RowFinish.ToBytes(LumaRow(y), frame.LumaRow(y), y, Width);
        for (var y = 0; y < ChromaHeight; y++)
        {
            RowFinish.ToBytes(CbRow(y), frame.CbRow(y), y, ChromaWidth);
            RowFinish.ToBytes(CrRow(y), frame.CrRow(y), y, ChromaWidth);
        }
    }

    public void Dispose()
    {
        NativeMemory.AlignedFree(memory);
        memory = null;
        GC.SuppressFinalize(this);
    }

    ~WorkFrame() => NativeMemory.AlignedFree(memory);
}

using System.Runtime.CompilerServices;
using Rostrum.Compositor.Kernels;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Style;

/// <summary>Each block becomes the mean of its pixels. Blocks are centred on the canvas; those at its edges are cut.</summary>
internal sealed unsafe class PixelPainter : PassPainter
{
    private readonly int size;
    private readonly long* sums;

    public PixelPainter(PixelPass pass, Canvas canvas)
    {
        // Even, so that a block of chroma lies under each.
        size = Math.Max(2, 2 * (int)Math.Round(pass.Size * Math.Min(canvas.Width, canvas.Height) / 2160));
        sums = Native.Allocate<long>(canvas.Width / 2 + 2);
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        var mix = (int)Math.Round(moment.Strength * RowFinish.WholeMix);
        Blocks(frame.LumaRow(0), frame.Stride, frame.Width, frame.Height, size, mix);
        var (width, height) = (frame.ChromaWidth, frame.ChromaHeight);
        Blocks(frame.CbRow(0), frame.ChromaStride, width, height, size / 2, mix);
        Blocks(frame.CrRow(0), frame.ChromaStride, width, height, size / 2, mix);
    }

    private void Blocks(ushort* plane, int stride, int width, int height, int block, int mix)
    {
        var (firstX, firstY) = (First(width, block), First(height, block));
        for (var top = firstY - block; top < height; top += block)
        {
            var (from, to) = (Math.Max(0, top), Math.Min(height, top + block));
            if (from < to)
                Band(plane + (long)from * stride, stride, width, to - from, firstX - block, block, mix);
        }
    }

    /// <summary>Where the second block begins: the first is cut so that what is left over is shared by both ends.</summary>
    private static int First(int count, int block) =>
        count % block / 2 is var rest && rest > 0 ? rest : block;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Band(ushort* rows, int stride, int width, int count, int first, int block, int mix)
    {
        for (int left = first, i = 0; left < width; left += block, i++)
        {
            var (from, to) = (Math.Max(0, left), Math.Min(width, left + block));
            long sum = 0;
            for (var y = 0; y < count; y++)
            for (var x = from; x < to; x++)
                sum += rows[(long)y * stride + x];
            sums[i] = (sum + (to - from) * count / 2) / ((to - from) * count);
        }
        for (var y = 0; y < count; y++)
        for (int left = first, i = 0; left < width; left += block, i++)
        {
            var (from, to) = (Math.Max(0, left), Math.Min(width, left + block));
            var row = rows + (long)y * stride;
            if (mix == RowFinish.WholeMix)
                new Span<ushort>(row + from, to - from).Fill((ushort)sums[i]);
            else
                for (var x = from; x < to; x++)
                    row[x] = (ushort)(row[x] + ((sums[i] - row[x]) * mix >> 15));
        }
    }

    public override void Dispose() => Native.Free(sums);
}

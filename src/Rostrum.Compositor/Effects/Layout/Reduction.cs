using System.Runtime.CompilerServices;
using Rostrum.Compositor.Effects.Lens;
using Rostrum.Compositor.Painting;
using Rostrum.Drafts;

namespace Rostrum.Compositor.Effects.Layout;

/// <summary>
/// A frame that is shown smaller, and turned: softened by as much as it is reduced, then read by cubic curves.
/// </summary>
internal sealed unsafe class Reduction(Canvas canvas) : IDisposable
{
    private readonly WorkFrame soft = new(canvas.Width, canvas.Height);
    private readonly CubicTaps taps = new();

    /// <param name="scale">Pixels of the source for one of the canvas.</param>
    public void Prepare(WorkFrame source, double scale)
    {
        // Two neighbours' weight in 1/256: a quarter each at half the size.
        var side = (int)Math.Round(Math.Clamp((scale - 1) * 0.28, 0, 0.25) * 256);
        if (side == 0)
        {
            source.CopyTo(soft);
            return;
        }
        Soften(source.LumaRow(0), soft.LumaRow(0), source.Stride, source.Width, source.Height, side);
        var (width, height) = (source.ChromaWidth, source.ChromaHeight);
        Soften(source.CbRow(0), soft.CbRow(0), source.ChromaStride, width, height, side);
        Soften(source.CrRow(0), soft.CrRow(0), source.ChromaStride, width, height, side);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Soften(ushort* source, ushort* output, int stride, int width, int height, int side)
    {
        var middle = (uint)(256 - 2 * side);
        var line = stackalloc uint[width + 16];
        for (var y = 0; y < height; y++)
        {
            ushort* row = source + (long)y * stride,
                above = y > 0 ? row - stride : row,
                below = y + 1 < height ? row + stride : row;
            for (var x = 0; x < width; x++)
                line[x + 1] = (row[x] * middle + (uint)((above[x] + below[x]) * side) + 128) >> 8;
            (line[0], line[width + 1]) = (line[1], line[width]);
            var to = output + (long)y * stride;
            for (var x = 0; x < width; x++)
                to[x] = (ushort)((line[x + 1] * middle + (line[x] + line[x + 2]) * (uint)side + 128) >> 8);
        }
    }

    /// <summary>Reads a run of samples of one channel of what was prepared.</summary>
    /// <param name="x">Place in the source of the first, in pixels of the canvas; so too <paramref name="y"/>.</param>
    /// <param name="stepX">From one sample to the next, in pixels of the canvas; so too <paramref name="stepY"/>.</param>
    public void Read(
        Channel channel,
        ushort* output,
        int count,
        double x,
        double y,
        double stepX,
        double stepY
    ) => Read(channel, soft, output, count, x, y, stepX, stepY);

    /// <summary>Reads a run of samples of one channel of another frame, as sharp as it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read(
        Channel channel,
        WorkFrame frame,
        ushort* output,
        int count,
        double x,
        double y,
        double stepX,
        double stepY
    )
    {
        var source = channel.Row(frame, 0);
        var (stride, width, height) = channel.IsLuma
            ? (frame.Stride, frame.Width, frame.Height)
            : (frame.ChromaStride, frame.ChromaWidth, frame.ChromaHeight);
        if (channel.IsLuma)
            (x, y) = (x - 0.5, y - 0.5);
        else
            (x, y, stepX, stepY) = ((x - 0.5) / 2, (y - 1) / 2, stepX / 2, stepY / 2);
        var table = taps.Table;
        var (mostX, mostY) = ((width - 2) * CubicTaps.Phases - 1, (height - 2) * CubicTaps.Phases - 1);
        for (var i = 0; i < count; i++)
        {
            var atX = Math.Clamp((int)((x + i * stepX) * CubicTaps.Phases), CubicTaps.Phases, mostX);
            var atY = Math.Clamp((int)((y + i * stepY) * CubicTaps.Phases), CubicTaps.Phases, mostY);
            output[i] = CubicTaps.Sample(table, source, stride, atX, atY);
        }
    }

    public void Dispose()
    {
        soft.Dispose();
        taps.Dispose();
    }
}

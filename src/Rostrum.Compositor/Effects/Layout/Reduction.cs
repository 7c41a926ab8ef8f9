using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Effects.Lens;
using Rostrum.Compositor.Kernels;
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
    private readonly float* line = Native.Allocate<float>(canvas.Width + 64);

    /// <summary>Samples from which on a level run is worth a row of its own.</summary>
    private const int LeastRun = 16;

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
        var line = stackalloc uint[width + 32];
        for (var y = 0; y < height; y++)
        {
            ushort* row = source + (long)y * stride,
                above = y > 0 ? row - stride : row,
                below = y + 1 < height ? row + stride : row,
                to = output + (long)y * stride;
            for (var x = 0; x < width; x += 8)
                Three(Wide(above + x), Wide(row + x), Wide(below + x), middle, (uint)side)
                    .Store(line + x + 1);
            (line[0], line[width + 1]) = (line[1], line[width]);
            for (var x = 0; x < width; x += 16)
                Vector256
                    .Narrow(Along(line + x, middle, (uint)side), Along(line + x + 8, middle, (uint)side))
                    .Store(to + x);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Along(uint* first, uint middle, uint side) =>
        Three(Vector256.Load(first), Vector256.Load(first + 1), Vector256.Load(first + 2), middle, side);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Three(
        Vector256<uint> before,
        Vector256<uint> here,
        Vector256<uint> behind,
        uint middle,
        uint side
    ) => (here * middle + (before + behind) * side + Vector256.Create(128u)) >> 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Wide(ushort* row) =>
        Vector256.WidenLower(Vector128.Load(row).ToVector256Unsafe());

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
        if (stepY == 0 && stepX > 0 && count >= LeastRun)
        {
            var (left, right) = (Place(x, mostX), Place(x + (count - 1) * stepX, mostX));
            var down = Place(y, mostY);
            var (first, cells) = (left >> 8, (right >> 8) - (left >> 8) + 4);
            var top = source + (long)((down >> 8) - 1) * stride + first - 1;
            CubicTaps.Down(table, top, stride, down, line, cells);
            for (var i = 0; i < count; i++)
            {
                var at = Place(x + i * stepX, mostX);
                output[i] = CubicTaps.Code(
                    CubicTaps.Across(table, Vector128.Load(line + (at >> 8) - first), at)
                );
            }
            return;
        }
        for (var i = 0; i < count; i++)
        {
            var (atX, atY) = (Place(x + i * stepX, mostX), Place(y + i * stepY, mostY));
            output[i] = CubicTaps.Sample(table, source, stride, atX, atY);
        }
    }

    /// <summary>In phases, where there are samples all about.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Place(double samples, int most) =>
        Math.Clamp((int)(samples * CubicTaps.Phases), CubicTaps.Phases, most);

    public void Dispose()
    {
        soft.Dispose();
        taps.Dispose();
        Native.Free(line);
    }
}

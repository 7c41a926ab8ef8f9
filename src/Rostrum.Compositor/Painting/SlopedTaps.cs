using Rostrum.Compositor.Kernels;
using Rostrum.Compositor.Planning;
using Rostrum.Compositor.Plates;

namespace Rostrum.Compositor.Painting;

/// <summary>
/// The taps of a sloped view that keeps rows: which row of the plate each row of a channel shows, and where its samples
/// lie on it. Reused from frame to frame.
/// </summary>
internal sealed unsafe class SlopedTaps(int height) : IDisposable
{
    private readonly int* first = Native.Allocate<int>(height);
    private readonly short* weights = Native.Allocate<short>(height * 8);
    private readonly RowTaps* across = Native.Allocate<RowTaps>(height);

    /// <summary>From the row before the first to the one after the last: where they lie, and how near that is.</summary>
    private readonly double[] places = new double[height + 2];
    private readonly double[] nearness = new double[height + 2];

    public int First(int row) => first[row];

    /// <summary>Six weights.</summary>
    public short* Weights(int row) => weights + row * 8;

    public ref readonly RowTaps Across(int row) => ref across[row];

    public void Set(in SlopedMap map, PlateLevel level, bool luma)
    {
        var near = map.Surface.At(0.5, 0.5);
        for (var row = -1; row <= height; row++)
        {
            var y = luma ? row + 0.5 : 2 * row + 1;
            (_, places[row + 1]) = map.Find(0, y, level.Width, level.Height, ref near);
            nearness[row + 1] = near;
        }
        var size = luma ? 1 : 0.5;
        for (var row = 0; row < height; row++)
        {
            var step = (places[row + 2] - places[row]) / 2 * size;
            first[row] = AreaFilter.Weights(places[row + 1] * size, step, level.Samples, weights + row * 8);
            var own = map.At(nearness[row + 1]);
            var position = (own.X0 + own.Xx * 0.5) * size + (luma ? 0 : level.ChromaShift);
            across[row] = RowTaps.Of(position, own.Xx, level.Samples);
        }
    }

    public void Dispose()
    {
        Native.Free(first);
        Native.Free(weights);
        Native.Free(across);
    }
}

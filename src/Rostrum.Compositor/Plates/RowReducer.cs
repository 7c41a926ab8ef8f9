using Rostrum.Compositor.Kernels;

namespace Rostrum.Compositor.Plates;

/// <summary>
/// Shrinks a picture of linear light while its rows come in. A reduction by two or more first takes the mean of
/// whole squares of pixels; the area cubic does the rest. Equal sizes pass through untouched.
/// </summary>
internal sealed unsafe class RowReducer : IDisposable
{
    private const int Ring = 8;

    private readonly ILinearRowSink sink;
    private readonly int width;
    private readonly int height;
    private readonly int box;
    private readonly int boxedWidth;
    private readonly int boxedHeight;
    private readonly int sourceWidth;
    private readonly int sourceHeight;
    private readonly bool passThrough;
    private readonly VerticalTaps down;
    private readonly HorizontalTaps across;
    private readonly Plane[] ring = new Plane[3];
    private readonly Plane[] filtered = new Plane[3];
    private readonly Plane[] finished = new Plane[3];
    private readonly int* sums;
    private readonly int* boxSums;
    private int rowsIn;
    private int rowsOut;

    public RowReducer(int sourceWidth, int sourceHeight, int width, int height, ILinearRowSink sink)
    {
        (this.sourceWidth, this.sourceHeight, this.width, this.height, this.sink) = (
            sourceWidth,
            sourceHeight,
            width,
            height,
            sink
        );
        passThrough = width == sourceWidth && height == sourceHeight;
        box = Math.Max(1, Math.Min(sourceWidth / width, sourceHeight / height));
        boxedWidth = (sourceWidth + box - 1) / box;
        boxedHeight = (sourceHeight + box - 1) / box;
        down = new VerticalTaps(height);
        across = new HorizontalTaps(width);
        down.Set(Map(sourceHeight, height), 0, height);
        across.Set(Map(sourceWidth, width), 0, width, boxedWidth);
        for (var channel = 0; channel < 3; channel++)
        {
            ring[channel] = new Plane(boxedWidth, Ring);
            filtered[channel] = new Plane(boxedWidth, 1);
            finished[channel] = new Plane(width, 1);
        }
        sums = Native.Allocate<int>(HorizontalTaps.Groups(width) * HorizontalTaps.Group);
        boxSums = Native.Allocate<int>(3 * boxedWidth);
    }

    public void Append(LinearRow row)
    {
        if (passThrough)
        {
            sink.Accept(rowsIn++, row);
            return;
        }
        Gather(row);
        rowsIn++;
        if (rowsIn % box != 0 && rowsIn != sourceHeight)
            return;
        var boxed = (rowsIn - 1) / box;
        CloseBox(boxed);
        while (rowsOut < height && Math.Min(down.First(rowsOut) + AreaCubic.Taps - 1, boxedHeight - 1) <= boxed)
            Emit(rowsOut++);
    }

    private AxisMap Map(int source, int output)
    {
        var step = source / (double)output / box;
        return new AxisMap(step / 2, step);
    }

    private void Gather(LinearRow row)
    {
        for (var channel = 0; channel < 3; channel++)
        {
            var samples = row.Channel(channel);
            var sum = boxSums + channel * boxedWidth;
            if (box == 1)
                for (var x = 0; x < boxedWidth; x++)
                    sum[x] = samples[x];
            else
                for (var x = 0; x < sourceWidth; x++)
                    sum[x / box] += samples[x];
        }
    }

    private void CloseBox(int boxed)
    {
        var rows = (rowsIn - 1) % box + 1;
        for (var channel = 0; channel < 3; channel++)
        {
            var sum = boxSums + channel * boxedWidth;
            var target = ring[channel].Row(boxed % Ring);
            for (var x = 0; x < boxedWidth; x++)
            {
                var columns = Math.Min(box, sourceWidth - x * box);
                target[x] = box == 1 ? (short)sum[x] : (short)Math.Round(sum[x] / (double)(rows * columns));
                sum[x] = 0;
            }
            ring[channel].FillMargins(boxed % Ring);
        }
    }

    private void Emit(int y)
    {
        var rows = stackalloc short*[AreaCubic.Taps];
        for (var channel = 0; channel < 3; channel++)
        {
            for (var tap = 0; tap < AreaCubic.Taps; tap++)
                rows[tap] = ring[channel].Row(Math.Clamp(down.First(y) + tap, 0, boxedHeight - 1) % Ring);
            var column = filtered[channel].Row(0);
            VerticalFilter.Run(rows, down.Weights(y), column, boxedWidth);
            filtered[channel].FillMargins(0);
            HorizontalFilter.Run<HorizontalFilter.Replace>(column, across, sums, 0, HorizontalTaps.Groups(width));
            var target = finished[channel].Row(0);
            for (var x = 0; x < width; x++)
                target[x] = (short)Math.Clamp(sums[x], short.MinValue, short.MaxValue);
        }
        sink.Accept(y, new LinearRow(finished[0].Row(0), finished[1].Row(0), finished[2].Row(0)));
    }

    public void Dispose()
    {
        down.Dispose();
        across.Dispose();
        foreach (var plane in ring.Concat(filtered).Concat(finished))
            plane.Dispose();
        Native.Free(sums);
        Native.Free(boxSums);
    }
}

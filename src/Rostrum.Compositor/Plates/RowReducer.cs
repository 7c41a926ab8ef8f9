using Rostrum.Compositor.Kernels;

namespace Rostrum.Compositor.Plates;

/// <summary>
/// Brings a picture of linear light to another size while its rows come in. A reduction by two or more first takes the mean of
/// whole boxes of pixels; the area filter does the rest. Equal sizes pass through untouched.
/// </summary>
internal sealed unsafe class RowReducer : IDisposable
{
    private const int Ring = 8;

    private readonly ILinearRowSink sink;
    private readonly int width;
    private readonly int height;
    private readonly int boxAcross;
    private readonly int boxDown;
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
    private readonly long* boxSums;
    private int rowsIn;
    private int rowsOut;

    /// <param name="columns">Where the picture's width is to lie; the sink gets the samples it touches.</param>
    /// <param name="lines">Where its height is to lie.</param>
    public RowReducer(
        int sourceWidth,
        int sourceHeight,
        AxisSpan columns,
        AxisSpan lines,
        ILinearRowSink sink
    )
    {
        (this.sourceWidth, this.sourceHeight, this.sink) = (sourceWidth, sourceHeight, sink);
        (width, height) = (columns.Count, lines.Count);
        passThrough = Result(sourceWidth, sourceHeight, columns, lines) == SampleKind.Points;
        var square = (int)Math.Max(1, Math.Min(sourceWidth / columns.Length, sourceHeight / lines.Length));
        boxAcross = Box(sourceWidth, columns.Length, square);
        boxDown = Box(sourceHeight, lines.Length, square);
        boxedWidth = (sourceWidth + boxAcross - 1) / boxAcross;
        boxedHeight = (sourceHeight + boxDown - 1) / boxDown;
        down = new VerticalTaps(height);
        across = new HorizontalTaps(width);
        down.Set(Map(sourceHeight, lines, boxDown), 0, height);
        across.Set(Map(sourceWidth, columns, boxAcross), 0, width, boxedWidth);
        for (var channel = 0; channel < 3; channel++)
        {
            ring[channel] = new Plane(boxedWidth, Ring);
            filtered[channel] = new Plane(boxedWidth, 1);
            finished[channel] = new Plane(width, 1);
        }
        sums = Native.Allocate<int>(HorizontalTaps.Groups(width) * HorizontalTaps.Group);
        boxSums = Native.Allocate<long>(3 * boxedWidth);
    }

    /// <summary>What the samples are that it makes: the picture's own if the sizes are equal.</summary>
    public static SampleKind Result(int sourceWidth, int sourceHeight, AxisSpan columns, AxisSpan lines) =>
        columns == AxisSpan.Whole(sourceWidth) && lines == AxisSpan.Whole(sourceHeight)
            ? SampleKind.Points
            : SampleKind.Means;

    public void Append(LinearRow row)
    {
        if (passThrough)
        {
            sink.Accept(rowsIn++, row);
            return;
        }
        Gather(row);
        rowsIn++;
        if (rowsIn % boxDown != 0 && rowsIn != sourceHeight)
            return;
        var boxed = (rowsIn - 1) / boxDown;
        CloseBox(boxed);
        while (
            rowsOut < height && Math.Min(down.First(rowsOut) + AreaFilter.Taps - 1, boxedHeight - 1) <= boxed
        )
            Emit(rowsOut++);
    }

    /// <summary>The same on both axes, unless a picture of a few pixels' breadth cannot shrink as far as its length.</summary>
    private static int Box(int source, double output, int square) =>
        source > 2.1 * square * output ? (int)(source / output) : square;

    private static AxisMap Map(int source, AxisSpan output, int box)
    {
        var step = source / output.Length / box;
        return new AxisMap(
            (0.5 - (output.Start - output.First)) * step,
            step,
            box == 1 ? SampleKind.Points : SampleKind.Means
        );
    }

    private void Gather(LinearRow row)
    {
        for (var channel = 0; channel < 3; channel++)
        {
            var samples = row.Channel(channel);
            var sum = boxSums + channel * boxedWidth;
            for (var x = 0; x < boxedWidth; x++)
            {
                var part = 0;
                for (var i = x * boxAcross; i < Math.Min((x + 1) * boxAcross, sourceWidth); i++)
                    part += samples[i];
                sum[x] += part;
            }
        }
    }

    private void CloseBox(int boxed)
    {
        var rows = (rowsIn - 1) % boxDown + 1;
        for (var channel = 0; channel < 3; channel++)
        {
            var sum = boxSums + channel * boxedWidth;
            var target = ring[channel].Row(boxed % Ring);
            for (var x = 0; x < boxedWidth; x++)
            {
                var pixels = rows * Math.Min(boxAcross, sourceWidth - x * boxAcross);
                target[x] = pixels == 1 ? (short)sum[x] : (short)Math.Round(sum[x] / (double)pixels);
                sum[x] = 0;
            }
            ring[channel].FillMargins(boxed % Ring);
        }
    }

    private void Emit(int y)
    {
        var rows = stackalloc short*[AreaFilter.Taps];
        for (var channel = 0; channel < 3; channel++)
        {
            for (var tap = 0; tap < AreaFilter.Taps; tap++)
                rows[tap] = ring[channel].Row(Math.Clamp(down.First(y) + tap, 0, boxedHeight - 1) % Ring);
            var column = filtered[channel].Row(0);
            VerticalFilter.Run(rows, down.Weights(y), column, boxedWidth);
            filtered[channel].FillMargins(0);
            HorizontalFilter.Run<HorizontalFilter.Replace>(
                column,
                across,
                sums,
                0,
                HorizontalTaps.Groups(width)
            );
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

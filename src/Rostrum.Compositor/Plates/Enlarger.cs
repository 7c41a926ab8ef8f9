using Rostrum.Compositor.Kernels;

namespace Rostrum.Compositor.Plates;

/// <summary>Reads a small picture as if it were a large one.</summary>
internal sealed unsafe class Enlarger : IDisposable
{
    private readonly LinearImage small;
    private readonly VerticalTaps down;
    private readonly HorizontalTaps across;
    private readonly Plane column;
    private readonly int* sums;
    private readonly int width;

    public Enlarger(LinearImage small, int width, int height)
    {
        (this.small, this.width) = (small, width);
        down = new VerticalTaps(height);
        across = new HorizontalTaps(width);
        column = new Plane(small.Width, 1);
        sums = Native.Allocate<int>(HorizontalTaps.Groups(width) * HorizontalTaps.Group);
        down.Set(Map(small.Height, height), 0, height);
        across.Set(Map(small.Width, width), 0, width, small.Width);
    }

    public void Read(int y, LinearRow into)
    {
        var rows = stackalloc short*[AreaFilter.Taps];
        for (var channel = 0; channel < 3; channel++)
        {
            for (var tap = 0; tap < AreaFilter.Taps; tap++)
                rows[tap] = small.Row(down.First(y) + tap).Channel(channel);
            VerticalFilter.Run(rows, down.Weights(y), column.Row(0), small.Width);
            column.FillMargins(0);
            HorizontalFilter.Run<HorizontalFilter.Replace>(
                column.Row(0),
                across,
                sums,
                0,
                HorizontalTaps.Groups(width)
            );
            for (var x = 0; x < width; x++)
                into.Channel(channel)[x] = (short)Math.Clamp(sums[x], short.MinValue, short.MaxValue);
        }
    }

    private static AxisMap Map(int small, int large) =>
        new(small / (2.0 * large), small / (double)large, SampleKind.Points);

    public void Dispose()
    {
        down.Dispose();
        across.Dispose();
        column.Dispose();
        Native.Free(sums);
    }
}

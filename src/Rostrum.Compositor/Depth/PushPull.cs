namespace Rostrum.Compositor.Depth;

/// <summary>Fills what is not known of a grid of three channels from what is.</summary>
internal sealed class PushPull
{
    private const int Channels = 3;

    private readonly int width;
    private readonly int height;
    private readonly float[] weights;
    private readonly float[] values;

    public PushPull(int width, int height)
    {
        (this.width, this.height) = (width, height);
        weights = new float[width * height];
        values = new float[width * height * Channels];
    }

    /// <param name="weight">How well the cell is known, 0–1.</param>
    public void Set(int cell, float weight, float first, float second, float third)
    {
        weights[cell] = weight;
        values[cell * Channels] = first;
        values[cell * Channels + 1] = second;
        values[cell * Channels + 2] = third;
    }

    public float Value(int cell, int channel) => values[cell * Channels + channel];

    /// <summary>Cells known in part take the rest from around; those not known take all of it.</summary>
    public void Run()
    {
        if (width == 1 && height == 1)
            return;
        var coarse = new PushPull((width + 1) / 2, (height + 1) / 2);
        Push(coarse);
        coarse.Run();
        Pull(coarse);
    }

    /// <summary>Each coarse cell is the mean of what is known of its four.</summary>
    private void Push(PushPull coarse)
    {
        for (var y = 0; y < coarse.height; y++)
        for (var x = 0; x < coarse.width; x++)
        {
            var (total, sums) = (0f, (0f, 0f, 0f));
            for (var i = 0; i < 4; i++)
            {
                var (column, row) = (2 * x + (i & 1), 2 * y + (i >> 1));
                if (column >= width || row >= height)
                    continue;
                var cell = row * width + column;
                var weight = weights[cell];
                total += weight;
                sums.Item1 += weight * Value(cell, 0);
                sums.Item2 += weight * Value(cell, 1);
                sums.Item3 += weight * Value(cell, 2);
            }
            if (total > 0)
                coarse.Set(
                    y * coarse.width + x,
                    Math.Min(1, total),
                    sums.Item1 / total,
                    sums.Item2 / total,
                    sums.Item3 / total
                );
        }
    }

    /// <summary>What is missing comes from the coarse cells around, the nearer the more (tent of order one).</summary>
    private void Pull(PushPull coarse)
    {
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
        {
            var cell = y * width + x;
            var missing = 1 - weights[cell];
            if (missing <= 0)
                continue;
            for (var channel = 0; channel < Channels; channel++)
                values[cell * Channels + channel] =
                    weights[cell] * Value(cell, channel) + missing * coarse.Around(x, y, channel);
            weights[cell] = 1;
        }
    }

    /// <summary>The value at the place of a cell of the grid twice as fine.</summary>
    private float Around(int fineX, int fineY, int channel)
    {
        var (x, otherX) = Neighbours(fineX, width);
        var (y, otherY) = Neighbours(fineY, height);
        var own = 0.75f * Value(y * width + x, channel) + 0.25f * Value(y * width + otherX, channel);
        var other =
            0.75f * Value(otherY * width + x, channel) + 0.25f * Value(otherY * width + otherX, channel);
        return 0.75f * own + 0.25f * other;
    }

    private static (int Own, int Other) Neighbours(int fine, int count)
    {
        var own = fine / 2;
        var other = (fine & 1) == 0 ? own - 1 : own + 1;
        return (own, Math.Clamp(other, 0, count - 1));
    }
}

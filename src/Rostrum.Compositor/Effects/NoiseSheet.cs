using Rostrum.Compositor.Kernels;

namespace Rostrum.Compositor.Effects;

/// <summary>
/// A sheet of noise of one grain size, of deviation 1 (<see cref="UnitBits"/> fraction bits), from which rows of up
/// to <see cref="LongestRow"/> samples are read at any place.
/// </summary>
internal sealed unsafe class NoiseSheet : IDisposable
{
    /// <summary>Fraction bits of the samples.</summary>
    public const int UnitBits = 10;

    public const int LongestRow = 256;

    private const int Side = 512;
    private readonly int stride = Side + LongestRow;
    private readonly short* samples;

    /// <param name="size">Of a grain, in samples; from 1 for noise without any.</param>
    public NoiseSheet(double size)
    {
        samples = Native.Allocate<short>(stride * Side);
        var white = new double[Side * Side];
        var lots = new Lots(0x6E6F697365);
        for (var i = 0; i < white.Length; i++)
            white[i] = Bell(lots.Of((ulong)i));
        var smooth = Blurred(white, (size - 1) * 0.5);
        var deviation = Math.Sqrt(smooth.Sum(value => value * value) / smooth.Length);
        for (var y = 0; y < Side; y++)
        for (var x = 0; x < stride; x++)
            samples[y * stride + x] = (short)
                Math.Round(smooth[y * Side + x % Side] / deviation * (1 << UnitBits));
    }

    /// <summary>A row from a place that is drawn by lot.</summary>
    /// <param name="row">How far below the place.</param>
    public short* Row(ulong place, int row) =>
        samples + (int)(((place >> 32) + (ulong)row) % Side) * stride + (int)(place % Side);

    /// <summary>Four evenly spread numbers add up to a bell.</summary>
    private static double Bell(Lots lots) =>
        lots.Of(1).Share + lots.Of(2).Share + lots.Of(3).Share + lots.Of(4).Share - 2;

    /// <summary>Blurred by a Gauss curve of the given deviation, the sheet being endless.</summary>
    private static double[] Blurred(double[] values, double deviation)
    {
        if (deviation < 0.05)
            return values;
        var reach = Math.Max(1, (int)Math.Ceiling(3 * deviation));
        double[] weights =
        [
            .. Enumerable
                .Range(-reach, 2 * reach + 1)
                .Select(i => Math.Exp(-i * i / (2 * deviation * deviation))),
        ];
        return Along(Along(values, weights, reach, 1, Side), weights, reach, Side, 1);
    }

    private static double[] Along(double[] values, double[] weights, int reach, int step, int across)
    {
        var result = new double[values.Length];
        for (var line = 0; line < Side; line++)
        for (var i = 0; i < Side; i++)
        {
            var sum = 0.0;
            for (var tap = -reach; tap <= reach; tap++)
                sum += weights[tap + reach] * values[line * across + ((i + tap + Side) % Side) * step];
            result[line * across + i * step] = sum;
        }
        return result;
    }

    public void Dispose() => Native.Free(samples);
}

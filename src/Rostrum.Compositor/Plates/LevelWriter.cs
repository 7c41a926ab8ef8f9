using Rostrum.Compositor.Kernels;

namespace Rostrum.Compositor.Plates;

/// <summary>Turns rows of linear red, green and blue into a level of a plate.</summary>
internal sealed unsafe class LevelWriter : ILinearRowSink, IDisposable
{
    // BT.709 (Rec. ITU-R BT.709-6, item 3.2), luma weights as fractions of 2¹⁶ that sum to it.
    private const int Kr = 13933;
    private const int Kg = 46871;
    private const int Kb = 4732;

    // From a difference of 16-bit codes to limited range in 8.8 fixed point, as fractions of 2¹⁶.
    private static readonly long cbScale = (long)Math.Round(65536.0 * 224 * 256 / 1.8556 / 65535);
    private static readonly long crScale = (long)Math.Round(65536.0 * 224 * 256 / 1.5748 / 65535);

    private readonly PlateLevel level;
    private readonly int* chroma;

    public LevelWriter(int width, int height, double density, SampleKind samples)
    {
        var (halfWidth, halfHeight) = ((width + 1) / 2, (height + 1) / 2);
        level = new PlateLevel(
            new Plane(width, height),
            new Plane(halfWidth, halfHeight),
            new Plane(halfWidth, halfHeight),
            density,
            samples
        );
        chroma = Native.Allocate<int>(3 * halfWidth);
    }

    public PlateLevel Level => level;

    public void Accept(int y, LinearRow row)
    {
        WriteLuma(y, row);
        AddChroma(row);
        if (y % 2 == 1 || y == level.Height - 1)
            WriteChroma(y / 2, rows: y % 2 + 1);
    }

    private void WriteLuma(int y, LinearRow row)
    {
        var code = TransferCurve.CodeOfLinear + 32768;
        var linear = TransferCurve.LinearOfCode;
        short* red = row.Red,
            green = row.Green,
            blue = row.Blue,
            target = level.Luma.Row(y);
        for (var x = 0; x < level.Width; x++)
            target[x] = linear[
                (Kr * (long)code[red[x]] + Kg * (long)code[green[x]] + Kb * (long)code[blue[x]] + 32768) >> 16
            ];
        level.Luma.FillMargins(y);
    }

    private void AddChroma(LinearRow row)
    {
        var halfWidth = level.Cb.Width;
        for (var channel = 0; channel < 3; channel++)
        {
            var samples = row.Channel(channel);
            var sum = chroma + channel * halfWidth;
            for (var x = 0; x < level.Width / 2; x++)
                sum[x] += samples[2 * x] + samples[2 * x + 1];
            if (level.Width % 2 == 1)
                sum[halfWidth - 1] += 2 * samples[level.Width - 1];
        }
    }

    private void WriteChroma(int y, int rows)
    {
        var halfWidth = level.Cb.Width;
        var code = TransferCurve.CodeOfLinear + 32768;
        var shift = rows;
        short* cb = level.Cb.Row(y),
            cr = level.Cr.Row(y);
        for (var x = 0; x < halfWidth; x++)
        {
            long red = code[Mean(chroma[x], shift)];
            long green = code[Mean(chroma[halfWidth + x], shift)];
            long blue = code[Mean(chroma[2 * halfWidth + x], shift)];
            var luma = (Kr * red + Kg * green + Kb * blue + 32768) >> 16;
            cb[x] = (short)(((blue - luma) * cbScale + 32768) >> 16);
            cr[x] = (short)(((red - luma) * crScale + 32768) >> 16);
        }
        new Span<int>(chroma, 3 * halfWidth).Clear();
        level.Cb.FillMargins(y);
        level.Cr.FillMargins(y);
    }

    /// <summary>The mean of 2^<paramref name="shift"/> samples.</summary>
    private static int Mean(int sum, int shift) => (sum + (1 << (shift - 1))) >> shift;

    /// <summary>Frees what was needed for writing; the level lives on.</summary>
    public void Dispose() => Native.Free(chroma);
}

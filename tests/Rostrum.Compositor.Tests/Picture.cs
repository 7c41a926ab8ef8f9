namespace Rostrum.Compositor.Tests;

/// <summary>A painted frame's bytes, copied.</summary>
internal sealed record Picture(int Width, int Height, byte[] Bytes)
{
    public static Picture Of(Yuv420Frame frame) => new(frame.Width, frame.Height, frame.Bytes.ToArray());

    public byte Luma(int x, int y) => Bytes[y * Width + x];

    public byte Cb(int x, int y) => Bytes[Width * Height + y * (Width / 2) + x];

    public byte Cr(int x, int y) => Bytes[Width * Height * 5 / 4 + y * (Width / 2) + x];

    /// <summary>A column's mean luma; over eight rows the dither evens out to a quarter of a code.</summary>
    public double ColumnLuma(int x) => Enumerable.Range(0, Height).Average(y => Luma(x, y));

    public double RowLuma(int y) => Enumerable.Range(0, Width).Average(x => Luma(x, y));

    public double RowCb(int y) => Enumerable.Range(0, Width / 2).Average(x => Cb(x, y));

    public double ColumnCb(int x) => Enumerable.Range(0, Height / 2).Average(y => Cb(x, y));

    public double ColumnCr(int x) => Enumerable.Range(0, Height / 2).Average(y => Cr(x, y));

    /// <summary>The mean of the eight columns from <paramref name="left"/> on, without dither.</summary>
    public (double Luma, double Cb, double Cr) Mean(int left) =>
        (
            Enumerable.Range(left, 8).Average(ColumnLuma),
            Enumerable.Range(left / 2, 8).Average(ColumnCb),
            Enumerable.Range(left / 2, 8).Average(ColumnCr)
        );

    public void AssertPlain(Colour colour)
    {
        var (luma, cb, cr) = Bt709.Codes(colour);
        AssertNear(luma, Bytes.AsSpan(0, Width * Height));
        AssertNear(cb, Bytes.AsSpan(Width * Height, Width * Height / 4));
        AssertNear(cr, Bytes.AsSpan(Width * Height * 5 / 4));
    }

    /// <summary>Dither may take a fraction up or down, so a code may be almost one off.</summary>
    private static void AssertNear(double expected, Span<byte> codes)
    {
        double sum = 0;
        foreach (var code in codes)
        {
            Assert.InRange(code, expected - 1, expected + 1);
            sum += code;
        }
        Assert.Equal(expected, sum / codes.Length, 0.3);
    }
}

using Rostrum.Compositor.Kernels;

namespace Rostrum.Compositor.Overlays;

/// <summary>
/// A picture with transparency, ready to be laid over frames: Y′CbCr of BT.709 in limited range, multiplied by its
/// opacity, chroma at half size and sited left, each size with an opacity of its own. Codes are 8.8 fixed point,
/// opacity is 0–<see cref="Opaque"/>. Memory outside the managed heap, owned.
/// </summary>
public sealed unsafe class OverlayImage : IDisposable
{
    public const int Opaque = 1 << 15;

    private readonly ushort* luma;
    private readonly ushort* lumaAlpha;
    private readonly ushort* cb;
    private readonly ushort* cr;
    private readonly ushort* chromaAlpha;
    private readonly RowExtent[] lumaExtents;
    private readonly RowExtent[] chromaExtents;
    private bool disposed;

    /// <param name="pixels">B, G, R, A of 8 bits, multiplied by A, sRGB; rows of <paramref name="width"/> × 4 bytes.</param>
    /// <param name="width">Even, as <paramref name="height"/>.</param>
    public OverlayImage(ReadOnlySpan<byte> pixels, int width, int height)
    {
        if (width <= 0 || height <= 0 || (width & 1) != 0 || (height & 1) != 0)
            throw new ArgumentException($"An overlay has even sides, not {width}x{height}.");
        ArgumentOutOfRangeException.ThrowIfLessThan(pixels.Length, width * height * 4);
        (Width, Height) = (width, height);
        luma = Native.Allocate<ushort>(width * height);
        lumaAlpha = Native.Allocate<ushort>(width * height);
        cb = Native.Allocate<ushort>(width * height / 4);
        cr = Native.Allocate<ushort>(width * height / 4);
        chromaAlpha = Native.Allocate<ushort>(width * height / 4);
        for (var y = 0; y < height; y++)
            FillLuma(pixels.Slice(y * width * 4, width * 4), y);
        for (var y = 0; y < height / 2; y++)
            FillChroma(pixels, y);
        lumaExtents = Extents(lumaAlpha, width, height);
        chromaExtents = Extents(chromaAlpha, width / 2, height / 2);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Memory that it takes: two samples a pixel, and three for four pixels, of 16 bits.</summary>
    public long Bytes => (long)Width * Height * 11 / 2;

    internal OverlayChannel Luma => new(luma, lumaAlpha, Width, Height, lumaExtents);

    internal OverlayChannel Cb => new(cb, chromaAlpha, Width / 2, Height / 2, chromaExtents);

    internal OverlayChannel Cr => new(cr, chromaAlpha, Width / 2, Height / 2, chromaExtents);

    private void FillLuma(ReadOnlySpan<byte> row, int y)
    {
        for (var x = 0; x < Width; x++)
        {
            var pixel = row.Slice(x * 4, 4);
            luma[y * Width + x] = Weights.Luma.Code(pixel[0], pixel[1], pixel[2], pixel[3]);
            lumaAlpha[y * Width + x] = (ushort)((pixel[3] * Opaque + 127) / 255);
        }
    }

    /// <summary>A sample stands on an even column, between two rows: weights 1 2 1 across and 1 1 down.</summary>
    private void FillChroma(ReadOnlySpan<byte> pixels, int y)
    {
        Span<int> sum = stackalloc int[4];
        for (var x = 0; x < Width / 2; x++)
        {
            sum.Clear();
            for (var down = 0; down < 2; down++)
            for (var across = -1; across <= 1; across++)
            {
                var column = Math.Max(0, 2 * x + across);
                var pixel = pixels.Slice(((2 * y + down) * Width + column) * 4, 4);
                for (var part = 0; part < 4; part++)
                    sum[part] += pixel[part] * (across == 0 ? 2 : 1);
            }
            var at = y * (Width / 2) + x;
            cb[at] = Weights.Cb.CodeOfEight(sum);
            cr[at] = Weights.Cr.CodeOfEight(sum);
            chromaAlpha[at] = (ushort)((sum[3] * Opaque + 1020) / 2040);
        }
    }

    private static RowExtent[] Extents(ushort* alpha, int width, int height)
    {
        var extents = new RowExtent[height];
        for (var y = 0; y < height; y++)
        {
            var row = new ReadOnlySpan<ushort>(alpha + y * width, width);
            var first = row.IndexOfAnyExcept((ushort)0);
            extents[y] = first < 0 ? default : new RowExtent(first, row.LastIndexOfAnyExcept((ushort)0) + 1);
        }
        return extents;
    }

    public void Dispose()
    {
        if (disposed)
            return;
        disposed = true;
        Native.Free(luma);
        Native.Free(lumaAlpha);
        Native.Free(cb);
        Native.Free(cr);
        Native.Free(chromaAlpha);
        GC.SuppressFinalize(this);
    }

    ~OverlayImage() => Dispose();

    /// <summary>
    /// From R′G′B′ and opacity to a code in limited range (Rec. ITU-R BT.709-6, item 3), all multiplied by opacity; in
    /// 16.16 fixed point, so that every machine comes to the same.
    /// </summary>
    private readonly record struct Weights(long Blue, long Green, long Red, long Alpha)
    {
        public static Weights Luma { get; } = Of(0.0722, 0.7152, 0.2126, 219, 16);

        public static Weights Cb { get; } =
            Of((1 - 0.0722) / 1.8556, -0.7152 / 1.8556, -0.2126 / 1.8556, 224, 128);

        public static Weights Cr { get; } =
            Of(-0.0722 / 1.5748, -0.7152 / 1.5748, (1 - 0.2126) / 1.5748, 224, 128);

        public ushort Code(int blue, int green, int red, int alpha) => Shifted(blue, green, red, alpha, 16);

        public ushort CodeOfEight(ReadOnlySpan<int> sum) => Shifted(sum[0], sum[1], sum[2], sum[3], 19);

        private ushort Shifted(int blue, int green, int red, int alpha, int shift) =>
            (ushort)
                Math.Clamp(
                    (blue * Blue + green * Green + red * Red + alpha * Alpha + (1L << (shift - 1))) >> shift,
                    0,
                    255 * 256
                );

        private static Weights Of(double blue, double green, double red, double range, double zero)
        {
            const double one = 256.0 / 255 * 65536;
            return new Weights(
                (long)Math.Round(blue * range * one),
                (long)Math.Round(green * range * one),
                (long)Math.Round(red * range * one),
                (long)Math.Round(zero * one)
            );
        }
    }
}

/// <summary>From the first to behind the last sample of a row that is not fully transparent.</summary>
internal readonly record struct RowExtent(int First, int End)
{
    public RowExtent Joined(RowExtent other) =>
        End == 0 ? other
        : other.End == 0 ? this
        : new(Math.Min(First, other.First), Math.Max(End, other.End));
}

/// <summary>One channel of an overlay: codes multiplied by opacity, and the opacity.</summary>
internal readonly unsafe struct OverlayChannel(
    ushort* code,
    ushort* alpha,
    int width,
    int height,
    RowExtent[] extents
)
{
    public int Width => width;

    public int Height => height;

    public RowExtent Extent(int y) => extents[y];

    public ushort* Code(int y) => code + (long)y * width;

    public ushort* Alpha(int y) => alpha + (long)y * width;
}

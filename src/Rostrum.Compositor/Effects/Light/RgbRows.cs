using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Kernels;
using Rostrum.Drafts;

namespace Rostrum.Compositor.Effects.Light;

/// <summary>
/// Two rows of luma and their row of chroma as red, green and blue signals (0–1, a little beyond where the source is
/// out of range), to be changed and put back. What is not changed comes back as it was.
/// </summary>
internal sealed unsafe class RgbRows(int width) : IDisposable
{
    private const float Luma = 219 * 256;
    private const float Chroma = 224 * 256;
    private const float Kr = 0.2126f,
        Kg = 0.7152f,
        Kb = 0.0722f;

    private readonly int stride = RoundUp(width);
    private readonly float* memory = Native.Allocate<float>(6 * RoundUp(width));

    /// <summary>Samples of a row that are worked on: whole vectors, the last of them in the room behind the end.</summary>
    public int Count { get; } = (width + 15) & ~15;

    /// <param name="row">0 the upper, 1 the lower.</param>
    public float* Red(int row) => memory + row * stride;

    public float* Green(int row) => memory + (2 + row) * stride;

    public float* Blue(int row) => memory + (4 + row) * stride;

    /// <param name="pair">Of rows of luma; the row of chroma.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Take(WorkFrame frame, int pair)
    {
        ushort* cbRow = frame.CbRow(pair),
            crRow = frame.CrRow(pair);
        for (var row = 0; row < 2; row++)
        {
            var luma = frame.LumaRow(2 * pair + row);
            float* red = Red(row),
                green = Green(row),
                blue = Blue(row);
            for (var x = 0; x < width; x += 16)
            {
                var cb = Signal(Vector128.Load(cbRow + x / 2), WorkFrame.Grey, 1 / Chroma);
                var cr = Signal(Vector128.Load(crRow + x / 2), WorkFrame.Grey, 1 / Chroma);
                var left = Vector256.Create(0, 0, 1, 1, 2, 2, 3, 3);
                var right = Vector256.Create(4, 4, 5, 5, 6, 6, 7, 7);
                Mix(
                    luma + x,
                    Vector256.Shuffle(cb, left),
                    Vector256.Shuffle(cr, left),
                    red + x,
                    green + x,
                    blue + x
                );
                Mix(
                    luma + x + 8,
                    Vector256.Shuffle(cb, right),
                    Vector256.Shuffle(cr, right),
                    red + x + 8,
                    green + x + 8,
                    blue + x + 8
                );
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Put(WorkFrame frame, int pair)
    {
        ushort* upper = frame.LumaRow(2 * pair),
            lower = frame.LumaRow(2 * pair + 1),
            cbRow = frame.CbRow(pair),
            crRow = frame.CrRow(pair);
        for (var x = 0; x < width; x += 16)
        {
            var (upperLeft, upperRight) = (LumaOf(0, x), LumaOf(0, x + 8));
            var (lowerLeft, lowerRight) = (LumaOf(1, x), LumaOf(1, x + 8));
            Codes(upperLeft, upperRight, WorkFrame.Black, Luma).Store(upper + x);
            Codes(lowerLeft, lowerRight, WorkFrame.Black, Luma).Store(lower + x);
            var (left, right) = (upperLeft + lowerLeft, upperRight + lowerRight);
            var cb = PairSums(Both(Blue(0), Blue(1), x) - left, Both(Blue(0), Blue(1), x + 8) - right);
            var cr = PairSums(Both(Red(0), Red(1), x) - left, Both(Red(0), Red(1), x + 8) - right);
            Codes(cb, cr, WorkFrame.Grey, Chroma / 4, 1 / 1.8556f, 1 / 1.5748f, cbRow + x / 2, crRow + x / 2);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> LumaOf(int row, int x) =>
        Vector256.Load(Red(row) + x) * Kr
        + Vector256.Load(Green(row) + x) * Kg
        + Vector256.Load(Blue(row) + x) * Kb;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Both(float* upper, float* lower, int x) =>
        Vector256.Load(upper + x) + Vector256.Load(lower + x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mix(
        ushort* luma,
        Vector256<float> cb,
        Vector256<float> cr,
        float* red,
        float* green,
        float* blue
    )
    {
        var y = Signal(Vector128.Load(luma), WorkFrame.Black, 1 / Luma);
        (y + cr * 1.5748f).Store(red);
        (y - cr * (1.5748f * Kr / Kg) - cb * (1.8556f * Kb / Kg)).Store(green);
        (y + cb * 1.8556f).Store(blue);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Signal(Vector128<ushort> codes, int zero, float scale) =>
        (Floats(codes) - Vector256.Create((float)zero)) * scale;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Floats(Vector128<ushort> codes) =>
        Vector256.ConvertToSingle(Vector256.WidenLower(codes.ToVector256Unsafe()).AsInt32());

    /// <summary>Signals as codes, rounded and held to 16 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Codes(
        Vector256<float> low,
        Vector256<float> high,
        int zero,
        float scale
    ) => Vector256.Narrow(Whole(low * scale, zero), Whole(high * scale, zero));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Codes(
        Vector256<float> cb,
        Vector256<float> cr,
        int zero,
        float scale,
        float cbScale,
        float crScale,
        ushort* cbRow,
        ushort* crRow
    )
    {
        var both = Vector256.Narrow(Whole(cb * (scale * cbScale), zero), Whole(cr * (scale * crScale), zero));
        both.GetLower().Store(cbRow);
        both.GetUpper().Store(crRow);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Whole(Vector256<float> value, int zero)
    {
        value += Vector256.Create(zero + 0.5f);
        value = Vector256.Min(Vector256.Max(value, Vector256<float>.Zero), Vector256.Create(65535f));
        return Vector256.ConvertToInt32(value).AsUInt32();
    }

    /// <summary>The sums of neighbours: eight of sixteen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> PairSums(Vector256<float> left, Vector256<float> right)
    {
        var (even, odd) = (
            Vector256.Create(0, 2, 4, 6, 0, 2, 4, 6),
            Vector256.Create(1, 3, 5, 7, 1, 3, 5, 7)
        );
        var first = Vector256.Shuffle(left, even) + Vector256.Shuffle(left, odd);
        var second = Vector256.Shuffle(right, even) + Vector256.Shuffle(right, odd);
        return Vector256.Create(first.GetLower(), second.GetLower());
    }

    private static int RoundUp(int count) => (count + 63) & ~31;

    public void Dispose() => Native.Free(memory);
}

/// <summary>A painter whose pass changes each row of signals by itself.</summary>
internal abstract unsafe class SignalPainter(Canvas canvas) : PassPainter
{
    private readonly RgbRows rows = new(canvas.Width);

    protected Canvas Canvas => canvas;

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        Prepare(moment);
        for (var pair = 0; pair < frame.ChromaHeight; pair++)
        {
            rows.Take(frame, pair);
            for (var row = 0; row < 2; row++)
                Change(2 * pair + row, rows.Red(row), rows.Green(row), rows.Blue(row), rows.Count);
            rows.Put(frame, pair);
        }
    }

    /// <summary>What holds for a whole frame.</summary>
    protected virtual void Prepare(in PassMoment moment) { }

    /// <param name="count">A multiple of sixteen.</param>
    protected abstract void Change(int y, float* red, float* green, float* blue, int count);

    public override void Dispose() => rows.Dispose();
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Rostrum.Compositor.Kernels;

/// <summary>
/// From linear light (0–65535) to Y′ in limited range, 8.8 fixed point: 16·256 to 235·256. Above the sRGB curve's
/// straight part every octave is cut into four pieces, each a parabola through three points of the curve; the result
/// is within 1/100 of a code of it. Multiplications and additions are rounded one by one, so that vectors and the
/// scalar form agree to the bit.
/// </summary>
internal static unsafe class LumaCurve
{
    private const int Pieces = 32;

    /// <summary>Levels below this lie on the straight part.</summary>
    private const int Straight = 206;

    /// <summary>The first level of the first piece, 2⁸; what lies between is taken from that piece too.</summary>
    private const int FirstPiece = 256;

    private const float Black = 16 * 256;
    private const float Slope = (float)(12.92 * 219 * 256 / 65535);

    /// <summary>Constant, linear and quadratic coefficients of all pieces, one after the other.</summary>
    private static readonly float* coefficients = Coefficients();

    /// <summary>The curve at one level.</summary>
    public static ushort At(int level)
    {
        float x = level;
        if (level < Straight)
            return (ushort)MathF.Round(x * Slope + Black);
        var piece = PieceOf(MathF.Max(x, FirstPiece));
        var curve = coefficients[2 * Pieces + piece] * x;
        curve = (curve + coefficients[Pieces + piece]) * x;
        return (ushort)MathF.Round(curve + coefficients[piece]);
    }

    /// <summary>The curve at levels <c>(sums + offset) >> shift</c>, held to 0–65535, in whole sixteens.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(int* sums, int offset, int shift, ushort* output, int count)
    {
        Vector512<float> constantLow = Vector512.Load(coefficients),
            constantHigh = Vector512.Load(coefficients + 16);
        Vector512<float> linearLow = Vector512.Load(coefficients + 32),
            linearHigh = Vector512.Load(coefficients + 48);
        Vector512<float> squareLow = Vector512.Load(coefficients + 64),
            squareHigh = Vector512.Load(coefficients + 80);
        for (var i = 0; i < count; i += 16)
        {
            var level = (Vector512.Load(sums + i) + Vector512.Create(offset)) >> shift;
            level = Vector512.Min(
                Vector512.Max(level, Vector512<int>.Zero),
                Vector512.Create(TransferCurve.Levels - 1)
            );
            var x = Vector512.ConvertToSingle(level);
            var piece = Vector512.Max(x, Vector512.Create((float)FirstPiece)).AsInt32() >> 21;
            var curve = Avx512F.PermuteVar16x32x2(squareLow, piece, squareHigh) * x;
            curve = (curve + Avx512F.PermuteVar16x32x2(linearLow, piece, linearHigh)) * x;
            curve += Avx512F.PermuteVar16x32x2(constantLow, piece, constantHigh);
            var straight = x * Vector512.Create(Slope) + Vector512.Create(Black);
            var luma = Vector512.ConditionalSelect(
                Vector512.LessThan(level, Vector512.Create(Straight)).AsSingle(),
                straight,
                curve
            );
            Avx512F.ConvertToVector256UInt16(Avx512F.ConvertToVector512Int32(luma)).Store(output + i);
        }
    }

    /// <summary>
    /// The exponent and the first two bits of the mantissa count the pieces; 2⁸ is number 540, which is 28 modulo
    /// 32, and a permutation looks at the last five bits only.
    /// </summary>
    private static int PieceOf(float x) => (BitConverter.SingleToInt32Bits(x) >> 21) % Pieces;

    private static float* Coefficients()
    {
        var table = Native.Allocate<float>(3 * Pieces);
        for (var octave = 8; octave < 16; octave++)
        for (var quarter = 0; quarter < 4; quarter++)
        {
            var width = (1 << octave) / 4.0;
            var start = (1 << octave) + quarter * width;
            var (constant, linear, square) = Parabola(start == FirstPiece ? Straight : start, start + width);
            var piece = PieceOf((float)start);
            table[piece] = (float)constant;
            table[Pieces + piece] = (float)linear;
            table[2 * Pieces + piece] = (float)square;
        }
        return table;
    }

    /// <summary>The parabola that meets the curve at the Chebyshev points of an interval, where its error is evened out.</summary>
    private static (double Constant, double Linear, double Square) Parabola(double from, double to)
    {
        var (middle, half) = ((from + to) / 2, (to - from) / 2 * Math.Sqrt(0.75));
        var (x0, x1, x2) = (middle - half, middle, middle + half);
        var (y0, y1, y2) = (Exact(x0), Exact(x1), Exact(x2));
        var first = (y1 - y0) / (x1 - x0);
        var second = ((y2 - y1) / (x2 - x1) - first) / (x2 - x0);
        return (y0 - first * x0 + second * x0 * x1, first - second * (x0 + x1), second);
    }

    private static double Exact(double level) => (16 + 219 * TransferCurve.Encode(level / 65535)) * 256;
}

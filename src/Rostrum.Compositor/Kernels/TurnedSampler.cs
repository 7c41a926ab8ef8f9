using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Rostrum.Compositor.Kernels;

/// <summary>A line of samples through a plane: sample i lies at (X + i·StepX, Y + i·StepY), centres at +½.</summary>
internal readonly record struct SampleLine(double X, double Y, double StepX, double StepY);

/// <summary>
/// The general path, for turned views: 4×4 taps a sample. The source is joined by straight lines and averaged over
/// a square of the output sample's size, which four taps carry up to a reduction by two. Weights are made for places
/// 1/64 of a source sample apart.
/// </summary>
internal sealed unsafe class TurnedSampler : IDisposable
{
    private const int PhaseBits = 6;
    private const int Phases = 1 << PhaseBits;
    private const int Shift = AreaFilter.Shift;
    private const int Half = 1 << (Shift - 1);
    private const int Taps = 4;

    // Positions are kept to 1/4096 of a sample; the first six of those bits choose the weights.
    private const int FixedShift = 12;
    private const int FixedUnity = 1 << FixedShift;
    private const int PhaseShift = FixedShift - PhaseBits;

    /// <summary>For every phase two pairs of weights, all first pairs first.</summary>
    private readonly int* pairs = Native.Allocate<int>(2 * Phases);

    /// <summary>For every tap the weights of all phases.</summary>
    private readonly short* weights = Native.Allocate<short>(Taps * Phases);

    /// <summary>Prepares for views that take <paramref name="step"/> source samples a sample of the output.</summary>
    public void Set(double step)
    {
        step = Math.Clamp(step, 1 / 16.0, 2);
        for (var phase = 0; phase < Phases; phase++)
        {
            var offset = (phase + 0.5) / Phases;
            var sum = 0;
            for (var tap = 0; tap < Taps; tap++)
            {
                var distance = tap - 1 - offset;
                var weight = (Integral(distance + step / 2) - Integral(distance - step / 2)) / step;
                sum += weights[tap * Phases + phase] = (short)Math.Round(weight * AreaFilter.Unity);
            }
            weights[(offset < 0.5 ? 1 : 2) * Phases + phase] += (short)(AreaFilter.Unity - sum);
            pairs[phase] = Pair(weights[phase], weights[Phases + phase]);
            pairs[Phases + phase] = Pair(weights[2 * Phases + phase], weights[3 * Phases + phase]);
        }
    }

    /// <summary>Writes or adds <paramref name="count"/> samples along a line, in whole eights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run<TStore>(Plane plane, SampleLine line, int* output, int count)
        where TStore : struct, HorizontalFilter.IStore
    {
        var stepX = (int)Math.Round(line.StepX * FixedUnity);
        var stepY = (int)Math.Round(line.StepY * FixedUnity);
        for (var start = 0; start < count; start += 8)
        {
            var x = Fixed(line.X + line.StepX * start - 0.5, plane.Width);
            var y = Fixed(line.Y + line.StepY * start - 0.5, plane.Height);
            if (Avx512BW.IsSupported && LiesInTwoRows(plane, x, stepX, stepY))
                EightOfTwoRows<TStore>(plane, x, y, stepX, stepY, output + start);
            else if (Avx2.IsSupported)
                Eight<TStore>(plane, x, y, stepX, stepY, output + start);
            else
                for (var k = 0; k < 8; k++)
                    output[start + k] = TStore.Combine(
                        output[start + k],
                        One(plane, x + k * stepX, y + k * stepY)
                    );
        }
    }

    /// <summary>
    /// As <see cref="Run"/>, by straight lines between the four nearest samples: for one of many exposures along a
    /// long way, whose sum shows nothing of finer taps.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RunStraight<TStore>(Plane plane, SampleLine line, int* output, int count)
        where TStore : struct, HorizontalFilter.IStore
    {
        var stepX = (int)Math.Round(line.StepX * FixedUnity);
        var stepY = (int)Math.Round(line.StepY * FixedUnity);
        for (var start = 0; start < count; start += 8)
        {
            var x = Fixed(line.X + line.StepX * start - 0.5, plane.Width);
            var y = Fixed(line.Y + line.StepY * start - 0.5, plane.Height);
            if (Avx2.IsSupported)
                EightStraight<TStore>(plane, x, y, stepX, stepY, output + start);
            else
                for (var k = 0; k < 8; k++)
                    output[start + k] = TStore.Combine(
                        output[start + k],
                        OneStraight(plane, x + k * stepX, y + k * stepY)
                    );
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void EightStraight<TStore>(Plane plane, int x, int y, int stepX, int stepY, int* output)
        where TStore : struct, HorizontalFilter.IStore
    {
        var (xs, ys) = (Places(x, stepX), Places(y, stepY));
        var column = Vector256.Clamp(
            xs >> FixedShift,
            Vector256.Create(-8),
            Vector256.Create(plane.Width + 8)
        );
        var row = ys >> FixedShift;
        var across = Shares((xs >> PhaseShift) & Vector256.Create(Phases - 1));
        var down = Shares((ys >> PhaseShift) & Vector256.Create(Phases - 1));
        var sum = Avx2.MultiplyAddAdjacent(
            SideBySide(
                RowStraight(plane, column, row, across),
                RowStraight(plane, column, row + Vector256<int>.One, across)
            ),
            down
        );
        var seen = (sum + Vector256.Create(Phases / 2)) >> PhaseBits;
        TStore.Combine(Vector256.Load(output), seen).Store(output);
    }

    /// <summary>The weights of two neighbours, of which the second counts by so many phases.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Shares(Vector256<int> phase) =>
        ((Vector256.Create(Phases) - phase) | (phase << 16)).AsInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> RowStraight(
        Plane plane,
        Vector256<int> column,
        Vector256<int> row,
        Vector256<short> across
    )
    {
        var inside = Vector256.Clamp(row, Vector256<int>.Zero, Vector256.Create(plane.Height - 1));
        var index = inside * Vector256.Create(plane.Stride) + column;
        var pair = Avx2.GatherVector256((int*)plane.Row(0), index, 2).AsInt16();
        return (Avx2.MultiplyAddAdjacent(pair, across) + Vector256.Create(Phases / 2)) >> PhaseBits;
    }

    private static int OneStraight(Plane plane, int x, int y)
    {
        var (column, row) = (Math.Clamp(x >> FixedShift, -8, plane.Width + 8), y >> FixedShift);
        int phaseX = (x >> PhaseShift) & (Phases - 1),
            phaseY = (y >> PhaseShift) & (Phases - 1);
        return (Row(row) * (Phases - phaseY) + Row(row + 1) * phaseY + Phases / 2) >> PhaseBits;

        int Row(int at)
        {
            var samples = plane.Row(at) + column;
            return (samples[0] * (Phases - phaseX) + samples[1] * phaseX + Phases / 2) >> PhaseBits;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Eight<TStore>(Plane plane, int x, int y, int stepX, int stepY, int* output)
        where TStore : struct, HorizontalFilter.IStore
    {
        var (xs, ys) = (Places(x, stepX), Places(y, stepY));
        var column =
            Vector256.Clamp(xs >> FixedShift, Vector256.Create(-8), Vector256.Create(plane.Width + 8))
            - Vector256.Create(1);
        var row = (ys >> FixedShift) - Vector256.Create(1);
        var phaseX = (xs >> PhaseShift) & Vector256.Create(Phases - 1);
        var phaseY = (ys >> PhaseShift) & Vector256.Create(Phases - 1);
        var first = Avx2.GatherVector256(pairs, phaseX, 4).AsInt16();
        var second = Avx2.GatherVector256(pairs + Phases, phaseX, 4).AsInt16();
        var upper = Avx2.GatherVector256(pairs, phaseY, 4).AsInt16();
        var lower = Avx2.GatherVector256(pairs + Phases, phaseY, 4).AsInt16();
        // A row's sum fits 16 bits, since no weight is negative; so two rows at a time are weighted as a pair.
        var sum =
            Vector256.Create(Half)
            + Avx2.MultiplyAddAdjacent(RowPair(plane, column, row, first, second), upper)
            + Avx2.MultiplyAddAdjacent(
                RowPair(plane, column, row + Vector256.Create(2), first, second),
                lower
            );
        TStore.Combine(Vector256.Load(output), sum >> Shift).Store(output);
    }

    /// <summary>Eight positions along one axis, a step apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Places(int first, int step) =>
        Vector256.Create(first) + Vector256.Create(0, 1, 2, 3, 4, 5, 6, 7) * Vector256.Create(step);

    /// <summary>
    /// Whether eight samples of a line that is turned a little change rows once at most, from left to right, and read
    /// nothing beyond the plane's margins.
    /// </summary>
    private static bool LiesInTwoRows(Plane plane, int x, int stepX, int stepY) =>
        Math.Abs(stepY) * 7 < FixedUnity
        && stepX >= 0
        && x >> FixedShift >= -Plane.LeftMargin + 1
        && x >> FixedShift <= plane.Width + Plane.RightMargin - 32;

    /// <summary>
    /// Eight samples whose taps lie in five rows: a row is loaded once and its pairs are put in place by a
    /// permutation, the first pairs of all samples in the lower half, the second in the upper.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EightOfTwoRows<TStore>(Plane plane, int x, int y, int stepX, int stepY, int* output)
        where TStore : struct, HorizontalFilter.IStore
    {
        var (xs, ys) = (Places(x, stepX), Places(y, stepY));
        var (firstColumn, firstRow) = (x >> FixedShift, Math.Min(y, y + 7 * stepY) >> FixedShift);
        var column = (xs >> FixedShift) - Vector256.Create(firstColumn);
        var pairColumns = column | ((column + Vector256<int>.One) << 16);
        var places = Vector512.Create(pairColumns, pairColumns + Vector256.Create(0x20002)).AsInt16();
        var (first, second) = WeightPairs(Vector512.Create(xs, ys));
        var across = Vector512.Create(first.GetLower(), second.GetLower()).AsInt16();

        var source = firstColumn - 1;
        var row0 = RowSum(plane.Row(firstRow - 1) + source, places, across);
        var row1 = RowSum(plane.Row(firstRow) + source, places, across);
        var row2 = RowSum(plane.Row(firstRow + 1) + source, places, across);
        var row3 = RowSum(plane.Row(firstRow + 2) + source, places, across);
        var row4 = RowSum(plane.Row(firstRow + 3) + source, places, across);

        var below = Vector256.GreaterThan(ys >> FixedShift, Vector256.Create(firstRow));
        var upper = SideBySide(
            Vector256.ConditionalSelect(below, row1, row0),
            Vector256.ConditionalSelect(below, row2, row1)
        );
        var lower = SideBySide(
            Vector256.ConditionalSelect(below, row3, row2),
            Vector256.ConditionalSelect(below, row4, row3)
        );
        var sum =
            Vector256.Create(Half)
            + Avx2.MultiplyAddAdjacent(upper, first.GetUpper().AsInt16())
            + Avx2.MultiplyAddAdjacent(lower, second.GetUpper().AsInt16());
        TStore.Combine(Vector256.Load(output), sum >> Shift).Store(output);
    }

    /// <summary>The pairs of weights of sixteen positions: eight across, eight down.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (Vector512<int> First, Vector512<int> Second) WeightPairs(Vector512<int> positions)
    {
        var phase = ((positions >> PhaseShift) & Vector512.Create(Phases - 1)).AsInt16();
        return (
            (Weight(0, phase) & Vector512.Create(0xFFFF)) | (Weight(1, phase) << 16),
            (Weight(2, phase) & Vector512.Create(0xFFFF)) | (Weight(3, phase) << 16)
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<int> Weight(int tap, Vector512<short> phase)
    {
        var table = weights + tap * Phases;
        return Avx512BW
            .PermuteVar32x16x2(Vector512.Load(table), phase, Vector512.Load(table + Phases / 2))
            .AsInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> RowSum(short* source, Vector512<short> places, Vector512<short> across)
    {
        var sums = Avx512BW.MultiplyAddAdjacent(
            Avx512BW.PermuteVar32x16(Vector512.Load(source), places),
            across
        );
        return (sums.GetLower() + sums.GetUpper() + Vector256.Create(Half)) >> Shift;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> SideBySide(Vector256<int> above, Vector256<int> below) =>
        ((above & Vector256.Create(0xFFFF)) | (below << 16)).AsInt16();

    /// <summary>The sums of two rows, side by side in the halves of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> RowPair(
        Plane plane,
        Vector256<int> column,
        Vector256<int> row,
        Vector256<short> first,
        Vector256<short> second
    )
    {
        return SideBySide(
            Row(plane, column, row, first, second),
            Row(plane, column, row + Vector256<int>.One, first, second)
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Row(
        Plane plane,
        Vector256<int> column,
        Vector256<int> row,
        Vector256<short> first,
        Vector256<short> second
    )
    {
        var samples = (int*)plane.Row(0);
        var inside = Vector256.Clamp(row, Vector256<int>.Zero, Vector256.Create(plane.Height - 1));
        var index = inside * Vector256.Create(plane.Stride) + column;
        var across =
            Avx2.MultiplyAddAdjacent(Avx2.GatherVector256(samples, index, 2).AsInt16(), first)
            + Avx2.MultiplyAddAdjacent(Avx2.GatherVector256(samples + 1, index, 2).AsInt16(), second);
        return (across + Vector256.Create(Half)) >> Shift;
    }

    private int One(Plane plane, int x, int y)
    {
        var column = Math.Clamp(x >> FixedShift, -8, plane.Width + 8) - 1;
        var row = (y >> FixedShift) - 1;
        int phaseX = (x >> PhaseShift) & (Phases - 1),
            phaseY = (y >> PhaseShift) & (Phases - 1);
        var sum = Half;
        for (var tap = 0; tap < Taps; tap++)
        {
            var samples = plane.Row(row + tap) + column;
            var across = Half;
            for (var k = 0; k < Taps; k++)
                across += samples[k] * weights[k * Phases + phaseX];
            sum += (across >> Shift) * weights[tap * Phases + phaseY];
        }
        return sum >> Shift;
    }

    /// <summary>A position in 20.12 fixed point, drawn in to just beyond the plane.</summary>
    private static int Fixed(double position, int size) =>
        (int)Math.Round(Math.Clamp(position, -64, size + 64) * FixedUnity);

    /// <summary>The integral of the triangle on −1…1 from 0 to <paramref name="x"/>.</summary>
    private static double Integral(double x)
    {
        x = Math.Clamp(x, -1, 1);
        return x - x * Math.Abs(x) / 2;
    }

    private static int Pair(short first, short second) => (ushort)first | (second << 16);

    public void Dispose()
    {
        Native.Free(pairs);
        Native.Free(weights);
    }
}

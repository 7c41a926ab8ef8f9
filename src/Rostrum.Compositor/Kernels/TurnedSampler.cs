using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Rostrum.Compositor.Kernels;

/// <summary>A line of samples through a plane: sample i lies at (X + i·StepX, Y + i·StepY), centres at +½.</summary>
internal readonly record struct SampleLine(double X, double Y, double StepX, double StepY);

/// <summary>
/// The general path, for turned views: 4×4 taps a sample. The source is joined by straight lines and averaged over
/// a square of the output sample's size, which four taps carry up to a reduction by two. Positions are kept to
/// 1/256 of a source sample.
/// </summary>
internal sealed unsafe class TurnedSampler : IDisposable
{
    private const int Phases = 256;
    private const int Shift = AreaFilter.Shift;
    private const int Half = 1 << (Shift - 1);
    private const int Taps = 4;

    // Positions are kept to 1/4096 of a sample; the first eight of those bits choose the weights.
    private const int FixedShift = 12;
    private const int FixedUnity = 1 << FixedShift;
    private const int PhaseShift = FixedShift - 8;

    /// <summary>For every phase two pairs of weights, all first pairs first.</summary>
    private readonly int* pairs = Native.Allocate<int>(2 * Phases);

    /// <summary>For every tap the weights of all phases.</summary>
    private readonly int* weights = Native.Allocate<int>(Taps * Phases);

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
                sum += weights[tap * Phases + phase] = (int)Math.Round(weight * AreaFilter.Unity);
            }
            weights[(offset < 0.5 ? 1 : 2) * Phases + phase] += AreaFilter.Unity - sum;
            pairs[phase] = Pair(weights[phase], weights[Phases + phase]);
            pairs[Phases + phase] = Pair(weights[2 * Phases + phase], weights[3 * Phases + phase]);
        }
    }

    /// <summary>Writes or adds <paramref name="count"/> samples along a line, in whole eights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run<TStore>(Plane plane, SampleLine line, int* output, int count)
        where TStore : struct, HorizontalFilter.IStore
    {
        for (var start = 0; start < count; start += 8)
        {
            var x = Fixed(line.X + line.StepX * start - 0.5, plane.Width);
            var y = Fixed(line.Y + line.StepY * start - 0.5, plane.Height);
            var (stepX, stepY) = (
                (int)Math.Round(line.StepX * FixedUnity),
                (int)Math.Round(line.StepY * FixedUnity)
            );
            if (Avx2.IsSupported)
                Eight<TStore>(plane, x, y, stepX, stepY, output + start);
            else
                for (var k = 0; k < 8; k++)
                    output[start + k] = TStore.Combine(
                        output[start + k],
                        One(plane, x + k * stepX, y + k * stepY)
                    );
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Eight<TStore>(Plane plane, int x, int y, int stepX, int stepY, int* output)
        where TStore : struct, HorizontalFilter.IStore
    {
        var lanes = Vector256.Create(0, 1, 2, 3, 4, 5, 6, 7);
        var xs = Vector256.Create(x) + lanes * Vector256.Create(stepX);
        var ys = Vector256.Create(y) + lanes * Vector256.Create(stepY);
        var column =
            Vector256.Clamp(xs >> FixedShift, Vector256.Create(-8), Vector256.Create(plane.Width + 8))
            - Vector256.Create(1);
        var row = (ys >> FixedShift) - Vector256.Create(1);
        var phaseX = (xs >> PhaseShift) & Vector256.Create(255);
        var phaseY = (ys >> PhaseShift) & Vector256.Create(255);
        var first = Avx2.GatherVector256(pairs, phaseX, 4).AsInt16();
        var second = Avx2.GatherVector256(pairs + Phases, phaseX, 4).AsInt16();
        var half = Vector256.Create(Half);
        var samples = (int*)plane.Row(0);
        var sum = half;
        for (var tap = 0; tap < Taps; tap++)
        {
            var inside = Vector256.Clamp(
                row + Vector256.Create(tap),
                Vector256<int>.Zero,
                Vector256.Create(plane.Height - 1)
            );
            var index = inside * Vector256.Create(plane.Stride) + column;
            var across =
                Avx2.MultiplyAddAdjacent(Avx2.GatherVector256(samples, index, 2).AsInt16(), first)
                + Avx2.MultiplyAddAdjacent(Avx2.GatherVector256(samples + 1, index, 2).AsInt16(), second);
            sum += ((across + half) >> Shift) * Avx2.GatherVector256(weights + tap * Phases, phaseY, 4);
        }
        TStore.Combine(Vector256.Load(output), sum >> Shift).Store(output);
    }

    private int One(Plane plane, int x, int y)
    {
        var column = Math.Clamp(x >> FixedShift, -8, plane.Width + 8) - 1;
        var row = (y >> FixedShift) - 1;
        int phaseX = (x >> PhaseShift) & 255,
            phaseY = (y >> PhaseShift) & 255;
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

    private static int Pair(int first, int second) => (ushort)first | (second << 16);

    public void Dispose()
    {
        Native.Free(pairs);
        Native.Free(weights);
    }
}

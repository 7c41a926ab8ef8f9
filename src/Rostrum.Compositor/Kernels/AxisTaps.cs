using System.Runtime.InteropServices;

namespace Rostrum.Compositor.Kernels;

/// <summary>
/// Where an axis of the output lies on an axis of the source: output sample i is centred at
/// <c>Origin + Step · i</c>, in source samples, sample j of the source being centred at j + ½.
/// </summary>
internal readonly record struct AxisMap(double Origin, double Step, SampleKind Source)
{
    public double At(int index) => Origin + Step * index;
}

/// <summary>Taps down the columns: for every output row its first source row and six weights. Reused, not reallocated.</summary>
internal sealed unsafe class VerticalTaps(int capacity) : IDisposable
{
    private readonly int* first = Native.Allocate<int>(capacity);
    private readonly short* weights = Native.Allocate<short>(capacity * 8);

    public int First(int row) => first[row];

    /// <summary>Six weights.</summary>
    public short* Weights(int row) => weights + row * 8;

    /// <summary>Sets rows <paramref name="start"/> to <paramref name="end"/> (not included).</summary>
    public void Set(AxisMap map, int start, int end)
    {
        var phases = AreaFilterPhases.Of(map.Step, map.Source);
        for (var row = start; row < end; row++)
        {
            var six = phases.Weights(map.At(row), out first[row]);
            for (var tap = 0; tap < AreaFilter.Taps; tap++)
                weights[row * 8 + tap] = six[tap];
        }
    }

    public void Dispose()
    {
        Native.Free(first);
        Native.Free(weights);
    }
}

/// <summary>
/// Taps along a row, in groups of sixteen outputs laid out for the widest vectors: a base address for the group,
/// each output's distance from it twice (for the two samples of a pair), and three rows of paired weights.
/// </summary>
internal sealed unsafe class HorizontalTaps(int capacity) : IDisposable
{
    public const int Group = 16;
    public const int Pairs = AreaFilter.Taps / 2;

    private readonly int* bases = Native.Allocate<int>(Groups(capacity));
    private readonly short* offsets = Native.Allocate<short>(Groups(capacity) * 2 * Group);
    private readonly short* weights = Native.Allocate<short>(Groups(capacity) * 2 * Group * Pairs);

    public static int Groups(int outputs) => (outputs + Group - 1) / Group;

    /// <summary>Index of the source sample from which a group counts.</summary>
    public int Base(int group) => bases[group];

    /// <summary>32 distances: of output k at 2k, and one more at 2k + 1.</summary>
    public short* Offsets(int group) => offsets + group * 2 * Group;

    /// <summary>3 × 32 weights: pair p of output k at 32 p + 2 k.</summary>
    public short* Weights(int group) => weights + group * 2 * Group * Pairs;

    /// <summary>Sets the groups that hold outputs <paramref name="start"/> to <paramref name="end"/> (not included).</summary>
    /// <param name="sourceWidth">Taps of outputs beyond the picture are drawn in to its margins.</param>
    public void Set(AxisMap map, int start, int end, int sourceWidth)
    {
        var phases = AreaFilterPhases.Of(map.Step, map.Source);
        for (var group = start / Group; group < Groups(end); group++)
        {
            var origin = 0;
            for (var k = 0; k < Group; k++)
            {
                var inside = Math.Clamp(group * Group + k, start, end - 1);
                var six = phases.Weights(map.At(inside), out var first);
                first = Math.Clamp(first, -Plane.LeftMargin / 2, sourceWidth + Plane.LeftMargin / 2);
                if (k == 0)
                    origin = bases[group] = first;
                Store(group, k, (short)Math.Min(first - origin, 2 * Group - 2), six);
            }
        }
    }

    private void Store(int group, int k, short offset, short* six)
    {
        var distance = Offsets(group);
        distance[2 * k] = offset;
        distance[2 * k + 1] = (short)(offset + 1);
        var paired = Weights(group);
        for (var pair = 0; pair < Pairs; pair++)
        {
            paired[2 * Group * pair + 2 * k] = six[2 * pair];
            paired[2 * Group * pair + 2 * k + 1] = six[2 * pair + 1];
        }
    }

    public void Dispose()
    {
        Native.Free(bases);
        Native.Free(offsets);
        Native.Free(weights);
    }
}

/// <summary>Aligned memory outside the managed heap, owned by the caller.</summary>
internal static unsafe class Native
{
    public static T* Allocate<T>(int count)
        where T : unmanaged
    {
        var bytes = (nuint)Math.Max(1, count) * (nuint)sizeof(T);
        var memory = (T*)NativeMemory.AlignedAlloc(bytes, 64);
        NativeMemory.Clear(memory, bytes);
        return memory;
    }

    public static void Free(void* memory) => NativeMemory.AlignedFree(memory);
}

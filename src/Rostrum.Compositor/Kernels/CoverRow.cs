using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Rostrum.Compositor.Kernels;

/// <summary>A row of a layer that covers only in part, and rows of exposures that are added up.</summary>
internal static unsafe class CoverRow
{
    /// <summary>All is covered.</summary>
    public const int Whole = 32767;

    /// <summary>
    /// <c>over = under + (over − under) · cover</c>. The difference loses its last bit, so that all products fit 32 bits.
    /// </summary>
    /// <param name="cover">0–<see cref="Whole"/>; what a filter made to run past that is held to it.</param>
    /// <param name="count">Taken up to a multiple of eight.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(int* under, int* cover, int* over, int count)
    {
        var none = Vector256<int>.Zero;
        var all = Vector256.Create(Whole);
        for (var x = 0; x < count; x += 8)
        {
            var share = Vector256.Min(Vector256.Max(Vector256.Load(cover + x), none), all);
            share += share >> 14;
            var behind = Vector256.Load(under + x);
            var step = (Vector256.Load(over + x) - behind) >> 1;
            (behind + (step * share >> 14)).Store(over + x);
        }
    }

    /// <summary><c>sum += row</c>.</summary>
    /// <param name="count">Taken up to a multiple of eight.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(int* sum, int* row, int count)
    {
        for (var x = 0; x < count; x += 8)
            (Vector256.Load(sum + x) + Vector256.Load(row + x)).Store(sum + x);
    }
}

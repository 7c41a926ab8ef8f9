namespace Rostrum.Compositor.Tests.Kernels;

/// <summary>Sizes and contents on which kernels are tried.</summary>
internal static class Samples
{
    /// <summary>On both sides of every vector's width.</summary>
    public static TheoryData<int> Sizes =>
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 16, 17, 31, 32, 33, 63, 64, 65, 1921];

    /// <summary>Contents as a function of row and column: the extremes, alternations of them, and noise.</summary>
    public static IReadOnlyList<Func<int, int, short>> Contents { get; } =
    [
        (_, _) => short.MinValue,
        (_, _) => short.MaxValue,
        (row, _) => row % 2 == 0 ? short.MinValue : short.MaxValue,
        (_, column) => column % 2 == 0 ? short.MinValue : short.MaxValue,
        (row, column) => (row + column) % 2 == 0 ? short.MaxValue : short.MinValue,
        (row, column) => (short)Hash(row, column),
    ];

    /// <summary>A well mixed number of two coordinates, always the same (Wellons' 32-bit mixer).</summary>
    public static int Hash(int row, int column)
    {
        var hash = unchecked((uint)row * 0x9E3779B9u + (uint)column * 0x85EBCA6Bu + 1);
        hash = (hash ^ (hash >> 16)) * 0x7FEB352Du;
        hash = (hash ^ (hash >> 15)) * 0x846CA68Bu;
        return (int)(hash ^ (hash >> 16));
    }

    public static int RoundUp(int count, int multiple) => (count + multiple - 1) / multiple * multiple;
}

namespace Rostrum.Drafts.Music.Moods;

/// <summary>Notes of which melodies are made, semitones above the tonic, rising.</summary>
internal static class Scales
{
    public static IReadOnlyList<int> Major { get; } = [0, 2, 4, 5, 7, 9, 11];

    public static IReadOnlyList<int> MajorFive { get; } = [0, 2, 4, 7, 9];

    public static IReadOnlyList<int> Minor { get; } = [0, 2, 3, 5, 7, 8, 10];

    public static IReadOnlyList<int> MinorFive { get; } = [0, 3, 5, 7, 10];
}

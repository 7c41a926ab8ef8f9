using Rostrum.Drafts.Music.Moods;

namespace Rostrum.Drafts.Music;

/// <summary>Every mood there is. A new one is a file under Moods and its line in the list.</summary>
public static class MoodCatalogue
{
    public static IReadOnlyList<Mood> All { get; } =
    [
        Lofi.Mood,
        Cinematic.Mood,
        Epic.Mood,
        Upbeat.Mood,
        Happy.Mood,
        Ambient.Mood,
        Chill.Mood,
        Corporate.Mood,
        Acoustic.Mood,
        Romantic.Mood,
        Sad.Mood,
        Tense.Mood,
        Electronic.Mood,
        Jazz.Mood,
    ];

    public static Mood? Find(string? name) => All.FirstOrDefault(mood => mood.Name == name);
}

namespace Rostrum.Agent.Understanding.Talk;

/// <summary>Steps that are called by what they set: "undo the crop", "revert the volume change".</summary>
internal static partial class EnglishHistory
{
    /// <summary>What is not there to be taken away, and only was set otherwise: "undo the crop", "revert the volume change".</summary>
    private static readonly HashSet<string> settings =
    [
        .. "crop cropping reframe reframing resize resizing trim trimming volume loudness speed length duration timing tempo pace ratio aspect format shape size order reorder sequence position font colour color rename wording spelling slowdown speedup".Split(
            ' '
        ),
    ];

    private static bool IsOfSetting(List<string> words) =>
        undoing.Contains(words[0])
        && words.Exists(settings.Contains)
        && words
            .Skip(1)
            .All(word => settings.Contains(word) || objects.Contains(word) || changed.Contains(word));

    /// <summary>Of what a change may be said to be.</summary>
    private static readonly HashSet<string> changed =
    [
        .. "music song title text caption picture photo film video zoom pan transition transitions colour color".Split(
            ' '
        ),
    ];
}

namespace Rostrum.Agent.Understanding.Talk;

/// <summary>Steps that are called by what they set, which is nothing to be taken away: "undo the crop", "revert the volume change".</summary>
internal static partial class EnglishHistory
{
    private static readonly Dictionary<HistorySetting, HashSet<string>> settings = new()
    {
        [HistorySetting.Volume] = [.. "volume loudness".Split(' ')],
        [HistorySetting.Shape] =
        [
            .. "crop cropping reframe reframing resize resizing ratio aspect format shape".Split(' '),
        ],
        [HistorySetting.Length] = [.. "length duration timing trim trimming".Split(' ')],
        [HistorySetting.Order] = [.. "order reorder sequence".Split(' ')],
    };

    /// <summary>Of what a change may be said to be.</summary>
    private static readonly HashSet<string> changed = [.. "music song picture photo film video".Split(' ')];

    private static HistorySetting? SettingIn(List<string> words) =>
        undoing.Contains(words[0])
            ? settings
                .Where(setting =>
                    words.Exists(setting.Value.Contains)
                    && words
                        .Skip(1)
                        .All(word =>
                            setting.Value.Contains(word) || objects.Contains(word) || changed.Contains(word)
                        )
                )
                .Select(setting => (HistorySetting?)setting.Key)
                .FirstOrDefault()
            : null;
}

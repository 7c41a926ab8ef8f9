using Rostrum.Drafts;

namespace Rostrum.Agent.Understanding.English;

/// <summary>
/// The many ways in which English speakers say what <see cref="Phrases"/> names plainly, by subject. A phrase that is
/// longer than another at the same place wins, so whole idioms stand here to keep their words from meaning something else.
/// </summary>
internal static class EnglishPhrases
{
    public static IEnumerable<(Meaning Meaning, Words Words)> All =>
        [
            .. EnglishThings.All,
            .. EnglishMeasures.All,
            .. EnglishFrames.All,
            .. EnglishOrder.All,
            .. EnglishTexts.All,
            .. EnglishMusic.All,
            .. EnglishTalk.All,
            .. EnglishWays.All,
            .. EnglishLacks.All,
        ];

    /// <summary>Splits "a, b" into phrases.</summary>
    internal static (Meaning, Words) Say(Meaning meaning, string phrases) =>
        (
            meaning,
            new Words(
                phrases.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                []
            )
        );
}

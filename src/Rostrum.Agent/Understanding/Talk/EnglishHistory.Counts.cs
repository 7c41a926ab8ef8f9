namespace Rostrum.Agent.Understanding.Talk;

/// <summary>How many steps back.</summary>
internal static partial class EnglishHistory
{
    /// <summary>"Neither of the last two convinced me, undo them": how many "them" are was said before.</summary>
    private static int CountIn(List<string> command, IReadOnlyList<List<string>> all) =>
        Math.Max(
            CountIn(command),
            command.Exists(word => word is "them" or "these" or "those" or "both")
                ? all.Where(words => words.Exists(newest.Contains)).Select(CountIn).DefaultIfEmpty(1).Max()
                : 1
        );

    public static int CountIn(List<string> words) =>
        words
            .Select(word =>
                word switch
                {
                    "two" or "2" or "both" or "couple" or "twice" or "2x" or "x2" => 2,
                    "three" or "3" or "few" or "3x" or "x3" or "thrice" => 3,
                    "four" or "4" => 4,
                    "five" or "5" => 5,
                    "six" or "6" => 6,
                    _ => 1,
                }
            )
            .Max();
}

using System.Text.RegularExpressions;

namespace Rostrum.Cli.Chat.Words;

/// <summary>Mends slips in the words by which an export is ordered: "exprot the vidoe".</summary>
internal static partial class Typos
{
    private static readonly string[] orders = ["export", "download", "render", "video"];

    /// <summary>Words of their own, one sign away from an order.</summary>
    private static readonly HashSet<string> others =
    [
        .. "expert experts exports downloads renders reader rendered rendering tender gender sender fender vender lender renter videos".Split(
            ' '
        ),
    ];

    /// <summary>The message, sign for sign as far as it holds no slips.</summary>
    public static string Mended(string words) =>
        Word()
            .Replace(
                words,
                found =>
                    Array.Find(orders, order => IsSlipOf(found.Value.ToLowerInvariant(), order))
                    ?? found.Value
            );

    private static bool IsSlipOf(string word, string order) =>
        word != order && word[0] == order[0] && !others.Contains(word) && IsOneStep(word, order);

    /// <summary>One sign more, less or other, or two neighbours swapped.</summary>
    private static bool IsOneStep(string word, string order)
    {
        var start = 0;
        while (start < word.Length && start < order.Length && word[start] == order[start])
            start++;
        var (left, right) = (word[start..], order[start..]);
        return (left.Length - right.Length) switch
        {
            0 => left.Length > 0
                && (
                    left[1..] == right[1..]
                    || left.Length > 1
                        && (left[0], left[1]) == (right[1], right[0])
                        && left[2..] == right[2..]
                ),
            1 => left[1..] == right,
            -1 => left == right[1..],
            _ => false,
        };
    }

    [GeneratedRegex(@"\b[A-Za-z]{5,9}\b")]
    private static partial Regex Word();
}

using System.Text.RegularExpressions;

namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>1→2 用闪黑, 图1->图2, "1 → 2: dip to black": from one picture to the next; 3→1→2 is an order and no such pair.</summary>
internal static partial class Arrows
{
    public const string Sign = "→";

    /// <summary>The lengths of the arrows between two pictures, by their places.</summary>
    public static IReadOnlyDictionary<int, int> Find(string plain) =>
        plain.AsSpan().ContainsAny(heads)
            ? Pair()
                .Matches(plain)
                .Select(pair => pair.Groups["arrow"])
                .ToDictionary(arrow => arrow.Index, arrow => arrow.Length)
            : none;

    /// <summary>①→② is 1→2.</summary>
    public static string Numbered(string plain) =>
        plain.AsSpan().ContainsAny(heads)
            ? Circled().Replace(plain, one => $"{(char)(one.Value[0] - '①' + '1')}")
            : plain;

    [GeneratedRegex(
        @"[①-⑨](?=\s*(?:[→⇒➜➔]|[-=]>))|(?<=(?:[→⇒➜➔]|[-=]>)\s*)[①-⑨]",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Circled();

    private static readonly Dictionary<int, int> none = [];

    private static readonly System.Buffers.SearchValues<char> heads = System.Buffers.SearchValues.Create(
        "→⇒➜➔>"
    );

    [GeneratedRegex(
        @"(?<!(?:[→⇒➜➔]|[-=]>)\s*(?:第|图|p)?)(?<![\d.])(?:第|图|p)?(?:\d{1,2}|[一二三四五六七八九十])(?:张|幅|图)?\s*(?<arrow>[→⇒➜➔]|[-=]>)\s*(?:第|图|p)?(?:\d{1,2}(?![\d.])|[一二三四五六七八九十])(?:张|幅|图)?(?!\s*(?:[→⇒➜➔]|[-=]>))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Pair();
}

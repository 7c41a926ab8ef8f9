namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>
/// "Drop:", and below it "- the music", "- the text": a heading that takes away is said again before each thing of its list.
/// </summary>
internal static class RemovalLists
{
    private static readonly HashSet<string> between =
    [
        .. "the following these this both things elements parts".Split(' '),
    ];

    private static readonly HashSet<string> before =
    [
        .. "please and also then now to just finally".Split(' '),
    ];

    private const int LongestHeading = 4;

    public static List<Token> Spread(List<Token> tokens)
    {
        for (var colon = 1; colon + 1 < tokens.Count; colon++)
            if (tokens[colon].Text == ":" && HeadingOf(tokens, colon) is var (start, end))
                return
                [
                    .. tokens.Take(start),
                    .. Items(tokens, tokens.GetRange(start, end - start), colon + 1),
                ];
        return tokens;
    }

    /// <summary>Where the words that take away stand, right before a colon; null where none do.</summary>
    private static (int Start, int End)? HeadingOf(List<Token> tokens, int colon)
    {
        var end = colon;
        while (end > 1 && between.Contains(tokens[end - 1].Text))
            end--;
        for (var i = end - 1; i >= Math.Max(0, end - LongestHeading); i--)
            if (
                (i == 0 || tokens[i - 1].Kind == TokenKind.Mark || before.Contains(tokens[i - 1].Text))
                && Lexicon.Shared.Find(tokens, i, meaning => meaning is NotWord { Removes: true })
                    is var (_, places)
                && places[^1] == end - 1
                && places.Count == end - i
            )
                return (i, end);
        return null;
    }

    /// <summary>What stands behind the colon: one thing a line or number, or all in one line with commas between.</summary>
    private static IEnumerable<Token> Items(List<Token> tokens, List<Token> heading, int from)
    {
        var isInLine = !IsBreak(tokens[from]);
        var spread = new List<Token>();
        var isListed = true;
        for (var i = isInLine ? from : from + 1; i < tokens.Count; i++)
        {
            isListed &= !isInLine || tokens[i].Text is not ("." or "!" or "?" or ";" or "\n");
            var begins = i == from || Parts(tokens[i - 1]) && !Parts(tokens[i]);
            isListed &= !begins || !BeginsOrder(tokens, i);
            if (begins && isListed)
                spread.AddRange(
                    heading.Select(word => word with { Start = tokens[i].Start, End = tokens[i].Start })
                );
            spread.Add(tokens[i]);
        }
        return spread;

        bool Parts(Token token) => isInLine ? token.Text == "," : IsBreak(token);
    }

    private static bool IsBreak(Token token) => token.Text is "\n" or ";";

    private static bool BeginsOrder(List<Token> tokens, int i) =>
        Lexicon.Shared.Find(tokens, i, meaning => meaning is VerbWord or NotWord or MakeWord) is not null;
}

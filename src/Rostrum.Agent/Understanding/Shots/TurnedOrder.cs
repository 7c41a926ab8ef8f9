namespace Rostrum.Agent.Understanding.Shots;

/// <summary>
/// Reads that the pictures are to run in another order, in whatever words: "flip the running order", "in the opposite
/// sequence", "from the last one back to the first", "any order you like".
/// </summary>
internal static class TurnedOrder
{
    private static readonly HashSet<string> orders =
    [
        "order",
        "sequence",
        "lineup",
        "line-up",
        "ordering",
        "arrangement",
    ];

    private static readonly HashSet<string> turning =
    [
        .. "flip revers invert turn flipped turned".Split(' '),
    ];

    private static readonly HashSet<string> turned =
    [
        .. "reverse reversed opposite backward backwards inverse inverted flipped descending".Split(' '),
    ];

    private static readonly HashSet<string> loose =
    [
        "random",
        "randomised",
        "randomized",
        "arbitrary",
        "any",
        "shuffled",
        "mixed",
    ];

    private static readonly HashSet<string> between =
    [
        .. "the whole entire running picture photo slide shot film's film current present playing show their its old of round around".Split(
            ' '
        ),
    ];

    public static Mention? Read(IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].Kind != TokenKind.Word)
            return null;
        var word = tokens[i];
        if (turning.Contains(word.Stem) && OrderAt(tokens, i + 1) is { } end)
            return new Mention(i, end, [new VerbWord(Verb.Reverse)]);
        var from =
            Is(tokens, i, "in") && Is(tokens, i + 1, "the", "a", "an", "exact") ? i + 2
            : Is(tokens, i, "in") ? i + 1
            : i;
        if (Is(tokens, from, "exact", "exactly", "exact"))
            from++;
        if (
            from < tokens.Count
            && turned.Contains(tokens[from].Text)
            && OrderAt(tokens, from + 1) is { } behind
        )
            return new Mention(i, behind, [new VerbWord(Verb.Reverse)]);
        if (
            from < tokens.Count
            && loose.Contains(tokens[from].Text)
            && OrderAt(tokens, from + 1) is { } shuffled
        )
            return new Mention(i, shuffled, [new VerbWord(Verb.Shuffle)]);
        return LastToFirst(tokens, i) is { } last ? new Mention(i, last, [new VerbWord(Verb.Reverse)]) : null;
    }

    /// <summary>"(Backwards,) last one first and first one last": what was said already, in other words.</summary>
    public static Mention? ToldAgain(IReadOnlyList<Token> tokens, int i)
    {
        string[] said = ["last", "first", "first", "last"];
        if (!tokens.Take(i).Any(token => turned.Contains(token.Text) || turning.Contains(token.Stem)))
            return null;
        var (at, next) = (i, 0);
        for (; at < tokens.Count && next < said.Length; at++)
            if (tokens[at].Text == said[next])
                next++;
            else if (
                !Is(
                    tokens,
                    at,
                    "the",
                    "one",
                    "photo",
                    "picture",
                    "shot",
                    "image",
                    "slide",
                    "goes",
                    "comes",
                    "is",
                    "and",
                    ",",
                    "to",
                    "becomes"
                )
                || next == 0 && at > i
            )
                return null;
        return next == said.Length && Is(tokens, i, "last", "the")
            ? new Mention(i, at, [new NothingMeant()])
            : null;
    }

    /// <summary>"From the last look back to the first".</summary>
    private static int? LastToFirst(IReadOnlyList<Token> tokens, int i)
    {
        if (
            !Is(tokens, i, "from")
            || !Is(tokens, Is(tokens, i + 1, "the") ? i + 2 : i + 1, "last", "end", "back")
        )
            return null;
        for (var k = i + 3; k < tokens.Count && k <= i + 8 && tokens[k].Kind == TokenKind.Word; k++)
            if (Is(tokens, k, "first", "start", "beginning", "front"))
                return k + 1;
        return null;
    }

    private static int? OrderAt(IReadOnlyList<Token> tokens, int i)
    {
        for (var k = i; k < tokens.Count && k <= i + 4; k++)
            if (orders.Contains(tokens[k].Text))
                return k + 1;
            else if (!between.Contains(tokens[k].Text))
                return null;
        return null;
    }

    private static bool Is(IReadOnlyList<Token> tokens, int i, params ReadOnlySpan<string> words) =>
        i >= 0 && i < tokens.Count && words.Contains(tokens[i].Text);
}

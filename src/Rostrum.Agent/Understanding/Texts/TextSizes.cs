namespace Rostrum.Agent.Understanding.Texts;

/// <summary>How large letters are to be, where that is said exactly or by what is wrong with them.</summary>
internal static class TextSizes
{
    private static readonly HashSet<string> shrinking =
    [
        .. "shrink reduce smaller lower cut knock trim decrease less down scale bring take".Split(' '),
    ];

    private static readonly HashSet<string> growing =
    [
        .. "grow enlarge bigger larger increase up more blow raise".Split(' '),
    ];

    private static readonly HashSet<string> linking =
    [
        .. "is are was looks look seems seem feels title's caption's headline's text's it's they're letters're".Split(
            ' '
        ),
    ];

    /// <summary>"Twice as big", "three times that size", "by a third", "half the size"; null where it is not said so.</summary>
    public static double? Exact(IReadOnlyList<Mention> inside, IReadOnlyList<Token> tokens)
    {
        if (inside.Count == 0)
            return null;
        foreach (var mention in inside)
        {
            if (mention.As<Times>() is { } times)
                return times.Factor == 1 ? 2 : times.Factor;
            if (
                mention.As<AmountWord>() is { Relative: true } amount
                && tokens[mention.Start].Text is ("twice" or "double" or "half" or "halve")
            )
                return tokens[mention.Start].Text is "half" or "halve" ? 0.5 : Math.Max(2, amount.Factor);
        }
        var (start, end) = Around(inside, tokens);
        // "About 20% larger".
        if (
            inside
                .Select(mention => mention.As<AmountWord>())
                .FirstOrDefault(word => word is { Relative: true })
                is { } compared
            && inside.Select(mention => mention.As<Percent>()).FirstOrDefault(part => part is not null)
                is { Fraction: > 0 and < 3 } part
        )
            return compared.Factor > 1 ? 1 + part.Fraction : Math.Max(0.2, 1 - part.Fraction);
        for (var i = start; i < end; i++)
            if (tokens[i].Text == "by" && Share(tokens, i + 1, end) is { } by)
                return Enumerable.Range(start, end - start).Any(k => growing.Contains(tokens[k].Text))
                        ? 1 + by
                    : Enumerable.Range(start, end - start).Any(k => shrinking.Contains(tokens[k].Text))
                        ? 1 - by
                    : null;
            else if (
                tokens[i].Text == "half"
                && i + 2 < end
                && tokens[i + 1].Text == "the"
                && tokens[i + 2].Text == "size"
            )
                return 0.5;
        return null;
    }

    /// <summary>"The lettering is absolutely massive", "the title's a bit on the small side": the other way is wanted.</summary>
    public static double? Complaint(IReadOnlyList<Mention> inside, IReadOnlyList<Token> tokens)
    {
        var said = inside
            .Where(mention => mention.As<AmountWord>() is not null && tokens[mention.Start].Text != "a")
            .ToList();
        if (said.Count != 1 || said[0].As<AmountWord>()!.Relative)
            return null;
        for (var i = Math.Max(0, said[0].Start - 5); i < said[0].Start; i++)
            if (linking.Contains(tokens[i].Text))
                return said[0].As<AmountWord>()!.Factor > 1 ? 0.77 : 1.3;
        return null;
    }

    private static (int Start, int End) Around(IReadOnlyList<Mention> inside, IReadOnlyList<Token> tokens)
    {
        var (start, end) = (inside[0].Start, inside[^1].End);
        while (start > 0 && tokens[start - 1].Kind != TokenKind.Mark)
            start--;
        while (end < tokens.Count && tokens[end].Kind is (TokenKind.Word or TokenKind.Number))
            end++;
        return (start, end);
    }

    private static double? Share(IReadOnlyList<Token> tokens, int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + 4); i++)
            switch (tokens[i].Text)
            {
                case "half":
                    return 0.5;
                case "third":
                    return 1 / 3.0;
                case "quarter":
                    return 0.25;
                case "fifth":
                    return 0.2;
                case "tenth":
                    return 0.1;
                default:
                    if (
                        tokens[i] is { Kind: TokenKind.Number, Value: > 0 and < 300 } number
                        && i + 1 < tokens.Count
                        && tokens[i + 1].Text is ("%" or "percent")
                    )
                        return number.Value / 100;
                    break;
            }
        return null;
    }
}

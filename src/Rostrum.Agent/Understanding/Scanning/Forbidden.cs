namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>
/// 别删第二张, "don't take the music away", "never without the music": who forbids that a thing is taken away wants it to stay.
/// "Don't forget the music" asks for it.
/// </summary>
internal static class Forbidden
{
    /// <summary>Between the two words in Chinese: 不要再把标题删掉.</summary>
    private static readonly HashSet<string> within =
    [
        .. "再 把 将 给 去 随 便 轻 易 乱 误 先 又 都 全 被 擅 自".Split(' '),
    ];

    private static readonly HashSet<string> bare =
    [
        .. "don't do not dont never mustn't shouldn't please".Split(' '),
    ];

    private static readonly HashSet<string> absent = ["without", "off", "away", "out"];

    public static IReadOnlyList<Mention> Read(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
    {
        List<Mention>? read = null;
        for (var i = 0; i < mentions.Count; i++)
        {
            if (
                mentions[i].As<NotWord>() is not { Removes: false, Behind: false }
                || TakenAway(tokens, mentions, i) is not { } gone
            )
                continue;
            read ??= [.. mentions];
            Meaning meant =
                tokens[mentions[gone].Start].Text == "forget" ? new VerbWord(Verb.Add) : new LeaveWord();
            read[i] = mentions[i] with { Meanings = [meant] };
            read[gone] = mentions[gone] with { Meanings = [new NothingMeant()] };
        }
        return read ?? mentions;
    }

    /// <summary>The place among the mentions of what is forbidden; null where nothing is.</summary>
    private static int? TakenAway(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, int no)
    {
        var isHan = tokens[mentions[no].Start].Kind == TokenKind.Han;
        if (!isHan && !TokensOf(tokens, mentions[no]).All(word => bare.Contains(word)))
            return null;
        for (var k = no + 1; k < mentions.Count && mentions[k].Clause == mentions[no].Clause; k++)
        {
            // "Don't chop her feet off": what is forbidden is the cutting, and how the picture is fitted follows from it.
            if (mentions[k].As<FitNamed>() is not null)
                return null;
            if (IsRemoval(tokens, mentions[k]))
                return !isHan || IsJoined(tokens, mentions[no].End, mentions[k].Start) ? k : null;
        }
        return null;
    }

    private static bool IsRemoval(IReadOnlyList<Token> tokens, Mention mention) =>
        mention.Meanings.OfType<NotWord>().Any(no => no.Removes)
        || mention.As<NotWord>() is not null
            && (absent.Contains(tokens[mention.Start].Text) || tokens[mention.Start].Text == "forget");

    /// <summary>The one right behind the other, or with 把 and what it is said of between them.</summary>
    private static bool IsJoined(IReadOnlyList<Token> tokens, int from, int to)
    {
        var between = Enumerable.Range(from, Math.Max(0, to - from)).Select(i => tokens[i].Text).ToList();
        return between.TrueForAll(within.Contains) || between.Exists(word => word is "把" or "将");
    }

    private static IEnumerable<string> TokensOf(IReadOnlyList<Token> tokens, Mention mention) =>
        Enumerable.Range(mention.Start, mention.End - mention.Start).Select(i => tokens[i].Text);
}

namespace Rostrum.Agent.Understanding.Chinese;

/// <summary>第4张提到第2位, 小妹排第二; 开头放B，中间放C，最后放A: where among the pictures one is to stand.</summary>
internal static class HanSlots
{
    public static IReadOnlyList<Mention> Read(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Scene scene
    ) => [.. WithMiddle(tokens, mentions).SelectMany(mention => WithSlot(tokens, mentions, mention, scene))];

    /// <summary>中间放C, where others open and close: it is no place in the frame.</summary>
    private static IEnumerable<Mention> WithMiddle(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions
    ) =>
        mentions.Select(mention =>
            mention.As<AnchorNamed>() is { Anchor: "center" }
            && tokens[mention.Start].Text is "中" or "当"
            && IsPictureAlone(mentions, mention)
            && mentions.Any(other => other.Clause != mention.Clause && IsEdge(mentions, other))
                ? mention with
                {
                    Meanings = [new NothingMeant()],
                }
                : mention
        );

    private static bool IsPictureAlone(IReadOnlyList<Mention> mentions, Mention word) =>
        mentions.Any(other => other.Clause == word.Clause && IsOne(other))
        && mentions.All(other =>
            other.Clause != word.Clause
            || ReferenceEquals(other, word)
            || IsOne(other)
            || other.Meanings.Any(meaning =>
                meaning is VerbWord { Verb: Verb.Add or Verb.Move } or NothingMeant or PictureWord
            )
        );

    /// <summary>开头放B.</summary>
    private static bool IsEdge(IReadOnlyList<Mention> mentions, Mention edge) =>
        (
            edge.As<OrderWord>() is { Outermost: true }
            || edge.As<VerbWord>() is { Verb: Verb.StartWith or Verb.EndWith }
        ) && IsPictureAlone(mentions, edge);

    private static bool IsOne(Mention mention) =>
        mention.As<PicturePlace>() is { Pick: Pick.These, Places.Count: 1 };

    /// <summary>A picture, and behind it the place that it is put at, with the verb where that is a mere 排.</summary>
    private static IEnumerable<Mention> WithSlot(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Mention mention,
        Scene scene
    )
    {
        yield return mention;
        var isMove = mention.As<VerbWord>() is { Verb: Verb.Move };
        if (
            !isMove && !IsOne(mention)
            || isMove && !mentions.Any(other => other.Clause == mention.Clause && IsOne(other))
        )
            yield break;
        var at = mention.End;
        while (!isMove && at < tokens.Count && verbLetters.Contains(tokens[at].Text))
            at++;
        if (
            !isMove
                && !Enumerable.Range(mention.End, at - mention.End).Any(i => verbs.Contains(tokens[i].Text))
            || SlotAt(tokens, mentions, at) is not var (place, end)
            || place > scene.Count
        )
            yield break;
        if (!isMove)
            yield return new Mention(mention.End, at, [new VerbWord(Verb.Move)], mention.Clause);
        yield return new Mention(at, end, [new PicturePlace([place - 1])], mention.Clause);
    }

    /// <summary>第二, 第2位, where nothing else follows in the clause.</summary>
    private static (int Place, int End)? SlotAt(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        int at
    )
    {
        if (
            at + 1 >= tokens.Count
            || tokens[at].Text != "第"
            || NumberReader.Read(tokens, at + 1) is not var (number, end)
            || number is < 1 or > 99
            || mentions.Any(other => other.Start < end && other.End > at)
        )
            return null;
        while (end < tokens.Count && units.Contains(tokens[end].Text))
            end++;
        return end == tokens.Count || Clause.IsJoint(tokens[end]) || tokens[end].Text is "吧" or "去" or "上"
            ? ((int)number, end)
            : null;
    }

    private static readonly HashSet<string> verbs = [.. "排 放 站 搁 摆 列 提 挪 移 调 插 换".Split(' ')];

    private static readonly HashSet<string> verbLetters =
    [
        .. verbs,
        .. "要 就 得 前 到 在 去 至 往 成 为".Split(' '),
    ];

    private static readonly HashSet<string> units = [.. "位 名 号 顺 序 个 置".Split(' ')];
}

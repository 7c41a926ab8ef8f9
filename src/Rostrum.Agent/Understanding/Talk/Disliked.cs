namespace Rostrum.Agent.Understanding.Talk;

/// <summary>
/// 横着扫不太适合人像，我觉得环绕会好些: what is found wrong is named only to be recognised where another of its kind is wanted
/// instead.
/// </summary>
internal static class Disliked
{
    private const int Reaches = 2;

    private static readonly string[] wrong =
    [
        .. (
            "不适合 不合适 不太适合 不太合适 不好看 不太好 不大好 不怎么好 不自然 不真实 不够真实 不搭 不喜欢 不满意 不对劲 不行 过时 难看 碍眼 突兀 "
            + "别扭 老套 俗气 太土 腻了 看腻 显得歪 奇怪 太怪 太普通 没意思 不想要 不要了 头晕 "
            + "看不见 看不到 看不清 看不全 不见了 切掉了 切没了 裁掉了 裁没了 挡住了 出画了 跑出去了 显示不全"
        ).Split(' '),
    ];

    private static readonly string[] turning =
    [
        .. "换 改 想要 更好 好些 好一点 不如 还是 合适 来个 用".Split(' '),
    ];

    /// <summary>The mentions, of which those that are found wrong, and have a successor, mean nothing or are to go.</summary>
    public static IReadOnlyList<Mention> Without(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        IReadOnlyList<Mention> mentions
    )
    {
        List<Mention>? read = null;
        foreach (var clause in clauses)
        {
            if (
                clause.End <= clause.Start
                || tokens[clause.Start].Kind != TokenKind.Han
                || !Says(tokens, clause, wrong)
            )
                continue;
            for (var i = 0; i < mentions.Count; i++)
                if (
                    mentions[i].Clause == clause.Number
                    && KindOf(mentions[i]) is { } kind
                    && mentions.Any(other =>
                        other.Clause > clause.Number
                        && other.Clause <= clause.Number + Reaches
                        && KindOf(other) == kind
                        && (kind == typeof(Period) || Says(tokens, clauses[other.Clause], turning))
                    )
                )
                    (read ??= [.. mentions])[i] = GivenUp(mentions[i]);
        }
        return read ?? mentions;
    }

    private static Type? KindOf(Mention mention) =>
        mention.Meanings[0] switch
        {
            MotionNamed => typeof(MotionNamed),
            DirectionWord => typeof(MotionNamed),
            EffectNamed => typeof(EffectNamed),
            LookNamed => typeof(LookNamed),
            TransitionNamed => typeof(TransitionNamed),
            MoodNamed => typeof(MoodNamed),
            Period => typeof(Period),
            _ => null,
        };

    private static Mention GivenUp(Mention mention) =>
        mention with
        {
            Meanings =
            [
                mention.As<EffectNamed>() is { } named ? new EffectGivenUp(named.Effect) : new NothingMeant(),
            ],
        };

    private static bool Says(IReadOnlyList<Token> tokens, Clause clause, string[] words)
    {
        var said = string.Concat(
            Enumerable.Range(clause.Start, clause.End - clause.Start).Select(i => tokens[i].Text)
        );
        return Array.Exists(words, word => said.Contains(word, StringComparison.Ordinal));
    }
}

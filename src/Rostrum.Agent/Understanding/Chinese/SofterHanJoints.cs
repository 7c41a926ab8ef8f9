using Rostrum.Drafts.Transitions;

namespace Rostrum.Agent.Understanding.Chinese;

/// <summary>不喜欢擦除，换个柔和点的; 转场太生硬了，平滑一点: a longer dissolve is to join the pictures, and the joints are not to go.</summary>
internal static class SofterHanJoints
{
    private static readonly string[] soft =
    [
        .. "柔和 轻柔 顺滑 丝滑 平滑 自然 温和 温柔 流畅 舒缓 柔一点 柔点 柔的 柔些 软一点 软点 软和 软的 缓和 顺一点 顺点 淡的 淡一点 简单 简洁 朴素 低调 含蓄".Split(
            ' '
        ),
    ];

    private static readonly string[] hard =
    [
        .. "生硬 太硬 好硬 很硬 有点硬 这么硬 那么硬 突兀 太跳 僵硬 花哨 花里胡哨 太花 太夸张 浮夸 太复杂".Split(
            ' '
        ),
    ];

    private static readonly string[] disliked =
    [
        .. "不喜欢 讨厌 不爱 看腻 不好看 难看 不太行 不要 别用 不想要 换掉 别再 别".Split(' '),
    ];

    /// <summary>The mentions, of which those about such joints say how they are to be.</summary>
    public static IReadOnlyList<Mention> Read(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        IReadOnlyList<Mention> mentions
    )
    {
        foreach (var joint in mentions)
        {
            if (tokens[joint.Start].Kind != TokenKind.Han || !LengthReader.IsTransition(joint))
                continue;
            var own = clauses[joint.Clause];
            var isHard = WordIn(tokens, own, hard);
            var isDisliked =
                WordIn(tokens, own, disliked) is not null
                || mentions.Any(mention => SofterJoints.IsDislike(mention, joint));
            if (isHard is null && !isDisliked)
                continue;
            var next = joint.Clause + 1 < clauses.Count ? clauses[joint.Clause + 1] : null;
            if (next is not null && SoftIn(tokens, mentions, next) is { } at)
                return Softened(mentions, joint, at, next.Number);
            // 转场换柔和一点的，别擦除了
            if (
                joint.Clause > 0
                && clauses[joint.Clause - 1] is var before
                && mentions.Any(other =>
                    other.Clause == before.Number && other.As<TransitionWord>() is not null
                )
                && SoftIn(tokens, mentions, before) is { } there
            )
                return Softened(mentions, joint, there, before.Number);
            if (isHard is { } wrong && next is null && !isDisliked)
                return Softened(mentions, joint, wrong, own.Number);
        }
        return mentions;
    }

    /// <summary>Where it is said in a clause, of nothing else, that something is to be soft.</summary>
    private static int? SoftIn(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, Clause clause) =>
        WordIn(tokens, clause, soft) is { } at && !HasElse(mentions, clause.Number, at) ? at : null;

    /// <summary>What was disliked is only named to be recognised; in the clause of the word nothing else is meant.</summary>
    private static IReadOnlyList<Mention> Softened(
        IReadOnlyList<Mention> mentions,
        Mention joint,
        int at,
        int clause
    ) =>
        [
            .. mentions
                .Where(mention =>
                    mention.Clause != clause && mention.Clause != joint.Clause
                    || mention.Meanings.Any(meaning => meaning is PicturePlace { Pick: Pick.These })
                )
                .Append(new Mention(at, at + 1, [new TransitionNamed(TransitionCatalogue.All[0])], clause))
                .Append(
                    new Mention(at + 1, at + 2, [new SpeedWord(SofterJoints.Milder, Relative: true)], clause)
                )
                .OrderBy(mention => mention.Start),
        ];

    /// <summary>Something else is named that the word may be about.</summary>
    private static bool HasElse(IReadOnlyList<Mention> mentions, int clause, int soft) =>
        mentions.Any(mention =>
            mention.Clause == clause
            && !(mention.Start <= soft + 1 && mention.End > soft)
            && mention.Meanings.Any(meaning =>
                meaning is MusicWord or MoodNamed or EffectNamed or LookNamed or TextNoun or PicturePlace
            )
        );

    /// <summary>The place of the first of some words in a clause.</summary>
    private static int? WordIn(IReadOnlyList<Token> tokens, Clause clause, string[] words)
    {
        for (var i = clause.Start; i < clause.End; i++)
            foreach (var word in words)
                if (
                    i + word.Length <= clause.End
                    && Enumerable.Range(0, word.Length).All(k => tokens[i + k].Text == word[k..(k + 1)])
                )
                    return i;
        return null;
    }
}

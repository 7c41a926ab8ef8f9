namespace Rostrum.Agent.Understanding.Chinese;

/// <summary>音乐，还是不要了; 雪我觉得还是算了: 还是 behind a bare thing says on second thoughts that it goes, and corrects no other wish.</summary>
internal static class BetterNot
{
    public static IEnumerable<Mention> Read(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions) =>
        mentions.Select(
            (mention, k) =>
                IsSecondThought(tokens, mentions, k) && IsOfBareThing(tokens, mentions, k)
                    ? mention with
                    {
                        Meanings = [mention.As<NotWord>() is { } no ? no : new NothingMeant()],
                    }
                    : mention
        );

    /// <summary>还是算了, 还是|不要了.</summary>
    private static bool IsSecondThought(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        int k
    ) =>
        mentions[k].As<CorrectionWord>() is not null
        && Says(tokens, mentions[k], "还")
        && (
            IsRemoval(mentions[k])
            || k + 1 < mentions.Count
                && IsRemoval(mentions[k + 1])
                && mentions[k + 1].Start - mentions[k].End <= 1
        );

    private static bool IsRemoval(Mention mention) => mention.As<NotWord>() is { Removes: true };

    /// <summary>Since the sentence began only things were named, and nothing was wished of them.</summary>
    private static bool IsOfBareThing(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, int k)
    {
        var named = mentions
            .Take(k)
            .Reverse()
            .TakeWhile(other =>
                !Enumerable
                    .Range(other.End, mentions[k].Start - other.End)
                    .Any(i => tokens[i].Text is "。" or "！" or "？" or "；" or "\n")
            )
            .ToList();
        return !named.Exists(other => adding.Contains(tokens[other.Start].Text))
            && named.Exists(IsThing)
            && named.TrueForAll(other =>
                IsThing(other) || other.Meanings.Any(meaning => meaning is NothingMeant or PicturePlace)
            );
    }

    private static readonly HashSet<string> adding = [.. "加 配 写 打 来 放 垫".Split(' ')];

    private static bool Says(IReadOnlyList<Token> tokens, Mention mention, string letter) =>
        Enumerable.Range(mention.Start, mention.End - mention.Start).Any(i => tokens[i].Text == letter);

    private static bool IsThing(Mention mention) =>
        mention.As<Head>()
            is EffectNamed
                or EffectsWord
                or LookNamed
                or LookWord
                or MusicWord
                or TextNoun
                or TransitionWord
                or TransitionNamed
                or BlurWord;
}

namespace Rostrum.Agent.Understanding.Chinese;

/// <summary>
/// 删掉第二张里的电线杆, 去掉瓢虫的腿, 把瓢虫换成狗: what a picture shows is to change. It names a picture and means something in it, so no
/// picture may go for it.
/// </summary>
internal static class InsidePictures
{
    /// <summary>How far behind a picture it is looked for what is to become of it, tokens.</summary>
    private const int Reaches = 4;

    /// <summary>Whether something within a picture is to go, or to become something else, by a Chinese verb.</summary>
    public static bool IsMeant(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, Mention verb)
    {
        var places = mentions.Where(other =>
            other.Clause == verb.Clause && other.As<PicturePlace>() is { Pick: Pick.These }
        );
        return verb.As<NotWord>() is { Removes: true }
            ? places.Any(place => HasThing(tokens, mentions, place, verb))
            : verb.As<VerbWord>() is { Verb: Verb.Replace or Verb.Change or Verb.Swap }
                && places.Any(place => BecomesThing(tokens, mentions, place, verb));
    }

    /// <summary>第二张里的电线杆: something strange stands behind what says that it is in the picture, up to the verb or the clause's end.</summary>
    private static bool HasThing(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Mention place,
        Mention verb
    )
    {
        var at = place.End;
        while (at < tokens.Count && nouns.Contains(tokens[at].Text))
            at++;
        var from = at;
        while (at < tokens.Count && within.Contains(tokens[at].Text))
            at++;
        return at > from
            && IsStrange(tokens, mentions, at, verb.Start >= at ? verb.Start : EndOf(tokens, at));
    }

    /// <summary>把瓢虫换成狗: the verb follows the picture, and behind it stands nothing that is known here.</summary>
    private static bool BecomesThing(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Mention place,
        Mention verb
    ) =>
        verb.Start >= place.End
        && verb.Start - place.End <= Reaches
        && Enumerable
            .Range(place.End, verb.Start - place.End)
            .All(i =>
                nouns.Contains(tokens[i].Text) || tokens[i].Text is "那" or "这" or "都" or "给" or "替"
            )
        && !mentions.Any(other => other.Start >= verb.End && other.As<PicturePlace>() is not null)
        && AfterJoining(tokens, verb.End) is var from
        && EndOf(tokens, verb.End) is var end
        && (IsStrange(tokens, mentions, from, end) || HasStrange(tokens, mentions, from, end));

    /// <summary>阳光沙滩: what is known of it is only light or weather.</summary>
    private static bool HasStrange(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        int start,
        int end
    ) =>
        Enumerable
            .Range(start, Math.Max(0, end - start))
            .Count(i =>
                tokens[i].Kind == TokenKind.Han
                && !Fillers.IsOne(tokens[i])
                && !mentions.Any(other => other.Start <= i && i < other.End)
            ) >= StrangeLetters
        && !Enumerable
            .Range(start, end - start)
            .Any(i =>
                others.Contains(tokens[i].Text) && !mentions.Any(other => other.Start <= i && i < other.End)
            )
        && mentions.All(other =>
            other.End <= start
            || other.Start >= end
            || other.Meanings.All(meaning => meaning is EffectNamed or LookNamed or MoodNamed or NothingMeant)
        );

    private const int StrangeLetters = 2;

    private static int AfterJoining(IReadOnlyList<Token> tokens, int at)
    {
        while (at < tokens.Count && tokens[at].Text is "成" or "为" or "作" or "一" or "只" or "个")
            at++;
        return at;
    }

    private static int EndOf(IReadOnlyList<Token> tokens, int at)
    {
        while (at < tokens.Count && !Clause.IsJoint(tokens[at]))
            at++;
        return at;
    }

    /// <summary>Words that name nothing of a film: none of them is known, and not all of them are empty.</summary>
    public static bool IsStrange(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        int start,
        int end
    ) =>
        end > start
        && Enumerable.Range(start, end - start).All(i => tokens[i].Kind == TokenKind.Han)
        && Enumerable.Range(start, end - start).Any(i => !Fillers.IsOne(tokens[i]))
        && !Enumerable.Range(start, end - start).Any(i => others.Contains(tokens[i].Text))
        && !mentions.Any(other =>
            other.Start < end
            && other.End > start
            && other.Meanings.Any(meaning =>
                meaning is not (NothingMeant or NotWord or VerbWord or AmountWord)
            )
        );

    private static readonly HashSet<string> nouns = [.. "张 图 片 照 幅 面 画".Split(' ')];

    private static readonly HashSet<string> within =
    [
        .. "里 中 上 内 的 面 边 头 那 个 身 左 右 背 景".Split(' '),
    ];

    /// <summary>They stand for pictures and for what films have: 第二张的那张新图, 第二张的动画.</summary>
    private static readonly HashSet<string> others =
    [
        .. "图 照 张 幅 新 别 另 原 版 素 材 字 镜 转 音 乐 声 速 时 长 秒 色 调 效 特 标 题 运 滤 全 部 所 切 光".Split(
            ' '
        ),
    ];
}

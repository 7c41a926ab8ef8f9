namespace Rostrum.Agent.Understanding.Motions;

/// <summary>Ways to go as Chinese says them: 往前走, 贴上去, 先特写再全景.</summary>
internal static partial class GoingReader
{
    private static readonly (string Words, bool In)[] chinese =
    [
        .. from to in "往前 向前 朝前 往里 向里 朝里".Split(' ')
        from verb in "走 移 推 凑 靠 挪 去 冲 飘 飞 钻".Split(' ')
        select (to + verb, true),
        .. from to in "往后 向后 朝后 往外 向外".Split(' ')
        from verb in "走 移 拉 退 靠 挪 去 撤 飘 飞".Split(' ')
        select (to + verb, false),
        .. from verb in "走 凑 靠 贴 怼 推 逼 冲 移 挪 扑".Split(' ')
        from way in "近 上去 过去 上前 进去 上前去".Split(' ')
        select (verb + way, true),
        .. from verb in "走 退 移 挪 飘 撤".Split(' ')
        from way in "远 开去 出来 出去 后去".Split(' ')
        select (verb + way, false),
        ("怼脸", true),
        ("从近到远", false),
        ("由近到远", false),
        ("由近及远", false),
        ("从远到近", true),
        ("由远到近", true),
        ("由远及近", true),
    ];

    private static readonly ILookup<char, (string Words, bool In)> byFirst = chinese.ToLookup(one =>
        one.Words[0]
    );

    private static Mention? Chinese(IReadOnlyList<Token> tokens, int i)
    {
        var best = (Words: "", In: false);
        foreach (var one in byFirst[tokens[i].Text[0]])
            if (one.Words.Length > best.Words.Length && Says(tokens, i, one.Words))
                best = one;
        if (best.Words.Length > 0 && IsSideways(tokens, i, best.Words))
            return null;
        return best.Words.Length > 0 ? Made(i, i + best.Words.Length, best.In) : ChineseFraming(tokens, i);
    }

    /// <summary>往右移过去: it goes to the side and not nearer.</summary>
    private static bool IsSideways(IReadOnlyList<Token> tokens, int i, string words) =>
        words[0] is '走' or '移' or '挪' or '飘'
        && Enumerable
            .Range(Math.Max(0, i - 3), i - Math.Max(0, i - 3))
            .Any(k => tokens[k].Text is "左" or "右" or "上" or "下" or "横");

    /// <summary>先给个特写，再慢慢露出全貌; 从近的慢慢变成远的.</summary>
    private static Mention? ChineseFraming(IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].Text is not ("先" or "从" or "由"))
            return null;
        bool? first = null;
        for (var k = i + 1; k < tokens.Count && k < i + 16; k++)
        {
            bool? isNear =
                Says(tokens, k, "特写")
                || Says(tokens, k, "局部")
                || Says(tokens, k, "近的")
                || Says(tokens, k, "近处")
                    ? true
                : Says(tokens, k, "全貌")
                || Says(tokens, k, "全景")
                || Says(tokens, k, "远的")
                || Says(tokens, k, "远处")
                    ? false
                : null;
            if (isNear is null)
                continue;
            if (first is null && k > i + 6)
                return null;
            if (first is { } was && was != isNear)
                return Made(i, k + (Says(tokens, k, "全") ? 2 : 1), isNear.Value);
            first ??= isNear;
        }
        return null;
    }

    private static bool Says(IReadOnlyList<Token> tokens, int i, string words)
    {
        for (var k = 0; k < words.Length; k++)
            if (i + k >= tokens.Count || tokens[i + k].Text.Length != 1 || tokens[i + k].Text[0] != words[k])
                return false;
        return true;
    }
}

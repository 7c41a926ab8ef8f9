namespace Rostrum.Agent.Understanding.Texts;

/// <summary>加字幕：第一张是花，第二张：甲虫; 第一张写春天，第二张写秋天: words that each stand behind the picture that they are for.</summary>
internal static class HanPlacedTexts
{
    private const int LongestWords = 16;

    private static readonly string[] writing =
    [
        .. "字幕 文字 文案 标题 说明 图注 配字 写字 写上 打字 打上".Split(' '),
    ];

    /// <summary>The places among the tokens of what each is to read; few where texts are not given out so.</summary>
    public static List<(int Start, int End)> In(IReadOnlyList<Token> tokens)
    {
        var found = new List<(int Start, int End)>();
        var said = string.Concat(tokens.Select(token => token.Text));
        if (!Array.Exists([.. writing, "写:", "写着"], word => said.Contains(word, StringComparison.Ordinal)))
            return found;
        var isHeaded = Array.Exists(writing, word => said.Contains(word + ":", StringComparison.Ordinal));
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Behind(tokens, i, isHeaded) is not { } start)
                continue;
            var end = start;
            while (end < tokens.Count && !signs.Contains(tokens[end].Text))
                end++;
            if (end == start || end - start > LongestWords || IsWish(tokens, start, end))
                return [];
            found.Add((start, end));
            i = end - 1;
        }
        return found;
    }

    /// <summary>The place behind 第二张是, 第二张图写着, 第二张：; behind 字幕：, where that is all that is listed, of 第二张 alone.</summary>
    private static int? Behind(IReadOnlyList<Token> tokens, int i, bool isHeaded)
    {
        if (PlaceEnd(tokens, i) is not { } at)
            return null;
        if (
            at >= tokens.Count
            || tokens[at].Text is not ("张" or "幅" or "页" or "款" or "道" or "件" or "套")
        )
            return null;
        at++;
        while (at < tokens.Count && tokens[at].Text is "图" or "照" or "片" or "上" or "面")
            at++;
        if (at >= tokens.Count)
            return null;
        if (tokens[at].Text is not ("是" or "写" or ":" or "：" or "叫" or "为"))
            return isHeaded && tokens[at].Kind == TokenKind.Han ? at : null;
        at++;
        while (at < tokens.Count && tokens[at].Text is "着" or "上" or "的" or "是" or ":" or "：")
            at++;
        return at;
    }

    /// <summary>The place behind the number of a picture, before its measure word.</summary>
    private static int? PlaceEnd(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Text == "第" && NumberReader.Read(tokens, i + 1) is var (_, at) ? at
        : NumberReader.Words(tokens, i, "最", "后", "一") || NumberReader.Words(tokens, i, "最", "末", "一")
            ? i + 3
        : NumberReader.Words(tokens, i, "头", "一") || NumberReader.Words(tokens, i, "尾", "一") ? i + 2
        : tokens[i].Text is "首" or "末" ? i + 1
        : null;

    /// <summary>第一张：推近，第二张：拉远 gives out moves and no words.</summary>
    private static bool IsWish(IReadOnlyList<Token> tokens, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (
                Lexicon.Shared.Find(tokens, i) is var (meanings, places)
                && places[^1] < end
                && meanings.Any(meaning =>
                    meaning is MotionNamed or StillWord or TextNoun or VerbWord or MovementWord or EachWord
                )
            )
                return true;
        return Enumerable.Range(start, end - start).All(i => tokens[i].Kind != TokenKind.Han);
    }

    private static readonly HashSet<string> signs = [.. ", ， . 。 ; ； ! ！ ? ？ 、".Split(' '), "\n"];
}

namespace Rostrum.Agent.Understanding.Texts;

/// <summary>
/// What is written behind a colon without quotation marks, 图上写几个字：百天快乐，要金色的, is read as if it had some where its words
/// could be taken for wishes; so are words that are counted, 写售罄两个字, and a list, 依次是：出锅了、开饭啦, as one text for each picture.
/// </summary>
internal static class BehindColon
{
    private const int LongestText = 60;

    /// <summary>How far before the colon it is looked for what stands behind it, tokens.</summary>
    private const int Reaches = 10;

    private static readonly string[] writing =
    [
        .. "打字 字幕 文字 文案 标题 片名 个字 句话 行字 段话 写上 写着 写个 写成 写明 打上 打出 标语 口号 祝福 署名 字样 台词 旁白字 内容 说明 图注".Split(
            ' '
        ),
    ];

    private static readonly string[] inTurn =
    [
        .. "分别 依次 每张 各 逐张 对应 挨个 顺序 每页 每幅 逐一".Split(' '),
    ];

    public static IReadOnlyList<Token> Quoted(string message, IReadOnlyList<Token> tokens, Scene scene)
    {
        if (tokens.Any(token => token.Kind == TokenKind.Quote))
            return tokens;
        if (Counted(tokens) is { } counted)
            return QuotedTokens.In(message, tokens, [counted], LongestText);
        if (HanPlacedTexts.In(tokens) is { Count: > 1 } placed)
            return QuotedTokens.In(message, tokens, placed, LongestText);
        if (There(tokens, scene) is { } there)
            return QuotedTokens.In(message, tokens, [there], LongestText);
        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Text != ":" || tokens[i + 1].Kind is not (TokenKind.Han or TokenKind.Number))
                continue;
            var before = string.Concat(
                tokens
                    .Skip(Math.Max(0, i - Reaches))
                    .Take(i - Math.Max(0, i - Reaches))
                    .Select(token => token.Text)
            );
            if (!Array.Exists(writing, word => before.Contains(word, StringComparison.Ordinal)))
                continue;
            var line = EndOfLine(tokens, i + 1, [".", "。", "!", "！", "?", "？", ";", "；", "\n"]);
            if (
                Array.Exists(inTurn, word => before.Contains(word, StringComparison.Ordinal))
                && Items(tokens, i + 1, line) is var items
                && items.Count == scene.Count
                && items.Count > 1
            )
                return QuotedTokens.In(message, tokens, items, LongestText);
            var end = EndOfLine(tokens, i + 1, [",", "，", ".", "。", "!", "！", "?", "？", ";", "；", "\n"]);
            while (end + 1 < line && !IsWish(tokens, end + 1, EndOfLine(tokens, end + 1, [",", "，", "\n"])))
                end = Math.Min(line, EndOfLine(tokens, end + 1, [",", "，", "\n"]));
            return
                IsWish(tokens, i + 1, end)
                || Array.Exists(firm, word => before.EndsWith(word, StringComparison.Ordinal))
                ? QuotedTokens.In(message, tokens, [(i + 1, end)], LongestText)
                : tokens;
        }
        return tokens;
    }

    /// <summary>What stands right before a colon behind which nothing but a text can stand.</summary>
    private static readonly string[] firm =
    [
        .. "内容是 内容为 内容 简单 写着 写上 写的是 写 文案 文字 字样 个字 句话 行字 标语 口号 打上".Split(
            ' '
        ),
    ];

    /// <summary>写售罄两个字: as many characters as are counted behind them.</summary>
    private static (int Start, int End)? Counted(IReadOnlyList<Token> tokens)
    {
        for (var i = 2; i + 2 < tokens.Count; i++)
        {
            if (
                NumberReader.Read(tokens, i) is not var (count, end)
                || count is < 2 or > 8
                || !NumberReader.Words(tokens, end, "个")
                || !(
                    NumberReader.Words(tokens, end + 1, "字")
                    || NumberReader.Words(tokens, end + 1, "大", "字")
                )
            )
                continue;
            var start = i - (int)count;
            if (
                start >= 1
                && Enumerable.Range(start, i - start).All(k => tokens[k].Kind == TokenKind.Han)
                && tokens[start - 1].Text
                    is "写"
                        or "打"
                        or "印"
                        or "放"
                        or "加"
                        or "上"
                        or "出"
                        or "个"
                        or "着"
                        or "把"
                        or "显"
                        or "让"
            )
                return (start, i);
        }
        return null;
    }

    /// <summary>写乙方的那个不要了: words of a text that is there, where it is spoken of as one.</summary>
    private static (int Start, int End)? There(IReadOnlyList<Token> tokens, Scene scene)
    {
        foreach (var text in scene.Texts)
        {
            if (
                text.Text is not { Length: >= 2 and <= 20 } words
                || scene.Names.Any(name =>
                    string.Concat(name).Contains(words, StringComparison.OrdinalIgnoreCase)
                )
            )
                continue;
            var said = Token.Read(words);
            for (var i = 0; said.Count > 0 && i + said.Count < tokens.Count; i++)
                if (
                    Enumerable.Range(0, said.Count).All(k => tokens[i + k].Text == said[k].Text)
                    && tokens[i + said.Count].Text is "那" or "这" or "的"
                )
                    return (i, i + said.Count);
        }
        return null;
    }

    private static int EndOfLine(IReadOnlyList<Token> tokens, int i, ReadOnlySpan<string> signs)
    {
        while (i < tokens.Count && !signs.Contains(tokens[i].Text))
            i++;
        return i;
    }

    private static List<(int Start, int End)> Items(IReadOnlyList<Token> tokens, int start, int end)
    {
        foreach (
            var signs in (ReadOnlySpan<string[]>)
                [
                    ["、"],
                    ["/"],
                    ["，", ","],
                ]
        )
        {
            var items = new List<(int Start, int End)>();
            for (var i = start; i < end; )
            {
                var behind = Math.Min(end, EndOfLine(tokens, i, signs));
                if (behind > i)
                    items.Add((i, behind));
                i = behind + 1;
            }
            if (items.Count > 1)
                return items;
        }
        return [];
    }

    /// <summary>Some of the words would be taken for something that is wished, and not for how the text looks.</summary>
    private static bool IsWish(IReadOnlyList<Token> tokens, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (
                Lexicon.Shared.Find(tokens, i) is var (meanings, places)
                && places[^1] < end
                && meanings.Any(meaning => meaning is not NothingMeant)
            )
                return true;
        return false;
    }
}

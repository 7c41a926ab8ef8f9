namespace Rostrum.Agent.Understanding.Texts;

/// <summary>字放在茶壶后面, 标题被月亮挡住一点: a text is behind something in the picture, whatever that is.</summary>
internal static class HanBehindReader
{
    private const int LongestThing = 6;

    /// <summary>How far around it a text is looked for, tokens.</summary>
    private const int Reaches = 14;

    private static readonly string[] behind = [.. "后面 身后 背后 后边 后头 后方 之后 背面".Split(' ')];

    private static readonly HashSet<string> texts = [.. "字 题 幕 案 语 话 名 logo".Split(' ')];

    /// <summary>They stand in the names of pictures and of times, and not of things.</summary>
    private static readonly HashSet<string> others =
    [
        .. "张 图 页 幅 片 秒 分 帧 最 音 乐 转 第 前 ， , 。 、 : ； ; “”".Split(' '),
        "\n",
    ];

    public static Mention? Read(IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].Kind != TokenKind.Han)
            return null;
        var end = tokens[i].Text switch
        {
            "放" or "藏" or "躲" or "置" or "摆" or "垫" or "夹" or "插" or "移" or "排" or "挪" or "去" =>
                Placed(
                    tokens,
                    Says(tokens, i + 1, "到") || Says(tokens, i + 1, "在") || Says(tokens, i + 1, "去")
                        ? i + 2
                        : i + 1
                ),
            "在" or "到" => Placed(tokens, i + 1),
            "被" or "让" => Covered(tokens, i + 1),
            _ => null,
        };
        return end is { } behindIt && IsOfText(tokens, i, behindIt)
            ? new Mention(i, behindIt, [new BehindWord()])
            : null;
    }

    /// <summary>The place behind 茶壶的后面.</summary>
    private static int? Placed(IReadOnlyList<Token> tokens, int start)
    {
        for (var at = start; at < tokens.Count && at <= start + LongestThing; at++)
        {
            foreach (var word in behind)
                if (at > start && Says(tokens, at, word))
                    return at + word.Length;
            if (tokens[at].Kind != TokenKind.Han || others.Contains(tokens[at].Text))
                return null;
        }
        return null;
    }

    /// <summary>The place behind 月亮挡住.</summary>
    private static int? Covered(IReadOnlyList<Token> tokens, int start)
    {
        for (var at = start; at < tokens.Count && at <= start + LongestThing; at++)
        {
            if (at > start && tokens[at].Text is "挡" or "遮" or "盖" or "压")
                return at + 1 < tokens.Count && tokens[at + 1].Text is "住" or "着" or "掉" ? at + 2 : at + 1;
            if (tokens[at].Kind != TokenKind.Han || others.Contains(tokens[at].Text))
                return null;
        }
        return null;
    }

    private static bool IsOfText(IReadOnlyList<Token> tokens, int start, int end)
    {
        for (var i = start - 1; i >= Math.Max(0, start - Reaches) && !IsStop(tokens[i]); i--)
            if (tokens[i].Kind == TokenKind.Quote || texts.Contains(tokens[i].Text))
                return true;
        return end < tokens.Count
            && (
                tokens[end].Kind == TokenKind.Quote
                || tokens[end].Text is "写" or "打"
                || end + 1 < tokens.Count
                    && tokens[end].Text is ":" or "加" or "放" or "的"
                    && (tokens[end + 1].Kind == TokenKind.Quote || texts.Contains(tokens[end + 1].Text))
            );
    }

    private static bool IsStop(Token token) => token.Text is "。" or "；" or ";" or "\n";

    private static bool Says(IReadOnlyList<Token> tokens, int i, string words)
    {
        for (var k = 0; k < words.Length; k++)
            if (i + k >= tokens.Count || tokens[i + k].Text.Length != 1 || tokens[i + k].Text[0] != words[k])
                return false;
        return true;
    }
}

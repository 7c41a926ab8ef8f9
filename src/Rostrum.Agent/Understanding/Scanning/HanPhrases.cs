namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>
/// Phrases of the lexicon whose last letter begins another word in Chinese: 先放|大, 左边放第一|张, 加一个字|幕, 不要配|乐. Written without
/// spaces, a phrase reaches into the word behind it.
/// </summary>
internal static class HanPhrases
{
    /// <summary>The longest phrase that begins here and ends where a word ends.</summary>
    public static (IReadOnlyList<Meaning> Meanings, IReadOnlyList<int> Tokens)? Find(
        IReadOnlyList<Token> tokens,
        int i
    )
    {
        var phrase = Lexicon.Shared.Find(tokens, i);
        if (phrase is not var (_, held) || tokens[held[^1]].Kind != TokenKind.Han)
            return phrase;
        // 不要配乐: the shorter phrase is meant.
        if (held.Count > 1 && tokens[held[^1]].Text == "配" && Follows(tokens, held[^1], "乐 曲"))
            return Lexicon.Shared.Find([.. tokens.Take(held[^1])], i);
        if (!IsBroken(tokens, i, held))
            return phrase;
        // 不要放大: the denial is meant.
        return
            held[^1] > i
            && Lexicon.Shared.Find([.. tokens.Take(held[^1])], i) is var (meanings, shorter)
            && meanings.Any(meaning => meaning is NotWord)
            ? (meanings, shorter)
            : null;
    }

    private static bool IsBroken(IReadOnlyList<Token> tokens, int i, IReadOnlyList<int> held) =>
        tokens[held[^1]].Text switch
        {
            // 先放大第一张
            "放" => held.Count > 1 && Follows(tokens, held[^1], "大 慢 缓 快"),
            // 再加一个字幕: no letter, a caption.
            "字" => Follows(tokens, held[^1], "幕 体 号"),
            // 减半秒 is by half a second.
            "半" => Follows(tokens, held[^1], "秒 分"),
            _ => false,
        }
        // 而且慢一点
        || tokens[i].Text == "且" && i > 0 && tokens[i - 1].Text is "而" or "并"
        // 左边放第一张
        || held.Count > 1
            && tokens[held[^2]].Text == "第"
            && i > 0
            && tokens[i - 1].Text is "边" or "侧" or "面" or "角"
            && Follows(tokens, held[^1], "张 幅 款 套 道");

    private static bool Follows(IReadOnlyList<Token> tokens, int at, string letters) =>
        at + 1 < tokens.Count && letters.Split(' ').Contains(tokens[at + 1].Text);
}

namespace Rostrum.Agent.Understanding.Chinese;

/// <summary>
/// Words of Cantonese, of Taiwan and of the north as those of standard Chinese, so that phrases need one form: 快啲 as 快些,
/// 唔要 as 不要, 直式 as 竖版.
/// </summary>
internal static class Dialect
{
    private static readonly (string Said, string Meant)[] pairs =
    [
        ("唔想要", "不想要"),
        ("唔该", "请"),
        ("唔好", "不要"),
        ("唔使", "不用"),
        ("唔要", "不要"),
        ("唔", "不"),
        ("喇叭", "喇叭"),
        ("喇嘛", "喇嘛"),
        ("喇", "啦"),
        ("喽", "啦"),
        ("嘞", "啦"),
        ("都系", "还是"),
        ("冇", "没有"),
        ("嘅", "的"),
        ("啲", "些"),
        ("嗰", "那"),
        ("呢张", "这张"),
        ("呢幅", "这张"),
        ("呢首", "这首"),
        ("呢段", "这段"),
        ("呢些", "这些"),
        ("呢几", "这几"),
        ("佢", "它"),
        ("咁", "这么"),
        ("咗", "了"),
        ("俾", "给"),
        ("畀", "给"),
        ("嚟", "来"),
        ("而家", "现在"),
        ("张相", "张照片"),
        ("幅相", "张照片"),
        ("些相", "些照片"),
        ("细些", "小些"),
        ("细声", "小声"),
        ("攞走", "拿走"),
        ("拎走", "拿走"),
        ("留低", "留着"),
        ("整走", "拿走"),
        ("加返", "加回"),
        ("换做", "换成"),
        ("直式", "竖版"),
        ("横式", "横版"),
        ("解析度", "分辨率"),
        ("画质", "分辨率"),
        ("投影片", "幻灯片"),
        ("影片", "视频"),
        ("字型", "字体"),
        ("忒", "太"),
        ("甭", "不用"),
        ("咋", "怎么"),
        ("一丢丢", "一点点"),
        ("一眯眯", "一点点"),
        ("一咪咪", "一点点"),
        ("一捏捏", "一点点"),
        ("稍稍", "稍微"),
        ("略略", "稍微"),
        ("那啥", ""),
        ("那个啥", ""),
        ("倍儿", "很"),
        ("无背景音乐", "不要背景音乐"),
        ("无音乐", "不要音乐"),
        ("无配乐", "不要配乐"),
        ("无字幕", "不要字幕"),
        ("无文字", "不要文字"),
        ("无标题", "不要标题"),
        ("无转场", "不要转场"),
        ("无特效", "不要特效"),
        ("无滤镜", "不要滤镜"),
        ("无调色", "不要调色"),
    ];

    private static readonly ILookup<char, (string Said, string Meant)> byFirst = pairs
        .OrderByDescending(pair => pair.Said.Length)
        .ToLookup(pair => pair.Said[0]);

    /// <summary>The tokens with such words exchanged; those that come in their place stand where they stood.</summary>
    public static IReadOnlyList<Token> Standard(IReadOnlyList<Token> tokens, Scene scene)
    {
        if (!tokens.Any(token => token.Kind == TokenKind.Han && byFirst.Contains(token.Text[0])))
            return tokens;
        var standard = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; )
        {
            var found = tokens[i].Kind == TokenKind.Han ? At(tokens, i, scene) : null;
            if (found is not var (said, meant))
            {
                standard.Add(tokens[i++]);
                continue;
            }
            var (start, end) = (tokens[i].Start, tokens[i + said.Length - 1].End);
            for (var k = 0; k < meant.Length; k++)
            {
                var text = meant[k].ToString();
                standard.Add(new Token(text, text, TokenKind.Han, 0, k == 0 ? start : end, end));
            }
            i += said.Length;
        }
        return standard;
    }

    private static (string Said, string Meant)? At(IReadOnlyList<Token> tokens, int i, Scene scene)
    {
        foreach (var pair in byFirst[tokens[i].Text[0]])
            if (Stands(tokens, i, pair.Said) && !scene.Names.Any(name => name.Contains(tokens[i].Stem)))
                return pair;
        return null;
    }

    private static bool Stands(IReadOnlyList<Token> tokens, int i, string said)
    {
        for (var k = 0; k < said.Length; k++)
            if (
                i + k >= tokens.Count
                || tokens[i + k].Kind != TokenKind.Han
                || tokens[i + k].Text[0] != said[k]
            )
                return false;
        return true;
    }
}

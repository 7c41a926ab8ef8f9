namespace Rostrum.Agent.Understanding.Texts;

/// <summary>Reads which of the person's own files of letters is meant: "my Poppins font", "the font I uploaded", 用我的字体.</summary>
internal static class OwnFontReader
{
    /// <summary>Words of a file's name that are not the family's.</summary>
    private static readonly HashSet<string> weights =
    [
        .. "regular bold semibold demibold extrabold medium light extralight thin black heavy italic oblique variable variablefont wght wdth font ttf otf webfont".Split(
            ' '
        ),
    ];

    /// <summary>Behind one of these a name that is a word of the language too means the letters.</summary>
    private static readonly HashSet<string> before =
    [
        .. "in my our with using use to font typeface 用 体 成 为 的".Split(' '),
    ];

    private static readonly string[] newest =
    [
        "my font",
        "my own font",
        "our font",
        "our own font",
        "own font",
        "uploaded font",
        "my typeface",
        "our typeface",
        "brand font",
        "font i uploaded",
        "font i sent",
        "font i gave",
        "font i attached",
        "font we uploaded",
        "font we sent",
        "font file",
        "custom font",
        "我 的 字 体",
        "我 们 的 字 体",
        "上 传 的 字 体",
        "我 传 的 字 体",
        "我 发 的 字 体",
        "自 己 的 字 体",
        "品 牌 字 体",
    ];

    public static Mention? Read(IReadOnlyList<Token> tokens, int i, IReadOnlyList<OwnFont> own)
    {
        if (own.Count == 0)
            return null;
        foreach (var font in own.Reverse())
            if (Named(tokens, i, font) is { } end)
                return Made(i, end, font);
        foreach (var phrase in newest)
        {
            var words = phrase.Split(' ');
            if (Stand(tokens, i, words))
                return Made(i, i + words.Length, own[^1]);
        }
        return null;
    }

    /// <summary>The place behind the font's name, where that begins here and means the letters.</summary>
    private static int? Named(IReadOnlyList<Token> tokens, int i, OwnFont font)
    {
        var start = tokens[i].Text is "my" or "our" or "the" ? i + 1 : i;
        var words = FamilyOf(font.Name);
        if (words.Count == 0)
            return null;
        var end =
            Stand(tokens, start, [.. words]) ? start + words.Count
            : Stand(tokens, start, [string.Concat(words)]) ? start + 1
            : -1;
        if (end < 0)
            return null;
        while (end < tokens.Count && weights.Contains(tokens[end].Text) && tokens[end].Text != "font")
            end++;
        if (end < tokens.Count && tokens[end].Text is "font" or "typeface" or "letters" or "lettering")
            return end + 1;
        if (Stand(tokens, end, ["字", "体"]))
            return end + 2;
        return start > i || i > 0 && before.Contains(tokens[i - 1].Text) ? end : null;
    }

    /// <summary>"PlayfairDisplay-BoldItalic" is of the family "playfair display".</summary>
    private static List<string> FamilyOf(string name)
    {
        var spaced = new System.Text.StringBuilder();
        for (var k = 0; k < name.Length; k++)
        {
            if (k > 0 && char.IsUpper(name[k]) && char.IsLower(name[k - 1]))
                spaced.Append(' ');
            spaced.Append(char.IsLetterOrDigit(name[k]) ? name[k] : ' ');
        }
        return
        [
            .. Token
                .Read(spaced.ToString())
                .Where(token => token.Kind is TokenKind.Word or TokenKind.Han)
                .Select(token => token.Text)
                .TakeWhile((word, k) => k == 0 || !IsWeight(word)),
        ];
    }

    private static bool IsWeight(string word) =>
        weights.Contains(word) || word is "semi" or "extra" or "demi";

    private static bool Stand(IReadOnlyList<Token> tokens, int i, string[] words)
    {
        for (var k = 0; k < words.Length; k++)
            if (i + k >= tokens.Count || tokens[i + k].Text != words[k])
                return false;
        return true;
    }

    private static Mention Made(int start, int end, OwnFont font) =>
        new(start, end, [new FontNamed(font.Name, font.Address)]);
}

using System.Globalization;

namespace Rostrum.Agent.Understanding.Texts;

/// <summary>
/// Reads families of letters by their names: "in Noto Serif", "the font Lora", 用宋体. Beside the word "font" any name is
/// one; elsewhere only names with a word that families are called by.
/// </summary>
internal static class FontReader
{
    private const int LongestName = 4;

    /// <summary>Words of which names of families are made and nearly nothing else.</summary>
    private static readonly HashSet<string> families =
    [
        .. "serif sans mono monospace slab arial helvetica georgia garamond bodoni didot futura courier verdana tahoma palatino baskerville roboto lato montserrat raleway poppins merriweather playfair lora noto dejavu cantarell cjk".Split(
            ' '
        ),
    ];

    /// <summary>Words that go on with a name that has begun.</summary>
    private static readonly HashSet<string> further =
    [
        .. "new roman display condensed narrow sc tc jp kr comic open source pt times script ms".Split(' '),
    ];

    /// <summary>What is said of letters beside the word "font" and is no name.</summary>
    private static readonly HashSet<string> traits =
    [
        .. "size sizes colour color weight style file please looks should".Split(' '),
    ];

    private static readonly HashSet<string> joining =
    [
        .. "to is as be : = called named 用 是 为 成 叫".Split(' '),
    ];

    /// <summary>What Chinese printers call the families, and what these are called where they are installed.</summary>
    private static readonly (string Said, string Family)[] chinese =
    [
        ("思源宋体", "Noto Serif CJK SC"),
        ("思源黑体", "Noto Sans CJK SC"),
        ("宋体", "Noto Serif CJK SC"),
        ("黑体", "Noto Sans CJK SC"),
        ("明体", "Noto Serif CJK SC"),
        ("楷体", "KaiTi"),
        ("仿宋", "FangSong"),
        ("隶书", "LiSu"),
    ];

    public static Mention? Read(IReadOnlyList<Token> tokens, int i, IReadOnlyList<OwnFont> own) =>
        OwnFontReader.Read(tokens, i, own) ?? Chinese(tokens, i) ?? Behind(tokens, i) ?? ByItself(tokens, i);

    private static Mention? Chinese(IReadOnlyList<Token> tokens, int i)
    {
        foreach (var (said, family) in chinese)
            if (IsSaid(tokens, i, said))
                return new Mention(i, i + said.Length, [new FontNamed(family)]);
        return null;
    }

    private static bool IsSaid(IReadOnlyList<Token> tokens, int i, string said) =>
        i + said.Length <= tokens.Count
        && Enumerable.Range(0, said.Length).All(k => tokens[i + k].Text == said[k..(k + 1)]);

    /// <summary>"The font Lora", "change the font to PT Serif", 字体用Noto Sans.</summary>
    private static Mention? Behind(IReadOnlyList<Token> tokens, int i)
    {
        var word =
            tokens[i].Text is "font" or "typeface" ? 1
            : IsSaid(tokens, i, "字体") ? 2
            : 0;
        var from = i + word;
        if (word == 0)
            return null;
        while (from < tokens.Count && joining.Contains(tokens[from].Text))
            from++;
        var end = from;
        while (end < tokens.Count && end - from < LongestName && IsPart(tokens, end))
            end++;
        return end == from ? null : Named(tokens, i, from, end);
    }

    private static bool IsPart(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Kind == TokenKind.Word
        && (
            families.Contains(tokens[at].Text)
            || further.Contains(tokens[at].Text)
            || !traits.Contains(tokens[at].Text)
                && !Fillers.IsOne(tokens[at])
                && !Fillers.IsPreposition(tokens[at])
                && Lexicon.Shared.Find(tokens, at) is null
        );

    /// <summary>"In Noto Serif", "in Comic Sans".</summary>
    private static Mention? ByItself(IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].Kind != TokenKind.Word)
            return null;
        var end = i;
        while (
            end < tokens.Count
            && end - i < LongestName
            && (families.Contains(tokens[end].Text) || further.Contains(tokens[end].Text))
        )
            end++;
        return Enumerable.Range(i, end - i).Any(k => families.Contains(tokens[k].Text))
            ? Named(tokens, i, i, end)
            : null;
    }

    private static Mention Named(IReadOnlyList<Token> tokens, int start, int from, int end) =>
        new(
            start,
            end,
            [new FontNamed(string.Join(' ', tokens.Skip(from).Take(end - from).Select(Written)))]
        );

    /// <summary>As families are written: "Noto Sans CJK SC", "PT Serif". They are found whatever the case.</summary>
    private static string Written(Token word) =>
        word.Text is "cjk" or "sc" or "tc" or "jp" or "kr" or "pt" or "ms"
            ? word.Text.ToUpperInvariant()
            : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.Text);
}

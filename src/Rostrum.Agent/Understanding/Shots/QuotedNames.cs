using System.Text.RegularExpressions;

namespace Rostrum.Agent.Understanding.Shots;

/// <summary>
/// “残荷”那幅调成黄色, 把《操场》放最后, 「操场」和「合影」换成黑白: what is in quotation marks is a picture's name, and no text, where a
/// picture is called so and nothing says that it is to be written.
/// </summary>
internal static partial class QuotedNames
{
    /// <summary>The places of the quotations that name pictures.</summary>
    public static IReadOnlySet<int> In(IReadOnlyList<Token> tokens, Scene scene)
    {
        var named = new HashSet<int>();
        if (scene.Count == 0 || !tokens.Any(token => token.Kind == TokenKind.Han))
            return named;
        for (var i = 0; i < tokens.Count; i++)
            if (tokens[i].Kind == TokenKind.Quote && Names(tokens, i, scene, named))
                named.Add(i);
        return named;
    }

    private static bool Names(IReadOnlyList<Token> tokens, int i, Scene scene, IReadOnlySet<int> namedBefore)
    {
        var (before, behind) = (Before(tokens, i), Behind(tokens, i));
        if (Picture().IsMatch(behind))
            return IsPartOfName(tokens[i].Said, scene) && !Writing().IsMatch(before);
        if (!IsName(tokens[i].Said, scene) || scene.Texts.Any(text => text.Text == tokens[i].Said))
            return false;
        if (ListedBehind(tokens, i) is { } first)
            return namedBefore.Contains(first);
        return Order().IsMatch(before) || !Writing().IsMatch(before) && !Written().IsMatch(behind);
    }

    private static bool IsName(string said, Scene scene) =>
        Scene.StemsOf(Scene.NameOf(said)) is { Count: > 0 } stems
        && scene.Names.Any(name => name.SequenceEqual(stems));

    /// <summary>“残荷”那幅, of a picture that is called 池塘残荷.</summary>
    private static bool IsPartOfName(string said, Scene scene) =>
        string.Concat(Scene.StemsOf(Scene.NameOf(said))) is { Length: > 0 } part
        && scene.Names.Any(name => string.Concat(name).Contains(part, StringComparison.Ordinal));

    /// <summary>“操场”、“合影”: the quotation right before, with which this one is listed.</summary>
    private static int? ListedBehind(IReadOnlyList<Token> tokens, int i)
    {
        var at = i - 1;
        if (at > 0 && tokens[at].Text is "、" or "," or "，" or "和" or "跟" or "与" or "及")
            at--;
        return at >= 0 && tokens[at].Kind == TokenKind.Quote ? at : null;
    }

    private static string Before(IReadOnlyList<Token> tokens, int i)
    {
        var from = i;
        while (from > 0 && (IsWord(tokens[from - 1]) || tokens[from - 1].Text == ":"))
            from--;
        return Said(tokens, from, i);
    }

    private static string Behind(IReadOnlyList<Token> tokens, int i)
    {
        var to = i + 1;
        while (to < tokens.Count && IsWord(tokens[to]))
            to++;
        return Said(tokens, i + 1, to) + (to < tokens.Count && tokens[to].Kind == TokenKind.Quote ? "“" : "");
    }

    private static bool IsWord(Token token) =>
        token.Kind is TokenKind.Han or TokenKind.Word or TokenKind.Number;

    private static string Said(IReadOnlyList<Token> tokens, int from, int to) =>
        string.Concat(Enumerable.Range(from, to - from).Select(i => tokens[i].Text));

    /// <summary>“残荷”那一幅, “操场”照片.</summary>
    [GeneratedRegex(
        "^的?(?:(?:这|那)?一?[张幅]|(?:这|那)一?(?:个|页|段|款)(?!字|标|词)|照片|图片|相片|画面|图(?!上))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Picture();

    /// <summary>顺序是：“接力”、“跑步”.</summary>
    [GeneratedRegex("(?:顺序|次序|先后|排列|排序|排成)[^“]{0,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Order();

    /// <summary>写上“老街”, 标题“老街”, 第一张“老街”.</summary>
    [GeneratedRegex(
        "(?:写|打|题|印|署|刻|标|贴|配|字幕|文字|文案|片名|主题|题目|口号|字样|内容|字|叫|名为|取名|命名|[改换变]|出现|显示|浮现|弹出|蹦出|[加添]|来|:|[张幅])"
            + "(?:[上着下出个叫做成为是题字]|一[行句个]|的是|上去|[大小]字)*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Writing();

    /// <summary>“老街”两个字, “老街”放在左下角, “老街”改成“新街”.</summary>
    [GeneratedRegex(
        "^(?:这?[一两二三四五六七八九十0-9]+个[大小]?字|这?几?个?字|的?字[样幕]|的?文字|的?标题|这?[句行]话?|[作做当](?:为|成)?(?:标题|片名|字幕|文字|封面字)"
            + "|[改换](?:成|为)“"
            + "|(?:放|摆|居|写|打|显示|出现)[在到]?(?:左|右|顶|底|正中|中央|画面|屏幕|[上下][方面]|第.张[上里中]|每))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Written();
}

using System.Text.RegularExpressions;

namespace Rostrum.Agent.Understanding.Texts;

/// <summary>
/// 打错了是总价268万, 错了 是 新品预售, 不对，应该是小满快乐: what a text that is there should have read, without quotation marks, is read as if it
/// had some.
/// </summary>
internal static partial class HanCorrected
{
    /// <summary>Letters in a row that make the words like those that are there.</summary>
    private const int ShortestLikeness = 2;

    public static IReadOnlyList<Token> Quoted(string message, IReadOnlyList<Token> tokens, Scene scene)
    {
        if (scene.Texts.Count == 0 || Correction().Match(message) is not { Success: true } match)
            return tokens;
        var words = match.Groups["t"];
        var start = IndexOf(tokens, token => token.Start >= words.Index);
        var end = IndexOf(tokens, token => token.Start >= words.Index + words.Length);
        var isPlain =
            match.Groups["typed"].Success || match.Groups["is"].Success && scene.Focus.TextId is not null;
        return start < end && IsText(tokens, start, end, words.Value, scene, isPlain)
            ? QuotedTokens.In(message, tokens, [(start, end)])
            : tokens;
    }

    /// <summary>What is like a text that is there is one; what is known to be a wish is none, 错了，是拉远.</summary>
    private static bool IsText(
        IReadOnlyList<Token> tokens,
        int start,
        int end,
        string words,
        Scene scene,
        bool isPlain
    ) =>
        !Enumerable.Range(start, end - start).Any(i => tokens[i].Kind == TokenKind.Quote)
        && (
            scene.Texts.Any(text => IsLike(words, text.Text ?? "")) || isPlain && !IsKnown(tokens, start, end)
        );

    private static bool IsLike(string words, string text) =>
        Enumerable
            .Range(0, Math.Max(0, words.Length - ShortestLikeness + 1))
            .Any(i =>
                text.Contains(words.Substring(i, ShortestLikeness), StringComparison.OrdinalIgnoreCase)
            );

    /// <summary>错了，是拉远; 不对，是不好看.</summary>
    private static bool IsKnown(IReadOnlyList<Token> tokens, int start, int end) =>
        Enumerable
            .Range(start, end - start)
            .Any(i =>
                Lexicon.Shared.Find(tokens, i) is var (_, places) && places[^1] < end
                || NumberReader.Read(tokens, i) is not null
            );

    private static int IndexOf(IReadOnlyList<Token> tokens, Predicate<Token> stands)
    {
        for (var i = 0; i < tokens.Count; i++)
            if (stands(tokens[i]))
                return i;
        return tokens.Count;
    }

    [GeneratedRegex(
        "^(?:[啊哎呀呃哦噢诶欸唉]+|不好意思|抱歉|糟了|糟糕|等等|等下|[ ，,。！!~～])*"
            + "(?:(?<typed>(?:字|我|刚才|刚刚|上面|标题|字幕|文字|电话|价格|(?:第.|最后一)张(?:的字)?)*(?:打|写|输|敲|拼)错(?:字|别字)?)|[说搞弄]?错|不对(?:不对)?|不是)"
            + "(?:[了啦咯][ ，,。！!]*|(?:错了)*[ ，,。！!]+|(?=是|应该))"
            + "(?<is>(?:应该|应当|我要的|正确的|其实)?(?:是|为|写|叫)的?|改成|改为|换成)?[ :：]*"
            + "(?<t>[^\\s，。；！？,;!?、“”\"「」:：][^，。；！？;!?、“”\"「」\\n]*?[^\\s，。；！？,;!?、“”\"「」:：])"
            + "(?:才对|才是|哈|吧|啊|哦)?(?=[，。；！？,;!?]|$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Correction();
}

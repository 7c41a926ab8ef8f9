namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>
/// Reads tokens with spelling mended, and takes quotation marks away where they only stress a name: apply the "zoom in"
/// effect, “残荷”那幅.
/// </summary>
internal static class Unwrapped
{
    private static readonly HashSet<string> kinds =
    [
        .. "effect effects motion move movement transition transitions music mood style look animation zoom camera 效 运 转 音 风".Split(
            ' '
        ),
    ];

    public static IReadOnlyList<Token> Read(string message, Spelling spelling, Scene scene)
    {
        var tokens = Token.Read(message);
        var named = QuotedNames.In(tokens, scene);
        var plain = new List<Token>();
        for (var i = 0; i < tokens.Count; i++)
            if (
                tokens[i].Kind == TokenKind.Quote
                && (named.Contains(i) || IsStressed(tokens, i) || Relays.IsOne(tokens, i))
            )
                plain.AddRange(Inner(tokens[i]));
            else
                plain.Add(tokens[i]);
        // Slips that are words too are told by what stands beside them: "ad sum snow".
        plain = [.. plain.Select((token, i) => Slips.Mended(token, i, plain))];
        plain = RemovalLists.Spread(Opened(message, plain));
        var headlined = Headlines.Quoted(message, EnglishWritten.Quoted(message, plain), scene);
        var standard = Dialect.Standard(spelling.Mend(message, headlined, scene), scene);
        var corrected = HanCorrected.Quoted(message, standard, scene);
        var quoted = HanWritten.Quoted(message, BehindColon.Quoted(message, corrected, scene), scene);
        return Homophones.Mend(quoted, scene);
    }

    /// <summary>先环绕（第一张），然后急推（第二张）: a picture in parentheses goes with the words before them.</summary>
    private static List<Token> Opened(string message, List<Token> tokens) =>
        message.Any(sign => sign is '（' or '(')
            ?
            [
                .. tokens.Select(
                    (token, i) =>
                        i + 1 < tokens.Count
                        && tokens[i + 1].Text is "第" or "最" or "首" or "头" or "图"
                        && message.AsSpan(token.End, tokens[i + 1].Start - token.End).Trim() is "（" or "("
                            ? token with
                            {
                                End = tokens[i + 1].Start,
                            }
                            : token
                ),
            ]
            : tokens;

    /// <summary>What stands in quotation marks, with no gap where the marks were.</summary>
    private static IEnumerable<Token> Inner(Token quote)
    {
        var inner = Token.Read(quote.Said);
        return inner.Select(
            (token, i) =>
                token with
                {
                    Start = i == 0 ? quote.Start : token.Start + quote.Start + 1,
                    End = i == inner.Count - 1 ? quote.End : token.End + quote.Start + 1,
                }
        );
    }

    private static bool IsStressed(IReadOnlyList<Token> tokens, int i)
    {
        var besides =
            (i + 1 < tokens.Count && kinds.Contains(tokens[i + 1].Text))
            || (i > 0 && kinds.Contains(tokens[i - 1].Text));
        if (!besides)
            return false;
        var inner = Token.Read(tokens[i].Said);
        return inner.Count > 0
            && Lexicon.Shared.Find(inner, 0) is var (meanings, places)
            && places[^1] == inner.Count - 1
            && meanings.Any(meaning =>
                meaning
                    is MotionNamed
                        or TransitionNamed
                        or MoodNamed
                        or StyleNamed
                        or UnavailableWord
                        or BlurWord
            );
    }
}

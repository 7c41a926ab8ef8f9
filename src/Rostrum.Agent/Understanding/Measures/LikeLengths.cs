using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding.Measures;

/// <summary>
/// Lengths that are said by those of others: "make the second as long as the first", "half as long as the last", 第一张和第二张一样长.
/// </summary>
internal static class LikeLengths
{
    public static LengthWish? In(Sentence sentence)
    {
        if (
            sentence.Of<PicturePlace>().ToList() is [(var both, { Places: [var first, var second] })]
            && sentence.Tokens[both.Start].Kind == TokenKind.Han
            && SaysSame(sentence.Tokens, both.End)
        )
            // 第二张跟第一张一样长 makes the former as the latter, 第一张和第二张一样长 the latter as the former.
            return Enumerable
                .Range(both.Start, both.End - both.Start)
                .Any(i => sentence.Tokens[i].Text is "跟" or "同")
                ? new(PictureScope.At(first), null) { Like = second }
                : new(PictureScope.At(second), null) { Like = first };
        if (
            sentence.Of<PicturePlace>().ToList()
            is not [(var one, { Pick: Pick.These } these), (var other, { Places: [var model] })]
        )
            return null;
        var tokens = sentence.Tokens;
        for (var i = one.End; i < other.Start; i++)
            if (NumberReader.Words(tokens, i, "as", "long", "as"))
                return Made(FactorBefore(tokens, one.End, i));
        return tokens[one.Start].Kind == TokenKind.Han && SaysSame(tokens, other.End) ? Made(1) : null;

        LengthWish Made(double factor) => new(sentence.ScopeOf([these]), null, factor) { Like = model };
    }

    private static double FactorBefore(IReadOnlyList<Token> tokens, int from, int end)
    {
        for (var i = from; i < end; i++)
            switch (tokens[i].Text)
            {
                case "half":
                    return 0.5;
                case "twice" or "double":
                    return 2;
                case "times"
                    when i > 0
                        && NumberReader.Read(tokens, i - 1) is var (number, _)
                        && number is > 0 and <= 20:
                    return number;
            }
        return 1;
    }

    /// <summary>跟第一张一样长, 和第二张时长相同.</summary>
    private static bool SaysSame(IReadOnlyList<Token> tokens, int from)
    {
        var said = string.Concat(
            tokens.Skip(from).TakeWhile(token => token.Kind == TokenKind.Han).Select(token => token.Text)
        );
        return said.StartsWith("一样长", StringComparison.Ordinal)
            || said.StartsWith("的时长一样", StringComparison.Ordinal)
            || said.StartsWith("时长一样", StringComparison.Ordinal)
            || said.StartsWith("时长相同", StringComparison.Ordinal)
            || said.StartsWith("同样长", StringComparison.Ordinal);
    }
}

namespace Rostrum.Agent.Understanding.Measures;

/// <summary>Whether a length is the most or the least that is wished: 别超过12秒, 15秒以内, 至少10秒, 20秒以上.</summary>
internal static class HanLengthBounds
{
    private static readonly string[] most =
    [
        .. "不超过 别超过 不要超过 不能超过 不得超过 不可超过 不准超过 别超 不超 不要超 不能超 最多 至多 顶多 最长 不多于 不长于 不大于 不高于 控制在 限制在 压在".Split(
            ' '
        ),
    ];

    private static readonly string[] least =
    [
        .. "至少 起码 不少于 不低于 不短于 不小于 最少 最短 别少于 不能少于 不要少于 别短于 不能短于 不要短于 别低于 不能低于".Split(
            ' '
        ),
    ];

    /// <param name="start">The place of the length's first token.</param>
    /// <param name="end">The place behind its last.</param>
    public static Bound At(IReadOnlyList<Token> tokens, int start, int end)
    {
        var isWithin =
            Says(tokens, end, "以内")
            || Says(tokens, end, "之内")
            || Says(tokens, end, "以下")
            || Says(tokens, end, "内");
        if (isWithin)
            return Bound.Most;
        if (Says(tokens, end, "以上") || Says(tokens, end, "起步") || Says(tokens, end, "往上"))
            return Bound.Least;
        // 控制在12秒 alone is a length.
        return Array.Exists(most, word => EndsAt(tokens, start, word) && !word.EndsWith('在')) ? Bound.Most
            : Array.Exists(least, word => EndsAt(tokens, start, word)) ? Bound.Least
            : Bound.None;
    }

    private static bool EndsAt(IReadOnlyList<Token> tokens, int at, string word) =>
        at >= word.Length && Says(tokens, at - word.Length, word);

    private static bool Says(IReadOnlyList<Token> tokens, int i, string word)
    {
        for (var k = 0; k < word.Length; k++)
            if (i + k >= tokens.Count || tokens[i + k].Text.Length != 1 || tokens[i + k].Text[0] != word[k])
                return false;
        return true;
    }
}

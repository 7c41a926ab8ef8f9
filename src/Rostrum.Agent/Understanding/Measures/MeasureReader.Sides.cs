namespace Rostrum.Agent.Understanding.Measures;

/// <summary>How wide and how high a film is to be, each side with its name.</summary>
internal static partial class MeasureReader
{
    /// <summary>"1080 wide and 1920 high", "1920 pixels across by 1080 tall".</summary>
    private static Mention? Sides(IReadOnlyList<Token> tokens, int i)
    {
        if (HanSide(tokens, i, "宽") is var (across, next))
            return HanSide(tokens, next, "高") is var (tall, behind)
                ? new Mention(i, behind, [new SizeGiven((int)across, (int)tall)])
                : null;
        if (Side(tokens, i, wide) is not var (width, at))
            return null;
        if (at < tokens.Count && tokens[at].Text is ("and" or "by" or "," or "x" or "×"))
            at++;
        return Side(tokens, at, high) is var (height, end)
            ? new Mention(i, end, [new SizeGiven((int)width, (int)height)])
            : null;
    }

    private static (double Pixels, int End)? Side(IReadOnlyList<Token> tokens, int i, HashSet<string> names)
    {
        if (
            i >= tokens.Count
            || tokens[i] is not { Kind: TokenKind.Number, Value: >= 100 and <= 100_000 } number
        )
            return null;
        var at = i + 1;
        if (at < tokens.Count && tokens[at].Text is ("px" or "pixels" or "pixel"))
            at++;
        return at < tokens.Count && names.Contains(tokens[at].Text) ? (number.Value, at + 1) : null;
    }

    /// <summary>宽1080像素，高1350像素; 宽度1080、高度1350.</summary>
    private static (double Pixels, int End)? HanSide(IReadOnlyList<Token> tokens, int i, string name)
    {
        if (i < tokens.Count && tokens[i].Text is "，" or "," or "、" or "x" or "×")
            i++;
        if (i >= tokens.Count || tokens[i].Text != name)
            return null;
        i++;
        while (i < tokens.Count && tokens[i].Text is "度" or "是" or "为" or "要" or ":" or "：")
            i++;
        return
            i < tokens.Count && tokens[i] is { Kind: TokenKind.Number, Value: >= 100 and <= 100_000 } number
            ? (number.Value, i + 1 + UnitAt(tokens, i + 1))
            : null;
    }
}

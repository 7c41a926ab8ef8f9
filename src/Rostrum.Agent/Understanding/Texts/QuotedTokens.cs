namespace Rostrum.Agent.Understanding.Texts;

/// <summary>Words that stand without quotation marks, put in the place of their tokens as if they had some.</summary>
internal static class QuotedTokens
{
    /// <param name="texts">Where they stand: the place of the first token, and that behind the last.</param>
    /// <param name="longest">Longer ones stay as they are, characters.</param>
    /// <param name="withSign">An exclamation mark right behind belongs to them.</param>
    public static List<Token> In(
        string message,
        IReadOnlyList<Token> tokens,
        List<(int Start, int End)> texts,
        int longest = int.MaxValue,
        bool withSign = false
    )
    {
        var exchanged = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            var text = texts.Find(one => one.Start == i);
            if (text.End <= text.Start || tokens[text.End - 1].End - tokens[i].Start > longest)
            {
                exchanged.Add(tokens[i]);
                continue;
            }
            var (start, end) = (tokens[i].Start, tokens[text.End - 1].End);
            if (withSign && end < message.Length && message[end] is '！' or '!')
                end++;
            exchanged.Add(new Token("“”", "“”", TokenKind.Quote, 0, start, end, message[start..end].Trim()));
            i = text.End - 1;
            if (withSign && i + 1 < tokens.Count && tokens[i + 1].Start < end)
                i++;
        }
        return exchanged;
    }
}

namespace Rostrum.Agent.Understanding.Talk;

/// <summary>A question within a sentence: "would you remind me what …", "please inform me whether …", "I wonder if …".</summary>
internal static class IndirectQuestion
{
    private static readonly HashSet<string> telling =
    [
        .. "know tell remind inform say confirm check advise ask wonder wondering curious unsure explain clarify see recall remember forgot".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> between =
    [
        .. "me us you about of sure out again please to quickly just once more exactly real quick".Split(' '),
    ];

    private static readonly HashSet<string> asking =
    [
        .. "what what's which how when where who why whether whose".Split(' '),
    ];

    private static readonly HashSet<string> naming = ["name", "list", "tell", "give", "show"];

    /// <summary>"Name me a few moves", "give me a list of the fonts".</summary>
    private static bool IsNaming(IReadOnlyList<Token> tokens, int start, int end) =>
        start + 3 < end
        && naming.Contains(tokens[start].Text)
        && tokens[start + 1].Text is "me" or "us" or "a" or "some"
        && Enumerable
            .Range(start + 1, Math.Min(4, end - start - 1))
            .Any(i => tokens[i].Text is "few" or "list" or "examples" or "options" or "couple" or "choice")
        && Enumerable
            .Range(start + 2, end - start - 2)
            .Any(i =>
                tokens[i].Text
                    is "moves"
                        or "effects"
                        or "looks"
                        or "fonts"
                        or "transitions"
                        or "moods"
                        or "options"
                        or "examples"
                        or "movements"
                        or "styles"
            );

    public static bool In(IReadOnlyList<Token> tokens, int start, int end)
    {
        if (IsNaming(tokens, start, end))
            return true;
        for (var i = start; i < end && i < start + MostBefore; i++)
        {
            if (
                !telling.Contains(tokens[i].Text)
                || i > start && tokens[i - 1].Text == "you" && tokens[i].Text == "know"
            )
                continue;
            if (tokens[i].Text == "remind" && i + 1 < end && tokens[i + 1].Text is ("me" or "us"))
                return true;
            var at = i + 1;
            while (at < end && between.Contains(tokens[at].Text))
                at++;
            if (at >= end)
                return false;
            if (asking.Contains(tokens[at].Text))
                return true;
            // "Let me know if you can zoom in" asks for the zoom; "if there is any sound" asks for an answer.
            if (
                tokens[at].Text == "if"
                && !(
                    at + 2 < end
                    && tokens[at + 1].Text is "you" or "we"
                    && tokens[at + 2].Text is "can" or "could"
                )
            )
                return true;
        }
        return false;
    }

    private const int MostBefore = 9;
}

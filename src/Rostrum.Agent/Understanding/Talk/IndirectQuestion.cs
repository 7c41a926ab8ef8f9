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

    public static bool In(IReadOnlyList<Token> tokens, int start, int end)
    {
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

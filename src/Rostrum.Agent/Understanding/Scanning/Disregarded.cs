namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>"The earlier brief said 3 s, ignore that": what somebody said before, and what is not to count.</summary>
internal static class Disregarded
{
    private static readonly HashSet<string> reporting =
    [
        .. "said says told wrote asked specified mentioned stated suggested read reads had was were".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> dismissing = [.. "ignore disregard forget skip".Split(' ')];

    private static readonly HashSet<string> earlier =
    [
        .. "earlier previous previously before old original originally first initially last draft brief deck email script".Split(
            ' '
        ),
    ];

    private const int Reach = 7;

    /// <summary>The mentions, of which what was only reported and is dismissed right behind means nothing.</summary>
    public static IReadOnlyList<Mention> Without(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        IReadOnlyList<Mention> mentions
    )
    {
        var read = mentions;
        foreach (var clause in clauses)
            if (
                Dismisses(tokens, clause)
                && clauses.LastOrDefault(one => one.Number < clause.Number && one.End - one.Start > 1)
                    is { } report
                && ReportIn(tokens, report) is { } from
            )
                read =
                [
                    .. read.Select(mention =>
                        mention.Clause == clause.Number
                        || mention.Clause == report.Number && mention.End > from
                            ? mention with
                            {
                                Meanings = [new NothingMeant()],
                            }
                            : mention
                    ),
                ];
        return read;
    }

    /// <summary>"Ignore that", "please disregard it".</summary>
    private static bool Dismisses(IReadOnlyList<Token> tokens, Clause clause)
    {
        var at = clause.Start;
        while (at < clause.End && tokens[at].Text is "please" or "just" or "so" or "but")
            at++;
        return at < clause.End
            && clause.End - at is 2 or 3
            && dismissing.Contains(tokens[at].Text)
            && tokens[at + 1].Text is "that" or "it" or "this" or "those";
    }

    /// <summary>Where a clause begins to tell what was said: its verb, behind who or what said it before.</summary>
    private static int? ReportIn(IReadOnlyList<Token> tokens, Clause clause)
    {
        for (var i = clause.End - 1; i > clause.Start; i--)
            if (
                tokens[i].Kind == TokenKind.Word
                && reporting.Contains(tokens[i].Text)
                && Enumerable
                    .Range(Math.Max(clause.Start, i - Reach), clause.End - Math.Max(clause.Start, i - Reach))
                    .Any(k => earlier.Contains(tokens[k].Text))
            )
                return i;
        return null;
    }
}

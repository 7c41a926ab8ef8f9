namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>这样九宫格里不会被裁, 免得晃眼: what comes of a wish, or is avoided by it, is not wished itself.</summary>
internal static class Consequences
{
    private static readonly string[] openings =
    [
        "这样",
        "免得",
        "以免",
        "省得",
        "以防",
        "好让",
        "这么一来",
        "从而",
    ];

    /// <summary>The mentions, of which those that only tell what comes of the others mean nothing.</summary>
    public static IReadOnlyList<Mention> Without(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        IReadOnlyList<Mention> mentions
    )
    {
        var told = clauses
            .Where(clause => clause.Number > 0 && IsOne(tokens, clause))
            .Select(clause => clause.Number);
        return told.ToHashSet() is { Count: > 0 } numbers
            ?
            [
                .. mentions.Select(mention =>
                    numbers.Contains(mention.Clause)
                        ? mention with
                        {
                            Meanings = [new NothingMeant()],
                        }
                        : mention
                ),
            ]
            : mentions;
    }

    private static bool IsOne(IReadOnlyList<Token> tokens, Clause clause) =>
        clause.End - clause.Start > 3
        && Array.Exists(
            openings,
            opening =>
                Enumerable
                    .Range(0, opening.Length)
                    .All(k =>
                        clause.Start + k < clause.End && tokens[clause.Start + k].Text == opening[k..(k + 1)]
                    )
        )
        && !Enumerable
            .Range(clause.Start, clause.End - clause.Start)
            .Any(i => tokens[i].Kind is TokenKind.Quote || tokens[i].Text == ":");
}

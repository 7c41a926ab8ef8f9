namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>Whether something is spoken of as being there: "the title", "less of that snow", not "a title", "some snow".</summary>
internal static class Definite
{
    private const int Reaches = 3;

    private static readonly HashSet<string> articles =
    [
        .. "the that this those these my our your its their".Split(' '),
    ];

    private static readonly HashSet<string> indefinite =
    [
        .. "a an some another any more add new no with".Split(' '),
    ];

    /// <summary>Names of texts that an answer takes up as they were said.</summary>
    private static readonly HashSet<string> names =
    [
        .. "title caption subtitle headline heading slogan tagline label".Split(' '),
    ];

    /// <summary>An article that says that it is known stands before it, over words that describe it.</summary>
    public static bool Is(IReadOnlyList<Token> tokens, Mention thing)
    {
        for (
            var i = thing.Start;
            i >= Math.Max(0, thing.Start - Reaches) && tokens[i].Kind is TokenKind.Word;
            i--
        )
            if (articles.Contains(tokens[i].Text))
                return i < thing.End - 1 || i < thing.Start;
            else if (i < thing.Start && indefinite.Contains(tokens[i].Text))
                return false;
        return false;
    }

    /// <summary>What a text that is taken to be there is called; null where it may be one to come.</summary>
    public static string? Said(
        IReadOnlyList<Token> tokens,
        Mention noun,
        IReadOnlyList<Mention> inside,
        Clause clause
    ) =>
        tokens[noun.Start].Kind == TokenKind.Word
        && (Is(tokens, noun) || IsComparedAlone(noun, inside, clause))
            ? names.Contains(tokens[noun.End - 1].Text)
                ? tokens[noun.End - 1].Text
                : "text"
            : null;

    /// <summary>"Text bigger please".</summary>
    private static bool IsComparedAlone(Mention noun, IReadOnlyList<Mention> inside, Clause clause) =>
        noun.Start == clause.Start
        && inside.Any(mention => mention.Start >= noun.End && mention.As<AmountWord>() is { Relative: true });
}

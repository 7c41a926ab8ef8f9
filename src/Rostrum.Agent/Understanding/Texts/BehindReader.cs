namespace Rostrum.Agent.Understanding.Texts;

/// <summary>
/// "The title behind the teapot", "put HOME behind our old house": whatever the thing is called, where a text is spoken of it
/// is what the picture is about.
/// </summary>
internal static class BehindReader
{
    private const int LongestName = 4;

    private static readonly HashSet<string> determiners =
    [
        .. "the my our your her his their its this that a an".Split(' '),
    ];

    /// <summary>What stands behind these is no part of a picture.</summary>
    private static readonly HashSet<string> others =
    [
        .. "text title caption letters words lettering headline subtitle picture photo image first second third fourth last next other others rest one ones scenes camera film video music pictures photos images".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> writing =
    [
        .. "text title caption words word headline letters lettering name subtitle heading slogan logo type phrase".Split(
            ' '
        ),
    ];

    public static Mention? Read(IReadOnlyList<Token> tokens, int i, Scene scene)
    {
        if (
            tokens[i].Text != "behind"
            || i + 2 >= tokens.Count
            || !determiners.Contains(tokens[i + 1].Text)
            || others.Contains(tokens[i + 2].Text)
            || !IsOfText(tokens, scene)
        )
            return null;
        var end = i + 2;
        while (end < tokens.Count && end < i + 2 + LongestName && IsPart(tokens, end))
            if (Lexicon.Shared.Find(tokens, end++) is null && !(end < tokens.Count && IsUnknown(tokens, end)))
                break;
        return end > i + 2 ? new Mention(i, end, [new BehindWord()]) : null;
    }

    private static bool IsOfText(IReadOnlyList<Token> tokens, Scene scene) =>
        scene.Focus.Subject == Subject.Text
        || scene.Focus.TextId is not null
        || tokens.Any(token => token.Kind == TokenKind.Quote || writing.Contains(token.Text));

    private static bool IsPart(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Kind == TokenKind.Word
        && !Clause.IsJoint(tokens[at])
        && !Fillers.IsPreposition(tokens[at]);

    private static bool IsUnknown(IReadOnlyList<Token> tokens, int at) =>
        IsPart(tokens, at) && !Fillers.IsOne(tokens[at]) && Lexicon.Shared.Find(tokens, at) is null;
}

namespace Rostrum.Agent.Understanding.Texts;

/// <summary>
/// "Write remove the music", "title: Delete all", "subtitle Mute your phone": what is written without quotation marks and begins
/// like a wish is read as if it had some.
/// </summary>
internal static class EnglishWritten
{
    private static readonly HashSet<string> nouns =
    [
        .. "title caption subtitle headline heading text words tagline slogan".Split(' '),
    ];

    /// <summary>What stands behind these is written, and nothing else.</summary>
    private static readonly HashSet<string> verbs = [.. "write type print".Split(' ')];

    private static readonly HashSet<string> places =
    [
        .. "on at in over across along for with under above below".Split(' '),
    ];

    private static readonly HashSet<string> placed =
    [
        .. "the a an top bottom left right middle center centre first second third last all every each white black red yellow green blue gold bold big small large".Split(
            ' '
        ),
    ];

    public static IReadOnlyList<Token> Quoted(string message, IReadOnlyList<Token> tokens)
    {
        if (tokens.Any(token => token.Kind == TokenKind.Quote))
            return tokens;
        for (var i = 0; i + 1 < tokens.Count; i++)
            if (WrittenAt(message, tokens, i) is { } start)
                return QuotedTokens.In(message, tokens, [(start, EndOf(tokens, start))]);
        return tokens;
    }

    /// <summary>Where the words to be written begin, behind a word that says so; null where nothing like a wish stands there.</summary>
    private static int? WrittenAt(string message, IReadOnlyList<Token> tokens, int i)
    {
        var isColon = tokens[i + 1].Text == ":" && i + 2 < tokens.Count;
        var at = isColon ? i + 2 : i + 1;
        if (tokens[at].Kind != TokenKind.Word || !IsLikeWish(tokens, at))
            return null;
        if (verbs.Contains(tokens[i].Text) && (i == 0 || tokens[i - 1].Text is not ("the" or "a")))
            return at;
        if (!nouns.Contains(tokens[i].Text))
            return null;
        var isCapital = char.IsAsciiLetterUpper(message[tokens[at].Start]);
        return isColon || isCapital || tokens[i].Text is "words" or "text" && IsPut(tokens, i) ? at : null;
    }

    /// <summary>"Put the words …", "add the text …".</summary>
    private static bool IsPut(IReadOnlyList<Token> tokens, int i) =>
        i >= 2
        && tokens[i - 1].Text == "the"
        && tokens[i - 2].Text is "put" or "add" or "lay" or "show" or "set";

    private static bool IsLikeWish(IReadOnlyList<Token> tokens, int at) =>
        Lexicon.Shared.Find(tokens, at) is var (meanings, _)
            && meanings.Any(meaning =>
                meaning
                    is NotWord { Behind: false }
                        and not NotWord { Removes: false }
                        or LoudnessWord { Factor: 0 }
                        or ServiceWord
                        or VerbWord { Verb: not (Verb.Add or Verb.Change) }
            )
        || tokens[at].Text is "don't" or "do" or "never" or "undo" or "no";

    /// <summary>To the end of the clause, or to where and how it stands.</summary>
    private static int EndOf(IReadOnlyList<Token> tokens, int start)
    {
        var end = start + 1;
        while (
            end < tokens.Count
            && tokens[end].Kind != TokenKind.Quote
            && tokens[end].Text is not ("." or ";" or "\n")
            && !(
                places.Contains(tokens[end].Text)
                && end + 1 < tokens.Count
                && (placed.Contains(tokens[end + 1].Text) || tokens[end + 1].Kind == TokenKind.Number)
            )
        )
            end++;
        return end;
    }
}

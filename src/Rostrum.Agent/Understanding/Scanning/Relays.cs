namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>
/// User: "some acoustic music", The client wrote: "4 seconds each": whose words they are stands before them, and they are what
/// is wished.
/// </summary>
internal static class Relays
{
    /// <summary>"The client just wrote me:", tokens.</summary>
    private const int LongestSpeaker = 6;

    private static readonly HashSet<string> speakers =
    [
        .. "user client customer boss manager director producer editor colleague bride groom host".Split(' '),
    ];

    private static readonly HashSet<string> saying =
    [
        .. "wrote writes asked asks replied replies answered answers messaged".Split(' '),
    ];

    /// <summary>What a text is called: it asks or answers in its own words.</summary>
    private static readonly HashSet<string> written =
    [
        .. "it title titles text caption captions subtitle headline sign poster banner label".Split(' '),
    ];

    /// <summary>"Best pizza in town" is praise, and names nothing that a film could have.</summary>
    private static bool Wishes(string said)
    {
        var inner = Token.Read(said);
        return Enumerable
            .Range(0, inner.Count)
            .Any(i =>
                DurationReader.Read(inner, i) is not null
                || Lexicon
                    .Shared.Find(inner, i)
                    ?.Meanings.Any(meaning => meaning is Head or MoodNamed or VerbWord or ShapeNamed) == true
            );
    }

    public static bool IsOne(IReadOnlyList<Token> tokens, int quote)
    {
        if (quote < 2 || tokens[quote - 1].Text != ":")
            return false;
        var start = quote - 2;
        while (start > 0 && tokens[start - 1].Kind == TokenKind.Word)
            start--;
        return (start == 0 || tokens[start - 1].Text is "." or "!" or "?" or "\n")
            && quote - start <= LongestSpeaker
            && (speakers.Contains(tokens[quote - 2].Text) || saying.Contains(tokens[quote - 2].Text))
            && Enumerable
                .Range(start, quote - 1 - start)
                .All(i =>
                    !written.Contains(tokens[i].Text)
                    && tokens[i].Text is not ("from" or "by" or "quote" or "review")
                )
            && Wishes(tokens[quote].Said);
    }
}

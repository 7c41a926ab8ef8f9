namespace Rostrum.Agent.Understanding.Talk;

/// <summary>
/// "Undo that and add a title instead", "revert it, then make it square", "put it back, but at 30%": a step, and what is
/// wanted of the film as it is behind that step.
/// </summary>
internal static class EnglishSteps
{
    private static readonly HashSet<string> commanding =
    [
        .. "undo undone revert rollback roll rewind back cancel scrap scratch take reverse ctrl cmd control step".Split(
            ' '
        ),
    ];

    /// <summary>Alone behind them these are moves of a camera: "go back", "step back".</summary>
    private static readonly HashSet<string> going = ["go", "step", "move", "back", "pull", "come"];

    private static readonly string[] joints =
    [
        " and then ",
        " but then ",
        " and ",
        " but ",
        " then ",
        " so ",
        ", ",
        "; ",
        ". ",
        "! ",
        ": ",
        " - ",
        " – ",
        " — ",
        "\n",
    ];

    private static readonly string[] leading =
    [
        "and ",
        "then ",
        "but ",
        "so ",
        "also ",
        "instead ",
        "instead, ",
        "rather ",
        "please ",
        "just ",
        "only ",
        "this time ",
    ];

    /// <summary>What is wanted behind a step, and whether that takes up what the last edit took away; null where nothing is.</summary>
    public static (string Words, bool Returns)? WantedAfter(string message)
    {
        if (message.Length > LongestMessage || message.Any(letter => letter > 0x2E80))
            return null;
        (string Words, bool Returns)? found = null;
        var quoted = Quotation.Find(message) is [var first, ..] ? first.Start : message.Length;
        for (var i = 1; i < message.Length - 2 && i < quoted; i++)
            if (
                Array.Find(joints, word => IsAt(message, i, word)) is { } joint
                && StepIn(message[..i]) is { } returns
                && Trimmed(message[(i + joint.Length)..]) is { Length: > 2 } rest
                && !SaysWhy(rest)
            )
                found = (rest, returns);
        return found;
    }

    private const int LongestMessage = 400;

    private static bool IsAt(string message, int i, string word) =>
        string.Compare(message, i, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>True for what is to come back, false for what is to be undone; null for anything else.</summary>
    private static bool? StepIn(string words)
    {
        var said = Token.Read(words).Select(token => token.Text).ToList();
        if (
            !said.Exists(commanding.Contains)
            || said.TrueForAll(word =>
                going.Contains(word) || word is "please" or "ok" or "now" or "a" or "bit"
            )
        )
            return null;
        return HistoryReader.Read(words) switch
        {
            { Step: HistoryStep.Undo, Count: 1, ToBeginning: false, Before: null, BeforeThing: null } =>
                false,
            { Step: HistoryStep.Redo, OrBack: true } => true,
            _ => null,
        };
    }

    private static string Trimmed(string rest)
    {
        rest = rest.Trim();
        while (Array.Find(leading, word => IsAt(rest, 0, word)) is { } word)
            rest = rest[word.Length..].TrimStart();
        foreach (var tail in (ReadOnlySpan<string>)[" instead.", " instead", " instead please"])
            if (rest.EndsWith(tail, StringComparison.OrdinalIgnoreCase))
                rest = rest[..^tail.Length];
        return rest.TrimEnd();
    }

    /// <summary>"Undo that, it looked better before": nothing more is wished.</summary>
    private static bool SaysWhy(string rest) =>
        Token.Read(rest) is [{ Kind: TokenKind.Word }, ..] tokens
        && tokens.All(token => token.Text is "please" or "thanks" or "thank" or "you" or "." or "," or "!");
}

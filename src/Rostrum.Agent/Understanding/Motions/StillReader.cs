namespace Rostrum.Agent.Understanding.Motions;

/// <summary>Reads that nothing is to move, in whatever words: "nothing should be moving any more", "don't let them move".</summary>
internal static class StillReader
{
    private const int Reaches = 8;

    private static readonly HashSet<string> within =
    [
        .. "should must shall to be is are was it them any of anything that this these those pictures photos photo picture images image one ones the at all ever let have want need like see having i we here there around about not on screen in is any".Split(
            ' '
        ),
    ];

    public static Mention? Read(IReadOnlyList<Token> tokens, int i)
    {
        if (Stopped(tokens, i) is { } stopped)
            return stopped;
        if (
            !(
                Is(tokens, i, "nothing", "none", "don't", "dont", "never")
                || Is(tokens, i, "do") && Is(tokens, i + 1, "not")
            )
        )
            return null;
        for (var k = i + 1; k < tokens.Count && k <= i + Reaches; k++)
            if (Is(tokens, k, "move", "moves", "moving", "animate", "animated", "animating"))
                // "Don't move the title" is said of the title.
                return
                    k + 1 >= tokens.Count
                    || tokens[k + 1].Kind == TokenKind.Mark
                    || Is(
                        tokens,
                        k + 1,
                        "any",
                        "at",
                        "anymore",
                        "now",
                        "please",
                        "there",
                        "around",
                        "on",
                        "in",
                        "and",
                        "but"
                    )
                    ? new Mention(i, k + 1, [new StillWord()])
                    : null;
            else if (!within.Contains(tokens[k].Text))
                return null;
        return null;
    }

    /// <summary>"Stop the bathroom from moving": the verb alone, as what stands between names what is to be still.</summary>
    private static Mention? Stopped(IReadOnlyList<Token> tokens, int i)
    {
        if (Kept(tokens, i) is { } kept)
            return kept;
        if (!Is(tokens, i, "stop", "prevent", "keep"))
            return null;
        for (var k = i + 2; k < tokens.Count && k <= i + Reaches && tokens[k].Kind == TokenKind.Word; k++)
            if (
                Is(tokens, k, "from")
                && Is(tokens, k + 1, "moving", "zooming", "panning", "drifting", "shaking")
            )
                return new Mention(i, i + 1, [new StillWord()]) { Closes = (k, k + 2) };
        return null;
    }

    /// <summary>"Keep the first picture still": what stands between names it.</summary>
    private static Mention? Kept(IReadOnlyList<Token> tokens, int i)
    {
        if (!Is(tokens, i, "keep", "hold", "leave", "have", "make"))
            return null;
        for (
            var k = i + 2;
            k < tokens.Count && k <= i + Reaches && tokens[k].Kind is TokenKind.Word or TokenKind.Number;
            k++
        )
            if (Is(tokens, k, "still", "static", "motionless", "unmoving", "steady"))
                return
                    k + 1 >= tokens.Count
                    || tokens[k + 1].Kind == TokenKind.Mark
                    || Is(tokens, k + 1, "and", "but", "while", "with", "please", "for", "though")
                    ? new Mention(i, i + 1, [new StillWord()]) { Closes = (k, k + 1) }
                    : null;
        return null;
    }

    private static bool Is(IReadOnlyList<Token> tokens, int i, params ReadOnlySpan<string> words) =>
        i >= 0 && i < tokens.Count && words.Contains(tokens[i].Text);
}

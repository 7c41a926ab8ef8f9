namespace Rostrum.Agent.Understanding.Motions;

/// <summary>
/// "Zoom in to 300% in 2 s, then stay", "push in for three seconds and then hold for two": what a move does when it has
/// arrived. A picture has one move, which lasts as long as the picture: the lengths are those of its parts.
/// </summary>
internal static class Staying
{
    /// <summary>How far into its clause the word may stand that says so, tokens.</summary>
    private const int Reaches = 3;

    private static readonly HashSet<string> staying =
    [
        .. "stay stays hold holds stop stops rest rests pause pauses freeze freezes remain remains linger lingers settle settles still halt halts".Split(
            ' '
        ),
    ];

    /// <summary>The mentions, of which those that only say how a move ends say nothing else.</summary>
    public static IReadOnlyList<Mention> Read(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        IReadOnlyList<Mention> mentions
    )
    {
        foreach (var clause in clauses)
            if (
                IsArrival(tokens, clause) is { } at
                && mentions.All(other => other.Clause != clause.Number || IsOfStaying(other))
                && mentions.LastOrDefault(other =>
                    other.Clause < clause.Number
                    && other.Clause >= clause.Number - 2
                    && other.As<MotionNamed>() is not null
                )
                    is { } move
            )
                return Told(mentions, move, clause, at);
        return mentions;
    }

    /// <summary>Where "then stay", "and then hold still" has its verb; null where a clause begins otherwise.</summary>
    private static int? IsArrival(IReadOnlyList<Token> tokens, Clause clause)
    {
        var then = clause.Joint == "then";
        for (var i = clause.Start; i < clause.End && i < clause.Start + Reaches; i++)
            if (tokens[i].Text is "then" or "afterwards" or "finally")
                then = true;
            else if (staying.Contains(tokens[i].Text))
                return then ? i : null;
        return null;
    }

    private static bool IsOfStaying(Mention mention) =>
        mention.Meanings.Any(meaning =>
            meaning
                is StillWord
                    or NothingMeant
                    or Length
                    or ClipWord
                    or VerbWord
                    or MovementWord
                    or EffectNamed
            || meaning is PicturePlace { Pick: Pick.It }
        );

    private static List<Mention> Told(IReadOnlyList<Mention> mentions, Mention move, Clause clause, int at)
    {
        var going = mentions.FirstOrDefault(other =>
            other.Clause == move.Clause && other.As<Length>() is { More: 0 }
        );
        var held = mentions.FirstOrDefault(other =>
            other.Clause == clause.Number && other.As<Length>() is { More: 0 }
        );
        var whole = (going?.As<Length>()?.Milliseconds ?? 0) + (held?.As<Length>()?.Milliseconds ?? 0);
        List<Mention> told =
        [
            .. mentions.Select(mention =>
                mention == held && going is not null ? mention with { Meanings = [new Length(whole)] }
                : mention == going
                || mention.Clause == clause.Number && mention.As<Length>() is null
                || mention.Clause == move.Clause && mention.As<Period>() is { Start: 0, End: not null }
                    ? mention with
                    {
                        Meanings = [new NothingMeant()],
                    }
                : mention
            ),
        ];
        told.Insert(
            told.FindIndex(mention => mention.Start > at) is >= 0 and var next ? next : told.Count,
            new Mention(at, at, [new StayWord()], clause.Number)
        );
        return told;
    }
}

namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>
/// "Except the pool, which pans left", "the logo, that stays for 4": what the clause behind a picture's name tells is of that
/// picture.
/// </summary>
internal static class Relatives
{
    private static readonly HashSet<string> verbs =
    [
        .. "should must needs need gets get stays stay has have can could will goes pans tilts zooms holds is to".Split(
            ' '
        ),
    ];

    /// <summary>"Photo two which should pan up": a clause of its own, though no sign parts it.</summary>
    public static bool Begins(IReadOnlyList<Token> tokens, List<Mention> mentions, int i) =>
        // "A reel in which the harbour comes first".
        tokens[i - 1].Text == "which"
            && i > 1
            && tokens[i - 2].Text is "in" or "where"
            && mentions.Exists(mention =>
                mention.As<PicturePlace>() is not null && mention.Start - i is 0 or 1
            )
        || tokens[i].Text is "which" or "that"
            && i + 1 < tokens.Count
            && verbs.Contains(tokens[i + 1].Text)
            && mentions.Exists(mention =>
                mention.As<PicturePlace>() is { Places.Count: > 0 } && mention.End == i
            );

    /// <summary>The mentions, with the picture once more at the beginning of what is told of it.</summary>
    public static IReadOnlyList<Mention> Read(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        IReadOnlyList<Mention> mentions
    )
    {
        List<Mention>? read = null;
        foreach (var clause in clauses)
            if (
                clause is { Joint: ",", Number: > 0 }
                && clause.End > clause.Start
                && tokens[clause.Start].Text is "which" or "that"
                && mentions.All(mention =>
                    mention.Clause != clause.Number || mention.As<PicturePlace>() is null
                )
                && mentions.LastOrDefault(mention => mention.End <= clause.Start) is { } named
                && named.As<PicturePlace>() is { Places.Count: > 0 } place
                && clause.Start - named.End <= 2
            )
            {
                read ??= [.. mentions];
                var next = read.FindIndex(mention => mention.Start >= clause.Start);
                read.Insert(
                    next < 0 ? read.Count : next,
                    new Mention(
                        clause.Start,
                        clause.Start + 1,
                        [new PicturePlace(place.Places)],
                        clause.Number
                    )
                );
            }
        return read ?? mentions;
    }
}

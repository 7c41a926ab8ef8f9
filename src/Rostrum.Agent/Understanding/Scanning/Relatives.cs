namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>
/// "Except the pool, which pans left", "the logo, that stays for 4": what the clause behind a picture's name tells is of that
/// picture.
/// </summary>
internal static class Relatives
{
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

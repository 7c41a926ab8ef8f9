namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>
/// What a sentence begins with to say what for or when: "To open our drone showreel, fly into the picture", "Before I forward
/// this to the client, …", "For a comic-book launch, …". Moves and effects named there are not wished.
/// </summary>
internal static class Purposes
{
    /// <summary>Shorter beginnings, "to start", are wishes of their own, tokens.</summary>
    private const int Shortest = 4;

    private static readonly HashSet<string> aims =
    [
        .. "open close convey match suit reflect underline celebrate announce promote introduce highlight launch present evoke capture express emphasise emphasize illustrate sell advertise help attract draw remind welcome honour honor mark support".Split(
            ' '
        ),
    ];

    public static IReadOnlyList<Mention> Without(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        IReadOnlyList<Mention> mentions
    )
    {
        var changed = WithoutSubject(tokens, mentions);
        for (var i = 0; i + 1 < clauses.Count; i++)
        {
            var clause = clauses[i];
            if (
                !clause.BeginsSentence
                || clause.End - clause.Start < Shortest
                || clauses[i + 1].Joint != ","
                || clauses[i + 1].End == clauses[i + 1].Start
                || tokens[clause.Start].Kind != TokenKind.Word
                || mentions.Any(mention => mention.Clause == i && mention.As<PicturePlace>() is not null)
                || KindOf(tokens, clause) is not { } isWhole
            )
                continue;
            changed =
            [
                .. changed.Select(mention =>
                    mention.Clause == clause.Number
                    && IsAct(mention)
                    && (isWhole || Describes(tokens, mention, clause))
                        ? mention with
                        {
                            Meanings = [new NothingMeant()],
                        }
                        : mention
                ),
            ];
        }
        return changed;
    }

    /// <summary>"A video to sell the house: every photo 4 seconds": what a film of all is about, and not one of its pictures.</summary>
    private static IReadOnlyList<Mention> WithoutSubject(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions
    )
    {
        var subjects = mentions
            .Where(mention =>
                mention.As<PicturePlace>() is { Pick: Pick.These, Places.Count: 1 }
                && mention.End < tokens.Count
                && tokens[mention.End].Text == ":"
                && tokens[mention.Start].Kind == TokenKind.Word
                && Enumerable
                    .Range(Math.Max(0, mention.Start - 3), Math.Min(3, mention.Start))
                    .Any(i =>
                        tokens[i].Text is "for" or "about" or "of" or "selling" or "promoting"
                        || aims.Contains(tokens[i].Text)
                    )
                && mentions.Any(each =>
                    each.Clause == mention.Clause
                    && each.Start > mention.End
                    && each.As<EachWord>() is not null
                )
            )
            .ToList();
        return subjects.Count == 0
            ? mentions
            :
            [
                .. mentions.Select(mention =>
                    subjects.Contains(mention) ? mention with { Meanings = [new NothingMeant()] } : mention
                ),
            ];
    }

    /// <summary>True for a clause that wishes nothing, false for one that may name what is wished, null for any other.</summary>
    private static bool? KindOf(IReadOnlyList<Token> tokens, Clause clause)
    {
        var (first, second) = (tokens[clause.Start].Text, tokens[clause.Start + 1].Text);
        return first is "before" or "after" && second is "i" or "we" or "you" or "they" ? true
            : first == "to" && aims.Contains(second) ? true
            : first == "for" && second is "a" or "an" or "our" or "my" or "the" ? false
            : null;
    }

    /// <summary>"A comic-book launch": it says what kind of thing stands behind it.</summary>
    private static bool Describes(IReadOnlyList<Token> tokens, Mention mention, Clause clause) =>
        mention.End < clause.End
        && tokens[mention.End].Kind == TokenKind.Word
        && mention.Meanings.All(meaning => meaning is EffectNamed or TransitionNamed or LookNamed);

    private static bool IsAct(Mention mention) =>
        mention.Meanings.All(meaning =>
            meaning
                is MotionNamed
                    or EffectNamed
                    or TransitionNamed
                    or LookNamed
                    or OrderWord
                    or VerbWord
                    or DirectionWord
                    or AmountWord
                    or ShapeNamed { Platform: null }
        );
}

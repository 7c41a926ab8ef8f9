namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>
/// What is named only to say that nothing happens to it: "remove the caption but keep the title", "lose the grain but not
/// the snow", "rain, but leave number 3 dry".
/// </summary>
internal static class Sparing
{
    private static readonly HashSet<string> keeping = ["keep", "leave", "spare", "retain", "preserve", "not"];

    /// <summary>The mentions, of which those that are spared mean nothing, or name the pictures that are left out.</summary>
    public static IReadOnlyList<Mention> Without(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        IReadOnlyList<Mention> mentions,
        Scene scene
    )
    {
        var changed = LeftAlone(tokens, clauses, mentions, scene);
        for (var i = 1; i < clauses.Count; i++)
        {
            if (!Spares(tokens, clauses[i]) || clauses[i].BeginsSentence)
                continue;
            var own = changed.Where(mention => mention.Clause == i).ToList();
            var last = i - 1;
            while (last > 0 && clauses[last].End == clauses[last].Start)
                last--;
            var before = changed.Where(mention => mention.Clause == last).ToList();
            if (own.Count == 0 || before.Count == 0)
                continue;
            if (
                before.Exists(mention => mention.As<NotWord>() is { Removes: true })
                && own.TrueForAll(IsNameOnly)
            )
                changed = [.. changed.Select(mention => mention.Clause == i ? Nothing(mention) : mention)];
            else if (IsGiven(before) && own.Exists(IsThese) && own.TrueForAll(IsPlaceOnly))
                changed = [.. changed.Select(mention => mention.Clause != i ? mention : LeftOut(mention))];
        }
        return changed;
    }

    /// <summary>
    /// "Don't drop the crossfades", "the first two dissolves stay", "the box is fine how it is": what is named there only stays
    /// as it is.
    /// </summary>
    private static IReadOnlyList<Mention> LeftAlone(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        IReadOnlyList<Mention> mentions,
        Scene scene
    )
    {
        var changed = mentions;
        foreach (var clause in clauses)
            if (
                IsKept(tokens, clause, mentions)
                || IsFine(tokens, clause, mentions)
                || KeptThings.AreSaid(tokens, clause, mentions, scene)
            )
                changed =
                [
                    .. changed.Select(mention =>
                        mention.Clause != clause.Number || mention.As<CorrectionWord>() is not null ? mention
                        : mention.As<PicturePlace>() is { Pick: Pick.These } place
                            ? mention with
                            {
                                Meanings = [new NothingMeant(), new SparedPlace(place.Places)],
                            }
                        : Nothing(mention)
                    ),
                ];
        return changed;
    }

    /// <summary>A denial right before a word that takes away.</summary>
    private static bool IsKept(IReadOnlyList<Token> tokens, Clause clause, IReadOnlyList<Mention> mentions)
    {
        var own = mentions.Where(mention => mention.Clause == clause.Number).ToList();
        return own.Exists(no =>
            no.As<NotWord>() is { Removes: false, Behind: false }
            && tokens[no.Start].Kind == TokenKind.Word
            && tokens[no.End - 1].Text is "don't" or "dont" or "not" or "never" or "without"
            && own.Exists(gone => gone.As<NotWord>() is { Removes: true } && gone.Start - no.End is 0 or 1)
            && own.Exists(thing => thing.Start > no.End && Denial.IsThing(thing))
        );
    }

    private static readonly HashSet<string> staying = ["stay", "stays", "remain", "remains"];

    private static readonly HashSet<string> contented =
    [
        "fine",
        "good",
        "ok",
        "okay",
        "perfect",
        "great",
        "alright",
        "lovely",
    ];

    /// <summary>Something is named and said to stay or to be right, and nothing else is said.</summary>
    private static bool IsFine(IReadOnlyList<Token> tokens, Clause clause, IReadOnlyList<Mention> mentions)
    {
        if (clause.End - clause.Start < 3 || tokens[clause.End - 1].Kind == TokenKind.Quote)
            return false;
        var end = clause.End;
        foreach (
            var tail in (ReadOnlySpan<string>)
                [
                    "as it is",
                    "as they are",
                    "how it is",
                    "how they are",
                    "as it was",
                    "as they were",
                    "like it is",
                    "like it was",
                    "the same",
                    "the way it is",
                    "the way it was",
                    "the way they are",
                    "now",
                    "already",
                    "too",
                ]
        )
        {
            var words = tail.Split(' ');
            if (end - words.Length > clause.Start && NumberReader.Words(tokens, end - words.Length, words))
            {
                end -= words.Length;
                break;
            }
        }
        var isStaying = staying.Contains(tokens[end - 1].Text);
        var isContent =
            contented.Contains(tokens[end - 1].Text)
            && end - 2 > clause.Start
            && tokens[end - 2].Text is "is" or "are" or "look" or "looks";
        if (!isStaying && !isContent)
            return false;
        var own = mentions.Where(mention => mention.Clause == clause.Number).ToList();
        return own.Exists(mention =>
                mention.As<Head>() is not null
                || mention.As<PicturePlace>() is not null
                || mention.As<MoodNamed>() is not null
            )
            && own.TrueForAll(mention =>
                mention.Meanings.Any(meaning =>
                    meaning
                        is Head
                            or PicturePlace
                            or MoodNamed
                            or NothingMeant
                            or PictureWord
                            or LeaveWord
                            or OtherWord
                            or VerbWord { Verb: Verb.Keep }
                            or EachWord
                ) && mention.As<StillWord>() is null
            );
    }

    private static bool Spares(IReadOnlyList<Token> tokens, Clause clause) =>
        clause.End > clause.Start
        && (
            keeping.Contains(tokens[clause.Start].Text)
            || tokens[clause.Start].Text == "please"
                && clause.End > clause.Start + 1
                && keeping.Contains(tokens[clause.Start + 1].Text)
        );

    /// <summary>Something is to be seen on pictures that are not named.</summary>
    private static bool IsGiven(List<Mention> before) =>
        before.Exists(mention => mention.As<Head>() is EffectNamed or LookNamed or MotionNamed or BlurWord)
        && !before.Exists(mention => mention.As<PicturePlace>() is not null);

    private static bool IsThese(Mention mention) => mention.As<PicturePlace>() is { Pick: Pick.These };

    private static bool IsNameOnly(Mention mention) =>
        mention.Meanings.Any(meaning =>
            meaning
                is Head
                    or NotWord
                    or LeaveWord
                    or NothingMeant
                    or PicturePlace
                    or PictureWord
                    or VerbWord
                    or MoodNamed
        )
        && mention.As<SpeedWord>() is null
        && mention.As<AmountWord>() is null;

    private static bool IsPlaceOnly(Mention mention) =>
        mention.Meanings.Any(meaning =>
            meaning
                is PicturePlace
                    or NotWord
                    or LeaveWord
                    or NothingMeant
                    or PictureWord
                    or StillWord
                    or OrderWord
        );

    private static Mention Nothing(Mention mention) => mention with { Meanings = [new NothingMeant()] };

    private static Mention LeftOut(Mention mention) =>
        mention.As<PicturePlace>() is { } place
            ? mention with
            {
                Meanings = [new PicturePlace(place.Places, Pick.Others)],
            }
            : Nothing(mention);
}

namespace Rostrum.Agent.Understanding;

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
        IReadOnlyList<Mention> mentions
    )
    {
        var changed = mentions;
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

namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>
/// "Change the pan to a zoom out", "blue rather than red": of two things of a kind one gives way to the other and is
/// only named to be recognised.
/// </summary>
internal static class Replacement
{
    private static readonly HashSet<string> becoming =
    [
        "to",
        "into",
        "for",
        "with",
        "by",
        "become",
        "becomes",
        "成",
        "为",
        "换",
        "改",
    ];

    /// <summary>The mentions, of which those that give way mean nothing any more.</summary>
    public static IReadOnlyList<Mention> Without(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
    {
        var gone = new HashSet<Mention>(ReferenceEqualityComparer.Instance);
        List<Mention> instead = [.. mentions.Where(mention => mention.As<InsteadWord>() is not null)];
        List<Mention> changing =
        [
            .. mentions.Where(mention =>
                mention.As<VerbWord>() is { Verb: Verb.Change or Verb.Replace or Verb.Swap }
            ),
        ];
        for (var i = 0; i < mentions.Count; i++)
        for (var k = i + 1; k < mentions.Count && k < i + 5; k++)
        {
            var (one, other) = (mentions[i], mentions[k]);
            if (!AreOfAKind(one, other) || gone.Contains(one) || gone.Contains(other))
                continue;
            if (IsInsteadBetween(instead, one, other))
                gone.Add(other);
            else if (IsInsteadBefore(instead, one, other) || IsChange(tokens, mentions, changing, one, other))
                gone.Add(one);
        }
        foreach (var word in instead)
            gone.UnionWith(GivenUp(mentions, word));
        return gone.Count == 0
            ? mentions
            : [.. mentions.Select(mention => gone.Contains(mention) ? GivenUp(mention) : mention)];
    }

    /// <summary>What gives way means nothing any more; an effect that is there is to go.</summary>
    private static Mention GivenUp(Mention mention) =>
        mention with
        {
            Meanings =
            [
                mention.As<EffectNamed>() is { } named ? new EffectGivenUp(named.Effect) : new NothingMeant(),
                .. LengthReader.IsTransition(mention) ? [new GivenUpWord()] : (Meaning[])[],
            ],
        };

    /// <summary>"Rather than panning left, let it rise": all that is named behind the word, where something else is wanted.</summary>
    private static IEnumerable<Mention> GivenUp(IReadOnlyList<Mention> mentions, Mention instead)
    {
        var behind = mentions
            .Where(other => other.Clause == instead.Clause && other.Start >= instead.End)
            .ToList();
        var isElseNamed = mentions.Any(other =>
            (other.Clause != instead.Clause || other.End <= instead.Start) && IsChoice(other)
        );
        return isElseNamed && behind.Count > 0 && behind.TrueForAll(IsChoice) ? behind : [];
    }

    private static bool IsChoice(Mention mention) =>
        mention.Meanings.All(meaning =>
            meaning
                is MotionNamed
                    or TransitionNamed
                    or MoodNamed
                    or ColourNamed
                    or ShapeNamed
                    or AnchorNamed
                    or AnimationNamed
                    or DirectionWord
                    or EffectNamed
                    or LookNamed
        );

    private static bool AreOfAKind(Mention one, Mention other) =>
        one.Meanings.Any(a =>
            a
                is MotionNamed
                    or TransitionNamed
                    or MoodNamed
                    or ColourNamed
                    or Length
                    or Percent
                    or ShapeNamed
                    or AnchorNamed
                    or AnimationNamed
                    or EffectNamed
                    or LookNamed
            && other.Meanings.Any(b =>
                a.GetType() == b.GetType()
                || (a is MotionNamed or TransitionNamed && b is MotionNamed or TransitionNamed)
            )
        );

    private static bool IsInsteadBetween(List<Mention> instead, Mention one, Mention other) =>
        instead.Exists(word => word.Start >= one.End && word.End <= other.Start);

    private static bool IsInsteadBefore(List<Mention> instead, Mention one, Mention other) =>
        other.Clause - one.Clause <= 1
        && instead.Exists(word => word.End <= one.Start && one.Start - word.End <= 2);

    /// <summary>"Convert to portrait orientation for a story": what stands behind "to" is wanted and gives way to nothing.</summary>
    private static bool IsGoal(IReadOnlyList<Token> tokens, Mention one) =>
        tokens[one.Start].Text is "to" or "into"
        || one.Start > 0 && tokens[one.Start - 1].Text is ("to" or "into");

    /// <summary>"Change the zooms to pans, and the dissolves to slides": the verb of the clause before holds on.</summary>
    private static bool GoesOn(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        List<Mention> changing,
        Mention one,
        Mention other
    ) =>
        one.Clause == other.Clause
        && tokens[one.Start].Kind == TokenKind.Word
        && changing.Exists(verb => one.Clause - verb.Clause is 1 or 2)
        && !mentions.Any(verb => verb.Clause == one.Clause && verb.As<VerbWord>() is not null)
        && Enumerable.Range(one.End - 1, other.Start - one.End + 1).ToList() is var between
        && between.Exists(i => tokens[i].Text is "to" or "into" or "for" or "with")
        && between
            .Skip(1)
            .All(i => tokens[i].Text is "to" or "into" or "for" or "with" or "a" or "an" or "the" or "some");

    private static bool IsChange(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        List<Mention> changing,
        Mention one,
        Mention other
    )
    {
        if (other.Clause - one.Clause > 1 || IsGoal(tokens, one))
            return false;
        if (GoesOn(tokens, mentions, changing, one, other))
            return true;
        var verb = changing.Exists(word => word.Start < other.Start && other.Clause - word.Clause <= 1);
        var turned = Enumerable
            .Range(Math.Max(0, one.Start - 4), Math.Min(4, one.Start))
            .Any(i => tokens[i].Text is "turn" or "make" or "from" or "把" or "将" or "从");
        var becomes = Enumerable
            .Range(one.End, Math.Max(0, other.Start - one.End))
            .Any(i => tokens[i].Text is "become" or "becomes");
        // 第一张调成暖色，第二张调成冷色
        if (
            tokens[one.Start].Kind == TokenKind.Han
            && mentions.Any(place =>
                place.Start >= one.End
                && place.End <= other.Start
                && place.As<PicturePlace>() is { Pick: not Pick.It }
            )
        )
            return false;
        return (verb || turned || becomes)
            && Enumerable
                .Range(one.End, Math.Max(0, other.Start - one.End))
                .Any(i =>
                    becoming.Contains(tokens[i].Text)
                    && (verb || tokens[i].Text is not ("with" or "for" or "by"))
                )
            // "Gold with a black outline": the second colour is the outline's.
            && !mentions.Any(trim => trim.As<TrimNamed>() is not null && trim.Start - other.End is 0 or 1)
            && !mentions.Any(between =>
                between.Start >= one.End && between.End <= other.Start && between.As<Head>() is not null
            );
    }
}

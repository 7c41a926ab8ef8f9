namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>What "no" denies: "no music", "don't add text or music", "turn the blur off", 把音乐去掉.</summary>
internal static class Denial
{
    private const int Reaches = 3;

    /// <summary>Signs and words over which a denial goes on to the next thing.</summary>
    private static readonly HashSet<string> alternatives =
    [
        "or",
        "nor",
        "and",
        ",",
        "/",
        "&",
        "和",
        "、",
        "或",
        "跟",
        "，",
        "也",
    ];

    /// <returns>The places of the first tokens of the phrases that are denied.</returns>
    public static IReadOnlySet<int> In(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
    {
        var denied = new HashSet<int>();
        foreach (var denial in mentions.Where(mention => mention.As<NotWord>() is not null))
        {
            var no = DenialOf(denial);
            // "Steam coming off the coffee" takes nothing away.
            if (
                no is { Behind: true, Removes: false }
                && denial.End < tokens.Count
                && tokens[denial.End].Text is "the" or "a" or "an" or "my" or "her" or "his" or "its" or "of"
            )
                continue;
            no = no with { Behind = no.Behind || IsBehindOwner(tokens, mentions, denial) };
            var ahead = mentions
                .Where(other => other.Start >= denial.End && other.Clause == denial.Clause)
                .ToList();
            if (!no.Behind && ahead.Exists(IsThing))
                Forward(tokens, mentions, denial, denied);
            else if (no is { Removes: true } or { Behind: true } && Before(mentions, denial) is { } thing)
            {
                denied.Add(thing.Start);
                Backward(tokens, mentions, thing, denied);
                ListedBefore(tokens, mentions, denial, denied);
            }
            else if (Topic(tokens, mentions, denial) is { } topic)
                denied.Add(topic.Start);
            else if (Antecedent(tokens, mentions, denial) is { } earlier)
                denied.Add(earlier.Start);
            else
                denied.UnionWith(
                    ahead.TakeWhile(other => other.Start - denial.End <= Reaches).Select(other => other.Start)
                );
        }
        return denied;
    }

    /// <summary>"The motion blur I do not need": what somebody does not need stands before them, and nothing behind.</summary>
    private static bool IsBehindOwner(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Mention denial
    ) =>
        denial.As<UnwantedWord>() is not null
        && denial.Start > 1
        && tokens[denial.Start - 1].Text is "i" or "we"
        && mentions.All(other =>
            other.Clause != denial.Clause
            || other.End <= denial.Start
            || ReferenceEquals(other, denial)
            || other.As<NothingMeant>() is not null
        )
        && mentions.LastOrDefault(other => other.Clause == denial.Clause && other.End <= denial.Start)
            is { } before
        && IsThing(before)
        && denial.Start - before.End == 1;

    /// <summary>雨丝看着不够真实，干脆去掉: a clause that only takes away is about what the one before is about.</summary>
    private static Mention? Topic(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Mention denial
    ) =>
        denial.As<NotWord>() is { Removes: true }
        && tokens[denial.Start].Kind == TokenKind.Han
        && mentions.All(other =>
            other.Clause != denial.Clause
            || other.Meanings.All(meaning =>
                meaning
                    is NotWord
                        or NothingMeant
                        or VerbWord
                        or UnwantedWord
                        or CorrectionWord
                        or PictureWord
            )
        )
        && mentions.Where(other => other.Clause == denial.Clause - 1).ToList() is { Count: > 0 } before
        && !before.Exists(other =>
            other.As<NotWord>() is not null || other.As<VerbWord>() is { Verb: Verb.Add }
        )
            ? before.Find(other =>
                other.As<Head>()
                    is EffectNamed
                        or LookNamed
                        or LookWord
                        or MusicWord
                        or TransitionNamed
                        or TransitionWord
                        or BlurWord
                        or EffectsWord
            )
            : null;

    /// <summary>"Turn off" stands before what it denies as well as behind it.</summary>
    private static NotWord DenialOf(Mention denial)
    {
        var words = denial.Meanings.OfType<NotWord>().ToList();
        return new NotWord(words.Exists(word => word.Removes), words.TrueForAll(word => word.Behind));
    }

    /// <summary>
    /// "The rain doesn't fit any more; please remove it": what an "it" that is to go stands for, in the sentence before; null
    /// where the clause names something itself, or nothing was named.
    /// </summary>
    public static Mention? Antecedent(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Mention denial
    )
    {
        if (
            tokens[denial.Start].Kind != TokenKind.Word
            || denial.As<NotWord>() is null
            || !DenialOf(denial).Removes
            // "Don't lose it entirely".
            || mentions.Any(no =>
                no.As<NotWord>() is { Removes: false, Behind: false } && denial.Start - no.End is 0 or 1
            )
            || mentions.Any(other => other.Clause == denial.Clause && IsThing(other))
            || !RefersBack(tokens, denial)
        )
            return null;
        var named = mentions
            .Where(other =>
                other.Start < denial.Start
                && other.Meanings.Any(meaning =>
                    meaning
                        is EffectNamed
                            or LookNamed
                            or BlurWord
                            or BareBlur
                            or MusicWord
                            or MoodNamed
                            or TransitionWord
                            or TransitionNamed
                )
            )
            .ToList();
        return named.Count > 0 && !mentions.Any(other => other.As<PicturePlace>() is not null)
            ? named[^1]
            : null;
    }

    /// <summary>"Get rid of it", "it has to go", "I'd go without".</summary>
    private static bool RefersBack(IReadOnlyList<Token> tokens, Mention denial)
    {
        var from = denial.Meanings.OfType<NotWord>().Any(no => no.Behind) ? denial.Start - 1 : denial.Start;
        return tokens[denial.End - 1].Text == "without"
            || Enumerable
                .Range(Math.Max(0, from), Math.Min(4, tokens.Count - Math.Max(0, from)))
                .Any(i => tokens[i].Text is "it" or "them" or "that" or "those" or "this");
    }

    private static void Forward(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Mention denial,
        HashSet<int> denied
    )
    {
        var end = denial.End;
        var after = mentions.Where(other => other.Start >= denial.End).ToList();
        for (var i = 0; i < after.Count; i++)
        {
            var mention = after[i];
            if (
                mention.Start - end > Reaches
                || (mention.Clause != denial.Clause && !GoesOn(tokens, end, mention, after))
            )
                return;
            denied.Add(mention.Start);
            end = mention.End;
            if (
                IsThing(mention)
                && !(
                    i + 1 < after.Count
                    && (GoesOn(tokens, end, after[i + 1], after) || SaysWhich(tokens, mention, after[i + 1]))
                )
            )
                return;
        }
    }

    /// <summary>"Music and text can go", 音乐和文字都不用: what is joined to the thing goes with it.</summary>
    private static void Backward(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Mention thing,
        HashSet<int> denied
    )
    {
        while (
            thing.Start > 1
            && tokens[thing.Start - 1].Text is "and" or "or" or "和" or "跟" or "、" or "与"
            && mentions.LastOrDefault(other => other.End == thing.Start - 1 && IsThing(other)) is { } joined
        )
        {
            denied.Add(joined.Start);
            thing = joined;
        }
    }

    /// <summary>去掉第二张和第三张之间的转场: the pictures only say which of them.</summary>
    private static bool SaysWhich(IReadOnlyList<Token> tokens, Mention place, Mention next) =>
        place.As<PicturePlace>() is not null
        && next.Clause == place.Clause
        && next.As<Head>() is not null
        && next.Start - place.End is >= 1 and <= 4
        && Enumerable
            .Range(place.End, next.Start - place.End)
            .Any(i => tokens[i].Text is "的" or "间" or "上" or "里");

    /// <summary>字、声音、转场统统不要: what stands in the clauses before, with 、 between, goes with the last.</summary>
    private static void ListedBefore(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Mention denial,
        HashSet<int> denied
    )
    {
        for (var number = denial.Clause; number > 0; number--)
        {
            var own = mentions.Where(other => other.Clause == number).ToList();
            var before = mentions.Where(other => other.Clause == number - 1).ToList();
            if (
                own.Count == 0
                || before.Count == 0
                || !before.TrueForAll(other =>
                    other.As<Head>() is TextNoun or MusicWord or TransitionWord or EffectNamed
                )
                || own[0].Start < 1
                || !Enumerable
                    .Range(before[^1].End, own[0].Start - before[^1].End)
                    .Any(i => tokens[i].Text == "、")
            )
                return;
            denied.UnionWith(before.Select(other => other.Start));
        }
    }

    /// <summary>"No text or music": the next thing stands right behind, by itself.</summary>
    private static bool GoesOn(
        IReadOnlyList<Token> tokens,
        int end,
        Mention next,
        IReadOnlyList<Mention> all
    ) =>
        end < next.Start
        && alternatives.Contains(tokens[end].Text)
        && next.Start - end <= 2
        && (
            next.As<Head>() is TextNoun or MusicWord or TransitionWord or BlurWord or MovementWord
            // "Lose the title and the vignette".
            || next.As<Head>() is EffectNamed or LookNamed
                && end + 1 < next.Start
                && tokens[end].Text == "and"
                && tokens[next.Start - 1].Text == "the"
        )
        && !all.Any(other =>
            other.Clause == next.Clause
            && other.Start > next.Start
            && !ReferenceEquals(other, next)
            && other.As<NothingMeant>() is null
            && other.As<Head>() is null
        );

    private static Mention? Before(IReadOnlyList<Mention> mentions, Mention denial) =>
        mentions.LastOrDefault(other =>
            other.End <= denial.Start
            && other.Clause == denial.Clause
            && IsThing(other)
            && (DenialOf(denial).Removes || denial.Start - other.End <= 1)
        );

    public static bool IsThing(Mention mention) =>
        mention.As<Head>() is not null and not FilmWord
        || mention.As<FitNamed>() is not null
        || mention.As<MoodNamed>() is not null
        || mention.As<BareBlur>() is not null
        || mention.As<PicturePlace>() is { Pick: not Pick.Every };
}

namespace Rostrum.Agent.Understanding;

/// <summary>Splits a message into what is said in one go.</summary>
internal static class Parts
{
    /// <param name="items">Clauses that go on about the picture that their sentence begins with; see <see cref="Items"/>.</param>
    public static IEnumerable<IReadOnlyList<Clause>> Of(
        IReadOnlyList<Clause> clauses,
        IReadOnlyList<Mention> mentions,
        Scene scene,
        IReadOnlyDictionary<int, int> items
    )
    {
        var part = new List<Clause>();
        var isListing = Listing.Is(mentions);
        foreach (var clause in clauses)
        {
            if (
                part.Count > 0
                && !(isListing && GoesOnInListing(part, clause, mentions))
                && !items.ContainsKey(clause.Number)
                && (items.Values.Contains(clause.Number) || BeginsAnew(part, clause, mentions, scene))
            )
            {
                yield return part.ToArray();
                part.Clear();
            }
            part.Add(clause);
        }
        if (part.Count > 0)
            yield return part;
    }

    private static bool GoesOnInListing(List<Clause> part, Clause clause, IReadOnlyList<Mention> mentions) =>
        Listing.GoesOn(
            [.. mentions.Where(mention => MessageReader.IsIn(part, mention))],
            clause,
            [.. mentions.Where(mention => mention.Clause == clause.Number)]
        );

    private static bool BeginsAnew(
        List<Clause> part,
        Clause clause,
        IReadOnlyList<Mention> mentions,
        Scene scene
    )
    {
        var before = mentions.Where(mention => MessageReader.IsIn(part, mention)).ToList();
        var next = mentions.Where(mention => mention.Clause == clause.Number).ToList();
        if (next.Count == 0 || before.Count == 0)
            return false;
        if (
            before.TrueForAll(mention =>
                mention.As<CorrectionWord>() is not null || mention.As<NothingMeant>() is not null
            )
        )
            return false;
        if (next.Exists(mention => mention.As<CorrectionWord>() is not null))
            return true;
        if (IsFromTo(before) && IsToEdge(next))
            return true;
        if (IsToOtherEdge(before, next, scene))
            return true;
        if (NamesOnly(before) && NamesOnly(next))
            return false;
        if (IsAttribute(before, clause, next, scene))
            return false;
        if (
            part[0].Joint == "with"
            && clause.Joint is "then" or "," or "and"
            && Places(before).Count == 0
            && NamesOnly(next)
        )
            return true;
        // "Picture in picture, the first one small in the corner": which of them, and where.
        if (before.Exists(IsInset) && next.TrueForAll(mention => mention.As<Head>() is null))
            return false;
        // "Before and after slider: dune, storm": which ones.
        if (
            before.Exists(mention => mention.As<LayoutNamed>() is not null)
            && next.TrueForAll(mention => mention.As<PicturePlace>() is not null)
        )
            return false;
        // "Where the second meets the third, just a cut": which one, then how.
        if (
            clause.Joint == ","
            && before.Exists(mention => mention.As<TransitionWord>() is not null)
            && Places(before).Count > 0
            && Places(next).Count == 0
            && !before.Exists(mention => mention.As<TransitionNamed>() is not null)
            && next.TrueForAll(mention => mention.As<Head>() is null or TransitionNamed or PlainCutWord)
            && next.Exists(mention => mention.As<Head>() is TransitionNamed or PlainCutWord)
        )
            return false;
        // "Two versions: vertical and square" is one wish.
        if (
            mentions.Any(mention => mention.As<VersionsWord>() is not null)
            && next.TrueForAll(mention =>
                mention.Meanings.Any(meaning =>
                    meaning is ShapeNamed or VersionsWord or FilmWord or NothingMeant
                )
            )
        )
            return false;
        if (
            clause.Joint is "+" or "、" or "和"
            && Places(next).Count == 0
            && next.TrueForAll(mention =>
                mention.Meanings.All(meaning =>
                    meaning is EffectNamed or LookNamed or MotionNamed or BlurWord or AmountWord or SpeedWord
                )
            )
        )
            return false;
        // "The first bw, the rest warm and vivid".
        if (
            clause.Joint == "and"
            && Places(next).Count == 0
            && before[^1].As<LookNamed>() is not null
            && next.TrueForAll(mention => mention.As<LookNamed>() is not null)
        )
            return false;
        // 片尾再把第一张放一遍: where to, before what.
        if (before.TrueForAll(mention => mention.As<OrderWord>() is { Outermost: true }))
            return false;
        // 等等别emo了 要燃的: which music not, then which.
        if (before[0].As<CorrectionWord>() is not null)
            return !(IsDeniedMood(before) && next.TrueForAll(IsOfMood));
        if (IsToEdge(before) && IsToEdge(next) && AreNotAll(before, next, scene))
            return true;
        // "From the third on, pan left": where, then what.
        if (
            !clause.BeginsSentence
            && clause.Joint is "," or ":" or "，"
            && before.TrueForAll(mention =>
                mention.As<PicturePlace>() is not null
                || mention.As<NothingMeant>() is not null
                || mention.As<QuestionWord>() is { Question: Question.Thanks or Question.Greeting }
            )
            && next.TrueForAll(mention => mention.As<PicturePlace>() is null)
            && next.Exists(mention =>
                mention.As<Head>() is MotionNamed or EffectNamed or LookNamed or SubjectGiven
                || mention.Meanings.Any(meaning => meaning is StillWord or DirectionWord { Bare: false })
            )
        )
            return false;
        if (GoesOnAbout(clause, before, next) || SaysItAgain(clause, before, next))
            return false;
        if (PictureReader.IsEdit(before, scene))
            return !PictureReader.Continues(before, next);
        if (PictureReader.IsEdit(next, scene))
            return true;
        if (
            before.Exists(mention => mention.As<LeaveWord>() is not null)
            || next.Exists(mention => mention.As<LeaveWord>() is not null)
        )
            return true;
        if (clause.BeginsSentence)
            return !(HasFreeMotion(before) && HasFreeMotion(next));
        if (Contradicts(before, next))
            return true;
        var (here, there) = (Places(before), Places(next));
        if (there.Count > 0 && here.Count > 0)
            return !here.SequenceEqual(there);
        return here.Count == 0
            ? there.Count > 0 && next.Exists(IsContent) && before.Exists(IsContent)
            : there.Count == 0 && next.Exists(mention => mention.As<Head>() is not null and not FilmWord);
    }

    /// <summary>
    /// "Close on the cup with a slow push in": what "with" adds to a picture that nothing is said of yet. "Replace the fade
    /// between 1 and 2 with a dip to black".
    /// </summary>
    private static bool IsAttribute(List<Mention> before, Clause clause, List<Mention> next, Scene scene)
    {
        if (clause.Joint is not ("with" or "while") || Places(next).Count > 0)
            return false;
        // "Open on the storm with a crash zoom": first it is put there.
        if (
            clause.Joint == "with"
            && next.Exists(mention =>
                mention.As<Head>() is MotionNamed or EffectNamed or LookNamed or BlurWord
            )
            && before.TrueForAll(mention => mention.As<GivenUpWord>() is null)
            && PictureReader.IsEdit(before, scene)
        )
            return false;
        var last = before.Where(mention => mention.Clause == clause.Number - 1).ToList();
        if (
            next.Exists(mention => mention.As<MotionNamed>() is not null)
            && next.TrueForAll(mention =>
                mention.As<MotionNamed>() is not { } named
                    ? mention.As<Head>() is null or MovementWord
                    : last.Exists(other => other.As<MotionNamed>()?.Motion == named.Motion)
            )
        )
            return true;
        return Places(last).Count > 0
            && (
                last.Exists(mention => mention.As<GivenUpWord>() is not null)
                || last.TrueForAll(mention => mention.As<Head>() is null)
                    && next.Exists(mention =>
                        mention.As<Head>()
                            is MotionNamed
                                or EffectNamed
                                or LookNamed
                                or BlurWord
                                or TransitionNamed
                                or TransitionWord
                    )
            );
    }

    /// <summary>
    /// 撒点亮晶晶的，bling那种: the same effect in other words; 除了第二张，其余的都黑白: all but one, and the rest are the same pictures.
    /// </summary>
    private static bool SaysItAgain(Clause clause, List<Mention> before, List<Mention> next) =>
        !clause.BeginsSentence
        && (
            Places(next).Count == 0
                && next.TrueForAll(mention =>
                    mention.Meanings.Any(meaning => meaning is AmountWord or NothingMeant)
                    || mention.Meanings.Any(meaning =>
                        meaning is EffectNamed or LookNamed
                        && before.Exists(other => other.Meanings.Contains(meaning))
                    )
                )
            || before.TrueForAll(mention => mention.As<PicturePlace>() is { Pick: Pick.Others })
                && next.Exists(mention => mention.As<PicturePlace>() is { Pick: Pick.Rest })
        );

    /// <summary>第二张别推了，改成拉远: what it is to be instead is said of the same picture.</summary>
    private static bool GoesOnAbout(Clause clause, List<Mention> before, List<Mention> next) =>
        !clause.BeginsSentence
        && (
            next[0].As<VerbWord>() is { Verb: Verb.Change or Verb.Replace }
                && next[0].As<WordsFollow>() is null
            || before.Exists(mention => mention.As<StillWord>() is not null)
                && next.TrueForAll(mention =>
                    mention.As<NotWord>() is not null || mention.As<MovementWord>() is not null
                )
        )
        && Places(before).Count > 0
        && Places(next).Count == 0
        && before.Exists(mention =>
            mention.As<Head>() is MotionNamed or EffectNamed or LookNamed or MovementWord
            || mention.As<StillWord>() is not null
        )
        && next.Exists(mention =>
            mention.As<Head>() is MotionNamed or EffectNamed or LookNamed or MovementWord
        );

    /// <summary>The same thing is spoken of again, with or without a "no": the later word counts.</summary>
    private static bool Contradicts(List<Mention> before, List<Mention> next) =>
        Both<BlurWord>(before, next)
        || Both<TransitionNamed>(before, next) && !Both<MotionNamed>(before, next)
        || Both<MoodNamed>(before, next) && !IsDeniedMood(before)
        || Both<ShapeNamed>(before, next)
        || IsSilencedAfter(before, next)
        || next.Exists(mention =>
            mention.As<TransitionNamed>() is not null || mention.As<TransitionWord>() is not null
        )
            && before.Exists(mention => mention.As<TransitionNamed>() is not null)
            && next.Exists(mention => mention.As<NotWord>() is not null);

    /// <summary>"With jazz, and then without any music at all".</summary>
    private static bool IsSilencedAfter(List<Mention> before, List<Mention> next) =>
        before.Exists(mention => mention.As<MoodNamed>() is not null)
        && !before.Exists(mention => mention.As<NotWord>() is not null)
        && next.Exists(mention => mention.As<NotWord>() is not null)
        && next.Exists(mention => mention.As<MusicWord>() is not null)
        && !next.Exists(mention => mention.As<MoodNamed>() is not null);

    /// <summary>不要爵士，要古典 is one wish.</summary>
    private static bool IsDeniedMood(List<Mention> before) =>
        before.Exists(no =>
            no.As<NotWord>() is not null
            && before.Exists(mood => mood.As<MoodNamed>() is not null && mood.Start - no.End is >= 0 and <= 2)
        );

    private static bool IsOfMood(Mention mention) =>
        mention.Meanings.Any(meaning => meaning is MoodNamed or MusicWord or NothingMeant or VerbWord);

    private static bool IsToEdge(List<Mention> mentions) =>
        mentions.Exists(mention => mention.As<OrderWord>() is { Outermost: true }) && Named(mentions).Any();

    /// <summary>山放最前，海放最后: two moves, where they are not the order of all.</summary>
    private static bool IsToOtherEdge(List<Mention> before, List<Mention> next, Scene scene) =>
        EdgeOf(before) is { } one
        && EdgeOf(next) is { } other
        && one != other
        && Named(before).Any()
        && Named(next).Any()
        && AreNotAll(before, next, scene);

    /// <summary>Whether it is the end to which something goes; null where both are named, or none is.</summary>
    private static bool? EdgeOf(List<Mention> mentions) =>
        mentions
            .Select(mention => mention.As<OrderWord>())
            .OfType<OrderWord>()
            .Where(order => order.Outermost)
            .Select(order => order.Behind)
            .Distinct()
            .ToList()
            is [var only]
            ? only
            : null;

    private static bool AreNotAll(List<Mention> before, List<Mention> next, Scene scene) =>
        Named(before).Union(Named(next)).Count() < scene.Count;

    /// <summary>把第三张提到第一个: from one place to another.</summary>
    private static bool IsFromTo(List<Mention> mentions) =>
        mentions.Exists(mention => mention.As<VerbWord>() is { Verb: Verb.Move })
        && mentions.Count(mention => mention.As<PicturePlace>() is not null) == 2
        && !mentions.Exists(mention => mention.As<OrderWord>() is not null);

    private static IEnumerable<int> Named(List<Mention> mentions) =>
        mentions.SelectMany(mention => mention.As<PicturePlace>()?.Places ?? []);

    private static bool Both<T>(List<Mention> before, List<Mention> next)
        where T : Meaning =>
        before.Exists(mention => mention.As<T>() is not null && mention.As<MotionNamed>() is null)
        && next.Exists(mention => mention.As<T>() is not null && mention.As<MotionNamed>() is null);

    /// <summary>"First the dog, then the cake": nothing but pictures and their order.</summary>
    private static bool NamesOnly(List<Mention> mentions) =>
        mentions.Exists(mention => mention.As<PicturePlace>() is not null)
        && mentions.TrueForAll(mention =>
            mention.As<PicturePlace>() is not null
            || mention.As<OrderWord>() is not null
            || mention.As<VerbWord>() is { Verb: Verb.Add or Verb.Move or Verb.StartWith or Verb.EndWith }
                && mention.As<NotWord>() is null
            || mention.Meanings.All(meaning => meaning is EachWord or NothingMeant or PictureWord or MakeWord)
        );

    private static bool IsInset(Mention mention) => mention.As<LayoutNamed>() is { Layout: "inset" };

    private static bool HasFreeMotion(List<Mention> mentions) =>
        mentions.Exists(mention => mention.As<MotionNamed>() is not null) && Places(mentions).Count == 0;

    private static bool IsContent(Mention mention) =>
        mention.Meanings.Any(meaning =>
            meaning
                is Head
                    and not FilmWord
                    or AmountWord
                    or SpeedWord
                    or Length
                    or LengthWord
                    or StillWord
                    or FitNamed
        );

    private static List<(Pick, string)> Places(List<Mention> mentions) =>
        [
            .. mentions
                .Select(mention => mention.As<PicturePlace>())
                .OfType<PicturePlace>()
                .Select(place => (place.Pick, string.Join(',', place.Places))),
        ];
}

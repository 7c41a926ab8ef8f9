using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding.Measures;

internal enum Multiplied
{
    Length,
    Speed,
    Amount,
}

/// <summary>Reads lengths, and whether they are the film's, each picture's or a transition's.</summary>
internal static partial class LengthReader
{
    private const int TransitionReaches = 2;
    private const int TimesReaches = 3;

    /// <summary>"Set the length of the transitions to …", 转场时间改成….</summary>
    private const int WordReaches = 6;

    /// <summary>What a length said right after a transition can be and still be the transition's, ms.</summary>
    private const long LongestAfterthought = 2000;

    public static void Read(Sentence sentence, Request request, Scene scene)
    {
        request.Even =
            !request.KeepsLength
            && scene.Count > 1
            && sentence.Of<EvenWord>().Any(found => !sentence.Denied.Contains(found.Mention));
        if (InTurn(sentence, scene) is { } lengths)
        {
            for (var place = 0; place < lengths.Count; place++)
                request.Lengths.Add(new LengthWish(PictureScope.At(place), lengths[place]));
            return;
        }
        if (
            request.Lengths.Count == 0
            && sentence.Of<Period>().ToList() is [var period]
            && !sentence.Of<Length>().Any()
            && IsOver(sentence, period.Mention)
        )
            request.Lengths.Add(new LengthWish(null, period.Meaning.End ?? period.Meaning.Start));
        foreach (var (mention, length) in sentence.Of<Length>())
            ReadLength(sentence, request, mention, length, scene);
        foreach (var (mention, word) in sentence.Of<LengthWord>())
            if (
                !IsSettled(sentence, mention)
                && !sentence
                    .Of<LengthWord>()
                    .Any(other => other.Mention.Start < mention.Start && mention.Start < other.Mention.End)
            )
                ReadFactor(sentence, request, mention, FactorOf(sentence, mention, word.Factor), scene);
        // 翻倍, said right after lengths were set.
        if (scene.Focus.OfLengths || scene.Focus.HasLengths)
            foreach (var (mention, word) in sentence.Of<AmountWord>())
                if (IsOfLengths(sentence, mention, word, scene) && request.Lengths.Count == 0)
                    ReadFactor(sentence, request, mention, word.Factor, scene);
        foreach (var (mention, speed) in sentence.Of<SpeedWord>())
            if (
                IsPace(sentence, mention, speed, scene)
                // "A faster pace, one second each": the length is said; "too fast, keep each a little longer": once is enough.
                && request is { Lengths.Count: 0, Style: null }
            )
                request.Lengths.Add(
                    new LengthWish(
                        sentence.Of<EachWord>().Any() ? PictureScope.All : Spoken(sentence, mention, scene),
                        null,
                        Math.Round(1 / PaceOf(sentence, mention, speed), 3)
                    )
                );
        foreach (var (mention, times) in sentence.Of<Times>())
            if (
                WhatIsMultiplied(sentence, mention) is var what
                && (
                    what == Multiplied.Length
                    || what == Multiplied.Amount && IsTimesThat(sentence, mention, scene)
                )
            )
                // 加长一倍 and 两倍长 are one.
                ReadFactor(sentence, request, mention, times.Factor == 1 ? 2 : times.Factor, scene);
    }

    public static bool IsTransition(Mention mention) =>
        mention.As<TransitionNamed>() is not null || mention.As<TransitionWord>() is not null;

    private static void ReadLength(
        Sentence sentence,
        Request request,
        Mention mention,
        Length length,
        Scene scene
    )
    {
        var owner = sentence.Nearest(
            mention,
            other =>
                IsTransition(other)
                || other.As<Head>()
                    is UnavailableWord
                        or EffectNamed
                        or FilmFadeWord
                        or MusicWord
                        or FilmWord
                        or SlideshowWord
                        or MotionNamed
        );
        if (
            IsOfOther(owner) && !IsBeforeColon(sentence, mention, owner!)
            || MusicReader.OwnsFade(sentence, mention)
            || length.More == 0
                && sentence.WholeSaid is { } whole
                && (IsOfMove(sentence, mention, whole) || IsPhase(sentence, mention, whole))
        )
            return;
        var isAfterthought =
            IsLastingJoint(sentence, mention, owner)
            || IsAfterthought(sentence, mention, length)
            || IsOfJointsAgain(sentence, length, scene)
            || IsOfTransitionsEach(sentence, mention, owner, length)
            || IsBehindJoint(sentence, mention, owner, length);
        var scope = isAfterthought
            ? null
            : EachOf(sentence, mention, scene) ?? Staying(sentence, mention, scene);
        if (
            scope is { IsAll: false }
            && length.More == 0
            && sentence.HasInClause<EvenWord>(mention)
            && scope.Value.Among(scene.Count) is { Count: > 1 and var shared }
        )
            request.Lengths.Add(new LengthWish(scope, length.Milliseconds / shared));
        else if (
            scope is null && (IsBeside(owner, mention) || isAfterthought)
            || owner is not null
                && IsTransition(owner)
                && owner.Start > mention.End
                && sentence
                    .Of<EachWord>()
                    .Any(each => each.Mention.End == owner.Start && IsEachTransition(sentence, each.Mention))
        )
            (request.Transition ??= new TransitionWish()).Milliseconds = length.Milliseconds;
        else if (length.More != 0)
            request.Lengths.Add(new LengthWish(scope, null, Difference: length.More * length.Milliseconds));
        else if (length.Bound != Bound.None)
            AddBound(request, scope, length);
        else
            request.Lengths.Add(new LengthWish(scope, length.Milliseconds));
    }

    /// <summary>How long an effect or a fade lasts; "a six second loop" is as long as its picture.</summary>
    private static bool IsOfOther(Mention? owner) =>
        owner?.As<Head>() is UnavailableWord or LookNamed or FilmFadeWord
        || owner?.As<EffectNamed>() is { Effect.FillsItsTime: false };

    /// <summary>8秒，先静止两秒再推近: a stretch of the film whose length was said before.</summary>
    private static bool IsPhase(Sentence sentence, Mention mention, int whole) =>
        mention.Start > whole
        && sentence.Tokens[mention.End - 1].Kind == TokenKind.Han
        && sentence.HasInClause<StillWord>(mention)
        && !sentence.HasInClause<PicturePlace>(mention)
        && !sentence.HasInClause<EachWord>(mention)
        && sentence.Tokens[sentence.Clauses.First(clause => clause.Number == mention.Clause).Start].Text
            == "先";

    /// <summary>"A clip of 8 seconds: steam over the soup": what stands before a colon is said of the film.</summary>
    public static bool IsBeforeColon(Sentence sentence, Mention length, Mention thing) =>
        length.End <= thing.Start
        && Enumerable
            .Range(length.End, thing.Start - length.End)
            .Any(i => sentence.Tokens[i].Text is ":" or "：");

    /// <summary>"Make it 10 seconds: push in for 5 seconds and then pull out": how long the film is was said before.</summary>
    private static bool IsOfMove(Sentence sentence, Mention mention, int whole) =>
        mention.Start > whole
        && sentence.Tokens[mention.End - 1].Kind != TokenKind.Han
        && sentence.HasInClause<MotionNamed>(mention)
        && !sentence.HasInClause<PicturePlace>(mention)
        && !sentence.HasInClause<EachWord>(mention);

    /// <summary>"These blends are too quick; let each one take 1.5 seconds".</summary>
    private static bool IsEachOfJoints(Sentence sentence, Mention each) =>
        sentence.Tokens[each.Start].Text == "each"
        && sentence.Tokens[each.End - 1].Text is "one" or "them"
        && each.End < sentence.Tokens.Count
        && sentence.Tokens[each.End].Text is "take" or "last" or "run" or "be"
        && !sentence.Of<PictureWord>().Any();

    /// <summary>"Transitions of two seconds each": each of what was just named.</summary>
    private static bool IsOfTransitionsEach(
        Sentence sentence,
        Mention mention,
        Mention? owner,
        Length length
    ) =>
        owner is not null
        && IsTransition(owner)
        && owner.End <= mention.Start
        && length is { More: 0, Milliseconds: <= LongestAfterthought }
        && mention.Start - owner.End <= TransitionReaches
        && !sentence.HasInClause<PicturePlace>(mention)
        && sentence
            .Of<EachWord>()
            .All(each =>
                each.Mention.Clause != mention.Clause
                || sentence.Tokens[each.Mention.End - 1].Text is "each" or "apiece"
                    && each.Mention.End - each.Mention.Start == 1
                || IsEachTransition(sentence, each.Mention)
            );

    /// <summary>每张6秒叠化2秒, 叠化做长一点两秒: right behind a joint, where how long pictures are seen is said before or elsewhere.</summary>
    private static bool IsBehindJoint(Sentence sentence, Mention mention, Mention? owner, Length length) =>
        owner is not null
        && IsTransition(owner)
        && owner.End <= mention.Start
        && length is { More: 0, Milliseconds: <= LongestJoint }
        && sentence.Tokens[owner.Start].Kind == TokenKind.Han
        && (
            mention.Start == owner.End
                && sentence.Mentions.Exists(other =>
                    other.Clause == mention.Clause
                    && other.End <= owner.Start
                    && other.As<Length>() is not null
                )
            || mention.Start - owner.End <= WordReaches
                && sentence.Mentions.TrueForAll(other =>
                    other.Clause != mention.Clause
                    || ReferenceEquals(other, mention)
                    || ReferenceEquals(other, owner)
                    || other.Meanings.Any(meaning =>
                        meaning
                            is LengthWord
                                or AmountWord
                                or SpeedWord
                                or VerbWord
                                or NothingMeant
                                or DirectionWord
                                or TransitionWord
                    )
                    || other.As<PicturePlace>() is not null && IsOfPair(sentence, owner)
                )
        );

    /// <summary>第一张和第二张之间叠化1秒, 第一张到第二张叠化1秒: behind the two that it joins.</summary>
    private static bool IsOfPair(Sentence sentence, Mention joint) =>
        sentence.Of<PicturePlace>().Where(place => place.Mention.Clause == joint.Clause).ToList() is var named
        && named.TrueForAll(place => place.Mention.End <= joint.Start && place.Meaning.Pick == Pick.These)
        && named.SelectMany(place => place.Meaning.Places).ToList() is [var one, var next]
        && next == one + 1;

    /// <summary>No joint is longer, ms.</summary>
    private const long LongestJoint = 4000;

    private static bool IsBeside(Mention? transition, Mention length) =>
        transition is not null
        && IsTransition(transition)
        && transition.DistanceTo(length)
            <= (transition.As<TransitionWord>() is null ? TransitionReaches : WordReaches);

    /// <summary>"An ink transition from day to night lasting one second".</summary>
    private static bool IsLastingJoint(Sentence sentence, Mention mention, Mention? owner) =>
        owner is not null
        && IsTransition(owner)
        && owner.End <= mention.Start
        && mention.Start > 0
        && sentence.Tokens[mention.Start - 1].Text
            is "lasting"
                or "lasts"
                or "taking"
                or "takes"
                or "of"
                or "over"
        && !sentence.HasInClause<EachWord>(mention)
        && !sentence.HasInClause<FilmWord>(mention);

    /// <summary>"Crossfades, half a second": alone in its clause, behind a transition.</summary>
    private static bool IsAfterthought(Sentence sentence, Mention mention, Length length)
    {
        return length is { Milliseconds: <= LongestAfterthought, More: 0 }
            && sentence.NamedBefore(mention) is { } before
            && IsTransition(before)
            && sentence.Mentions.TrueForAll(other =>
                other.Start < before.End
                || other.Start >= mention.Start
                || other.Meanings.All(meaning =>
                    meaning
                        is LengthWord
                            or NothingMeant
                            or SpeedWord
                            or AmountWord
                            or DirectionWord
                            or EachWord
                            or VerbWord
                            or FilmWord
                            or MoodNamed
                            or StyleNamed
                            or OrderWord
                            or TransitionWord
                            or AnchorNamed
                )
            )
            && sentence.Mentions.Count(other =>
                other.Clause == mention.Clause
                && other.As<VerbWord>() is null
                && other.As<NothingMeant>() is null
                && other.As<QuestionWord>() is null
                && other.As<LengthWord>() is null
                && !(
                    sentence.Tokens[mention.End - 1].Kind == TokenKind.Han
                    && other.Meanings.Any(meaning => meaning is SpeedWord or AmountWord)
                )
                && !(other.As<EachWord>() is not null && IsOfLaterPictures(sentence, mention))
                && !(other.As<EachWord>() is not null && sentence.Tokens[other.End - 1].Text is "个" or "各")
                && !(other.As<EachWord>() is not null && IsEachOfJoints(sentence, other))
                // "Push transitions, each a full second long".
                && !(
                    other.As<EachWord>() is not null
                    && other.End == mention.Start
                    && sentence.Tokens[other.Start].Text == "each"
                    && before.Clause == mention.Clause - 1
                )
            ) == 1;
    }

    /// <summary>"Fades, one second each, 4 seconds per photo": how long pictures are seen is said behind.</summary>
    private static bool IsOfLaterPictures(Sentence sentence, Mention length) =>
        sentence
            .Of<Length>()
            .Any(other =>
                other.Mention.Clause > length.Clause && sentence.HasInClause<EachWord>(other.Mention)
            );

    /// <summary>"Each wipe should take a second": each of the transitions.</summary>
    private static bool IsEachTransition(Sentence sentence, Mention each) =>
        sentence.Mentions.Exists(other =>
            IsTransition(other)
            && other.Start == each.End
            // "3 seconds each, slide transitions", without the comma.
            && sentence.Tokens[other.End - 1].Text != "transitions"
        );
}

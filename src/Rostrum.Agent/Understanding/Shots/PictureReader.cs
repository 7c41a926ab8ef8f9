using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding.Shots;

/// <summary>Reads edits of the order and number of pictures: taking out, moving, swapping, doubling, exchanging, cutting.</summary>
internal static partial class PictureReader
{
    /// <summary>Whether the phrases of some clauses are about which pictures there are and in what order.</summary>
    public static bool IsEdit(IReadOnlyList<Mention> mentions, Scene scene)
    {
        if (mentions.Any(IsOther))
            return false;
        var places = mentions.Count(mention => mention.As<PicturePlace>() is not null);
        var verbs = mentions.Select(mention => mention.As<VerbWord>()?.Verb).OfType<Verb>().ToHashSet();
        var pictures = places > 0 || mentions.Any(mention => mention.As<PictureWord>() is not null);
        // The order of one picture cannot be meant.
        if (scene.Count == 1)
            verbs.ExceptWith([Verb.Reverse, Verb.Shuffle, Verb.Sort]);
        // "Split the time evenly" cuts no picture.
        if (mentions.Any(mention => mention.As<EvenWord>() is not null))
            verbs.Remove(Verb.Split);
        return verbs.Overlaps([Verb.Reverse, Verb.Shuffle, Verb.Sort, Verb.Split])
            || verbs.Contains(Verb.Swap)
                && (pictures || scene.Count == 2 || scene.Focus.Places is { Count: 2 })
            || verbs.Contains(Verb.Duplicate)
                && (pictures || scene.Count == 1 && mentions.Any(IsPlainlyAgain))
            || verbs.Contains(Verb.Keep) && places > 0 && !mentions.Any(IsMeasure)
            || IsRemoval(mentions, pictures, places)
            || places > 0 && IsOnlyThese(mentions, scene)
            || verbs.Contains(Verb.Trim) && mentions.Any(mention => mention.As<Period>() is not null)
            || places > 1 && mentions.Any(mention => mention.As<InsteadWord>() is not null)
            || places > 0 && mentions.Any(mention => mention.As<ShiftWord>() is not null)
            || places > 0 && IsOnceMoreAtEdge(mentions)
            || places > 0 && IsMove(mentions, verbs, places)
            || verbs.Contains(Verb.Replace) && places > 0
            || IsSequence(mentions, places, scene);
    }

    /// <summary>"Once more", "show it twice"; "again" alone is said of anything.</summary>
    private static bool IsPlainlyAgain(Mention mention) =>
        mention.As<VerbWord>() is { Verb: Verb.Duplicate }
        && (mention.End - mention.Start > 1 || mention.Start == 0);

    /// <summary>"Only the pool and the dinner shots", where no look or effect was just given that they could alone keep.</summary>
    private static bool IsOnlyThese(IReadOnlyList<Mention> mentions, Scene scene) =>
        scene.Focus.Subject is not (Subject.Looks or Subject.Effects or Subject.Blur)
        && mentions.Any(mention => mention.As<OnlyWord>() is not null);

    /// <summary>"Can the logo play at the start too?"</summary>
    private static bool IsOnceMoreAtEdge(IReadOnlyList<Mention> mentions) =>
        mentions.Any(mention => mention.As<TooWord>() is not null)
        && mentions.Any(mention => mention.As<OrderWord>() is { Outermost: true });

    private static bool IsRemoval(IReadOnlyList<Mention> mentions, bool pictures, int places) =>
        !mentions.Any(IsMeasure)
        && !mentions.Any(IsOwner)
        && (
            pictures && mentions.Any(mention => mention.As<NotWord>() is { Removes: true })
            || places > 0 && mentions.Any(mention => mention.As<UnwantedWord>() is not null)
        );

    private static bool IsMove(IReadOnlyList<Mention> mentions, HashSet<Verb> verbs, int places)
    {
        var ordered = mentions.Any(mention => mention.As<OrderWord>() is not null);
        return ordered
                && !mentions.Any(IsMeasure)
                && (
                    verbs.Overlaps([Verb.Move, Verb.Add, Verb.StartWith, Verb.EndWith, Verb.Change])
                    || places > 1
                    || mentions.All(IsOfPlace)
                )
            || verbs.Contains(Verb.Move) && places > 1
            || mentions.Any(mention =>
                mention.As<VerbWord>() is { Verb: Verb.StartWith or Verb.EndWith }
                && mention.End - mention.Start > 1
            )
                // 先放第一张，停2秒
                && !(
                    mentions.Any(mention => mention.As<PicturePlace>() is { Places: [0] })
                    && mentions.Any(IsMeasure)
                )
            || verbs.Contains(Verb.Change)
                && !mentions.Any(IsMeasure)
                && mentions.Count(mention => mention.As<PicturePlace>() is { Pick: Pick.These }) > 1;
    }

    /// <summary>"We always want to see the facade before anything else": pictures, where they stand, and nothing else.</summary>
    private static bool IsOfPlace(Mention mention) =>
        mention.Meanings.Any(meaning =>
            meaning
                is PicturePlace
                    or OrderWord
                    or CorrectionWord
                    or NothingMeant
                    or CorrectionWord
                    or PictureWord
                    or FilmWord
                    or MovementWord
                    or VerbWord
                    or Period { Whole: true }
        );

    /// <summary>"First the dog, then the cake, and the kids last": all pictures, each once.</summary>
    private static bool IsSequence(IReadOnlyList<Mention> mentions, int places, Scene scene) =>
        scene.Count > 1
        && (places > 1 || mentions.Any(mention => mention.As<PicturePlace>()?.Places.Count == scene.Count))
        && mentions.Any(mention => mention.As<PicturePlace>() is null || places > 1)
        && mentions.All(mention =>
            mention.As<PicturePlace>() is not null
            || mention.As<OrderWord>() is not null
            || mention.As<VerbWord>()
                is {
                    Verb: Verb.Add
                        or Verb.Move
                        or Verb.StartWith
                        or Verb.EndWith
                        or Verb.Change
                        or Verb.Shuffle
                }
            || mention.As<NothingMeant>() is not null
            || mention.Meanings.All(meaning => meaning is EachWord or PictureWord or MakeWord)
        )
        && mentions.SelectMany(mention => mention.As<PicturePlace>()?.Places ?? []).Distinct().Count()
            == scene.Count;

    /// <summary>Whether the next clause belongs to an edit: "replace the second … with the third".</summary>
    public static bool Continues(IReadOnlyList<Mention> before, IReadOnlyList<Mention> next) =>
        next.All(mention =>
            mention.As<PicturePlace>() is not null
            || mention.As<OrderWord>() is not null
            || mention.As<VerbWord>() is { Verb: Verb.Add } && mention.As<NotWord>() is null
        )
            && before.All(mention =>
                mention.As<PicturePlace>() is not null
                || mention.As<OrderWord>() is not null
                || mention.As<VerbWord>() is { Verb: Verb.Add }
            )
        || !next.Any(mention => mention.As<VerbWord>() is not null || mention.As<NotWord>() is not null)
            && next.All(mention =>
                mention.As<PicturePlace>() is not null
                || mention.As<OrderWord>() is not null
                || mention.As<PictureWord>() is not null
            )
            && before.Any(mention =>
                mention.As<VerbWord>()
                    is { Verb: Verb.Replace or Verb.Swap or Verb.Shuffle or Verb.Move or Verb.Change }
            );

    public static PictureEdit? Read(Sentence sentence, Scene scene)
    {
        var named = sentence.Of<PicturePlace>().ToList();
        var verbs = sentence.Of<VerbWord>().Select(found => found.Meaning.Verb).ToHashSet();
        var order = sentence
            .Of<OrderWord>()
            .Select(found =>
                IsBesideOne(sentence, found.Mention)
                    ? found.Meaning with
                    {
                        Outermost = false,
                    }
                    : found.Meaning
            )
            .OrderByDescending(word => word.Outermost)
            .FirstOrDefault();
        var period = sentence.Of<Period>().Select(found => found.Meaning).FirstOrDefault();
        var length = sentence
            .Of<Length>()
            .Select(found => (long?)found.Meaning.Milliseconds)
            .FirstOrDefault();
        var all = sentence.ScopeOf([.. named.Select(place => place.Meaning)]);
        if (
            (period is null || period is { Whole: false } && named.Count > 0)
            && !sentence.Mentions.Exists(IsOwner)
            && (sentence.Of<NotWord>().Any(no => no.Meaning.Removes) || sentence.Of<UnwantedWord>().Any())
        )
        {
            var gone = NotAll(all, sentence);
            return period is null
                ? Removal(gone, sentence, scene)
                : new PictureEdit.Trim(gone, period, Keeps: false);
        }
        if (verbs.Contains(Verb.Keep) || IsOnlyThese(sentence.Mentions, scene))
            return new PictureEdit.Keep(all);
        if (
            sentence.Of<ShiftWord>().Select(found => found.Meaning).FirstOrDefault() is { } shift
            && Places(named) is [var moved]
        )
            return new PictureEdit.Move(
                PictureScope.At(moved),
                Math.Clamp((moved < 0 ? scene.Count + moved : moved) + shift.By, 0, scene.Count - 1)
            );
        if (verbs.Contains(Verb.Swap) && SwapOf(named, scene) is { } swap)
            return swap;
        if (verbs.Contains(Verb.Sort))
            return new PictureEdit.Sort(FromLast: verbs.Contains(Verb.Reverse));
        if (verbs.Contains(Verb.Reverse))
            return new PictureEdit.Reverse();
        if (verbs.Contains(Verb.Split))
            return new PictureEdit.Split(NotAll(all, sentence), period?.Start ?? length);
        if (
            verbs.Contains(Verb.Duplicate)
            && order is { Outermost: false }
            && named is [{ Meaning: var again }, { Meaning.Places: [var other] }]
        )
            return new PictureEdit.Duplicate(sentence.ScopeOf([again]), AtEnd: false)
            {
                Other = other,
                BehindOther = order.Behind,
            };
        if (verbs.Contains(Verb.Duplicate) || IsOnceMoreAtEdge(sentence.Mentions) && named.Count > 0)
            return new PictureEdit.Duplicate(
                NotAll(all, sentence),
                order is { Outermost: true, Behind: true },
                order is { Outermost: true, Behind: false }
            );
        if (
            Places(named).Count == scene.Count
            && scene.Count > 1
            && !verbs.Contains(Verb.Replace)
            && order is null or { Outermost: true }
            && IsSequence(sentence.Mentions, named.Count, scene)
        )
            return new PictureEdit.Order(Slotted(sentence, named));
        if (verbs.Contains(Verb.Trim) && period is not null)
            return new PictureEdit.Trim(all, period, Keeps(sentence));
        if (
            (verbs.Overlaps([Verb.Replace, Verb.Change]) || sentence.Of<InsteadWord>().Any())
            && !verbs.Contains(Verb.Move)
            && order is null
            && named.Count > 0
        )
            return Places(named) is [var gone, var instead, ..]
                ? sentence.Of<InsteadWord>().Any()
                    ? new PictureEdit.Replace(instead, gone)
                    : new PictureEdit.Replace(gone, instead)
                : new PictureEdit.Replace(Places(named).Append(-1).First(), null);
        if (verbs.Contains(Verb.Shuffle))
            return
                Places(named).Count == scene.Count
                && scene.Count > 1
                && Places(named).Distinct().Count() == scene.Count
                ? new PictureEdit.Order(Places(named))
                : new PictureEdit.Shuffle();
        return
            verbs.IsSupersetOf([Verb.StartWith, Verb.EndWith])
            && named.Count == 2
            && Listing.BothEnds(Slotted(sentence, named), scene.Count) is { } ends
            ? ends
            : MoveOf(named, verbs, order, sentence);
    }

    /// <summary>Where two readings are as good, none is taken: what is gone by mistake costs.</summary>
    private static PictureEdit.Remove Removal(PictureScope gone, Sentence sentence, Scene scene)
    {
        if (gone.IsAll)
            return new PictureEdit.Remove(gone, !SaysAll(sentence));
        var places = gone.Among(scene.Count) ?? [];
        var named = sentence.Of<PicturePlace>().ToList();
        if (places.Count > 1 && named is [var one] && IsOneOfSeveral(sentence, one.Mention))
            return new PictureEdit.Remove(gone, IsVague: true);
        return
            places is [var middle]
            && scene.Count % 2 == 0
            && middle == scene.Count / 2
            && named is [{ Mention: var place }]
            && SaysMiddle(sentence, place)
            ? new PictureEdit.Remove(PictureScope.At([middle - 1, middle]), IsVague: true)
            : new PictureEdit.Remove(gone);
    }

    /// <summary>"The second or the third"; "the cat", where two are called so.</summary>
    private static bool IsOneOfSeveral(Sentence sentence, Mention place) =>
        Within(sentence, place).Any(word => word is "or" or "或")
        || place.End - place.Start == 1
            && sentence.Tokens[place.Start].Kind == TokenKind.Word
            && sentence.Tokens[place.Start].Text
                is not ("both" or "others" or "rest" or "them" or "these" or "those")
            && !sentence.Tokens[place.Start].Text.EndsWith('s')
            && place.Start > 0
            && sentence.Tokens[place.Start - 1].Text is "the" or "my" or "that"
            && sentence.Of<PicturePlace>().All(found => found.Meaning.Pick == Pick.These);

    private static bool SaysMiddle(Sentence sentence, Mention place) =>
        string.Concat(Within(sentence, place)) is var said
        && (
            said.Contains("middle", StringComparison.Ordinal)
            || said.Contains("cent", StringComparison.Ordinal)
            || said.Contains('中')
        );

    private static IEnumerable<string> Within(Sentence sentence, Mention place) =>
        Enumerable.Range(place.Start, place.End - place.Start).Select(i => sentence.Tokens[i].Text);

    /// <summary>"Remove all", "the pictures".</summary>
    private static bool SaysAll(Sentence sentence) =>
        sentence.Of<EachWord>().Any()
        || sentence.Tokens.Any(token =>
            token.Text
                is "pictures"
                    or "photos"
                    or "images"
                    or "slides"
                    or "shots"
                    or "everything"
                    or "all"
                    or "them"
                    or "全"
                    or "都"
                    or "所"
        );

    /// <summary>插到第2张前头: before that one, not before all.</summary>
    private static bool IsBesideOne(Sentence sentence, Mention order) =>
        sentence.Tokens[order.Start].Kind == TokenKind.Han
        && sentence.Tokens[order.Start].Text is "前" or "后" or "之" or "的"
        && sentence.Of<PicturePlace>().Count() > 1
        && sentence
            .Of<PicturePlace>()
            .Any(place => order.Start - place.Mention.End is 0 or 1 && place.Mention.End <= order.Start);

    /// <summary>"Trim it to the last 2 seconds".</summary>
    private static bool Keeps(Sentence sentence) =>
        sentence
            .Of<Period>()
            .Any(found =>
                Enumerable
                    .Range(Math.Max(0, found.Mention.Start - 2), Math.Min(2, found.Mention.Start))
                    .Any(i => sentence.Tokens[i].Text is "to" or "到" or "成" or "only")
            );

    private static List<int> Places(List<(Mention Mention, PicturePlace Meaning)> named) =>
        [.. named.SelectMany(place => place.Meaning.Places)];

    /// <summary>"Remove the picture": without a place the one that was spoken of, or the only one.</summary>
    private static PictureScope NotAll(PictureScope scope, Sentence sentence) =>
        !scope.IsAll ? scope
        : sentence.Spoken is { Count: > 0 } spoken && !sentence.Of<EachWord>().Any() ? PictureScope.At(spoken)
        : scope;

    private static bool IsOwner(Mention mention) => mention.As<PicturePlace>() is { IsOwner: true };

    private static bool IsMeasure(Mention mention) =>
        mention.As<Length>() is not null || mention.As<LengthWord>() is not null;

    /// <summary>Something that edits of pictures have no part in.</summary>
    private static bool IsOther(Mention mention) =>
        mention.As<GivenUpWord>() is not null
        || mention.Meanings.All(meaning =>
            meaning
                is MotionNamed
                    or TransitionNamed
                    or TransitionWord
                    or BlurWord
                    or EffectNamed
                    or LookNamed
                    or LookWord
                    or FilmFadeWord
                    or EffectsWord
                    or MusicWord
                    or MovementWord
                    or TextNoun
                    or UnavailableWord
                    or FitNamed
                    or StillWord
                    or SpeedWord
                    or BackgroundWord
                    or ShapeNamed
                    or TrimNamed
        );
}

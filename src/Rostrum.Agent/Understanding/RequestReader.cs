using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding;

/// <summary>Reads what is said in one go into a request. It never fails: what is not understood is left out.</summary>
internal static class RequestReader
{
    public static Request Read(Sentence sentence, Scene scene)
    {
        var request = new Request();
        ReadUnavailable(sentence, request);
        if (sentence.Of<LeaveWord>().Any())
            return request;
        if (FilmsReader.JoinsAll(sentence) && scene.Films > 1 || FilmsReader.IsOfAllKept(sentence, scene))
        {
            request.JoinsFilms = true;
            return request;
        }
        if (LikeLengths.In(sentence) is { } like)
        {
            request.Lengths.Add(like);
            return request;
        }
        request.LoopsMusic = sentence.Of<LoopWord>().Any(found => !sentence.Denied.Contains(found.Mention));
        if (MovesExchanged(sentence, scene) is { } exchanged)
        {
            request.Misplaced = exchanged;
            return request;
        }
        if (
            !FilmsReader.IsAboutFilms(sentence.Mentions)
            && PictureReader.IsEdit(sentence.Mentions, scene)
            && PictureReader.Read(sentence, scene) is { } edit
        )
        {
            request.Edit = edit;
            return request;
        }
        if (sentence is { IsMereRemoval: true, IsContinued: true, Spoken: { Count: > 0 } spoken })
        {
            request.Edit = new PictureEdit.Remove(PictureScope.At(spoken));
            return request;
        }
        if (IsSameRemoval(sentence))
        {
            request.Edit = new PictureEdit.Remove(
                sentence.ScopeOf([.. sentence.Of<PicturePlace>().Select(place => place.Meaning)])
            );
            return request;
        }
        StyleReader.Read(sentence, request);
        MusicReader.Read(sentence, request, scene);
        MotionReader.Read(sentence, request, scene);
        FrameReader.Read(sentence, request);
        if (request is { BeatsPerMinute: not null, Music: null, Motions: [] } && scene.HasMusic)
            request.Music = new MusicWish { Named = true };
        request.KeepsLength = sentence.Of<SharesRestWord>().Any();
        request.Stays = sentence.Of<StayWord>().Any();
        BlurReader.Read(sentence, request, scene);
        EffectReader.Read(sentence, request, scene);
        LookReader.Read(sentence, request, scene);
        DenyAgain(sentence, request, scene);
        LengthReader.Read(sentence, request, scene);
        TransitionReader.Read(sentence, request, scene);
        request.Repeat =
            sentence.Of<TooWord>().Any()
            && sentence.Of<PicturePlace>().Any()
            && !sentence.Mentions.Exists(mention => mention.As<Head>() is not null)
            && request.Effects.Count == 0
                ? RepeatOf(sentence, scene)
                : null;
        request.Misplaced = MisplacedIn(sentence, scene);
        ClipReader.Read(sentence, request, scene);
        request.CutsOnBeat =
            sentence.Of<CutOnBeatWord>().Any(found => !sentence.Denied.Contains(found.Mention))
            && request.Motions.TrueForAll(wish => wish.Motion?.Name != "beat_zoom");
        request.BeatsEach = sentence
            .Of<BeatsEach>()
            .Select(found => (int?)found.Meaning.Beats)
            .FirstOrDefault();
        request.CutsOnBeat |= request.BeatsEach is not null;
        request.Ducks = sentence.Of<DuckWord>().Any(found => !sentence.Denied.Contains(found.Mention));
        FilmsReader.Read(sentence, request, scene);
        request.Layout = LayoutReader.Read(sentence, scene);
        SubjectReader.Read(sentence, request);
        request.Make = sentence.Of<MakeWord>().Any();
        request.IsSlideshow = sentence
            .Of<SlideshowWord>()
            .Any(found => !sentence.Denied.Contains(found.Mention));
        request.Vary = sentence.Of<VaryWord>().Any(found => !sentence.Denied.Contains(found.Mention));
        if (sentence is { IsMereRemoval: true, IsAlone: true })
            TakeAwayLast(request, scene);
        if (sentence.Of<OnlyWord>().Any())
            TakeFromOthers(sentence, request, scene);
        KeepOnlyThere(sentence, request, scene);
        QuestionReader.Read(sentence, request);
        return request;
    }

    /// <summary>"And the dog as well", right after a picture was taken out.</summary>
    private static bool IsSameRemoval(Sentence sentence) =>
        sentence.FollowsRemoval
        && sentence.Of<TooWord>().Any()
        && sentence.Of<PicturePlace>().Any()
        && sentence.Mentions.TrueForAll(mention =>
            mention.Meanings.Any(meaning => meaning is TooWord or PicturePlace or NothingMeant or PictureWord)
        );

    /// <summary>前两张加颗粒，后两张不加: there it goes, where it is.</summary>
    private static void DenyAgain(Sentence sentence, Request request, Scene scene)
    {
        foreach (var (mention, denied) in sentence.Of<DeniedAgain>())
        {
            var scope = sentence.ScopeOf(mention);
            if (denied.Given is EffectNamed { Effect: var effect } && scene.Effects.Contains(effect.Name))
                request.Effects.Add(
                    new EffectWish
                    {
                        Effect = effect,
                        Scope = scope,
                        Off = true,
                        IsReplaced = true,
                    }
                );
            else if (denied.Given is LookNamed && !scope.IsAll)
                request.Looks.Add(new LookWish(null, scope, Off: true));
        }
    }

    /// <summary>"Actually only the first one", said right after all were given a look or an effect.</summary>
    private static void TakeFromOthers(Sentence sentence, Request request, Scene scene)
    {
        var these = sentence.ScopeOf([.. sentence.Of<PicturePlace>().Select(place => place.Meaning)]);
        if (these.IsAll || these.Among(scene.Count) is not { } kept || kept.Count == scene.Count)
            return;
        var others = PictureScope.At([.. Enumerable.Range(0, scene.Count).Except(kept)]);
        if (scene.Focus.Subject == Subject.Looks)
            request.Looks.Add(new LookWish(null, others, Off: true));
        else if (scene.Focus is { Subject: Subject.Effects, Effect: { } effect })
            request.Effects.Add(
                new EffectWish
                {
                    Effect = Rostrum.Drafts.Effects.EffectCatalogue.Find(effect),
                    Scope = others,
                    Off = true,
                }
            );
    }

    /// <summary>"Keep the snow on the second only", "sepia only on the last one": the others that have it lose it.</summary>
    private static void KeepOnlyThere(Sentence sentence, Request request, Scene scene)
    {
        foreach (var wish in request.Effects.ToList())
            if (
                wish is { Off: false, Effect: { } effect }
                && scene.Effects.Contains(effect.Name)
                && OthersOf(sentence, wish.Scope, scene) is { } others
            )
                request.Effects.Add(
                    new EffectWish
                    {
                        Effect = effect,
                        Scope = others,
                        Off = true,
                    }
                );
        if (
            sentence.Of<LookWord>().Any(found => !found.Meaning.Gone)
            && scene.Looks is [var single]
            && Rostrum.Drafts.Looks.LookCatalogue.Find(single) is { } present
            && OthersOf(
                sentence,
                sentence.ScopeOf([.. sentence.Of<PicturePlace>().Select(place => place.Meaning)]),
                scene
            )
                is { } rest
        )
        {
            request.Looks.Clear();
            request.Looks.Add(new LookWish(present, rest, Off: true));
            return;
        }
        foreach (var wish in request.Looks.ToList())
            if (
                wish is { Off: false, Look: { } look }
                && scene.Looks.Contains(look.Name)
                && OthersOf(sentence, wish.Scope, scene) is { } others
            )
                request.Looks.Add(new LookWish(look, others, Off: true));
    }

    /// <summary>All pictures but these, where "only" stands beside a place.</summary>
    private static PictureScope? OthersOf(Sentence sentence, PictureScope these, Scene scene) =>
        !these.IsAll
        && these.Among(scene.Count) is { Count: > 0 } kept
        && kept.Count < scene.Count
        && sentence
            .Of<PicturePlace>()
            .Any(place =>
                place.Meaning.Pick == Pick.These
                && (
                    place.Mention.End < sentence.Tokens.Count
                        && sentence.Tokens[place.Mention.End].Text is "only" or "alone"
                    || Enumerable
                        .Range(Math.Max(0, place.Mention.Start - 3), Math.Min(3, place.Mention.Start))
                        .Any(i => sentence.Tokens[i].Text is "only" or "just")
                )
            )
            ? PictureScope.At([.. Enumerable.Range(0, scene.Count).Except(kept)])
            : null;

    /// <summary>"Remove it", said right after music, blur or transitions came.</summary>
    private static void TakeAwayLast(Request request, Scene scene)
    {
        switch (scene.Focus.Subject)
        {
            case Subject.Music:
                request.Music = new MusicWish { Named = true, Off = true };
                break;
            case Subject.Transitions:
                request.Transition = new TransitionWish { Off = true };
                break;
            case Subject.Blur:
                request.Blur ??= new BlurWish(
                    0,
                    1,
                    scene.Focus.Places is { } places ? PictureScope.At(places) : PictureScope.All
                );
                break;
            case Subject.Nothing:
                request.IsVagueRemoval = true;
                break;
        }
    }

    /// <summary>搞错了，要移的是第二张: right after a picture was given a move, and naming nothing but another.</summary>
    private static (int From, int To)? MisplacedIn(Sentence sentence, Scene scene) =>
        scene.Focus is { Subject: Subject.Pictures, OfLengths: false, Places: [var from] }
        && sentence.Of<CorrectionWord>().Any()
        && sentence.Of<PicturePlace>().Select(place => place.Meaning).ToList() is [{ Places: [var named] }]
        && (named < 0 ? scene.Count + named : named) is var to
        && to != from
        && to < scene.Count
        && sentence.Mentions.TrueForAll(mention =>
            mention.Meanings.Any(meaning =>
                meaning is CorrectionWord or PicturePlace or VerbWord or NothingMeant or PictureWord
            )
        )
            ? (from, to)
            : null;

    /// <summary>"I mixed them up, swap them", right after two pictures were given moves: what one was to do the other does.</summary>
    private static (int From, int To)? MovesExchanged(Sentence sentence, Scene scene) =>
        scene.Focus is { Subject: Subject.Pictures, OfLengths: false }
        && (scene.Focus.Places ?? (scene.Count == 2 ? [0, 1] : [])) is [var one, var other]
        && sentence.Of<VerbWord>().Any(found => found.Meaning.Verb == Verb.Swap)
        && !sentence.Of<PicturePlace>().Any(place => place.Meaning.Pick == Pick.These)
        && !sentence.Of<PictureWord>().Any()
        && !sentence.Mentions.Exists(mention => mention.As<Head>() is not null and not MovementWord)
        && sentence.Tokens.Any(token =>
            token.Text is "mixed" or "muddled" or "confused" or "moves" or "motions" or "movements"
        )
            ? (one, other)
            : null;

    /// <summary>第三张也一样; 后面那张也照前面这张来: the one behind 照 is the model.</summary>
    private static RepeatWish RepeatOf(Sentence sentence, Scene scene)
    {
        var places = sentence.Of<PicturePlace>().ToList();
        var model = places
            .Where(place =>
                places.Count > 1
                && place.Mention.Start > 0
                && sentence.Tokens[place.Mention.Start - 1].Text
                    is "照"
                        or "跟"
                        or "和"
                        or "像"
                        or "按"
                        or "同"
                        or "学"
            )
            .Select(place => place.Meaning)
            .FirstOrDefault();
        return new RepeatWish(
            sentence.ScopeOf([.. places.Select(place => place.Meaning).Where(place => place != model)]),
            model?.Places.Select(place => place < 0 ? scene.Count + place : place).ToList() ?? sentence.Spoken
        );
    }

    /// <summary>"Turn the cat into a tiger": what is to become something that nothing here is.</summary>
    private static bool IsTransformation(Sentence sentence)
    {
        var words = sentence
            .Clauses.SelectMany(clause => Enumerable.Range(clause.Start, clause.End - clause.Start))
            .Select(i => sentence.Tokens[i].Text)
            .ToList();
        var turned =
            words.Contains("into")
            && words.Exists(word => word is "turn" or "transform" or "change" or "morph" or "make");
        var chinese =
            string.Concat(words) is var said
            && (
                said.Contains("变成", StringComparison.Ordinal)
                || said.Contains("变为", StringComparison.Ordinal)
            );
        return (turned || chinese || IsStrangeExchange(sentence))
            && sentence.Mentions.TrueForAll(mention =>
                mention.Meanings.All(meaning =>
                    meaning
                        is VerbWord
                            or PictureWord
                            or NothingMeant
                            or PicturePlace
                            or OrderWord
                            or MovementWord
                )
            );
    }

    /// <summary>把天空换成晚霞: neither of the two is anything that a film has.</summary>
    private static bool IsStrangeExchange(Sentence sentence) =>
        sentence
            .Of<VerbWord>()
            .Any(found =>
                found.Meaning.Verb is Verb.Change or Verb.Replace
                && sentence.Tokens[found.Mention.End - 1].Text is "成" or "为"
                && sentence.Clauses.FirstOrDefault(clause => clause.Number == found.Mention.Clause) is { } own
                && InsidePictures.IsStrange(
                    sentence.Tokens,
                    sentence.Mentions,
                    own.Start,
                    found.Mention.Start
                )
                && InsidePictures.IsStrange(sentence.Tokens, sentence.Mentions, found.Mention.End, own.End)
            );

    /// <summary>背景换成巴黎铁塔: a ground that is changed, and into no colour or blur.</summary>
    private static bool IsOtherPlace(Sentence sentence) =>
        sentence
            .Of<BackgroundWord>()
            .Any(ground =>
                sentence.Mentions.TrueForAll(other =>
                    ReferenceEquals(other, ground.Mention)
                    || other.Meanings.All(meaning =>
                        meaning is VerbWord or NothingMeant or PictureWord or AnchorNamed or BackgroundWord
                    )
                )
                && Enumerable
                    .Range(
                        ground.Mention.End,
                        Math.Min(5, Math.Max(0, sentence.Clauses[^1].End - ground.Mention.End))
                    )
                    .Any(i => sentence.Tokens[i].Text is "成" or "为" or "换")
            );

    /// <summary>镜头像人走路一样: nobody is to walk.</summary>
    private static bool IsLikened(Sentence sentence, Mention acting) =>
        acting.As<UnavailableWord>()!.Thing == Unavailable.Acting
        && sentence.Clauses.FirstOrDefault(clause => clause.Number == acting.Clause) is { } own
        && Enumerable
            .Range(own.Start, acting.Start - own.Start)
            .Any(i => sentence.Tokens[i].Text is "像" or "跟" or "如")
        && Enumerable
            .Range(acting.End, own.End - acting.End)
            .Any(i => sentence.Tokens[i].Text is "样" or "似" or "般" or "种");

    private static void ReadUnavailable(Sentence sentence, Request request)
    {
        if (IsTransformation(sentence) || IsOtherPlace(sentence))
            request.Lacks(Unavailable.ChangingContent);
        foreach (var (mention, word) in sentence.Of<UnavailableWord>())
            if (IsLikened(sentence, mention))
                continue;
            else if (!sentence.Denied.Contains(mention))
                request.Lacks(word.Thing);
            else if (!request.Absent.Contains(word.Thing))
                request.Absent.Add(word.Thing);
    }
}

using Rostrum.Drafts;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding.Motions;

/// <summary>Reads the camera moves that a message names, with the words about them.</summary>
internal sealed class MotionReader
{
    private const int BareDirectionReaches = 2;
    private const int CommonWordReaches = 3;

    private readonly Sentence sentence;
    private readonly Request request;
    private readonly Dictionary<Mention, MotionWish> wishes = new(ReferenceEqualityComparer.Instance);
    private MotionWish? general;

    /// <summary>The pictures are to be still for no other reason than that a move is not wanted.</summary>
    private bool isStillByDenial;

    private readonly Scene scene;

    private MotionReader(Sentence sentence, Request request, Scene scene)
    {
        this.sentence = sentence;
        this.request = request;
        this.scene = scene;
    }

    public static void Read(Sentence sentence, Request request, Scene scene)
    {
        var reader = new MotionReader(sentence, request, scene);
        reader.ReadNames();
        reader.ReadAmounts();
        reader.ReadSpeeds();
        reader.ReadDirections();
        reader.ReadTargets();
        if (reader.general is { IsEmpty: false } general)
            request.Motions.Add(general);
    }

    private void ReadNames()
    {
        Mention? denied = null;
        foreach (var (mention, named) in sentence.Of<MotionNamed>())
        {
            if (sentence.Denied.Contains(mention))
            {
                denied = mention;
                continue;
            }
            if (IsFeel(mention))
                continue;
            if (IsTurned(mention))
            {
                request.Lacks(Unavailable.TurningPictures);
                continue;
            }
            var scope = sentence.ScopeOf(mention);
            var same = request.Motions.Find(wish =>
                wish.Motion == named.Motion
                && (
                    scope.IsAll && wish.Scope.IsAll
                    || (scope.Among(scene.Count) ?? []).SequenceEqual(wish.Scope.Among(scene.Count) ?? [-1])
                )
            );
            if (same is null)
                request.Motions.Add(same = NewWish(mention, named, scope));
            else
                same.Direction ??= DirectionWithin(mention);
            wishes[mention] = same;
        }
        // Of two that contradict each other the later one counts: 静止不动，慢慢推近.
        foreach (var (mention, _) in sentence.Of<StillWord>())
            if (
                !wishes.Any(wish =>
                    wish.Key.Start > mention.End
                    && (wish.Value.Scope.IsAll || IsWithin(sentence.ScopeOf(mention), wish.Value.Scope))
                )
            )
                request.Still = sentence.ScopeOf(mention);
        if (sentence.Clauses.Any(SaysOnlyStill))
            request.Still ??= PictureScope.All;
        if (request.Motions.Count > 0)
            return;
        denied ??= sentence
            .Of<MovementWord>()
            .Select(found => found.Mention)
            .FirstOrDefault(sentence.Denied.Contains);
        if (denied is not null && request.Still is null)
        {
            request.Still = sentence.ScopeOf(denied);
            isStillByDenial = true;
        }
    }

    private bool IsWithin(PictureScope some, PictureScope others) =>
        some.Among(scene.Count) is { } places
        && others.Among(scene.Count) is { } among
        && places.All(among.Contains);

    /// <summary>画面有点呼吸感，镜头慢慢往里推: how it feels, beside what the camera does.</summary>
    private bool IsFeel(Mention mention) =>
        sentence.Tokens[mention.End - 1].Text == "感"
        && sentence
            .Of<MotionNamed>()
            .Any(other =>
                !sentence.Denied.Contains(other.Mention)
                && other.Meaning.Motion != mention.As<MotionNamed>()!.Motion
                && sentence.Tokens[other.Mention.End - 1].Text != "感"
                && sentence.Tokens[other.Mention.Start].Kind == TokenKind.Han
            );

    /// <summary>"Rotate the photo 90 degrees": it lies on its side and is to stand; no camera turns so far.</summary>
    private bool IsTurned(Mention mention) =>
        mention.As<MotionNamed>()!.Motion == Turning
        && sentence.Nearest(mention, other => other.As<Degrees>() is not null)?.As<Degrees>() is { } degrees
        && degrees.Value != 0
        && degrees.Value % 90 == 0
        && !sentence.HasInClause<MovementWord>(mention)
        && !sentence.HasInClause<SpeedWord>(mention)
        && !sentence.HasInClause<Length>(mention)
        && !sentence.Tokens.Any(token => token.Text is "camera" or "over" or "镜" or "while");

    /// <summary>"Still, 1 s": the word by itself; in a sentence it mostly says that something goes on.</summary>
    private bool SaysOnlyStill(Clause clause) =>
        clause.End - clause.Start == 1 && sentence.Tokens[clause.Start].Text == "still";

    private MotionWish NewWish(Mention mention, MotionNamed named, PictureScope scope) =>
        new()
        {
            Motion = named.Motion,
            Scope = scope,
            Stems = [.. PlacesOf(mention).Select(i => sentence.Tokens[i].Stem)],
            Direction = DirectionWithin(mention),
            Zoom = named.Motion.Name == "dolly_zoom" ? GroundGoing(mention) : null,
        };

    /// <summary>"Vertigo shot, the background falls away": which way what lies behind goes.</summary>
    private string? GroundGoing(Mention mention) =>
        sentence
            .Clauses.SelectMany(clause => Enumerable.Range(clause.Start, clause.End - clause.Start))
            .Concat(PlacesOf(mention))
            .Select(i => sentence.Tokens[i].Text)
            .Select(word =>
                word
                    is "falls"
                        or "fall"
                        or "away"
                        or "recedes"
                        or "recede"
                        or "stretches"
                        or "stretch"
                        or "pulls"
                        or "drops"
                    ? "out"
                : word is "closer" or "rushes" or "looms" or "swells" or "grows" or "closes" ? "in"
                : null
            )
            .FirstOrDefault(way => way is not null);

    private static IEnumerable<int> PlacesOf(Mention mention) =>
        mention.From is var (start, end)
            ? Enumerable.Range(start, end - start)
            : Enumerable.Range(mention.Start, mention.End - mention.Start);

    /// <summary>"Pan up" is one phrase, and says where to.</summary>
    private string? DirectionWithin(Mention mention) =>
        PlacesOf(mention)
            .Where(i => sentence.Tokens[i].Kind != TokenKind.Quote)
            .Select(i => Lexicon.Shared.Find(sentence.Tokens, i, meaning => meaning is DirectionWord))
            .Select(found => found?.Meanings.OfType<DirectionWord>().FirstOrDefault()?.Direction)
            .FirstOrDefault(direction => direction is not null);

    private void ReadAmounts()
    {
        foreach (var (mention, amount) in sentence.Of<AmountWord>())
            if (
                !sentence.Denied.Contains(mention)
                && mention.As<EffectNamed>() is null
                && !LengthReader.IsOfLengths(sentence, mention, amount, scene)
                && !IsOfEffect(mention)
                && !MusicReader.Owns(sentence, mention)
                && WishOf(mention, amount.NeedsHead) is { } wish
            )
                if (amount.Relative)
                    wish.AmountBy *= amount.Factor;
                else if (IsOnceMore(mention))
                    wish.AmountBy *= 1.5;
                else
                    wish.Amount = amount.Factor;
        foreach (var (mention, percent) in sentence.Of<Percent>())
            if (
                !sentence.HasInClause<LengthWord>(mention)
                && request.Music?.Volume != Math.Clamp(percent.Fraction, 0, 1)
                && !IsOfEffect(mention)
                && !MusicReader.Owns(sentence, mention)
                && WishOf(mention, needsHead: false) is { } wish
            )
                wish.Fraction = percent.Fraction;
        foreach (var (mention, degrees) in sentence.Of<Degrees>())
            if (BlurReader.IsAboutBlur(sentence, mention))
                continue;
            else if (WishOf(mention, needsHead: true) is { Motion: not null } wish)
                wish.Degrees = degrees.Value;
            else if (wishes.Count == 0 && Turning is { } turning && !sentence.Of<MotionNamed>().Any())
                request.Motions.Add(
                    new MotionWish
                    {
                        Motion = turning,
                        Scope = sentence.ScopeOf(mention),
                        Degrees = degrees.Value,
                    }
                );
        foreach (var (mention, times) in sentence.Of<Times>())
            ReadTimes(mention, times.Factor);
    }

    /// <summary>A degree in a clause of its own behind an effect is the effect's: 飘点雪花，别太密.</summary>
    private bool IsOfEffect(Mention word) =>
        sentence.NamedBefore(word) is { } before
        && (
            before.Meanings.Any(meaning => meaning is EffectNamed or LookNamed)
            || before.As<BlurWord>() is not null && sentence.Tokens[word.Start].Kind == TokenKind.Han
            || LengthReader.IsTransition(before) && sentence.Tokens[word.Start].Kind == TokenKind.Han
        );

    /// <summary>"Black and white, and slow it down": colours have no speed.</summary>
    private bool IsOfLook(Mention word) =>
        sentence.NamedBefore(word) is { } before
        && before.As<LookNamed>() is not null
        && before.As<EffectNamed>() is null;

    /// <summary>配舒缓的轻音乐: how music goes, where no move is named beside it.</summary>
    private bool IsOfMood(Mention word) =>
        sentence.Tokens[word.Start].Kind == TokenKind.Han
        && sentence
            .Of<MoodNamed>()
            .Any(mood =>
                mood.Mention.Clause == word.Clause && MusicReader.IsMusicItself(sentence, mood.Mention)
            )
        && !sentence.Mentions.Exists(other =>
            other.Clause == word.Clause && other.As<Head>() is MotionNamed or MovementWord
        );

    /// <summary>The move whose strength is an angle.</summary>
    private static Motion? Turning =>
        MotionCatalogue.All.FirstOrDefault(motion =>
            motion.Parameters.OfType<NumberParameter>().Any(known => known is { Name: "amount", Unit: "°" })
        );

    /// <summary>再推近一点: a little further than it goes now.</summary>
    private bool IsOnceMore(Mention amount) =>
        sentence.Nearest(amount, IsHead) is { } head
        && head.End == amount.Start
        && head.Start > 0
        && sentence.Tokens[head.Start - 1].Text is "再" or "更";

    private void ReadTimes(Mention mention, double factor)
    {
        switch (LengthReader.WhatIsMultiplied(sentence, mention))
        {
            case Multiplied.Speed when WishOf(mention, needsHead: false) is { } wish:
                var isSlower = mention.Start > 0 && sentence.Tokens[mention.Start - 1].Text == "慢";
                wish.SpeedBy *= isSlower ? 1 / factor : factor;
                break;
            case Multiplied.Amount when WishOf(mention, needsHead: true) is { } wish:
                // 放大一倍 and 放大两倍 are one: twice as large.
                if (factor >= 1 && IsGrownTo(mention, wish))
                    wish.Fraction = factor == 1 ? 1 : factor - 1;
                else
                    wish.AmountBy *= factor;
                break;
        }
    }

    /// <summary>放大到1.5倍, 放大2倍: not so much more than now, but so large in all.</summary>
    private bool IsGrownTo(Mention times, MotionWish wish) =>
        wish.Motion is not null
        && wishes.Any(one =>
            one.Value == wish
            && one.Key.End <= times.Start
            && times.Start - one.Key.End <= 1
            && sentence.Tokens[one.Key.Start].Kind == TokenKind.Han
        );

    private void ReadSpeeds()
    {
        foreach (var (mention, speed) in sentence.Of<SpeedWord>())
        {
            if (
                sentence.Denied.Contains(mention)
                || LengthReader.IsPartOfTimes(sentence, mention)
                || LengthReader.IsPace(sentence, mention, speed, scene)
                || MusicReader.Owns(sentence, mention)
                || IsOfMood(mention)
                || IsOfEffect(mention) && !IsOfLook(mention)
                || sentence.NamedBefore(mention) is { } before && LengthReader.IsTransition(before)
            )
                continue;
            var head = sentence.Nearest(
                mention,
                other => IsHead(other) && !(speed.Relative && other.As<FilmWord>() is not null)
            );
            if (WishOf(head) is not { } wish)
                continue;
            if (speed.Relative)
                wish.SpeedBy *= speed.Factor;
            else
                wish.Speed = speed.Factor;
        }
    }

    private void ReadDirections()
    {
        foreach (var (mention, _) in sentence.Of<OppositeWord>())
            if (
                !sentence.Of<TransitionNamed>().Any()
                && !sentence.Of<TransitionWord>().Any()
                // 方向反了，我要往左: the way is named.
                && !sentence.Of<DirectionWord>().Any(found => !found.Meaning.Bare)
                && scene.Focus.Subject != Subject.Transitions
                && WishOf(sentence.Nearest(mention, IsHead)) is { } turned
            )
                turned.Opposite = true;
        foreach (var (mention, word) in sentence.Of<DirectionWord>())
        {
            var head =
                sentence.Nearest(mention, TakesDirection)
                ?? (word.Bare ? null : sentence.Nearest(mention, IsHead));
            if (
                word.Bare
                && (head is null || head.DistanceTo(mention) > BareDirectionReaches)
                && !IsTravel(mention)
                && !IsCorrected(mention)
            )
                continue;
            if (
                head?.As<TransitionNamed>() is not null
                || IsTransitions(mention)
                || IsOfLastTransitions(mention)
            )
                continue;
            if (
                (wishes.Count == 0 || IsOfOthers(mention) || IsMoveItself(mention))
                && (word.Whole || IsMoving(mention) || IsWhole(mention))
                && (IsFloating(mention) ? Floating : Going(word.Direction)) is { } motion
            )
            {
                // "No zoom but a slow slide from left to right".
                if (isStillByDenial && word is { Bare: false })
                    request.Still = null;
                Insert(
                    mention,
                    new MotionWish
                    {
                        Motion = motion,
                        Scope = sentence.ScopeOf(mention),
                        Direction = word.Direction,
                    }
                );
            }
            else if (WishOf(head) is { } wish)
                wish.Direction = word.Direction;
        }
    }

    /// <summary>"No, I meant down": nothing but a way to go, in the place of another.</summary>
    private bool IsCorrected(Mention direction) =>
        sentence.Of<CorrectionWord>().Any()
        && sentence.Mentions.TrueForAll(other =>
            ReferenceEquals(other, direction)
            || other.From is not null
            || other.Meanings.Any(meaning => meaning is CorrectionWord or NothingMeant or NotWord or VerbWord)
        );

    /// <summary>A way to go in a part that is about transitions.</summary>
    private bool IsTransitions(Mention direction) =>
        sentence.Of<TransitionNamed>().Any(found => TakesDirection(found.Mention))
        && !sentence.Of<MotionNamed>().Any()
        && !sentence.HasInClause<MovementWord>(direction);

    /// <summary>方向改成往上, said right after transitions were set.</summary>
    private bool IsOfLastTransitions(Mention direction) =>
        scene.Focus.Subject == Subject.Transitions
        && sentence.Mentions.TrueForAll(other =>
            ReferenceEquals(other, direction) || other.As<Head>() is null && other.As<PicturePlace>() is null
        );

    /// <summary>"Move the camera to the left", 镜头往右边摇过去: going there is the motion itself.</summary>
    private bool IsMoving(Mention direction) =>
        sentence.Clauses.FirstOrDefault(clause => clause.Number == direction.Clause) is { } clause
        && Enumerable
            .Range(clause.Start, clause.End - clause.Start)
            .Any(i => IsMovingWord(sentence.Tokens[i]));

    private static bool IsMovingWord(Token token) =>
        movingWords.Contains(token.Text) || movingWords.Contains(token.Stem);

    /// <summary>口红那张推近，试色那张往右移: the clause names its own pictures and no move.</summary>
    private bool IsOfOthers(Mention direction) =>
        sentence.HasInClause<PicturePlace>(direction)
        && !wishes.Keys.Any(named => named.Clause == direction.Clause);

    /// <summary>分别推近、左移、拉远: between two signs, and with its own verb.</summary>
    private bool IsMoveItself(Mention direction) =>
        sentence.Tokens[direction.End - 1].Text is "移" or "摇"
        && sentence.Mentions.TrueForAll(other =>
            other.Clause != direction.Clause
            || ReferenceEquals(other, direction)
            || other.As<SpeedWord>() is not null
        );

    /// <summary>Moves stand in the order of the words.</summary>
    private void Insert(Mention named, MotionWish wish)
    {
        var place = request.Motions.FindIndex(other =>
            wishes.Any(pair => ReferenceEquals(pair.Value, other) && pair.Key.Start > named.Start)
        );
        request.Motions.Insert(place < 0 ? request.Motions.Count : place, wish);
    }

    /// <summary>往右飘, 像船一样往左漂: it drifts.</summary>
    private bool IsFloating(Mention direction) =>
        Enumerable
            .Range(direction.End, Math.Min(3, sentence.Tokens.Count - direction.End))
            .TakeWhile(i => sentence.Tokens[i].Kind == TokenKind.Han)
            .Any(i => sentence.Tokens[i].Text is "飘" or "漂" or "荡" or "浮");

    private static Motion? Floating => MotionCatalogue.Find("drift");

    /// <summary>从左往右, alone between two signs: there is nothing else that could go so.</summary>
    private bool IsWhole(Mention direction) =>
        (
            sentence.Tokens[direction.Start].Text is "从" or "由" or "自"
                && direction.End - direction.Start >= 4
            || sentence.Tokens[direction.Start].Text is "from"
                && Enumerable
                    .Range(direction.Start, direction.End - direction.Start)
                    .Any(i => sentence.Tokens[i].Text is "to")
        )
        && sentence.Mentions.TrueForAll(other =>
            other.Clause != direction.Clause
            || ReferenceEquals(other, direction)
            || other.As<PicturePlace>() is not null
            || other.As<SpeedWord>() is not null
        )
        && !sentence.Of<TransitionNamed>().Any()
        && !sentence.Of<TransitionWord>().Any()
        && (!sentence.Of<MotionNamed>().Any() || IsOfOthers(direction));

    /// <summary>"The camera travels right": a verb of the camera's own stands right before.</summary>
    private bool IsTravel(Mention direction) =>
        wishes.Count == 0
        && sentence.HasInClause<MovementWord>(direction)
        && direction.Start > 0
        && IsMovingWord(sentence.Tokens[direction.Start - 1]);

    private static readonly HashSet<string> movingWords =
    [
        .. "move mov go goes swoop descend ascend soar sink travel glide sweep track slides drift look climb rise ris scan cross swing nudge whoosh race fly wander roam stroll journey sail float head heading lift rais lower walk crawl inch shift 摇 移 走 扫 挪 升 降 转 滑 爬 看 落 冲 甩 飘 拍 拖 掠 游 巡 抬 滚 飞 荡 划 漂 浮 带 挪 扫 巡 滑 溜 蹭".Split(
            ' '
        ),
    ];

    private static Motion? Going(string direction) =>
        new[] { "pan", "tilt" }
            .Select(MotionCatalogue.Find)
            .Concat(MotionCatalogue.All)
            .OfType<Motion>()
            .FirstOrDefault(motion =>
                motion
                    .Parameters.OfType<ChoiceParameter>()
                    .Any(known => known.Name == "dir" && known.Choices.Contains(direction))
            );

    /// <summary>"Zoom into the top left corner": a place names a target only beside a motion that takes one.</summary>
    private void ReadTargets()
    {
        foreach (var (mention, aim) in sentence.Of<AimWord>())
            if (WishOf(sentence.Nearest(mention, IsHead)) is { } aimed)
                aimed.Target = aim.Anchor;
        foreach (var (mention, anchor) in sentence.Of<AnchorNamed>())
            if (IsOtherWay(anchor.Anchor) && WishOf(null) is { } turned)
                turned.Direction = anchor.Anchor;
            else if (
                anchor.Anchor is "left" or "right"
                && sentence.Tokens[mention.Start].Text is "到" or "往" or "向" or "朝"
                && sentence.Nearest(mention, TakesDirection) is { } going
                && wishes.TryGetValue(going, out var led)
                && led.Direction is null
            )
                led.Direction = anchor.Anchor;
            else if (IsAimedAt(mention) && wishes.Count == 0 && WishOf(null) is { } present)
                present.Target = anchor.Anchor;
            else if (
                mention.As<DirectionWord>() is null
                && sentence.Nearest(
                    mention,
                    other =>
                        other.As<MotionNamed>() is { } named && Sentence.HasSetting(named.Motion, "target")
                )
                    is { } head
                && wishes.TryGetValue(head, out var wish)
                && wish.Direction is null
            )
                wish.Target = anchor.Anchor;
    }

    /// <summary>搞错了，右边: right after a move was set, the side is that to which it is to go.</summary>
    private bool IsOtherWay(string anchor) =>
        anchor is "left" or "right"
        && scene.Focus.Subject == Subject.Pictures
        && sentence.Of<CorrectionWord>().Any()
        && sentence.Mentions.TrueForAll(other =>
            other.Meanings.Any(meaning =>
                meaning is CorrectionWord or AnchorNamed or NothingMeant or DirectionWord or VerbWord
            )
        );

    /// <summary>停在右下角的签名上, said of the move there is.</summary>
    private bool IsAimedAt(Mention anchor) =>
        anchor.As<DirectionWord>() is null
        && sentence.Mentions.TrueForAll(other => other.As<Head>() is null or MovementWord)
        && (
            Enumerable
                .Range(Math.Max(0, anchor.Start - 3), Math.Min(3, anchor.Start))
                .Any(i => sentence.Tokens[i].Text is "停" or "落" or "准" or "锁" or "瞄" or "盯" or "焦")
            || Enumerable
                .Range(Math.Max(0, anchor.Start - AimReaches), Math.Min(AimReaches, anchor.Start))
                .Any(i => aiming.Contains(sentence.Tokens[i].Stem))
        );

    private const int AimReaches = 12;

    /// <summary>"Go for the stamp in the lower right corner".</summary>
    private static readonly HashSet<string> aiming =
    [
        .. "aim target focus land settl zero home center centr point head go concentrat".Split(' '),
    ];

    public static bool TakesDirection(Mention mention) =>
        mention.As<MotionNamed>() is { } motion
            ? Sentence.HasSetting(motion.Motion, "dir")
            : mention.As<TransitionNamed>() is { } transition
                && Sentence.HasSetting(transition.Transition, "dir");

    private static bool IsHead(Mention mention) => mention.As<Head>() is not null;

    /// <summary>Words about whatever moves: the pictures named, else those of the last edit, else all.</summary>
    private PictureScope ScopeOfGeneral(Mention? head)
    {
        var about =
            head
            ?? sentence.Mentions.FirstOrDefault(mention =>
                mention.Meanings.Any(meaning =>
                    meaning is AmountWord or SpeedWord or DirectionWord or OppositeWord or Times
                )
            );
        var scope = about is null ? PictureScope.All : sentence.ScopeOf(about);
        return
            scope.IsAll
            && scene.Focus is { Subject: Subject.Pictures, Places: { } places }
            && !sentence.Of<EachWord>().Any()
            && !sentence.Of<FilmWord>().Any()
            ? PictureScope.At(places)
            : scope;
    }

    private MotionWish? WishOf(Mention mention, bool needsHead)
    {
        var head = sentence.Nearest(mention, other => IsHead(other) && other.As<FilmWord>() is null);
        // "Less on the third": what was compared before is compared again.
        if (
            head is null
            && mention.As<AmountWord>() is { Relative: true }
            && sentence.HasInClause<PicturePlace>(mention)
        )
            return WishOf(null);
        if (needsHead && (head is null || head.DistanceTo(mention) > CommonWordReaches))
            return null;
        return WishOf(head);
    }

    /// <summary>The wish that a head stands for; without a head the last one named, or whatever moves already.</summary>
    private MotionWish? WishOf(Mention? head)
    {
        if (head is not null && wishes.TryGetValue(head, out var named))
            return named;
        if (head is not null && head.As<MovementWord>() is null)
            return null;
        return request.Motions.LastOrDefault(wish => wish.Motion is not null)
            ?? (general ??= new MotionWish { Scope = ScopeOfGeneral(head) });
    }
}

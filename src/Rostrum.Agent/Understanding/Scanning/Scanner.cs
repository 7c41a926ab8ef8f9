namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>Finds the phrases and measures of a message from left to right, each token in at most one of them.</summary>
internal sealed partial class Scanner
{
    private readonly IReadOnlyList<Token> tokens;
    private readonly PlaceReader places;
    private readonly SidesReader sides;
    private readonly Scene scene;
    private readonly IReadOnlyList<OwnFont> fonts;
    private readonly bool[] taken;

    /// <summary>How long the film is, ms; 0 where it has not begun.</summary>
    private readonly long film;

    private Scanner(IReadOnlyList<Token> tokens, Scene scene)
    {
        this.tokens = tokens;
        places = new PlaceReader(tokens, scene);
        sides = new SidesReader(tokens, scene, places);
        this.scene = scene;
        fonts = scene.Fonts;
        film = scene.Milliseconds;
        taken = new bool[tokens.Count];
    }

    /// <param name="known">The clauses where they were found before; phrases are then put into those.</param>
    public static (IReadOnlyList<Mention> Mentions, IReadOnlyList<Clause> Clauses) Scan(
        IReadOnlyList<Token> tokens,
        Scene scene,
        IReadOnlyList<Clause>? known = null
    )
    {
        var scanner = new Scanner(tokens, scene);
        var mentions = new List<Mention>();
        for (var i = 0; i < tokens.Count; i++)
            if (!scanner.taken[i] && tokens[i].Kind != TokenKind.Quote && scanner.At(i) is { } mention)
            {
                mentions.Add(mention);
                if (mention.As<PicturePlace>() is { Places: { Count: > 0 } named })
                    scanner.places.Before = named;
            }
        scanner.KeepComparisons(mentions);
        for (var k = 0; k < mentions.Count; k++)
            if (IsStill(tokens, mentions, k))
                mentions[k] = mentions[k] with { Meanings = [new NothingMeant()] };
        mentions = [.. BetterNot.Read(tokens, mentions)];
        var corrections = mentions
            .Where(mention => mention.As<CorrectionWord>() is not null)
            .Select(mention => mention.Start)
            .ToHashSet();
        for (var i = 1; i < tokens.Count; i++)
            if (
                IsKey(tokens, i)
                || IsSpaced(tokens, mentions, i)
                || IsBehindTotal(tokens, mentions, i)
                || Relatives.Begins(tokens, mentions, i)
                || tokens[i].Kind == TokenKind.Quote && tokens[i - 1].Kind == TokenKind.Quote
            )
                corrections.Add(i);
        corrections.UnionWith(RunOn(tokens, mentions));
        corrections.UnionWith(BehindEachLength(tokens, mentions));
        // 第一张“花”第二张“虫”
        corrections.UnionWith(
            mentions
                .Where(mention =>
                    mention.Start > 0
                    && tokens[mention.Start].Kind == TokenKind.Han
                    && tokens[mention.Start - 1].Kind == TokenKind.Quote
                    && mention.As<PicturePlace>() is { Pick: Pick.These }
                )
                .Select(mention => mention.Start)
        );
        var clauses = known ?? Clause.Split(tokens, scanner.taken, corrections);
        IReadOnlyList<Mention> placed =
        [
            .. mentions.Select(mention =>
                mention with
                {
                    Clause = clauses
                        .FirstOrDefault(
                            clause => clause.End > mention.Start || clause.Start >= mention.Start,
                            clauses[^1]
                        )
                        .Number,
                }
            ),
        ];
        placed =
        [
            .. placed.Select(mention =>
                IsOfPicture(tokens, mention)
                || IsMiddleOfOrder(tokens, mention, placed)
                || IsOfView(tokens, clauses, mention, placed)
                    ? mention with
                    {
                        Meanings = [new NothingMeant()],
                    }
                : IsTurnedMove(tokens, mention, placed) || IsOnItsWay(tokens, mention, placed)
                    ? mention with
                    {
                        Meanings = [new NothingMeant()],
                    }
                : IsBeatOfMusic(tokens, mention, placed) ? mention with { Meanings = [new CutOnBeatWord()] }
                : IsTakenBack(tokens, mention, placed)
                    ? mention with
                    {
                        Meanings = [new NotWord(Removes: true)],
                    }
                : IsOfMusic(tokens, mention, placed)
                    ? mention with
                    {
                        Meanings = [new FadeWord(mention.As<FilmFadeWord>()!.In)],
                    }
                : JointOf(tokens, mention, placed) is { } joint ? mention with { Meanings = [joint] }
                : IsOfReversal(tokens, mention, placed) ? mention with { Meanings = [new NothingMeant()] }
                : IsOfText(tokens, mention, placed) ? mention with { Meanings = [new VerbWord(Verb.Change)] }
                : IsUnwantedPicture(tokens, mention, placed)
                    ? mention with
                    {
                        Meanings = [new NotWord(Removes: true)],
                    }
                : IsFadeOfText(tokens, mention, placed, scene)
                    ? mention with
                    {
                        Meanings =
                        [
                            new AnimationNamed(Rostrum.Drafts.Texts.TextAnimationCatalogue.Find("fade")!),
                        ],
                    }
                : mention
            ),
        ];
        placed = Disregarded.Without(tokens, clauses, ComparedWith.Without(tokens, placed));
        placed = FadesGone.Read(tokens, Relatives.Read(tokens, clauses, placed), scene);
        placed = OppositeWays.Read(tokens, Forbidden.Read(tokens, placed));
        placed = Staying.Read(tokens, clauses, LengthBounds.Read(tokens, placed, scene));
        placed = SofterJoints.Read(
            tokens,
            clauses,
            ClearedPlaces.Told(tokens, OwnedThings.Told(tokens, WithinPictures.Told(tokens, placed)))
        );
        placed = HanSlots.Read(
            tokens,
            HanDestinations.Outranked(tokens, FaultyPictures.Read(tokens, placed)),
            scene
        );
        placed = English.EnglishEllipsis.Filled(tokens, HanEllipsis.Filled(tokens, clauses, placed));
        placed = HanSequence.Read(tokens, clauses, placed, scene);
        placed = OwnMusic.Spared(tokens, clauses, SofterHanJoints.Read(tokens, clauses, placed));
        var read = Replacement.Without(
            tokens,
            BareNumbers.Filled(
                tokens,
                Disliked.Without(tokens, clauses, Consequences.Without(tokens, clauses, placed)),
                scene
            )
        );
        return (
            Complaints.Without(
                tokens,
                Purposes.Without(
                    tokens,
                    clauses,
                    Sparing.Without(tokens, clauses, ChineseComplaints.Explained(tokens, read), scene)
                )
            ),
            clauses
        );
    }

    private Mention? At(int i)
    {
        if (IsRatherThan(i))
        {
            taken.AsSpan(i, 2).Fill(true);
            return new Mention(i, i + 2, [new InsteadWord()]);
        }
        if (IsTakingBack(i))
            return new Mention(i, i + 1, [new CorrectionWord()]);
        if (IsForgetting(i))
        {
            taken[i + 1] = true;
            return new Mention(i, i + 2, [new CorrectionWord()]);
        }
        if (FontReader.Read(tokens, i, fonts) is { } font)
        {
            taken.AsSpan(i, font.End - i).Fill(true);
            return font;
        }
        if ((BehindReader.Read(tokens, i, scene) ?? HanBehindReader.Read(tokens, i)) is { } behind)
        {
            taken.AsSpan(i, behind.End - i).Fill(true);
            return behind;
        }
        if (ByItsNeighbours(i) is { } told)
            return told;
        if ((AddedThingReader.Read(tokens, i) ?? ActingReader.Read(tokens, i)) is { } acting)
        {
            taken.AsSpan(i, acting.End - i).Fill(true);
            return acting;
        }
        if (SubjectReader.Read(tokens, i) is var (subject, own) && !own.Any(place => taken[place]))
        {
            foreach (var place in own)
                taken[place] = true;
            return subject;
        }
        if (tokens[i].Text == "back" && i + 1 < tokens.Count && IsPartedRemoval(i + 1))
            return null;
        if (
            tokens[i].Text is "still" or "static"
            && i > 0
            && tokens[i - 1].Text == ":"
            && (i + 1 >= tokens.Count || tokens[i + 1].Kind == TokenKind.Mark)
        )
            return new Mention(i, i + 1, [new StillWord()]);
        if (IsNoBehind(i))
            return new Mention(i, i + 1, [new NotWord(Behind: true)]);
        if (IsNoneOf(i) || IsUndoneThing(i) || IsLeftOutOf(i))
            return new Mention(i, i + 1, [new NotWord(Removes: true)]);
        if (IsTakenFrom(i))
            return new Mention(i, i + 1, [new NotWord(Removes: true, Behind: true)]);
        if (IsPartedRemoval(i))
            return new Mention(i, i + 1, [new NotWord(Removes: true)]);
        if (OwnNouns.Read(tokens, i) is { } each)
        {
            taken.AsSpan(i, each.End - i).Fill(true);
            return each;
        }
        if (IsPutAt(i))
            return new Mention(i, i + 1, [new VerbWord(Verb.Move)]);
        if (PartedPace(i) is { } pace)
            return pace;
        if (IsSpot(i))
            return new Mention(i, i + 1, [new FilmWord()]);
        if (IsOnlyHanThese(i))
        {
            taken.AsSpan(i, 2).Fill(true);
            return new Mention(i, i + 2, [new OnlyWord()]);
        }
        if (IsOnlyThese(i))
            return new Mention(i, i + 1, [new OnlyWord()]);
        var measure =
            places.Read(i)
            ?? TimeReader.Read(tokens, i)
            ?? TimeReader.Share(tokens, i, film)
            ?? DurationReader.Read(tokens, i)
            ?? MeasureReader.Read(tokens, i);
        if (IsOtherJoint(i) is { } exchanged)
        {
            taken[i] = true;
            return exchanged;
        }
        if (JoinAt(i) is { } join)
        {
            taken[i] = true;
            return join;
        }
        var phrase = IsNoun(i) || IsAppearance(i) ? null : HanPhrases.Find(tokens, i);
        if (
            phrase is var (lacking, single)
            && single.Count == 1
            && PictureInsteadOf(i, lacking) is { } called
        )
        {
            taken[i] = true;
            return called;
        }
        phrase = Shortened(i, phrase);
        // What a phrase with a gap has taken behind the gap is no other's.
        if (phrase is var (_, held) && held.Any(place => taken[place]))
            phrase = Lexicon.Shared.Find([.. tokens.Take(Array.IndexOf(taken, true, i))], i);
        // "Cut the first picture in two": it is cut, and not taken away.
        if (tokens[i].Text == "cut" && HalvesAt(i) is { } halves)
        {
            taken.AsSpan(halves, 2).Fill(true);
            return new Mention(i, i + 1, [new VerbWord(Verb.Split)]);
        }
        // "Make the second as long as the first".
        if (phrase is not null && tokens[i].Text == "as" && i > 0 && tokens[i - 1].Text == "long")
            phrase = null;
        // "Glitch in the first 2 seconds": when, and not how a text comes.
        if (
            phrase is var (_, coming)
            && coming.Count > 1
            && tokens[coming[^1]].Text == "in"
            && coming[^1] + 2 < tokens.Count
            && TimeReader.Read(tokens, tokens[coming[^1] + 1].Text == "the" ? coming[^1] + 2 : coming[^1] + 1)
                is not null
        )
            phrase = Lexicon.Shared.Find([.. tokens.Take(coming[^1])], i);
        // "Cut the first second off": which second, and not which picture.
        if (
            phrase is var (cuts, ordinal)
            && ordinal.Count > 1
            && tokens[ordinal[^1]].Text is "first" or "last"
            && cuts.Any(meaning => meaning is NotWord or VerbWord)
            && TimeReader.Read(tokens, ordinal[^1]) is not null
        )
            phrase = ([new VerbWord(Verb.Trim)], [i]);
        if (measure is not null && Enumerable.Range(i, measure.End - i).Any(place => taken[place]))
            measure = null;
        // "In the first picture the …" names a picture; a phrase that leaps over "picture" is not meant.
        if (
            measure?.As<PicturePlace>() is not null
            && phrase is var (_, leaping)
            && tokens[i].Kind == TokenKind.Word
            && Enumerable
                .Range(i, measure.End - i)
                .Any(place => !leaping.Contains(place) && place < leaping[^1])
        )
            phrase = null;
        // What is only built like a comparison gives way to a phrase that is as long.
        if (
            measure is null
            && (
                FactorReader.Read(tokens, i)
                ?? DegreeReader.Read(tokens, i)
                ?? SeparateReader.Read(tokens, i)
                ?? OwnFilmReader.Read(tokens, i)
                ?? StillReader.Read(tokens, i)
                ?? TurnedOrder.Read(tokens, i)
                ?? PathReader.Read(tokens, i)
                ?? GoingReader.Read(tokens, i)
            )
                is { } built
            && (
                phrase is not var (_, known)
                || built.End > known[^1] + 1
                || built.End > known[^1] && built.As<OwnFilmWord>() is not null
            )
        )
            measure = built;
        if (phrase is var (meanings, found) && (measure is null || found[^1] >= measure.End))
        {
            foreach (var place in found)
                taken[place] = true;
            // An "and" between the parts of a phrase joins nothing: 夹在人和背景中间.
            for (var k = i; k < found[^1]; k++)
                taken[k] |= tokens[k].Kind == TokenKind.Han && Clause.IsJoint(tokens[k]);
            return new Mention(i, found[^1] + 1, WithShape(meanings, found));
        }
        if (measure is null)
            return null;
        if (measure.Closes is var (from, until))
            taken.AsSpan(from, until - from).Fill(true);
        taken.AsSpan(i, measure.End - i).Fill(true);
        return measure;
    }

    /// <summary>第一张到第二张用缩放转场，第二张到第三张用旋转: between two pictures it is how one becomes the other.</summary>
    private static TransitionNamed? JointOf(
        IReadOnlyList<Token> tokens,
        Mention mention,
        IReadOnlyList<Mention> all
    ) =>
        mention.As<MotionNamed>() is not null
        && tokens[mention.Start].Kind == TokenKind.Han
        && all.Any(other =>
            other.Clause == mention.Clause
            && other.As<PicturePlace>() is { Pick: Pick.These, Places: [var one, var next] }
            && next == one + 1
            && Enumerable
                .Range(other.Start, other.End - other.Start)
                .Any(i => tokens[i].Text is "到" or "至" or "和" or "跟" or "与" or Arrows.Sign)
        )
        && all.Any(other => other.Clause == mention.Clause - 1 && LengthReader.IsTransition(other))
            ? Lexicon
                .Shared.Find(tokens, mention.Start, meaning => meaning is TransitionNamed)
                ?.Meanings.OfType<TransitionNamed>()
                .First()
            : null;

    /// <summary>我要的是拉远不是推近: what stands behind 不是 gives way to what stands right before it.</summary>
    private bool IsRatherThan(int i) =>
        tokens[i].Text == "不"
        && i > 1
        && i + 2 < tokens.Count
        && tokens[i + 1].Text == "是"
        && tokens[i + 2].Kind == TokenKind.Han
        && tokens[i - 1].Kind == TokenKind.Han
        && taken[i - 1]
        && tokens[i - 1].Text
            is not ("呃" or "哦" or "啊" or "嗯" or "额" or "唉" or "哎" or "诶" or "是" or "不" or "对");
}

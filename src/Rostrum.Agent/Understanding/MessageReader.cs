namespace Rostrum.Agent.Understanding;

/// <summary>
/// Reads a message as what is said in one go, then what is said next: each part becomes a request of its own, about the
/// film as the part before left it.
/// </summary>
internal sealed partial class MessageReader
{
    private readonly IReadOnlyList<Token> tokens;
    private readonly IReadOnlyList<Clause> clauses;
    private readonly string message;
    private readonly IReadOnlyList<IReadOnlyList<Clause>> parts;
    private readonly IReadOnlyDictionary<int, List<TextWish>> texts;
    private readonly HashSet<int> others;
    private readonly IReadOnlyDictionary<int, int> items;
    private readonly bool isKnown;
    private readonly bool beginsFilm;
    private readonly Question? question;
    private readonly FilmName? naming;

    /// <summary>The films that are asked for show all pictures between them.</summary>
    private readonly bool sharesAll;

    /// <summary>What follows is said of every film: "in all films, add a title".</summary>
    private bool isOfEvery;

    /// <summary>What was found in the words, and for which film: places are read by what that has.</summary>
    private (Scene Scene, IReadOnlyList<Mention> Mentions) scanned;

    /// <summary>What is denied of that; null until it is asked for.</summary>
    private IReadOnlySet<int>? denied;

    /// <summary>The pictures are gone through in the order in which they now are.</summary>
    private bool isListed;

    private IReadOnlyList<int>? spoken;
    private IReadOnlyList<int> named = [];
    private Sentence? before;
    private bool? tookOut;
    private readonly Numbering numbering;

    /// <param name="message">What a person says.</param>
    /// <param name="scene">The film as it is before anything of it is done.</param>
    public MessageReader(string message, Scene scene)
    {
        (inquiries, message) = InquiriesIn(message, scene);
        if (FilmNaming.Read(message, scene) is var (named, left))
            (naming, message) = (named, left);
        message = KeptAfterAll.Without(message);
        this.message = message;
        tokens = Unwrapped.Read(message, Lexicon.Shared.Spelling, scene);
        (var mentions, clauses) = Scanner.Scan(tokens, scene);
        scanned = (scene, mentions);
        numbering = new Numbering(scene, mentions);
        sharesAll =
            mentions.Count(mention => mention.As<OwnFilmWord>() is not null) > 1
            && mentions
                .SelectMany(mention => mention.As<PicturePlace>()?.Places ?? [])
                .Select(place => place < 0 ? scene.Count + place : place)
                .Distinct()
                .Count() == scene.Count;
        isKnown = mentions.Count > 0;
        beginsFilm = scene.IsNew;
        question = ExportTalk.IsQuestion(message) ? Question.Export : QuestionIn(clauses, mentions, scene);
        rewording = RewordingIn(message, scene);
        (texts, var rest) = question is null
            ? TextWishReader.Read(message, tokens, clauses, mentions, scene)
            : (new Dictionary<int, List<TextWish>>(), mentions);
        labels = LabelsIn(scene, rest, texts);
        others = [.. rest.Select(mention => mention.Start)];
        items = Items.Of(tokens, clauses, rest);
        parts = [.. Parts.Of(clauses, rest, scene, items)];
    }

    /// <param name="scene">The film as it is whenever the next request is asked for.</param>
    public IEnumerable<Request> Requests(Func<Scene> scene)
    {
        foreach (var inquiry in inquiries)
            yield return new Request { Inquiry = inquiry };
        if (inquiries.Count > 0 && tokens.Count == 0 && naming is null)
            yield break;
        if (ExportTalk.IsStop(message))
        {
            yield return new Request { Errand = Errand.StopExport };
            yield break;
        }
        if (question is { } asked)
        {
            yield return new Request { Question = asked };
            if (Another(asked) is { } more && !besides.Contains(more))
                besides.Add(more);
            foreach (var other in besides)
                yield return new Request { Question = other };
            yield break;
        }
        if (ExchangedTexts() is { } exchanged)
        {
            yield return new Request { Texts = exchanged };
            yield break;
        }
        if (rewording is { } reworded)
        {
            yield return new Request { Texts = [reworded] };
            yield break;
        }
        if (NumberedOrder.In(message, scanned.Scene.Count) is { } numbered)
        {
            yield return new Request { Edit = new PictureEdit.Order(numbered) };
            yield break;
        }
        if (Listing.OrderOf(tokens, scanned.Mentions, scanned.Scene) is { } order)
        {
            isListed = true;
            if (!order.SequenceEqual(order.Order()))
                yield return new Request { Edit = new PictureEdit.Order(order) };
        }
        for (var i = 0; i < parts.Count; i++)
        {
            var now = scene();
            // What is taken back by what follows is never done.
            var drop = i + 1 < parts.Count && IsTakenBack(parts[i], parts[i + 1], now);
            var request = ReadPart(parts[i], now);
            if (!drop)
                yield return request;
        }
        if (naming is not null)
            yield return new Request { Rename = naming };
    }

    private IReadOnlyList<Mention> MentionsFor(Scene scene)
    {
        if (!scene.NamesAs(scanned.Scene))
            (scanned, denied) = (
                (scene, numbering.Kept(Scanner.Scan(tokens, scene, clauses).Mentions, scene)),
                null
            );
        return scanned.Mentions;
    }

    private Request ReadPart(IReadOnlyList<Clause> part, Scene scene)
    {
        var mentions = MentionsFor(scene);
        denied ??= Denial.In(tokens, mentions);
        var own = mentions
            .Where(mention =>
                IsIn(part, mention)
                && others.Contains(mention.Start)
                && !(isListed && Listing.IsMarker(mention))
            )
            .ToList();
        var (film, made) = FilmsReader.Meant(
            tokens,
            part,
            [
                .. own,
                .. mentions.Where(mention => IsIn(part, mention) && mention.As<FilmPlace>() is not null),
            ],
            scene
        );
        if (film is not null || made is not null)
            own.RemoveAll(mention =>
                mention.As<PicturePlace>() is not null || FilmsReader.IsOpening(mention, mentions)
            );
        own.RemoveAll(IsExplainedByText);
        // The order of those that are gone through is settled.
        if (isListed && own.TrueForAll(IsOnlyNamed))
            own.Clear();
        if (Moved(part, own, scene) is { } moved)
            own.Insert(0, moved);
        var sentence = new Sentence(tokens, part, [.. Inherited(part, own), .. own], denied, scene)
        {
            Spoken = spoken ?? scene.Focus.Places,
            Named = named,
            IsContinued = spoken is not null,
            IsAlone = parts.Count == 1,
            FollowsRemoval = tookOut ?? scene.Focus.TookOut,
            WholeSaid = WholeSaidIn(mentions),
            Items = items,
            RefersBack = own.Exists(mention => Denial.Antecedent(tokens, mentions, mention) is not null),
        };
        var request = RequestReader.Read(sentence, scene);
        lastEdit = request.Edit;
        request.Before = Elsewhere;
        if (request.Layout is { } layout && labels is not null)
            request.Layout = layout with { Labels = labels };
        request.Acting = ActingIn(sentence, part);
        request.Texts = [.. part.SelectMany(clause => texts.GetValueOrDefault(clause.Number) ?? [])];
        request.IsUnknown =
            tokens.Count > 0
            && !isKnown
            && naming is null
            && request.Texts.Count == 0
            && request.Unavailable.Count == 0;
        if (request.IsUnknown)
            request.StrangeWords =
            [
                .. tokens.Where(token => token.Kind == TokenKind.Word).Select(token => token.Text),
                message,
            ];
        request.Film = film;
        request.OwnFilm ??= made;
        isOfEvery =
            mentions.Any(mention => IsIn(part, mention) && mention.As<EveryFilmWord>() is not null)
            || isOfEvery && !own.Exists(mention => mention.As<FilmPlace>() is not null);
        request.SharesAll = request.OwnFilm is not null && sharesAll;
        request.EveryFilm = isOfEvery;
        request.RemovesFilm =
            film is not null
            && own.TrueForAll(mention =>
                mention.Meanings.Any(meaning =>
                    meaning is FilmPlace or FilmWord or NothingMeant or NotWord { Removes: true }
                )
            )
            && own.Exists(mention => mention.As<NotWord>() is { Removes: true });
        KeepShape(sentence, request);
        request.SparesMusic = SparesMusic(mentions);
        request.SparesColours = SparesColours(mentions);
        request.BeginsFilm = beginsFilm;
        Remember(sentence, request, scene);
        return request;
    }

    /// <summary>"They need more time to read; keep the title for five seconds": the length is said, of the text.</summary>
    private bool IsExplainedByText(Mention mention) =>
        mention.As<LengthWord>() is not null
        && tokens[mention.Start].Kind == TokenKind.Word
        && texts.Any(pair =>
            pair.Key > mention.Clause
            && pair.Key <= mention.Clause + 2
            && pair.Value.Exists(wish => wish is { Words: null, Change.Milliseconds: not null })
        );

    /// <summary>The clauses in which something is to act, from the first to the last, as they were written.</summary>
    private ActingWish? ActingIn(Sentence sentence, IReadOnlyList<Clause> part)
    {
        var acting = sentence
            .Of<UnavailableWord>()
            .Where(found =>
                found.Meaning.Thing == Unavailable.Acting && !sentence.Denied.Contains(found.Mention)
            )
            .Select(found => found.Mention)
            .ToList();
        if (acting.Count == 0)
            return null;
        var spoken = part.Where(clause => acting.Exists(mention => mention.Clause == clause.Number)).ToList();
        var (start, end) = (tokens[spoken[0].Start].Start, tokens[spoken[^1].End - 1].End);
        return new ActingWish(sentence.ScopeOf(acting[0]), message[start..end].Trim());
    }

    /// <summary>
    /// What corrects something and names nothing itself is about what was just named: "pan left, sorry, right".
    /// </summary>
    private IEnumerable<Mention> Inherited(IReadOnlyList<Clause> part, IEnumerable<Mention> own)
    {
        if (
            before is null
            || !IsCorrection(own)
            || IsOfEarlierLength(own)
            || own.Any(mention =>
                mention.As<Head>() is not null and not FilmWord
                || mention.As<MoodNamed>() is not null && !IsMusic(before)
            )
        )
            return [];
        var isMood = own.Any(mention => mention.As<MoodNamed>() is not null);
        var said = own.Where(mention =>
                mention.As<CorrectionWord>() is null && mention.As<NothingMeant>() is null
            )
            .ToList();
        var isPlaced = said.Exists(mention =>
            mention.As<PicturePlace>() is not null
            || mention.As<EachWord>() is not null
            || mention.As<FilmWord>() is not null
        );
        var isDirected = said.Exists(mention => mention.As<DirectionWord>() is not null);
        var heads = before.Mentions.Where(mention =>
            mention.As<Head>() is not null and not FilmWord
            || mention.As<MoodNamed>() is not null && !isMood
            || mention.As<VerbWord>() is not null
            || mention.As<NotWord>() is { Removes: true }
            || mention.As<EachWord>() is not null && !isPlaced
            || mention.As<PicturePlace>() is not null && !isPlaced
            || mention.As<Length>() is not null
                && isPlaced
                && !said.Exists(other => other.Meanings.Any(meaning => meaning is Length or LengthWord))
            || mention.As<DirectionWord>() is not null && !isDirected
        );
        // What is taken up stands right before what is said of it now.
        var (at, clause) = said.Count > 0 ? (said[0].Start, said[0].Clause) : (part[0].Start, part[0].Number);
        return heads.Select(head =>
            head with
            {
                Start = at,
                End = at,
                Clause = clause,
                From = isDirected ? null : head.From ?? (head.Start, head.End),
            }
        );
    }

    /// <summary>"Make it seven seconds and pan right, no sorry pan left, and I meant ten seconds": not of the pan.</summary>
    private bool IsOfEarlierLength(IEnumerable<Mention> own) =>
        before is { } last
        && last.Clauses[^1].Number is var read
        && !last.Of<Length>().Any()
        && scanned.Mentions.Any(mention => mention.Clause < read && mention.As<Length>() is not null)
        && own.Any(mention => mention.As<Length>() is not null)
        && own.All(mention =>
            mention.Meanings.Any(meaning =>
                meaning is CorrectionWord or Length or NothingMeant or NotWord or VerbWord or LengthWord
            )
        );

    private static bool IsMusic(Sentence sentence) => sentence.Of<MusicWord>().Any();

    private bool IsTakenBack(IReadOnlyList<Clause> part, IReadOnlyList<Clause> next, Scene scene)
    {
        var mentions = MentionsFor(scene);
        var (old, now) = (
            mentions.Where(mention => IsIn(part, mention)).ToList(),
            mentions.Where(mention => IsIn(next, mention)).ToList()
        );
        if (IsCorrection(now) && (IsElsewhere(old, now) || IsOtherEffect(old, now)))
            return true;
        return IsCorrection(now)
            && PictureReader.IsEdit(old, scene)
            && (
                PictureReader.IsEdit(now, scene)
                || now.TrueForAll(mention =>
                    mention.As<PicturePlace>() is not null
                    || mention.As<CorrectionWord>() is not null
                    || mention.As<NothingMeant>() is not null
                    || mention.As<PictureWord>() is not null
                )
            );
    }

    /// <summary>"Zoom in on the first, sorry, on the second": the same is wanted of other pictures.</summary>
    private static bool IsElsewhere(List<Mention> old, List<Mention> now) =>
        old.Exists(mention => mention.As<PicturePlace>() is not null)
        && old.Exists(mention =>
            mention.Meanings.Any(meaning =>
                meaning is MotionNamed or EffectNamed or LookNamed or BlurWord or TransitionNamed or Length
            )
        )
        && now.Exists(mention => mention.As<PicturePlace>() is not null)
        && !now.Exists(mention =>
            mention.As<Length>() is not null
            || mention.As<Head>() is { } head && !old.Exists(other => other.Meanings.Contains(head))
        );

    /// <summary>加雪，不是，加雨.</summary>
    private static bool IsOtherEffect(List<Mention> old, List<Mention> now) =>
        old.Exists(mention => mention.As<EffectNamed>() is not null)
        && now.Exists(mention => mention.As<EffectNamed>() is not null)
        && old.TrueForAll(mention =>
            mention.Meanings.Any(meaning => meaning is EffectNamed or VerbWord or NothingMeant or AmountWord)
        );

    private static bool IsCorrection(IEnumerable<Mention> mentions) =>
        mentions.Any(mention => mention.As<CorrectionWord>() is not null);

    internal static bool IsIn(IReadOnlyList<Clause> part, Mention mention) =>
        mention.Clause >= part[0].Number && mention.Clause <= part[^1].Number;

    /// <summary>What is asked besides, in the same message: 一共几张，总长几秒.</summary>
    private readonly List<Question> besides = [];
    private readonly TextWish? rewording;

    /// <summary>有没有配乐？有没有字？: sentences before that ask too.</summary>
    private List<Sentence> QuestionsBefore(int end, IReadOnlyList<Mention> mentions, Scene scene)
    {
        var found = new List<Sentence>();
        for (var start = 0; start < end; )
        {
            var own = clauses
                .Skip(start)
                .TakeWhile((clause, i) => i == 0 || !clause.BeginsSentence)
                .Where(clause => clause.Number < end)
                .ToList();
            start += Math.Max(1, own.Count);
            if (own[^1].End <= own[0].Start || tokens[own[0].Start].Kind is TokenKind.Quote or TokenKind.Mark)
                continue;
            var sentence = new Sentence(
                tokens,
                own,
                mentions.Where(mention => IsIn(own, mention)),
                new HashSet<int>(),
                scene
            );
            if (sentence.EndsAsQuestion && QuestionReader.IsQuestion(sentence))
                found.Add(sentence);
        }
        return found;
    }
}

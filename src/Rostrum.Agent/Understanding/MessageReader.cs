using Rostrum.Agent.Models;

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
        (inquiries, this.message) = InquiriesIn(message, scene);
        message = this.message;
        tokens = Unwrapped.Read(message, Lexicon.Shared.Spelling, scene);
        (var mentions, clauses) = Scanner.Scan(tokens, scene);
        scanned = (scene, mentions);
        numbering = new Numbering(scene, mentions);
        isKnown = mentions.Count > 0;
        beginsFilm = scene.IsNew;
        question = QuestionIn(clauses, mentions, scene);
        rewording = RewordingIn(message, scene);
        (texts, var rest) = question is null
            ? TextWishReader.Read(message, tokens, clauses, mentions, scene)
            : (new Dictionary<int, List<TextWish>>(), mentions);
        others = [.. rest.Select(mention => mention.Start)];
        items = Items.Of(tokens, clauses, rest);
        parts = [.. Parts.Of(clauses, rest, scene, items)];
    }

    /// <summary>How much of the words is known.</summary>
    public Grasp Grasp => Grasp.Of(message, tokens, scanned.Mentions, texts);

    /// <summary>Something is to go that is taken to be there: "remove the music", not "no music".</summary>
    public bool TakesAway =>
        scanned.Mentions.Any(mention =>
            mention.As<NotWord>() is { Removes: true } or { Behind: true }
            || mention.As<UnwantedWord>() is not null && mention.As<NotWord>() is null
        );

    /// <summary>What is there is to stay.</summary>
    public bool LeavesAlone => scanned.Mentions.Any(mention => mention.As<LeaveWord>() is not null);

    /// <summary>Something that was said is put right: "no wait", 不对.</summary>
    public bool Corrects => IsCorrection(scanned.Mentions);

    /// <summary>Something is wanted, and not only not wanted.</summary>
    public bool AsksForThings
    {
        get
        {
            var denied = Denial.In(tokens, scanned.Mentions);
            return scanned.Mentions.Any(mention =>
                !denied.Contains(mention.Start)
                && !mention.Meanings.Any(meaning =>
                    meaning is NotWord or UnwantedWord or NothingMeant or PictureWord or FilmWord or VerbWord
                )
            );
        }
    }

    /// <summary>What is said in clauses that sound like wishes and in which no phrase is known.</summary>
    public IReadOnlyList<string> Unheard =>
        [
            .. clauses
                .Where(clause => clause.End > clause.Start && SoundsLikeWish(clause) && !HasContent(clause))
                .SelectMany(clause => Grasp.Strange(message, tokens, clause, scanned.Mentions, texts)),
        ];

    private bool HasContent(Clause clause) =>
        texts.ContainsKey(clause.Number)
        || scanned.Mentions.Any(mention =>
            mention.Clause == clause.Number
            && !mention.Meanings.All(meaning =>
                meaning is VerbWord or NothingMeant or PictureWord or FilmWord or MakeWord or OrderWord
            )
        );

    private bool SoundsLikeWish(Clause clause) =>
        wishing.Contains(tokens[clause.Start].Text)
        || Enumerable
            .Range(clause.Start, clause.End - clause.Start)
            .Any(i => tokens[i].Kind == TokenKind.Han && wishing.Contains(tokens[i].Text));

    private static readonly HashSet<string> wishing =
    [
        .. "make add give put let have use apply with more less set turn change also 加 弄 变 把 让 做 搞 整".Split(
            ' '
        ),
    ];

    /// <param name="scene">The film as it is whenever the next request is asked for.</param>
    public IEnumerable<Request> Requests(Func<Scene> scene)
    {
        foreach (var inquiry in inquiries)
            yield return new Request { Inquiry = inquiry };
        if (inquiries.Count > 0 && tokens.Count == 0)
            yield break;
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
        var film =
            FilmsReader.FilmIn(own, scene)
            ?? (
                own.Exists(mention => mention.As<PicturePlace>() is not null)
                    ? null
                    : FilmsReader.FilmShowing(tokens, part, scene)
            );
        if (film is not null)
            own.RemoveAll(mention => mention.As<PicturePlace>() is not null);
        own.RemoveAll(IsExplainedByText);
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
        request.Acting = ActingIn(sentence, part);
        request.Texts = [.. part.SelectMany(clause => texts.GetValueOrDefault(clause.Number) ?? [])];
        request.IsUnknown =
            tokens.Count > 0 && !isKnown && request.Texts.Count == 0 && request.Unavailable.Count == 0;
        if (request.IsUnknown)
            request.Said =
            [
                .. tokens.Where(token => token.Kind == TokenKind.Word).Select(token => token.Text),
                message,
            ];
        request.Film = film;
        request.RemovesFilm =
            film is not null
            && own.TrueForAll(mention =>
                mention.Meanings.Any(meaning =>
                    meaning is FilmPlace or FilmWord or NothingMeant or NotWord { Removes: true }
                )
            )
            && own.Exists(mention => mention.As<NotWord>() is { Removes: true });
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

    /// <summary>Which pictures "it" and "the rest" are from now on.</summary>
    private void Remember(Sentence sentence, Request request, Scene scene)
    {
        before = sentence;
        tookOut = request.Edit is PictureEdit.Remove;
        numbering.Follow(request.Edit, scene.Count);
        named = [.. named, .. sentence.SparedPlaces];
        switch (request.Edit)
        {
            case PictureEdit.Remove
            or PictureEdit.Keep
            or PictureEdit.Reverse
            or PictureEdit.Shuffle
            or PictureEdit.Order:
                (spoken, named) = (null, []);
                return;
            case PictureEdit.Move(var scope, var to):
                var count = scope.Among(scene.Count)?.Count ?? 1;
                spoken =
                    to < 0
                        ? [.. Enumerable.Range(scene.Count - count, count)]
                        : [.. Enumerable.Range(to, count)];
                return;
        }
        var places = sentence.ScopeOf([.. sentence.Of<PicturePlace>().Select(place => place.Meaning)]);
        if (places.IsAll || places.Among(scene.Count) is not { Count: > 0 } meant)
            return;
        // "On all but the middle one; that one …": the one that was left out.
        spoken = sentence.Of<PicturePlace>().Select(place => place.Meaning).ToList()
            is [{ Pick: Pick.Others, Places: [var spared] }]
            ? [spared < 0 ? scene.Count + spared : spared]
            : meant;
        named = [.. named, .. meant];
    }

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

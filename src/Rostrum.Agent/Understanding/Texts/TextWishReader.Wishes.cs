using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding.Texts;

/// <summary>What a clause about a text wishes.</summary>
internal sealed partial class TextWishReader
{
    private TextWish WishOf(
        Clause clause,
        Mention? noun,
        IReadOnlyList<Mention> inside,
        TextVerbs verbs,
        Written written
    )
    {
        var meant = new TextWish
        {
            Template = noun?.As<TextNoun>()!.Template,
            Place = verbs.Ordinal,
            Selector = written.Selector,
            Words = written.Words,
            Remove =
                written.Words is null && (verbs.Removes || noun is not null && denied.Contains(noun.Start)),
            IsChange = verbs.Changes || IsAfterCorrection(clause) || IsCorrected(clause, noun, verbs),
            IsNew = verbs.Adds && !IsAfterCorrection(clause),
            IsPronoun = noun is null && written.Words is null,
            Known = noun is null
                ? SaysLetters(clause, inside)
                    ? "text"
                    : null
                : Definite.Said(tokens, noun, inside, clause),
            Follows = last is not null && Follows(clause),
            IsOne =
                noun is not null
                && Definite.Is(tokens, noun)
                && !tokens[noun.End - 1].Text.EndsWith('s')
                && !inside.Any(mention => mention.As<EachWord>() is not null),
        };
        var traits = TextTraits.Read(written.Traits ?? inside, tokens);
        var isWrittenInFont =
            verbs.Adds && noun is not null && inside.Any(mention => mention.As<FontNamed>() is not null);
        if (IsAboutFont(inside) && !isWrittenInFont)
            (meant, traits) = (
                meant with
                {
                    Words = null,
                    IsChange = true,
                },
                traits with
                {
                    Change = traits.Change with
                    {
                        Font = traits.Change.Font ?? (traits.Change.FontFile is null ? written.Words : null),
                    },
                }
            );
        if (
            !inside.Any(mention => mention.As<VerbWord>() is { Verb: Verb.Change or Verb.Replace })
            && WhileSeen(clause)
        )
            meant = meant with { IsChange = false };
        if (written.Words is not null && traits.Change.Start is null && EdgeSaid(clause) is { } behind)
            (meant, traits) = (meant with { Follows = false }, traits.AtEdge(behind));
        var over = PlacesIn(written.Traits ?? inside);
        // "The second gets a caption, 'Home'".
        if (over.IsAll && noun is not null && (written.Words is not null || IsQuotedNext(clause)))
            over = PlacesIn(BeforeNoun(clause, noun));
        return traits.Over(meant, over.IsAll ? OfIt(clause) : over);
    }

    /// <summary>The next clause is what is to be written.</summary>
    private bool IsQuotedNext(Clause clause) =>
        clause.Number + 1 < clauses.Count
        && clauses[clause.Number + 1] is var next
        && next.End > next.Start
        && tokens[next.Start].Kind == TokenKind.Quote;

    /// <summary>The clause up to its noun, where nothing else is asked in it.</summary>
    private IReadOnlyList<Mention> BeforeNoun(Clause clause, Mention noun)
    {
        var own = mentions
            .Where(mention => mention.Clause == clause.Number && mention.End <= noun.Start)
            .ToList();
        return own.TrueForAll(mention =>
            mention.Meanings.Any(meaning =>
                meaning is PicturePlace or PictureWord or VerbWord or NothingMeant
            )
        )
            ? own
            : [];
    }

    /// <summary>"End with 'BYE'", "open on 'Hello'": true for the film's end; the sign before "with" may have parted it.</summary>
    private bool? EdgeSaid(Clause clause)
    {
        var from = clause is { Joint: "with", Number: > 0 } ? clauses[clause.Number - 1].Start : clause.Start;
        for (var i = from; i + 1 < clause.End && i < from + 5; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Mark))
                return null;
            if (
                tokens[i + 1].Text is not ("with" or "on" or "up" or "by" or "off" or "it")
                || i > from && tokens[i - 1].Text is "the" or "at" or "to" or "a"
            )
                continue;
            if (tokens[i].Text is "end" or "ends" or "finish" or "finishes" or "close" or "closes" or "wrap")
                return true;
            if (tokens[i].Text is "start" or "starts" or "begin" or "begins" or "open" or "opens")
                return false;
        }
        return null;
    }

    /// <summary>放到狗的时候打出“旺财”: what is moved is nothing, it is said when.</summary>
    private bool WhileSeen(Clause clause) =>
        Enumerable
            .Range(clause.Start, Math.Max(0, clause.End - clause.Start - 1))
            .Any(i => tokens[i].Text + tokens[i + 1].Text is "时候");

    /// <summary>What clauses of their own say of a text before it is named: when it is seen, and where.</summary>
    private IReadOnlyList<Mention> TraitsBefore(int i, IReadOnlyList<Mention> inside) =>
        [.. TimeBefore(i, inside), .. PlaceBefore(i, inside)];

    /// <summary>"Above, in bold letters, the words “Grand Opening”".</summary>
    private List<Mention> PlaceBefore(int i, IReadOnlyList<Mention> inside)
    {
        var found = new List<Mention>();
        for (var at = i; at > 0 && !clauses[at].BeginsSentence && clauses[at].Joint is "," or "and"; at--)
        {
            var before = mentions.Where(mention => mention.Clause == at - 1).ToList();
            if (
                !before.TrueForAll(mention =>
                    !used.Contains(mention)
                    && tokens[mention.Start].Kind == TokenKind.Word
                    && mention.Meanings.Any(meaning =>
                        meaning is AnchorNamed or LettersWord or ColourNamed or NothingMeant
                    )
                )
            )
                break;
            found.InsertRange(0, before.Where(mention => mention.As<NothingMeant>() is null));
        }
        return
            found.Exists(mention => mention.As<AnchorNamed>() is not null)
            && !inside.Any(mention => mention.As<AnchorNamed>() is not null)
            ? found
            : [];
    }

    /// <summary>"Then", "afterwards": it comes when the one before has gone.</summary>
    private bool Follows(Clause clause) =>
        clause.Joint is "then" or "然" or "再"
        || TakesPlace(clause)
        || clause is { Joint: "with", Number: > 0 }
            && Enumerable
                .Range(
                    clauses[clause.Number - 1].Start,
                    clauses[clause.Number - 1].End - clauses[clause.Number - 1].Start
                )
                .Any(i =>
                    tokens[i].Text
                        is "follow"
                            or "followed"
                            or "round"
                            or "finish"
                            or "end"
                            or "close"
                            or "wrap"
                )
        || Enumerable
            .Range(clause.Start, Math.Min(4, clause.End - clause.Start))
            .Any(i =>
                tokens[i].Text
                    is "then"
                        or "afterwards"
                        or "afterward"
                        or "later"
                        or "next"
                        or "follow"
                        or "followed"
                        or "finally"
                        or "lastly"
            )
        || clause.Start + 1 < clause.End
            && tokens[clause.Start].Text is "round" or "finish" or "end" or "close"
            && Enumerable
                .Range(clause.Start, clause.End - clause.Start)
                .Any(i => tokens[i].Kind == TokenKind.Quote)
        || mentions.Any(mention =>
            mention.Clause == clause.Number && mention.As<OrderWord>() is { Behind: true, Outermost: false }
        )
        || Enumerable
            .Range(clause.Start, Math.Max(0, clause.End - clause.Start - 1))
            .Any(i => tokens[i].Text + tokens[i + 1].Text is "然后" or "接着" or "之后" or "后面" or "随后")
        || last is not null && IsInMiddle(clause);

    /// <summary>"Once it has gone let "Practice" take its place".</summary>
    private bool TakesPlace(Clause clause)
    {
        for (var i = clause.Start; i < clause.End; i++)
            if (
                NumberReader.Words(tokens, i, "take", "its", "place")
                || NumberReader.Words(tokens, i, "takes", "its", "place")
                || tokens[i].Text is "gone" or "vanished" or "disappeared" or "faded"
                    && Enumerable
                        .Range(Math.Max(clause.Start, i - 4), i - Math.Max(clause.Start, i - 4))
                        .Any(k => tokens[k].Text is "once" or "when" or "after")
            )
                return true;
        return false;
    }

    /// <summary>中间三秒出“相守”: when the one before has gone.</summary>
    private bool IsInMiddle(Clause clause) =>
        clause.End - clause.Start > 3
        && tokens[clause.Start].Text == "中"
        && tokens[clause.Start + 1].Text == "间"
        && DurationReader.Stretch(tokens, clause.Start + 2) is not null;

    /// <summary>"Change the font of the title to Lora": what is named is a font and not what is to be read.</summary>
    private bool IsAboutFont(IReadOnlyList<Mention> inside) =>
        inside.Count > 0
        && Enumerable
            .Range(
                clauses[inside[0].Clause].Start,
                clauses[inside[0].Clause].End - clauses[inside[0].Clause].Start
            )
            .Any(i =>
                tokens[i].Text is "font" or "typeface"
                || tokens[i].Text == "字" && i + 1 < tokens.Count && tokens[i + 1].Text == "体"
            )
        && QuoteIn((clauses[inside[0].Clause].Start, clauses[inside[0].Clause].End)) is null;

    private bool IsAfterCorrection(Clause clause) =>
        last is not null
        && mentions.Any(mention =>
            mention.As<CorrectionWord>() is not null
            && mention.Clause >= last.Value.Clause
            && mention.Clause <= clause.Number
            && mention.Start < clause.End
        );

    /// <summary>"And italic, no wait, bold": letters that are wished in the place of others.</summary>
    private void Withdraw(Clause clause, IReadOnlyList<Mention> inside)
    {
        if (
            last is not var (_, owner)
            || !IsAfterCorrection(clause)
            || !inside.Any(mention => mention.As<LettersWord>() is not null)
        )
            return;
        var corrected = wishes[owner][^1];
        wishes[owner][^1] = corrected with { Change = corrected.Change with { Bold = null, Italic = null } };
    }

    /// <summary>打错了，是“中秋安康”: said of the text that is there.</summary>
    private bool IsCorrected(Clause clause, Mention? noun, TextVerbs verbs) =>
        scene.Texts.Count > 0
        && last is null
        && noun is null
        && !verbs.Adds
        && mentions.Any(mention =>
            mention.As<CorrectionWord>() is not null && mention.Clause <= clause.Number
        );

    /// <summary>给它加个标题, said right after an edit of a picture: the title is that picture's.</summary>
    private PictureScope OfIt(Clause clause) =>
        LastNamed(clause)
        ?? (
            scene.Focus is { Subject: Subject.Pictures, Places: { Count: > 0 } places }
            && Enumerable
                .Range(clause.Start, Math.Max(0, clause.End - clause.Start - 1))
                .Any(i => tokens[i].Text is "给" or "为" or "在" && tokens[i + 1].Text == "它")
                ? PictureScope.At(places)
                : PictureScope.All
        );

    /// <summary>"Zoom out on the last one and put "Fin" at the bottom of it": the picture named before.</summary>
    private PictureScope? LastNamed(Clause clause) =>
        Enumerable
            .Range(clause.Start, Math.Max(0, clause.End - clause.Start - 1))
            .Any(i =>
                tokens[i].Text is "on" or "of" or "over" or "across" or "onto"
                && tokens[i + 1].Text is "it" or "them" or "that"
            )
        && mentions.LastOrDefault(mention =>
            mention.Start < clause.Start
            && mention.As<PicturePlace>() is { Pick: Pick.These, Places.Count: > 0 }
        )
            is { } named
            ? PictureScope.At(named.As<PicturePlace>()!.Places)
            : null;

    private PictureScope PlacesIn(IReadOnlyList<Mention> inside)
    {
        var named = inside.Select(mention => mention.As<PicturePlace>()).OfType<PicturePlace>().ToList();
        return named.Count == 0
            ? PictureScope.All
            : new Sentence(tokens, clauses, [], new HashSet<int>(), scene)
            {
                Spoken = scene.Focus.Places,
            }.ScopeOf(named);
    }
}

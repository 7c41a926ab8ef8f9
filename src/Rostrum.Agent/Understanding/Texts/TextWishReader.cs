using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding.Texts;

/// <summary>
/// Reads what a message says about texts: what they read, how they look, where and when. The phrases that it reads are
/// used up, so that "a title that says zoom in" moves no camera.
/// </summary>
internal sealed partial class TextWishReader
{
    private readonly string message;
    private readonly IReadOnlyList<Token> tokens;
    private readonly IReadOnlyList<Clause> clauses;
    private readonly List<Mention> mentions;
    private readonly Scene scene;
    private readonly Dictionary<int, List<TextWish>> wishes = [];
    private readonly IReadOnlySet<int> denied;
    private readonly HashSet<Mention> used = new(ReferenceEqualityComparer.Instance);

    /// <summary>The clause that the last text was read from, and where its wish stands.</summary>
    private (int Clause, int Owner)? last;

    private TextWishReader(
        string message,
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        IReadOnlyList<Mention> mentions,
        Scene scene
    )
    {
        this.message = message;
        this.tokens = tokens;
        this.clauses = clauses;
        this.mentions =
        [
            .. mentions.Select(mention =>
                IsIdle(mention, mentions, tokens) || IsMannerOfText(mention, tokens)
                    ? mention with
                    {
                        Meanings = [new NothingMeant()],
                    }
                    : AsLetterColour(
                        AsGold(
                            AsOutline(
                                AsPlace(
                                    DoubtfulWords.OfText(mention, mentions, tokens, scene),
                                    mentions,
                                    scene
                                ),
                                mentions,
                                tokens
                            ),
                            mentions,
                            tokens
                        ),
                        mentions
                    )
            ),
        ];
        this.scene = scene;
        denied = Denial.In(tokens, this.mentions);
    }

    /// <returns>Wishes by the number of their clause, and the phrases that are about other things.</returns>
    public static (IReadOnlyDictionary<int, List<TextWish>> Wishes, IReadOnlyList<Mention> Others) Read(
        string message,
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        IReadOnlyList<Mention> mentions,
        Scene scene
    )
    {
        var reader = new TextWishReader(message, tokens, clauses, mentions, scene);
        var given = PlacedTexts.In(message, tokens, reader.mentions, scene);
        if (given is not null)
            reader.Take(given);
        for (var i = 0; i < clauses.Count; i++)
            if (given is not null && clauses[i].Start >= given.End && reader.IsOfAll(clauses[i]))
                continue;
            else if (given is null || clauses[i].End <= given.Start || clauses[i].Start >= given.End)
                i = reader.ReadClause(i);
        reader.HandOn();
        reader.GiveOneToEach();
        reader.LikeTheFirst();
        reader.LikeTheHead();
        reader.DropElsewhere();
        return (reader.wishes, [.. reader.mentions.Where(mention => !reader.used.Contains(mention))]);
    }

    /// <summary>Texts with the pictures that they are for; what is said of their looks is said of all of them.</summary>
    private void Take(PlacedTexts.Found given)
    {
        var about = MentionsOf(given.Start, given.End)
            .Where(mention =>
                !given.Items.Any(item => mention.Start < item.End && mention.End > item.Start)
                && mention.As<PicturePlace>() is null
            )
            .ToList();
        var first = given.Items.Min(item => item.Start);
        var traits = TextTraits.Read(
            [.. about.Where(mention => mention.As<Period>() is null && mention.End <= first)],
            tokens
        );
        Use(MentionsOf(given.Start, given.End));
        foreach (var item in given.Items)
        {
            // "“Before” in red": what stands behind one is said of that one.
            var next = given
                .Items.Where(other => other.Start > item.Start)
                .Select(other => other.Start)
                .DefaultIfEmpty(given.End)
                .Min();
            var own = TextTraits.Read(
                [.. about.Where(mention => mention.Start >= item.End && mention.End <= next)],
                tokens
            );
            var clause = clauses.First(one => one.End > item.Start || one == clauses[^1]);
            Add(
                clause.Number,
                own.Over(
                    traits.Over(
                        new TextWish
                        {
                            Template = given.Template,
                            Words = item.Words,
                            IsNew = true,
                        },
                        PictureScope.At(item.Place)
                    ),
                    PictureScope.At(item.Place)
                )
            );
        }
    }

    /// <summary>"“Day 1” on the first and “Day 2” on the second, top left, white": how all of them look.</summary>
    private bool IsOfAll(Clause clause)
    {
        var own = MentionsOf(clause.Start, clause.End);
        if (
            last is not null
            || own.Count == 0
            || !own.All(mention =>
                mention.Meanings.Any(meaning =>
                    meaning is ColourNamed or AnchorNamed or AnimationNamed or LettersWord
                ) && !IsForeign(mention)
            )
            || !IsAllTraits(clause, own)
        )
            return false;
        var traits = TextTraits.Read(own, tokens);
        foreach (var list in wishes.Values)
            for (var i = 0; i < list.Count; i++)
                list[i] = traits.Over(list[i], list[i].Over);
        Use(own);
        return true;
    }

    /// <returns>The number of the last clause that was read.</returns>
    private int ReadClause(int i)
    {
        var clause = clauses[i];
        var own = MentionsOf(clause.Start, clause.End);
        if (IsWhile(clause, own))
            return i;
        var noun = NounIn(clause, own);
        if (
            noun is null
                ? !IsAboutText(clause, own)
                : own.Any(mention =>
                    mention.As<UnavailableWord>() is { Thing: var thing }
                    && mention.As<VerbWord>() is null
                    && thing != ChineseLacks.Letters
                    && (
                        thing == NearLacks.Translating
                        || mention.Start < noun.Start && !IsKindOf(mention, noun, clause)
                    )
                )
        )
            return i;
        var span = TextPart.Of(clause, own, noun, tokens);
        var inside = MentionsOf(span.Start, span.End);
        if (noun is null && QuoteIn(span) is null && Continues(clause, inside))
        {
            Merge(inside, clause);
            return i;
        }
        var verbs = new TextVerbs(inside, noun, tokens, span);
        var written = new WrittenWords(message, tokens, clauses, mentions, scene).Find(span, noun, verbs, i);
        Use(MentionsOf(span.Start, Math.Max(span.End, written.End)));
        if (written.Words is not null && TraitsBefore(i, inside) is { Count: > 0 } times)
        {
            inside = [.. times, .. inside];
            written = written.Traits is { } traits
                ? written with
                {
                    Traits = [.. times, .. traits],
                }
                : written;
            Use(times);
        }
        Withdraw(clause, inside);
        Add(i, WishOf(clause, noun, inside, verbs, written));
        last = (written.Clause, i);
        return written.Clause;
    }

    /// <summary>"… while the guest photo is up": when the text before is seen.</summary>
    private bool IsWhile(Clause clause, IReadOnlyList<Mention> own)
    {
        if (
            clause.Joint != "while"
            || last is not var (before, owner)
            || before != clause.Number - 1
            || own.Count == 0
            || !own.All(mention =>
                mention.Meanings.Any(meaning =>
                    meaning is PicturePlace or PictureWord or DirectionWord or NothingMeant or VerbWord
                )
            )
            || PlacesIn(own) is not { IsAll: false } over
        )
            return false;
        wishes[owner][^1] = wishes[owner][^1] with { Over = over };
        Use(own);
        return true;
    }

    /// <summary>
    /// "Typewriter, the words …", 每张下面配一句话，第一张“…”: how texts look that are only written behind it.
    /// </summary>
    private void HandOn()
    {
        if (scene.Texts.Count > 0)
            return;
        TextWish? given = null;
        var (isGiven, isWritten) = (false, false);
        foreach (var number in wishes.Keys.Order().ToList())
            for (var i = 0; i < wishes[number].Count; i++)
            {
                var wish = wishes[number][i];
                if (wish is { Words: null, Remove: false } && !isWritten)
                    given = given is null || !wish.Change.IsEmpty ? wish : given;
                else if (wish.Words is not null)
                {
                    (isWritten, isGiven) = (true, given is not null);
                    if (given is not null)
                        wishes[number][i] = wish with
                        {
                            Template = wish.Template ?? given.Template,
                            Over = wish.Over.IsAll ? given.Over : wish.Over,
                            Throughout = wish.Throughout || given.Throughout,
                            Change = TextTraits.Merged(given.Change, wish.Change),
                        };
                }
            }
        if (isGiven)
            foreach (var list in wishes.Values)
                list.RemoveAll(wish => ReferenceEquals(wish, given));
    }

    private IReadOnlyList<Mention> MentionsOf(int start, int end) =>
        [
            .. mentions.Where(mention =>
                mention.Start >= start && mention.End <= end && !used.Contains(mention)
            ),
        ];

    private Mention? NounIn(Clause clause, IReadOnlyList<Mention> own)
    {
        var nouns = own.Where(mention => mention.As<TextNoun>() is not null && !IsOfMusic(mention, own))
            .ToList();
        // A word of an asset's name or of another phrase is no noun; "text" gives way to "title" and "caption".
        return nouns.FirstOrDefault(mention => mention.As<TextNoun>()!.Template is not null)
            ?? nouns.FirstOrDefault();
    }

    /// <summary>"Logo text 'ACME'": the words that a thing would hold can be written without it.</summary>
    private bool IsKindOf(Mention thing, Mention noun, Clause clause) =>
        thing.End == noun.Start && QuoteIn((noun.End, clause.End)) is not null;

    private string? QuoteIn((int Start, int End) span) =>
        Enumerable
            .Range(span.Start, Math.Max(0, span.End - span.Start))
            .Where(i => tokens[i].Kind == TokenKind.Quote)
            .Select(i => tokens[i].Said)
            .FirstOrDefault();

    private void Merge(IReadOnlyList<Mention> inside, Clause clause)
    {
        if (last is var (_, owner))
        {
            Withdraw(clause, inside);
            if (IsBetterNot(wishes[owner][^1], inside))
            {
                wishes[owner].RemoveAt(wishes[owner].Count - 1);
                last = null;
                Use(inside);
                return;
            }
            if (SaysAll(clause) || IsBehindList(clause))
                foreach (var (number, others) in wishes)
                    for (var i = 0; i < others.Count; i++)
                        if (others[i].Words is not null && (number != owner || i < others.Count - 1))
                            others[i] = TextTraits.Read(inside, tokens).Over(others[i], others[i].Over);
            var list = wishes[owner];
            var over = PlacesIn(inside);
            list[^1] = TextTraits.Read(inside, tokens).Over(list[^1], over.IsAll ? list[^1].Over : over);
            if (list[^1].Words is null && inside.Any(mention => mention.As<NotWord>() is { Removes: true }))
                list[^1] = list[^1] with { Remove = true };
            last = (clause.Number, owner);
            Use(inside);
        }
    }

    /// <summary>加个字幕，还是不要了: what was to be added is not, and nothing that is there goes.</summary>
    private static bool IsBetterNot(TextWish wish, IReadOnlyList<Mention> inside) =>
        wish is { IsNew: true, Remove: false }
        && inside.Any(mention => mention.As<CorrectionWord>() is not null)
        && inside.Any(mention => mention.As<NotWord>() is { Removes: true })
        && inside.All(mention =>
            mention.Meanings.Any(meaning => meaning is CorrectionWord or NotWord or NothingMeant)
        );

    private void Add(int clause, TextWish wish)
    {
        if (!wishes.TryGetValue(clause, out var list))
            wishes[clause] = list = [];
        list.Add(wish);
    }

    private void Use(IEnumerable<Mention> read)
    {
        foreach (var mention in read)
            if (mention.As<UnavailableWord>()?.Thing != ChineseLacks.Letters)
                used.Add(mention);
    }

    /// <summary>加一段电子乐: a stretch of what is heard.</summary>
    private bool IsOfMusic(Mention noun, IReadOnlyList<Mention> own) =>
        noun.As<VerbWord>() is not null
        && own.Any(mention =>
            mention.Start - noun.End is 0 or 1
            && mention.Meanings.Any(meaning => meaning is MoodNamed or MusicWord)
            && tokens[noun.Start].Kind == TokenKind.Han
        );
}

using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding;

/// <summary>
/// What is said in one go: phrases with each doubtful one decided, and who belongs to whom: what strength, speed, place
/// and time words are about, and what "no" denies.
/// </summary>
internal sealed partial class Sentence
{
    private readonly Scene scene;

    /// <summary>What was asked for before, by the kind of meaning; kept once no mention changes any more.</summary>
    private readonly Dictionary<Type, object> byMeaning = [];
    private readonly Dictionary<Func<Mention, bool>, Dictionary<Mention, Mention?>> nearest = [];
    private readonly Dictionary<Mention, Mention?> namedBefore = new(ReferenceEqualityComparer.Instance);
    private readonly bool isDecided;

    /// <param name="denied">Places of the first tokens of phrases that are denied; see <see cref="Denial"/>.</param>
    public Sentence(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        IEnumerable<Mention> mentions,
        IReadOnlySet<int> denied,
        Scene scene
    )
    {
        this.scene = scene;
        Tokens = tokens;
        Clauses = clauses;
        List<Mention> found = [.. mentions];
        Mentions = [.. found.Select(mention => DoubtfulWords.Decided(mention, found, tokens, scene))];
        DecideSenses();
        isDecided = true;
        foreach (var mention in Mentions)
            if (
                Enumerable.Range(mention.Start, Math.Max(1, mention.End - mention.Start)).Any(denied.Contains)
            )
                Denied.Add(mention);
    }

    /// <summary>Of the whole message.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>Those that are said in this go.</summary>
    public IReadOnlyList<Clause> Clauses { get; }

    public List<Mention> Mentions { get; }

    /// <summary>Nothing has been said yet of how the pictures move and how long they are seen.</summary>
    public bool IsNewFilm => scene.IsNew;

    public int PictureCount => scene.Count;

    /// <summary>The film has music.</summary>
    public bool HasMusic => scene.HasMusic;

    /// <summary>There are clips alone, and no camera moves before them.</summary>
    public bool RunsOnly => scene.RunsOnly;

    /// <summary>What the film's last edit was about.</summary>
    public Subject Focus => scene.Focus.Subject;

    /// <summary>Pictures that were spoken of before, in the same message or in the one before it.</summary>
    public IReadOnlyList<int>? Spoken { get; init; }

    /// <summary>The last that was done was to take pictures out.</summary>
    public bool FollowsRemoval { get; init; }

    /// <summary>All pictures that were named before in this message.</summary>
    public IReadOnlyList<int> Named { get; init; } = [];

    /// <summary>Where it is said in the message how long the whole film is to be; null where it is not.</summary>
    public int? WholeSaid { get; init; }

    /// <summary>It is all that the message says.</summary>
    public bool IsAlone { get; init; }

    /// <summary>Pictures were spoken of earlier in this message: "it" is those.</summary>
    public bool IsContinued { get; init; }

    /// <summary>The mentions that a "no" stands before.</summary>
    public HashSet<Mention> Denied { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>It ends with a question mark or a particle that asks.</summary>
    public bool EndsAsQuestion
    {
        get
        {
            var (start, end) = (Clauses[0].Start, Clauses[^1].End);
            var sign = end < Tokens.Count ? Tokens[end].Text : "";
            return sign is "?" or "？" || (end > start && Tokens[end - 1].Text is "吗" or "呢" or "么");
        }
    }

    public IEnumerable<(Mention Mention, T Meaning)> Of<T>()
        where T : Meaning
    {
        if (byMeaning.TryGetValue(typeof(T), out var known))
            return (List<(Mention, T)>)known;
        List<(Mention, T)> found = [];
        foreach (var mention in Mentions)
            if (mention.As<T>() is { } meaning)
                found.Add((mention, meaning));
        if (isDecided)
            byMeaning[typeof(T)] = found;
        return found;
    }

    /// <summary>The nearest mention in the same clause that is eligible; what follows is nearer than what precedes.</summary>
    /// <remarks>Readers ask it of each pair of mentions, with the same <paramref name="eligible"/>: it is found once.</remarks>
    public Mention? Nearest(Mention from, Func<Mention, bool> eligible)
    {
        if (!nearest.TryGetValue(eligible, out var known))
            nearest[eligible] = known = new(ReferenceEqualityComparer.Instance);
        if (!known.TryGetValue(from, out var found))
            known[from] = found = FindNearest(from, eligible);
        return found;
    }

    private Mention? FindNearest(Mention from, Func<Mention, bool> eligible)
    {
        var (found, least) = ((Mention?)null, int.MaxValue);
        foreach (var other in Mentions)
        {
            if (other.Clause != from.Clause || ReferenceEquals(other, from))
                continue;
            var distance = from.DistanceTo(other) * 2 + (other.Start < from.Start ? 1 : 0);
            if (distance < least && eligible(other))
                (found, least) = (other, distance);
        }
        return found;
    }

    /// <summary>An "it" that is to go stands for what was named before in this message.</summary>
    public bool RefersBack { get; init; }

    /// <summary>"Take it away", 去掉吧, and nothing of what.</summary>
    public bool IsMereRemoval =>
        !RefersBack
        && !Mentions.Exists(no =>
            no.As<NotWord>() is { Removes: false, Behind: false }
            && Mentions.Exists(gone =>
                gone.As<NotWord>() is { Removes: true } && gone.Start - no.End is 0 or 1
            )
        )
        && Mentions.Exists(mention => mention.As<NotWord>() is { Removes: true })
        && Mentions.TrueForAll(mention =>
            mention.Meanings.All(meaning =>
                meaning is NotWord or NothingMeant or UnwantedWord or CorrectionWord
            )
            || mention.As<VerbWord>() is { Verb: Verb.Duplicate } && Tokens[mention.End - 1].Text == "again"
        );

    /// <summary>
    /// What a word about strength or speed belongs to where nothing else is named in its clause: what was named last before
    /// it. "Falling petals, but slowly"; 飘点雪花，别太密.
    /// </summary>
    public Mention? NamedBefore(Mention word)
    {
        if (!namedBefore.TryGetValue(word, out var named))
            namedBefore[word] = named = FindNamedBefore(word);
        return named;
    }

    private Mention? FindNamedBefore(Mention word) =>
        Mentions.Exists(other =>
            other.Clause == word.Clause
            && (
                other.As<Head>() is not null
                || other.As<PicturePlace>() is not null
                || other.As<MoodNamed>() is not null && word.As<Percent>() is not null
            )
        )
            ? null
            : Mentions.FindLast(other =>
                other.Clause < word.Clause
                && other.As<Head>() is not null and not FilmWord
                && !Denied.Contains(other)
            );

    /// <summary>The pictures that the clause of a mention is about.</summary>
    public PictureScope ScopeOf(Mention mention)
    {
        var named = Of<PicturePlace>()
            .Where(place => place.Mention.Clause == mention.Clause && !IsDeniedPlace(place.Mention))
            .Select(place => place.Meaning)
            .ToList();
        var left = Of<PicturePlace>()
            .Where(place => place.Mention.Clause == mention.Clause && IsDeniedPlace(place.Mention))
            .SelectMany(place => place.Meaning.Places)
            .ToList();
        if (left.Count > 0)
            return AllBut(left);
        if (named.Count > 0 && IsSaidOfAllBehind(mention))
            return PictureScope.All;
        if (named.Count > 0)
            return ScopeOf(named);
        if (Items.TryGetValue(mention.Clause, out var item))
            return ScopeOf([
                .. Of<PicturePlace>()
                    .Where(place => place.Mention.Clause == item)
                    .Select(place => place.Meaning),
            ]);
        if (IsSaidOfAll(mention.Clause))
            return PictureScope.All;
        if (
            PlacesAlone() is { Count: > 0 } alone
            && (!HasInClause<EachWord>(mention) || alone.All(place => place.Pick == Pick.Others))
        )
            return ScopeOf(alone);
        if (PlacesJoined(mention) is { Count: > 0 } joined)
            return ScopeOf(joined);
        if (PlacesBefore(mention) is { Count: > 0 } earlier)
            return ScopeOf(earlier);
        if (PlacesOfTopic(mention) is { Count: > 0 } topic)
            return ScopeOf(topic);
        return
            (IsContinued || SaysHanIt(mention.Clause))
            && Spoken is { Count: > 0 }
            && SaysIt(mention.Clause, Spoken.Count > 1 || IsAfterSeveral(mention.Clause))
            && !(Tokens[mention.Start].Kind != TokenKind.Han && HasInClause<EachWord>(mention))
            ? PictureScope.At(Spoken)
            : PictureScope.All;
    }

    /// <summary>"Zoom in slowly, on the second photo": places in a clause of their own are about all that is said in one go.</summary>
    private IReadOnlyList<PicturePlace> PlacesAlone() =>
        [
            .. Of<PicturePlace>()
                .Where(place =>
                    Mentions.TrueForAll(other =>
                        other.Clause != place.Mention.Clause
                        || other.As<PicturePlace>() is not null
                        || other.As<NothingMeant>() is not null
                        || other.As<PictureWord>() is not null
                        || other.As<QuestionWord>() is { Question: Question.Thanks or Question.Greeting }
                        || Listing.IsMarker(other)
                    )
                )
                .Select(place => place.Meaning),
        ];

    /// <summary>"The middle one can be shorter, 2 seconds": what only measures goes with the pictures of the clause before.</summary>
    private IReadOnlyList<PicturePlace> PlacesBefore(Mention mention) =>
        Mentions.Exists(other => other.Clause == mention.Clause && other.As<Head>() is not null)
        || Of<EachWord>().Any(each => each.Mention.Clause == mention.Clause)
            ? []
            :
            [
                .. Of<PicturePlace>()
                    .Where(place =>
                        place.Mention.Clause == mention.Clause - 1 && !IsDeniedPlace(place.Mention)
                    )
                    .Select(place => place.Meaning),
            ];

    /// <summary>
    /// 第一张：放大+暗角, "the camp with a pull back": what is joined by a plus, an "and" or a "with" is about the same pictures.
    /// </summary>
    private IReadOnlyList<PicturePlace> PlacesJoined(Mention mention)
    {
        for (var number = mention.Clause; number > Clauses[0].Number; number--)
        {
            if (
                Clauses.FirstOrDefault(clause => clause.Number == number)
                    is not { Joint: "+" or "、" or "和" or "with" }
                && !AreLooksBeside(number)
            )
                return [];
            var named = Of<PicturePlace>()
                .Where(place => place.Mention.Clause == number - 1 && !IsDeniedPlace(place.Mention))
                .Select(place => place.Meaning)
                .ToList();
            if (named.Count > 0)
                return named;
        }
        return [];
    }

    /// <summary>"The rest warm and vivid": two looks with "and" between them.</summary>
    private bool AreLooksBeside(int number) =>
        Clauses.FirstOrDefault(clause => clause.Number == number) is { Joint: "and" }
        && Mentions.FindLast(before => before.Clause == number - 1)?.As<LookNamed>() is not null
        && Mentions.Find(next => next.Clause == number)?.As<LookNamed>() is not null;

    /// <summary>
    /// 第二张别推了，改成拉远; 就中间那张撒点亮晶晶的，bling那种: what it is to be instead, and the same thing in other words, are of
    /// the pictures of the clause before.
    /// </summary>
    private IReadOnlyList<PicturePlace> PlacesOfTopic(Mention mention)
    {
        var named = Of<PicturePlace>()
            .Where(place => place.Mention.Clause == mention.Clause - 1 && !IsDeniedPlace(place.Mention))
            .Select(place => place.Meaning)
            .ToList();
        return
            named.Count > 0
            && (
                Mentions.Find(other => other.Clause == mention.Clause)?.As<VerbWord>()
                    is { Verb: Verb.Change or Verb.Replace }
                || Mentions.Exists(other =>
                    other.Clause == mention.Clause - 1 && NamesTheSame(other, mention)
                )
            )
            ? named
            : [];
    }

    private static bool NamesTheSame(Mention one, Mention other) =>
        one.As<EffectNamed>() is { } effect && effect == other.As<EffectNamed>()
        || one.As<LookNamed>() is { } look && look == other.As<LookNamed>()
        || one.As<StillWord>() is not null && other.As<MovementWord>() is not null;

    /// <summary>它 is not said of a film, as "it" is.</summary>
    private bool SaysHanIt(int number) =>
        Clauses.FirstOrDefault(clause => clause.Number == number) is { } clause
        && Enumerable.Range(clause.Start, clause.End - clause.Start).Any(i => Tokens[i].Text == "它");

    /// <summary>The pictures that some places mean together.</summary>
    public PictureScope ScopeOf(IReadOnlyList<PicturePlace> named)
    {
        var these = named.Where(place => place.Pick == Pick.These).SelectMany(place => place.Places).ToList();
        if (named.FirstOrDefault(place => place.Pick == Pick.Others) is { } but)
            return AllBut(but.Places);
        if (named.Any(place => place.Pick == Pick.Rest))
            return AllBut([.. NamedBeside(named), .. these, .. SparedPlaces]);
        if (these.Count > 0)
            return PictureScope.At([.. these.Distinct()]);
        return named.Any(place => place.Pick == Pick.It) && Spoken is { Count: > 0 }
            ? PictureScope.At(Spoken)
            : PictureScope.All;
    }

    /// <summary>The pictures that are said to stay as they are.</summary>
    public IReadOnlyList<int> SparedPlaces =>
        [.. Of<SparedPlace>().SelectMany(found => found.Meaning.Places)];

    /// <summary>The pictures that the rest is without: those named earlier, 除了第二张，其余的…, else those spoken of last.</summary>
    private IEnumerable<int> NamedBeside(IReadOnlyList<PicturePlace> rest)
    {
        var here = Of<PicturePlace>()
            .Where(place => !rest.Contains(place.Meaning))
            .SelectMany(place => place.Meaning.Places);
        return Named.Count > 0 || SparedPlaces.Count > 0 || here.Any() ? Named.Concat(here) : Spoken ?? [];
    }

    private PictureScope AllBut(IReadOnlyList<int> places)
    {
        var without = places.Select(place => place < 0 ? scene.Count + place : place).ToHashSet();
        var left = Enumerable.Range(0, scene.Count).Where(place => !without.Contains(place)).ToList();
        return left.Count == 0 ? PictureScope.All : PictureScope.At(left);
    }

    /// <summary>"But not the second": not taken away, only left out of what is said.</summary>
    private bool IsDeniedPlace(Mention place) =>
        Denied.Contains(place)
        && Of<NotWord>()
            .Any(no =>
                !no.Meaning.Removes && no.Mention.Clause == place.Clause && no.Mention.End <= place.Start
            );

    public bool HasInClause<T>(Mention mention)
        where T : Meaning => Of<T>().Any(other => other.Mention.Clause == mention.Clause);

    public static bool HasSetting(CatalogueEntry entry, string name) =>
        entry.Parameters.Any(parameter => parameter.Name == name);

    /// <summary>Clauses that are about the pictures named in others; see <see cref="Shots.Items"/>.</summary>
    public IReadOnlyDictionary<int, int> Items { get; init; } = new Dictionary<int, int>();

    /// <summary>飘动的光斑: how what is named behind it moves.</summary>
    private bool IsMannerOfEffect(Mention mention) =>
        mention.As<MotionNamed>() is not null
        && Tokens[mention.Start].Kind == TokenKind.Han
        && mention.End < Tokens.Count
        && (Tokens[mention.End].Text == "的" || Tokens[mention.End - 1].Text == "的")
        && Mentions.Exists(other =>
            other.Start - mention.End is 0 or 1 or 2 && other.As<EffectNamed>() is not null
        );
}

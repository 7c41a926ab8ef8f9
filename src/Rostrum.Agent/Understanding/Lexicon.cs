using Rostrum.Drafts;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Agent.Understanding;

/// <summary>
/// Every phrase that is understood. Motions and transitions bring their own; the rest is in
/// <see cref="Phrases"/> and <see cref="Unavailable"/>. Phrases are compared token by token, so that English
/// keeps to word boundaries and Chinese is found anywhere.
/// </summary>
internal sealed class Lexicon
{
    /// <summary>Words that may stand within an English phrase: "zoom slowly out", "pan the camera left".</summary>
    private static readonly HashSet<string> Within =
    [
        .. "slowly slow gently softly slightly quickly fast really very way it them this that the my our a bit little picture photo image camera on".Split(
            ' '
        ),
    ];

    private const int MostWithin = 3;

    private readonly Dictionary<string, List<Entry>> byFirst = [];
    private readonly Dictionary<string, List<Spoken>> spoken = [];

    private Lexicon()
    {
        foreach (var motion in MotionCatalogue.All)
            Add(motion.Words, new MotionNamed(motion));
        foreach (var transition in TransitionCatalogue.All)
            Add(transition.Words, new TransitionNamed(transition));
        foreach (var effect in Rostrum.Drafts.Effects.EffectCatalogue.All)
            Add(effect.Words, new EffectNamed(effect));
        foreach (var (name, factor, words) in WeatherPhrases.All)
            if (Rostrum.Drafts.Effects.EffectCatalogue.Find(name) is { } weather)
            {
                Add(words, new EffectNamed(weather));
                Add(words, new AmountWord(factor));
            }
        foreach (var (name, words) in WeatherPhrases.More)
            if (Rostrum.Drafts.Effects.EffectCatalogue.Find(name) is { } weather)
            {
                Add(words, new EffectNamed(weather));
                Add(words, new AmountWord(1.5, Relative: true));
            }
        foreach (var look in Rostrum.Drafts.Looks.LookCatalogue.All)
            Add(look.Words, new LookNamed(look));
        foreach (var mood in Rostrum.Drafts.Music.MoodCatalogue.All)
            Add(mood.Words, new MoodNamed(mood));
        foreach (var (meaning, words) in MusicPhrases.All)
            Add(words, meaning);
        foreach (var (meaning, words) in Phrases.All)
            Add(words, meaning);
        foreach (var (meaning, words) in English.EnglishPhrases.All)
            Add(words, meaning);
        foreach (var style in Taste.FilmStyles.All)
            Add(style.Words, new StyleNamed(style));
        foreach (var thing in Unavailable.All)
            Add(thing.Words, NowThere(thing) ?? new UnavailableWord(thing));
        foreach (var (thing, words) in ChineseReach.All)
            Add(words, new UnavailableWord(thing));
        Spelling = new Spelling(byFirst.Values.SelectMany(entries => entries));
    }

    /// <summary>Mends misspelt words to words of the phrases.</summary>
    public Spelling Spelling { get; }

    public static Lexicon Shared { get; } = new();

    /// <summary>A phrase as stems, and all that it can mean.</summary>
    internal sealed record Entry(string[] Stems, string[] Words, bool IsEnglish, List<Meaning> Meanings);

    /// <summary>
    /// The longest phrase that starts at a token; of two as long, the one without other words within. The places
    /// of its tokens come with it: what lies between them is still to be read.
    /// </summary>
    public (IReadOnlyList<Meaning> Meanings, IReadOnlyList<int> Places)? Find(
        IReadOnlyList<Token> tokens,
        int start,
        Func<Meaning, bool>? wanted = null
    )
    {
        var written = Written(tokens, start, wanted);
        return Said(tokens, start, wanted, written?.Places.Count ?? 0) is not var (meanings, places) ? written
            : written is not var (known, there) || places.Count > there.Count ? (meanings, places)
            : places[^1] == there[^1] && IsFirmer(meanings, known) ? (meanings, there)
            : places[^1] == there[^1] ? ([.. known.Concat(meanings).Distinct()], there)
            : written;
    }

    /// <summary>不要, where the words end with it, takes away what stands before.</summary>
    private static bool IsFirmer(IReadOnlyList<Meaning> meanings, IReadOnlyList<Meaning> known) =>
        meanings.Any(meaning => meaning is NotWord { Removes: true })
        && known.Any(meaning => meaning is NotWord { Removes: false });

    /// <summary>The longest of the Chinese phrases that are said in many ways, if it is as long as another.</summary>
    private (IReadOnlyList<Meaning> Meanings, IReadOnlyList<int> Places)? Said(
        IReadOnlyList<Token> tokens,
        int start,
        Func<Meaning, bool>? wanted,
        int least
    )
    {
        if (!spoken.TryGetValue(tokens[start].Stem, out var phrases))
            return null;
        IReadOnlyList<int>? best = null;
        var meanings = new List<Meaning>();
        foreach (var phrase in phrases)
        {
            if (
                wanted is not null && !wanted(phrase.Meaning)
                || phrase.Match(tokens, start) is not { } places
            )
                continue;
            if (places.Count < Math.Max(least, best?.Count ?? 0))
                continue;
            if (best is null || places.Count > best.Count || places[^1] < best[^1])
            {
                meanings.Clear();
                best = places;
            }
            if (places[^1] == best[^1] && !meanings.Contains(phrase.Meaning))
                meanings.Add(phrase.Meaning);
        }
        // 音乐千万别加: what is denied where the words end stands before.
        if (meanings.Exists(meaning => meaning is NotWord { Removes: true }))
            meanings.RemoveAll(meaning => meaning is NotWord { Removes: false });
        return best is null ? null : (meanings, best);
    }

    private (IReadOnlyList<Meaning> Meanings, IReadOnlyList<int> Places)? Written(
        IReadOnlyList<Token> tokens,
        int start,
        Func<Meaning, bool>? wanted
    )
    {
        if (!byFirst.TryGetValue(tokens[start].Stem, out var entries))
            return null;
        (Entry Entry, List<int> Places)? best = null;
        foreach (var entry in entries)
        {
            if (best is { } found && entry.Stems.Length < found.Entry.Stems.Length)
                break;
            if (wanted is not null && !entry.Meanings.Exists(meaning => wanted(meaning)))
                continue;
            if (
                Match(entry, tokens, start) is { } places
                && (best is null || places[^1] < best.Value.Places[^1])
            )
                best = (entry, places);
        }
        return best is { } match ? (match.Entry.Meanings, match.Places) : null;
    }

    /// <summary>Whether one phrase of the motion holds all the words of some others: "zoom" can mean "zoom out".</summary>
    public static bool CanMean(CatalogueEntry entry, IEnumerable<string> stems) =>
        entry
            .Words.English.Concat(entry.Words.Chinese)
            .Any(phrase =>
            {
                var own = StemsOf(phrase);
                return stems.All(stem => own.Contains(stem));
            });

    private static List<int>? Match(Entry entry, IReadOnlyList<Token> tokens, int start)
    {
        var places = new List<int>(entry.Stems.Length) { start };
        var at = start + 1;
        var skipped = 0;
        foreach (var stem in entry.Stems.AsSpan(1))
        {
            while (IsWithin(entry, tokens, at, stem) && ++skipped <= MostWithin)
                at++;
            if (at >= tokens.Count || tokens[at].Stem != stem)
                return null;
            places.Add(at++);
        }
        return places;
    }

    private static bool IsWithin(Entry entry, IReadOnlyList<Token> tokens, int at, string wanted) =>
        entry.IsEnglish
        && at < tokens.Count
        && tokens[at].Stem != wanted
        && Within.Contains(tokens[at].Text)
        // "In the first picture the subject": which picture, and not what comes first.
        && !(entry.Stems[0] is "first" or "last" && tokens[at].Text is "picture" or "photo" or "image")
        // "After that the others": what comes after, and of whom it is said.
        && !(
            tokens[at].Text is "that" or "this"
            && at + 1 < tokens.Count
            && tokens[at + 1].Text is "the" or "a" or "my"
        );

    /// <summary>Where what was missing is one thing, and a catalogue has that by now, all its words name it.</summary>
    private Meaning? NowThere(Unavailable thing)
    {
        var label = Token.Read(thing.English).Select(token => token.Stem).ToArray();
        return byFirst.TryGetValue(label[0], out var entries)
            ? entries
                .Find(entry => entry.Stems.AsSpan().SequenceEqual(label))
                ?.Meanings.Find(meaning => meaning is EffectNamed or LookNamed)
            : null;
    }

    private static string[] StemsOf(string phrase) => [.. Token.Read(phrase).Select(token => token.Stem)];

    private void Add(Words words, Meaning meaning)
    {
        foreach (var phrase in words.English)
            Add(phrase, isEnglish: true, meaning);
        foreach (var phrase in words.Chinese)
            Add(phrase, isEnglish: false, meaning);
        foreach (var phrase in Spoken.Phrases(words.Spoken, meaning))
        foreach (var first in phrase.Firsts)
        {
            if (!spoken.TryGetValue(first, out var phrases))
                spoken[first] = phrases = [];
            phrases.Add(phrase);
        }
    }

    private void Add(string phrase, bool isEnglish, Meaning meaning)
    {
        var tokens = Token.Read(phrase);
        var stems = tokens.Select(token => token.Stem).ToArray();
        if (stems.Length == 0)
            return;
        if (!byFirst.TryGetValue(stems[0], out var entries))
            byFirst[stems[0]] = entries = [];
        if (entries.Find(entry => entry.Stems.AsSpan().SequenceEqual(stems)) is { } present)
        {
            if (!present.Meanings.Contains(meaning))
                present.Meanings.Add(meaning);
            return;
        }
        var place = entries.FindIndex(entry => entry.Stems.Length < stems.Length);
        entries.Insert(
            place < 0 ? entries.Count : place,
            new Entry(stems, [.. tokens.Select(token => token.Text)], isEnglish, [meaning])
        );
    }
}

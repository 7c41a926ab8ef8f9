using System.Collections.Frozen;
using Rostrum.Agent.Understanding.English;

namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>
/// Mends misspelt English words to words that the phrases are made of. A word is never mended into one that takes
/// something away, and never when two words are as near.
/// </summary>
internal sealed class Spelling
{
    private const int ShortestWord = 3;
    private const int LongWord = 8;
    private const int ShortestJoined = 6;
    private const int ShortestSlip = 5;

    /// <summary>Longer words that sound alike are mostly words of their own: whether, weather.</summary>
    private const int LongestHeard = 6;

    /// <summary>Right as they are, though a word of some phrase is near.</summary>
    private static readonly FrozenSet<string> everyday = EverydayWords.Read();

    private readonly HashSet<string> known = [];

    /// <summary>Words that take something away, or begin a phrase that does.</summary>
    private readonly HashSet<string> taking = [];

    /// <summary>Phrases of two words by what they are when no space is set between: "pushin".</summary>
    private readonly Dictionary<string, string[]> joined = [];
    private readonly Dictionary<char, List<string>> targets = [];

    /// <summary>Words by how they are heard; see <see cref="SoundOf"/>.</summary>
    private readonly Dictionary<string, List<string>> bySound = [];

    public Spelling(IEnumerable<Lexicon.Entry> phrases)
    {
        var english = phrases.Where(phrase => phrase.IsEnglish).ToList();
        taking.UnionWith(
            english.Where(phrase => phrase.Meanings.Exists(IsDestructive)).Select(phrase => phrase.Words[0])
        );
        var takingStems = taking.Select(WordStem.Of).ToHashSet();
        foreach (var phrase in english)
        foreach (var word in phrase.Words)
        {
            if (
                phrase.Words is [var one, var other]
                && one.Length + other.Length >= ShortestJoined
                && (one + other).All(char.IsAsciiLetter)
                && !phrase.Meanings.Exists(IsDestructive)
            )
                joined.TryAdd(one + other, phrase.Words);
            known.Add(WordStem.Of(word));
            if (
                word.Length <= ShortestWord
                || takingStems.Contains(WordStem.Of(word))
                || phrase.Meanings.Exists(IsDestructive)
                || !char.IsAsciiLetter(word[0])
            )
                continue;
            if (!targets.TryGetValue(word[0], out var near))
                targets[word[0]] = near = [];
            if (!near.Contains(word))
            {
                near.Add(word);
                if (!bySound.TryGetValue(SoundOf(word), out var alike))
                    bySound[SoundOf(word)] = alike = [];
                alike.Add(word);
            }
        }
        foreach (
            var word in (ReadOnlySpan<string>)
                [
                    "second",
                    "seconds",
                    "minute",
                    "minutes",
                    "first",
                    "third",
                    "fourth",
                    "fifth",
                    "picture",
                    "pictures",
                    "photos",
                    "images",
                ]
        )
        {
            targets.TryAdd(word[0], []);
            targets[word[0]].Add(word);
            known.Add(WordStem.Of(word));
        }
    }

    /// <summary>Words that begin with a capital letter are names, unless all of the message is in capitals.</summary>
    public IReadOnlyList<Token> Mend(string message, IReadOnlyList<Token> tokens, Scene scene)
    {
        var shouts = !message.Any(char.IsLower);
        return
        [
            .. tokens.SelectMany(
                (token, i) =>
                    i == 0 || shouts || !char.IsUpper(message[token.Start]) ? Parted(token, scene) : [token]
            ),
        ];
    }

    /// <summary>The word, or the two that stand in it without a space.</summary>
    private IReadOnlyList<Token> Parted(Token token, Scene scene)
    {
        if (
            token.Kind != TokenKind.Word
            || IsRight(token, scene)
            || !joined.TryGetValue(token.Text, out var words)
        )
            return [Mended(token, scene)];
        var middle = token.Start + words[0].Length;
        return
        [
            token with
            {
                Text = words[0],
                Stem = WordStem.Of(words[0]),
                End = middle,
            },
            token with
            {
                Text = words[1],
                Stem = WordStem.Of(words[1]),
                Start = middle,
            },
        ];
    }

    private bool IsRight(Token token, Scene scene) =>
        known.Contains(token.Stem)
        || everyday.Contains(token.Text)
        || everyday.Contains(token.Stem)
        || NumberReader.IsNumberWord(token.Text)
        || scene.Names.Any(name => name.Contains(token.Stem));

    /// <summary>"Wayyy", "sooo": a letter that is drawn out.</summary>
    private Token Shortened(Token token)
    {
        if (token.Kind != TokenKind.Word || !IsDrawnOut(token.Text))
            return token;
        var single = Single(token.Text);
        var word = IsKnown(single) || !IsKnown(Doubled(token.Text)) ? single : Doubled(token.Text);
        return token with { Text = word, Stem = WordStem.Of(word) };
    }

    private static bool IsDrawnOut(string word)
    {
        for (var i = 2; i < word.Length; i++)
            if (word[i] == word[i - 1] && word[i] == word[i - 2])
                return true;
        return false;
    }

    private static string Doubled(string word) =>
        string.Concat(word.Where((letter, i) => i < 2 || word[i - 1] != letter || word[i - 2] != letter));

    private bool IsKnown(string word) =>
        known.Contains(WordStem.Of(word)) || everyday.Contains(word) || everyday.Contains(WordStem.Of(word));

    private Token Mended(Token token, Scene scene)
    {
        token = Shortened(token);
        if (
            token.Kind != TokenKind.Word
            || token.Text.Length < ShortestWord
            || IsRight(token, scene)
            || !targets.TryGetValue(token.Text[0], out var near)
        )
            return token;
        if (PlainSlip(token.Text) is { } meant)
            return token with { Text = meant, Stem = WordStem.Of(meant) };
        var found = near.Select(word => (Word: word, Distance: Distance(token.Text, word)))
            .Where(one => one.Distance <= Allowed(token.Text, one.Word))
            .OrderBy(one => one.Distance)
            .Take(2)
            .ToList();
        if (found.Count == 0)
            return BySound(token);
        if (
            found.Count == 2
            && found[0].Distance == found[1].Distance
            && WordStem.Of(found[0].Word) != WordStem.Of(found[1].Word)
        )
        {
            // Two letters in the wrong order, one doubled or not, and one left out, are the slips that are made most.
            if (near.Where(word => IsAnagram(word, token.Text)).ToList() is [var turned])
                return token with { Text = turned, Stem = WordStem.Of(turned) };
            var alike = near.Where(word => Single(word) == Single(token.Text)).ToList();
            if (alike.Count != 1)
                alike =
                [
                    .. near.Distinct()
                        .Where(word =>
                            word.Length == token.Text.Length + 1
                            && word[^1] == token.Text[^1]
                            && Distance(token.Text, word) == 1
                        ),
                ];
            if (alike is not [var doubled])
                return BySound(token);
            return token with { Text = doubled, Stem = WordStem.Of(doubled) };
        }
        return token with { Text = found[0].Word, Stem = WordStem.Of(found[0].Word) };
    }

    /// <summary>
    /// "Dleete", "remov": a word that takes away only where all its letters are there, in another order, or but one. "Remote"
    /// stays what it is.
    /// </summary>
    private string? PlainSlip(string word) =>
        word.Length < ShortestSlip ? null
        : taking
            .Where(known =>
                known[0] == word[0]
                && (IsAnagram(known, word) || known.Length == word.Length + 1 && Distance(word, known) == 1)
            )
            .Take(2)
            .ToList()
            is [var only]
            ? only
        : null;

    private static bool IsAnagram(string one, string other) =>
        one.Length == other.Length && one.Order().SequenceEqual(other.Order());

    /// <summary>"Owt", "blak", "vinyette": written as it is heard.</summary>
    private Token BySound(Token token) =>
        token.Text.Length <= LongestHeard
        && bySound.TryGetValue(SoundOf(token.Text), out var words)
        && words is [var one]
            ? token with
            {
                Text = one,
                Stem = WordStem.Of(one),
            }
            : token;

    /// <summary>Letters that sound alike as one: not a pronunciation, but the same for spellings that people take for each other.</summary>
    private static string SoundOf(string word)
    {
        var heard = word;
        foreach (var (written, sound) in sounds)
            heard = heard.Replace(written, sound, StringComparison.Ordinal);
        heard = Single(heard);
        return heard.Length > 3 && heard[^1] == 'e' ? heard[..^1] : heard;
    }

    private static readonly (string Written, string Sound)[] sounds =
    [
        ("gn", "ny"),
        ("ph", "f"),
        ("wh", "w"),
        ("ck", "k"),
        ("qu", "kw"),
        ("c", "k"),
        ("x", "ks"),
        ("z", "s"),
        ("igh", "i"),
        ("oe", "o"),
        ("ow", "o"),
        ("ou", "o"),
        ("oa", "o"),
        ("oo", "u"),
        ("ea", "e"),
        ("ee", "e"),
        ("ai", "a"),
        ("ay", "a"),
        ("ei", "i"),
        ("ie", "i"),
        ("y", "i"),
    ];

    private static bool IsDestructive(Meaning meaning) =>
        meaning
            is NotWord
                or StillWord
                or LoudnessWord { Factor: 0 }
                or VerbWord { Verb: Verb.Keep or Verb.Trim or Verb.Replace };

    /// <summary>Short words only where a letter was doubled or not.</summary>
    private static int Allowed(string word, string target) =>
        Math.Min(word.Length, target.Length) >= LongWord ? 2
        : word.Length > ShortestWord || Single(word) == Single(target) ? 1
        : 0;

    private static string Single(string word) =>
        string.Concat(word.Where((letter, i) => i == 0 || word[i - 1] != letter));

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).</summary>
    internal static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2)
            return int.MaxValue;
        var (before, previous, now) = (
            new int[b.Length + 1],
            Enumerable.Range(0, b.Length + 1).ToArray(),
            new int[b.Length + 1]
        );
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
            }
            (before, previous, now) = (previous, now, before);
        }
        return previous[b.Length];
    }
}

namespace Rostrum.Agent.Understanding.Scanning;

internal sealed partial class Scanner
{
    /// <summary>"Logo holds still", of a picture that is called so.</summary>
    private Mention? PictureInsteadOf(int i, IReadOnlyList<Meaning> lacking) =>
        tokens[i].Kind == TokenKind.Word
        && lacking.Any(meaning => meaning is UnavailableWord)
        && lacking.All(meaning => meaning is UnavailableWord or TextNoun or MusicWord)
        && scene.Count > 1
        && (
            i == 0
            || tokens[i - 1].Kind == TokenKind.Mark
            || tokens[i - 1].Text is "the" or "and" or "our" or "my" or "on"
        )
        && scene.Names.ToList().FindIndex(name => name is [var only] && only == tokens[i].Stem)
            is >= 0
                and var place
            ? new Mention(i, i + 1, [new PicturePlace([place])])
            : null;

    /// <summary>"Make a reel out of these": what is to be made has a shape of its own.</summary>
    private IReadOnlyList<Meaning> WithShape(IReadOnlyList<Meaning> meanings, IReadOnlyList<int> places) =>
        meanings.All(meaning => meaning is MakeWord)
        && places.FirstOrDefault(place => tokens[place].Text is "reel" or "reels", -1) is >= 0 and var reel
        && Lexicon.Shared.Find(tokens, reel, meaning => meaning is ShapeNamed) is var (shapes, _)
            ? [.. meanings, .. shapes.OfType<ShapeNamed>()]
            : meanings;

    /// <summary>"Remove the lamp", where a picture is called so: it goes, and nothing that a picture shows.</summary>
    private bool TakesNamed(IReadOnlyList<Meaning> meanings, IReadOnlyList<int> words) =>
        scene.Count > 1
        && words.Count > 1
        && tokens[words[0]].Kind == TokenKind.Word
        && meanings.Any(meaning =>
            meaning is UnavailableWord { Thing: var thing } && thing == Unavailable.ChangingContent
        )
        && places.IsNamed(words[^1])
        && Lexicon.Shared.Find([.. tokens.Take(words[^1])], words[0]) is var (taking, _)
        && taking.Any(meaning => meaning is NotWord { Removes: true });

    /// <summary>"(Actually no) music", "(actually no) zoom at all": a thing that a film may have, and nothing more of it.</summary>
    private bool IsNoneOfThing(int i)
    {
        if (i >= tokens.Count || Lexicon.Shared.Find(tokens, i) is not var (meanings, words))
            return false;
        var end = words[^1] + 1;
        var isEnd = end >= tokens.Count || tokens[end].Kind == TokenKind.Mark;
        return meanings.Any(meaning =>
                meaning is MovementWord or MusicWord or TextNoun or TransitionWord or EffectsWord
            )
                && (
                    isEnd
                    || tokens[end].Text
                        is "at"
                            or "please"
                            or "needed"
                            or "necessary"
                            or "anymore"
                            or "thanks"
                            or "here"
                )
            || meanings.Any(meaning => meaning is Head) && NumberReader.Words(tokens, end, "at", "all");
    }

    /// <summary>A phrase as far as it is one here: null or shorter where the words around it mean something else.</summary>
    private (IReadOnlyList<Meaning> Meanings, IReadOnlyList<int> Tokens)? Shortened(
        int i,
        (IReadOnlyList<Meaning> Meanings, IReadOnlyList<int> Tokens)? phrase
    )
    {
        // "Too late" is not "too".
        if (
            phrase is var (meant, words)
            && tokens[i].Text == "too"
            && words.Count == 1
            && meant.Any(meaning => meaning is TooWord)
            && i + 1 < tokens.Count
            && tokens[i + 1].Kind == TokenKind.Word
            && !alsoFollow.Contains(tokens[i + 1].Text)
        )
            phrase = null;
        // "Pan left on the third", "show the first picture again": a place behind the word that the phrase leaps to.
        if (
            phrase is var (leaping1, jumps)
            && jumps.Count > 1
            && tokens[i].Kind == TokenKind.Word
            && jumps[^1] - jumps[^2] > 1
            && leaping1.All(meaning =>
                meaning
                    is AnchorNamed
                        or AimWord
                        or LengthWord
                        or AmountWord
                        or VerbWord { Verb: Verb.StartWith or Verb.EndWith }
            )
            && Enumerable
                .Range(jumps[^2] + 1, jumps[^1] - jumps[^2] - 1)
                .Any(k => tokens[k].Text is "on" or "the")
            && places.Read(jumps[^1])?.As<PicturePlace>() is not null
        )
            phrase = Lexicon.Shared.Find([.. tokens.Take(jumps[^1])], i);
        // "Actually no camera movement at all": there is to be none.
        if (
            phrase is var (correcting, denial)
            && denial is [_, var no]
            && tokens[no].Text == "no"
            && correcting.All(meaning => meaning is CorrectionWord)
            && IsNoneOfThing(no + 1)
        )
            phrase = Lexicon.Shared.Find([.. tokens.Take(no)], i);
        // "Each one second": how long, and not which.
        if (
            phrase is var (_, counting)
            && tokens[counting[^1]].Text == "one"
            && counting[^1] > i
            && counting[^1] + 1 < tokens.Count
            && DurationReader.IsUnit(tokens[counting[^1] + 1].Text)
        )
            phrase = Lexicon.Shared.Find([.. tokens.Take(counting[^1])], i);
        // "Leave the text off" takes it away; "a slide up in between" is a transition.
        if (
            phrase is var (kept, words1)
            && (
                kept.All(meaning => meaning is LeaveWord)
                    && words1[^1] + 1 < tokens.Count
                    && tokens[words1[^1] + 1].Text is "off" or "out"
                || tokens[i].Text == "a"
                    && words1.Count == 2
                    && i + 1 < tokens.Count
                    && JoinBetween(i + 1, isNamed: true) is not null
            )
        )
            phrase = null;
        // "Cut to the street corner": a picture is named, and no way to go.
        if (
            phrase is var (said, spots)
            && said.All(meaning => meaning is DirectionWord)
            && spots.Count > 1
            && places.IsNamed(spots[^1])
        )
            phrase = null;
        if (phrase is var (lacking, taken) && TakesNamed(lacking, taken))
            phrase = Lexicon.Shared.Find([.. tokens.Take(taken[^1])], i);
        return phrase;
    }
}

namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>Verbs and their other halves, and words that are told by what stands right beside them.</summary>
internal sealed partial class Scanner
{
    /// <summary>"No," between two signs takes back what was just said.</summary>
    private bool IsTakingBack(int i) =>
        tokens[i].Text is "no" or "nope" or "nah" or "不"
        && i + 1 < tokens.Count
        && tokens[i + 1].Text is "," or "，" or "—" or "-" or "、" or "." or "。"
        && (
            i == 0 && IsNumberNext(i)
            || i > 0 && tokens[i - 1].Kind == TokenKind.Mark
            || i > 0
                && tokens[i - 1].Text is "er" or "uh" or "um" or "oh" or "hmm" or "呃" or "哦" or "啊" or "嗯"
        );

    /// <summary>"Zoom in, forget that, zoom out": between two signs it takes back what was just said.</summary>
    private bool IsForgetting(int i) =>
        tokens[i].Text is "forget" or "scratch" or "scrap" or "nix"
        && i > 0
        && i + 3 < tokens.Count
        && tokens[i + 1].Text is "that" or "it"
        && tokens[i - 1].Kind == TokenKind.Mark
        && tokens[i + 2].Kind == TokenKind.Mark;

    /// <summary>"No, 9".</summary>
    private bool IsNumberNext(int i) =>
        i + 2 < tokens.Count
        && (
            NumberReader.Read(tokens, i + 2) is not null
            || tokens.Count <= i + 5 && tokens[i + 2].Text is "left" or "right" or "up" or "down"
            // "No, the third one."
            || tokens.Count <= MostOfPlace
                && tokens[i + 2].Text is "the"
                && places.Read(i + 3 < tokens.Count ? i + 3 : i + 2)?.As<PicturePlace>() is not null
        );

    /// <summary>Longer messages that begin with "no" say more than which picture is meant, tokens.</summary>
    private const int MostOfPlace = 8;

    /// <summary>"Throw the first picture away", "take the title off": a verb and its other half at the clause's end.</summary>
    private bool IsPartedRemoval(int i)
    {
        if (tokens[i].Text is not ("away" or "off" or "out"))
            return false;
        if (
            i + 1 < tokens.Count
            && tokens[i + 1].Kind != TokenKind.Mark
            && tokens[i + 1].Text
                is not ("please" or "and" or "again" or "now" or "then" or "entirely" or "completely")
        )
            return false;
        for (
            var k = i - 2;
            k >= Math.Max(0, i - 8) && tokens[k].Kind is not (TokenKind.Mark or TokenKind.Han);
            k--
        )
            if (parted.Contains(tokens[k].Text))
                return !taken[i];
        return false;
    }

    private static readonly HashSet<string> parted =
    [
        "throw",
        "take",
        "wipe",
        "strip",
        "pull",
        "toss",
        "chuck",
        "kick",
        "cut",
        "leave",
        "edit",
        "get",
        "rip",
    ];

    /// <summary>"Movement yes, soundtrack no": it denies what stands right before it.</summary>
    private bool IsNoBehind(int i) =>
        tokens[i].Text == "no"
        && i > 0
        && taken[i - 1]
        && tokens[i - 1].Kind == TokenKind.Word
        && (i + 1 >= tokens.Count || tokens[i + 1].Kind == TokenKind.Mark)
        && tokens.Any(token => token.Text == "yes");

    /// <summary>"Text: none; music: no": what the word before the colon names is not to be.</summary>
    private bool IsNoneOf(int i) =>
        tokens[i].Text is "none" or "no" or "nothing" or "off"
        && i > 1
        && tokens[i - 1].Text is ":" or "="
        && Enumerable
            .Range(Math.Max(0, i - 5), Math.Min(4, i - 1))
            .Any(k =>
                Lexicon.Shared.Find(tokens, k) is var (meanings, words)
                && words[^1] == i - 2
                && meanings.Any(meaning => meaning is Head and not FilmWord or FitNamed)
            )
        && (i + 1 >= tokens.Count || tokens[i + 1].Kind == TokenKind.Mark);

    /// <summary>"Leave the first picture out of the sepia": there is to be none of it on that one.</summary>
    private bool IsLeftOutOf(int i) =>
        NumberReader.Words(tokens, i, "out", "of")
        && i + 3 < tokens.Count
        && Enumerable
            .Range(Math.Max(0, i - 7), Math.Min(7, i))
            .Any(k => tokens[k].Text is "leave" or "keep" or "take" or "hold")
        && Lexicon.Shared.Find(tokens, tokens[i + 2].Text is "the" or "that" or "this" ? i + 3 : i + 2)
            is var (meanings, _)
        && meanings.Any(meaning => meaning is EffectNamed or LookNamed or EffectsWord or LookWord);

    /// <summary>"Revert the snow", "cancel the vignette": a thing that is named is taken away.</summary>
    private bool IsUndoneThing(int i) =>
        tokens[i].Text is "undo" or "revert" or "cancel"
        && i + 2 < tokens.Count
        && tokens[i + 1].Text is "the" or "that" or "my" or "this"
        && Lexicon.Shared.Find(tokens, i + 2) is var (meanings, _)
        && meanings.Any(meaning =>
            meaning is EffectNamed or LookNamed or MusicWord or TextNoun or TransitionWord or BlurWord
        );

    /// <summary>"Take noir off the second": something is taken from a picture.</summary>
    private bool IsTakenFrom(int i)
    {
        if (tokens[i].Text is not ("off" or "from") || i < 2 || taken[i])
            return false;
        var at = i + 1 < tokens.Count && tokens[i + 1].Text is "the" or "my" or "of" ? i + 2 : i + 1;
        return at < tokens.Count
            && places.Read(at)?.As<PicturePlace>() is not null
            && Enumerable
                .Range(Math.Max(0, i - 5), Math.Min(5, i) - 1)
                .Any(k => tokens[k].Text is "take" or "get" or "strip" or "pull" or "wipe");
    }

    /// <summary>不要第二张了, and nothing else: it goes.</summary>
    private static bool IsUnwantedPicture(
        IReadOnlyList<Token> tokens,
        Mention mention,
        IReadOnlyList<Mention> all
    ) =>
        mention.As<NotWord>() is { Removes: false, Behind: false }
        && tokens[mention.Start].Kind == TokenKind.Han
        && tokens[mention.End - 1].Text == "要"
        && all.Any(place => place.As<PicturePlace>() is { Pick: Pick.These } && place.Start == mention.End)
        && all.All(other =>
            ReferenceEquals(other, mention)
            || other.Meanings.Any(meaning => meaning is PicturePlace or PictureWord or NothingMeant)
        );

    /// <summary>Where "in two" or "in half" stands behind a verb that cuts, in the same breath.</summary>
    private int? HalvesAt(int i)
    {
        for (var k = i + 1; k + 1 < tokens.Count && k < i + 8 && tokens[k].Kind != TokenKind.Mark; k++)
            if (tokens[k].Text is "in" or "into" && tokens[k + 1].Text is "two" or "half" or "halves" or "2")
                return Enumerable.Range(i + 1, k - i - 1).Any(IsPicture) ? k : null;
        return null;

        bool IsPicture(int at) =>
            tokens[at].Text is "picture" or "photo" or "image" or "shot" or "clip" or "slide"
            || places.Read(at)?.As<PicturePlace>() is { Pick: Pick.These };
    }

    /// <summary>"Put the team third", "can the team be the second one": a place among the others is where it goes.</summary>
    private bool IsPutAt(int i)
    {
        if (tokens[i].Text is "be" or "become" or "becomes")
        {
            var at = i + 1 < tokens.Count && tokens[i + 1].Text == "the" ? i + 2 : i + 1;
            return at > i + 1
                && at < tokens.Count
                && ordinals.Contains(tokens[at].Text)
                && (
                    at + 1 >= tokens.Count
                    || tokens[at + 1].Kind == TokenKind.Mark
                    || tokens[at + 1].Text is "one" or "picture" or "photo" or "shot" or "image" or "slide"
                );
        }
        if (tokens[i].Text is not ("put" or "make" or "have" or "move" or "bring"))
            return false;
        for (var k = i + 2; k < tokens.Count && k <= i + 6 && tokens[k].Kind == TokenKind.Word; k++)
            if (ordinals.Contains(tokens[k].Text))
                return tokens[k - 1].Text is not ("the" or "my" or "a" or "and" or "or" or "to")
                    && (
                        k + 1 >= tokens.Count
                        || tokens[k + 1].Kind == TokenKind.Mark
                        || tokens[k + 1].Text is "please" or "instead"
                    );
        return false;
    }

    private static readonly HashSet<string> ordinals =
    [
        .. "second third fourth fifth sixth seventh eighth ninth tenth".Split(' '),
    ];

    /// <summary>"Slow both zooms down", "speed the pan up": a verb and its other half behind what it is said of.</summary>
    private Mention? PartedPace(int i)
    {
        var (half, factor) = tokens[i].Text switch
        {
            "slow" => ("down", 0.7),
            "speed" => ("up", 1.5),
            _ => ("", 1.0),
        };
        if (half == "")
            return PartedAmount(i);
        for (var k = i + 2; k < tokens.Count && k <= i + 5 && tokens[k].Kind == TokenKind.Word; k++)
            if (tokens[k].Text == half && Lexicon.Shared.Find(tokens, i) is not (_, { Count: > 2 }))
            {
                // "Slow tilt down": the way of a slow move, and no verb.
                if (
                    k == i + 2
                        && Lexicon.Shared.Find(tokens, i + 1)?.Meanings.Any(meaning => meaning is MotionNamed)
                            == true
                    || Lexicon.Shared.Find(tokens, i) is var (_, known) && known[^1] >= k
                )
                    return null;
                taken[k] = true;
                return new Mention(i, i + 1, [new SpeedWord(factor, Relative: true)]);
            }
        return null;
    }

    /// <summary>"Turn the grain up", "tone the snow down": a degree around what it is said of.</summary>
    private Mention? PartedAmount(int i)
    {
        if (tokens[i].Text is not ("turn" or "crank" or "dial" or "tone" or "bring" or "take" or "push"))
            return null;
        for (var k = i + 2; k < tokens.Count && k <= i + 4 && tokens[k].Kind == TokenKind.Word; k++)
            if (
                tokens[k].Text is "up" or "down"
                && Lexicon.Shared.Find(tokens, i) is not (_, { Count: > 2 })
                && Enumerable
                    .Range(i + 1, k - i - 1)
                    .Any(at =>
                        Lexicon.Shared.Find(tokens, at, meaning => meaning is EffectNamed or LookNamed)
                            is var (_, thing)
                        && thing[^1] < k
                    )
            )
            {
                taken[k] = true;
                return new Mention(
                    i,
                    i + 1,
                    [new AmountWord(tokens[k].Text == "up" ? 1.5 : 0.67, Relative: true)]
                );
            }
        return null;
    }

    /// <summary>只有第二张, 只给第二张: nothing else is said.</summary>
    private bool IsOnlyHanThese(int i) =>
        i <= 2
        && tokens[i].Text == "只"
        && i + 2 < tokens.Count
        && tokens[i + 1].Text is "给" or "有" or "在" or "对"
        && places.Read(i + 2) is { } named
        && named.As<PicturePlace>() is { Pick: Pick.These, Places.Count: > 0 }
        && Enumerable
            .Range(named.End, tokens.Count - named.End)
            .All(k =>
                tokens[k].Kind == TokenKind.Mark
                || tokens[k].Text is "就" or "好" or "行" or "要" or "用" or "加" or "有" or "吧" or "上"
            );

    /// <summary>"Only the pool and the dinner shots, nothing else": said of pictures alone, it says which stay.</summary>
    private bool IsOnlyThese(int i)
    {
        if (i > 2 || tokens[i].Text is not ("only" or "just"))
            return false;
        var at = i + 1;
        while (at < tokens.Count && tokens[at].Text is "the" or "my" or "with" or "use" or "show")
            at++;
        if (
            at >= tokens.Count
            || places.Read(at) is not { } named
            || named.As<PicturePlace>() is not { Pick: Pick.These, Places.Count: > 0 }
        )
            return false;
        var end = named.End;
        while (
            end < tokens.Count
            && (
                tokens[end].Kind == TokenKind.Mark
                || tokens[end].Text
                    is "please"
                        or "thanks"
                        or "nothing"
                        or "else"
                        or "and"
                        or "no"
                        or "others"
                        or "the"
            )
        )
            end++;
        return end >= tokens.Count;
    }

    /// <summary>"Have it turn up after two seconds": it comes, and nothing gets louder.</summary>
    private bool IsAppearance(int i) =>
        tokens[i].Text is "turn" or "turns"
        && i + 2 < tokens.Count
        && tokens[i + 1].Text == "up"
        && tokens[i + 2].Text
            is "after"
                or "at"
                or "in"
                or "around"
                or "again"
                or "once"
                or "when"
                or "later";

    /// <summary>"Brief for the autumn drop: 9:16": what is launched, and nothing is taken away.</summary>
    private bool IsNoun(int i) =>
        tokens[i].Text is "drop" or "cut" or "dump" or "bin" or "kill" or "quit"
        && i > 0
        && nouns.Contains(tokens[i - 1].Text)
        && (i + 1 >= tokens.Count || tokens[i + 1].Kind == TokenKind.Mark);

    /// <summary>Words that may stand behind "too" where it means "also".</summary>
    private static readonly HashSet<string> alsoFollow =
    [
        .. "please and but with for on in at now thanks if then so to as".Split(' '),
    ];

    private static readonly HashSet<string> nouns =
    [
        .. "a an the this our my new spring summer autumn fall winter product next latest first big merch capsule sneaker holiday".Split(
            ' '
        ),
    ];
}

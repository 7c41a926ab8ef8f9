namespace Rostrum.Agent.Understanding;

/// <summary>Finds the phrases and measures of a message from left to right, each token in at most one of them.</summary>
internal sealed class Scanner
{
    private readonly IReadOnlyList<Token> tokens;
    private readonly PlaceReader places;
    private readonly IReadOnlyList<OwnFont> fonts;
    private readonly bool[] taken;

    private Scanner(IReadOnlyList<Token> tokens, Scene scene)
    {
        this.tokens = tokens;
        places = new PlaceReader(tokens, scene);
        fonts = scene.Fonts;
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
        var corrections = mentions
            .Where(mention => mention.As<CorrectionWord>() is not null)
            .Select(mention => mention.Start)
            .ToHashSet();
        for (var i = 1; i < tokens.Count; i++)
            if (
                IsKey(tokens, i)
                || IsSpaced(tokens, mentions, i)
                || tokens[i].Kind == TokenKind.Quote && tokens[i - 1].Kind == TokenKind.Quote
            )
                corrections.Add(i);
        corrections.UnionWith(RunOn(tokens, mentions));
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
                IsOfPicture(tokens, mention) ? mention with { Meanings = [new NothingMeant()] }
                : IsOfMusic(tokens, mention, placed)
                    ? mention with
                    {
                        Meanings = [new FadeWord(mention.As<FilmFadeWord>()!.In)],
                    }
                : JointOf(tokens, mention, placed) is { } joint ? mention with { Meanings = [joint] }
                : IsOfReversal(tokens, mention, placed) ? mention with { Meanings = [new NothingMeant()] }
                : IsOfText(tokens, mention, placed) ? mention with { Meanings = [new VerbWord(Verb.Change)] }
                : mention
            ),
        ];
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
                    Sparing.Without(tokens, clauses, ChineseComplaints.Explained(tokens, read))
                )
            ),
            clauses
        );
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
                .Any(i => tokens[i].Text is "到" or "至" or "和" or "跟" or "与")
        )
        && all.Any(other => other.Clause == mention.Clause - 1 && LengthReader.IsTransition(other))
            ? Lexicon
                .Shared.Find(tokens, mention.Start, meaning => meaning is TransitionNamed)
                ?.Meanings.OfType<TransitionNamed>()
                .First()
            : null;

    /// <summary>"Play them the other way round, last one first": the same again.</summary>
    private static bool IsOfReversal(
        IReadOnlyList<Token> tokens,
        Mention mention,
        IReadOnlyList<Mention> all
    ) =>
        mention.Meanings.Any(meaning =>
            meaning is PicturePlace or OrderWord or MotionNamed or VerbWord { Verb: Verb.StartWith }
        )
        && all.Any(other =>
            other.Clause == mention.Clause - 1 && other.As<VerbWord>() is { Verb: Verb.Reverse }
        )
        && tokens[mention.Start].Text
            is "last"
                or "first"
                or "starting"
                or "beginning"
                or "start"
                or "go"
                or "going"
        && all.Where(other => other.Clause == mention.Clause)
            .All(other =>
                other.Meanings.Any(meaning =>
                    meaning is PicturePlace or OrderWord or VerbWord or NothingMeant or MotionNamed
                )
            );

    /// <summary>"Corporate music, and fade it out at the end": "it" is what was just named.</summary>
    private static bool IsOfMusic(IReadOnlyList<Token> tokens, Mention mention, IReadOnlyList<Mention> all) =>
        mention.As<FilmFadeWord>() is not null
        && (
            tokens[mention.Start].Text == "fading"
            || Enumerable.Range(mention.Start, mention.End - mention.Start).Any(i => tokens[i].Text == "it")
        )
        && all.LastOrDefault(other => other.End <= mention.Start && Denial.IsThing(other)) is { } named
        && named.Meanings.Any(meaning => meaning is MusicWord or MoodNamed);

    /// <summary>"Change the colour of the caption": of letters, and of nothing in the picture.</summary>
    private static bool IsOfText(IReadOnlyList<Token> tokens, Mention mention, IReadOnlyList<Mention> all) =>
        mention.As<UnavailableWord>() is not null
        && tokens[mention.Start].Kind == TokenKind.Word
        && Enumerable
            .Range(mention.Start, mention.End - mention.Start)
            .Any(i => tokens[i].Text is "colour" or "color")
        && all.Any(other => other.Start == mention.End && other.As<TextNoun>() is not null);

    /// <summary>"The full width of the landscape photograph": what the picture is like, not what the film is to be.</summary>
    private static bool IsOfPicture(IReadOnlyList<Token> tokens, Mention mention) =>
        mention.As<ShapeNamed>() is not null
        && mention.End - mention.Start == 1
        && mention.Start > 0
        && mention.End < tokens.Count
        && tokens[mention.Start - 1].Text
            is ("the" or "my" or "our" or "this" or "these" or "her" or "his" or "original")
        && tokens[mention.End].Stem
            is ("photograph" or "photo" or "pictur" or "imag" or "shot" or "snap" or "pic");

    /// <summary>标题：周末 位置：上方: behind a space, what stands before a colon begins anew.</summary>
    private static bool IsKey(IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].Kind != TokenKind.Han || tokens[i].Start <= tokens[i - 1].End)
            return false;
        for (var at = i + 1; at < tokens.Count && at <= i + 4; at++)
            if (tokens[at].Text == ":")
                return keys.Contains(string.Concat(Enumerable.Range(i, at - i).Select(k => tokens[k].Text)));
        return false;
    }

    /// <summary>头一张凑近第二张往后退每张三秒: without a sign between, what is said of the next picture begins with its name.</summary>
    private static IEnumerable<int> RunOn(IReadOnlyList<Token> tokens, List<Mention> mentions)
    {
        Mention? first = null;
        for (var k = 0; k < mentions.Count; k++)
        {
            var mention = mentions[k];
            if (k > 0 && IsParted(tokens, mentions[k - 1].End, mention.Start))
                first = null;
            if (
                first?.As<PicturePlace>() is not null
                && mentions[k - 1] != first
                && tokens[mention.Start].Kind == TokenKind.Han
                && mention.Meanings.Any(meaning => meaning is PicturePlace { Pick: not Pick.It } or EachWord)
                && mentions[k - 1]
                    .Meanings.Any(meaning =>
                        meaning
                            is MotionNamed
                                or StillWord
                                or EffectNamed
                                or LookNamed
                                or Length
                                or DirectionWord
                    )
                && tokens[mention.Start - 1].Text
                    is not (
                        "的"
                        or "给"
                        or "在"
                        or "到"
                        or "和"
                        or "跟"
                        or "与"
                        or "、"
                        or "把"
                        or "让"
                        or "用"
                        or "从"
                        or "比"
                        or "像"
                        or "照"
                    )
            )
            {
                yield return mention.Start;
                first = null;
            }
            first ??= mention;
        }
    }

    private static bool IsParted(IReadOnlyList<Token> tokens, int start, int end) =>
        Enumerable
            .Range(start, Math.Max(0, end - start))
            .Any(i => Clause.IsJoint(tokens[i]) || tokens[i].Kind == TokenKind.Quote);

    /// <summary>口红推近 试色往右移: between Chinese words a space is a sign, unless it only sets off what a text reads.</summary>
    private static bool IsSpaced(IReadOnlyList<Token> tokens, List<Mention> mentions, int i)
    {
        if (
            tokens[i].Kind != TokenKind.Han
            || tokens[i - 1].Kind != TokenKind.Han
            || tokens[i].Start <= tokens[i - 1].End
            || mentions.Exists(mention => mention.Start < i && i < mention.End)
        )
            return false;
        var from = i - 1;
        while (
            from > 0 && tokens[from - 1].Kind != TokenKind.Mark && tokens[from].Start == tokens[from - 1].End
        )
            from--;
        return !mentions.Exists(mention =>
                mention.End == i && mention.Meanings.Any(meaning => meaning is TextNoun or WordsFollow)
            ) && !keys.Contains(string.Concat(Enumerable.Range(from, i - from).Select(k => tokens[k].Text)));
    }

    private static readonly HashSet<string> keys =
    [
        .. "位置 颜色 字体 大小 字号 时间 时长 动画 效果 特效 转场 过渡 音乐 配乐 比例 画幅 尺寸 风格 字幕 标题 文字 文案 运镜 镜头 滤镜 调色 背景 节奏 片头 片尾 画面 要求".Split(
            ' '
        ),
    ];

    /// <summary>再 before "longer" or "more" is part of the comparison and joins nothing.</summary>
    private void KeepComparisons(List<Mention> mentions)
    {
        foreach (var mention in mentions)
            if (
                mention.Start > 0
                && tokens[mention.Start - 1].Text == "再"
                && mention.Meanings.Any(meaning =>
                    meaning is AmountWord or SpeedWord or LengthWord or LoudnessWord or Length
                )
            )
                taken[mention.Start - 1] = true;
    }

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

    /// <summary>"No, 9".</summary>
    private bool IsNumberNext(int i) =>
        i + 2 < tokens.Count
        && (
            NumberReader.Read(tokens, i + 2) is not null
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

    /// <summary>"4 seconds a room", "two seconds per dress": so long for each, whatever it shows.</summary>
    private bool IsApiece(int i) =>
        tokens[i].Text is "a" or "per"
        && i > 1
        && i + 1 < tokens.Count
        && DurationReader.IsUnit(tokens[i - 1].Text)
        && NumberReader.Read(tokens, i - 2) is not null
        && tokens[i + 1].Kind == TokenKind.Word
        && tokens[i + 1].Text
            is not (
                "row"
                or "time"
                or "go"
                or "bit"
                or "little"
                or "lot"
                or "tad"
                or "touch"
                or "second"
                or "minute"
                or "half"
            )
        && (
            i + 2 >= tokens.Count
            || tokens[i + 2].Kind == TokenKind.Mark
            || tokens[i + 2].Text is "and" or "with" or "please" or "then" or "so" or "making" or "for"
        )
        && Lexicon.Shared.Find(tokens, i + 1) is null;

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
                if (Lexicon.Shared.Find(tokens, i) is var (_, known) && known[^1] >= k)
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

    /// <summary>"Replace the crossfade by a spin", "a different transition, maybe a zoom": a transition behind another.</summary>
    private Mention? IsOtherJoint(int i)
    {
        if (
            i < 3
            || Rostrum.Drafts.Transitions.TransitionCatalogue.Find(tokens[i].Stem) is not { } transition
            || i + 1 < tokens.Count
                && tokens[i + 1].Kind == TokenKind.Word
                && tokens[i + 1].Text is not ("please" or "instead" or "one")
        )
            return null;
        var at = tokens[i - 1].Text is "a" or "an" or "the" ? i - 2 : i - 1;
        return
            tokens[at].Text
                is "by"
                    or "with"
                    or "for"
                    or "to"
                    or "into"
                    or "maybe"
                    or "perhaps"
                    or "say"
                    or "like"
            && Enumerable.Range(Math.Max(0, i - 9), Math.Min(9, i)).Any(k => joints.Contains(tokens[k].Stem))
            && Enumerable
                .Range(Math.Max(0, i - 9), Math.Min(9, i))
                .Any(k =>
                    tokens[k].Text
                        is "replace"
                            or "swap"
                            or "change"
                            or "switch"
                            or "different"
                            or "other"
                            or "another"
                            or "exchange"
                )
            ? new Mention(i, i + 1, [new TransitionNamed(transition)])
            : null;
    }

    private static readonly HashSet<string> joints =
    [
        .. new[]
        {
            "crossfades",
            "dissolves",
            "wipes",
            "transitions",
            "transition",
            "slides",
            "crossfade",
            "dissolve",
            "wipe",
        }.Select(WordStem.Of),
    ];

    /// <summary>"Push to the left between them": what happens between pictures is how they are joined.</summary>
    /// <param name="isNamed">What it is else is known to be something else.</param>
    private Mention? JoinBetween(int i, bool isNamed = false)
    {
        if (
            tokens[i].Kind != TokenKind.Word
            || Rostrum.Drafts.Transitions.TransitionCatalogue.Find(tokens[i].Stem) is not { } transition
            || !isNamed
                && Lexicon.Shared.Find(tokens, i) is var (meanings, _)
                && meanings.Any(meaning => meaning is TransitionNamed or MotionNamed)
        )
            return null;
        for (var k = i + 1; k < tokens.Count && k <= i + 7 && tokens[k].Kind == TokenKind.Word; k++)
            if (
                tokens[k].Text == "between"
                && (k + 1 >= tokens.Count || tokens[k + 1].Kind == TokenKind.Mark)
                && tokens[k - 1].Text == "in"
            )
                return new Mention(i, i + 1, [new TransitionNamed(transition)]);
            else if (
                tokens[k].Text == "between"
                && k + 1 < tokens.Count
                && tokens[k + 1].Text
                    is "them"
                        or "each"
                        or "every"
                        or "all"
                        or "the"
                        or "photos"
                        or "pictures"
                        or "images"
                        or "shots"
            )
                return new Mention(i, i + 1, [new TransitionNamed(transition)]);
        return null;
    }

    /// <summary>"A ten second spot", "a 15 s teaser": what lasts so long is the film.</summary>
    private bool IsSpot(int i) =>
        tokens[i].Text
            is "spot"
                or "teaser"
                or "piece"
                or "cut"
                or "ad"
                or "advert"
                or "commercial"
                or "trailer"
        && i > 1
        && DurationReader.IsUnit(tokens[i - 1].Text);

    /// <summary>"Then spin from the gates into the oval": said of two pictures, it is how one becomes the other.</summary>
    private Mention? JoinAt(int i)
    {
        if (JoinBetween(i) is { } between)
            return between;
        if (
            i + 2 >= tokens.Count
            || tokens[i + 1].Text is not ("from" or "between")
            || Rostrum.Drafts.Transitions.TransitionCatalogue.Find(tokens[i].Stem) is not { } transition
        )
            return null;
        var at = tokens[i + 2].Text is "the" or "my" or "our" ? i + 3 : i + 2;
        if (
            at >= tokens.Count
            || places.Read(at) is not { } from
            || from.As<PicturePlace>() is not { Pick: Pick.These }
        )
            return null;
        return from.End < tokens.Count && tokens[from.End].Text is "to" or "into" or "and" or "onto"
            ? new Mention(i, i + 1, [new TransitionNamed(transition)])
            : null;
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

    private Mention? At(int i)
    {
        if (IsRatherThan(i))
        {
            taken.AsSpan(i, 2).Fill(true);
            return new Mention(i, i + 2, [new InsteadWord()]);
        }
        if (IsTakingBack(i))
            return new Mention(i, i + 1, [new CorrectionWord()]);
        if (FontReader.Read(tokens, i, fonts) is { } font)
        {
            taken.AsSpan(i, font.End - i).Fill(true);
            return font;
        }
        if (ActingReader.Read(tokens, i) is { } acting)
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
        if (IsTakenFrom(i))
            return new Mention(i, i + 1, [new NotWord(Removes: true, Behind: true)]);
        if (IsPartedRemoval(i))
            return new Mention(i, i + 1, [new NotWord(Removes: true)]);
        if (IsApiece(i))
        {
            taken.AsSpan(i, 2).Fill(true);
            return new Mention(i, i + 2, [new EachWord()]);
        }
        if (IsPutAt(i))
            return new Mention(i, i + 1, [new VerbWord(Verb.Move)]);
        if (PartedPace(i) is { } pace)
            return pace;
        if (IsSpot(i))
            return new Mention(i, i + 1, [new FilmWord()]);
        if (IsOnlyThese(i))
            return new Mention(i, i + 1, [new OnlyWord()]);
        var measure =
            places.Read(i)
            ?? TimeReader.Read(tokens, i)
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
        var phrase = IsNoun(i) || IsAppearance(i) ? null : Lexicon.Shared.Find(tokens, i);
        // 再加一个字幕: no letter, a caption.
        if (
            phrase is var (_, letters)
            && tokens[letters[^1]].Text == "字"
            && letters[^1] + 1 < tokens.Count
            && tokens[letters[^1] + 1].Text is "幕" or "体" or "号"
        )
            phrase = null;
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
                meaning is AnchorNamed or AimWord or VerbWord { Verb: Verb.StartWith or Verb.EndWith }
            )
            && Enumerable
                .Range(jumps[^2] + 1, jumps[^1] - jumps[^2] - 1)
                .Any(k => tokens[k].Text is "on" or "the")
            && places.Read(jumps[^1])?.As<PicturePlace>() is not null
        )
            phrase = null;
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
        // What a phrase with a gap has taken behind the gap is no other's.
        if (phrase is var (_, held) && held.Any(place => taken[place]))
            phrase = Lexicon.Shared.Find([.. tokens.Take(Array.IndexOf(taken, true, i))], i);
        // 减半秒 is by half a second.
        if (
            phrase is var (_, halved)
            && tokens[halved[^1]].Text == "半"
            && halved[^1] + 1 < tokens.Count
            && tokens[halved[^1] + 1].Text is "秒" or "分"
        )
            phrase = null;
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
                ?? StillReader.Read(tokens, i)
                ?? TurnedOrder.Read(tokens, i)
                ?? PathReader.Read(tokens, i)
                ?? GoingReader.Read(tokens, i)
            )
                is { } built
            && (phrase is not var (_, known) || built.End > known[^1] + 1)
        )
            measure = built;
        if (phrase is var (meanings, found) && (measure is null || found[^1] >= measure.End))
        {
            foreach (var place in found)
                taken[place] = true;
            // An "and" between the parts of a phrase joins nothing: 夹在人和背景中间.
            for (var k = i; k < found[^1]; k++)
                taken[k] |= tokens[k].Kind == TokenKind.Han && Clause.IsJoint(tokens[k]);
            return new Mention(i, found[^1] + 1, meanings);
        }
        if (measure is null)
            return null;
        if (measure.Closes is var (from, until))
            taken.AsSpan(from, until - from).Fill(true);
        taken.AsSpan(i, measure.End - i).Fill(true);
        return measure;
    }
}

namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>Where clauses begin, and phrases that mean something else in theirs.</summary>
internal sealed partial class Scanner
{
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
        && (
            tokens[mention.Start].Text
                is "last"
                    or "first"
                    or "starting"
                    or "beginning"
                    or "start"
                    or "go"
                    or "going"
            || IsFromTo(tokens, mention, all)
        )
        && all.Where(other => other.Clause == mention.Clause)
            .All(other =>
                other.Meanings.Any(meaning =>
                    meaning
                        is PicturePlace
                            or OrderWord
                            or VerbWord
                            or NothingMeant
                            or MotionNamed
                            or EachWord
                )
            );

    /// <summary>倒过来播，从最后一张开始走到第一张.</summary>
    private static bool IsFromTo(IReadOnlyList<Token> tokens, Mention mention, IReadOnlyList<Mention> all) =>
        tokens[mention.Start].Kind == TokenKind.Han
        && all.First(other => other.Clause == mention.Clause).Start is var first
        && Enumerable.Range(Math.Max(0, first - 1), 2).Any(i => tokens[i].Text is "从" or "由" or "打");

    /// <summary>"Corporate music, and fade it out at the end": "it" is what was just named.</summary>
    private static bool IsOfMusic(IReadOnlyList<Token> tokens, Mention mention, IReadOnlyList<Mention> all) =>
        mention.As<FilmFadeWord>() is not null
        && (
            tokens[mention.Start].Text == "fading"
            || IsLastOfMusic(tokens, mention, all)
            || Enumerable.Range(mention.Start, mention.End - mention.Start).Any(i => tokens[i].Text == "it")
        )
        && all.LastOrDefault(other => other.End <= mention.Start && Denial.IsThing(other)) is { } named
        && named.Meanings.Any(meaning => meaning is MusicWord or MoodNamed);

    /// <summary>"1) add corporate music 2) volume 20% 3) 2 second fade-out": a list of nothing but what is heard.</summary>
    private static bool IsLastOfMusic(
        IReadOnlyList<Token> tokens,
        Mention fade,
        IReadOnlyList<Mention> all
    ) =>
        fade.As<FadeWord>() is not null
        && tokens.Take(fade.Start).Count(token => token.Text == ";") > 1
        && all.Where(other => other.End <= fade.Start && Denial.IsThing(other))
            .All(other => other.Meanings.Any(meaning => meaning is MusicWord or MoodNamed));

    /// <summary>"Change the colour of the caption": of letters, and of nothing in the picture.</summary>
    private static bool IsOfText(IReadOnlyList<Token> tokens, Mention mention, IReadOnlyList<Mention> all) =>
        mention.As<UnavailableWord>() is not null
        && tokens[mention.Start].Kind == TokenKind.Word
        && Enumerable
            .Range(mention.Start, mention.End - mention.Start)
            .Any(i => tokens[i].Text is "colour" or "color")
        && all.Any(other => other.Start == mention.End && other.As<TextNoun>() is not null);

    /// <summary>"Fade it in and out", right after a text was set.</summary>
    private static bool IsFadeOfText(
        IReadOnlyList<Token> tokens,
        Mention mention,
        IReadOnlyList<Mention> all,
        Scene scene
    ) =>
        scene.Focus.Subject == Subject.Text
        && mention.Meanings.Any(meaning => meaning is FadesWord or FadeWord or FilmFadeWord)
        && Enumerable.Range(mention.Start, mention.End - mention.Start).Any(i => tokens[i].Text == "it")
        && all.All(other => other.As<MusicWord>() is null && other.As<FilmWord>() is null);

    /// <summary>其他还是3秒: they stay so; 音乐还是不要了: what is not wanted stands before it. Nothing is put right.</summary>
    private static bool IsStill(IReadOnlyList<Token> tokens, List<Mention> mentions, int k) =>
        mentions[k].As<CorrectionWord>() is not null
        && mentions[k].End - mentions[k].Start == 2
        && tokens[mentions[k].Start].Text == "还"
        && k > 0
        && (
            mentions[k].Start - mentions[k - 1].End is 0 or 1
                && mentions[k - 1]
                    .Meanings.Any(meaning =>
                        meaning is PicturePlace { Pick: not Pick.It } or EachWord or FilmWord
                    )
            || mentions[k - 1].As<Head>() is not null
                && Enumerable
                    .Range(mentions[k - 1].End, mentions[k].Start - mentions[k - 1].End)
                    .All(i => tokens[i].Text is "我" or "想" or "觉" or "得" or "看" or "那" or "就")
                && k + 1 < mentions.Count
                && mentions[k + 1].Start - mentions[k].End <= 1
                && mentions[k + 1].As<NotWord>() is { Removes: true }
        );

    /// <summary>反过来，变成拉远: the move is to be the other, and no order is turned.</summary>
    private static bool IsTurnedMove(
        IReadOnlyList<Token> tokens,
        Mention mention,
        IReadOnlyList<Mention> all
    ) =>
        mention.As<VerbWord>() is { Verb: Verb.Reverse }
        && tokens[mention.Start].Kind == TokenKind.Han
        && all.All(other => other.Clause != mention.Clause || other == mention)
        && all.Any(other =>
            other.Clause == mention.Clause + 1
            && other.Meanings.Any(meaning => meaning is MotionNamed or TransitionNamed)
        )
        && all.Any(other =>
            other.Clause == mention.Clause + 1 && other.As<VerbWord>() is { Verb: Verb.Change }
        );

    /// <summary>从左边慢慢推到右边: pushed along, and not nearer.</summary>
    private static bool IsOnItsWay(
        IReadOnlyList<Token> tokens,
        Mention mention,
        IReadOnlyList<Mention> all
    ) =>
        mention.As<MotionNamed>() is { Motion.Name: "push_in" or "pull_out" }
        && tokens[mention.Start].Kind == TokenKind.Han
        && all.Any(way =>
            way.As<DirectionWord>() is { Direction: "left" or "right" }
            && tokens[way.Start].Text is "从" or "由" or "自"
            && way.Start < mention.Start
            && mention.End < way.End
        );

    /// <summary>慢慢放大，音乐卡点: the cuts go with the beat, where another move is wanted of all pictures.</summary>
    private static bool IsBeatOfMusic(
        IReadOnlyList<Token> tokens,
        Mention mention,
        IReadOnlyList<Mention> all
    ) =>
        mention.As<MotionNamed>() is { Motion.Name: "beat_zoom" }
        && mention.As<CutOnBeatWord>() is not null
        && tokens[mention.Start].Kind == TokenKind.Han
        && all.Any(other =>
            other.As<MotionNamed>() is { Motion.Name: not "beat_zoom" }
            && other.Clause != mention.Clause
            && !all.Any(place => place.Clause == other.Clause && place.As<PicturePlace>() is not null)
        );

    /// <summary>素描那个撤销吧: what is named before it is to go.</summary>
    private static bool IsTakenBack(
        IReadOnlyList<Token> tokens,
        Mention mention,
        IReadOnlyList<Mention> all
    ) =>
        mention.As<UnavailableWord>() is not null
        && tokens[mention.Start].Text is "撤" or "还" or "取"
        && all.Any(other =>
            other.Clause == mention.Clause
            && other.End <= mention.Start
            && mention.Start - other.End <= 4
            && other.Meanings.Any(meaning =>
                meaning is EffectNamed or LookNamed or MusicWord or TextNoun or TransitionNamed or BlurWord
            )
        );

    /// <summary>俯拍的城市，慢慢右移: what the picture is like, where another move is wanted.</summary>
    private static bool IsOfView(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        Mention mention,
        IReadOnlyList<Mention> all
    ) =>
        mention.As<MotionNamed>() is not null
        && tokens[mention.Start].Kind == TokenKind.Han
        && mention.Start == clauses[mention.Clause].Start
        && mention.End + 1 < clauses[mention.Clause].End
        && tokens[mention.End].Text == "的"
        && !all.Any(other =>
            other.Clause == mention.Clause && other != mention && other.As<NothingMeant>() is null
        )
        && !Enumerable
            .Range(mention.End + 1, clauses[mention.Clause].End - mention.End - 1)
            .Any(i => tokens[i].Text is "镜" or "感" or "效" or "动" or "方" or "运" or "样" or "那" or "画")
        && all.Any(other =>
            other.Clause > mention.Clause
            && other.Meanings.Any(meaning => meaning is MotionNamed or DirectionWord)
        );

    /// <summary>"The full width of the landscape photograph": what the picture is like, not what the film is to be.</summary>
    private static bool IsOfPicture(IReadOnlyList<Token> tokens, Mention mention) =>
        mention.As<ShapeNamed>() is not null
            && mention.End - mention.Start == 1
            && tokens[mention.Start].Text is "portraits" or "landscapes"
        || mention.As<ShapeNamed>() is not null
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

    /// <summary>"Start with the owner, finish on the puppy, the vet in the middle": where in the order, and nowhere on the canvas.</summary>
    private static bool IsMiddleOfOrder(
        IReadOnlyList<Token> tokens,
        Mention mention,
        IReadOnlyList<Mention> all
    ) =>
        mention.As<AnchorNamed>() is { Anchor: "center" }
        && mention.Start > 1
        && tokens[mention.Start - 1].Text == "the"
        && all.Any(place =>
            place.Clause == mention.Clause
            && place.As<PicturePlace>() is { Places.Count: 1 }
            && mention.Start - place.End is >= 2 and <= 4
        )
        && all.Any(other =>
            other.Clause != mention.Clause
            && (
                other.As<VerbWord>() is { Verb: Verb.StartWith or Verb.EndWith }
                || other.As<OrderWord>() is { Outermost: true }
            )
        );

    /// <summary>"Listing with 4 seconds per photo: the first should pan": what is behind the colon is said of one picture.</summary>
    private static bool IsBehindTotal(IReadOnlyList<Token> tokens, List<Mention> mentions, int i) =>
        tokens[i - 1].Text == ":"
        && tokens[i].Kind is TokenKind.Word or TokenKind.Number
        && mentions.Exists(mention =>
            mention.As<PicturePlace>() is { Pick: Pick.These } && mention.Start - i is 0 or 1 or 2
            || mention.As<Length>() is not null
                && mention.Start == i
                && mentions.Exists(other => other.As<ShapeNamed>() is not null && other.End == i - 1)
            // "A clip of 8 seconds: steam over the soup": the film is as long, not the steam.
            || mention.As<EffectNamed>() is not null
                && mention.Start == i
                && !mentions.Exists(other => other.As<PicturePlace>() is not null && other.End < i)
        )
        && mentions.FindLast(mention => mention.End <= i - 1) is { } before
        && before.End == i - 1
        && before.Meanings.Any(meaning =>
            meaning is Length or EachWord or FilmWord or SlideshowWord or ShapeNamed or StyleNamed
        );

    /// <summary>口红推近 试色往右移: between Chinese words a space is a sign, unless it only sets off what a text reads.</summary>
    private static bool IsSpaced(IReadOnlyList<Token> tokens, List<Mention> mentions, int i)
    {
        if (
            !(
                tokens[i].Kind == TokenKind.Han
                    && (tokens[i - 1].Kind == TokenKind.Han || IsBehindQuote(tokens, mentions, i))
                || IsSpacedOut(tokens) && (IsSpacedNumber(tokens, i) || IsSpacedWord(tokens, mentions, i))
            )
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

    /// <summary>竖屏 15s 每张画面都要抖: between numbers and words too, where a message has spaces for signs.</summary>
    private static bool IsSpacedNumber(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Kind == TokenKind.Han
            && tokens[i - 1].Kind is TokenKind.Word or TokenKind.Number
            && i > 1
            && (DurationReader.IsUnit(tokens[i - 1].Text) || tokens[i - 1].Kind == TokenKind.Number)
        || tokens[i].Kind == TokenKind.Number
            && tokens[i - 1].Kind == TokenKind.Han
            && tokens[i - 1].Text
                is not (
                    "用"
                    or "是"
                    or "为"
                    or "成"
                    or "到"
                    or "的"
                    or "约"
                    or "共"
                    or "长"
                    or "写"
                    or "第"
                    or "前"
                    or "后"
                )
            && NumberReader.Read(tokens, i) is var (_, end)
            && end < tokens.Count
            && (DurationReader.IsUnit(tokens[end].Text) || tokens[end].Text == ":");

    /// <summary>写“全场8折” 音乐开心点: behind what a text reads something that is not of texts.</summary>
    private static bool IsBehindQuote(IReadOnlyList<Token> tokens, List<Mention> mentions, int i) =>
        tokens[i - 1].Kind == TokenKind.Quote
        && mentions.Exists(mention =>
            mention.Start == i
            && mention.Meanings.Any(meaning =>
                meaning
                    is MusicWord
                        or EachWord
                        or FilmWord
                        or ShapeNamed
                        or TransitionWord
                        or TransitionNamed
                        or MotionNamed
            )
        );

    /// <summary>每张4秒 bgm要燃的: behind how long, or behind what ends a wish, a word of another script begins one.</summary>
    private static bool IsSpacedWord(IReadOnlyList<Token> tokens, List<Mention> mentions, int i) =>
        tokens[i].Kind == TokenKind.Word
        && tokens[i - 1].Kind == TokenKind.Han
        && (
            tokens[i - 1].Text is "吧" or "的" or "了" or "哈" or "呗" or "点" or "嘛" or "秒"
            || mentions.Exists(mention => mention.End == i && mention.As<Length>() is not null)
        )
        && mentions.Exists(mention =>
            mention.Start == i && mention.Meanings.Any(meaning => meaning is MusicWord or TextNoun)
        );

    /// <summary>No sign parts its wishes, and several spaces do.</summary>
    private static bool IsSpacedOut(IReadOnlyList<Token> tokens) =>
        !tokens.Any(token => token.Text is "," or "，" or "。" or "；" or ";")
        && Enumerable
            .Range(1, tokens.Count - 1)
            .Count(i =>
                tokens[i].Start > tokens[i - 1].End
                && (tokens[i].Kind == TokenKind.Han || tokens[i - 1].Kind == TokenKind.Han)
            ) >= 2;

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
}

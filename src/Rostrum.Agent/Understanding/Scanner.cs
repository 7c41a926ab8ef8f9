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

    public static (IReadOnlyList<Mention> Mentions, IReadOnlyList<Clause> Clauses) Scan(
        IReadOnlyList<Token> tokens,
        Scene scene
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
        var clauses = Clause.Split(tokens, scanner.taken, corrections);
        IReadOnlyList<Mention> placed =
        [
            .. mentions.Select(mention =>
                mention with
                {
                    Clause = clauses
                        .First(clause => clause.End > mention.Start || clause.Start >= mention.Start)
                        .Number,
                }
            ),
        ];
        var read = Replacement.Without(tokens, BareNumbers.Filled(tokens, placed));
        return (Sparing.Without(tokens, clauses, read), clauses);
    }

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
        && i > 0
        && (
            tokens[i - 1].Kind == TokenKind.Mark
            || tokens[i - 1].Text is "er" or "uh" or "um" or "oh" or "hmm" or "呃" or "哦" or "啊" or "嗯"
        );

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

    private Mention? At(int i)
    {
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
        if (IsPartedRemoval(i))
            return new Mention(i, i + 1, [new NotWord(Removes: true)]);
        var measure =
            places.Read(i)
            ?? TimeReader.Read(tokens, i)
            ?? DurationReader.Read(tokens, i)
            ?? MeasureReader.Read(tokens, i);
        var phrase = Lexicon.Shared.Find(tokens, i);
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
        // What is only built like a comparison gives way to a phrase that is as long.
        if (
            measure is null
            && (FactorReader.Read(tokens, i) ?? DegreeReader.Read(tokens, i) ?? GoingReader.Read(tokens, i))
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
        taken.AsSpan(i, measure.End - i).Fill(true);
        return measure;
    }
}

namespace Rostrum.Agent.Understanding.Texts;

/// <summary>What a clause says that a text reads.</summary>
/// <param name="Words">Null when nothing is said about that.</param>
/// <param name="Selector">What the text that is meant says now.</param>
/// <param name="Clause">The last clause that the words reach into.</param>
/// <param name="End">The place behind the last token that belongs to the text.</param>
/// <param name="Traits">The phrases that say how it looks; null: all of the span.</param>
internal sealed record Written(
    string? Words,
    string? Selector,
    int Clause,
    int End,
    IReadOnlyList<Mention>? Traits = null
);

/// <summary>Finds what a text is to read: a quotation, or what follows "says", "to", a colon or the text's name.</summary>
internal sealed partial class WrittenWords(
    string message,
    IReadOnlyList<Token> tokens,
    IReadOnlyList<Clause> clauses,
    IReadOnlyList<Mention> mentions,
    Scene scene
)
{
    private static readonly HashSet<string> becoming = ["to", "into", "as", "成", "为", "with"];

    private static readonly HashSet<string> notWords =
    [
        .. "in at on for with to is are should be from about over under like so when where it and that which as a an the of but by font color colour size style animation please instead again more less not also too here there up down out off now text words ought shall back forward till until against because since properly clearly stay stays staying long longer goes go come comes appear appears disappear disappears fade fades isn't doesn't can't cannot won't needs need looks look must could would might may has have does did do got gets get".Split(
            ' '
        ),
    ];

    public Written Find((int Start, int End) span, Mention? noun, TextVerbs verbs, int clause)
    {
        var quotes = Enumerable
            .Range(span.Start, span.End - span.Start)
            .Where(i => tokens[i].Kind == TokenKind.Quote)
            .ToList();
        if (quotes.Count > 0)
            return Quoted(quotes, span, verbs, clause);
        if (verbs.Removes)
            return new Written(null, null, clause, span.End);
        return Marked(span, noun, verbs, clause)
            ?? Bare(span, noun, verbs, clause)
            ?? new Written(null, null, clause, span.End);
    }

    private Written Quoted(List<int> quotes, (int Start, int End) span, TextVerbs verbs, int clause)
    {
        var said = tokens[quotes[0]].Said;
        // "“Spring Sale” instead of “Winter Sale”".
        if (
            quotes.Count > 1
            && Enumerable
                .Range(quotes[0], quotes[1] - quotes[0])
                .Any(i => tokens[i].Text is "instead" or "rather" or "not")
        )
            return new Written(said, tokens[quotes[1]].Said, clause, span.End);
        if (quotes.Count > 1)
            return new Written(tokens[quotes[1]].Said, said, clause, span.End);
        var isThere = scene.Texts.Any(text =>
            string.Equals(text.Text, said, StringComparison.OrdinalIgnoreCase)
        );
        if (verbs.Removes)
            return new Written(null, said, clause, span.End);
        if (verbs.Changes && isThere && BecomingBehind(quotes[0], span.End) is { } at && at < span.End)
            return new Written(
                Said(at, Trimmed(at, span.End)),
                said,
                clause,
                span.End,
                Inside(span.Start, quotes[0])
            );
        return isThere && !verbs.Adds && !BecomingBefore(quotes[0])
            ? new Written(null, said, clause, span.End)
            : new Written(said, null, clause, span.End);
    }

    private bool BecomingBefore(int quote) => quote > 0 && becoming.Contains(tokens[quote - 1].Text);

    private int? BecomingBehind(int quote, int end)
    {
        for (var i = quote + 1; i < end; i++)
            if (becoming.Contains(tokens[i].Text))
                return i + 1;
        return null;
    }

    /// <summary>What stands behind "says" or a colon, and for a change behind "to".</summary>
    private Written? Marked((int Start, int End) span, Mention? noun, TextVerbs verbs, int clause)
    {
        var marker = mentions.FirstOrDefault(mention =>
            mention.As<WordsFollow>() is not null
            && mention.Start >= span.Start
            && mention.End <= span.End
            && mention.Start >= (noun?.Start ?? span.Start)
        );
        var at =
            ColonBehind(noun, span.End)
            ?? marker?.End
            ?? (verbs.Changes || noun is not null ? ToBehind(noun, span) : null);
        if (marker is not null && at < span.End && tokens[at.Value].Text == ":")
            at++;
        // 写上店名：老李面馆: what it is called is not written.
        else if (
            marker is not null
            && noun is null
            && Enumerable
                .Range(at!.Value, Math.Max(0, Math.Min(span.End - 1, at.Value + 4) - at.Value))
                .FirstOrDefault(i => tokens[i].Text == ":")
                is > 0
                    and var colon
        )
            at = colon + 1;
        if (at is not { } from || from >= span.End)
            return null;
        var isColon = tokens[from - 1].Text == ":";
        if (marker is null && !isColon && BeginsAsLook(from))
            return null;
        var (end, last) = Reach(from, span.End, clause);
        var trimmed = Trimmed(from, end, isColon);
        if (
            trimmed <= from
            || marker is not null && !isColon && (IsMeasure(from, span.End) || IsWhere(from, trimmed))
            || marker is null
                && IsOnlyLook(from, trimmed)
                && !IsColon(from, trimmed)
                && !(isColon && (Inside(from, trimmed).All(IsTime) || scene.Texts.Count == 0))
        )
            return null;
        IReadOnlyList<Mention> traits = [.. Inside(span.Start, from), .. Inside(trimmed, end)];
        return new Written(SaidWithSign(from, trimmed, end), null, last, end, traits);
    }

    /// <summary>字换成白色带黑描边: how it looks is not what it reads.</summary>
    private bool BeginsAsLook(int from) =>
        tokens[from].Kind == TokenKind.Han
        && mentions.Any(mention =>
            mention.Start == from
            && mention.Meanings.Any(meaning =>
                meaning
                    is ColourNamed
                        or AnchorNamed
                        or LettersWord
                        or TrimNamed
                        or FontNamed
                        or AnimationNamed
                        or Times
                        or Percent
                        or Pixels
                        or AmountWord
            )
        );

    /// <summary>标题逐字打出来：从前慢: what stands behind a colon and says nothing of how a text looks is written.</summary>
    private bool IsColon(int from, int end) =>
        from > 0
        && tokens[from - 1].Text == ":"
        && tokens[from].Kind == TokenKind.Han
        && !Inside(from, end).Any(mention => mention.Meanings.Any(TextTraits.IsOne));

    /// <summary>"A title Bali 2026", 加标题夏日大促: what follows the name and is nothing else.</summary>
    private Written? Bare((int Start, int End) span, Mention? noun, TextVerbs verbs, int clause)
    {
        if (noun is null || (verbs.Changes && !verbs.Adds))
            return null;
        if (IsOpinion(span.Start, noun.Start))
            return null;
        // "Have the letters hammered out": of the text that is there.
        if (
            scene.Texts.Count > 0
            && noun.Start > 0
            && tokens[noun.Start].Text is "letters" or "lettering"
            && tokens[noun.Start - 1].Text is "the" or "its" or "those"
        )
            return null;
        if (noun.End >= span.End)
            return With(span, clause) ?? Behind(span, verbs, clause);
        var from = noun.End;
        while (
            from < span.End
            && mentions.FirstOrDefault(mention => mention.Start == from) is { } next
            && next.As<TextNoun>() is not null
        )
            from = next.End;
        if (from >= span.End && verbs.Adds)
            return With(span, clause) ?? Behind(span, verbs, clause);
        if (from >= span.End || notWords.Contains(tokens[from].Text) || tokens[from].Kind == TokenKind.Mark)
            return noun.As<TextNoun>() is { Template: "price" } ? Behind(span, verbs, clause) : null;
        var (end, last) = Reach(from, span.End, clause);
        var trimmed = Trimmed(from, end);
        if (
            trimmed <= from
            || IsOnlyLook(from, trimmed) && !(verbs.Adds && IsWordsNoun(noun) && trimmed - from > 1)
        )
            return null;
        if (tokens[from].Kind == TokenKind.Han && !verbs.Adds)
            return null;
        return new Written(
            Said(from, trimmed),
            null,
            last,
            end,
            [.. Inside(span.Start, from), .. Inside(trimmed, end)]
        );
    }

    /// <summary>"The words we made it": what follows is written, common as its words are.</summary>
    private bool IsWordsNoun(Mention noun) =>
        tokens[noun.End - 1].Text
            is "words"
                or "phrase"
                or "message"
                or "sentence"
                or "slogan"
                or "quote"
                or "line";

    /// <summary>"I can't really read the title against the sand": said of a text that is there.</summary>
    private bool IsOpinion(int start, int end) =>
        scene.Texts.Count > 0
        && Enumerable
            .Range(start, Math.Max(0, end - start))
            .Any(i =>
                tokens[i].Text
                    is "can't"
                        or "cannot"
                        or "read"
                        or "see"
                        or "hold"
                        or "keep"
                        or "like"
                        or "love"
                        or "hate"
                        or "leave"
                        or "where"
                        or "when"
            );

    /// <summary>"Lower third with Priya Nair": the next clause, where nothing else is said in it.</summary>
    private Written? With((int Start, int End) span, int clause)
    {
        if (
            clause + 1 >= clauses.Count
            || clauses[clause + 1] is not { Joint: "with" } next
            || next.End <= next.Start
        )
            return null;
        if (QuotedBehind(next) is { } quoted)
            return new Written(
                tokens[quoted.Start].Said,
                null,
                quoted.Number,
                quoted.Start + 1,
                [.. Inside(span.Start, span.End), .. Inside(quoted.Start + 1, quoted.End)]
            );
        if (
            notWords.Contains(tokens[next.Start].Text)
            || Inside(next.Start, Trimmed(next.Start, next.End)).Count > 0
        )
            return null;
        var (end, last) = Reach(next.Start, next.End, clause + 1);
        return new Written(
            Said(next.Start, Trimmed(next.Start, end)),
            null,
            last,
            end,
            [.. Inside(span.Start, span.End), .. Inside(Trimmed(next.Start, end), end)]
        );
    }

    /// <summary>"With my name, “Priya Nair”": what it is stands before what it reads.</summary>
    private Clause? QuotedBehind(Clause name) =>
        tokens[name.Start].Text is "a" or "my" or "our" or "the" or "her" or "his" or "their" or "your"
        && name.End - name.Start <= 4
        && name.Number + 1 < clauses.Count
        && clauses[name.Number + 1] is { Joint: "," or ":" or "-" or "–" or "—" } quoted
        && quoted.End > quoted.Start
        && tokens[quoted.Start].Kind == TokenKind.Quote
            ? quoted
            : null;

    /// <summary>来句文案，人间值得: the next clause, where it says nothing else.</summary>
    private Written? Behind((int Start, int End) span, TextVerbs verbs, int clause)
    {
        if (
            !verbs.Adds
            || clause + 1 >= clauses.Count
            || clauses[clause + 1] is not { Joint: "，" or "," or "、" } next
            || next.End <= next.Start
            || tokens[next.Start].Kind is not (TokenKind.Han or TokenKind.Number)
            || Inside(next.Start, next.End).Count > 0
        )
            return null;
        var (end, last) = Reach(next.Start, next.End, clause + 1);
        return new Written(Said(next.Start, end), null, last, end, Inside(span.Start, span.End));
    }

    /// <summary>What stands behind a colon is written, unless the colon is part of a time or a shape.</summary>
    private int? ColonBehind(Mention? noun, int end)
    {
        for (var i = noun?.End ?? end; i + 1 < end; i++)
            if (tokens[i].Text == ":" && !mentions.Any(mention => mention.Start <= i && i < mention.End))
                return i + 1;
        return null;
    }

    private int? ToBehind(Mention? noun, (int Start, int End) span)
    {
        for (var i = noun?.End ?? span.Start; i < span.End; i++)
            if (
                (tokens[i].Text is "to" && !IsInfinitive(i + 1) || tokens[i].Text is "into" or "成" or "为")
                && !(tokens[i].Text == "为" && i + 1 < span.End && tokens[i + 1].Text == "了")
            )
                return i + 1;
        return null;
    }

    /// <summary>"To be bigger", "to fade in": not what it is to read.</summary>
    private bool IsInfinitive(int i) =>
        i < tokens.Count
        && tokens[i].Text
            is "be"
                or "have"
                or "go"
                or "appear"
                or "fade"
                or "come"
                or "stay"
                or "last"
                or "show"
                or "disappear"
                or "start"
                or "end"
                or "move"
                or "sit"
                or "look"
                or "get"
                or "stand"
                or "pop"
                or "slide"
                or "bounce"
                or "type"
                or "stick"
                or "make"
                or "match"
                or "fit"
                or "read"
                or "say";

    private IReadOnlyList<Mention> Inside(int start, int end) =>
        [.. mentions.Where(mention => mention.Start >= start && mention.End <= end)];

    /// <summary>显示时间翻倍: how long, and not what.</summary>
    private bool IsMeasure(int from, int end) =>
        tokens[from].Kind == TokenKind.Han
        && mentions.Any(mention =>
            mention.Start == from
            && mention.End >= end
            && mention.Meanings.All(meaning => meaning is LengthWord or AmountWord or Times or SpeedWord)
        );

    /// <summary>名字显示在各照片右下方: where, and not what.</summary>
    private bool IsWhere(int from, int end) =>
        tokens[from].Text is "在" or "于"
        && mentions.Any(mention =>
            mention.Start > from
            && (mention.Start == end || mention.End == end)
            && mention.As<AnchorNamed>() is not null
        );

    /// <summary>停四秒, 两秒后消失: how long a text is seen, and no more of its words.</summary>
    private bool SaysOnlyWhen(Clause clause)
    {
        var own = Inside(clause.Start, clause.End);
        return own.Any(IsTime)
            && Enumerable
                .Range(clause.Start, clause.End - clause.Start)
                .All(i =>
                    own.Any(mention => mention.Start <= i && i < mention.End)
                    || tokens[i].Kind == TokenKind.Han && lasting.Contains(tokens[i].Text)
                );
    }

    private static readonly HashSet<string> lasting =
    [
        .. "停 留 显 示 展 持 续 播 放 出 现 待 呆 挂 消 失 就 后 只 共 了 约 大 概 够 行 亮 保 在".Split(
            ' '
        ),
    ];
}

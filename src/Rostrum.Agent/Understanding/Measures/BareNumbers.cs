namespace Rostrum.Agent.Understanding.Measures;

/// <summary>Numbers without a unit that take up one that was said before: "5 seconds, no wait, make it 7".</summary>
internal static class BareNumbers
{
    private static readonly HashSet<string> before =
    [
        "it",
        "that",
        "to",
        "into",
        "rather",
        "say",
        "said",
        "says",
        "meant",
        "wanted",
        "wants",
        "over",
        "so",
        "成",
        "到",
        "为",
        "是",
        "改",
    ];

    public static IReadOnlyList<Mention> Filled(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Scene scene
    )
    {
        var filled = new List<Mention>(mentions);
        if (tokens.Count > 0 && Alone(tokens, mentions, 0) is { } first)
            filled.Add(first);
        for (var i = 1; i < tokens.Count; i++)
        {
            if (Better(tokens, mentions, i, scene) is { } better)
            {
                filled.Add(better);
                continue;
            }
            if (Alone(tokens, mentions, i) is { } alone)
            {
                filled.Add(alone);
                continue;
            }
            if (Loudness(tokens, mentions, i) is { } loudness)
            {
                filled.Add(loudness);
                continue;
            }
            if (NumberReader.Read(tokens, i) is not var (number, end))
                continue;
            if ((Held(tokens, mentions, i, scene) ?? Seconds(tokens, mentions, i)) is { } held)
            {
                filled.Add(held);
                continue;
            }
            if (
                !(
                    before.Contains(tokens[i - 1].Text)
                    || IsForPlace(tokens, mentions, i)
                    || IsCorrected(tokens, mentions, i)
                ) || mentions.Any(mention => mention.Start <= i && i < mention.End)
            )
                continue;
            if (
                tokens[i].Text is "a" or "an" or "half" or "quarter" or "third"
                || !(Ends(tokens, end) || IsForPlace(tokens, mentions, i))
            )
                continue;
            if (
                scene.Focus.OfLengths
                && IsCorrected(tokens, mentions, i)
                && !mentions.Any(mention => mention.Meanings.Any(meaning => meaning is Length or Percent))
            )
                filled.Add(
                    new Mention(i, end, [new Length((long)(number * 1000))], ClauseAt(tokens, mentions, i))
                );
            else if (
                filled
                    .Where(mention =>
                        mention.End <= i && mention.Meanings.Any(meaning => meaning is Length or Percent)
                    )
                    .MaxBy(mention => mention.Start) is
                { } said
            )
                filled.Add(new Mention(i, end, [UnitOf(said, number)], ClauseAt(tokens, mentions, i)));
        }
        return filled.Count == mentions.Count ? mentions : [.. filled.OrderBy(mention => mention.Start)];
    }

    /// <summary>"Hmm, 7 would be better", right after a length was said.</summary>
    private static Mention? Better(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        int i,
        Scene scene
    ) =>
        scene.Focus is { HasLengths: true } or { OfLengths: true }
        && !mentions.Any(mention => mention.As<Head>() is not null || mention.Start <= i && i < mention.End)
        && NumberReader.Read(tokens, i) is var (number, end)
        && tokens[i].Text is not ("a" or "an" or "one")
        && number is >= 0.2 and <= 60
        && (
            IsCapped(tokens, i)
            || tokens[i - 1].Text == "say" && NumberReader.Words(tokens, end, "instead")
            || NumberReader.Words(tokens, end, "would", "be")
            || NumberReader.Words(tokens, end, "is", "better")
            || NumberReader.Words(tokens, end, "is", "enough")
            || NumberReader.Words(tokens, end, "is", "fine")
            || NumberReader.Words(tokens, end, "will", "do")
            || NumberReader.Words(tokens, end, "would", "do")
        )
            ? new Mention(i, end, [new Length((long)(number * 1000))], ClauseAt(tokens, mentions, i))
            : null;

    /// <summary>"Cap it at 6", "keep it to 8", "hold it under 10".</summary>
    private static bool IsCapped(IReadOnlyList<Token> tokens, int i) =>
        i > 1
        && tokens[i - 1].Text is "at" or "to" or "under" or "below"
        && Enumerable
            .Range(Math.Max(0, i - 4), Math.Min(i, 4) - 1)
            .Any(k => tokens[k].Text is "cap" or "limit" or "keep" or "hold" or "bring" or "get" or "stop");

    /// <summary>"Whip pan between them. 2.5 each.", "5 for the opener, 3 for each of the rest": seconds, where a clause says nothing else.</summary>
    private static Mention? Alone(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, int i)
    {
        if (
            i > 0 && tokens[i - 1].Text is not ("." or "," or ";" or "!" or "\n" or "and")
            || tokens[i].Kind is not (TokenKind.Number or TokenKind.Word)
            || tokens[i].Text is "a" or "an" or "half"
            || NumberReader.Read(tokens, i) is not (>= 0.5 and <= 30 and var number, var end)
        )
            return null;
        var whose = IsEachAlone(tokens, mentions, end) ?? IsOneOfSeveral(tokens, mentions, end);
        return whose is null ? null : new Mention(i, end, [new Length((long)(number * 1000))], whose.Clause);
    }

    private static Mention? IsEachAlone(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        int i
    ) =>
        mentions.FirstOrDefault(mention => mention.Start == i) is { } each
        && each.As<EachWord>() is not null
        && tokens[i].Text is "each" or "apiece" or "per"
        && (
            each.End >= tokens.Count
            || tokens[each.End].Kind == TokenKind.Mark
            || tokens[each.End].Text is "please" or "pls" or "thanks"
        )
            ? each
            : null;

    /// <summary>"For the opener", where the next clause says as much of others: "…, 3 for each of the rest".</summary>
    private static Mention? IsOneOfSeveral(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        int i
    ) =>
        PlaceFor(tokens, mentions, i) is { } place
        && place.End + 2 < tokens.Count
        && tokens[place.End].Text is "," or ";" or "and"
        && NumberReader.Read(tokens, place.End + 1) is var (_, next)
        && PlaceFor(tokens, mentions, next) is not null
            ? place
            : null;

    /// <summary>The pictures behind "for" or "on".</summary>
    private static Mention? PlaceFor(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, int i) =>
        i + 1 < tokens.Count && tokens[i].Text is "for" or "on"
            ? mentions.FirstOrDefault(mention =>
                mention.As<PicturePlace>() is not null
                && mention.Start - i is >= 1 and <= 4
                && !IsParted(tokens, i, mention.Start)
            )
            : null;

    /// <summary>"A bit loud, bring it to 55": per cent, where loudness is spoken of.</summary>
    private static Mention? Loudness(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, int i) =>
        tokens[i - 1].Text == "to"
        && tokens[i] is { Kind: TokenKind.Number, Value: >= 5 and <= 100 } number
        && Ends(tokens, i + 1)
        && mentions.Any(mention => mention.As<LoudnessWord>() is not null)
        && !mentions.Any(mention => mention.Start <= i && i < mention.End)
            ? new Mention(i, i + 1, [new Percent(number.Value / 100)], ClauseAt(tokens, mentions, i))
            : null;

    /// <summary>"5 seconds for photo 1, 3 for photo 2", "the last one 5".</summary>
    private static bool IsForPlace(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, int i) =>
        mentions.Any(place =>
            place.As<PicturePlace>() is not null
            && (
                place.End == i
                || place.End == i - 1 && tokens[i - 1].Text == "for"
                || place.Start - i is 2 or 3 && tokens[i + 1].Text is "for" or "on" or "给"
                || IsForEachOf(tokens, mentions, i, place)
            )
        );

    /// <summary>"Seven seconds for the first, four for each of the others", "4 each for the rest".</summary>
    private static bool IsForEachOf(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        int i,
        Mention place
    ) =>
        place.Start - i is >= 3 and <= 6
        && mentions.Any(each => each.As<EachWord>() is not null && each.Start == i + 1)
        && Enumerable.Range(i + 1, place.Start - i - 1).Any(k => tokens[k].Text is "for" or "on")
        && !IsParted(tokens, i, place.Start);

    /// <summary>"Hold the opening shot for 5", "trim every photo to 2.5", "give it 5": seconds, as long as nothing else is counted.</summary>
    private static Mention? Held(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        int i,
        Scene scene
    )
    {
        if (
            !(
                leading.Contains(tokens[i - 1].Text)
                || mentions.Any(place => place.End == i && IsOfPictures(place))
            )
            || mentions.Any(mention => mention.Start <= i && i < mention.End)
            || NumberReader.Read(tokens, i) is not var (number, end)
            || tokens[i].Text is "a" or "an" or "half" or "quarter" or "third"
            || !Ends(tokens, end)
            || number is < 0.2 or > 60
        )
            return null;
        var before = Enumerable.Range(Math.Max(0, i - 8), i - Math.Max(0, i - 8)).ToList();
        var isHeld = tokens[i - 1].Text == "for" && before.Exists(k => lasting.Contains(tokens[k].Stem));
        var isSet =
            before.Exists(k => setting.Contains(tokens[k].Stem))
            && (
                scene.Focus.OfLengths
                || mentions.Any(IsOfPictures)
                || mentions.Any(mention => mention.As<LengthWord>() is not null)
                || scene.Count > 0 && scene.Focus.Subject is Subject.Pictures or Subject.Nothing
            )
            && !mentions.Any(mention =>
                IsOfOther(mention)
                && (tokens[i].Kind == TokenKind.Han || mention.Clause == ClauseAt(tokens, mentions, i))
            );
        var isOfPlace =
            scene.Focus.OfLengths
            && mentions.Any(place =>
                place.As<PicturePlace>() is not null
                && (
                    place.End == i
                    || place.End == i - 1 && tokens[i - 1].Text is "only" or "just" or "for" or "to"
                )
            );
        var isSaid = tokens[i - 1].Text == "say" && i <= 3 && end >= tokens.Count && scene.Focus.HasLengths;
        return isHeld || isSet || isOfPlace || isSaid
            ? new Mention(i, end, [new Length((long)(number * 1000))], ClauseAt(tokens, mentions, i))
            : null;
    }

    /// <summary>Words before a number of seconds whose unit is left out.</summary>
    private static readonly HashSet<string> leading =
    [
        .. "for to at only about like around roughly just say it them him her be that this gets get takes".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> lasting =
    [
        .. "hold stay sit keep show last linger remain hang stick run leav leave rest pause dwell shown kept held seen".Split(
            ' '
        ),
    ];

    /// <summary>They are said of much else: pictures or their lengths have to be spoken of.</summary>
    private static readonly HashSet<string> setting =
    [
        .. lasting,
        .. "trim shorten extend lengthen stretch set make giv give allow drop bring bump cut reduc up should chang get".Split(
            ' '
        ),
    ];

    private static bool IsOfPictures(Mention mention) =>
        mention.As<PicturePlace>() is not null || mention.As<EachWord>() is not null;

    private static bool IsOfOther(Mention mention) =>
        mention.Meanings.Any(meaning =>
            meaning
                is Head
                    and not FilmWord
                    or Percent
                    or LoudnessWord
                    or Tempo
                    or ShiftWord
                    or OrderWord
                    or Period
                    or Pixels
        );

    /// <summary>总时长改15, 停留改成4: a length without its unit is one of seconds.</summary>
    private static Mention? Seconds(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, int i)
    {
        if (
            tokens[i - 1].Text
                is not ("改" or "到" or "为" or "成" or "是" or ":" or "设" or "给" or "放" or "停")
            || NumberReader.Read(tokens, i) is not var (number, end)
            || !Ends(tokens, end)
            || number is < 0.2 or > 600
            || mentions.Any(mention => mention.Start <= i && i < mention.End)
        )
            return null;
        var before = string.Concat(
            Enumerable.Range(Math.Max(0, i - 8), i - Math.Max(0, i - 8)).Select(k => tokens[k].Text)
        );
        return Array.Exists(lengths, word => before.Contains(word, StringComparison.Ordinal))
            ? new Mention(i, end, [new Length((long)(number * 1000))], ClauseAt(tokens, mentions, i))
            : null;
    }

    private static readonly string[] lengths = ["时长", "长度", "秒数", "停留", "片长", "总长", "时间"];

    /// <summary>"4 seconds each, I mean 5".</summary>
    private static bool IsCorrected(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, int i) =>
        mentions.Any(word =>
            (word.As<CorrectionWord>() is not null || IsOkay(tokens, mentions, word))
            && (word.End == i || word.End == i - 1 && tokens[i - 1].Kind == TokenKind.Mark)
        );

    /// <summary>"… no, 6 … okay, 10": a word of giving in, after a correction.</summary>
    private static bool IsOkay(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, Mention word) =>
        tokens[word.Start].Text is "okay" or "ok" or "fine"
        && mentions.Any(other => other.Start < word.Start && other.As<CorrectionWord>() is not null);

    private static Meaning UnitOf(Mention said, double number) =>
        said.As<Percent>() is not null ? new Percent(number / 100) : new Length((long)(number * 1000));

    private static bool Ends(IReadOnlyList<Token> tokens, int end) =>
        end >= tokens.Count
        || tokens[end].Text
            is "."
                or ","
                or ";"
                or "!"
                or "，"
                or "。"
                or "！"
                or "吧"
                or "instead"
                or "please"
                or "then"
                or "and"
                or "at"
                or "for"
                or "altogether"
                or "overall"
                or "total"
                or "now"
                or "thanks"
                or "了"
        || tokens[end].Text == "in" && NumberReader.Words(tokens, end + 1, "total")
        || tokens[end].Text == "of"
            && end + 1 < tokens.Count
            && tokens[end + 1].Text is "those" or "them" or "that";

    /// <summary>The clause of what stands before, or of what follows where a sign parts the number from what stands before.</summary>
    private static int ClauseAt(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, int i)
    {
        var before = mentions.LastOrDefault(mention => mention.Start <= i);
        var behind = mentions.FirstOrDefault(mention => mention.Start > i);
        var isParted = before is not null && IsParted(tokens, before.End, i);
        // "Except the logo, which stays for 4".
        if (
            isParted
            && Enumerable
                .Range(before!.End, i - before.End)
                .Any(k =>
                    tokens[k].Text is "which" or "that" or "who" && tokens[k - 1].Kind == TokenKind.Mark
                )
        )
            return before.Clause + 1;
        return isParted && behind is not null && !IsParted(tokens, i, behind.Start)
            ? behind.Clause
            : before?.Clause ?? 0;
    }

    private static bool IsParted(IReadOnlyList<Token> tokens, int start, int end) =>
        Enumerable.Range(start, Math.Max(0, end - start)).Any(i => Clause.IsJoint(tokens[i]));
}

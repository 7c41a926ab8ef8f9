namespace Rostrum.Agent.Understanding.Texts;

/// <summary>Where what is written begins and ends.</summary>
internal sealed partial class WrittenWords
{
    /// <summary>"Who let the dogs out?": a sign right behind the last word, where nothing else was said, is part of them.</summary>
    private string SaidWithSign(int from, int trimmed, int end) =>
        Said(from, trimmed)
        + (
            trimmed == end
            && end < tokens.Count
            && tokens[end].Text is "!" or "?"
            && tokens[end].Start == tokens[end - 1].End
                ? tokens[end].Text
                : ""
        );

    /// <summary>Unquoted words go on over "and" and a comma, as long as nothing else is said there.</summary>
    private (int End, int Clause) Reach(int from, int end, int clause)
    {
        if (end < clauses[clause].End)
            return (end, clause);
        // "…: Doors at 8, Show at 9": behind a colon a capital letter goes on.
        while (
            from > 0
            && tokens[from - 1].Text == ":"
            && clause + 1 < clauses.Count
            && clauses[clause + 1] is { BeginsSentence: false } more
            && more.End > more.Start
            && char.IsAsciiLetterUpper(message[tokens[more.Start].Start])
            && !Inside(more.Start, more.End)
                .Any(mention =>
                    TextWishReader.IsForeign(mention)
                    || mention.As<VerbWord>() is not null && mention.Start > more.Start
                )
        )
        {
            clause++;
            end = more.End;
        }
        while (
            clause + 1 < clauses.Count
            && !clauses[clause + 1].BeginsSentence
            && clauses[clause + 1].End > clauses[clause + 1].Start
        )
        {
            var next = clauses[clause + 1];
            if (
                Enumerable
                    .Range(next.Start, Math.Min(5, next.End - next.Start))
                    .Any(i => tokens[i].Text == ":")
                || Inside(next.Start, Trimmed(next.Start, next.End))
                    .Any(mention =>
                        mention.As<NothingMeant>() is null
                        && mention.As<PictureWord>() is null
                        && mention.As<QuestionWord>() is null
                    )
            )
                break;
            if (Trimmed(next.Start, next.End) <= next.Start || SaysOnlyWhen(next))
                break;
            clause++;
            end = next.End;
        }
        return (end, clause);
    }

    /// <summary>The end without the phrases about place, time and look that trail behind the words.</summary>
    /// <param name="isColon">They stand behind a colon, and times are theirs: "36 hours from start to finish".</param>
    private int Trimmed(int from, int end, bool isColon = false)
    {
        var initial = end;
        while (end > from)
        {
            // "Ella to fade in slowly": how it comes, behind "to".
            if (
                end < initial
                && tokens[end - 1].Text is ("to" or "should" or "which" or "that")
                && end - 1 > from
            )
            {
                end--;
                continue;
            }
            // "49€ as a tag", "Ana Costa as the lower third".
            if (AsText(from, end) is { } named)
            {
                end = named;
                continue;
            }
            if (OnPicture(from, end) is { } before)
            {
                end = before;
                continue;
            }
            // "In a serif font": the word behind its name says nothing more.
            if (
                tokens[end - 1].Text is "font" or "typeface"
                && mentions.Any(mention => mention.End == end - 1 && mention.As<FontNamed>() is not null)
            )
                end--;
            var tail = mentions.FirstOrDefault(mention =>
                mention.End == end
                && mention.Start >= from
                && IsTrailing(mention)
                && !(isColon && IsTime(mention) && tokens[mention.Start].Kind != TokenKind.Han)
            );
            if (
                tail is null
                || !(
                    IsTime(tail)
                    || tail.Start == from
                    || Fillers.IsPreposition(tokens[tail.Start - 1])
                    || tail.As<AnchorNamed>() is not null && tokens[tail.Start].Kind == TokenKind.Han
                    || TakesMore(tail)
                    || tail.As<TextNoun>() is { Template: null }
                        && mentions.Any(look =>
                            look.End == tail.Start
                            && look.Meanings.Any(meaning => meaning is ColourNamed or LettersWord)
                        )
                    || tail.As<AnchorNamed>() is not null && tail.End - tail.Start > 1
                )
            )
                break;
            end = tail.Start;
            while (end > from && Fillers.IsPreposition(tokens[end - 1]))
                end--;
        }
        return end;
    }

    /// <summary>Where "as a title" begins that ends here; null when nothing of the kind does.</summary>
    private int? AsText(int from, int end)
    {
        var at = end - 1;
        if (at <= from || !asTexts.Contains(tokens[at].Text))
            return null;
        while (at > from && tokens[at].Text != "as" && end - at < 5)
            at--;
        return at > from && tokens[at].Text == "as" ? at : null;
    }

    private static readonly HashSet<string> asTexts =
    [
        .. "title caption subtitle headline heading tag third label text callout".Split(' '),
    ];

    /// <summary>Where "on it", "over the picture" begins that ends here; null when nothing of the kind does.</summary>
    private int? OnPicture(int from, int end)
    {
        var at = end - 1;
        if (
            tokens[at].Text is "picture" or "photo" or "image" or "screen" or "video" or "clip" or "top"
            && at > from
        )
            at -= tokens[at - 1].Text is "the" or "this" or "my" ? 2 : 1;
        else if (tokens[at].Text is "it")
            at--;
        else
            return null;
        return at > from && tokens[at].Text is "on" or "over" or "across" or "onto" ? at : null;
    }

    /// <summary>The phrase brings its own preposition: "at the top", "in bold".</summary>
    private bool TakesMore(Mention tail) => tokens[tail.Start].Text is "at" or "in" or "on";

    private static bool IsTime(Mention mention) =>
        mention.Meanings.Any(meaning => meaning is Length or Period);

    private static bool IsTrailing(Mention mention) =>
        mention.Meanings.Any(meaning =>
            TextTraits.IsOne(meaning)
            || meaning
                is NothingMeant
                    or PicturePlace
                    or OrderWord { Outermost: true }
                    or TextNoun { Template: null }
                    or SpeedWord { Relative: false }
        );

    private bool IsOnlyLook(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (mentions.FirstOrDefault(mention => mention.Start <= i && i < mention.End) is { } mention)
            {
                if (
                    !mention.Meanings.Any(meaning =>
                        TextTraits.IsOne(meaning)
                        || meaning
                            is AmountWord
                                or LengthWord
                                or NotWord
                                or VerbWord
                                or OrderWord
                                or SpeedWord
                                or DirectionWord
                                or TextNoun
                                or PicturePlace
                                or OtherWord
                                or NothingMeant
                    )
                )
                    return false;
            }
            else if (!Fillers.IsOne(tokens[i]))
                return false;
        }
        return true;
    }

    /// <summary>The message between two tokens, as it was written.</summary>
    private string Said(int from, int end) =>
        message[StartOfWords(from)..EndOfWords(end)].Trim().Trim('"', '“', '”', '.', '。', ',', '，').Trim();

    /// <summary>A sign right before a word is part of it: "$450".</summary>
    private int StartOfWords(int from)
    {
        var start = tokens[from].Start;
        while (start > 0 && "$€£¥￥@".Contains(message[start - 1]))
            start--;
        return start;
    }

    /// <summary>Signs that are no tokens, such as emoji, belong to the words before them.</summary>
    private int EndOfWords(int end) => end < tokens.Count ? tokens[end].Start : message.Length;
}

namespace Rostrum.Agent.Understanding.Looks;

/// <summary>Reads words of taste, where they are said of the whole film and not of a thing beside them.</summary>
internal static class StyleReader
{
    private const int SaidOfReaches = 1;

    public static void Read(Sentence sentence, Request request)
    {
        foreach (var (mention, named) in sentence.Of<StyleNamed>())
            if (
                sentence.Denied.Contains(mention)
                || sentence.HasInClause<UnavailableWord>(mention)
                || !sentence.IsNewFilm && IsReason(sentence, mention)
                || !sentence.IsNewFilm && IsLikened(sentence, mention)
                || IsOccasion(sentence, mention)
                    && !(sentence.IsNewFilm && sentence.Mentions.TrueForAll(IsOfWholeFilm))
            )
                continue;
            // 换个嗨一点的, of a film with music: the word is said of music as well.
            else if (
                sentence.HasMusic
                && mention.As<MoodNamed>() is not null
                && sentence.HasInClause<OtherWord>(mention)
            )
                continue;
            else if (!IsOfThing(sentence, mention))
                request.Style ??= named.Style;
    }

    /// <summary>"…, it's for a running club": why something is wanted of a film that has its manner already.</summary>
    private static bool IsReason(Sentence sentence, Mention style)
    {
        if (sentence.Clauses.FirstOrDefault(clause => clause.Number == style.Clause) is not { } own)
            return false;
        // 雪换成花瓣吧，更浪漫
        if (
            sentence.Tokens[own.Start].Text is "更" or "显" or "比"
            && sentence.Mentions.Exists(other =>
                other.Clause < style.Clause && other.As<Head>() is not null and not FilmWord
            )
        )
            return true;
        var said = Enumerable
            .Range(own.Start, style.Start - own.Start)
            .Select(i => sentence.Tokens[i].Text)
            .ToList();
        return said.Contains("for")
            && (said.Contains("it's") || said.Contains("its") || said.Contains("is") || said[0] == "for");
    }

    /// <summary>"Tumbling down like at a party": how something else is, of a film that has its manner already.</summary>
    private static bool IsLikened(Sentence sentence, Mention style) =>
        sentence.Tokens[style.Start].Kind == TokenKind.Word
        && Enumerable
            .Range(Math.Max(0, style.Start - 4), Math.Min(4, style.Start))
            .Any(i =>
                sentence.Tokens[i].Text == "like"
                && i + 1 < sentence.Tokens.Count
                && sentence.Tokens[i + 1].Text is "at" or "in" or "on" or "from"
            );

    /// <summary>"For a skate shop": a manner only where nothing else is said.</summary>
    private static bool IsOccasion(Sentence sentence, Mention style) =>
        sentence.Tokens[style.Start].Text is "for" or "of" or "about";

    private static bool IsOfWholeFilm(Mention mention) =>
        mention.As<Head>() is null or FilmWord or SlideshowWord && mention.As<PicturePlace>() is null;

    /// <summary>"Cinematic music", "dreamy zoom", "energetic transitions": the thing takes the word for itself.</summary>
    private static bool IsOfThing(Sentence sentence, Mention style) =>
        IsOfMusic(sentence, style)
        || style.End < sentence.Tokens.Count
            && sentence.Tokens[style.End].Text is "font" or "fonts" or "typeface" or "lettering"
        || sentence.Mentions.Exists(other =>
            other.Clause == style.Clause
            && other.Start >= style.End
            && Distance(sentence, style, other) <= SaidOfReaches
            && (
                other.As<Head>()
                    is MusicWord
                        or TransitionWord
                        or TransitionNamed
                        or MotionNamed
                        or BlurWord
                        or MovementWord
                        or LookWord
                        or LookNamed
                        or TextNoun
                || other.As<FadeWord>() is not null
                || other.As<LoudnessWord>() is not null
            )
        );

    /// <summary>Tokens between, but for how fast and how strong the thing is: 电影感的缓慢推近.</summary>
    private static int Distance(Sentence sentence, Mention style, Mention thing) =>
        Enumerable
            .Range(style.End, thing.Start - style.End)
            .Count(i =>
                !sentence.Mentions.Exists(other =>
                    other.Start <= i
                    && i < other.End
                    && other.Meanings.Any(meaning => meaning is SpeedWord or AmountWord)
                )
            );

    /// <summary>来首伤感的，分手用: nothing but the manner, behind what can only be music.</summary>
    private static bool IsBehindMusic(Sentence sentence, Mention style) =>
        sentence.Tokens[style.Start].Kind == TokenKind.Han
        && sentence.Mentions.TrueForAll(other =>
            other.Clause != style.Clause
            || other.Meanings.Any(meaning => meaning is StyleNamed or AmountWord or MoodNamed)
        )
        && sentence.Mentions.Exists(other =>
            other.Clause == style.Clause - 1
            && (other.As<MusicWord>() is not null || other.As<VerbWord>() is { Verb: Verb.Add })
        )
        && sentence.Mentions.Exists(other =>
            other.Clause == style.Clause - 1 && other.As<MoodNamed>() is not null
        )
        && sentence.Mentions.TrueForAll(other =>
            other.Clause != style.Clause - 1
            || other.Meanings.Any(meaning =>
                meaning is MoodNamed or MusicWord or VerbWord or AmountWord or NothingMeant
            )
        );

    /// <summary>音乐要大气一点; and "like in a trailer" right behind music: the film is not spoken of.</summary>
    public static bool IsOfMusic(Sentence sentence, Mention style) =>
        IsBehindMusic(sentence, style)
        || sentence.Tokens[style.Start].Kind == TokenKind.Word
            && sentence
                .Of<MusicWord>()
                .Any(head =>
                    style.Clause - head.Mention.Clause is 0 or 1
                    && head.Mention.End <= style.Start
                    && Definite.Is(sentence.Tokens, head.Mention)
                )
            && sentence.Mentions.TrueForAll(other => other.As<Head>() is null or MusicWord)
        || sentence.Tokens[style.Start].Kind == TokenKind.Han
            && !sentence.HasInClause<FilmWord>(style)
            && !sentence.HasInClause<MakeWord>(style)
            && sentence.Mentions.Exists(other =>
                (
                    other.As<MusicWord>() is not null
                    || other.As<MoodNamed>() is not null
                        && MusicReader.IsMusicItself(sentence, other)
                        && other.Start >= style.End
                        && Distance(sentence, style, other) <= SaidOfReaches
                )
                && !ReferenceEquals(other, style)
                && (
                    other.Clause == style.Clause
                    || other.Clause == style.Clause - 1
                        && sentence.Mentions.TrueForAll(one =>
                            one.Clause != style.Clause
                            || one.Meanings.Any(meaning =>
                                meaning is StyleNamed or AmountWord or MoodNamed or OtherWord
                            )
                        )
                    || other.Clause == style.Clause - 1
                        && sentence.Clauses.FirstOrDefault(clause => clause.Number == style.Clause) is { } own
                        && sentence.Tokens[own.Start].Text is "像" or "跟" or "类" or "那" or "要"
                )
            );
}

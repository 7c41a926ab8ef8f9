namespace Rostrum.Agent.Understanding.Texts;

/// <summary>Whether what is said in a clause is about a text at all.</summary>
internal sealed partial class TextWishReader
{
    /// <summary>"Fade in the text", "neon": names so peculiar to texts that they are about one.</summary>
    private static bool NamesPeculiarAnimation(Mention mention) =>
        mention.Meanings.All(meaning => meaning is AnimationNamed or TextNoun)
        && mention.As<AnimationNamed>()
            is {
                Animation.Name: "typewriter"
                    or "karaoke"
                    or "count"
                    or "glow"
                    or "words"
                    or "pop"
                    or "glitch"
                    or "slide"
                    or "fade"
            };

    /// <summary>A clause without the name of a text can still be about one.</summary>
    private bool IsAboutText(Clause clause, IReadOnlyList<Mention> own)
    {
        if (
            own.Any(mention =>
                mention.As<UnavailableWord>() is { Thing: var thing }
                && mention.As<VerbWord>() is null
                && !(thing == ChineseLacks.Letters && own.Count > 1)
            )
        )
            return false;
        if (own.Any(mention => mention.As<FontNamed>() is not null))
            return true;
        if (QuoteIn((clause.Start, clause.End)) is { } quote)
            return IsWriting(own)
                || tokens[clause.Start].Kind == TokenKind.Han
                    && own.Any(mention => mention.As<AnchorNamed>() is not null)
                    && !own.Any(mention => mention.As<MotionNamed>() is not null)
                || last is not null
                || IsSaid(quote)
                || !own.Any(IsForeign);
        if (
            scene.Texts.Count > 0
            && (
                own.Any(IsRewriting)
                || own.Any(mention => mention.As<WordsFollow>() is not null)
                    && own.Any(mention => mention.As<VerbWord>() is { Verb: Verb.Change })
                    && !own.Any(IsForeign)
            )
        )
            return true;
        if (SaysLetters(clause, own))
            return true;
        if (SaysWhatToRead(clause, own))
            return true;
        // 右下角写上店名：老李面馆
        if (
            own.Any(mention =>
                mention.As<WordsFollow>() is not null
                && mention.As<VerbWord>() is { Verb: Verb.Add }
                && mention.End < clause.End
                && tokens[mention.Start].Kind == TokenKind.Han
            ) && !own.Any(IsForeign)
        )
            return true;
        if (
            own.Any(IsForeign)
            || own.Any(mention =>
                mention.As<BackgroundWord>() is not null
                || (mention.As<MovementWord>() is not null && mention.As<VerbWord>() is null)
            )
        )
            return false;
        if (Continues(clause, own))
            return true;
        if (
            own.Any(NamesPeculiarAnimation)
            && own.All(IsTrait)
            && own.Any(mention => !IsSharedAnimation(mention))
        )
            return true;
        return scene.Texts.Count > 0 && IsAllTraits(clause, own) && own.Any(IsOfTextOnly(own));
    }

    /// <summary>"Make the font bold" in a film without texts: there is none that it could be said of.</summary>
    private bool SaysLetters(Clause clause, IReadOnlyList<Mention> own) =>
        scene.Texts.Count == 0
        && last is null
        && own.Any(mention =>
            mention.Meanings.Any(meaning => meaning is LettersWord or ColourNamed or AmountWord)
        )
        && !own.Any(IsForeign)
        && Enumerable
            .Range(clause.Start + 1, Math.Max(0, clause.End - clause.Start - 1))
            .Any(i =>
                tokens[i].Text is "font" or "letters" or "typeface" && tokens[i - 1].Text is "the" or "my"
            );

    /// <summary>"Underneath it should say …", "I'd like it to read …", "have it say …", where nothing else is asked.</summary>
    private bool SaysWhatToRead(Clause clause, IReadOnlyList<Mention> own)
    {
        for (var i = clause.Start + 1; i + 1 < clause.End; i++)
            if (
                tokens[i].Text is "say" or "read"
                && (
                    tokens[i - 1].Text is "should" or "must" or "shall" or "could"
                    || tokens[i - 1].Text is "to" or "it" or "this"
                        && HasBefore(clause.Start, i, wishes: true)
                )
                && !HasBefore(clause.Start, i, wishes: false)
                && !own.Any(mention => IsForeign(mention) && mention.Start < i)
            )
                return true;
        return false;
    }

    private bool HasBefore(int start, int end, bool wishes) =>
        Enumerable
            .Range(start, end - start)
            .Any(k =>
                wishes
                    ? tokens[k].Text
                        is "like"
                            or "want"
                            or "need"
                            or "needs"
                            or "have"
                            or "has"
                            or "let"
                            or "make"
                            or "get"
                    : tokens[k].Text is "what" or "who" or "how" or "he" or "she" or "him" or "her" or "not"
            );

    /// <summary>"Make it say …": what is there is to read something else.</summary>
    private static bool IsRewriting(Mention mention) =>
        mention.As<WordsFollow>() is not null && mention.As<VerbWord>() is { Verb: Verb.Change };

    /// <summary>"Fade", "slide" and "pop" are said of other things too.</summary>
    private static bool IsSharedAnimation(Mention mention) =>
        mention.As<AnimationNamed>()
            is not { Animation.Name: "typewriter" or "karaoke" or "count" or "glow" };

    /// <summary>Words that, where a film has texts, are about these.</summary>
    private Func<Mention, bool> IsOfTextOnly(IReadOnlyList<Mention> own) =>
        mention =>
            mention.Meanings.Any(meaning =>
                meaning is ColourNamed or LettersWord or CaseWord or TrimNamed or BehindWord or Pixels
            )
            || (
                mention.As<AnchorNamed>() is not null && (own.Any(IsMoving) || scene.Focus.TextId is not null)
            )
            || (
                mention.Meanings.Any(meaning => meaning is AmountWord { Relative: true } or Times)
                && scene.Focus.Subject == Subject.Text
            )
            || (mention.As<AnimationNamed>() is not null && scene.Focus.Subject == Subject.Text)
            || (
                mention.Meanings.Any(meaning => meaning is Period or Length)
                && (
                    scene.Focus.Subject == Subject.Text || scene.Focus.TextId is not null && IsLeftUp(mention)
                )
                && own.All(other =>
                    other.As<LengthWord>() is null
                    && other.As<EachWord>() is null
                    && !(other.As<FilmWord>() is not null && tokens[other.Start].Kind == TokenKind.Han)
                )
                // No text is seen for longer than its film.
                && own.All(other =>
                    other.As<Length>() is not { More: 0 } length || length.Milliseconds <= scene.Milliseconds
                )
            )
            || (
                mention.As<NotWord>() is { Removes: true }
                && scene.Focus.Subject == Subject.Text
                && own.Count == 1
            );

    /// <summary>"… should appear at 2 seconds and stay for 3": said of what is laid over a picture.</summary>
    private bool IsOfStaying(IReadOnlyList<Mention> own) =>
        Enumerable
            .Range(Math.Max(0, own[0].Start - 3), Math.Min(3, own[0].Start))
            .Any(i =>
                tokens[i].Text
                    is "stay"
                        or "stays"
                        or "staying"
                        or "remain"
                        or "remains"
                        or "visible"
                        or "showing"
                        or "停"
                        or "留"
                        or "示"
                        or "续"
                        or "现"
            );

    /// <summary>"Leave it up for four seconds": said of what is laid over a picture.</summary>
    private bool IsLeftUp(Mention length) =>
        Enumerable
            .Range(Math.Max(0, length.Start - 4), Math.Min(4, length.Start))
            .Any(i => tokens[i].Text is "up" or "visible" or "showing" or "screen");

    private static bool IsMoving(Mention mention) =>
        mention.As<VerbWord>() is { Verb: Verb.Move or Verb.Add };

    /// <summary>Nothing is said but how a text looks, where and when, right behind one.</summary>
    private bool Continues(Clause clause, IReadOnlyList<Mention> own) =>
        last is var (before, owner)
        && !(wishes[owner][^1].Remove && own.Any(mention => mention.As<MotionNamed>() is not null))
        && Enumerable.Range(before + 1, clause.Number - before - 1).All(IsOnlyCorrection)
        && (!SaysMakeItLast(clause, own) || SaysShowIt(clause))
        && !IsFilmLength(own)
        && (
            IsAllTraits(clause, own) && !own.Any(mention => mention.As<PicturePlace>() is not null)
            || SaysOnWhich(clause, own, owner)
        )
        && !(clause.BeginsSentence && own.All(mention => mention.As<Length>() is not null));

    /// <summary>"Title “The end”, on the last picture": the pictures over which it is seen, and nothing else.</summary>
    private bool SaysOnWhich(Clause clause, IReadOnlyList<Mention> own, int owner) =>
        clause.Joint == ","
        && tokens[clause.Start].Text is "on" or "over" or "across" or "under"
        && wishes[owner][^1] is { Words: not null, Over.IsAll: true, Change.Start: null }
        && own.Any(mention => mention.As<PicturePlace>() is not null)
        && own.All(mention =>
            mention.Meanings.Any(meaning =>
                meaning
                    is PicturePlace { Pick: Pick.These }
                        or PictureWord
                        or NothingMeant
                        or AnchorNamed
                        or ColourNamed
            )
        );

    /// <summary>"… and make it 12 seconds" is about the film.</summary>
    private bool SaysMakeItLast(Clause clause, IReadOnlyList<Mention> own) =>
        own.Any(mention => mention.As<Length>() is not null)
        && Enumerable
            .Range(clause.Start, clause.End - clause.Start)
            .Any(i =>
                tokens[i].Text
                    is "make"
                        or "it"
                        or "whole"
                        or "total"
                        or "altogether"
                        or "together"
                        or "length"
                        or "film"
                        or "runtime"
                        or "duration"
                        or "overall"
                        or "全"
                        or "总"
                        or "时"
                || tokens[i].Kind == TokenKind.Han && own.Any(mention => mention.As<FilmWord>() is not null)
            );

    /// <summary>"Display it for 3 s", right behind a text: so long it is seen.</summary>
    private bool SaysShowIt(Clause clause) =>
        clause.End - clause.Start > 2
        && tokens[clause.Start].Text is "display" or "show" or "keep" or "leave" or "hold"
        && tokens[clause.Start + 1].Text is "it" or "this" or "that"
        && tokens[clause.Start + 2].Text is "for" or "up" or "visible" or "on";

    /// <summary>
    /// "Title 'X', one second each"; and "title 'X', 2 s" where nobody has said yet how long the film is and the text is one
    /// of its parts and not an addition to it.
    /// </summary>
    private bool IsFilmLength(IReadOnlyList<Mention> own) =>
        own.Any(mention => mention.As<Length>() is not null)
        && (
            own.Any(mention => mention.As<EachWord>() is not null)
            || scene.IsNew
                && !IsOfStaying(own)
                && last is var (_, owner)
                && wishes[owner][^1] is { IsNew: false, Change.Start: null }
                && own.All(mention => mention.As<Length>() is { More: 0 })
                && mentions.Count(mention => mention.As<Length>() is not null) == 1
        );

    private bool IsOnlyCorrection(int number) =>
        mentions
            .Where(mention => mention.Clause == number)
            .All(mention => mention.As<CorrectionWord>() is not null);

    private bool IsAllTraits(Clause clause, IReadOnlyList<Mention> own)
    {
        var isCompared = own.Any(mention => mention.As<AmountWord>() is { Relative: true });
        if (
            own.Count == 0
            || !own.All(mention => IsTrait(mention) || isCompared && mention.As<Percent>() is not null)
            || !own.Any(mention => mention.Meanings.Any(IsTraitItself))
        )
            return own.Any(mention => mention.As<NotWord>() is { Removes: true }) && own.All(IsTrait);
        // Right after a text was spoken of, words that are not known do not make it something else.
        var strange = scene.Focus.Subject == Subject.Text || last is not null ? MostStrange : 0;
        for (var i = clause.Start; i < clause.End; i++)
            if (
                tokens[i].Kind != TokenKind.Mark
                && !Fillers.IsOne(tokens[i])
                && !own.Any(mention => mention.Start <= i && i < mention.End)
                && --strange < 0
            )
                return false;
        return true;
    }

    private const int MostStrange = 3;

    private static bool IsTrait(Mention mention) =>
        mention.Meanings.Any(meaning =>
            IsTraitItself(meaning)
            || meaning
                is VerbWord
                    or NotWord
                    or NothingMeant
                    or OrderWord
                    or CorrectionWord
                    or InsteadWord
                    or OtherWord
                    or TooWord
                    or PicturePlace { Pick: Pick.It }
                    or EachWord
                    or PictureWord
                    or WordsFollow
                    or FilmWord
        );

    private static bool IsTraitItself(Meaning meaning) =>
        TextTraits.IsOne(meaning) || meaning is AmountWord or Times;

    private static bool IsWriting(IReadOnlyList<Mention> own) =>
        own.Any(mention =>
            mention.As<VerbWord>() is { Verb: Verb.Add or Verb.Change or Verb.Replace or Verb.Move }
            || mention.As<WordsFollow>() is not null
        );

    /// <summary>Something that texts have no part in.</summary>
    public static bool IsForeign(Mention mention) =>
        mention.As<AnimationNamed>() is null
        && mention.As<AnchorNamed>() is null
        && mention.As<AmountWord>() is null
        && mention.As<ColourNamed>() is null
        && mention.Meanings.Any(meaning =>
            meaning
                is MotionNamed
                    or TransitionNamed
                    or TransitionWord
                    or BlurWord
                    or EffectNamed
                    or LayoutNamed
                    or LookNamed
                    or LookWord
                    or FilmFadeWord
                    or ShutterWord
                    or MusicWord
                    or MoodNamed
                    or LoudnessWord
                    or SlideshowWord
                    or FitNamed
                    or ShapeNamed
                    or FramesPerSecond
                    or StyleNamed
                    or BackgroundWord
                    or SubjectGiven
                    or SubjectFreed
        )
        && mention.As<TextNoun>() is null;

    private bool IsSaid(string words) =>
        scene.Texts.Any(text => string.Equals(text.Text, words, StringComparison.OrdinalIgnoreCase));
}

namespace Rostrum.Agent.Understanding.Measures;

/// <summary>
/// Pictures by a noun of the person's own, beside how long each is seen: "4 seconds per ad", "every outfit for 3s", "2 secs
/// on every board", "every step stays 3 seconds", "2s / look", "shots of 1.5 s".
/// </summary>
internal static class OwnNouns
{
    /// <summary>"Every painting should be on the screen for 5 seconds".</summary>
    private const int LengthReaches = 8;

    /// <summary>Words that name a part of the film or of a text, a time or a manner, and no picture.</summary>
    private static readonly HashSet<string> others =
    [
        .. "other single beat beats bar bars measure measures bit time times go row way day week month year hour minute second sec seconds half third fourth word words line lines letter letters character characters sentence caption captions title titles text subtitle transition transitions joint join cut cuts blend change note song track tune verse chorus effect fade fades wipe wipes zoom pan move movement corner side edge little lot tad touch few now turn of them these those the my our".Split(
            ' '
        ),
    ];

    public static Mention? Read(IReadOnlyList<Token> tokens, int i) =>
        Apiece(tokens, i) ?? Every(tokens, i) ?? Changing(tokens, i) ?? Lasting(tokens, i);

    private static readonly HashSet<string> changing =
    [
        .. "picture pictures photo photos image images shot shots slide slides scene scenes next cut cuts switch change swap".Split(
            ' '
        ),
    ];

    /// <summary>"A new picture every 3 seconds", "cut every 2 seconds": as long is each seen.</summary>
    private static Mention? Changing(IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].Text != "every" || i + 1 >= tokens.Count || LengthAt(tokens, i + 1) is not { } length)
            return null;
        var (start, end) = (i, length.End);
        while (start > 0 && tokens[start - 1].Kind == TokenKind.Word && tokens[start - 1].Text != "and")
            start--;
        while (end < tokens.Count && tokens[end].Kind == TokenKind.Word && tokens[end].Text != "and")
            end++;
        return
            Enumerable.Range(start, end - start).Any(k => changing.Contains(tokens[k].Text))
            && !Enumerable
                .Range(start, end - start)
                .Any(k =>
                    Lexicon
                        .Shared.Find(tokens, k)
                        ?.Meanings.Any(meaning => meaning is TextNoun or TransitionNamed or EffectNamed)
                    == true
                )
            ? new Mention(i, i + 1, [new EachWord()])
            : null;
    }

    /// <summary>"4 seconds a room", "two seconds per dress", "3s / look": right behind the length.</summary>
    private static Mention? Apiece(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Text is "a" or "an" or "per" or "/"
        && IsNoun(tokens, i + 1)
        && (tokens[i].Text is "per" or "/" ? IsPicture(tokens, i + 1) : IsUnnamed(tokens, i + 1))
        && EndsLength(tokens, i)
            ? new Mention(i, i + 2, [new EachWord()])
            : null;

    /// <summary>"Every outfit for 3s", "hold on every car for 4 seconds", "2 secs on every board".</summary>
    private static Mention? Every(IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].Text is not ("every" or "each" or "per"))
            return null;
        var noun = Is(tokens, i + 1, "single") || Is(tokens, i + 1, "new") ? i + 2 : i + 1;
        if (!IsNoun(tokens, noun) || !IsPicture(tokens, noun))
            return null;
        // "Each" is of each picture by itself; only a thing that would be heard as something else goes with it.
        if (tokens[i].Text == "each" && !IsThing(tokens, noun))
            return null;
        return IsTold(tokens, i) || Tells(tokens, noun)
            ? new Mention(i, IsHeld(tokens, noun + 1) ? noun + 2 : noun + 1, [new EachWord()])
            : null;
    }

    private static bool IsThing(IReadOnlyList<Token> tokens, int noun) =>
        Lexicon.Shared.Find(tokens, noun) is var (meanings, _)
        && meanings.All(meaning => meaning is UnavailableWord or EffectNamed);

    /// <summary>"Every product photo", "every recipe card": what shows the thing.</summary>
    private static bool IsHeld(IReadOnlyList<Token> tokens, int i) =>
        i < tokens.Count
        && (
            PictureStems.Contains(tokens[i].Stem)
            || tokens[i].Text
                is "card"
                    or "poster"
                    or "sign"
                    or "page"
                    or "board"
                    or "plate"
                    or "piece"
                    or "item"
        );

    /// <summary>"Shots of 1.5 s", "dishes of three seconds each".</summary>
    private static Mention? Lasting(IReadOnlyList<Token> tokens, int i) =>
        IsNoun(tokens, i)
        && tokens[i].Text[^1] == 's'
        && Is(tokens, i + 1, "of")
        && (i == 0 || tokens[i - 1].Kind == TokenKind.Mark || tokens[i - 1].Text is "with" or "in" or "and")
        && (PictureStems.Contains(tokens[i].Stem) || IsUnnamed(tokens, i))
        && LengthAt(tokens, i + 2) is not null
            ? new Mention(i, i + 2, [new EachWord()])
            : null;

    private static readonly HashSet<string> PictureStems =
    [
        .. "shot clip slid photo pic pictur imag still scen fram look view".Split(' '),
    ];

    /// <summary>A length stands before it, with nothing but "on" or "for" between.</summary>
    private static bool IsTold(IReadOnlyList<Token> tokens, int i) =>
        i > 0
        && (
            EndsLength(tokens, i)
            || tokens[i - 1].Text is "on" or "for" or "to" or "with" or "at" && EndsLength(tokens, i - 1)
        );

    /// <summary>A length follows what is said of it, before any sign or "and".</summary>
    private static bool Tells(IReadOnlyList<Token> tokens, int noun)
    {
        for (var at = noun + 1; at < tokens.Count && at <= noun + LengthReaches; at++)
        {
            if (LengthAt(tokens, at) is not null)
                return true;
            if (
                tokens[at].Kind is TokenKind.Mark or TokenKind.Quote
                || tokens[at].Text is "and" or "then" or "with" or "but" or "every" or "each"
            )
                return false;
        }
        return false;
    }

    private static Mention? LengthAt(IReadOnlyList<Token> tokens, int i) =>
        i < tokens.Count && tokens[i].Kind is TokenKind.Number or TokenKind.Word
            ? DurationReader.Read(tokens, i)
            : null;

    private static bool EndsLength(IReadOnlyList<Token> tokens, int end) =>
        end > 1
        && DurationReader.IsUnit(tokens[end - 1].Text)
        && Enumerable.Range(Math.Max(0, end - 4), Math.Min(4, end)).Any(i => LengthAt(tokens, i)?.End == end);

    private static bool Is(IReadOnlyList<Token> tokens, int i, string word) =>
        i < tokens.Count && tokens[i].Text == word;

    private static bool IsNoun(IReadOnlyList<Token> tokens, int i) =>
        i < tokens.Count
        && tokens[i].Kind == TokenKind.Word
        && !others.Contains(tokens[i].Text)
        && !DurationReader.IsUnit(tokens[i].Text)
        && NumberReader.Read(tokens, i) is null;

    /// <summary>It names nothing that a film has besides pictures.</summary>
    private static bool IsPicture(IReadOnlyList<Token> tokens, int i) =>
        PictureStems.Contains(tokens[i].Stem)
        || Lexicon.Shared.Find(tokens, i) is not var (meanings, _)
        || tokens[i].Text is not ("film" or "video" or "movie" or "second" or "clip")
            && meanings.All(meaning =>
                meaning
                    is PictureWord
                        or EffectNamed
                        or LookWord
                        or UnavailableWord
                        or NothingMeant
                        or FilmWord
                        or SlideshowWord
                        or StyleNamed
            );

    private static bool IsUnnamed(IReadOnlyList<Token> tokens, int i) =>
        Lexicon.Shared.Find(tokens, i) is null
        && (
            i + 1 >= tokens.Count
            || tokens[i + 1].Kind == TokenKind.Mark
            || tokens[i + 1].Text
                is "and"
                    or "with"
                    or "please"
                    or "then"
                    or "so"
                    or "making"
                    or "for"
                    or "of"
        );
}

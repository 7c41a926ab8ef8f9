namespace Rostrum.Agent.Understanding.Texts;

/// <summary>The part of a clause that is about a text; what stands before or behind it is about other things.</summary>
internal static class TextPart
{
    public static (int Start, int End) Of(
        Clause clause,
        IReadOnlyList<Mention> own,
        Mention? noun,
        IReadOnlyList<Token> tokens
    )
    {
        var centre = noun?.Start ?? QuoteAt(clause, tokens) ?? clause.Start;
        var firstQuote = QuoteAt(clause, tokens) ?? centre;
        var (start, end) = (clause.Start, clause.End);
        var marked = own.FirstOrDefault(mention =>
            mention.As<WordsFollow>() is not null && mention.Start >= centre
        );
        var colon = noun is null
            ? clause.End
            : Enumerable
                .Range(noun.End, Math.Max(0, clause.End - noun.End))
                .FirstOrDefault(i => tokens[i].Text == ":", clause.End);
        if (FilmLength(own, Math.Min(centre, firstQuote)) is { } behind)
            start = behind;
        if (LengthBeforeColon(own, clause, Math.Min(centre, firstQuote), tokens) is { } parted)
            start = Math.Max(start, parted);
        if (LengthBeforeWith(own, Math.Min(centre, firstQuote), tokens) is { } before)
            start = Math.Max(start, before);
        foreach (var foreign in own.Where(TextWishReader.IsForeign))
            if (foreign.End <= Math.Min(centre, firstQuote))
                start = foreign.End;
            else if (
                foreign.Start >= Math.Max(centre, firstQuote)
                && (marked is null || foreign.Start < marked.Start)
                && foreign.Start < colon
            )
                end = Math.Min(end, foreign.Start);
        // "The title on the first four seconds of a ten second film".
        if (
            own.FirstOrDefault(length =>
                length.As<Length>() is not null
                && length.Start > Math.Max(centre, firstQuote)
                && own.Any(film => film.As<FilmWord>() is not null && film.Start - length.End is 0 or 1)
            )
                is { } whole
            && tokens[whole.Start].Kind != TokenKind.Han
        )
            end = Math.Min(end, whole.Start);
        return (Behind(own, start, Math.Min(centre, firstQuote)), end);
    }

    /// <summary>"A film of exactly 9 seconds", tokens between.</summary>
    private const int FilmReaches = 3;

    /// <summary>"2 s film: title …": the place behind a length that is said of the film.</summary>
    private static int? FilmLength(IReadOnlyList<Mention> own, int centre) =>
        own.Where(length => length.As<Length>() is not null && length.End <= centre)
            .Select(length =>
                own.FirstOrDefault(film =>
                    film.As<FilmWord>() is not null
                    && film.End <= centre
                    && film.DistanceTo(length) <= FilmReaches
                )
                    is { } film
                    ? (int?)Math.Max(film.End, length.End)
                    : null
            )
            .LastOrDefault(end => end is not null);

    /// <summary>"Make it 60 seconds with the title …": what has a text as well is the film.</summary>
    private static int? LengthBeforeWith(
        IReadOnlyList<Mention> own,
        int centre,
        IReadOnlyList<Token> tokens
    ) =>
        own.Where(length => length.As<Length>() is not null && length.End < centre)
            .Where(length => tokens[length.End].Text is "with" or "plus" or "and" or "配" or "带")
            .Where(length => own.All(text => text.As<TextNoun>() is null || text.Start > length.End))
            .Select(length => (int?)length.End)
            .LastOrDefault();

    /// <summary>"Highlights, 12 s: name tag …": what stands before the colon is said of the film.</summary>
    private static int? LengthBeforeColon(
        IReadOnlyList<Mention> own,
        Clause clause,
        int centre,
        IReadOnlyList<Token> tokens
    ) =>
        Enumerable
            .Range(clause.Start, Math.Max(0, centre - clause.Start))
            .Where(i =>
                tokens[i].Text == ":"
                && own.Any(length => length.As<Length>() is not null && length.End == i)
                && own.All(other => other.As<TextNoun>() is null || other.Start > i)
            )
            .Select(i => (int?)(i + 1))
            .FirstOrDefault();

    /// <summary>Measures right behind another thing belong to it: "zoom in 10% title …".</summary>
    private static int Behind(IReadOnlyList<Mention> own, int start, int centre)
    {
        foreach (
            var mention in own.Where(mention => mention.Start >= start && mention.End < centre)
                .OrderBy(mention => mention.Start)
        )
            if (
                mention.Start == start
                && mention.Meanings.Any(meaning =>
                    meaning is Percent or SpeedWord or DirectionWord or Degrees
                )
                && mention.As<AnchorNamed>() is null
            )
                start = mention.End;
        return start;
    }

    private static int? QuoteAt(Clause clause, IReadOnlyList<Token> tokens)
    {
        for (var i = clause.Start; i < clause.End; i++)
            if (tokens[i].Kind == TokenKind.Quote)
                return i;
        return null;
    }
}

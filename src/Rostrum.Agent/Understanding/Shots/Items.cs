namespace Rostrum.Agent.Understanding.Shots;

/// <summary>
/// 第一张2秒，急推；第二张4秒，环绕；第三张3秒，拉远: sentences that each begin with a picture and go on about it, two of them at least.
/// </summary>
internal static class Items
{
    /// <summary>How far from a sentence's first word the picture may stand, tokens.</summary>
    private const int Reaches = 2;

    /// <summary>By the numbers of the clauses that name no picture, the number of the one that does.</summary>
    public static IReadOnlyDictionary<int, int> Of(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        IReadOnlyList<Mention> mentions
    )
    {
        if (OfWords(tokens, clauses, mentions) is { Count: > 0 } words)
            return words;
        var found = new Dictionary<int, int>();
        var items = 0;
        for (var i = 0; i < clauses.Count; )
        {
            var next = i + 1;
            while (next < clauses.Count && !clauses[next].BeginsSentence)
                next++;
            if (IsOne(tokens, clauses[i], mentions))
            {
                items++;
                for (var k = i + 1; k < next && !NamesOthers(clauses[k], mentions); k++)
                    found[k] = i;
            }
            i = next;
        }
        return items > 1 ? found : HanItems.Of(tokens, clauses, mentions);
    }

    /// <summary>
    /// "The second one should be slower and zoom out", "photo 2 zoom out and black and white, photo 3 pan left with snow":
    /// what "and" or "with" adds goes on about the picture that its clause begins with; a comma does so among several such.
    /// </summary>
    private static Dictionary<int, int> OfWords(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        IReadOnlyList<Mention> mentions
    )
    {
        var found = new Dictionary<int, int>();
        var begun = clauses.Where(clause => IsOneInWords(tokens, clause, mentions)).ToList();
        foreach (var clause in begun)
            for (var k = clause.Number + 1; k < clauses.Count; k++)
            {
                if (clauses[k].End == clauses[k].Start && !clauses[k].BeginsSentence)
                    continue;
                var goesOn = clauses[k].Joint is "and" or "with" or "&" or "but" || begun.Count > 1;
                if (!goesOn || clauses[k].BeginsSentence || NamesOthers(clauses[k], mentions))
                    break;
                if (!mentions.Any(mention => mention.Clause == k && IsOfOne(mention)))
                    break;
                found[k] = clause.Number;
            }
        return found;
    }

    private static bool IsOneInWords(
        IReadOnlyList<Token> tokens,
        Clause clause,
        IReadOnlyList<Mention> mentions
    )
    {
        var own = mentions.Where(mention => mention.Clause == clause.Number).ToList();
        return clause.End > clause.Start
            && tokens[clause.Start].Kind == TokenKind.Word
            && own.Find(mention => mention.As<PicturePlace>() is not null) is { } place
            && place.As<PicturePlace>() is { Pick: Pick.These }
            && place.Start - clause.Start <= Reaches
            && own.TrueForAll(mention => mention.Start >= place.Start || !IsOfOne(mention))
            // "The loft for six seconds and the balcony for four": what follows such lengths is told of both anew.
            && (
                own.Exists(mention =>
                    mention.Start > place.Start && IsOfOne(mention) && mention.As<Length>() is null
                )
                // "First picture 3 seconds with a push in and rain".
                || own.Exists(mention => mention.As<Length>() is not null)
                    && mentions.Any(mention =>
                        mention.Clause == clause.Number + 1
                        && IsOfOne(mention)
                        && mention.As<Length>() is null
                        && mention.Start > 0
                        && Enumerable
                            .Range(clause.End, mention.Start - clause.End)
                            .Any(i => tokens[i].Text == "with")
                    )
            );
    }

    private static bool IsOfOne(Mention mention) =>
        mention.Meanings.Any(meaning => meaning is Length || IsOfOne(meaning));

    /// <summary>What a single picture can have for itself, besides its length.</summary>
    public static bool IsOfOne(Meaning meaning) =>
        meaning
            is MotionNamed
                or MovementWord
                or StillWord
                or EffectNamed
                or LookNamed
                or BlurWord
                or SpeedWord
                or UnavailableWord;

    private static bool IsOne(IReadOnlyList<Token> tokens, Clause clause, IReadOnlyList<Mention> mentions) =>
        clause.End > clause.Start
        && tokens[clause.Start].Kind == TokenKind.Han
        && mentions.Any(mention =>
            mention.Clause == clause.Number
            && mention.Start - clause.Start <= Reaches
            && mention.As<PicturePlace>() is { Pick: Pick.These }
        );

    private static bool NamesOthers(Clause clause, IReadOnlyList<Mention> mentions) =>
        mentions.Any(mention =>
            mention.Clause == clause.Number
            && mention.Meanings.Any(meaning => meaning is PicturePlace or EachWord or FilmWord)
        );
}

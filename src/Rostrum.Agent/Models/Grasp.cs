using Rostrum.Agent.Understanding;

namespace Rostrum.Agent.Models;

/// <summary>How much of a message the grammar knows.</summary>
/// <param name="Known">Words, or Chinese characters, that are part of phrases and of texts to be written.</param>
/// <param name="Unknown">Words that say something and are part of neither, or runs of Chinese characters.</param>
/// <param name="AsksToRemove">The person's own words ask for something to be taken away; what they quote does not count.</param>
internal sealed record Grasp(int Known, IReadOnlyList<string> Unknown, bool AsksToRemove)
{
    /// <summary>
    /// Two thirds at least of what says something are known. The rest is mostly what pictures show, for whom or why,
    /// which changes no edit.
    /// </summary>
    public bool IsEnough =>
        2 * Unknown.Sum(word => word[0] is >= '\u3400' and <= '\u9FFF' ? word.Length : 1) <= Known;

    /// <summary>Words that change nothing about what is asked, beside <see cref="Fillers"/>.</summary>
    private static readonly HashSet<string> plain =
    [
        .. "and but with then than not only little lot much more less most least pretty kinda sorta quite rather actually basically thanks thank thx cheers hello hey hi dear sir sure right maybe perhaps probably think guess know see say says said tell try give gives add adds added bring go goes going gone come comes coming turn happen happens work works fine good nice great cool better best please pls if because since though about around between both each every other others another any many few which who what where how why has had having been being was were am does did doing done her his she he him hers again back today tonight it's that's don't doesn't isn't i'd i'll you're they're there's photo photos pic pics image images pictures videos clip clips movie film films camera shot shots something anything nothing somebody someone thing things feel feels finally under below across towards nor long look looks".Split(
            ' '
        ),
    ];

    /// <summary>Chinese words are of two characters mostly; one alone is a particle more often than not.</summary>
    private const int TellingHan = 2;

    public static Grasp Of(
        string words,
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        IReadOnlyDictionary<int, List<TextWish>> texts
    )
    {
        var known = new bool[tokens.Count];
        foreach (var mention in mentions)
            known.AsSpan(mention.Start, Math.Min(mention.End, tokens.Count) - mention.Start).Fill(true);
        MarkTexts(words, tokens, texts, known);
        return new Grasp(
            tokens.Where((token, i) => known[i] && token.Kind != TokenKind.Mark).Count(),
            [.. Runs(tokens, known)],
            Removes(tokens, mentions)
        );
    }

    /// <summary>The words of a clause that say something and are part of no phrase and of no text.</summary>
    public static IReadOnlyList<string> Strange(
        string words,
        IReadOnlyList<Token> tokens,
        Clause clause,
        IReadOnlyList<Mention> mentions,
        IReadOnlyDictionary<int, List<TextWish>> texts
    )
    {
        var known = new bool[tokens.Count];
        known.AsSpan(0, clause.Start).Fill(true);
        known.AsSpan(clause.End).Fill(true);
        foreach (var mention in mentions)
            known.AsSpan(mention.Start, Math.Min(mention.End, tokens.Count) - mention.Start).Fill(true);
        MarkTexts(words, tokens, texts, known);
        return [.. Runs(tokens, known)];
    }

    private static void MarkTexts(
        string words,
        IReadOnlyList<Token> tokens,
        IReadOnlyDictionary<int, List<TextWish>> wishes,
        bool[] known
    )
    {
        foreach (var wish in wishes.Values.SelectMany(list => list))
        {
            if (wish.Words is not { Length: > 0 } text)
                continue;
            var start = words.IndexOf(text, StringComparison.OrdinalIgnoreCase);
            for (var i = 0; start >= 0 && i < tokens.Count; i++)
                known[i] |= tokens[i].Start >= start && tokens[i].End <= start + text.Length;
        }
    }

    private static IEnumerable<string> Runs(IReadOnlyList<Token> tokens, bool[] known)
    {
        var run = "";
        for (var i = 0; i <= tokens.Count; i++)
        {
            var isNext = i < tokens.Count && !known[i] && Tells(tokens[i]);
            if (isNext && tokens[i].Kind == TokenKind.Han)
            {
                run += tokens[i].Text;
                continue;
            }
            if (run.Length >= TellingHan)
                yield return run;
            run = "";
            if (isNext)
                yield return tokens[i].Text;
        }
    }

    private static bool Tells(Token token) =>
        token.Kind is TokenKind.Word or TokenKind.Han
        && !Fillers.IsOne(token)
        && !plain.Contains(token.Text)
        && (token.Kind == TokenKind.Han || token.Text.Length > 2);

    /// <summary>"Don't remove anything" asks for nothing to go.</summary>
    private static bool Removes(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
    {
        var denied = Denial.In(tokens, mentions);
        var words = mentions
            .Where(mention =>
                mention.As<NotWord>() is { Removes: true } or { Behind: true }
                || mention.As<UnwantedWord>() is not null
            )
            .ToList();
        if (
            mentions.Any(mention => mention.As<LeaveWord>() is not null)
            || words.Exists(word => denied.Contains(word.Start))
        )
            return false;
        return words.Count > 0
            || mentions.Any(mention => denied.Contains(mention.Start) && Denial.IsThing(mention))
            || mentions.Any(mention => mention.As<VerbWord>() is { Verb: Verb.Keep });
    }
}

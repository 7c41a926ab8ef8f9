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

namespace Rostrum.Agent.Understanding.Shots;

/// <summary>
/// 第二张要慢一点并且拉远; 第三张暗一点，还要下雨: what 并, 再 or 还要 adds goes on about the picture that its sentence names; what a bare comma
/// adds does so where another picture follows that is named likewise.
/// </summary>
internal static class HanItems
{
    /// <summary>How far from a clause's first word the picture may stand, tokens.</summary>
    private const int Reaches = 2;

    private static readonly HashSet<string> joints = [.. "并 且 再 及 以 同 但 和".Split(' ')];

    private static readonly string[] further =
    [
        .. "还要 还得 还加 还有 也要 也加 也得 也下 同时 顺便 顺带 而且 并 再".Split(' '),
    ];

    /// <summary>By the numbers of the clauses that name no picture, the number of the one that does.</summary>
    public static IReadOnlyDictionary<int, int> Of(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        IReadOnlyList<Mention> mentions
    )
    {
        var found = new Dictionary<int, int>();
        for (var i = 0; i < clauses.Count; i++)
        {
            if (!Begins(tokens, clauses[i], mentions))
                continue;
            for (var k = i + 1; k < clauses.Count && !clauses[k].BeginsSentence; k++)
            {
                // 并且: between two joining words stands nothing.
                if (clauses[k].End == clauses[k].Start)
                    continue;
                if (
                    !IsOfPicture(clauses[k], mentions)
                    || !IsJoined(tokens, clauses, k) && !IsFollowed(tokens, clauses, mentions, k)
                )
                    break;
                found[k] = i;
            }
        }
        return found;
    }

    private static bool Begins(IReadOnlyList<Token> tokens, Clause clause, IReadOnlyList<Mention> mentions) =>
        clause.End > clause.Start
        && tokens[clause.Start].Kind == TokenKind.Han
        && mentions.Where(mention => mention.Clause == clause.Number).ToList() is var own
        && own.Find(mention => mention.As<PicturePlace>() is not null) is { } place
        && place.As<PicturePlace>() is { Pick: Pick.These }
        && place.Start - clause.Start <= Reaches
        && own.Exists(mention => mention.Start >= place.End && IsOfOne(mention));

    private static bool IsJoined(IReadOnlyList<Token> tokens, IReadOnlyList<Clause> clauses, int k) =>
        joints.Contains(clauses[k].Joint)
        || clauses[k - 1].End == clauses[k - 1].Start && joints.Contains(clauses[k - 1].Joint)
        || string.Concat(tokens.Skip(clauses[k].Start).Take(2).Select(token => token.Text)) is var first
            && Array.Exists(further, word => first.StartsWith(word, StringComparison.Ordinal));

    /// <summary>第一张推近，下着雪，第二张拉远: another picture comes in the same sentence.</summary>
    private static bool IsFollowed(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        IReadOnlyList<Mention> mentions,
        int k
    ) =>
        clauses
            .Skip(k + 1)
            .TakeWhile(clause => !clause.BeginsSentence)
            .Any(clause => Begins(tokens, clause, mentions));

    /// <summary>It says what one picture can have for itself, and speaks of nothing else.</summary>
    private static bool IsOfPicture(Clause clause, IReadOnlyList<Mention> mentions)
    {
        var own = mentions.Where(mention => mention.Clause == clause.Number).ToList();
        return own.Exists(IsOfOne)
            && !own.Exists(mention =>
                mention.Meanings.Any(meaning =>
                    meaning
                        is PicturePlace
                            or EachWord
                            or FilmWord
                            or MusicWord
                            or MoodNamed
                            or TransitionWord
                            or TextNoun
                            or MakeWord
                            or ShapeNamed
                            or Length
                )
            );
    }

    private static bool IsOfOne(Mention mention) =>
        mention.Meanings.Any(meaning => meaning is AmountWord || Items.IsOfOne(meaning));
}

namespace Rostrum.Agent.Understanding;

/// <summary>Finds the phrases and measures of a message from left to right, each token in at most one of them.</summary>
internal sealed class Scanner
{
    private static readonly HashSet<string> Joints =
    [
        .. ", . ; ! ? ， 。 、 ； ！ ？ + and with then but plus also while 和 并 再 然 且 配 及 以 同".Split(
            ' '
        ),
    ];

    private readonly IReadOnlyList<Token> tokens;
    private readonly bool[] taken;

    private Scanner(IReadOnlyList<Token> tokens)
    {
        this.tokens = tokens;
        taken = new bool[tokens.Count];
    }

    public static IReadOnlyList<Mention> Scan(IReadOnlyList<Token> tokens)
    {
        var scanner = new Scanner(tokens);
        var mentions = new List<Mention>();
        for (var i = 0; i < tokens.Count; i++)
            if (!scanner.taken[i] && scanner.At(i) is { } mention)
                mentions.Add(mention);
        return scanner.InClauses(mentions);
    }

    private Mention? At(int i)
    {
        var measure =
            PlaceReader.Read(tokens, i) ?? DurationReader.Read(tokens, i) ?? MeasureReader.Read(tokens, i);
        var phrase = Lexicon.Shared.Find(tokens, i);
        if (phrase is var (meanings, places) && (measure is null || places[^1] >= measure.End))
        {
            foreach (var place in places)
                taken[place] = true;
            return new Mention(i, places[^1] + 1, meanings);
        }
        if (measure is null)
            return null;
        taken.AsSpan(i, measure.End - i).Fill(true);
        return measure;
    }

    /// <summary>Clauses end at signs and joining words that belong to no phrase.</summary>
    private IReadOnlyList<Mention> InClauses(List<Mention> mentions)
    {
        var clauses = new int[tokens.Count];
        for (var (i, clause) = (0, 0); i < tokens.Count; i++)
        {
            if (!taken[i] && !tokens[i].Quoted && IsJoint(tokens[i].Text))
                clause++;
            clauses[i] = clause;
        }
        return [.. mentions.Select(mention => mention with { Clause = clauses[mention.Start] })];
    }

    private static bool IsJoint(string text) => text == "\n" || Joints.Contains(text);
}

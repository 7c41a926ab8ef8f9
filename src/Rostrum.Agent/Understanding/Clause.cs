namespace Rostrum.Agent.Understanding;

/// <summary>A stretch of a message between signs and joining words: tokens [<paramref name="Start"/>, <paramref name="End"/>).</summary>
/// <param name="Joint">What stands before it: a sign or a joining word; "" before the first.</param>
internal sealed record Clause(int Number, int Start, int End, string Joint)
{
    private static readonly HashSet<string> Stops = [".", "!", "?", "。", "！", "？", ";", "；", "\n"];

    private static readonly HashSet<string> Joints =
    [
        .. ", . ; ! ? ， 。 、 ； ！ ？ + & — – - | • · and with then but plus also while 和 并 再 然 且 配 及 以 同 但".Split(
            ' '
        ),
        "\n",
    ];

    public static bool IsJoint(Token token) => Joints.Contains(token.Text);

    /// <summary>A new sentence begins with it.</summary>
    public bool BeginsSentence => Joint.Length == 0 || Stops.Contains(Joint);

    /// <summary>Clauses end at signs and joining words that belong to no phrase.</summary>
    /// <param name="begins">Places at which a clause begins whatever stands before.</param>
    public static IReadOnlyList<Clause> Split(
        IReadOnlyList<Token> tokens,
        bool[] taken,
        IReadOnlySet<int> begins
    )
    {
        var clauses = new List<Clause>();
        var (start, joint) = (0, "");
        for (var i = 0; i <= tokens.Count; i++)
        {
            if (begins.Contains(i) && i > start)
            {
                clauses.Add(new Clause(clauses.Count, start, i, joint));
                (start, joint) = (i, ",");
            }
            if (
                i < tokens.Count
                && (
                    taken[i]
                    || IsBetweenNumbers(tokens, i)
                    || !(Joints.Contains(tokens[i].Text) || IsParting(tokens, i))
                    || IsWithSomebody(tokens, i)
                )
            )
                continue;
            clauses.Add(new Clause(clauses.Count, start, i, joint));
            if (i < tokens.Count)
                joint = Heavier(clauses[^1], tokens[i].Text);
            start = i + 1;
        }
        return clauses;
    }

    /// <summary>"Dissolves / calm piano": a slash between spaces parts wishes; "and/or", "1 / 2" do not.</summary>
    private static bool IsParting(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Text == "/"
        && i > 0
        && i + 1 < tokens.Count
        && tokens[i - 1].End < tokens[i].Start
        && tokens[i].End < tokens[i + 1].Start
        && !(tokens[i - 1].Kind == TokenKind.Number && tokens[i + 1].Kind == TokenKind.Number);

    /// <summary>2025.10.01, "10-4": a sign between digits ends nothing.</summary>
    private static bool IsBetweenNumbers(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Text is "-" or "–" or "."
        && i > 0
        && i + 1 < tokens.Count
        && tokens[i - 1].Kind == TokenKind.Number
        && tokens[i + 1].Kind == TokenKind.Number
        && tokens[i - 1].End == tokens[i].Start
        && tokens[i].End == tokens[i + 1].Start;

    /// <summary>"Made with love", "sing along with us": no thing is added.</summary>
    private static bool IsWithSomebody(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Text == "with"
        && i > 0
        && i + 1 < tokens.Count
        && tokens[i + 1].Text
            is "love"
                or "care"
                or "pride"
                or "joy"
                or "you"
                or "us"
                or "me"
                or "him"
                or "her"
                or "them";

    /// <summary>". And" is a stop, not an "and": the sign before an empty clause counts on.</summary>
    private static string Heavier(Clause before, string joint) =>
        before.Start == before.End && Stops.Contains(before.Joint) ? before.Joint : joint;
}

namespace Rostrum.Agent.Understanding.Sounds;

/// <summary>
/// Numbers that are said of music without a unit: "bring the music down to like 20", "back to forty", "to about a third"; and how
/// many beats faster it is to be.
/// </summary>
internal static class MusicMeasures
{
    private const int Reaches = 9;

    private static readonly HashSet<string> heard =
    [
        .. "music volume song track tune sound audio soundtrack loudness level".Split(' '),
    ];

    private static readonly HashSet<string> roughly =
    [
        .. "like about around maybe roughly say only just circa approximately something a".Split(' '),
    ];

    /// <summary>They stand before what it is to be, not before by how much it changes.</summary>
    private static readonly HashSet<string> goals = ["to", "at", "around", "about", "volume", "=", "of"];

    public static Mention? Read(IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].Kind is not (TokenKind.Number or TokenKind.Word))
            return null;
        if (Beats(tokens, i) is { } beats)
            return beats;
        if (Amount(tokens, i) is not var (fraction, end) || !IsGoal(tokens, i) || !IsHeard(tokens, i))
            return null;
        return new Mention(i, end, [new Percent(fraction)]);
    }

    /// <summary>"10 bpm faster", "20 beats per minute slower".</summary>
    private static Mention? Beats(IReadOnlyList<Token> tokens, int i)
    {
        if (
            NumberReader.Read(tokens, i) is not var (number, at)
            || number is < 1 or > 100
            || at >= tokens.Count
        )
            return null;
        if (tokens[at].Text == "bpm")
            at++;
        else if (NumberReader.Words(tokens, at, "beats", "per", "minute"))
            at += 3;
        else
            return null;
        if (at >= tokens.Count)
            return null;
        var sign = tokens[at].Text switch
        {
            "faster" or "quicker" or "more" or "up" or "higher" => 1,
            "slower" or "less" or "down" or "lower" => -1,
            _ => 0,
        };
        // A song's tempo goes by the root of the factor.
        return sign == 0
            ? null
            : new Mention(
                i,
                at + 1,
                [new SpeedWord(Math.Pow(1 + sign * number / 100, 2), Relative: true), new MusicWord()]
            );
    }

    /// <summary>A share as a number up to a hundred, or in words.</summary>
    private static (double Fraction, int End)? Amount(IReadOnlyList<Token> tokens, int i)
    {
        var share = tokens[i].Text switch
        {
            "half" => 0.5,
            "third" => 1 / 3.0,
            "quarter" => 0.25,
            "fifth" => 0.2,
            "tenth" => 0.1,
            _ => 0,
        };
        if (share > 0)
            return
                At(tokens, i + 1, "that", "as")
                || At(tokens, i + 1, "of") && At(tokens, i + 2, "that", "what")
                ? null
                : (share, i + 1);
        if (At(tokens, i, "two") && At(tokens, i + 1, "thirds"))
            return (2 / 3.0, i + 2);
        if (At(tokens, i, "three") && At(tokens, i + 1, "quarters"))
            return (0.75, i + 2);
        return
            NumberReader.Read(tokens, i) is var (number, end)
            && number is >= 3 and <= 100
            && tokens[i].Text is not ("a" or "an")
            && (end >= tokens.Count || !At(tokens, end, unit))
            ? (number / 100, end)
            : null;
    }

    private static readonly string[] unit =
    [
        .. "% percent bpm beats fps frames seconds second secs sec s ms minutes min minute times x px pixels points degrees : , and st nd rd th pm am o'clock k p photos pictures".Split(
            ' '
        ),
    ];

    private static bool IsGoal(IReadOnlyList<Token> tokens, int i)
    {
        var k = i - 1;
        while (k >= 0 && roughly.Contains(tokens[k].Text) && !goals.Contains(tokens[k].Text))
            k--;
        // "To about a third", "at around 20".
        while (k > 0 && tokens[k].Text is ("about" or "around") && roughly.Contains(tokens[k - 1].Text))
            k--;
        return k >= 0 && goals.Contains(tokens[k].Text) && !At(tokens, k - 1, "by");
    }

    private static bool IsHeard(IReadOnlyList<Token> tokens, int i)
    {
        for (var k = i - 1; k >= Math.Max(0, i - Reaches) && tokens[k].Kind != TokenKind.Mark; k--)
            if (heard.Contains(tokens[k].Text))
                return true;
        // "Knock it down to a quarter": a share of whatever it is.
        if (tokens[i].Kind == TokenKind.Word && NumberReader.Read(tokens, i) is null)
            for (var k = Math.Max(1, i - 6); k < i; k++)
                if (
                    tokens[k].Text is "it"
                    && tokens[k - 1].Text
                        is (
                            "knock"
                            or "bring"
                            or "turn"
                            or "take"
                            or "dial"
                            or "drop"
                            or "put"
                            or "set"
                            or "pull"
                        )
                )
                    return true;
        return At(tokens, i + 1, "of") && At(tokens, i + 2, "the") && At(tokens, i + 3, "volume");
    }

    private static bool At(IReadOnlyList<Token> tokens, int i, params ReadOnlySpan<string> words) =>
        i >= 0 && i < tokens.Count && words.Contains(tokens[i].Text);
}

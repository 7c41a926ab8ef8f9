using Rostrum.Drafts.Motions;

namespace Rostrum.Agent.Understanding.Motions;

/// <summary>
/// Reads where a camera goes from the two ends of its way, whatever is said to lie there: "from the church on the left over
/// to the oak on the right", "drop down from the steeple to the door", "from the foreground to the horizon".
/// </summary>
internal static class PathReader
{
    /// <summary>How far from a joining word its end may be named, tokens.</summary>
    private const int Reaches = 9;

    private enum End
    {
        Left,
        Right,
        High,
        Low,
        Near,
        Far,
    }

    private static readonly Dictionary<string, End> ends = new[]
    {
        (End.Left, "left west"),
        (End.Right, "right east"),
        (
            End.High,
            "top roof rooftop sky ceiling head heads face hair steeple spire peak summit tip crown treetops canopy clouds balcony tower chimney"
        ),
        (
            End.Low,
            "bottom ground floor base foot feet toes shoes boots street pavement road roots door doorstep entrance cellar earth water grass"
        ),
        (End.Near, "foreground"),
        (End.Far, "background horizon distance"),
    }
        .SelectMany(one => one.Item2.Split(' ').Select(word => (Word: word, End: one.Item1)))
        .ToDictionary(one => one.Word, one => one.End);

    private static readonly HashSet<string> joining =
    [
        .. "to towards toward until till up down across over end ends ending finish finishing into onto".Split(
            ' '
        ),
    ];

    public static Mention? Read(IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].Kind != TokenKind.Word)
            return null;
        return Whole(tokens, i) ?? Upright(tokens, i);
    }

    private static Mention? Whole(IReadOnlyList<Token> tokens, int i)
    {
        if (
            tokens[i].Text
            is not ("from" or "starting" or "start" or "starts" or "begin" or "beginning" or "begins")
        )
            return null;
        if (EndBehind(tokens, i) is not var (first, at))
            return null;
        var join = at + 1;
        while (join < tokens.Count && join <= at + 6 && !joining.Contains(tokens[join].Text))
            if (IsStop(tokens[join++]))
                return null;
        if (join >= tokens.Count || !joining.Contains(tokens[join].Text))
            return null;
        return EndBehind(tokens, join) is var (last, end) ? Made(i, end + 1, first, last) : null;
    }

    /// <summary>"All the way up to the roof", "down to the shoes".</summary>
    private static Mention? Upright(IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].Text is not ("up" or "down") || !NumberReader.Words(tokens, i + 1, "to"))
            return null;
        for (var k = i + 2; k < tokens.Count && k <= i + 5 && !IsStop(tokens[k]); k++)
            if (
                tokens[k].Text is not ("top" or "bottom")
                && ends.TryGetValue(tokens[k].Text, out var end)
                && end == (tokens[i].Text == "up" ? End.High : End.Low)
            )
                return new Mention(i, k + 1, [new DirectionWord(tokens[i].Text, Whole: true)]);
        return null;
    }

    private static (End End, int At)? EndBehind(IReadOnlyList<Token> tokens, int i)
    {
        for (var k = i + 1; k < tokens.Count && k <= i + Reaches && !IsStop(tokens[k]); k++)
            if (ends.TryGetValue(tokens[k].Text, out var end))
                return (end, k);
        return null;
    }

    private static bool IsStop(Token token) =>
        token.Kind is TokenKind.Quote or TokenKind.Number
        || token.Text is "." or "!" or "?" or ";" or ":" or "\n";

    private static Mention? Made(int start, int end, End first, End last)
    {
        var way = (first, last) switch
        {
            (End.Left, End.Right) => "right",
            (End.Right, End.Left) => "left",
            (End.Low, End.High) => "up",
            (End.High, End.Low) => "down",
            _ => "",
        };
        if (way != "")
            return new Mention(start, end, [new DirectionWord(way, Whole: true)]);
        var motion = (first, last) switch
        {
            (End.Near, End.Far) => MotionCatalogue.Find("push_in"),
            (End.Far, End.Near) => MotionCatalogue.Find("pull_out"),
            _ => null,
        };
        return motion is null ? null : new Mention(start, end, [new MotionNamed(motion)]);
    }
}

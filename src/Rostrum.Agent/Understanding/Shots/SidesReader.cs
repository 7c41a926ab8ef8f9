namespace Rostrum.Agent.Understanding.Shots;

/// <summary>
/// "The first on the left, the second on the right", 左边放第一张，右边放第二张: pictures of which each has its own side of the
/// frame are seen at the same time.
/// </summary>
internal sealed class SidesReader(IReadOnlyList<Token> tokens, Scene scene, PlaceReader places)
{
    private static readonly HashSet<string> beside =
    [
        .. "photo picture image shot one pic photograph sits sit stands stand should be is on at in the half of side hand , and with put place 放 在 摆 是 的 照 片 图 张 侧 边 半 面 ， 、".Split(
            ' '
        ),
    ];

    private static readonly Dictionary<string, int> sides = new()
    {
        ["left"] = 0,
        ["左"] = 0,
        ["middle"] = 1,
        ["centre"] = 1,
        ["center"] = 1,
        ["中"] = 1,
        ["right"] = 2,
        ["右"] = 2,
    };

    /// <summary>Asked of every token, so messages without two sides are passed over.</summary>
    private readonly bool saysSides = tokens.Count(token => sides.ContainsKey(token.Text)) > 1;

    /// <summary>What begins here: a picture with its side and another with another side; null where it is none.</summary>
    public Mention? Read(int start)
    {
        if (!saysSides || scene.Count < 2 || Side(start) is null && places.Read(start) is null)
            return null;
        var found = new List<(int Place, int Side)>();
        var (end, at) = (start, start);
        while (Pair(at) is var (place, side, next))
        {
            found.Add((place, side));
            (end, at) = (next, next);
        }
        return
            found.Count > 1
            && found.Select(pair => pair.Side).Distinct().Count() == found.Count
            && found.Select(pair => pair.Place).Distinct().Count() == found.Count
            && found.Exists(pair => pair.Side != 1)
            && !IsLed(start)
            ? new Mention(
                start,
                end,
                [new LayoutNamed("split", [.. found.OrderBy(pair => pair.Side).Select(pair => pair.Place)])]
            )
            : null;
    }

    /// <summary>"Pan the first to the left and the second to the right": something else is said of both.</summary>
    private bool IsLed(int start)
    {
        for (var i = start - 1; i >= 0 && tokens[i].Kind != TokenKind.Mark; i--)
            if (
                tokens[i].Text is "text" or "字"
                || !(beside.Contains(tokens[i].Text) || Fillers.IsOne(tokens[i]))
            )
                return true;
        return false;
    }

    /// <summary>One picture and its side, whichever is said first.</summary>
    private (int Place, int Side, int End)? Pair(int from)
    {
        var (place, side, at) = (default(int?), default(int?), from);
        while (at < tokens.Count && (place is null || side is null))
        {
            if (side is null && Side(at) is { } said)
                (side, at) = (said, at + 1);
            else if (place is null && Single(at) is var (one, behind))
                (place, at) = (one, behind);
            else if (beside.Contains(tokens[at].Text))
                at++;
            else
                return null;
        }
        if (place is null || side is null)
            return null;
        while (at < tokens.Count && IsRest(at))
            at++;
        return (place.Value, side.Value, at);
    }

    /// <summary>"Left hand side", 左边, 右半边.</summary>
    private bool IsRest(int at) =>
        tokens[at].Text is "side" or "hand" or "half" or "边" or "侧" or "半" or "面" or "间";

    /// <summary>"On the left", "left half": a way to go is none.</summary>
    private bool IsStanding(int at) =>
        at > 0 && tokens[at - 1].Text is "on" or "in" or "at"
        || at > 1 && tokens[at - 1].Text == "the" && tokens[at - 2].Text is "on" or "in" or "at"
        || at + 1 < tokens.Count && tokens[at + 1].Text is "half" or "side" or "hand";

    private int? Side(int at) =>
        sides.TryGetValue(tokens[at].Text, out var side)
        && (at == 0 || tokens[at - 1].Text is not ("向" or "往" or "从" or "to" or "from" or "towards"))
        && (tokens[at].Kind == TokenKind.Han || IsStanding(at))
            ? side
            : null;

    private (int Place, int End)? Single(int at) =>
        places.Read(at) is { } read && read.As<PicturePlace>() is { Pick: Pick.These, Places: [var one] }
            ? (one < 0 ? scene.Count + one : one, read.End)
            : null;
}

namespace Rostrum.Agent.Understanding.Shots;

/// <summary>
/// Reads that a film is to be made of pictures that are named right behind: "a new film with the second and third", "another of
/// the last".
/// </summary>
internal static class OwnFilmReader
{
    private static readonly HashSet<string> films = ["film", "video", "movie", "clip", "reel", "one"];

    private static readonly HashSet<string> before =
    [
        .. "a an one another new second third separate other different little short extra further more".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> places =
    [
        .. "first second third fourth fifth sixth seventh eighth ninth tenth last final middle 1st 2nd 3rd 4th 5th 6th picture photo image still".Split(
            ' '
        ),
    ];

    /// <summary>How far before the order its pictures may be named, characters.</summary>
    private const int MostBefore = 12;

    public static Mention? Read(IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].Kind == TokenKind.Han)
            return Han(tokens, i);
        var at = i;
        if (Is(tokens, at, "make", "create", "produce", "build", "do", "cut", "give"))
            at += Is(tokens, at + 1, "me", "us") ? 2 : 1;
        var isOrdered = at > i;
        if (
            !Is(tokens, at, "a", "an", "one", "another", "new")
            || !isOrdered && i > 0 && before.Contains(tokens[i - 1].Text)
        )
            return null;
        var isAnother = Is(tokens, at, "another");
        while (at < tokens.Count && at <= i + 6 && before.Contains(tokens[at].Text))
            at++;
        var isNoun = at < tokens.Count && films.Contains(tokens[at].Text);
        if (isNoun)
            at++;
        // "Another of the third" goes on with what was begun; "one of the pictures" is one of them.
        else if (!isAnother)
            return null;
        if (
            !Is(tokens, at, "of", "from", "with", "using")
            && !(Is(tokens, at, "out") && Is(tokens, ++at, "of"))
        )
            return null;
        at++;
        if (Is(tokens, at, "only", "just"))
            at++;
        var end = at;
        if (Is(tokens, at, "the", "my"))
            at++;
        return at < tokens.Count && places.Contains(tokens[at].Text)
            ? new Mention(i, end, [new OwnFilmWord()])
            : null;
    }

    /// <summary>用第二张和第三张做一个新的视频: the pictures stand before.</summary>
    private static Mention? Han(IReadOnlyList<Token> tokens, int i)
    {
        if (!Is(tokens, i, "做", "剪", "生", "出") || !NamesPictures(tokens, i))
            return null;
        var at = i + 1;
        while (Is(tokens, at, "成", "出", "一", "个", "条", "部", "支", "新", "另", "外", "单", "独", "的"))
            at++;
        return Is(tokens, at, "视", "影", "片", "短", "电") && Is(tokens, at + 1, "频", "片", "子", "影")
            ? new Mention(i, at + 2, [new OwnFilmWord()])
            : null;
    }

    private static bool NamesPictures(IReadOnlyList<Token> tokens, int end)
    {
        var isNumbered = false;
        for (var k = end - 1; k >= Math.Max(0, end - MostBefore) && tokens[k].Kind != TokenKind.Mark; k--)
        {
            isNumbered |= tokens[k].Text == "第";
            if (isNumbered && tokens[k].Text is ("用" or "拿"))
                return true;
        }
        return false;
    }

    private static bool Is(IReadOnlyList<Token> tokens, int i, params ReadOnlySpan<string> words) =>
        i >= 0 && i < tokens.Count && words.Contains(tokens[i].Text);
}

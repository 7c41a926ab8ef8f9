namespace Rostrum.Agent.Understanding;

/// <summary>Reads lengths of time: "10 seconds", "two and a half minutes", 两秒半, 1分30秒.</summary>
internal static class DurationReader
{
    private static readonly Dictionary<string, double> Units = new()
    {
        ["s"] = 1000,
        ["sec"] = 1000,
        ["secs"] = 1000,
        ["second"] = 1000,
        ["seconds"] = 1000,
        ["ms"] = 1,
        ["millisecond"] = 1,
        ["milliseconds"] = 1,
        ["min"] = 60_000,
        ["mins"] = 60_000,
        ["minute"] = 60_000,
        ["minutes"] = 60_000,
        ["hour"] = 3_600_000,
        ["hours"] = 3_600_000,
        ["秒"] = 1000,
        ["分"] = 60_000,
    };

    private static readonly HashSet<string> Decades =
    [
        "style",
        "look",
        "vibe",
        "retro",
        "tv",
        "movie",
        "film",
    ];
    private static readonly HashSet<string> English = ["first", "after", "from", "at", "until"];
    private static readonly HashSet<string> Pictures =
    [
        "picture",
        "photo",
        "image",
        "shot",
        "slide",
        "one",
        "clip",
    ];

    public static Mention? Read(IReadOnlyList<Token> tokens, int i)
    {
        if (One(tokens, i) is not var (milliseconds, end))
            return null;
        var smaller = NumberReader.Words(tokens, end, "and") ? end + 1 : end;
        if (milliseconds >= 60_000 && One(tokens, smaller) is var (rest, behind) && rest < 60_000)
            (milliseconds, end) = (milliseconds + rest, behind);
        var more = MoreAt(tokens, ref end);
        var length = new Length((long)Math.Min(1e12, Math.Round(milliseconds)), IsPlaced(tokens, i), more);
        return new Mention(i, end, [length]);
    }

    private static (double Milliseconds, int End)? One(IReadOnlyList<Token> tokens, int i)
    {
        if (NumberReader.Read(tokens, i) is not var (number, at) || at >= tokens.Count)
            return null;
        if (NumberReader.Words(tokens, at, "个"))
            at++;
        if (NumberReader.Words(tokens, at, "毫", "秒"))
            return (number, at + 2);
        if (at >= tokens.Count || tokens[at].Quoted || !Units.TryGetValue(tokens[at].Text, out var unit))
            return null;
        if (IsSomethingElse(tokens, i, at))
            return null;
        var end = at + 1;
        if (NumberReader.Words(tokens, end, "钟"))
            end++;
        if (NumberReader.Words(tokens, end, "半") && unit >= 1000)
            return ((number + 0.5) * unit, end + 1);
        if (NumberReader.Words(tokens, end, "and", "a", "half"))
            return ((number + 0.5) * unit, end + 3);
        return (number * unit, end);
    }

    /// <summary>"The 80s look", "a second photo" and "百分之十" are not lengths.</summary>
    private static bool IsSomethingElse(IReadOnlyList<Token> tokens, int i, int at)
    {
        var next = at + 1 < tokens.Count ? tokens[at + 1] : default;
        return tokens[at].Text switch
        {
            "s" => NumberReader.Words(tokens, i - 1, "the")
                || (next.Text is { } word && Decades.Contains(word)),
            "second" => next.Text is { } noun
                && Pictures.Contains(noun)
                && !char.IsAsciiDigit(tokens[i].Text[0])
                && tokens[i].Text is "a" or "an",
            "分" => next.Text is "之" or "辨" or "屏",
            _ => false,
        };
    }

    private static bool IsPlaced(IReadOnlyList<Token> tokens, int i) =>
        i > 0
        && (
            English.Contains(tokens[i - 1].Text)
            || NumberReader.Words(tokens, i - 2, "the", "last")
            || tokens[i - 1].Text is "前" or "后" or "第" or "从"
        );

    private static int MoreAt(IReadOnlyList<Token> tokens, ref int end)
    {
        if (end >= tokens.Count || tokens[end].Quoted)
            return 0;
        var more = tokens[end].Text switch
        {
            "longer" or "more" => 1,
            "shorter" or "less" => -1,
            _ => 0,
        };
        end += Math.Abs(more);
        return more;
    }
}

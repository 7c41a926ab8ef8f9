namespace Rostrum.Agent.Understanding.Measures;

/// <summary>Reads lengths of time: "10 seconds", "two and a half minutes", 两秒半, 1分30秒.</summary>
internal static partial class DurationReader
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
    private static readonly HashSet<string> Pictures =
    [
        "picture",
        "photo",
        "image",
        "shot",
        "slide",
        "one",
        "clip",
        "title",
        "text",
        "caption",
    ];

    public static Mention? Read(IReadOnlyList<Token> tokens, int i)
    {
        if (Stretch(tokens, i) is not var (milliseconds, end))
            return null;
        var more = MoreAt(tokens, i, ref end);
        var bound = more == 0 ? HanLengthBounds.At(tokens, i, end) : Bound.None;
        foreach (var about in approximately)
            if (NumberReader.Words(tokens, end, [.. about.Select(c => c.ToString())]))
            {
                end += about.Length;
                break;
            }
        return new Mention(
            i,
            end,
            [new Length((long)Math.Min(1e12, Math.Round(milliseconds)), more) { Bound = bound }]
        );
    }

    /// <summary>A stretch of time, ms, and the place behind it.</summary>
    public static (double Milliseconds, int End)? Stretch(IReadOnlyList<Token> tokens, int i)
    {
        if (One(tokens, i) is not var (milliseconds, end))
            return null;
        var smaller = NumberReader.Words(tokens, end, "and") ? end + 1 : end;
        return milliseconds >= 60_000 && One(tokens, smaller) is var (rest, behind) && rest < 60_000
            ? (milliseconds + rest, behind)
            : (milliseconds, end);
    }

    private static readonly string[] approximately =
    [
        "左右",
        "上下",
        "出头",
        "多一点",
        "多点",
        "以内",
        "之内",
    ];

    public static bool IsUnit(string word) => Units.ContainsKey(word);

    private static (double Milliseconds, int End)? One(IReadOnlyList<Token> tokens, int i)
    {
        if ((Clock(tokens, i) ?? Glued(tokens, i)) is { } clock)
            return clock;
        if (CountAt(tokens, i) is not var (number, at) || at >= tokens.Count)
            return null;
        for (
            var skipped = 0;
            skipped < 2 && at < tokens.Count && between.Contains(tokens[at].Text);
            skipped++
        )
            at++;
        if (at >= tokens.Count)
            return null;
        if (NumberReader.Words(tokens, at, "个"))
            at++;
        if (NumberReader.Words(tokens, at, "毫", "秒"))
            return (number, at + 2);
        if (NumberReader.Words(tokens, at, "小", "时"))
            return (number * 3_600_000, at + 2);
        if (at >= tokens.Count || !Units.TryGetValue(tokens[at].Text, out var unit))
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
        return TenthBehind(tokens, at) is { } tenth
            ? ((number + tenth / 10) * unit, end + 1)
            : (number * unit, end);
    }

    /// <summary>Words between a number and its unit: "two more seconds", "a whole minute", "five or so seconds".</summary>
    private static readonly HashSet<string> between =
    [
        .. "more extra additional less fewer whole full solid good entire long short further or so odd".Split(
            ' '
        ),
    ];

    /// <summary>A number, or "another" for one: "another second and a half".</summary>
    private static (double Number, int End)? CountAt(IReadOnlyList<Token> tokens, int i) =>
        i + 1 < tokens.Count
        && (tokens[i].Text is "another" or "extra" or "additional" or "further")
        && tokens[i + 1].Text is "second" or "sec" or "minute" or "half"
            ? NumberReader.Words(tokens, i + 1, "half", "a")
                ? (0.5, i + 3)
                : (
                    NumberReader.Words(tokens, i + 1, "half") ? 0.5 : 1,
                    NumberReader.Words(tokens, i + 1, "half") ? i + 2 : i + 1
                )
            : NumberReader.Read(tokens, i);

    /// <summary>一秒八, 2秒5: tenths behind the unit, unless they count something else.</summary>
    private static double? TenthBehind(IReadOnlyList<Token> tokens, int unit)
    {
        var i = unit + 1;
        if (
            tokens[unit].Text != "秒"
            || i >= tokens.Count
            || tokens[i].Start > tokens[unit].End
            || (NumberReader.Digit(tokens[i]) ?? (tokens[i].Kind == TokenKind.Number ? tokens[i].Value : 0))
                is not (>= 1 and <= 9 and var tenth)
            || tenth != Math.Floor(tenth)
        )
            return null;
        return
            i + 1 < tokens.Count
            && tokens[i + 1].Start == tokens[i].End
            && (NumberReader.Read(tokens, i + 1) is not null || counted.Contains(tokens[i + 1].Text))
            ? null
            : tenth;
    }

    private static readonly HashSet<string> counted =
    [
        .. "张 个 幅 页 秒 分 条 段 次 遍 倍 号 月 年 款 句 字 种 人 位 首 步 点 比 到 至 切 换 图 组 格 拍 成 、 . : - ~".Split(
            ' '
        ),
    ];

    /// <summary>"1m30s", "2m".</summary>
    private static (double Milliseconds, int End)? Glued(IReadOnlyList<Token> tokens, int i)
    {
        if (
            i + 3 >= tokens.Count
            || tokens[i].Kind != TokenKind.Number
            || tokens[i + 1].Text != "m"
            || tokens[i + 2].Kind != TokenKind.Number
            || tokens[i + 3].Text is not ("s" or "sec")
        )
            return null;
        return (tokens[i].Value * 60_000 + tokens[i + 2].Value * 1000, i + 4);
    }

    /// <summary>"1:30 long", "0:45".</summary>
    private static (double Milliseconds, int End)? Clock(IReadOnlyList<Token> tokens, int i)
    {
        if (
            !TimeReader.IsClock(tokens, i)
            || NumberReader.Words(tokens, i - 1, "at")
            || NumberReader.Words(tokens, i - 1, "from")
        )
            return null;
        var behind = i + 3 < tokens.Count ? tokens[i + 3].Text : "";
        var named =
            behind
            is "long"
                or "minutes"
                or "min"
                or "mins"
                or "total"
                or "in"
                or "all"
                or "overall"
                or "altogether";
        return named || tokens[i].Text.StartsWith('0')
            ? (
                tokens[i].Value * 60_000 + tokens[i + 2].Value * 1000,
                named && behind is "long" or "minutes" or "min" or "mins" ? i + 4 : i + 3
            )
            : null;
    }

    /// <summary>"The 80s look", "a second photo" and "百分之十" are not lengths.</summary>
    private static bool IsSomethingElse(IReadOnlyList<Token> tokens, int i, int at)
    {
        var next = at + 1 < tokens.Count ? tokens[at + 1] : default;
        return tokens[at].Text switch
        {
            // "A 1920s silent picture".
            "s"
                when tokens[i].Value is >= 1800 and < 2030
                    && tokens[i].Value % 10 == 0
                    && tokens[at].Start == tokens[i].End => true,
            "s" => NumberReader.Words(tokens, i - 1, "the")
                || IsDecade(tokens[i].Value)
                    && next.Text is { } word
                    && Decades.Contains(word)
                    // "A 30s film" lasts so long, "an 80s film" looks so old.
                    && (tokens[i].Value >= 50 || word is not ("film" or "movie")),
            "second" => next.Text is { } noun
                && Pictures.Contains(noun)
                && !char.IsAsciiDigit(tokens[i].Text[0])
                && tokens[i].Text is "a" or "an" or "another",
            "分" => next.Text is "之" or "辨" or "屏" or "镜" or "格" or "段" or "店" or "类" or "组" or "开"
                || NumberReader.Words(tokens, i - 1, "对"),
            _ => false,
        };
    }

    private static bool IsDecade(double number) => number is >= 20 and <= 90 && number % 10 == 0;
}

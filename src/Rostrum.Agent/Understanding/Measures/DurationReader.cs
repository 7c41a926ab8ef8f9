namespace Rostrum.Agent.Understanding.Measures;

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
            "分" => next.Text is "之" or "辨" or "屏" || NumberReader.Words(tokens, i - 1, "对"),
            _ => false,
        };
    }

    private static bool IsDecade(double number) => number is >= 20 and <= 90 && number % 10 == 0;

    /// <summary>"2 seconds longer", "extend it by 2 seconds", "add 2 seconds", 延长两秒, 再加2秒.</summary>
    private static int MoreAt(IReadOnlyList<Token> tokens, int start, ref int end)
    {
        if (end < tokens.Count && Behind.TryGetValue(tokens[end].Text, out var behind))
        {
            end++;
            return behind;
        }
        foreach (var i in Enumerable.Range(start, end - start))
            if (tokens[i].Text is "more" or "extra" or "additional" or "another" or "further")
                return 1;
            else if (tokens[i].Text is "less" or "fewer")
                return -1;
        if (NumberReader.Words(tokens, end, "too", "long") || NumberReader.Words(tokens, end, "too", "much"))
        {
            end += 2;
            return -1;
        }
        if (
            NumberReader.Words(tokens, end, "too", "short")
            || NumberReader.Words(tokens, end, "too", "little")
        )
        {
            end += 2;
            return 1;
        }
        if (NumberReader.Words(tokens, end, "off"))
        {
            end++;
            return -1;
        }
        if (NumberReader.Words(tokens, start - 1, "by"))
            for (var i = start - 2; i >= Math.Max(0, start - 6); i--)
                if (Before.TryGetValue(tokens[i].Stem, out var by))
                    return by;
        if (IsTakenAway(tokens, start))
            return -1;
        if (start > 0 && tokens[start - 1].Text is "add" or "another" or "extra" or "+" or "plus")
            return 1;
        if (
            NumberReader.Words(tokens, start - 1, "长")
            && !(start > 1 && tokens[start - 2].Text is "时" or "总" or "片" or "全" or "度" or "视")
        )
            return 1;
        for (var length = 3; length > 0; length--)
            if (
                start >= length
                && Chinese.TryGetValue(Said(tokens, start - length, start), out var more)
                // 至少5秒, 最多5秒 say how long, and not by how much longer.
                && !(start > length && tokens[start - length - 1].Text is "至" or "最" or "不" or "起")
            )
                return more;
        return 0;
    }

    /// <summary>"Shave off 2 seconds", "lose a second": so much less.</summary>
    private static bool IsTakenAway(IReadOnlyList<Token> tokens, int start)
    {
        var at = NumberReader.Words(tokens, start - 1, "off") ? start - 2 : start - 1;
        return at >= 0 && less.Contains(tokens[at].Text);
    }

    private static readonly HashSet<string> less =
    [
        .. "shave lose remove cut trim chop lop knock subtract deduct minus drop".Split(' '),
    ];

    /// <summary>多待两秒, 再多停一秒, 少放一秒.</summary>
    private static IEnumerable<KeyValuePair<string, int>> ChineseMore() =>
        from how in new[] { ("多", 1), ("再多", 1), ("少", -1), ("再少", -1), ("再", 1) }
        from verb in "停 放 播 留 待 呆 给 看 显 展 加 来 持 挂 等".Split(' ')
        select new KeyValuePair<string, int>(how.Item1 + verb, how.Item2);

    private static string Said(IReadOnlyList<Token> tokens, int start, int end) =>
        string.Concat(Enumerable.Range(start, end - start).Select(i => tokens[i].Text));

    private static readonly Dictionary<string, int> Behind = new()
    {
        ["longer"] = 1,
        ["more"] = 1,
        ["extra"] = 1,
        ["shorter"] = -1,
        ["less"] = -1,
    };

    /// <summary>By stems.</summary>
    private static readonly Dictionary<string, int> Before = new()
    {
        ["extend"] = 1,
        ["lengthen"] = 1,
        ["longer"] = 1,
        ["increas"] = 1,
        ["shorten"] = -1,
        ["shorter"] = -1,
        ["outstay"] = -1,
        ["overstay"] = -1,
        ["linger"] = -1,
        ["drag"] = -1,
        ["long"] = -1,
        ["short"] = 1,
        ["reduc"] = -1,
        ["cut"] = -1,
        ["trim"] = -1,
        ["drop"] = -1,
        ["lower"] = -1,
        ["decreas"] = -1,
        ["rais"] = 1,
        ["bump"] = 1,
        ["stretch"] = 1,
        ["prolong"] = 1,
    };

    private static readonly Dictionary<string, int> Chinese = new(ChineseMore())
    {
        ["延长"] = 1,
        ["增加"] = 1,
        ["加长"] = 1,
        ["多停"] = 1,
        ["多放"] = 1,
        ["多播"] = 1,
        ["多留"] = 1,
        ["再停"] = 1,
        ["再加"] = 1,
        ["再多"] = 1,
        ["停多"] = 1,
        ["少停"] = -1,
        ["少放"] = -1,
        ["少播"] = -1,
        ["再减"] = -1,
        ["剪短"] = -1,
        ["缩减"] = -1,
        ["再短"] = -1,
        ["再长"] = 1,
        ["都减"] = -1,
        ["都加"] = 1,
        ["多给"] = 1,
        ["少给"] = -1,
        ["给多"] = 1,
        ["它多"] = 1,
        ["多"] = 1,
        ["多个"] = 1,
        ["少个"] = -1,
        ["短个"] = -1,
        ["长个"] = 1,
        ["加"] = 1,
        ["缩短"] = -1,
        ["减少"] = -1,
        ["减掉"] = -1,
        ["剪掉"] = -1,
        ["砍掉"] = -1,
        ["去掉"] = -1,
        ["扣掉"] = -1,
        ["砍"] = -1,
        ["短"] = -1,
        ["延"] = 1,
        ["增"] = 1,
        ["少"] = -1,
        ["减"] = -1,
    };
}

using static Rostrum.Agent.Understanding.Measures.NumberReader;

namespace Rostrum.Agent.Understanding.Measures;

/// <summary>Reads when: "the first 3 seconds", "from 0:02 to 0:05", "after two seconds", 最后两秒, 从第2秒到第5秒.</summary>
internal static partial class TimeReader
{
    public static Mention? Read(IReadOnlyList<Token> tokens, int i) =>
        Between(tokens, i)
        ?? Edge(tokens, i)
        ?? Once(tokens, i)
        ?? Waited(tokens, i)
        ?? Since(tokens, i)
        ?? ChineseSince(tokens, i);

    /// <summary>From one time to another.</summary>
    private static Mention? Between(IReadOnlyList<Token> tokens, int i)
    {
        var named = IsOneOf(tokens, i, "from", "between", "从", "在", "自");
        var at = named ? i + 1 : i;
        if (Point(tokens, at, loose: true) is not var (start, next))
            return null;
        // 从第2秒飘到第4秒
        for (var skipped = 0; named && skipped < 3 && IsOneOf(tokens, next, verbs); skipped++)
            next++;
        if (
            !IsOneOf(
                tokens,
                next,
                "to",
                "until",
                "till",
                "and",
                "-",
                "–",
                "—",
                "~",
                "～",
                "到",
                "至",
                "through"
            )
        )
            return null;
        if (tokens[next].Text == "and" && !Words(tokens, i, "between"))
            return null;
        if (Point(tokens, next + 1, loose: true) is not var (end, behind))
            return null;
        var firm =
            IsClock(tokens, at)
            || IsClock(tokens, next + 1)
            || HasUnit(tokens, next + 1, behind)
            || HasUnit(tokens, at, next);
        if (
            !firm
            || (
                !named
                && tokens[next].Text is "to" or "and"
                && !IsClock(tokens, at)
                && !HasUnit(tokens, at, next)
            )
        )
            return null;
        // "From 2 to 5 minutes" means minutes both times.
        if (!HasUnit(tokens, at, next) && !IsClock(tokens, at))
            start = Scaled(tokens, at, behind, start);
        return end > start ? new Mention(i, behind, [new Period(start, end)]) : null;
    }

    private static readonly string[] verbs =
    [
        .. "飘 下 放 播 显 示 出 现 持 续 一 直 开 始 留 亮 落 飞 停 用 加".Split(' '),
    ];

    /// <summary>"The first 3 seconds", "the last second", 前三秒, 最后两秒, 开头3秒.</summary>
    private static Mention? Edge(IReadOnlyList<Token> tokens, int i)
    {
        var (length, first) = EdgeWordAt(tokens, i);
        if (length == 0)
            return null;
        var at = i + length;
        if (IsOneOf(tokens, at, "的"))
            at++;
        if (DurationReader.Stretch(tokens, at) is var (milliseconds, end))
            return IsListed(tokens, i, end) ? null : Made((long)milliseconds, end);
        if (IsOneOf(tokens, at, "second", "sec"))
            return Made(1000, at + 1);
        return null;

        Mention Made(long milliseconds, int end) =>
            new(i, end, [first ? new Period(0, milliseconds) : new Period(-milliseconds)]);
    }

    /// <summary>"The first 4 s, the second 2 s": pictures and their lengths.</summary>
    public static bool IsListed(IReadOnlyList<Token> tokens, int i, int end)
    {
        if (tokens[i].Kind != TokenKind.Word)
            return false;
        var next = end;
        while (IsOneOf(tokens, next, ",", "and", "then", "the", ";"))
            next++;
        var isFirstOfMore =
            next > end
            && IsOneOf(tokens, next, "second", "third", "others", "rest", "other")
            && next + 1 < tokens.Count
            && NumberReader.Read(tokens, next + 1) is not null;
        return isFirstOfMore
            || Enumerable
                .Range(0, i)
                .Any(k =>
                    (
                        IsOneOf(tokens, k, "second", "third")
                        || IsOneOf(tokens, k, "first") && IsOneOf(tokens, i, "second", "third")
                    )
                    && NumberReader.Read(tokens, k + 1) is var (_, behind)
                    && behind < tokens.Count
                    && DurationReader.IsUnit(tokens[behind].Text)
                );
    }

    private static (int Length, bool First) EdgeWordAt(IReadOnlyList<Token> tokens, int i)
    {
        if (IsOneOf(tokens, i, "first", "opening", "initial"))
            return (1, true);
        if (
            IsOneOf(tokens, i, "last", "final", "closing")
            && (i == 0 || IsOneOf(tokens, i - 1, "the", "for", "in", "during", "over", "its"))
        )
            return (1, false);
        if (Words(tokens, i, "最", "后") || Words(tokens, i, "结", "尾"))
            return (2, false);
        if (Words(tokens, i, "开", "头") || Words(tokens, i, "最", "前") || Words(tokens, i, "开", "始"))
            return (2, true);
        if (IsOneOf(tokens, i, "前", "头"))
            return (1, true);
        return IsOneOf(tokens, i, "后") ? (1, false) : (0, false);
    }

    /// <summary>"During the first half", "in the last third", 后半段: a share of a film of known length.</summary>
    public static Mention? Share(IReadOnlyList<Token> tokens, int i, long film)
    {
        if (film <= 0)
            return null;
        var (length, first) = EdgeWordAt(tokens, i);
        if (length == 0 && IsOneOf(tokens, i, "second"))
            (length, first) = (IsOneOf(tokens, i + 1, "half") ? 1 : 0, false);
        if (length == 0 || ShareAt(tokens, i + length) is not var (share, end))
            return null;
        var part = (long)(film * share);
        return new Mention(i, end, [first ? new Period(0, part) : new Period(film - part, film)]);
    }

    private static (double Share, int End)? ShareAt(IReadOnlyList<Token> tokens, int i)
    {
        if (
            IsOneOf(tokens, i, "half", "third", "quarter")
            && !IsOneOf(tokens, i + 1, "a", "an")
            && !(i + 1 < tokens.Count && DurationReader.IsUnit(tokens[i + 1].Text))
        )
            return (
                tokens[i].Text switch
                {
                    "half" => 0.5,
                    "third" => 1 / 3.0,
                    _ => 0.25,
                },
                i + 1
            );
        foreach (
            var (words, share) in (ReadOnlySpan<(string, double)>)
                [
                    ("半段", 0.5),
                    ("半部分", 0.5),
                    ("半程", 0.5),
                    ("一半时间", 0.5),
                    ("三分之一", 1 / 3.0),
                    ("四分之一", 0.25),
                ]
        )
            if (Words(tokens, i, [.. words.Select(sign => sign.ToString())]))
                return (share, i + words.Length);
        return null;
    }

    /// <summary>"Only once the video has run for three seconds".</summary>
    private static Mention? Once(IReadOnlyList<Token> tokens, int i)
    {
        if (!IsOneOf(tokens, i, "once", "when"))
            return null;
        for (var at = i + 1; at < tokens.Count && at <= i + 8 && tokens[at].Kind == TokenKind.Word; at++)
            if (
                IsOneOf(tokens, at, "for", "been")
                && IsOneOf(tokens, at - 1, "run", "running", "playing", "played", "on", "going", "has")
                && DurationReader.Stretch(tokens, at + 1) is var (milliseconds, end)
            )
                return new Mention(i, end, [new Period((long)milliseconds)]);
        return null;
    }

    /// <summary>"Let it wait for 3 seconds", "delay the title by 2 s", "two seconds of silence first".</summary>
    private static Mention? Waited(IReadOnlyList<Token> tokens, int i)
    {
        var at = IsOneOf(tokens, i, "for", "by") ? i + 1 : i;
        if (DurationReader.Stretch(tokens, at) is not var (milliseconds, end))
            return null;
        if (
            at == i
            && IsOneOf(tokens, end, "of")
            && IsOneOf(tokens, end + 1, "silence", "quiet")
            && IsOneOf(tokens, end + 2, "first", "before", "to", "at", "then", ",")
        )
            return new Mention(i, end + 2, [new Period((long)milliseconds), new MusicWord()]);
        var isWaited =
            IsOneOf(tokens, i - 1, "wait", "waits", "waiting", "delayed")
            || IsOneOf(tokens, i, "for")
                && IsOneOf(tokens, i - 1, "off")
                && IsBefore(tokens, i, "hold", "holds")
            || IsOneOf(tokens, i, "by") && IsBefore(tokens, i, "delay", "delays", "delayed", "postpone");
        return isWaited ? new Mention(i, end, [new Period((long)milliseconds)]) : null;
    }

    /// <summary>A clock time, or a stretch of time from the beginning; with <paramref name="loose"/> a bare number of seconds too.</summary>
    private static (long Milliseconds, int End)? Point(IReadOnlyList<Token> tokens, int i, bool loose)
    {
        if (IsOneOf(tokens, i, "第", "the"))
            i++;
        if (IsOneOf(tokens, i, "second") && NumberReader.Read(tokens, i + 1) is var (named, after))
            return ((long)(named * 1000), after);
        if (IsClock(tokens, i))
            return ((long)(tokens[i].Value * 60_000 + tokens[i + 2].Value * 1000), i + 3);
        if (DurationReader.Stretch(tokens, i) is var (milliseconds, end))
            return ((long)milliseconds, end);
        return loose && NumberReader.Read(tokens, i) is var (number, behind) && !IsOneOf(tokens, i, "a", "an")
            ? ((long)(number * 1000), behind)
            : null;
    }

    private static long Scaled(IReadOnlyList<Token> tokens, int start, int end, long milliseconds) =>
        Enumerable
            .Range(start, end - start)
            .Any(k => tokens[k].Text is "minutes" or "minute" or "min" or "分")
            ? milliseconds * 60
            : milliseconds;

    private static bool HasUnit(IReadOnlyList<Token> tokens, int start, int end) =>
        Enumerable.Range(start, Math.Max(0, end - start)).Any(k => DurationReader.IsUnit(tokens[k].Text));

    public static bool IsClock(IReadOnlyList<Token> tokens, int i) =>
        i + 2 < tokens.Count
        && tokens[i].Kind == TokenKind.Number
        && tokens[i + 1].Text == ":"
        && tokens[i + 2].Kind == TokenKind.Number
        && tokens[i + 2].Text.Split('.')[0].Length == 2
        && tokens[i + 2].Value < 60
        && !(tokens[i].Value == 9 && tokens[i + 2].Value == 16)
        && !(tokens[i].Value == 4 && tokens[i + 2].Value == 5);

    private static bool IsOneOf(IReadOnlyList<Token> tokens, int i, params ReadOnlySpan<string> words) =>
        i >= 0 && i < tokens.Count && words.Contains(tokens[i].Text);
}

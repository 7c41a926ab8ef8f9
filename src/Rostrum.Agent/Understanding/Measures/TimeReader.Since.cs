using static Rostrum.Agent.Understanding.Measures.NumberReader;

namespace Rostrum.Agent.Understanding.Measures;

internal static partial class TimeReader
{
    /// <summary>"After 2 seconds", "at 0:05", "from 3 s on", "until 4 seconds".</summary>
    private static Mention? Since(IReadOnlyList<Token> tokens, int i)
    {
        if (!IsOneOf(tokens, i, "after", "at", "from", "until", "till", "starting", "by", "@"))
            return null;
        var at = i + 1;
        while (IsOneOf(tokens, at, "at", "the", "from", "second", "about"))
        {
            if (tokens[at].Text == "second" && NumberReader.Read(tokens, at + 1) is null)
                return null;
            if (tokens[at].Text == "second")
                break;
            at++;
        }
        if (Point(tokens, at, loose: false) is not var (time, end))
            return null;
        if (tokens[i].Text == "by" && !IsClock(tokens, at) && !IsGone(tokens, i))
            return null;
        // "At two seconds each", "all at 2 seconds": how long, not when.
        if (
            tokens[i].Text == "at"
            && IsOneOf(tokens, i - 1, "all", "each", "both", "pictures", "photos", "images")
        )
            return null;
        if (tokens[i].Text == "at" && IsOneOf(tokens, end, "each", "apiece", "per", "every", "a"))
            return null;
        if (IsOneOf(tokens, end, "on", "onward", "onwards"))
            end++;
        if (IsOneOf(tokens, end, "in") && !IsOneOf(tokens, end + 1, "the", "a", "to"))
            end++;
        var isNot = IsBefore(tokens, i, "not", "don't", "shouldn't", "doesn't", "won't", "never");
        // "Hold the music back until second 3": then it begins.
        isNot |= tokens[i].Text is "until" or "till" && IsBefore(tokens, i, "back", "wait", "waits", "off");
        var isEnd =
            tokens[i].Text is "until" or "till" or "by" && !isNot
            || tokens[i].Text is "after" or "at"
                && IsBefore(
                    tokens,
                    i,
                    "disappear",
                    "disappears",
                    "vanish",
                    "vanishes",
                    "gone",
                    "leave",
                    "leaves",
                    "hide",
                    "hides",
                    "goes",
                    "go",
                    "ends",
                    "end",
                    "out",
                    "clears",
                    "clear",
                    "exits",
                    "exit",
                    "drops",
                    "off",
                    "away"
                );
        return new Mention(i, end, [isEnd ? new Period(0, time, Until: true) : new Period(time)]);
    }

    /// <summary>"It should be gone by second three".</summary>
    private static bool IsGone(IReadOnlyList<Token> tokens, int i) =>
        IsBefore(
            tokens,
            i,
            "gone",
            "disappear",
            "vanish",
            "off",
            "away",
            "over",
            "out",
            "finished",
            "cleared"
        );

    private static bool IsBefore(IReadOnlyList<Token> tokens, int i, params ReadOnlySpan<string> words)
    {
        for (var k = Math.Max(0, i - 4); k < i; k++)
            if (words.Contains(tokens[k].Text))
                return true;
        return false;
    }

    /// <summary>第3秒, 3秒后, 从第2秒开始, 0:05处.</summary>
    private static Mention? ChineseSince(IReadOnlyList<Token> tokens, int i)
    {
        var at = i;
        while (IsOneOf(tokens, at, "从", "在", "到", "第", "自"))
            at++;
        var until = at > i && tokens[i].Text == "到";
        if (Point(tokens, at, loose: false) is not var (time, end))
            return null;
        var ordinal = at > i && tokens[at - 1].Text == "第";
        var later = end;
        while (IsOneOf(tokens, later, "之", "以", "后", "的", "时", "候", "就"))
            later++;
        if (
            Words(tokens, later, "消", "失")
            || Words(tokens, later, "不", "见")
            || Words(tokens, later, "隐", "藏")
        )
            return new Mention(
                i,
                later + 2,
                // 停两秒就消失: how long, and not until when.
                [
                    IsOneOf(tokens, i - 1, "停", "留", "示", "待", "亮", "续", "看")
                        ? new Length(time)
                        : new Period(0, time, Until: true),
                ]
            );
        // 晚一秒出现
        if (
            (
                IsOneOf(tokens, at - 1, "晚", "迟", "隔")
                || Words(tokens, at - 2, "推", "迟")
                || Words(tokens, at - 2, "延", "后")
            )
            && (
                end >= tokens.Count
                || IsOneOf(tokens, end, "再", "才", "出", "显", "进", "来", "冒", "蹦", "弹", "，", "。")
            )
        )
            return new Mention(i, end, [new Period(time)]);
        // 过了三秒音乐再起
        if (
            (
                IsOneOf(tokens, at - 1, "过", "等")
                || IsOneOf(tokens, at - 2, "过", "等") && IsOneOf(tokens, at - 1, "了")
            )
            && !IsOneOf(tokens, at - 2, "超", "不")
            && (at < 2 || !IsOneOf(tokens, at - 3, "超"))
        )
            return new Mention(i, end, [new Period(time)]);
        if (
            IsOneOf(tokens, end, "再", "才")
            && IsOneOf(tokens, end + 1, "出", "显", "进", "来", "冒", "蹦", "弹")
        )
            return new Mention(i, end + 1, [new Period(time)]);
        if (
            Words(tokens, end, "之", "后")
            || Words(tokens, end, "以", "后")
            || Words(tokens, end, "开", "始")
        )
            (end, ordinal) = (end + 2, true);
        else if (Words(tokens, end, "的", "时", "候") || Words(tokens, end, "的", "地", "方"))
            (end, ordinal) = (end + 3, true);
        // 头一张6秒后一张4秒
        else if (
            IsOneOf(tokens, end, "后")
            && IsOneOf(tokens, end + 1, "一", "两", "面", "边")
            && IsOneOf(tokens, end + 2, "张", "幅", "那", "的")
        )
            return null;
        else if (IsOneOf(tokens, end, "后", "处", "时", "起"))
            (end, ordinal) = (end + 1, true);
        else if (Words(tokens, end, "之", "前") || Words(tokens, end, "以", "前"))
            return new Mention(i, end + 2, [new Period(0, time)]);
        if (!ordinal && !(at > i && IsClock(tokens, at)) && !(at > i && tokens[i].Text is "从" or "自"))
            return null;
        return new Mention(i, end, [until ? new Period(0, time) : new Period(time)]);
    }
}

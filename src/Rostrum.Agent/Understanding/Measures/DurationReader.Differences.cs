namespace Rostrum.Agent.Understanding.Measures;

/// <summary>By how much longer or shorter.</summary>
internal static partial class DurationReader
{
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

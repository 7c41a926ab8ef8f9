namespace Rostrum.Agent.Understanding.Shots;

/// <summary>Pictures by bare numbers, where nothing but pictures can be counted.</summary>
internal sealed partial class PlaceReader
{
    /// <summary>"1 and 4: crash zoom", "between two and three", 2和4别动: numbers that stand where only pictures can.</summary>
    private (IReadOnlyList<int> Places, int End)? Counted(int i)
    {
        if (CountedRow(i) is { } row)
            return row;
        if (
            NumberReader.Read(tokens, i) is not var (one, at)
            || !IsPlace(one)
            || !Is(at, "and", "&", "和", "跟", "到", "to", "-", "–", "~", "～", Arrows.Sign)
        )
            return null;
        if (NumberReader.Read(tokens, at + 1) is not var (other, end) || !IsPlace(other) || other <= one)
            return null;
        if (end < tokens.Count && (DurationReader.IsUnit(tokens[end].Text) || Is(end, "%", "x", "倍", "比")))
            return null;
        var between =
            Is(i - 1, "between")
            || Is(i - 1, "from") && Is(at, "to") && IsJoining(i - 2)
            || Is(i - 2, "from") && Is(at, "to")
            || Is(end, "之", "中") && Is(end + 1, "间");
        var begins =
            Begins(i)
            || Is(
                i - 1,
                "on",
                "for",
                "only",
                "mean",
                "meant",
                "sorry",
                "rather",
                "or",
                "just",
                "both",
                "except",
                "besides",
                "excluding",
                "pictures",
                "photos"
            );
        var alone =
            Is(end, ":", "：")
            || tokens[i].Kind is TokenKind.Number && end < tokens.Count && tokens[end].Kind == TokenKind.Han
            || Is(end, "用", "别", "都", "不")
            || end < tokens.Count && doing.Contains(tokens[end].Text)
            || Is(i - 1, ",") && Is(i - 2, "no", "wait", "sorry", "actually", "oops") && Begins(i)
            || (end >= tokens.Count || tokens[end].Kind == TokenKind.Mark)
                && Is(
                    i - 1,
                    "mean",
                    "meant",
                    "or",
                    "rather",
                    "for",
                    "on",
                    "only",
                    "both",
                    "except",
                    "besides",
                    "excluding"
                )
            || IsEdit(i - 1) && !Is(i - 1, "to", "on", "put", "just");
        begins |= IsEdit(i - 1) && !Is(i - 1, "to", "put");
        // 二到三直接切: from one to the next.
        var joins =
            Is(at, Arrows.Sign)
            || Is(at, "到", "-", "–", "~", "～")
                && other == one + 1
                && (Begins(i) || tokens[i].Start > tokens[i - 1].End)
                && end < tokens.Count
                && Is(
                    end,
                    "直",
                    "硬",
                    "用",
                    "叠",
                    "闪",
                    "是",
                    "要",
                    "就",
                    "换",
                    "加",
                    "改",
                    "擦",
                    "推",
                    "不",
                    "别"
                );
        return between || joins || begins && alone && Is(at, "and", "&", "和", "跟")
            ? ([(int)one - 1, (int)other - 1], end)
            : null;
    }

    /// <summary>"On 1, 3 and 5": three numbers or more that could all be pictures.</summary>
    private (IReadOnlyList<int> Places, int End)? CountedRow(int i)
    {
        if (
            tokens[i].Kind != TokenKind.Number
            || !(
                Begins(i)
                || Is(i - 1, "on", "for", "only", "just", "of", "pictures", "photos", "shots", "numbers")
                || IsEdit(i - 1)
            )
        )
            return null;
        var (places, at) = (new List<int>(), i);
        while (
            at < tokens.Count
            && tokens[at].Kind == TokenKind.Number
            && IsPlace(tokens[at].Value)
            && (places.Count == 0 || tokens[at].Value - 1 > places[^1])
        )
        {
            places.Add((int)tokens[at].Value - 1);
            at++;
            var isLast = Is(at, "and", "&") || Is(at, ",") && Is(at + 1, "and", "&");
            var next =
                Is(at, ",") && Is(at + 1, "and", "&") ? at + 2
                : Is(at, ",", "and", "&") ? at + 1
                : -1;
            if (next < 0 || next >= tokens.Count || tokens[next].Kind != TokenKind.Number)
                break;
            at = next;
            if (isLast && IsPlace(tokens[at].Value))
            {
                places.Add((int)tokens[at].Value - 1);
                at++;
                break;
            }
        }
        return
            places.Count > 2
            && places.Distinct().Count() == places.Count
            && !(at < tokens.Count && (DurationReader.IsUnit(tokens[at].Text) || Is(at, ":", "%", "x")))
            ? (places, at)
            : null;
    }

    /// <summary>"A straight cut from 1 to 2".</summary>
    private bool IsJoining(int i) =>
        Is(
            i,
            "cut",
            "cuts",
            "fade",
            "dissolve",
            "crossfade",
            "wipe",
            "transition",
            "slide",
            "blend",
            "change"
        );

    private bool IsPlace(double number) =>
        number >= 1 && number <= scene.Count && number == Math.Floor(number);
}

namespace Rostrum.Agent.Understanding.Chinese;

/// <summary>Pictures by their names, and those beside the one that was spoken of.</summary>
internal sealed partial class ChinesePlaces
{
    /// <summary>它后面那张, 前一张, 下一张: beside the one that was spoken of.</summary>
    private Mention? Neighbour(int i)
    {
        if (scene.Focus.Places is not [var place])
            return null;
        foreach (
            var (word, step) in (ReadOnlySpan<(string, int)>)
                [
                    ("它前面那", -1),
                    ("它前面的那", -1),
                    ("它的前一", -1),
                    ("它前一", -1),
                    ("它上一", -1),
                    ("前一", -1),
                    ("上一", -1),
                    ("它后面那", 1),
                    ("它后面的那", 1),
                    ("它的后一", 1),
                    ("它后一", 1),
                    ("它下一", 1),
                    ("后一", 1),
                    ("下一", 1),
                ]
        )
            if (
                Says(i, word)
                && Measured(i + word.Length) is { } end
                && place + step >= 0
                && place + step < scene.Count
            )
                return Made(i, end, [place + step]);
        return null;
    }

    /// <summary>狗那张, of a picture that is called 草地上的小狗: by a part of its name that no other has.</summary>
    private Mention? Named(int i)
    {
        for (var length = 6; length >= 1; length--)
        {
            var end = i + length;
            if (end >= tokens.Count)
                continue;
            var at = Skipped(end, "的");
            if (!(Says(at, "那") || Says(at, "这")) || Measured(at) is not { } behind)
                continue;
            var called = Enumerable
                .Range(0, scene.Names.Count)
                .Where(place => Holds(scene.Names[place], i, length))
                .ToList();
            if (called is [var only])
                return Made(i, behind, [only]);
        }
        return PartlyNamed(i);
    }

    /// <summary>改造前, 改造后, of two pictures where both are spoken of: the first and the second.</summary>
    private Mention? BeforeOrAfter(int i)
    {
        if (scene.Count != 2 || tokens[i].Kind != TokenKind.Han)
            return null;
        for (var length = 3; length >= 1; length--)
        {
            var at = i + length;
            if (
                at >= tokens.Count
                || tokens[at].Text is not ("前" or "后")
                || Enumerable
                    .Range(i, length)
                    .Any(k => notChanged.Contains(tokens[k].Text) || tokens[k].Kind != TokenKind.Han)
                || at + 1 < tokens.Count && tokens[at + 1].Text is "面" or "边" or "头" or "期" or "景"
            )
                continue;
            var what = string.Concat(Enumerable.Range(i, length).Select(k => tokens[k].Text));
            var other = what + (tokens[at].Text == "前" ? "后" : "前");
            if (string.Concat(tokens.Select(token => token.Text)).Contains(other, StringComparison.Ordinal))
                return Made(i, at + 1, [tokens[at].Text == "前" ? 0 : 1]);
        }
        return null;
    }

    /// <summary>They make times and places of the words before and behind.</summary>
    private static readonly HashSet<string> notChanged =
    [
        .. "之 以 最 往 向 朝 先 秒 分 张 第 在 从 到 的 是 放 用 和 跟 与 、 然 随 切 把 给 让 各".Split(
            ' '
        ),
    ];

    /// <summary>先放叶子，再放花: a part of a name that no other has, where only a picture can stand.</summary>
    private Mention? PartlyNamed(int i)
    {
        if (i == 0 || !beforeNames.Contains(tokens[i - 1].Text) || tokens[i].Kind != TokenKind.Han)
            return null;
        for (var length = 4; length >= 1; length--)
        {
            var end = i + length;
            if (end > tokens.Count)
                continue;
            var called = Enumerable
                .Range(0, scene.Names.Count)
                .Where(place => scene.Names[place].Count > length && Holds(scene.Names[place], i, length))
                .ToList();
            if (called is not [var only] || length == 1 && scene.Names[only][^1] != tokens[i].Stem)
                continue;
            if (length == 1)
                end = Skipped(end, "子", "儿");
            if (
                end >= tokens.Count
                || tokens[end].Kind == TokenKind.Mark
                || behindNames.Contains(tokens[end].Text)
            )
                return Made(i, end, [only]);
        }
        return null;
    }

    private static readonly HashSet<string> beforeNames = [.. "放 把 将 是 、 和 跟 与 除 先 再".Split(' ')];

    private static readonly HashSet<string> behindNames =
    [
        .. "放 排 移 挪 提 删 去 和 跟 与 换 调 拿 剪".Split(' '),
    ];

    private bool Holds(IReadOnlyList<string> name, int i, int length)
    {
        for (var start = 0; start + length <= name.Count; start++)
            if (Enumerable.Range(0, length).All(k => name[start + k] == tokens[i + k].Stem))
                return true;
        return false;
    }
}

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

namespace Rostrum.Agent.Understanding.Chinese;

internal partial class ChinesePlaces
{
    /// <summary>logo停2秒，三张作品各3秒: as many as are left beside the one that was just named.</summary>
    private Mention? Remaining(int i, IReadOnlyList<int> before)
    {
        if (
            NumberReader.Read(tokens, i) is not var (count, at)
            || count < 2
            || count != scene.Count - before.Count
            || at >= tokens.Count
            || tokens[at].Text is not ("张" or "幅")
        )
            return null;
        for (
            var end = at + 1;
            end <= at + 4 && end < tokens.Count && tokens[end].Kind == TokenKind.Han;
            end++
        )
            if (tokens[end].Text is "各" or "都" or "每")
                return new Mention(i, end, [new PicturePlace([], Pick.Rest)]);
        return null;
    }

    private static readonly string[] nexts =
    [
        .. "紧接着 接下来 接着 紧跟着 跟着 随后 之后 再下一 再后一 下一 后一 再往后 往后 其后".Split(' '),
    ];

    private static readonly string[] behind =
    [
        "后面",
        "后头",
        "后边",
        "之后",
        "往后",
        "接下来",
        "后续",
        "后",
    ];

    /// <summary>接着那张, behind the one that was just named; 后面的都拉远, all behind those.</summary>
    private Mention? Following(int i, IReadOnlyList<int> before)
    {
        // 加到5秒，然后把它放到最后
        if (
            tokens[i].Text == "它"
            && i > 0
            && tokens[i - 1].Text is "把" or "将"
            && Enumerable
                .Range(i, Math.Min(8, tokens.Count - i))
                .TakeWhile(k => tokens[k].Kind != TokenKind.Mark)
                .Any(k => tokens[k].Text is "最" or "第" or "张" or "头" or "尾")
        )
            return Made(i, i + 1, before);
        var last = before.Max(place => place < 0 ? scene.Count + place : place);
        foreach (var word in nexts)
            if (
                Says(i, word)
                && Measured(Skipped(i + word.Length, "的", "那", "这", "一")) is { } end
                && last + 1 < scene.Count
            )
                return Made(i, end, [last + 1]);
        foreach (var word in behind)
        {
            var at = i + word.Length;
            if (
                !Says(i, word)
                || !(Says(at, "的") || Says(at, "那些") || Says(at, "几") || Says(at, "全") || Says(at, "都"))
            )
                continue;
            at = Skipped(at, "的", "那", "些", "几");
            at = Measured(at) ?? at;
            if (
                last + 1 < scene.Count
                && !before.Contains(-1)
                && Skipped(at, "都", "全", "则", "就", "统", "一", "用", "改") > at
            )
                return Made(i, at, [.. Enumerable.Range(last + 1, scene.Count - last - 1)]);
        }
        return null;
    }
}

using static Rostrum.Agent.Understanding.Measures.NumberReader;

namespace Rostrum.Agent.Understanding.Shots;

/// <summary>Pictures as Chinese counts them, with measure words: 第二张, 最后两张照片.</summary>
internal sealed partial class PlaceReader
{
    private (IReadOnlyList<int> Places, int End)? Chinese(int i)
    {
        if (
            Words(tokens, i, "倒", "数", "第")
            && NumberReader.Read(tokens, i + 3) is var (back, past)
            && Measured(past) is { } ended
        )
            return ([-(int)back], ended);
        if (AtEdge(i) is { } edge)
            return edge;
        if (
            NumberReader.Read(tokens, i) is var (number, at)
            && Is(at, "号")
            && number is >= 1 and < 100
            && !Is(i - 1, "大", "小", "缩", "放", "粗", "细", "加", "减")
            && !Is(at + 1, "字")
        )
            return ([(int)number - 1], at + 1);
        if (Words(tokens, i, "头", "尾") && Is(i + 2, "两") && Measured(i + 3) is { } outer)
            return ([0, -1], outer);
        if (Is(i, "封") && Is(i + 1, "面"))
            return ([0], i + 2);
        if (Is(i, "首", "尾", "末") && Measured(i + 1) is { } only)
            return ([Is(i, "首") ? 0 : -1], only);
        foreach (var word in middles)
            if (
                scene.Count > 0
                && Says(i, word)
                && Measured(Is(i + word.Length, "那", "的") ? i + word.Length + 1 : i + word.Length)
                    is { } middle
            )
                return ([scene.Count / 2], middle);
        return Ordinal(i);
    }

    private static readonly string[] middles = ["最中间", "正中间", "中间", "当中", "居中", "正中"];

    /// <summary>What stands at the beginning and what at the end; the longer words first.</summary>
    private static readonly (string Word, bool Last)[] edges =
    [
        .. "最开始 最开头 一开始 一开头 最前面 最前头 最前边".Split(' ').Select(word => (word, false)),
        .. "最后面 最后头 最后边 最尾巴 最末尾".Split(' ').Select(word => (word, true)),
        .. "开头 开场 片头 打头 领头 起头 起首 最先 最前 前面 前头 前边"
            .Split(' ')
            .Select(word => (word, false)),
        .. "最后 末尾 最末 末了 末后 结尾 片尾 收尾 尾巴 最尾 后面 后头 后边"
            .Split(' ')
            .Select(word => (word, true)),
        ("头", false),
        ("前", false),
        ("后", true),
        ("末", true),
        ("尾", true),
    ];

    /// <summary>头两张, 最后一张, 片尾那张.</summary>
    private (IReadOnlyList<int> Places, int End)? AtEdge(int i)
    {
        foreach (var (word, last) in edges)
        {
            if (!Says(i, word))
                continue;
            var from = i + word.Length;
            while (Is(from, "面", "的", "那", "这"))
                from++;
            if (
                NumberReader.Read(tokens, from) is var (count, behind)
                && count is >= 1 and <= 100
                && Measured(behind) is { } end
            )
                return (Several((int)count, last), end);
            if (
                word.Length > 1
                && (word[0] is not ('前' or '后') || scene.Count == 2)
                && Measured(from) is { } one
            )
                return ([last ? -1 : 0], one);
        }
        return null;
    }

    private bool Says(int i, string word) =>
        i + word.Length <= tokens.Count
        && Enumerable.Range(0, word.Length).All(k => tokens[i + k].Text is [var said] && said == word[k]);

    /// <summary>第二张, 第一、三张, 第2到第4张.</summary>
    private (IReadOnlyList<int> Places, int End)? Ordinal(int i)
    {
        if (
            !Is(i, "第")
            || NumberReader.Read(tokens, i + 1) is not var (number, at)
            || number is < 1 or >= 1000
        )
            return null;
        var places = new List<int> { (int)number - 1 };
        while (Is(at, "、", "和", ",", "，", "到", "至", "-", Arrows.Sign))
        {
            var from = Is(at + 1, "第") ? at + 2 : at + 1;
            if (
                NumberReader.Read(tokens, from) is not var (next, behind)
                || next is < 1 or >= 1000
                || Measured(behind) is null && !Is(behind, "、", "和", ",", "，") && !Is(at, Arrows.Sign)
            )
                break;
            if (Is(at, "到", "至", "-"))
                places.AddRange(Enumerable.Range(places[^1] + 1, Math.Max(0, (int)next - 1 - places[^1])));
            else
                places.Add((int)next - 1);
            at = behind;
        }
        if (Measured(at) is { } end)
            return (places, end);
        if (
            at < tokens.Count
            && things.Contains(tokens[at].Text)
            && places.TrueForAll(place => place < Math.Max(1, scene.Count))
        )
            return (places, at + 1 + NounLength(at + 1));
        return IsEdit(i - 1) || Is(at, "和", "跟", "与") || Is(i - 1, "和", "跟", "与") ? (places, at) : null;
    }

    /// <summary>第二套, 第三道菜: pictures by what they show.</summary>
    private static readonly HashSet<string> things =
    [
        .. "套 道 件 杯 碗 盘 站 间 家 只 种 样 份 盒 瓶 双 支 朵 棵 栋 座 辆 匹 头 本 台 把 颗 枚 串".Split(
            ' '
        ),
    ];

    /// <summary>The place behind a measure word and what is measured; null when there is none.</summary>
    private int? Measured(int i)
    {
        if (Is(i, "一") && Is(i + 1, "张", "幅", "个"))
            i++;
        if (Is(i, "那", "这"))
            i++;
        // A camera has no number: 第二个镜头 is a picture.
        if (Is(i, "个", "段", "组") && (Says(i + 1, "镜头") || Says(i + 1, "片段") || Says(i + 1, "分镜")))
            return i + 3;
        if (!Is(i, "张", "幅", "个", "段", "页", "款", "幕", "屏"))
            return NounLength(i) is > 0 and var bare && tokens[i].Kind == TokenKind.Han ? i + bare : null;
        if (
            Is(i, "个", "段") && Words(tokens, i + 1, "字", "幕")
            || Words(tokens, i + 1, "标", "题")
            || Words(tokens, i + 1, "文", "字")
            || Words(tokens, i + 1, "转", "场")
        )
            return null;
        return i + 1 + NounLength(i + 1);
    }

    private int NounLength(int i)
    {
        foreach (var noun in (ReadOnlySpan<string>)["照片", "图片", "相片", "画面", "图", "照"])
            if (Words(tokens, i, [.. noun.Select(c => c.ToString())]))
                return noun.Length;
        return 0;
    }
}

namespace Rostrum.Agent.Understanding.Chinese;

/// <summary>
/// Reads which pictures are meant as it is said in Chinese and in no other way: 图1, 第一二张, 首尾两张, 剩下那几张, 除开第二张,
/// 有狗的那张, 它后面那张.
/// </summary>
/// <param name="listed">Reads plain places, one or several.</param>
internal sealed partial class ChinesePlaces(
    IReadOnlyList<Token> tokens,
    Scene scene,
    Func<int, Mention?> listed
)
{
    private static readonly string[] numberable = ["图片", "照片", "画面", "图", "p"];

    private static readonly string[] outer =
    [
        "开头跟结尾",
        "开头和结尾",
        "开头与结尾",
        "一头一尾",
        "头一张和尾一张",
        "首尾",
        "头尾",
        "前后",
    ];

    private static readonly string[] rest = ["剩下", "剩余", "其余", "其他", "其它", "另外", "余下", "另"];

    private static readonly string[] without =
    [
        "除开",
        "除去",
        "除却",
        "除掉",
        "不包括",
        "不包含",
        "不含",
        "不算",
        "排除",
        "扣除",
        "撇开",
        "刨去",
        "刨开",
        "除",
    ];

    private static readonly string[] these =
    [
        "这几",
        "这些",
        "这组",
        "这批",
        "这一组",
        "这一批",
        "这里的",
        "手头这些",
    ];

    /// <param name="i">The place of the first token.</param>
    /// <param name="before">The pictures that were named last before it.</param>
    public Mention? Read(int i, IReadOnlyList<int>? before) =>
        tokens[i].Kind is not (TokenKind.Han or TokenKind.Word)
            ? null
            : (before is { Count: > 0 } ? Following(i, before) ?? Remaining(i, before) : null)
                ?? Numbered(i)
                ?? Exchanged(i)
                ?? Digits(i)
                ?? Ordinals(i)
                ?? Middle(i)
                ?? Excepted(i)
                ?? Outer(i)
                ?? Rest(i)
                ?? But(i)
                ?? These(i)
                ?? Neighbour(i)
                ?? Named(i)
                ?? BeforeOrAfter(i);

    /// <summary>图1, 图一和图三, P2, 照片2到4.</summary>
    private Mention? Numbered(int i)
    {
        if (One(i) is not var (first, end))
            return null;
        var places = new List<int> { first };
        while (
            end < tokens.Count
            && tokens[end].Text is "和" or "跟" or "与" or "、" or "到" or "至" or "-" or "~" or Arrows.Sign
        )
        {
            var isRange = tokens[end].Text is "到" or "至" or "-" or "~";
            if ((One(end + 1) ?? Bare(end + 1)) is not var (next, behind))
                break;
            places.AddRange(
                isRange && next > places[^1] ? Enumerable.Range(places[^1] + 1, next - places[^1]) : [next]
            );
            end = behind;
        }
        return Made(i, end, places);
    }

    private (int Place, int End)? One(int i)
    {
        foreach (var noun in numberable)
            if (Says(i, noun))
                return Bare(i + (noun == "p" ? 1 : noun.Length));
        return null;
    }

    private (int Place, int End)? Bare(int i) =>
        NumberReader.Read(tokens, i) is var (number, end)
        && number >= 1
        && number <= Math.Max(1, scene.Count)
        && number == Math.Floor(number)
        && !(
            end < tokens.Count
            && (
                DurationReader.IsUnit(tokens[end].Text)
                || Says(i, "一")
                    && tokens[end].Text
                        is "共"
                            or "起"
                            or "样"
                            or "直"
                            or "下"
                            or "定"
                            or "般"
                            or "律"
                            or "并"
                || tokens[end].Text
                    is "张"
                        or "个"
                        or "幅"
                        or "倍"
                        or "%"
                        or "比"
                        or ":"
                        or "x"
                        or "次"
                        or "遍"
                        or "点"
                        or "些"
            )
        )
            ? ((int)number - 1, end)
            : null;

    /// <summary>一和三对调: numbers alone are pictures where two are to change places.</summary>
    private Mention? Exchanged(int i) =>
        Bare(i) is var (one, between)
        && between + 1 < tokens.Count
        && tokens[between].Text is "和" or "跟" or "与"
        && Bare(between + 1) is var (other, end)
        && end + 1 < tokens.Count
        && (tokens[end].Text + tokens[end + 1].Text)
            is "对调"
                or "互换"
                or "交换"
                or "调换"
                or "换位"
                or "互调"
                or "换换"
            ? Made(i, end, [one, other])
            : null;

    /// <summary>第一二张, 一二两张: digits one after another, each a place.</summary>
    private Mention? Digits(int i)
    {
        var at = Says(i, "第") ? i + 1 : i;
        var places = new List<int>();
        while (at < tokens.Count && "一二三四五六七八九".IndexOf(tokens[at].Text[0]) is >= 0 and var digit)
        {
            places.Add(digit);
            at++;
        }
        if (places.Count < 2 || !places.Zip(places.Skip(1)).All(pair => pair.First < pair.Second))
            return null;
        if (at < tokens.Count && tokens[at].Text is "两" or "三" or "四")
            at++;
        return Measured(at) is { } end ? Made(i, end, places) : null;
    }

    private Mention? Outer(int i)
    {
        foreach (var word in outer)
            if (Says(i, word))
            {
                var at = Skipped(i + word.Length, "的", "那", "这");
                if (
                    at < tokens.Count
                    && tokens[at].Text is "对" or "互" or "调" or "交" or "颠"
                    && word != "前后"
                )
                    return Made(i, i + word.Length, [0, -1]);
                if (at < tokens.Count && tokens[at].Text is "两" or "2" or "各")
                    at++;
                else if (word is "首尾" or "头尾" && IsEdited(i, at))
                    return Made(i, at, [0, -1]);
                else if (word is "前后" or "首尾" or "头尾")
                    return null;
                return Measured(at) is { } end ? Made(i, end, [0, -1])
                    : word == "一头一尾" ? Made(i, i + word.Length, [0, -1])
                    : null;
            }
        return null;
    }

    /// <summary>去掉头尾, 头尾删掉: the pictures, not the music's beginning and end.</summary>
    private bool IsEdited(int i, int end) =>
        i > 0 && tokens[i - 1].Text is "掉" or "除" or "删" or "留"
        || end < tokens.Count && tokens[end].Text is "删" or "去" or "不";

    /// <summary>第二第三张: one behind the other without a sign between.</summary>
    private Mention? Ordinals(int i)
    {
        var places = new List<int>();
        var at = i;
        while (
            Says(at, "第")
            && NumberReader.Read(tokens, at + 1) is var (number, end)
            && number is >= 1 and < 100
        )
        {
            places.Add((int)number - 1);
            at = end;
        }
        return places.Count > 1 && Measured(at) is { } behind ? Made(i, behind, places) : null;
    }

    /// <summary>中间两张.</summary>
    private Mention? Middle(int i)
    {
        if (!Says(i, "中间"))
            return null;
        // 中间的推近, between others of which something else is said.
        if (
            scene.Count > 2
            && Says(i + 2, "的")
            && (i + 3 < tokens.Count || IsEdited(i, i + 3))
            && (i == 0 || tokens[i - 1].Kind == TokenKind.Mark || IsEdited(i, i + 3))
            && !(
                i + 3 < tokens.Count
                && tokens[i + 3].Text
                    is "转"
                        or "切"
                        or "过"
                        or "音"
                        or "文"
                        or "标"
                        or "字"
                        or "照"
                        or "图"
                        or "那"
                        or "几"
                        or "两"
            )
        )
            return Made(i, i + 3, [scene.Count / 2]);
        var at = Skipped(i + 2, "的", "那", "这");
        if (
            NumberReader.Read(tokens, at) is not var (count, behind)
            || count < 2
            || count >= scene.Count
            || Measured(behind) is not { } end
        )
            return null;
        return Made(i, end, [.. Enumerable.Range((scene.Count - (int)count) / 2, (int)count)]);
    }

    /// <summary>第二张除外.</summary>
    private Mention? Excepted(int i)
    {
        if (
            !tokens.Any(token => token.Text is "除" or "例" or "算")
            || listed(i) is not { } named
            || named.As<PicturePlace>() is not { } place
        )
            return null;
        foreach (var tail in (ReadOnlySpan<string>)["除外", "例外", "不算", "不包括在内"])
            if (Says(named.End, tail))
                return new Mention(i, named.End + tail.Length, [new PicturePlace(place.Places, Pick.Others)]);
        return null;
    }

    private Mention? Rest(int i)
    {
        foreach (var word in rest)
            if (Says(i, word))
            {
                var at = Skipped(i + word.Length, "的", "那", "这");
                if (NumberReader.Read(tokens, at) is var (_, behind))
                    at = behind;
                else if (at < tokens.Count && tokens[at].Text is "几" or "些")
                    at++;
                return Measured(at) is { } end
                    ? new Mention(i, end, [new PicturePlace([], Pick.Rest)])
                    : null;
            }
        return null;
    }

    private Mention? But(int i)
    {
        foreach (var word in without)
            if (Says(i, word))
            {
                var at = i + word.Length;
                if (listed(at) is not { } named || named.As<PicturePlace>() is not { } place)
                    return null;
                var end = named.End;
                foreach (var tail in (ReadOnlySpan<string>)["以外", "之外", "外"])
                    if (Says(end, tail))
                        end += tail.Length;
                return new Mention(i, end, [new PicturePlace(place.Places, Pick.Others)]);
            }
        return null;
    }

    /// <summary>这几张照片: those that were spoken of where some were, else all.</summary>
    private Mention? These(int i)
    {
        foreach (var word in these)
            if (Says(i, word) && (Measured(i + word.Length) is { } end || word.Length > 3))
                return new Mention(
                    i,
                    Measured(i + word.Length) ?? i + word.Length,
                    [new PicturePlace([], scene.Focus.Places is { Count: > 1 } ? Pick.It : Pick.Every)]
                );
        if (
            Says(i, "这")
            && NumberReader.Read(tokens, i + 1) is var (count, at)
            && count == scene.Count
            && count > 1
            && Measured(at) is { } all
        )
            return new Mention(i, all, [new PicturePlace([], Pick.Every)]);
        return null;
    }

    private static Mention Made(int start, int end, IReadOnlyList<int> places) =>
        new(start, end, [new PicturePlace(places)]);

    /// <summary>The place behind a measure word and what is measured; null when there is none.</summary>
    private int? Measured(int i)
    {
        var at = Skipped(i, "那", "这", "一");
        if (at >= tokens.Count)
            return null;
        var end = tokens[at].Text is "张" or "幅" or "页" ? at + 1 : at;
        foreach (var noun in (ReadOnlySpan<string>)["照片", "图片", "相片", "图", "照"])
            if (Says(end, noun))
                return end + noun.Length;
        return end > at ? end : null;
    }

    private int Skipped(int i, params ReadOnlySpan<string> words)
    {
        while (i < tokens.Count && words.Contains(tokens[i].Text))
            i++;
        return i;
    }

    private bool Says(int i, string word)
    {
        for (var k = 0; k < word.Length; k++)
            if (i + k >= tokens.Count || tokens[i + k].Text.Length != 1 || tokens[i + k].Text[0] != word[k])
                return false;
        return true;
    }
}

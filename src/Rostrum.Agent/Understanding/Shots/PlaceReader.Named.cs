namespace Rostrum.Agent.Understanding.Shots;

/// <summary>Pictures by the whole names of their files.</summary>
internal sealed partial class PlaceReader
{
    /// <summary>"The photo called music", "the file named left".</summary>
    private (IReadOnlyList<int> Places, int End)? Called(int i) =>
        (IsNoun(i) || Is(i, "file"))
        && Is(i + 1, "called", "named", "titled")
        && Named(i + 2) is var (places, end)
            ? (places, end)
            : null;

    /// <summary>"Rain on 1, snow to 2", "2 seconds for 1, 4 for 2": a number behind what a picture is given.</summary>
    private (IReadOnlyList<int> Places, int End)? Lone(int i)
    {
        if (
            scene.Count < 2
            || tokens[i].Kind != TokenKind.Number
            || !IsPlace(tokens[i].Value)
            || !Is(i - 1, "on", "to", "for")
            || i < 2
            || i + 1 < tokens.Count
                && tokens[i + 1].Kind != TokenKind.Mark
                && !Is(i + 1, "and", "but", "then", "with")
            || Is(i + 1, ":", "%", "/", "×")
        )
            return null;
        var isMeasured =
            Is(i - 1, "for")
            && (DurationReader.IsUnit(tokens[i - 2].Text) || tokens[i - 2].Kind == TokenKind.Number);
        return
            isMeasured || Enumerable.Range(Math.Max(0, i - 5), Math.Min(4, i - 1)).Any(k => IsGift(k, i - 1))
            ? ([(int)tokens[i].Value - 1], i + 1)
            : null;
    }

    /// <summary>What a picture can be given stands here and ends right before a place.</summary>
    private bool IsGift(int i, int end) =>
        Lexicon.Shared.Find(tokens, i) is var (meanings, words)
        && words[^1] + 1 == end
        && meanings.Any(meaning =>
            meaning is EffectNamed or LookNamed or MotionNamed or TextNoun or DirectionWord or SpeedWord
        );

    /// <summary>"One second longer", of a picture called "one" too.</summary>
    private bool IsMeasure(int i) =>
        NumberReader.Read(tokens, i) is var (_, behind)
        && behind < tokens.Count
        && DurationReader.IsUnit(tokens[behind].Text);

    /// <summary>By the name of its file, where that is plainly meant: "the beach one", "on the street photo", 海滩那张.</summary>
    private (IReadOnlyList<int> Places, int End)? Named(int i)
    {
        foreach (var place in longestFirst ??= LongestFirst())
        {
            var stems = scene.Names[place];
            if (stems.Count == 0 || !StandsAt(stems, i) || IsArticle(stems, i) || IsMeasure(i))
                continue;
            var end = i + stems.Count;
            if (FileEnd(end) is { } file)
                return ([place], file);
            // 修图前后对比 compares, whatever the pictures are called.
            if (Is(end - 1, "前") && Is(end, "后"))
                continue;
            if (IsNoun(end) && !IsCount(end))
                return ([place], end + 1);
            if (Measured(end) is { } behind)
                return ([place], behind);
            if (
                IsOnlyName(i, end)
                || IsAmongAll(i)
                || IsWrittenTogether(i, end)
                || IsAmongHan(i, end)
                || IsLetterAmongHan(i, end)
                || IsBeforeHan(i, end)
                || Is(i - 1, "called", "named", "file")
                || IsBesideAnother(i, end)
                || Begins(i) && Is(end, "the") && Is(end + 1, "opposite", "other", "reverse", "same")
                || Begins(i)
                    && end + 1 < tokens.Count
                    && tokens[end].Kind == TokenKind.Number
                    && DurationReader.IsUnit(tokens[end + 1].Text)
                || tokens[i].Kind == TokenKind.Han
                || Is(i - 1, ":")
                || Begins(i) && tokens[end - 1].Text.EndsWith("'s", StringComparison.Ordinal)
                || Begins(i) && end < tokens.Count && doing.Contains(tokens[end].Text)
                || Is(i - 1, "the", "my", "and", "with", "把", "以", "用", "从", "按", "照", "、", "和", "跟")
                || IsEdit(i - 1)
            )
                return ([place], end);
        }
        return null;
    }

    /// <summary>"Then storm and dune …": names of pictures side by side, where a clause begins.</summary>
    private bool IsBesideAnother(int i, int end) =>
        (Begins(i) || Is(i - 1, "then", "first", "next", "both", "on", "for", "between"))
        && Is(end, "and", "&")
        && end + 1 < tokens.Count
        && scene.Names.Any(name => name.Count > 0 && StandsAt(name, Is(end + 1, "the") ? end + 2 : end + 1));

    /// <summary>"With a push in": a picture called A is not meant.</summary>
    private bool IsArticle(IReadOnlyList<string> stems, int i) =>
        stems is ["a" or "i"]
        && i + 1 < tokens.Count
        && tokens[i + 1].Kind is TokenKind.Word or TokenKind.Number
        && !Is(
            i + 1,
            "and",
            "gets",
            "is",
            "goes",
            "for",
            "to",
            "with",
            "then",
            "should",
            "zooms",
            "pans",
            "tilts"
        )
        && !Is(i - 1, "picture", "photo", "image", "shot");

    /// <summary>"Show blue first, then red, then green": the names of all pictures one after another, whatever they mean else.</summary>
    private bool IsAmongAll(int i) =>
        scene.Count > 1
        && tokens[i].Kind == TokenKind.Word
        && Is(
            i - 1,
            "show",
            "put",
            "start",
            "with",
            "then",
            "by",
            ",",
            "and",
            "first",
            "next",
            "begin",
            "order"
        )
        && tokens.Any(token => token.Text is "first" or "then" or "order" or "last")
        && scene.Names.All(name => name is [var only] && tokens.Count(token => token.Stem == only) == 1);

    /// <summary>"Give the dog one more second", "shift the team one place up": a number, and no word for the picture.</summary>
    private bool IsCount(int i) =>
        Is(i, "one") && Is(i + 1, "more", "place", "spot", "position", "slot", "step", "notch", "second");

    /// <summary>"dune.jpg": with the ending of a file it is a picture, whatever its name means else.</summary>
    private int? FileEnd(int i) =>
        Is(i, ".")
        && i + 1 < tokens.Count
        && tokens[i].End == tokens[i + 1].Start
        && Is(i + 1, "jpg", "jpeg", "png", "webp", "heic", "tif", "tiff", "mp", "mov", "gif", "webm")
            ? Is(i + 1, "mp") && Is(i + 2, "4")
                ? i + 3
                : i + 2
            : null;

    /// <summary>Of 茶 and 茶壶 the longer name is meant where both stand.</summary>
    private IReadOnlyList<int> LongestFirst() =>
        [.. Enumerable.Range(0, scene.Names.Count).OrderByDescending(place => scene.Names[place].Count)];

    private IReadOnlyList<int>? longestFirst;

    /// <summary>把 detail_a 放最后: several words of another script in the midst of Chinese.</summary>
    private bool IsAmongHan(int i, int end) =>
        end - i > 1
        && tokens[i].Kind == TokenKind.Word
        && (
            i > 0 && tokens[i - 1].Kind == TokenKind.Han
            || end < tokens.Count && tokens[end].Kind == TokenKind.Han
        );

    /// <summary>最后放A, 中间C: a letter alone beside Chinese, which b站 and K歌 are not.</summary>
    private bool IsLetterAmongHan(int i, int end) =>
        end - i == 1
        && tokens[i].Kind == TokenKind.Word
        && tokens[i].Text.Length == 1
        && i > 0
        && tokens[i - 1].Kind == TokenKind.Han
        && !(end < tokens.Count && tokens[end].Kind is TokenKind.Word or TokenKind.Number)
        && !Is(end, "站", "歌", "版", "面", "套", "级", "型", "字", "调");

    /// <summary>logo停2秒, green要排在第一个: a name of another script, of which something is said in Chinese.</summary>
    private bool IsBeforeHan(int i, int end) =>
        tokens[i].Kind == TokenKind.Word
        && Begins(i)
        && end < tokens.Count
        && tokens[end].Kind == TokenKind.Han
        && handled.Contains(tokens[end].Text);

    private static readonly HashSet<string> handled =
    [
        .. "停 放 排 要 变 加 推 拉 左 右 往 向 用 调 慢 快 多 改 不 先 静 再 也 移 给 到 各 和 跟 写 打 配 飘 下 淡 转 缓 定 别".Split(
            ' '
        ),
    ];

    /// <summary>A name that is no word of any phrase is one wherever it stands.</summary>
    private bool IsOnlyName(int i, int end) =>
        Enumerable
            .Range(i, end - i)
            .All(k =>
                tokens[k].Kind == TokenKind.Word
                && tokens[k].Text.Length > 2
                && Lexicon.Shared.Find(tokens, k) is null
            );

    /// <summary>"a2", "IMG_3": letters and digits without a space between are nothing but a name.</summary>
    private bool IsWrittenTogether(int i, int end)
    {
        for (var k = i + 1; k < end; k++)
            if (tokens[k].Start - tokens[k - 1].End > 1 || tokens[k].Kind == tokens[k - 1].Kind)
                return false;
        return end - i > 1
            && tokens[i].Kind == TokenKind.Word
            && tokens[end - 1].Kind == TokenKind.Number
            && (
                end >= tokens.Count
                || tokens[end].Kind != TokenKind.Number
                || tokens[end].Start > tokens[end - 1].End
            );
    }

    private bool StandsAt(IReadOnlyList<string> stems, int i) =>
        i + stems.Count <= tokens.Count
        && Enumerable.Range(0, stems.Count).All(k => StemAt(i + k) == stems[k]);

    /// <summary>"Menu's fine": the name without what a short "is" or a possessive adds.</summary>
    private string StemAt(int i) =>
        tokens[i].Kind == TokenKind.Word && tokens[i].Text.EndsWith("'s", StringComparison.Ordinal)
            ? WordStem.Of(tokens[i].Text[..^2])
            : tokens[i].Stem;
}

using static Rostrum.Agent.Understanding.Measures.NumberReader;

namespace Rostrum.Agent.Understanding.Measures;

/// <summary>Reads numbers with the other units: rates, tempos, shapes, sizes, parts, factors and angles.</summary>
internal static partial class MeasureReader
{
    private static readonly HashSet<string> To =
    [
        "of",
        "to",
        "at",
        "should",
        "be",
        "is",
        "为",
        "到",
        "成",
        "是",
        "改",
        "设",
    ];

    public static Mention? Read(IReadOnlyList<Token> tokens, int i) =>
        Sides(tokens, i)
        ?? MusicMeasures.Read(tokens, i)
        ?? Proportions(tokens, i)
        ?? Pair(tokens, i)
        ?? SpelledPair(tokens, i)
        ?? LetterSize(tokens, i)
        ?? Volume(tokens, i)
        ?? Beats(tokens, i)
        ?? Named(tokens, i)
        ?? PartOf(tokens, i)
        ?? ShareOf(tokens, i)
        ?? WithUnit(tokens, i)
        ?? (tokens[i].Text is ['#', _, ..] ? new Mention(i, i + 1, [new ColourNamed(tokens[i].Text)]) : null);

    /// <summary>9:16, 16 by 9, 1920x1080.</summary>
    private static Mention? Pair(IReadOnlyList<Token> tokens, int i)
    {
        if (i + 2 >= tokens.Count || tokens[i].Kind != TokenKind.Number)
            return null;
        if (
            tokens[i + 1].Text is not (":" or "x" or "×" or "by" or "比" or "/" or "乘")
            || tokens[i + 2].Kind != TokenKind.Number
        )
            return null;
        var (width, height) = (tokens[i].Value, tokens[i + 2].Value);
        if (tokens[i + 1].Text != ":" && width is >= 100 and <= 100_000 && height is >= 100 and <= 100_000)
            return new Mention(i, i + 3 + UnitAt(tokens, i + 3), [new SizeGiven((int)width, (int)height)]);
        return width is > 0 and <= 100 && height is > 0 and <= 100 && width / height is >= 0.25 and <= 4
            ? new Mention(i, i + 3, [new ShapeNamed($"{tokens[i].Text}:{tokens[i + 2].Text}")])
            : null;
    }

    /// <summary>"Two wide by three tall".</summary>
    private static Mention? Proportions(IReadOnlyList<Token> tokens, int i)
    {
        if (
            NumberReader.Read(tokens, i) is not var (width, at)
            || at >= tokens.Count
            || !wide.Contains(tokens[at].Text)
        )
            return null;
        at++;
        if (at < tokens.Count && tokens[at].Text is ("and" or "by" or "," or "x" or "×" or "to"))
            at++;
        return
            NumberReader.Read(tokens, at) is var (height, end)
            && end < tokens.Count
            && high.Contains(tokens[end].Text)
            && width is >= 1 and <= 30
            && height is >= 1 and <= 30
            && width / height is >= 0.25 and <= 4
            ? new Mention(i, end + 1, [new ShapeNamed(FormattableString.Invariant($"{width}:{height}"))])
            : null;
    }

    private static readonly HashSet<string> wide = ["wide", "across", "width"];
    private static readonly HashSet<string> high = ["high", "tall", "height", "deep"];

    private static readonly HashSet<string> shapes =
    [
        "16:9",
        "9:16",
        "4:3",
        "3:4",
        "1:1",
        "4:5",
        "5:4",
        "21:9",
        "3:2",
        "2:3",
        "2:1",
    ];

    /// <summary>"Nine by sixteen", 四比三, "four to three".</summary>
    private static Mention? SpelledPair(IReadOnlyList<Token> tokens, int i)
    {
        if (
            NumberReader.Read(tokens, i) is not var (width, at)
            || at >= tokens.Count
            || tokens[at].Text is not ("by" or "to" or "比" or "x")
        )
            return null;
        if (NumberReader.Read(tokens, at + 1) is not var (height, end))
            return null;
        var ratio = FormattableString.Invariant($"{width}:{height}");
        // "One by one" is how things come.
        if (tokens[i].Kind == TokenKind.Word && width == height)
            return null;
        return shapes.Contains(ratio) ? new Mention(i, end, [new ShapeNamed(ratio)]) : null;
    }

    /// <summary>"Every 4 beats", 每4拍, "two beats each", "every bar".</summary>
    private static Mention? Beats(IReadOnlyList<Token> tokens, int i)
    {
        if (
            Words(tokens, i, "every", "bar")
            || Words(tokens, i, "each", "bar")
            || Words(tokens, i, "每", "小", "节")
        )
            return new Mention(i, i + (tokens[i].Text == "每" ? 3 : 2), [new BeatsEach(4)]);
        if (
            Words(tokens, i, "every", "beat")
            || Words(tokens, i, "each", "beat")
            || Words(tokens, i, "每", "拍")
        )
            return new Mention(i, i + 2, [new BeatsEach(1)]);
        var from = tokens[i].Text is "every" or "each" or "每" ? i + 1 : i;
        if (
            from >= tokens.Count
            || NumberReader.Read(tokens, from) is not var (number, at)
            || at >= tokens.Count
            || number is < 1 or > 64
            // "Ad for a bar".
            || from == i && tokens[i].Text is "a" or "an"
        )
            return null;
        var (beats, end) = tokens[at].Text switch
        {
            "beats" or "beat" when !Words(tokens, at + 1, "per") && !Words(tokens, at + 1, "a") => (
                number,
                at + 1
            ),
            "bars" or "bar" => (number * 4, at + 1),
            "拍" when from > i || Words(tokens, at + 1, "一") => (number, at + 1),
            _ => (0, at),
        };
        return beats >= 1 ? new Mention(i, end, [new BeatsEach((int)Math.Min(64, beats))]) : null;
    }

    /// <summary>字号改成120, 字体大小 60 像素, "font size of 60": the size of letters named before its number, px.</summary>
    private static Mention? LetterSize(IReadOnlyList<Token> tokens, int i)
    {
        var behind =
            Words(tokens, i, "字", "号") || Words(tokens, i, "font", "size") ? i + 2
            : Words(tokens, i, "字", "体", "大", "小") ? i + 4
            : Words(tokens, i, "size") ? i + 1
            : -1;
        if (behind < 0)
            return null;
        var at = behind;
        while (at < tokens.Count && at < behind + 4 && IsSetting(tokens[at]))
            at++;
        return
            at < tokens.Count
            && tokens[at] is { Kind: TokenKind.Number, Value: >= 12 and <= 480 } size
            && !(
                at + 1 < tokens.Count && tokens[at + 1].Text is "%" or "percent" or "x" or "×" or "by" or "*"
            )
            ? new Mention(i, at + 1 + UnitAt(tokens, at + 1), [new Pixels(size.Value)])
            : null;
    }

    private static bool IsSetting(Token token) =>
        To.Contains(token.Text)
        || token.Text is "改" or "调" or "换" or "设" or "成" or "是" or "用" or "of" or ":";

    /// <summary>字号 60 像素, 1080×1920像素: how many tokens the unit has.</summary>
    private static int UnitAt(IReadOnlyList<Token> tokens, int i) =>
        Words(tokens, i, "像", "素") ? 2
        : i < tokens.Count && tokens[i].Text is "px" or "pt" or "号" or "磅" ? 1
        : 0;

    /// <summary>"Volume 80", 音量调到30: per cent without their sign.</summary>
    private static Mention? Volume(IReadOnlyList<Token> tokens, int i)
    {
        var before = i > 0 ? tokens[i - 1].Text : "";
        var named =
            before is "volume" or "量"
            || (To.Contains(before) && i > 1 && tokens[i - 2].Text is "volume" or "量" or "调");
        return
            named
            && tokens[i] is { Kind: TokenKind.Number, Value: > 0 and <= 100 } number
            && (number.Value >= 1 || number.Text.Contains('.'))
            && !(
                i + 1 < tokens.Count
                && tokens[i + 1].Text is "%" or "percent" or "seconds" or "秒" or "px" or "pt" or "像" or "号"
            )
            ? new Mention(i, i + 1, [new Percent(number.Value < 1 ? number.Value : number.Value / 100)])
            : null;
    }

    /// <summary>A rate or a tempo named before its number: "frame rate of 60", 帧率60, "tempo 120".</summary>
    private static Mention? Named(IReadOnlyList<Token> tokens, int i)
    {
        var behind =
            Words(tokens, i, "frame", "rate") || Words(tokens, i, "帧", "率") ? i + 2
            : Words(tokens, i, "framerate")
            || Words(tokens, i, "fps")
            || Words(tokens, i, "tempo")
            || Words(tokens, i, "bpm")
                ? i + 1
            : -1;
        if (behind < 0)
            return null;
        var at = behind;
        while (
            at < tokens.Count
            && at < behind + 4
            && (To.Contains(tokens[at].Text) || tokens[at].Text is ("," or ":"))
        )
            at++;
        at = BehindHanVerb(tokens, at);
        if (
            at >= tokens.Count
            || Read(tokens, at) is not null
            || NumberReader.Read(tokens, at) is not var (number, end)
        )
            return null;
        // "Could the tempo be a touch quicker" names none.
        if (number < SlowestNamed)
            return null;
        Meaning meaning = tokens[i].Text is "tempo" or "bpm"
            ? new Tempo(number)
            : new FramesPerSecond(number);
        return new Mention(i, end, [meaning]);
    }

    private const double SlowestNamed = 10;

    /// <summary>BPM拉到128, 帧率再提高到60: the place behind the verb; where none is, the same place.</summary>
    private static int BehindHanVerb(IReadOnlyList<Token> tokens, int i)
    {
        for (var at = i; at < Math.Min(tokens.Count, i + 5) && tokens[at].Kind == TokenKind.Han; at++)
            if (tokens[at].Text is "到" or "至" or "成" or "为" or "在")
                return at + 1;
        return i;
    }

    private static Mention? PartOf(IReadOnlyList<Token> tokens, int i) =>
        Words(tokens, i, "百", "分", "之") && NumberReader.Read(tokens, i + 3) is var (number, end)
            ? new Mention(i, end, [new Percent(number / 100)])
            : null;

    /// <summary>"A quarter of that", "half of what it is", 四分之一: a factor of what there is.</summary>
    private static Mention? ShareOf(IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].Text is "a" or "half" or "twice")
        {
            var at = tokens[i].Text == "a" ? i + 1 : i;
            double? share =
                at < tokens.Count
                    ? tokens[at].Text switch
                    {
                        "half" => 0.5,
                        "third" => 1 / 3.0,
                        "quarter" or "fourth" => 0.25,
                        "fifth" => 0.2,
                        "twice" => 2,
                        _ => null,
                    }
                    : null;
            if (
                share is { } of
                && Words(tokens, at + 1, "of")
                && (Words(tokens, at + 2, "that") || Words(tokens, at + 2, "what"))
            )
                return new Mention(i, at + 3, [new Times(of)]);
            if (
                share is { } enough
                && at + 2 < tokens.Count
                && tokens[at + 1].Text is "would" or "will" or "is" or "should"
                && tokens[at + 2].Text is "do" or "enough" or "plenty" or "suffice"
            )
                return new Mention(i, at + 3, [new Times(enough)]);
            if (share is { } by && Words(tokens, at + 1, "that") && !Words(tokens, at + 2, "one"))
                return new Mention(i, at + 2, [new Times(by)]);
        }
        return
            NumberReader.Read(tokens, i) is var (parts, end)
            && parts is >= 2 and <= 10
            && Words(tokens, end, "分", "之", "一")
            ? new Mention(i, end + 3, [new Times(1 / parts)])
            : null;
    }

    private static Mention? WithUnit(IReadOnlyList<Token> tokens, int i)
    {
        if (
            tokens[i].Text == "乘"
            && NumberReader.Read(tokens, Words(tokens, i + 1, "以") ? i + 2 : i + 1) is var (by, behind)
            && by <= 20
        )
            return new Mention(i, behind, [new Times(by)]);
        var from = Words(tokens, i, "每", "秒") ? i + 2 : i;
        if (NumberReader.Read(tokens, from) is not var (number, at) || at >= tokens.Count)
            return null;
        (Meaning? Meaning, int Length) read = tokens[at].Text switch
        {
            "fps" or "帧" => (new FramesPerSecond(number), 1),
            "frames" when number is >= 12 and <= 240 && !IsPerSecond(tokens, at + 1) => (
                new FramesPerSecond(number),
                1
            ),
            "frames" or "frame" when IsPerSecond(tokens, at + 1) => (new FramesPerSecond(number), 3),
            "bpm" => (new Tempo(number), 1),
            "beats" when Words(tokens, at + 1, "per", "minute") || Words(tokens, at + 1, "a", "minute") => (
                new Tempo(number),
                3
            ),
            "拍" => (new Tempo(number), 1),
            "%" or "percent" or "％" when Words(tokens, at + 1, "speed") => (new Times(number / 100), 1),
            "%" or "percent" or "％" => (new Percent(number / 100), 1),
            "成" when number is >= 1 and <= 10 && from == i && IsTenths(tokens, i, at) => (
                new Percent(number / 10),
                1
            ),
            "volume" or "loudness" when number is > 0 and < 1 => (new Percent(number), 0),
            "times" or "x" or "×" or "倍" => (new Times(number), 1),
            // 再大两号 is by so many steps.
            "号" when number < 10 => (null, 0),
            "pixel" when tokens[i].Text is "a" or "an" => (null, 0),
            "px" or "pixel" or "pixels" or "pt" or "points" or "号" => (new Pixels(number), 1),
            "像" when Words(tokens, at + 1, "素") => (new Pixels(number), 2),
            "degree" or "degrees" or "°" or "度" => (new Degrees(number), 1),
            "p" when number is >= 144 and <= 4320 => (new ShortSide((int)number), 1),
            "就" or "够" or "清" when number is 480 or 720 or 1080 or 1440 or 2160 => (
                new ShortSide((int)number),
                1
            ),
            "k" when number is 2 or 4 or 8 => (new ShortSide((int)number == 2 ? 1440 : (int)number * 540), 1),
            _ => (null, 0),
        };
        return read.Meaning is { } meaning ? new Mention(i, at + read.Length, [meaning]) : null;
    }

    /// <summary>音量两成; not 三张做成一个, and not 改成.</summary>
    private static bool IsTenths(IReadOnlyList<Token> tokens, int i, int at) =>
        !(at + 1 < tokens.Count && tokens[at + 1].Text is "为" or "片" or "品" or "了" or "一" or "个")
        && !(i > 0 && tokens[i - 1].Text is "第" or "做" or "变" or "统");

    private static bool IsPerSecond(IReadOnlyList<Token> tokens, int i) =>
        Words(tokens, i, "per", "second")
        || Words(tokens, i, "a", "second")
        || Words(tokens, i, "each", "second");
}

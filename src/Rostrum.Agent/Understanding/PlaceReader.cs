using static Rostrum.Agent.Understanding.NumberReader;

namespace Rostrum.Agent.Understanding;

/// <summary>
/// Reads which pictures are meant: "the second photo", "pictures 2 and 3", "the last two", "all but the first", "the
/// beach one", 第二张, 最后一张, 除了第一张, 这张.
/// </summary>
internal sealed class PlaceReader
{
    private readonly IReadOnlyList<Token> tokens;
    private readonly Scene scene;
    private readonly ChinesePlaces chinese;

    public PlaceReader(IReadOnlyList<Token> tokens, Scene scene)
    {
        (this.tokens, this.scene) = (tokens, scene);
        chinese = new ChinesePlaces(tokens, scene, Listed);
    }

    private static readonly string[] Ordinals =
    [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
    ];

    private static readonly HashSet<string> Nouns =
    [
        "pictur",
        "photo",
        "photograph",
        "imag",
        "shot",
        "slid",
        "clip",
        "one",
        "still",
        "pic",
        "segment",
        "scen",
    ];

    /// <summary>What stands behind an ordinal that is not about pictures: "the second title", "the first time".</summary>
    private static readonly HashSet<string> OtherNouns =
    [
        .. "title text caption subtitle headline half second seconds minute time thing music song track transition cut word words line beat frame frames version draft letter part step sentence".Split(
            ' '
        ),
    ];

    public Mention? Read(int i) =>
        FilmAt(i)
        ?? AllBut(i)
        ?? Beyond(i)
        ?? chinese.Read(i)
        ?? Listed(i)
        ?? Others(i)
        ?? Pronoun(i)
        ?? Every(i);

    /// <summary>"The second film", 第二个视频, where a session has several.</summary>
    private Mention? FilmAt(int i)
    {
        if (scene.Films < 2)
            return null;
        if (
            tokens[i].Kind == TokenKind.Word
            && OrdinalAt(i) is var (place, next)
            && Is(next, "film", "video", "movie")
        )
            return Film(place < 0 ? scene.Films + place : place, next + 1);
        if (!Is(i, "第") || NumberReader.Read(tokens, i + 1) is not var (number, at))
            return null;
        if (Is(at, "个", "条", "部"))
            at++;
        return Words(tokens, at, "视", "频") || Words(tokens, at, "影", "片")
            ? Film((int)number - 1, at + 2)
            : null;

        Mention? Film(int index, int end) =>
            index >= 0 && index < scene.Films ? new Mention(i, end, [new FilmPlace(index + 1)]) : null;
    }

    /// <summary>One place, or several joined: "the first and the third", 第一、三张.</summary>
    private Mention? Listed(int i)
    {
        if (One(i) is not var (first, end))
            return null;
        var places = first.ToList();
        while (NextOf(end) is var (more, behind))
            (places, end) = ([.. places, .. more.Where(place => !places.Contains(place))], behind);
        return new Mention(i, end, [new PicturePlace(places)]);
    }

    /// <summary>What follows a place in a list: a comma counts only when "and" comes later.</summary>
    private (IReadOnlyList<int> Places, int End)? NextOf(int end)
    {
        if (!Is(end, "and", "&", ",", "or", "和", "与", "、", "跟", "及"))
            return null;
        var at = end + 1;
        if (Is(end, ",") && Is(at, "and", "&"))
            at++;
        if (Is(at, "the"))
            at++;
        if ((One(at) ?? Bare(at)) is not var (places, behind))
            return null;
        return !Is(end, ",") || at > end + 2 || Is(behind, "and", ",") || IsNoun(behind - 1)
            ? (places, behind)
            : null;
    }

    /// <summary>A number that continues a list: "photos 2 and 3".</summary>
    private (IReadOnlyList<int> Places, int End)? Bare(int i) =>
        i < tokens.Count
        && tokens[i] is { Kind: TokenKind.Number, Value: >= 1 and < 1000 } number
        && number.Value == Math.Floor(number.Value)
        && !(
            i + 1 < tokens.Count
            && (DurationReader.IsUnit(tokens[i + 1].Text) || Is(i + 1, "%", ":", "x", "fps"))
        )
            ? ([(int)number.Value - 1], i + 1)
            : null;

    /// <summary>"Picture three".</summary>
    private (IReadOnlyList<int> Places, int End)? Spelled(int i) =>
        i < tokens.Count
        && tokens[i].Kind == TokenKind.Word
        && !Is(i, "a", "an", "half", "one")
        && NumberReader.Read(tokens, i) is var (number, end)
        && number is >= 1 and < 1000
        && !(end < tokens.Count && DurationReader.IsUnit(tokens[end].Text))
            ? ([(int)number - 1], end)
        : Is(i, "one") && (i + 1 >= tokens.Count || tokens[i + 1].Kind == TokenKind.Mark || Is(i + 1, "and"))
            ? ([0], i + 1)
        : null;

    private (IReadOnlyList<int> Places, int End)? One(int i) =>
        i >= tokens.Count
            ? null
            : Chinese(i) ?? English(i) ?? Described(i) ?? Numbered(i) ?? Called(i) ?? Named(i) ?? Counted(i);

    /// <summary>"The one in the middle", "whichever comes last", "the outer two", "the first half of the pictures", 前一半.</summary>
    private (IReadOnlyList<int> Places, int End)? Described(int i)
    {
        if (IsNoun(i) && Is(i + 1, "in") && Is(i + 2, "the") && Is(i + 3, "middle", "centre", "center"))
            return scene.Count > 0 ? ([scene.Count / 2], i + 4) : null;
        if (IsNoun(i) && Is(i + 1, "at") && Is(i + 2, "the") && Is(i + 3, "end", "beginning", "start"))
            return ([Is(i + 3, "end") ? -1 : 0], i + 4);
        if (Is(i, "whatever", "whichever"))
        {
            var at = IsNoun(i + 1) ? i + 2 : i + 1;
            if (Is(at, "comes", "is", "goes", "stands"))
                at++;
            return Is(at, "last", "first") ? ([Is(at, "last") ? -1 : 0], at + 1) : null;
        }
        if (Is(i, "outer", "outermost") && Is(i + 1, "two", "ones", "pictures", "photos"))
            return ([0, -1], i + 2);
        if (Is(i, "first", "second") && Is(i + 1, "half") && scene.Count > 1)
        {
            var end = i + 2;
            if (Is(end, "of"))
                end += Is(end + 1, "the") ? 3 : 2;
            else if (
                !IsNoun(end)
                && !Is(end, "only")
                && NumberReader.Read(tokens, end) is null
                && end < tokens.Count
            )
                return null;
            else if (IsNoun(end))
                end++;
            return (HalfOf(Is(i, "first")), Math.Min(end, tokens.Count));
        }
        if (
            Is(i, "前", "后")
            && (Words(tokens, i + 1, "一", "半") || Words(tokens, i + 1, "半", "部", "分"))
            && scene.Count > 1
        )
            return (HalfOf(Is(i, "前")), Measured(i + 3) ?? i + 3);
        if (
            (Words(tokens, i, "殿", "后") || Words(tokens, i, "压", "轴") || Words(tokens, i, "垫", "底"))
            && Measured(Is(i + 2, "的") ? i + 3 : i + 2) is { } behind
        )
            return ([-1], behind);
        return null;
    }

    private IReadOnlyList<int> HalfOf(bool first) =>
        first
            ? [.. Enumerable.Range(0, (scene.Count + 1) / 2)]
            : [.. Enumerable.Range((scene.Count + 1) / 2, scene.Count / 2)];

    /// <summary>"The photo called music", "the file named left".</summary>
    private (IReadOnlyList<int> Places, int End)? Called(int i) =>
        (IsNoun(i) || Is(i, "file"))
        && Is(i + 1, "called", "named", "titled")
        && Named(i + 2) is var (places, end)
            ? (places, end)
            : null;

    /// <summary>"1 and 4: crash zoom", "between two and three", 2和4别动: numbers that stand where only pictures can.</summary>
    private (IReadOnlyList<int> Places, int End)? Counted(int i)
    {
        if (
            NumberReader.Read(tokens, i) is not var (one, at)
            || !IsPlace(one)
            || !Is(at, "and", "&", "和", "跟", "到", "to")
        )
            return null;
        if (NumberReader.Read(tokens, at + 1) is not var (other, end) || !IsPlace(other) || other <= one)
            return null;
        if (end < tokens.Count && (DurationReader.IsUnit(tokens[end].Text) || Is(end, "%", "x", "倍", "比")))
            return null;
        var between =
            Is(i - 1, "between")
            || Is(i - 2, "from") && Is(at, "to")
            || Is(end, "之", "中") && Is(end + 1, "间");
        var begins = i == 0 || tokens[i - 1].Kind == TokenKind.Mark || Is(i - 1, "on", "for", "only");
        var alone =
            Is(end, ":", "：")
            || tokens[i].Kind is TokenKind.Number && end < tokens.Count && tokens[end].Kind == TokenKind.Han
            || Is(end, "用", "别", "都", "不");
        return between || begins && alone && Is(at, "and", "&", "和", "跟")
            ? ([(int)one - 1, (int)other - 1], end)
            : null;
    }

    private bool IsPlace(double number) =>
        number >= 1 && number <= scene.Count && number == Math.Floor(number);

    private (IReadOnlyList<int> Places, int End)? English(int i)
    {
        if (OrdinalAt(i) is not var (place, next))
            return null;
        if (IsNoun(next))
            return ([AmongClips(place, next)], next + 1);
        if (
            place is 0 or -1
            && NumberReader.Read(tokens, next) is var (count, end)
            && count is >= 1 and <= 100
            && !Is(next, "a", "an")
        )
        {
            if (IsNoun(end))
                return (Several((int)count, place < 0), end + 1);
            return IsFree(end) && (Is(i - 1, "the", "just", "only") || i == 0)
                ? (Several((int)count, place < 0), end)
                : null;
        }
        // "On the second": an ordinal alone, where nothing else is counted.
        return IsFree(next) && (Is(i - 1, "the", "and", "&", ",") || IsEdit(i - 1)) ? ([place], next) : null;
    }

    /// <summary>"The second clip" is counted among the clips, where there are as many.</summary>
    private int AmongClips(int place, int noun)
    {
        if (tokens[noun].Stem is not ("clip" or "video") || !scene.HasClips)
            return place;
        var index = place < 0 ? scene.Clips.Count + place : place;
        return index >= 0 && index < scene.Clips.Count ? scene.Clips[index] : place;
    }

    private (int Place, int End)? OrdinalAt(int i)
    {
        if (Is(i, "last", "final", "closing"))
            return (-1, i + 1);
        if (Is(i, "opening"))
            return (0, i + 1);
        if (
            Is(i, "number")
            && i + 1 < tokens.Count
            && NumberReader.Read(tokens, i + 1) is var (named, next)
            && named is >= 1 and < 100
        )
            return ((int)named - 1, next);
        if (Is(i, "second", "third") && Is(i + 1, "to") && Is(i + 2, "last"))
            return (Is(i, "second") ? -2 : -3, i + 3);
        if (Is(i, "second", "third") && Is(i + 1, "last"))
            return (Is(i, "second") ? -2 : -3, i + 2);
        if (Is(i, "middle") && scene.Count > 0 && IsNoun(i + 1))
            return (scene.Count / 2, i + 1);
        if (Array.IndexOf(Ordinals, tokens[i].Text) is >= 0 and var ordinal)
            return (ordinal, i + 1);
        return
            tokens[i] is { Kind: TokenKind.Number, Value: >= 1 and < 1000 } number
            && Is(i + 1, "st", "nd", "rd", "th")
            ? ((int)number.Value - 1, i + 2)
            : null;
    }

    private (IReadOnlyList<int> Places, int End)? Numbered(int i)
    {
        if (!IsNoun(i) || Is(i, "one", "ones"))
            return null;
        var at = Is(i + 1, "#", "number", "no") ? i + 2 : i + 1;
        if ((Bare(at) ?? Spelled(at)) is not var (places, end))
            return null;
        return
            Is(end, "-", "–", "~", "to", "through")
            && Bare(end + 1) is var (last, behind)
            && last[0] > places[0]
            && last[0] < 1000
            ? ([.. Enumerable.Range(places[0], last[0] - places[0] + 1)], behind)
            : (places, end);
    }

    /// <summary>By the name of its file, where that is plainly meant: "the beach one", "on the street photo", 海滩那张.</summary>
    private (IReadOnlyList<int> Places, int End)? Named(int i)
    {
        for (var place = 0; place < scene.Names.Count; place++)
        {
            var stems = scene.Names[place];
            if (stems.Count == 0 || !StandsAt(stems, i))
                continue;
            var end = i + stems.Count;
            // 修图前后对比 compares, whatever the pictures are called.
            if (Is(end - 1, "前") && Is(end, "后"))
                continue;
            if (IsNoun(end))
                return ([place], end + 1);
            if (Measured(end) is { } behind)
                return ([place], behind);
            if (
                IsOnlyName(i, end)
                || IsWrittenTogether(i, end)
                || Is(i - 1, "called", "named", "file")
                || tokens[i].Kind == TokenKind.Han
                || Is(i - 1, "the", "my", "and", "with", "把", "以", "用", "从", "和", "跟")
                || IsEdit(i - 1)
            )
                return ([place], end);
        }
        return null;
    }

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
        && Enumerable.Range(0, stems.Count).All(k => tokens[i + k].Stem == stems[k]);

    private Mention? AllBut(int i)
    {
        var at =
            Is(i, "all", "everything", "every", "each") && Is(i + 1, "but", "except") ? i + 2
            : Is(i, "all", "every") && IsNoun(i + 1) && Is(i + 2, "but", "except") ? i + 3
            : Is(i, "apart", "aside") && Is(i + 1, "from") || Is(i, "other") && Is(i + 1, "than") ? i + 2
            : Is(i, "everything", "all", "everyone")
            && Is(i + 1, "apart", "aside", "other")
            && Is(i + 2, "from", "than")
                ? i + 3
            : Is(i, "except", "excluding") || Is(i, "but") && Is(i + 1, "not") ? i + (Is(i, "but") ? 2 : 1)
            : Words(tokens, i, "除", "了") ? i + 2
            : -1;
        if (at < 0)
            return null;
        while (Is(at, "for", "the", "on"))
            at++;
        if (Listed(at)?.As<PicturePlace>() is not { } named)
            return null;
        var end = Listed(at)!.End;
        foreach (
            var tail in (ReadOnlySpan<string>)
                ["以外", "之外", "外", "其他的", "其他", "其余的", "其余", "都", "的"]
        )
            if (Words(tokens, end, [.. tail.Select(c => c.ToString())]))
                end += tail.Length;
        return new Mention(i, end, [new PicturePlace(named.Places, Pick.Others)]);
    }

    /// <summary>"Everything after the second photo", 第二张之后的照片.</summary>
    private Mention? Beyond(int i)
    {
        if (
            Is(i, "from", "打", "从")
            && One(Is(i + 1, "the") ? i + 2 : i + 1) is var (start, on)
            && start.Count == 1
            && (
                Is(on, "on", "onward", "onwards", "起")
                || Words(tokens, on, "开", "始")
                    && on + 2 < tokens.Count
                    && tokens[on + 2].Kind != TokenKind.Mark
            )
        )
            return Side(i, Is(on, "开") ? on + 2 : on + 1, start[0], false, true);
        if (Is(i, "everything", "all", "every", "anything", "those", "ones", "pictures", "photos"))
        {
            var at = IsNoun(i + 1) || Is(i + 1, "of") ? i + 2 : i + 1;
            if (!Is(at, "after", "before", "behind", "following", "from"))
                return null;
            var from = Is(at + 1, "the") ? at + 2 : at + 1;
            return One(from) is var (places, end) && places.Count == 1
                ? Side(i, end, places[0], Is(at, "before"), Is(at, "from"))
                : null;
        }
        if (Chinese(i) is not var (named, next) || named.Count != 1)
            return null;
        var after =
            Words(tokens, next, "之", "后", "的")
            || Words(tokens, next, "以", "后", "的")
            || Words(tokens, next, "后", "面", "的");
        var before =
            Words(tokens, next, "之", "前", "的")
            || Words(tokens, next, "以", "前", "的")
            || Words(tokens, next, "前", "面", "的");
        if (!after && !before)
            return null;
        var noun = next + 3;
        if (Words(tokens, noun, "每", "张") || Words(tokens, noun, "所", "有"))
            noun += 2;
        return Side(i, noun + NounLength(noun), named[0], before, false);
    }

    private Mention Side(int i, int end, int place, bool before, bool itself)
    {
        var at = place < 0 ? scene.Count + place : place;
        var places = Enumerable
            .Range(0, scene.Count)
            .Where(other => before ? other < at : other > at || (itself && other == at));
        return new Mention(i, end, [new PicturePlace([.. places]), new EachWord()]);
    }

    private Mention? Others(int i)
    {
        // "Longer than the others" compares with them, and says nothing of them.
        if (
            Is(i, "than") && (Is(i + 1, "others") || Is(i + 1, "the") && Is(i + 2, "others", "rest", "other"))
        )
            return new Mention(i, i + (Is(i + 1, "the") ? 3 : 2), [new NothingMeant()]);
        if (Is(i, "比") && (Words(tokens, i + 1, "别", "的") || Words(tokens, i + 1, "其", "他")))
            return new Mention(i, Is(i + 3, "的") ? i + 4 : i + 3, [new NothingMeant()]);
        var end =
            Is(i, "others", "rest") ? i + 1
            : Is(i, "other", "remaining") && (IsNoun(i + 1) || Is(i + 1, "ones")) ? i + 2
            : Is(i, "other", "remaining") && NumberReader.Read(tokens, i + 1) is var (_, behind)
                ? IsNoun(behind) ? behind + 1
                    : behind
            : Words(tokens, i, "其", "他")
            || Words(tokens, i, "其", "它")
            || Words(tokens, i, "其", "余")
            || Words(tokens, i, "剩", "下")
            || Words(tokens, i, "剩", "余")
            || Words(tokens, i, "别", "的")
                ? i + 2
            : -1;
        if (end < 0)
            return null;
        if (Is(end, "的"))
            end++;
        if (NumberReader.Read(tokens, end) is var (_, after) && Measured(after) is { } counted)
            end = counted;
        else if (Is(end, "几") && Measured(end + 1) is { } some)
            end = some;
        else if (NounLength(end) is > 0 and var noun)
            end += noun;
        if (Is(i, "rest") && Words(tokens, end, "of", "the") && IsNoun(end + 2))
            end += 3;
        else if (Is(i, "rest") && Words(tokens, end, "of", "them"))
            end += 2;
        return new Mention(i, end, [new PicturePlace([], Pick.Rest)]);
    }

    private Mention? Every(int i)
    {
        if (Words(tokens, i, "every", "other") || Words(tokens, i, "every", "second"))
            return Alternate(i, i + 2, 0);
        if (Is(i, "odd", "even") && (Is(i + 1, "numbered") || IsNoun(i + 1)))
            return Alternate(i, Is(i + 1, "numbered") && IsNoun(i + 2) ? i + 3 : i + 2, Is(i, "odd") ? 0 : 1);
        if (Words(tokens, i, "隔", "一") && Measured(i + 2) is { } skipped)
            return Alternate(i, skipped, 0);
        if ((Words(tokens, i, "双", "数") || Words(tokens, i, "单", "数")) && Is(i + 2, "的"))
            return Alternate(i, Measured(i + 3) ?? i + 3, Is(i, "单") ? 0 : 1);
        if (Words(tokens, i, "每", "隔", "一") && Measured(i + 3) is { } apart)
            return Alternate(i, apart, 0);
        return
            (
                Words(tokens, i, "奇", "数")
                || Words(tokens, i, "偶", "数")
                || Words(tokens, i, "单", "数")
                || Words(tokens, i, "双", "数")
            ) && Measured(i + 2) is { } end
            ? Alternate(i, end, Is(i, "奇", "单") ? 0 : 1)
            : null;
    }

    private Mention Alternate(int i, int end, int first)
    {
        if (IsNoun(end))
            end++;
        var places = Enumerable.Range(0, Math.Max(scene.Count, 1)).Where(place => place % 2 == first);
        return new Mention(i, end, [new PicturePlace([.. places])]);
    }

    /// <summary>"That one", 这张: what was spoken of last.</summary>
    private Mention? Pronoun(int i)
    {
        if (Is(i, "that", "this", "same") && IsNoun(i + 1) && !(Is(i + 1, "clip", "slide")))
            return new Mention(i, i + 2, [new PicturePlace([], Pick.It)]);
        if (
            Is(i, "them", "both")
            && scene.Count > 1
            && (Is(i, "them") ? scene.Focus.Places is not null : Is(i + 1, "of") || !IsNoun(i + 1))
        )
            return new Mention(i, i + 1, [new PicturePlace([], Is(i, "them") ? Pick.It : Pick.Every)]);
        if (
            Is(i, "这") && Is(i + 1, "俩")
            || Is(i, "这", "那") && Is(i + 1, "两") && Measured(i + 2) is not null
        )
            return new Mention(i, Measured(i + 2) ?? i + 2, [new PicturePlace([], Pick.It)]);
        if (Is(i, "这", "那", "该") && Measured(i + 1) is { } end && !Is(i + 1, "个", "段"))
            return new Mention(i, end, [new PicturePlace([], Pick.It)]);
        return null;
    }

    private (IReadOnlyList<int> Places, int End)? Chinese(int i)
    {
        if (
            Words(tokens, i, "倒", "数", "第")
            && NumberReader.Read(tokens, i + 3) is var (back, past)
            && Measured(past) is { } ended
        )
            return ([-(int)back], ended);
        foreach (
            var (word, last) in (ReadOnlySpan<(string, bool)>)
                [
                    ("头", false),
                    ("最后", true),
                    ("末尾", true),
                    ("最前", false),
                    ("开头", false),
                    ("后", true),
                    ("前", false),
                ]
        )
        {
            var from = i + word.Length;
            if (!Words(tokens, i, [.. word.Select(c => c.ToString())]))
                continue;
            if (Is(from, "面", "的", "那"))
                from++;
            if (
                NumberReader.Read(tokens, from) is var (count, behind)
                && count is >= 1 and <= 100
                && Measured(behind) is { } end
            )
                return (Several((int)count, last), end);
            if (word.Length == 2 && Measured(from) is { } one)
                return ([last ? -1 : 0], one);
        }
        if (
            NumberReader.Read(tokens, i) is var (number, at)
            && Is(at, "号")
            && number is >= 1 and < 100
            && !Is(at + 1, "字")
        )
            return ([(int)number - 1], at + 1);
        if (Words(tokens, i, "头", "尾") && Is(i + 2, "两") && Measured(i + 3) is { } outer)
            return ([0, -1], outer);
        if (Is(i, "封") && Is(i + 1, "面"))
            return ([0], i + 2);
        if (Is(i, "首", "尾", "末") && Measured(i + 1) is { } only)
            return ([Is(i, "首") ? 0 : -1], only);
        if (
            Words(tokens, i, "中", "间")
            && Measured(Is(i + 2, "那", "的") ? i + 3 : i + 2) is { } middle
            && scene.Count > 0
        )
            return ([scene.Count / 2], middle);
        return Ordinal(i);
    }

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
        while (Is(at, "、", "和", ",", "，", "到", "至", "-"))
        {
            var from = Is(at + 1, "第") ? at + 2 : at + 1;
            if (
                NumberReader.Read(tokens, from) is not var (next, behind)
                || next is < 1 or >= 1000
                || Measured(behind) is null && !Is(behind, "、", "和", ",", "，")
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
        return IsEdit(i - 1) || Is(at, "和", "跟", "与") || Is(i - 1, "和", "跟", "与") ? (places, at) : null;
    }

    /// <summary>The place behind a measure word and what is measured; null when there is none.</summary>
    private int? Measured(int i)
    {
        if (Is(i, "一") && Is(i + 1, "张", "幅", "个"))
            i++;
        if (Is(i, "那", "这"))
            i++;
        if (!Is(i, "张", "幅", "个", "段", "页"))
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

    private bool Is(int i, params ReadOnlySpan<string> words) =>
        i >= 0 && i < tokens.Count && words.Contains(tokens[i].Text);

    private bool IsNoun(int i) => i >= 0 && i < tokens.Count && Nouns.Contains(tokens[i].Stem);

    /// <summary>Nothing that is counted stands here.</summary>
    private bool IsFree(int i) =>
        i >= tokens.Count
        || (
            !OtherNouns.Contains(tokens[i].Text)
            && !DurationReader.IsUnit(tokens[i].Text)
            && NumberReader.Read(tokens, i) is null
        );

    private bool IsEdit(int i) => i >= 0 && i < tokens.Count && Edits.Contains(tokens[i].Text);

    private static readonly HashSet<string> Edits =
    [
        .. "remove delete drop swap duplicate repeat copy move keep only on to just put 删 掉 把 换 移".Split(
            ' '
        ),
    ];

    private static IReadOnlyList<int> Several(int count, bool fromEnd) =>
        [.. Enumerable.Range(0, count).Select(i => fromEnd ? i - count : i)];
}

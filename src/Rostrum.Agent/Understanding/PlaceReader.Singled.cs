using static Rostrum.Agent.Understanding.NumberReader;

namespace Rostrum.Agent.Understanding;

/// <summary>Pictures singled out: by their number, by their name, by where they stand.</summary>
internal sealed partial class PlaceReader
{
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
        if (
            scene.Count > 2
            && (
                Is(i, "two", "2") && Words(tokens, i + 1, "in", "the", "middle")
                || Is(i, "middle") && Is(i + 1, "two", "2")
            )
        )
            return (
                [(scene.Count - 1) / 2, (scene.Count - 1) / 2 + 1],
                Is(i, "middle") ? (IsNoun(i + 2) ? i + 3 : i + 2) : i + 4
            );
        if (Is(i, "first") && Is(i + 1, "and", "&") && Is(Is(i + 2, "the") ? i + 3 : i + 2, "last", "final"))
        {
            var last = Is(i + 2, "the") ? i + 3 : i + 2;
            return ([0, -1], IsNoun(last + 1) ? last + 2 : last + 1);
        }
        if (Is(i, "both") && Is(i + 1, "ends") || Is(i, "bookends"))
            return ([0, -1], Is(i, "both") ? i + 2 : i + 1);
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
            || Is(end, "用", "别", "都", "不")
            || Is(i - 1, "swap", "switch", "exchange", "flip", "remove", "delete", "drop", "keep", "only");
        begins |= Is(i - 1, "swap", "switch", "exchange", "flip", "remove", "delete", "drop", "keep");
        // 二到三直接切: from one to the next.
        var joins =
            Is(at, "到")
            && other == one + 1
            && (i == 0 || tokens[i - 1].Kind == TokenKind.Mark)
            && end < tokens.Count
            && Is(end, "直", "硬", "用", "叠", "闪", "是", "要", "就", "换", "加", "改", "擦", "不", "别");
        return between || joins || begins && alone && Is(at, "and", "&", "和", "跟")
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
        // "First one 2 seconds, second 5, third 3".
        if (
            i > 0
            && tokens[i - 1].Kind == TokenKind.Mark
            && next < tokens.Count
            && tokens[next].Kind == TokenKind.Number
            && (
                next + 1 >= tokens.Count
                || tokens[next + 1].Kind == TokenKind.Mark
                || DurationReader.IsUnit(tokens[next + 1].Text)
            )
            && tokens.Take(i).Any(token => DurationReader.IsUnit(token.Text))
        )
            return ([place], next);
        // "On the second": an ordinal alone, where nothing else is counted.
        return IsFree(next) && (Is(i, "number") || Is(i - 1, "the", "and", "&", ",") || IsEdit(i - 1))
            ? ([place], next)
            : null;
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
        if (!(IsNoun(i) || Is(i, "position", "slot", "spot")) || Is(i, "one", "ones"))
            return null;
        var at = Is(i + 1, "#", "number", "no") ? i + 2 : i + 1;
        if ((Bare(at) ?? Spelled(at)) is not var (places, end))
            return null;
        return
            Is(end, "-", "–", "~", "to", "through")
            && (Bare(end + 1) ?? Spelled(end + 1)) is var (last, behind)
            && last[0] > places[0]
            && last[0] < 1000
            ? ([.. Enumerable.Range(places[0], last[0] - places[0] + 1)], behind)
            : (places, end);
    }

    /// <summary>By the name of its file, where that is plainly meant: "the beach one", "on the street photo", 海滩那张.</summary>
    private (IReadOnlyList<int> Places, int End)? Named(int i)
    {
        foreach (var place in longestFirst ??= LongestFirst())
        {
            var stems = scene.Names[place];
            if (stems.Count == 0 || !StandsAt(stems, i))
                continue;
            var end = i + stems.Count;
            // 修图前后对比 compares, whatever the pictures are called.
            if (Is(end - 1, "前") && Is(end, "后"))
                continue;
            if (IsNoun(end) && !(Is(end, "one") && Is(end + 1, "more")))
                return ([place], end + 1);
            if (Measured(end) is { } behind)
                return ([place], behind);
            if (
                IsOnlyName(i, end)
                || IsWrittenTogether(i, end)
                || IsAmongHan(i, end)
                || Is(i - 1, "called", "named", "file")
                || tokens[i].Kind == TokenKind.Han
                || Is(i - 1, "the", "my", "and", "with", "把", "以", "用", "从", "按", "照", "、", "和", "跟")
                || IsEdit(i - 1)
            )
                return ([place], end);
        }
        return null;
    }

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

    /// <summary>"The sunset one", "the photo of the dog", "both cars": a word that only some pictures' names have.</summary>
    private (IReadOnlyList<int> Places, int End)? PartlyNamed(int i)
    {
        if (tokens[i].Kind != TokenKind.Word || tokens[i].Text.Length < 3 || IsNoun(i))
            return null;
        var stem = tokens[i].Stem;
        var named = Enumerable
            .Range(0, scene.Names.Count)
            .Where(place => scene.Names[place].Any(part => IsOrBegins(part, stem)))
            .ToList();
        if (named.Count == 0 || named.Count == scene.Count)
            return null;
        var of =
            Is(i - 1, "the", "a", "our", "my")
            && (Is(i - 2, "of", "with", "showing", "shows") || Is(i - 2, "has") && Is(i - 3, "that"));
        if (IsNoun(i + 1))
            return named.Count == 1 || tokens[i + 1].Text.EndsWith('s') ? (named, i + 2) : null;
        return of && named.Count == 1 || Is(i - 1, "both") && named.Count == 2 ? (named, i + 1) : null;
    }

    /// <summary>"Bathroom" is said of a picture called "bath".</summary>
    private static bool IsOrBegins(string part, string said) =>
        part == said
        || part.Length >= 4 && said.Length >= 4 && said.StartsWith(part, StringComparison.Ordinal);

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

    private static IReadOnlyList<int> Several(int count, bool fromEnd) =>
        [.. Enumerable.Range(0, count).Select(i => fromEnd ? i - count : i)];
}

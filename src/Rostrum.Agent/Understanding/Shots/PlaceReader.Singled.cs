using static Rostrum.Agent.Understanding.Measures.NumberReader;

namespace Rostrum.Agent.Understanding.Shots;

/// <summary>Pictures singled out: by their number, by their name, by where they stand.</summary>
internal sealed partial class PlaceReader
{
    public static readonly string[] Ordinals =
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
            && (
                DurationReader.IsUnit(tokens[i + 1].Text)
                || Is(i + 1, "%", "x", "fps")
                || Is(i + 1, ":") && (i + 2 >= tokens.Count || tokens[i + 2].Kind == TokenKind.Number)
            )
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

    /// <summary>"The one that is first now", "the photo which is currently last", "the one that's now second".</summary>
    private (IReadOnlyList<int> Places, int End)? StandingAt(int i)
    {
        if (!IsNoun(i))
            return null;
        var at =
            Is(i + 1, "that's", "thats") ? i + 2
            : Is(i + 1, "that", "which") && Is(i + 2, "is", "comes", "stands", "goes", "plays", "runs")
                ? i + 3
            : Is(i + 1, "now", "currently") ? i + 1
            : -1;
        if (at < 0)
            return null;
        while (Is(at, "now", "currently", "at", "the", "presently"))
            at++;
        var place =
            Is(at, "last") ? -1
            : at < tokens.Count ? Array.IndexOf(Ordinals, tokens[at].Text)
            : -2;
        if (place == -1 && !Is(at, "last") || place < -1)
            return null;
        at++;
        if (Is(at, "in") && Is(at + 1, "line", "order"))
            at += 2;
        return ([place], Is(at, "now", "currently") ? at + 1 : at);
    }

    /// <summary>"The one in the middle", "whichever comes last", "the outer two", "the first half of the pictures", 前一半.</summary>
    private (IReadOnlyList<int> Places, int End)? Described(int i)
    {
        if (StandingAt(i) is { } standing)
            return standing;
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
        if (
            Is(i, "the", "our", "your")
            && Is(i + 1, "opener", "closer", "finale")
            && (Begins(i) || IsOfPlaces(i - 1))
        )
            return ([Is(i + 1, "opener") ? 0 : -1], i + 2);
        if (Is(i, "both") && Is(i + 1, "ends") || Is(i, "bookends"))
            return ([0, -1], Is(i, "both") ? i + 2 : i + 1);
        if (Is(i, "outer", "outermost") && Is(i + 1, "two", "ones", "pictures", "photos"))
            return ([0, -1], i + 2);
        if (Is(i, "first", "second") && Is(i + 1, "half") && scene.Count > 1)
        {
            var end = i + 2;
            if (Is(end, "of"))
                end += Is(end + 1, "the") ? 3 : 2;
            else if (end < tokens.Count && (DurationReader.IsUnit(tokens[end].Text) || Is(end, "a", "an")))
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

    /// <summary>"Everything bar the opener": behind these words a place in the film is a picture.</summary>
    private bool IsOfPlaces(int i) =>
        Is(
            i,
            "on",
            "for",
            "of",
            "from",
            "except",
            "but",
            "bar",
            "with",
            "and",
            "give",
            "keep",
            "hold",
            "zoom",
            "over",
            "without"
        );

    private IReadOnlyList<int> HalfOf(bool first) =>
        first
            ? [.. Enumerable.Range(0, (scene.Count + 1) / 2)]
            : [.. Enumerable.Range((scene.Count + 1) / 2, scene.Count / 2)];

    private (IReadOnlyList<int> Places, int End)? English(int i)
    {
        if (
            OrdinalAt(i) is not var (place, next)
            || Is(i, "third", "fourth", "fifth") && Is(i - 1, "a", "one") && !IsNoun(next)
        )
            return null;
        if (IsNoun(next))
            return ([AmongClips(place, next)], next + 1);
        if (place is 0 or -1 && Is(next, "pair", "couple"))
            return (Several(2, place < 0), Is(next + 1, "of") ? Math.Min(tokens.Count, next + 3) : next + 1);
        // "First one 2 seconds, second 5, third 3"; "the first 4 s, the second 2 s".
        if (
            next < tokens.Count
            && tokens[next].Kind == TokenKind.Number
            && (
                next + 1 >= tokens.Count
                || tokens[next + 1].Kind == TokenKind.Mark
                || DurationReader.IsUnit(tokens[next + 1].Text)
            )
            && (
                i > 0 && tokens[i - 1].Kind == TokenKind.Mark && tokens.Take(i).Any(IsTimed)
                || TimeReader.IsListed(tokens, i, Math.Min(tokens.Count, next + 2))
            )
        )
            return ([place], next);
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
        return
            IsFree(next)
            && (
                Is(i, "number")
                || Is(i - 1, "the", "and", "&", ",")
                || IsEdit(i - 1)
                || Begins(i) && Is(next, ":")
                || place is > 0 and < 10
                    && (
                        next >= tokens.Count
                        || tokens[next].Kind == TokenKind.Mark
                        || Is(next, "please", "instead", "and")
                    )
                    && Enumerable
                        .Range(Math.Max(0, i - 5), i - Math.Max(0, i - 5))
                        .Any(k =>
                            Is(
                                k,
                                "put",
                                "make",
                                "move",
                                "bring",
                                "have",
                                "want",
                                "goes",
                                "go",
                                "comes",
                                "come"
                            )
                        )
                || Begins(i)
                    && Is(next, "and", "&")
                    && OrdinalAt(Is(next + 1, "the") ? next + 2 : next + 1) is not null
            )
            ? ([place], next)
            : null;
    }

    /// <summary>A unit of time that is no ordinal: "the second".</summary>
    private static bool IsTimed(Token token) => DurationReader.IsUnit(token.Text) && token.Text != "second";

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
        if (i >= tokens.Count)
            return null;
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
        if (Is(i, "#") && Bare(i + 1) is var (hashed, after) && IsPlace(hashed[0] + 1))
            return (hashed, after);
        if (
            !(IsNoun(i) || Is(i, "position", "slot", "spot", "item", "asset", "card", "frame", "numbers"))
            || Is(i, "one", "ones")
        )
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

    private static IReadOnlyList<int> Several(int count, bool fromEnd) =>
        [.. Enumerable.Range(0, count).Select(i => fromEnd ? i - count : i)];
}

using static Rostrum.Agent.Understanding.Measures.NumberReader;

namespace Rostrum.Agent.Understanding.Shots;

/// <summary>Pictures by what is left of the others: all but some, the rest, every other one, those after one.</summary>
internal sealed partial class PlaceReader
{
    private Mention? AllBut(int i)
    {
        var at =
            Is(i, "all", "everything", "every", "each") && Is(i + 1, "but", "except") ? i + 2
            : Is(i, "all", "every")
            && i + 1 < tokens.Count
            && tokens[i + 1].Kind == TokenKind.Word
            && Is(i + 2, "but", "except")
                ? i + 3
            : Is(i, "apart", "aside") && Is(i + 1, "from") || Is(i, "other") && Is(i + 1, "than") ? i + 2
            : Is(i, "everything", "all", "everyone")
            && Is(i + 1, "apart", "aside", "other")
            && Is(i + 2, "from", "than")
                ? i + 3
            : Words(tokens, i, "with", "the", "exception", "of") ? i + 4
            : Words(tokens, i, "not", "counting") || Words(tokens, i, "save", "for") ? i + 2
            : Is(i, "except", "excluding", "besides", "barring", "bar") || Is(i, "but") && Is(i + 1, "not")
                ? i + (Is(i, "but") ? 2 : 1)
            : Words(tokens, i, "除", "了") ? i + 2
            : -1;
        if (at < 0)
            return null;
        while (Is(at, "for", "the", "on"))
            at++;
        if (Listed(at)?.As<PicturePlace>() is not { } named)
            return null;
        var end = Listed(at)!.End;
        // "Except the second one, that should stay still": those themselves, where nothing is said of the others.
        if (
            i == 0
            && Is(end, ",", "–", "-")
            && Is(end + 1, "that", "which", "it", "this", "those", "they", "these")
        )
            return new Mention(i, end, [new PicturePlace(named.Places)]);
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
        // "Longer than the others", "as long as the rest" compares with them, and says nothing of them.
        if (
            Is(i, "than", "as")
            && (Is(i + 1, "others") || Is(i + 1, "the") && Is(i + 2, "others", "rest", "other"))
        )
            return new Mention(i, i + (Is(i + 1, "the") ? 3 : 2), [new NothingMeant()]);
        if (Is(i, "比") && (Words(tokens, i + 1, "别", "的") || Words(tokens, i + 1, "其", "他")))
            return new Mention(i, Is(i + 3, "的") ? i + 4 : i + 3, [new NothingMeant()]);
        var end =
            Is(i, "others", "rest", "elsewhere") ? i + 1
            : Is(i, "everything", "everybody", "everyone", "all") && Is(i + 1, "else") ? i + 2
            : Is(i, "all") && Is(i + 1, "the") && Is(i + 2, "others", "other")
                ? IsNoun(i + 3) ? i + 4
                    : i + 3
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
        if (Words(tokens, i, "every", "other"))
            return Alternate(i, i + 2, 0);
        if (Words(tokens, i, "every", "second") && !Is(i + 2, "of"))
            return Alternate(i, i + 2, scene.Count > 1 ? 1 : 0);
        if (Words(tokens, i, "every", "third") && scene.Count > 2)
            return new Mention(
                i,
                IsNoun(i + 2) ? i + 3 : i + 2,
                [new PicturePlace([.. Enumerable.Range(0, scene.Count).Where(place => place % 3 == 2)])]
            );
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

    /// <summary>"The pair of them", "the two of them", "the lot".</summary>
    private Mention? AllTogether(int i)
    {
        if (!Is(i, "pair", "two", "lot", "three", "four", "five", "bunch"))
            return null;
        if (Is(i + 1, "of") && Is(i + 2, "them", "these", "those", "us"))
            return new Mention(i, i + 3, [new PicturePlace([], Pick.Every), new EachWord()]);
        return null;
    }

    /// <summary>"The photo after the cake", "the picture before the last": beside one that is named.</summary>
    private Mention? BesideNamed(int i)
    {
        if (
            !IsNoun(i)
            || !Is(i - 1, "the", "that")
            || !Is(i + 1, "after", "before", "behind", "following", "preceding")
            || Is(i - 2, "put", "move", "place", "insert", "show", "add", "drop", "have")
        )
            return null;
        var at = Is(i + 2, "the", "my", "that") ? i + 3 : i + 2;
        if (One(at) is not var (places, end) || places is not [var named])
            return null;
        var place = (named < 0 ? scene.Count + named : named) + (Is(i + 1, "before", "preceding") ? -1 : 1);
        return place >= 0 && place < scene.Count ? new Mention(i, end, [new PicturePlace([place])]) : null;
    }

    /// <summary>The place behind 第二张后面那张, and how far from it that lies; null where nothing such stands here.</summary>
    private (int Step, int End)? HanBeside(int i)
    {
        foreach (
            var (word, step) in (ReadOnlySpan<(string, int)>)
                [
                    ("后面的那", 1),
                    ("后面那", 1),
                    ("后边那", 1),
                    ("之后那", 1),
                    ("的后一", 1),
                    ("的下一", 1),
                    ("前面的那", -1),
                    ("前面那", -1),
                    ("前边那", -1),
                    ("之前那", -1),
                    ("的前一", -1),
                    ("的上一", -1),
                ]
        )
            if (Says(i, word) && Measured(i + word.Length) is { } end)
                return (step, end);
        return null;
    }

    /// <summary>"Its neighbour", "the one before it", "the next one": beside the picture that was spoken of last.</summary>
    private Mention? Beside(int i)
    {
        if (BesideNamed(i) is { } named)
            return named;
        if ((InMessage(i) ?? scene.Focus.Places) is not [.., var last])
            return null;
        var (step, end) =
            Is(i, "neighbour", "neighbor") && Is(i - 1, "its", "the", "that") ? (1, i + 1)
            : Is(i, "next", "following") && IsNoun(i + 1) ? (1, i + 2)
            : Is(i, "previous", "preceding") && IsNoun(i + 1) ? (-1, i + 2)
            : IsNoun(i) && Words(tokens, i + 1, "next", "to") ? (1, i + 3)
            : IsNoun(i) && Is(i + 1, "right", "just") && Is(i + 2, "before", "after")
                ? (Is(i + 2, "before") ? -1 : 1, i + 3)
            : IsNoun(i) && Is(i + 1, "before", "after", "beside", "behind")
                ? (Is(i + 1, "before") ? -1 : 1, i + 2)
            : (0, i);
        if (step == 0)
            return null;
        if (Is(end, "it", "that", "this"))
            end += IsNoun(end + 1) ? 2 : 1;
        else if (IsNoun(i) && end < tokens.Count && tokens[end].Kind != TokenKind.Mark)
            return null;
        var at = (last < 0 ? scene.Count + last : last) + step;
        if (Is(i, "neighbour", "neighbor") && at >= scene.Count)
            at = last - 1;
        return at >= 0 && at < scene.Count ? new Mention(i, end, [new PicturePlace([at])]) : null;
    }

    /// <summary>"Make fig pan left and its neighbour right": the picture that the message has just named.</summary>
    private IReadOnlyList<int>? InMessage(int i) =>
        Is(i, "neighbour", "neighbor") && Is(i - 1, "its")
            ? Enumerable
                .Range(1, i)
                .Select(back => Named(i - back))
                .FirstOrDefault(named => named is not null)
                ?.Places
            : null;

    /// <summary>"That one", 这张: what was spoken of last.</summary>
    private Mention? Pronoun(int i)
    {
        if (
            Is(i, "one")
            && Is(i - 1, "the")
            && Is(i + 1, "that's", "which's", "that", "which")
            && Enumerable.Range(Math.Max(0, i - 7), Math.Min(7, i)).Any(k => Is(k, "it", "that"))
            && scene.Focus.Places is { Count: > 0 }
        )
            return new Mention(i, i + 1, [new PicturePlace(scene.Focus.Places)]);
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

    /// <summary>"Order: 3, 1, 4, 2", "3-1-2": every picture once, by its number.</summary>
    private Mention? Permutation(int i)
    {
        if (
            scene.Count < 2
            || tokens[i].Kind != TokenKind.Number
            || i > 0 && tokens[i - 1].Kind == TokenKind.Number
        )
            return null;
        // 按4321的顺序: a digit for each.
        if (
            Is(i - 1, "按", "照", "以", "成", "序", ":")
            && tokens[i].Text.Length == scene.Count
            && scene.Count > 2
            && tokens[i].Text.Distinct().Count() == scene.Count
            && tokens[i].Text.All(digit => IsPlace(digit - '0'))
        )
            return new Mention(
                i,
                i + 1,
                [
                    new PicturePlace([.. tokens[i].Text.Select(digit => digit - '1')]),
                    new VerbWord(Verb.Shuffle),
                ]
            );
        var places = new List<int>();
        var at = i;
        while (at < tokens.Count && tokens[at].Kind == TokenKind.Number && IsPlace(tokens[at].Value))
        {
            places.Add((int)tokens[at].Value - 1);
            at++;
            if (places.Count == scene.Count)
                break;
            while (Is(at, ",", "-", "–", "then", "and", "、", "，"))
                at++;
        }
        var ends =
            at >= tokens.Count
            || tokens[at].Kind != TokenKind.Number && !DurationReader.IsUnit(tokens[at].Text);
        return
            ends && places.Count == scene.Count && places.Distinct().Count() == scene.Count && scene.Count > 2
            ? new Mention(i, at, [new PicturePlace(places), new VerbWord(Verb.Shuffle)])
            : null;
    }
}

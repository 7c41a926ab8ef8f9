using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding;

internal enum Multiplied
{
    Length,
    Speed,
    Amount,
}

/// <summary>Reads lengths, and whether they are the film's, each picture's or a transition's.</summary>
internal static class LengthReader
{
    private const int TransitionReaches = 2;
    private const int TimesReaches = 3;

    /// <summary>"Set the length of the transitions to …", 转场时间改成….</summary>
    private const int WordReaches = 6;

    /// <summary>What a length said right after a transition can be and still be the transition's, ms.</summary>
    private const long LongestAfterthought = 2000;

    public static void Read(Sentence sentence, Request request, Scene scene)
    {
        request.Even =
            scene.Count > 1 && sentence.Of<EvenWord>().Any(found => !sentence.Denied.Contains(found.Mention));
        if (InTurn(sentence, scene) is { } lengths)
        {
            for (var place = 0; place < lengths.Count; place++)
                request.Lengths.Add(new LengthWish(PictureScope.At(place), lengths[place]));
            return;
        }
        if (
            request.Lengths.Count == 0
            && sentence.Of<Period>().ToList() is [var period]
            && !sentence.Of<Length>().Any()
            && IsOver(sentence, period.Mention)
        )
            request.Lengths.Add(new LengthWish(null, period.Meaning.End ?? period.Meaning.Start));
        foreach (var (mention, length) in sentence.Of<Length>())
            ReadLength(sentence, request, mention, length, scene);
        foreach (var (mention, word) in sentence.Of<LengthWord>())
            if (
                !IsSettled(sentence, mention)
                && !sentence
                    .Of<LengthWord>()
                    .Any(other => other.Mention.Start < mention.Start && mention.Start < other.Mention.End)
            )
                ReadFactor(sentence, request, mention, FactorOf(sentence, mention, word.Factor), scene);
        // 翻倍, said right after lengths were set.
        if (scene.Focus.OfLengths || scene.Focus.HasLengths)
            foreach (var (mention, word) in sentence.Of<AmountWord>())
                if (IsOfLengths(sentence, mention, word, scene) && request.Lengths.Count == 0)
                    ReadFactor(sentence, request, mention, word.Factor, scene);
        foreach (var (mention, speed) in sentence.Of<SpeedWord>())
            if (
                IsPace(sentence, mention, speed, scene)
                // "A faster pace, one second each": the length is said; "too fast, keep each a little longer": once is enough.
                && request is { Lengths.Count: 0, Style: null }
            )
                request.Lengths.Add(
                    new LengthWish(
                        sentence.Of<EachWord>().Any() ? PictureScope.All : Spoken(sentence, mention, scene),
                        null,
                        Math.Round(1 / PaceOf(sentence, mention, speed), 3)
                    )
                );
        foreach (var (mention, times) in sentence.Of<Times>())
            if (
                WhatIsMultiplied(sentence, mention) is var what
                && (
                    what == Multiplied.Length
                    || what == Multiplied.Amount && IsTimesThat(sentence, mention, scene)
                )
            )
                // 加长一倍 and 两倍长 are one.
                ReadFactor(sentence, request, mention, times.Factor == 1 ? 2 : times.Factor, scene);
    }

    /// <summary>翻倍, 缩一缩, said right after lengths were set.</summary>
    public static bool IsOfLengths(Sentence sentence, Mention mention, AmountWord word, Scene scene) =>
        (scene.Focus.OfLengths || IsThatLength(sentence, mention, scene))
        && word.Relative
        && !sentence.Mentions.Exists(other => other.As<Head>() is not null and not FilmWord)
        && (
            word.Factor is 2 or 3 or 4 or 0.5
            || Enumerable
                .Range(mention.Start, mention.End - mention.Start)
                .Any(i => sentence.Tokens[i].Text is "缩" or "减" or "压" or "砍" or "剪" or "翻" or "加")
        );

    /// <summary>"It should be over after 3 seconds".</summary>
    private static bool IsOver(Sentence sentence, Mention period) =>
        period.As<Period>() is { Whole: false, Start: >= 0 }
        && sentence.Tokens[period.Start].Text is "after" or "at" or "by"
        && sentence.Mentions.TrueForAll(other => other.As<Head>() is null or FilmWord)
        && Enumerable
            .Range(Math.Max(0, period.Start - 3), Math.Min(3, period.Start))
            .Any(i =>
                sentence.Tokens[i].Text
                    is "over"
                        or "end"
                        or "ends"
                        or "stop"
                        or "stops"
                        or "finish"
                        or "done"
            );

    /// <summary>"Double it", "cut the second one in half", right after a length was said among other things.</summary>
    private static bool IsThatLength(Sentence sentence, Mention mention, Scene scene) =>
        scene.Focus is { HasLengths: true, Subject: Subject.Pictures or Subject.Nothing }
        && (
            sentence.Tokens[mention.Start].Kind == TokenKind.Word
                && Enumerable
                    .Range(mention.Start, Math.Min(sentence.Tokens.Count, mention.End + 2) - mention.Start)
                    .Any(i => sentence.Tokens[i].Text is "it" or "that" or "this")
            // 变成原来的三倍
            || mention.Start > 1
                && sentence.Tokens[mention.Start - 1].Text == "的"
                && sentence.Tokens[mention.Start - 2].Text is "来" or "在" or "先"
        );

    /// <summary>"Three times that", right after a length was said.</summary>
    private static bool IsTimesThat(Sentence sentence, Mention times, Scene scene) =>
        IsThatLength(sentence, times, scene)
        && !sentence.Mentions.Exists(other => other.As<Head>() is not null and not FilmWord);

    /// <summary>"2s, 3s and 4s": as many lengths as there are pictures, and nothing else that they could be of.</summary>
    private static List<long>? InTurn(Sentence sentence, Scene scene)
    {
        var lengths = sentence
            .Of<Length>()
            .Where(found => found.Meaning.More == 0)
            .Select(found => found.Meaning.Milliseconds)
            .ToList();
        return
            scene.Count > 1
            && lengths.Count == scene.Count
            && !sentence
                .Of<EachWord>()
                .Any(each => sentence.Tokens[each.Mention.Start].Text != "respectively")
            && sentence.Mentions.TrueForAll(mention =>
                mention.Meanings.Any(meaning =>
                    meaning is Length or EachWord or NothingMeant or PictureWord or FilmWord
                )
            )
            ? lengths
            : null;
    }

    public static bool IsTransition(Mention mention) =>
        mention.As<TransitionNamed>() is not null || mention.As<TransitionWord>() is not null;

    /// <summary>"3 times as long", "two times faster", "twice the zoom".</summary>
    public static Multiplied WhatIsMultiplied(Sentence sentence, Mention times)
    {
        if (
            sentence.Clauses.FirstOrDefault(clause => clause.Number == times.Clause) is { } own
            && Enumerable
                .Range(own.Start, Math.Max(0, times.Start - own.Start))
                .Any(i =>
                    sentence.Tokens[i].Text
                        is "last"
                            or "lasts"
                            or "long"
                            or "length"
                            or "duration"
                            or "stretch"
                            or "extend"
                            or "lengthen"
                            or "shorten"
                            or "长"
                )
        )
            return Multiplied.Length;
        if (times.Start > 0 && sentence.Tokens[times.Start - 1].Text is "快" or "慢")
            return Multiplied.Speed;
        for (var i = times.End; i < sentence.Tokens.Count && i < times.End + TimesReaches; i++)
        {
            if (sentence.Tokens[i].Text is "，" or "," or "。" or "、")
                break;
            switch (sentence.Tokens[i].Text)
            {
                case "long" or "longer" or "length" or "duration" or "长" or "时":
                    return Multiplied.Length;
                case "fast" or "faster" or "speed" or "quick" or "快" or "速":
                    return Multiplied.Speed;
            }
        }
        return Multiplied.Amount;
    }

    /// <summary>Whether a word only says what a number of times before it multiplies.</summary>
    public static bool IsPartOfTimes(Sentence sentence, Mention word) =>
        sentence
            .Of<Times>()
            .Any(times =>
                word.Clause == times.Mention.Clause
                    && word.End <= times.Mention.Start
                    && times.Mention.Start - word.End <= TimesReaches
                    && word.As<LengthWord>() is not null
                || word.Start >= times.Mention.End && word.Start < times.Mention.End + TimesReaches
                || word.End == times.Mention.Start && sentence.Tokens[word.End - 1].Text is "快" or "慢"
            );

    /// <summary>
    /// "The photos change too quickly", "the whole thing drags", 换得太快了: of a film of several pictures it is how long each
    /// is seen.
    /// </summary>
    public static bool IsPace(Sentence sentence, Mention word, SpeedWord speed, Scene scene)
    {
        if (
            !speed.Relative
            || scene.Count < 2
            || sentence.Denied.Contains(word)
            || sentence.NamedBefore(word) is { } before
                && (IsTransition(before) || before.As<MotionNamed>() is not null)
            || sentence.Clauses.FirstOrDefault(clause => clause.Number == word.Clause) is not { } own
            || sentence.Mentions.Exists(other =>
                other.Clause == word.Clause
                && (
                    other.As<Head>() is not null and not FilmWord and not SlideshowWord
                    || other.As<PicturePlace>() is not null
                )
            )
        )
            return false;
        var said = string.Concat(
            Enumerable.Range(own.Start, own.End - own.Start).Select(i => sentence.Tokens[i].Text + " ")
        );
        // lofi听着犯困: it is the music that makes one tired.
        if (said.Contains("听 ", StringComparison.Ordinal))
            return false;
        if (
            scene.Focus.OfLengths
            || sentence.Of<LengthWord>().Any(other => other.Mention.Clause != word.Clause)
        )
            return true;
        return Array.Exists(paces, pace => said.Contains(pace, StringComparison.Ordinal))
            || sentence
                .Of<FilmWord>()
                .Any(film => film.Mention.Clause == word.Clause && IsWhole(sentence, film.Mention));
    }

    /// <summary>"25% faster".</summary>
    private static double PaceOf(Sentence sentence, Mention word, SpeedWord speed) =>
        sentence
            .Of<Percent>()
            .Where(part => part.Mention.Clause == word.Clause && part.Meaning.Fraction is > 0 and < 1)
            .Select(part =>
                (double?)(speed.Factor > 1 ? 1 + part.Meaning.Fraction : 1 - part.Meaning.Fraction)
            )
            .FirstOrDefault()
        ?? speed.Factor;

    private static bool IsWhole(Sentence sentence, Mention film) =>
        Enumerable
            .Range(film.Start, film.End - film.Start)
            .Any(i => sentence.Tokens[i].Text is "whole" or "everything" or "overall" or "整" or "全");

    private static readonly string[] paces =
    [
        "photos",
        "pictures",
        "images",
        "slides",
        "shots",
        "pace",
        "cuts",
        "flip",
        "tighten",
        "drag",
        "sluggish",
        "plod",
        "crawl",
        "dawdl",
        "take it in",
        "take them in",
        "take it all in",
        "keep up",
        "breath",
        "time to see",
        "time to look",
        "whole thing",
        "rush",
        "hurr",
        "换 得",
        "切 得",
        "翻 得",
        "翻",
        "节 奏",
        "看 不 过 来",
        "看 清",
        "看 完",
        "切 换",
        "点 切",
        "换 图",
        "一 闪",
        "一 晃",
        "磨 叽",
        "磨 蹭",
        "拖 沓",
        "拖 拉",
        "犯 困",
        "睡 着",
    ];

    private static void ReadLength(
        Sentence sentence,
        Request request,
        Mention mention,
        Length length,
        Scene scene
    )
    {
        var owner = sentence.Nearest(
            mention,
            other =>
                IsTransition(other)
                || other.As<Head>()
                    is UnavailableWord
                        or EffectNamed
                        or FilmFadeWord
                        or MusicWord
                        or FilmWord
                        or SlideshowWord
                        or MotionNamed
        );
        if (
            owner?.As<Head>() is UnavailableWord or EffectNamed or LookNamed or FilmFadeWord
            || MusicReader.OwnsFade(sentence, mention)
        )
            return;
        var isAfterthought =
            IsAfterthought(sentence, mention, length)
            || IsOfTransitionsEach(sentence, mention, owner, length);
        var scope = isAfterthought
            ? null
            : EachOf(sentence, mention, scene) ?? Staying(sentence, mention, scene);
        if (
            scope is { IsAll: false }
            && length.More == 0
            && sentence.HasInClause<EvenWord>(mention)
            && scope.Value.Among(scene.Count) is { Count: > 1 and var shared }
        )
            request.Lengths.Add(new LengthWish(scope, length.Milliseconds / shared));
        else if (scope is null && (IsBeside(owner, mention) || isAfterthought))
            (request.Transition ??= new TransitionWish()).Milliseconds = length.Milliseconds;
        else if (length.More != 0)
            request.Lengths.Add(new LengthWish(scope, null, Difference: length.More * length.Milliseconds));
        else
            request.Lengths.Add(new LengthWish(scope, length.Milliseconds));
    }

    /// <summary>"These blends are too quick; let each one take 1.5 seconds".</summary>
    private static bool IsEachOfJoints(Sentence sentence, Mention each) =>
        sentence.Tokens[each.Start].Text == "each"
        && sentence.Tokens[each.End - 1].Text is "one" or "them"
        && each.End < sentence.Tokens.Count
        && sentence.Tokens[each.End].Text is "take" or "last" or "run" or "be"
        && !sentence.Of<PictureWord>().Any();

    /// <summary>"Transitions of two seconds each": each of what was just named.</summary>
    private static bool IsOfTransitionsEach(
        Sentence sentence,
        Mention mention,
        Mention? owner,
        Length length
    ) =>
        owner is not null
        && IsTransition(owner)
        && owner.End <= mention.Start
        && length is { More: 0, Milliseconds: <= LongestAfterthought }
        && mention.Start - owner.End <= TransitionReaches
        && !sentence.HasInClause<PicturePlace>(mention)
        && sentence
            .Of<EachWord>()
            .All(each =>
                each.Mention.Clause != mention.Clause
                || sentence.Tokens[each.Mention.End - 1].Text is "each" or "apiece"
                    && each.Mention.End - each.Mention.Start == 1
                || IsEachTransition(sentence, each.Mention)
            );

    private static bool IsBeside(Mention? transition, Mention length) =>
        transition is not null
        && IsTransition(transition)
        && transition.DistanceTo(length)
            <= (transition.As<TransitionWord>() is null ? TransitionReaches : WordReaches);

    /// <summary>"Crossfades, half a second": alone in its clause, behind a transition.</summary>
    private static bool IsAfterthought(Sentence sentence, Mention mention, Length length)
    {
        return length is { Milliseconds: <= LongestAfterthought, More: 0 }
            && sentence.NamedBefore(mention) is { } before
            && IsTransition(before)
            && sentence.Mentions.TrueForAll(other =>
                other.Start < before.End
                || other.Start >= mention.Start
                || other.Meanings.All(meaning =>
                    meaning
                        is LengthWord
                            or NothingMeant
                            or SpeedWord
                            or AmountWord
                            or DirectionWord
                            or EachWord
                            or VerbWord
                            or FilmWord
                            or MoodNamed
                            or StyleNamed
                )
            )
            && sentence.Mentions.Count(other =>
                other.Clause == mention.Clause
                && other.As<VerbWord>() is null
                && other.As<NothingMeant>() is null
                && other.As<LengthWord>() is null
                && !(other.As<EachWord>() is not null && IsOfLaterPictures(sentence, mention))
                && !(other.As<EachWord>() is not null && sentence.Tokens[other.End - 1].Text is "个" or "各")
                && !(other.As<EachWord>() is not null && IsEachOfJoints(sentence, other))
            ) == 1;
    }

    /// <summary>"Fades, one second each, 4 seconds per photo": how long pictures are seen is said behind.</summary>
    private static bool IsOfLaterPictures(Sentence sentence, Mention length) =>
        sentence
            .Of<Length>()
            .Any(other =>
                other.Mention.Clause > length.Clause && sentence.HasInClause<EachWord>(other.Mention)
            );

    /// <summary>"Each wipe should take a second": each of the transitions.</summary>
    private static bool IsEachTransition(Sentence sentence, Mention each) =>
        sentence.Mentions.Exists(other => IsTransition(other) && other.Start == each.End);

    /// <summary>"20% longer", "shorten it by a third".</summary>
    private static double FactorOf(Sentence sentence, Mention word, double usual)
    {
        if (HanGoal(sentence, word) is { } goal)
            return goal;
        var share =
            sentence
                .Of<Percent>()
                .Where(part => part.Mention.Clause == word.Clause)
                .Select(part => (double?)part.Meaning.Fraction)
                .FirstOrDefault()
            ?? Enumerable
                .Range(word.End, Math.Min(4, Math.Max(0, sentence.Tokens.Count - word.End)))
                .Select(i =>
                    (double?)(
                        sentence.Tokens[i].Text switch
                        {
                            "third" => 1 / 3.0,
                            "quarter" => 0.25,
                            "half" => 0.5,
                            _ => 0,
                        }
                    )
                )
                .FirstOrDefault(part => part > 0)
            ?? HanShare(sentence, word);
        return share is not { } by || by > 1 ? usual
            : usual > 1 ? 1 + by
            : 1 - by;
    }

    /// <summary>缩短到原来的三分之一: what is left of it.</summary>
    private static double? HanGoal(Sentence sentence, Mention word)
    {
        var tokens = sentence.Tokens;
        var at = word.End;
        if (at >= tokens.Count || tokens[at].Text is not ("到" or "成" or "为" or "至"))
            return null;
        at++;
        while (
            at < tokens.Count
            && at < word.End + 6
            && tokens[at].Text is "原" or "来" or "现" or "在" or "先" or "的" or "目" or "前" or "只" or "剩"
        )
            at++;
        if (NumberReader.Words(tokens, at, "一", "半"))
            return 0.5;
        return NumberReader.Read(tokens, at) is var (number, end) && number is > 0 and <= 20
            ? NumberReader.Words(tokens, end, "倍")
                ? number
                : NumberReader.Words(tokens, end, "分", "之", "一")
                    ? 1 / number
                    : NumberReader.Words(tokens, end, "成")
                        ? number / 10
                        : null
            : null;
    }

    /// <summary>缩短一半, 延长三分之一: the share by which it changes.</summary>
    private static double? HanShare(Sentence sentence, Mention word) =>
        sentence.Tokens[word.Start].Kind == TokenKind.Han
            ? Enumerable
                .Range(word.End, Math.Min(3, Math.Max(0, sentence.Tokens.Count - word.End)))
                .TakeWhile(i => sentence.Tokens[i].Kind == TokenKind.Han && sentence.Tokens[i].Text != "到")
                .Select(i =>
                    NumberReader.Words(sentence.Tokens, i, "一", "半") ? 0.5
                    : NumberReader.Words(sentence.Tokens, i, "三", "分", "之", "一") ? 1 / 3.0
                    : NumberReader.Words(sentence.Tokens, i, "四", "分", "之", "一") ? 0.25
                    : NumberReader.Words(sentence.Tokens, i, "五", "分", "之", "一") ? 0.2
                    : (double?)null
                )
                .FirstOrDefault(part => part is not null)
            : null;

    /// <summary>"Shorten it to 5 seconds" names the length itself.</summary>
    private static bool IsSettled(Sentence sentence, Mention word) =>
        sentence.Denied.Contains(word)
        || IsPartOfTimes(sentence, word)
        || word.As<PlainCutWord>() is not null && sentence.Of<Length>().Any()
        || sentence
            .Of<Length>()
            .Any(length => Math.Abs(length.Mention.Clause - word.Clause) <= 1 && length.Meaning.More == 0)
        || sentence.HasInClause<Length>(word)
        || sentence.Of<FadeWord>().Any(fade => fade.Mention.Clause == word.Clause);

    private static void ReadFactor(
        Sentence sentence,
        Request request,
        Mention mention,
        double factor,
        Scene scene
    )
    {
        var owner = sentence.Nearest(mention, other => other.As<Head>() is not null and not MotionNamed);
        if (owner?.As<Head>() is UnavailableWord or EffectNamed or LookNamed or FilmFadeWord)
            return;
        if (
            owner is not null && IsTransition(owner)
            || owner is null && sentence.NamedBefore(mention) is { } before && IsTransition(before)
        )
            (request.Transition ??= new TransitionWish()).Factor = factor;
        else
            request.Lengths.Add(
                new LengthWish(
                    EachOf(sentence, mention, scene) ?? Spoken(sentence, mention, scene),
                    null,
                    factor
                )
            );
    }

    /// <summary>"Let it last five seconds", 让它停5秒: said right after an edit of some pictures it is about those.</summary>
    private static PictureScope? Staying(Sentence sentence, Mention length, Scene scene) =>
        scene.Focus is { Subject: Subject.Pictures, Places: { Count: > 0 } places }
        && sentence.Clauses.FirstOrDefault(clause => clause.Number == length.Clause) is { } own
        && Enumerable.Range(own.Start, own.End - own.Start).Select(i => sentence.Tokens[i].Text).ToHashSet()
            is var said
        && !sentence.HasInClause<FilmWord>(length)
        && (
            said.Overlaps(["it", "him", "her", "that", "this"])
                && said.Overlaps([
                    "last",
                    "lasts",
                    "stay",
                    "stays",
                    "hold",
                    "give",
                    "keep",
                    "show",
                    "remain",
                    "sit",
                    "up",
                    "leave",
                    "run",
                    "linger",
                    "hang",
                    "make",
                    "take",
                    "cut",
                    "trim",
                    "knock",
                    "shave",
                    "add",
                ])
            || said.Contains("它") && said.Overlaps(["停", "待", "留", "给", "放"])
        )
            ? PictureScope.At(places)
            : null;

    /// <summary>"Longer", said right after an edit of some pictures, is about those.</summary>
    private static PictureScope? Spoken(Sentence sentence, Mention word, Scene scene) =>
        scene.Focus is { Subject: Subject.Pictures, Places: { } places }
        && !sentence.HasInClause<FilmWord>(word)
            ? PictureScope.At(places)
            : null;

    /// <summary>Whether a length is said of the clips (true) or of the photos (false) of a film that has both.</summary>
    private static bool? Kind(Sentence sentence, Mention length)
    {
        if (sentence.Clauses.FirstOrDefault(clause => clause.Number == length.Clause) is not { } own)
            return null;
        var stems = Enumerable
            .Range(own.Start, own.End - own.Start)
            .Select(i => sentence.Tokens[i].Stem)
            .ToList();
        return stems.Exists(stem => stem is "photo" or "pictur" or "imag" or "still" or "pic" or "照" or "图")
                ? false
            : stems.Exists(stem => stem is "clip" or "footag")
            || string.Concat(stems).Contains("片段", StringComparison.Ordinal)
                ? true
            : null;
    }

    /// <summary>一朵花一秒半: one thing, and how long.</summary>
    private static bool IsOneThing(Sentence sentence, Mention length) =>
        sentence.Clauses.FirstOrDefault(clause => clause.Number == length.Clause) is { } own
        && length.Start - own.Start is 2 or 3 or 4 or 5
        && sentence.Tokens[own.Start].Text is "一" or "每"
        && "朵只件款样个碗杯辆盘种位道组瓶套条枚份颗支家间处站天幅棵座栋艘匹头双副串块盒罐本".Contains(
            sentence.Tokens[own.Start + 1].Text,
            StringComparison.Ordinal
        );

    /// <summary>1.5秒一切, 3秒一张.</summary>
    private static bool IsForOne(Sentence sentence, Mention length) =>
        IsOneThing(sentence, length)
        || length.End + 1 < sentence.Tokens.Count
            && sentence.Tokens[length.End].Text == "一"
            && sentence.Tokens[length.End + 1].Text
                is "切"
                    or "换"
                    or "跳"
                    or "张"
                    or "幅"
                    or "图"
                    or "页"
                    or "翻";

    /// <summary>都放3秒, 全部改成2秒: each of them, not all together.</summary>
    private static bool IsSaidOfAll(Sentence sentence, Mention length) =>
        IsForOne(sentence, length)
        || !sentence.HasInClause<FilmWord>(length)
            && !sentence.Mentions.Exists(other => other.Clause == length.Clause && IsTransition(other))
            && sentence.Clauses.FirstOrDefault(clause => clause.Number == length.Clause) is { } own
            && string.Concat(
                Enumerable
                    .Range(own.Start, Math.Max(0, length.Start - own.Start))
                    .Select(i => sentence.Tokens[i].Text)
            )
                is var before
            && (
                before.Contains('都')
                || before.Contains("统一", StringComparison.Ordinal)
                || before.Contains("一律", StringComparison.Ordinal)
                || before.Contains("全部", StringComparison.Ordinal) && before[^1] != '部'
            );

    /// <summary>
    /// "Make it 3 seconds", said right after "4 seconds each": nearer to how long a picture is seen than to how long the film
    /// lasts.
    /// </summary>
    private static bool IsLikeOne(Sentence sentence, Mention length, Scene scene)
    {
        if (
            !scene.Focus.OfLengths
            || scene is not { Count: > 1, Milliseconds: > 0 }
            || length.As<Length>() is not { More: 0, Milliseconds: > 0 and var asked }
            || sentence.Of<FilmWord>().Any()
            || sentence.Of<EvenWord>().Any()
            || sentence.Mentions.Exists(other => other.As<Head>() is not null)
        )
            return false;
        var one = scene.Milliseconds / (double)scene.Count;
        return Math.Abs(Math.Log(asked / one)) < Math.Abs(Math.Log(asked / (double)scene.Milliseconds));
    }

    /// <summary>说错了，是2秒, right after 每张3秒: of each, as that is nearer to what was said.</summary>
    private static bool IsCorrectedEach(Sentence sentence, Mention length, Scene scene) =>
        scene.Focus.OfLengths
        && scene.Count > 1
        && sentence.Of<CorrectionWord>().Any()
        && !sentence.Of<FilmWord>().Any()
        && length.As<Length>() is { More: 0 } said
        && said.Milliseconds * said.Milliseconds
            < scene.Milliseconds * (double)scene.Milliseconds / scene.Count;

    /// <summary>"A 20 second film of all four photos": of them together.</summary>
    private static bool IsOfAllTogether(Sentence sentence, Mention length) =>
        sentence
            .Of<FilmWord>()
            .Any(film =>
                film.Mention.Clause == length.Clause
                && film.Mention.Start >= length.End
                && film.Mention.Start - length.End <= 3
            )
        && sentence
            .Of<EachWord>()
            .Where(each => each.Mention.Clause == length.Clause)
            .All(each =>
                sentence.Tokens[each.Mention.Start].Text is "all" or "both" && each.Mention.Start > length.End
            );

    /// <summary>"2 seconds per item, so 8 in total".</summary>
    private static bool IsTotal(Sentence sentence, Mention length) =>
        sentence
            .Of<FilmWord>()
            .Any(film =>
                film.Mention.Start >= length.End
                && film.Mention.Start - length.End <= 1
                && sentence.Tokens[film.Mention.End - 1].Text is "total" or "altogether" or "overall"
            )
        && sentence.Of<Length>().Count() > 1;

    /// <summary>"A 15 second vertical film for our bakery".</summary>
    private static bool IsOfFilm(Sentence sentence, Mention length) =>
        length.As<Length>() is { More: 0 }
        && sentence.Tokens[length.Start].Kind is TokenKind.Number or TokenKind.Word
        && sentence
            .Of<FilmWord>()
            .Any(film => film.Mention.Start >= length.End && film.Mention.Start - length.End <= 2)
        && !sentence.HasInClause<EachWord>(length)
        && length.Start > 0
        && sentence.Tokens[length.Start - 1].Text is "a" or "an" or "our" or "my" or "one" or "this" or "the";

    /// <summary>"Show the shop for 2 seconds and after that the counter for 5": as many lengths as pictures, in turn.</summary>
    private static PicturePlace? OwnPlace(Sentence sentence, Mention length)
    {
        var lengths = sentence.Of<Length>().Where(found => found.Mention.Clause == length.Clause).ToList();
        var places = sentence
            .Of<PicturePlace>()
            .Where(found => found.Mention.Clause == length.Clause && found.Meaning.Pick == Pick.These)
            .ToList();
        return lengths.Count > 1 && lengths.Count == places.Count
            ? places[lengths.FindIndex(found => ReferenceEquals(found.Mention, length))].Meaning
            : null;
    }

    /// <summary>"Three seconds rather than two", where each is seen for two.</summary>
    private static bool IsInsteadOfEach(Sentence sentence, Mention length, Scene scene) =>
        scene.Count > 1
        && sentence
            .Of<InsteadWord>()
            .Any(instead =>
                instead.Mention.Start - length.End is 0 or 1
                && NumberReader.Read(sentence.Tokens, instead.Mention.End) is var (number, _)
                && Math.Abs(number * 1000 * scene.Count / Math.Max(1, scene.Milliseconds) - 1) < 0.3
            );

    /// <summary>"Three steps of three seconds".</summary>
    private static bool IsSteps(Sentence sentence, Mention length) =>
        length.As<Length>() is { More: 0 }
        && length.Start > 2
        && sentence.Tokens[length.Start - 1].Text == "of"
        && sentence.Tokens[length.Start - 2].Kind == TokenKind.Word
        && NumberReader.Read(sentence.Tokens, length.Start - 3) is (>= 2 and <= 30, _)
        && sentence.Tokens[length.Start - 3].Text is not ("a" or "an");

    /// <summary>The pictures that each get the length; null when it is the whole film's.</summary>
    private static PictureScope? EachOf(Sentence sentence, Mention length, Scene scene)
    {
        var scope = sentence.ScopeOf(length);
        if (
            (scope.IsAll || !sentence.HasInClause<PicturePlace>(length))
            && scene.HasClips
            && scene.Clips.Count < scene.Count
            && Kind(sentence, length) is { } kind
        )
            return PictureScope.At([
                .. Enumerable.Range(0, scene.Count).Where(place => scene.Clips.Contains(place) == kind),
            ]);
        if (
            length.As<Length>() is { More: not 0 }
            && scene.Count > 1
            && sentence.Clauses.FirstOrDefault(clause => clause.Number == length.Clause) is { } own
            && Enumerable
                .Range(own.Start, own.End - own.Start)
                .Any(i => sentence.Tokens[i].Text == "everything")
        )
            return scope;
        var isShared = sentence
            .Of<EvenWord>()
            .Any(even =>
                even.Mention.Clause == length.Clause
                && !sentence.Of<EachWord>().Any(each => each.Mention.DistanceTo(length) == 0)
            );
        if (IsOfFilm(sentence, length))
            return null;
        if (OwnPlace(sentence, length) is { } place)
            return PictureScope.At([.. place.Places]);
        if (
            scope.IsAll
            && length.As<Length>() is { More: 0 }
            && sentence.Of<PlainCutWord>().Any(cut => length.Start - cut.Mention.End is 0 or 1)
        )
            return scope;
        if (IsInsteadOfEach(sentence, length, scene))
            return PictureScope.All;
        if (IsSteps(sentence, length))
            return PictureScope.All;
        if (IsTotal(sentence, length))
            return null;
        if (scope.IsAll && IsOfAllTogether(sentence, length))
            return null;
        if (
            !scope.IsAll
            || !isShared
                && sentence
                    .Of<EachWord>()
                    .Any(each =>
                        each.Mention.Clause == length.Clause && !IsEachTransition(sentence, each.Mention)
                    )
            || sentence.Of<SeparateWord>().Any()
            || IsSaidOfAll(sentence, length)
        )
            return scope;
        if (IsCorrectedEach(sentence, length, scene))
            return scope;
        if (IsLikeOne(sentence, length, scene))
            return PictureScope.All;
        if (sentence.Of<EvenWord>().Any())
            return null;
        var lonely = sentence
            .Of<EachWord>()
            .Any(each => sentence.Nearest(each.Mention, other => other.As<Head>() is not null) is null);
        return lonely && sentence.Of<Length>().Count() == 1 && !sentence.HasInClause<FilmWord>(length)
            ? scope
            : null;
    }
}

using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding.Measures;

/// <summary>Whose a length is: the film's, or that of some pictures each.</summary>
internal static partial class LengthReader
{
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
                    or "翻"
        || IsForEachOne(sentence, length);

    /// <summary>2秒一个, 三秒换一个, 四个一个3秒: "one" with nothing that is counted.</summary>
    private static bool IsForEachOne(Sentence sentence, Mention length)
    {
        var tokens = sentence.Tokens;
        var behind = Says(length.End, "换", "切", "跳", "翻") ? length.End + 1 : length.End;
        return IsOne(behind)
                && (
                    behind + 2 >= tokens.Count
                    || tokens[behind + 2].Kind == TokenKind.Mark
                    || tokens[behind + 2].Start > tokens[behind + 1].End
                    || Says(behind + 2, "吧", "就", "啊", "哈", "呗", "来", "地")
                )
            || length.Start > 2
                && IsOne(length.Start - 2)
                && Says(length.Start - 3, "个", "张", "幅", "图", "片", "照");

        bool IsOne(int i) => Says(i, "一") && Says(i + 1, "个", "张", "幅", "段");

        bool Says(int i, params ReadOnlySpan<string> words) =>
            i < tokens.Count && words.Contains(tokens[i].Text);
    }

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
        && (
            said.Milliseconds * said.Milliseconds
                < scene.Milliseconds * (double)scene.Milliseconds / scene.Count
            || IsOfFew(scene, said.Milliseconds)
        );

    /// <summary>算了，5秒吧, after 每张3秒 of two pictures: as long as a picture is mostly seen, and each was seen whole seconds.</summary>
    private static bool IsOfFew(Scene scene, long said) =>
        scene.Count == 2
        && scene.Milliseconds % (2 * 1000) == 0
        && scene.Milliseconds <= 2 * LongestOfOne
        && said <= LongestOfOne;

    private const long LongestOfOne = 5000;

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

    /// <summary>"9 seconds altogether, the beach gets 4 of them".</summary>
    private static bool IsAltogether(Sentence sentence, Mention length) =>
        length.As<Length>() is { More: 0 }
        && !sentence.HasInClause<PicturePlace>(length)
        && sentence
            .Of<FilmWord>()
            .Any(film =>
                film.Mention.Start >= length.End
                && film.Mention.Start - length.End <= 1
                && sentence.Tokens[film.Mention.End - 1].Text is "altogether" or "total" or "overall" or "all"
            );

    /// <summary>"Eight seconds for the two of these together", "10 seconds between the three of them": of all at once.</summary>
    private static bool IsForAllAtOnce(Sentence sentence, Mention length) =>
        length.As<Length>() is { More: 0 }
        && sentence.Clauses.FirstOrDefault(clause => clause.Number == length.Clause) is { } own
        && (
            length.End < own.End && sentence.Tokens[length.End].Text is "between" or "among"
            || length.End + 1 < own.End
                && sentence.Tokens[own.End - 1].Text is "together" or "combined" or "jointly"
                && sentence.Tokens[length.End].Text is "for" or "over" or "across"
        )
        && sentence.Mentions.Exists(all =>
            all.Clause == length.Clause
            && all.Start >= length.End
            && all.Meanings.Any(meaning =>
                meaning is EachWord or PictureWord or PicturePlace { Pick: Pick.Every }
            )
        );

    /// <summary>"The whole thing should last 14 seconds, with photo three shown for 6 of those".</summary>
    private static bool IsOfWhole(Sentence sentence, Mention length) =>
        length.As<Length>() is { More: 0 }
        && sentence.Tokens[length.Start].Kind != TokenKind.Han
        && sentence.HasInClause<FilmWord>(length)
        && !sentence.HasInClause<PicturePlace>(length)
        && !sentence.HasInClause<EachWord>(length)
        && sentence.Of<PicturePlace>().Any();

    /// <summary>"A 15 second vertical film for our bakery".</summary>
    private static bool IsOfFilm(Sentence sentence, Mention length) =>
        length.As<Length>() is { More: 0 }
        && sentence.Tokens[length.Start].Kind is TokenKind.Number or TokenKind.Word
        && sentence.Mentions.Exists(film =>
            film.Start >= length.End
            && film.Start - length.End <= 2
            && film.Meanings.Any(meaning => meaning is FilmWord or ShapeNamed or SlideshowWord or StyleNamed)
        )
        && (!sentence.HasInClause<EachWord>(length) || sentence.HasInClause<PicturePlace>(length))
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
        if (
            IsOfFilm(sentence, length)
            || IsAltogether(sentence, length)
            || IsOfWhole(sentence, length)
            || IsForAllAtOnce(sentence, length)
        )
            return null;
        // "…, all 4 seconds, …": after what was said of single ones.
        if (
            length.Start > 0
            && sentence.Tokens[length.Start - 1].Text == "all"
            && length.As<Length>() is { More: 0 }
        )
            return PictureScope.All;
        if (OwnPlace(sentence, length) is { } place)
            return PictureScope.At([.. place.Places]);
        if (
            scope.IsAll
            && length.As<Length>() is { More: 0 }
            && sentence.Of<PlainCutWord>().Any(cut => length.Start - cut.Mention.End is 0 or 1)
        )
            return scope;
        if (
            IsInsteadOfEach(sentence, length, scene)
            || length.As<Length>() is { More: 0 }
                && sentence.Tokens[length.Start].Kind != TokenKind.Han
                && !sentence.HasInClause<FilmWord>(length)
                && sentence
                    .Of<PicturePlace>()
                    .Any(place => place.Mention.Clause == length.Clause && place.Meaning.Pick == Pick.Every)
        )
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
        if (AgainOf(sentence, length, scene) is { } again)
            return again;
        if (IsCorrectedEach(sentence, length, scene))
            return scope;
        if (IsLikeOne(sentence, length, scene))
            return PictureScope.All;
        if (sentence.Of<EvenWord>().Any())
            return null;
        var lonely = sentence
            .Of<EachWord>()
            .Any(each =>
                sentence.Nearest(each.Mention, other => other.As<Head>() is not null) is null
                && !IsOfUnknown(sentence, each.Mention, length)
            );
        return lonely && sentence.Of<Length>().Count() == 1 && !sentence.HasInClause<FilmWord>(length)
            ? scope
            : null;
    }

    /// <summary>竖屏 15s 每张画面都要抖: of each, something else is said.</summary>
    private static bool IsOfUnknown(Sentence sentence, Mention each, Mention length) =>
        each.Clause != length.Clause
        && sentence.Tokens[each.Start].Kind == TokenKind.Han
        && sentence.Clauses.FirstOrDefault(clause => clause.Number == each.Clause) is { } own
        && Enumerable
            .Range(own.Start, own.End - own.Start)
            .Count(i =>
                !Fillers.IsOne(sentence.Tokens[i])
                && !sentence.Mentions.Exists(other => other.Start <= i && i < other.End)
            ) > 0;
}

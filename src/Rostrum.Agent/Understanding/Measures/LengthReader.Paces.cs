using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding.Measures;

/// <summary>Lengths that are said by how fast pictures follow one another, or by what they were.</summary>
internal static partial class LengthReader
{
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

    /// <summary>How far from a length is stayed that is not to be reached, as a part of it.</summary>
    private const double Margin = 0.05;

    /// <summary>"Longer than 10 s but no more than 12" are one wish.</summary>
    private static void AddBound(Request request, PictureScope? scope, Length length)
    {
        var margin = length.Bound is Bound.Above or Bound.Below ? (long)(length.Milliseconds * Margin) : 0;
        var known = request.Lengths.FindIndex(wish =>
            wish is { Milliseconds: null } && (wish.Least ?? wish.Most) is not null && wish.Each == scope
        );
        var wish = known < 0 ? new LengthWish(scope, null) : request.Lengths[known];
        wish = length.Bound is Bound.Least or Bound.Above
            ? wish with
            {
                Least = length.Milliseconds + margin,
            }
            : wish with
            {
                Most = length.Milliseconds - margin,
            };
        if (known < 0)
            request.Lengths.Add(wish);
        else
            request.Lengths[known] = wish;
    }

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
                !sentence.HasInClause<Length>(mention)
                || mention.Meanings.Any(meaning =>
                    meaning is Length or EachWord or NothingMeant or PictureWord or FilmWord
                )
            )
            ? lengths
            : null;
    }

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
}

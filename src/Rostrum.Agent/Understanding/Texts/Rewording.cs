using System.Text.RegularExpressions;
using Rostrum.Drafts;

namespace Rostrum.Agent.Understanding.Texts;

/// <summary>"Replace Summer with Winter in the title", 五折改成七折: a part of a text that is there becomes another.</summary>
internal static partial class Rewording
{
    /// <summary>The text and what it is to read; null when no text has the part that is named.</summary>
    public static (Segment Text, string Words)? In(string message, Scene scene)
    {
        if (message.Length > LongestMessage)
            return null;
        message = Spaces().Replace(message, " ");
        if (Quoted(message, scene) is { } quoted)
            return quoted;
        if (Quotation.Find(message).Count > 0)
            return null;
        if (scene.Focus.TextId is { } last && Whole().Match(message) is { Success: true } whole)
            if (
                scene.Texts.FirstOrDefault(text => text.Id == last) is { } present
                && !SaysMore(whole.Groups["new"].Value)
            )
                return (present, Clean(whole.Groups["new"].Value));
        foreach (var text in scene.Texts.Reverse())
        {
            if (text.Text is not { Length: > 0 } words)
                continue;
            foreach (
                var pattern in (ReadOnlySpan<Regex>)
                    [English(), Chinese(), Told(), Instead(), Wrong(), Arrow(), NotBut()]
            )
                if (pattern.Match(message) is { Success: true } match && Changed(words, match) is { } changed)
                    return (text, changed);
            if (
                Spelled().Match(message) is { Success: true } spelled
                && Respelled(words, Clean(spelled.Groups["new"].Value)) is { } respelled
            )
                return (text, respelled);
            if (
                Mistyped().Match(message) is { Success: true } mistyped
                && (
                    mistyped.Groups["typed"].Success
                    || scene.Focus is { Subject: Subject.Text, HasLengths: false }
                )
                && Renumbered(words, mistyped.Groups["new"].Value) is { } renumbered
            )
                return (text, renumbered);
            if (Where().Match(message) is { Success: true } where && Changed(words, where) is { } there)
                return (text, there);
            if (
                MakeThat().Match(message) is { Success: true } made
                && Likened(words, made.Groups["new"].Value) is { } like
            )
                return (text, like);
        }
        return null;
    }

    /// <summary>“小满”应该是“小曼”: what stands in the first quotation marks is a part of a text.</summary>
    private static (Segment Text, string Words)? Quoted(string message, Scene scene)
    {
        if (
            Quotation.Find(message) is not [var old, var now]
            || message.Length - now.End > LongestTail
            || now.Start - old.End > LongestBetween
        )
            return null;
        var between = message[old.End..now.Start];
        if (!Array.Exists(becoming, word => between.Contains(word, StringComparison.Ordinal)))
            return null;
        return scene
            .Texts.Reverse()
            .Where(text =>
                text.Text is { } words
                && words != old.Words
                && words.Contains(old.Words, StringComparison.Ordinal)
            )
            .Select(text =>
                ((Segment, string)?)(text, text.Text!.Replace(old.Words, now.Words, StringComparison.Ordinal))
            )
            .FirstOrDefault();
    }

    /// <summary>What may stand behind the second quotation: 就行了, "please".</summary>
    private const int LongestTail = 8;

    private const int LongestBetween = 16;

    private static readonly string[] becoming =
    [
        "应该是",
        "应是",
        "应为",
        "改",
        "换",
        "变成",
        "写成",
        "替",
        "should be",
        " to ",
        " with ",
        " into ",
        "->",
        "→",
        "=>",
    ];

    /// <summary>A rewording is short; what is longer is something else, characters.</summary>
    private const int LongestMessage = 300;

    /// <summary>改成再见, said right after a text.</summary>
    [GeneratedRegex(
        @"^(?:把?它|内容|文字|标题|字幕|字)?(?:改|换|变)(?:成|为|作)(?<new>[\u4e00-\u9fff]{2,16})(?:[吧呗]|。)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Whole();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    private static string? Changed(string words, Match match)
    {
        var (old, now) = (Clean(match.Groups["old"].Value), Clean(match.Groups["new"].Value));
        if (SaysMore(match.Groups["rest"].Value))
            return null;
        if (Repriced(words, old, now) is { } repriced)
            return repriced;
        var at = old.Length == 0 ? -1 : words.IndexOf(old, StringComparison.OrdinalIgnoreCase);
        return at < 0 || now.Length == 0 ? null : words[..at] + now + words[(at + old.Length)..];
    }

    /// <summary>台灯改成¥129, of a text that reads 台灯 ¥159: its price, and not what costs that.</summary>
    private static string? Repriced(string words, string old, string now)
    {
        var thing = OfThing().Replace(old, "");
        // 价格改成129元
        if (thing.Length == 0 && old.Length > 0 && Price().Match(now).Length == now.Length)
            return Renumbered(words, now);
        if (
            thing.Length == 0
            || Price().IsMatch(thing)
            || Price().Match(now) is not { Success: true } price
            || price.Length != now.Length
            || words.IndexOf(thing, StringComparison.OrdinalIgnoreCase) is var at && at < 0
            || Price().Matches(words) is not [var known]
            || known.Index < at + thing.Length && known.Index + known.Length > at
        )
            return null;
        return Numbered(words, known, now);
    }

    /// <summary>打错了，是268万, of a text that reads 总价280万: the only number in it.</summary>
    private static string? Renumbered(string words, string now) =>
        Price().Matches(words) is [var known] && known.Value != now ? Numbered(words, known, now) : null;

    private static string Numbered(string words, Match known, string now)
    {
        var isMarked = Mark().IsMatch(now);
        var number = isMarked ? now : known.Groups["sign"].Value + now + known.Groups["unit"].Value;
        return words[..known.Index] + number + words[(known.Index + known.Length)..];
    }

    [GeneratedRegex(
        @"的?(?:价格|价钱|单价|售价|现价|价|数字)$|'s price$| price$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OfThing();

    [GeneratedRegex(
        @"(?<sign>[¥￥$€£] ?)?\d+(?:[.,]\d+)*(?<unit> ?[元块万折%％])?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Price();

    [GeneratedRegex(
        @"^(?:[啊哎呀呃]|不好意思|[ ，,])*[\u4e00-\u9fff]{0,4}?(?:(?<typed>[打写输])|说|搞|弄)?错(?:字)?[了啦]?[ ，,。！!]*(?:应该|应当)?(?:是|为|写)?[ :：]*(?<new>[¥￥$€£]?\d+(?:[.,]\d+)*[元块万折%％]?)(?:才对|哈|吧)?[。！!]?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Mistyped();

    [GeneratedRegex("[¥￥$€£元块万折%％]")]
    private static partial Regex Mark();

    /// <summary>五折改成七折，字再大一点: more is wished than other words; 老板涨价了 says only why.</summary>
    private static bool SaysMore(string rest)
    {
        var tokens = Token.Read(rest);
        return Enumerable
            .Range(0, tokens.Count)
            .Any(i =>
                Lexicon.Shared.Find(tokens, i) is var (meanings, _)
                    && meanings.Any(meaning => meaning is not NothingMeant)
                || NumberReader.Read(tokens, i) is not null
                || DegreeReader.Read(tokens, i) is not null
            );
    }

    /// <summary>"Make that 70% off": the same words but for numbers.</summary>
    private static string? Likened(string words, string said)
    {
        var now = Clean(said);
        return
            words != now
            && Number().IsMatch(now)
            && Number()
                .Replace(words, "#")
                .Equals(Number().Replace(now, "#"), StringComparison.OrdinalIgnoreCase)
            ? now
            : null;
    }

    private static string Clean(string said) =>
        said.Trim().Trim('"', '\'', '“', '”', '‘', '’', '「', '」', '.', '。', '!', '！').Trim();

    [GeneratedRegex(
        @"\b(?:replace|change|swap|correct|turn|switch)\s+(?:the\s+(?:word|words|part|number|name|price|date)\s+)?(?<old>.+?)\s+(?:with|to|for|into|by)\s+(?<new>.+?)(?:\s+in\s+(?:the|my|that)\s+(?:\w+))?\s*[.!]?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex English();

    [GeneratedRegex(
        @"^(?:请|帮我|麻烦|您|你)*(?:把|将)?(?:(?:标题|文字|字幕|文案|字|大字|片名)(?:里|中|上)?(?:面)?的?)?(?<old>[^，。；！？]+?)(?:(?:这|那)?[一两二三四五六七八]个字)?(?:应该是|应该写|应为|改成|换成|改为|换为|替换成|替换为|变成|写成|改|换)(?<new>[^，。；！？]+?)(?:吧|呗|哈|啊|哦|嘛|就行|就好|了)*(?:[，。；！？](?<rest>.*))?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Chinese();

    /// <summary>台灯是129元，改一下.</summary>
    [GeneratedRegex(
        @"^(?<old>[^，。；！？]{1,12}?)(?:现在|其实|应该|已经)*(?:是|卖|为)(?<new>[¥￥$€£]?\d+(?:[.,]\d+)*[元块万折%％]?)(?:了|的)?[，,。！ ]*(?:请|麻烦|帮我|你|再|去)*(?:改一下|改一改|改改|改下|改过来|更正一下|更正|改正|更新一下|修改一下|写错了|标错了)(?:吧|哈|啊|哦)?[。！]?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Told();

    [GeneratedRegex(
        @"^(?:instead of|in place of|rather than)\s+(?<old>.+?),?\s+(?:put|write|say|use|have|make it(?: say)?|it should (?:say|read))\s+(?<new>.+?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Instead();

    [GeneratedRegex(
        @"^(?<old>.+?) (?:is|was) (?:wrong|a typo|not right|incorrect)[,;.]? (?:it's|it is|it should be|should be|make it|make that) (?<new>.+?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Wrong();

    [GeneratedRegex(
        @"^(?:.*?\b)?where(?:ver)? (?:it|the (?:title|text|caption|sign)) (?:says|reads|has|said) (?<old>.+?),? (?:put|write|use|say|have|make it|it should (?:say|read)|i want|change (?:it|that) to) (?<new>.+?)[.!]?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Where();

    [GeneratedRegex(@"^(?<old>.+?)\s*(?:->|→|=>)\s*(?<new>.+?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Arrow();

    [GeneratedRegex(
        @"^(?:(?:it's )?not |(?:不是|不应该是))(?<old>.+?)(?:, (?:but |it's )?|，?(?:而?是|应该是))(?<new>.+?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NotBut();

    [GeneratedRegex(
        @"^(?:no,? |actually,? |sorry,? )?(?:make|change|set) (?:that|it) (?:to )?(?<new>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex MakeThat();

    /// <summary>The word of a text that is most like the one that is right, exchanged for it.</summary>
    private static string? Respelled(string words, string right)
    {
        if (right.Length is 0 or > 40 || right.Contains(' '))
            return null;
        var near = words
            .Split(' ')
            .Where(word =>
                word != right && Spelling.Distance(word.ToLowerInvariant(), right.ToLowerInvariant()) <= 2
            )
            .OrderBy(word => Spelling.Distance(word.ToLowerInvariant(), right.ToLowerInvariant()))
            .FirstOrDefault();
        return near is null ? null : words.Replace(near, right, StringComparison.Ordinal);
    }

    [GeneratedRegex(
        @"^(?:no,? |oops,? |sorry,? |actually,? )?(?:(?:it'?s|it is|that'?s|the name is|that should be|it should be|should be|must be)\s+)?(?:actually\s+)?(?:spelled|spelt|written|correct spelling is|spell it|the spelling is)\s+(?:like this:? )?(?<new>\S+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Spelled();

    [GeneratedRegex(@"\d+(?:[.,:]\d+)*|[一二两三四五六七八九十百千]+")]
    private static partial Regex Number();
}

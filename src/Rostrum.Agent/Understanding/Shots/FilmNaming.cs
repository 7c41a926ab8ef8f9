using System.Text.RegularExpressions;

namespace Rostrum.Agent.Understanding.Shots;

/// <summary>What a film is to be called.</summary>
/// <param name="Number">From 1; null for the one that is worked on when all else is done.</param>
internal sealed record FilmName(int? Number, string Name);

/// <summary>
/// Takes the naming of a film out of a message: "rename the second film to Trip", "make a film called “Beach day” from the
/// second", 把第二个视频命名为“湖”. Names are written as people like, so they are taken from the message before its words are
/// read.
/// </summary>
internal static partial class FilmNaming
{
    /// <returns>The name, and the message without it; null where none is given.</returns>
    public static (FilmName Named, string Left)? Read(string message, Scene scene)
    {
        foreach (var form in new[] { English(), EnglishName(), Chinese(), ChineseGiven() })
            if (
                form.Match(message) is { Success: true } said
                && NumberIn(said, scene) is var (number, isKnown)
            )
            {
                if (!isKnown || IsMeantOfText(said, scene) || NameIn(said) is not { Length: > 0 } name)
                    continue;
                return (new FilmName(number, name), Without(message, said));
            }
        foreach (var form in new[] { EnglishMade(), ChineseMade() })
            if (form.Match(message) is { Success: true } made && NameIn(made) is { Length: > 0 } called)
            {
                var name = made.Groups["called"];
                return (new FilmName(null, called), message.Remove(name.Index, name.Length));
            }
        return null;
    }

    /// <summary>
    /// "It" is a text where one was spoken of last, or where there is but one film and it has texts. "Call it …" is said of a
    /// film only where there are several.
    /// </summary>
    private static bool IsMeantOfText(Match said, Scene scene) =>
        said.Groups["it"].Success
        && (
            scene.Focus.Subject == Subject.Text
            || scene.Films < 2 && (!said.Groups["again"].Success || scene.Texts.Count > 0)
        );

    private static string NameIn(Match said) =>
        (said.Groups["quoted"].Success ? said.Groups["quoted"].Value : said.Groups["bare"].Value)
            .Trim()
            .TrimEnd('.', '!', '。', '！', '吧')
            .Trim();

    private static string Without(string message, Match said) =>
        Edges().Replace(message.Remove(said.Index, said.Length), "");

    /// <summary>The film that is meant, and whether there is one like that.</summary>
    private static (int? Number, bool IsKnown) NumberIn(Match said, Scene scene)
    {
        var which = said.Groups["which"].Value.Trim().ToLowerInvariant();
        if (which.Length == 0)
            return (null, true);
        var tokens = Token.Read(which + (which[0] < '\u3400' ? " film" : ""));
        var numbered = scene.FilmNames.Select(film => film.Number).ToList();
        if (which is "last" or "final" or "最后一")
            return (numbered[^1], true);
        var index = Array.IndexOf(PlaceReader.Ordinals, which);
        if (index < 0 && NumberReader.Read(tokens, which[0] == '第' ? 1 : 0) is var (number, _))
            index = (int)number - 1;
        if (index >= 0)
            return index < numbered.Count ? (numbered[index], true) : (index + 1, true);
        foreach (var (film, name) in scene.FilmNames)
            if (name.Count > 0 && name.SequenceEqual(tokens.Take(name.Count).Select(token => token.Stem)))
                return (film, true);
        return (null, false);
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Name =
        """(?:["“”‘'](?<quoted>[^"“”]+?)["“”’'](?=[\s\p{P}]|$)|(?<bare>[^"“”,.;!?\n]+?))(?=\s*(?:$|[,;.!?\n]|\s+(?:and|then)\s))""";

    private const string HanName =
        """(?:["“”「‘'](?<quoted>[^"“”」]+?)["“”」’']|(?<bare>[^"“”「」，,。；;！!？?\n]+?))(?=\s*(?:吧|$|[，,；;。！!？?\n]))吧?""";

    private const string Noun = "(?:film|video|movie|clip|reel)";

    private const string Begins =
        @"(?:^|(?<=[.!;,]\s*)|(?<=\b(?:and|then)\s+))(?:(?:please|and|then|now|also|let'?s|ok|okay)\s+)*";

    /// <summary>"Rename it to …", "call the second film …", "name film 2 …".</summary>
    [GeneratedRegex(
        Begins
            + @"(?:(?<again>rename)|call|name)\s+(?:(?<it>it|this(?: one)?(?!\s+(?:film|video|movie|clip|reel)))|(?:the|this|that|my|our)\s+(?:current\s+)?(?:(?<which>\w+)\s+)?"
            + Noun
            + "|"
            + Noun
            + @"\s+(?:number\s+)?(?<which>\w+))\s+(?:(?:to|as|into)\s+|:\s*)?"
            + Name,
        Plain
    )]
    private static partial Regex English();

    /// <summary>"Give the second film the name …", "change the name of the lake film to …", "the film's name is …".</summary>
    [GeneratedRegex(
        Begins
            + @"(?:give\s+(?:(?:the|this|that|my)\s+(?:(?<which>\w+)\s+)?"
            + Noun
            + @")\s+the\s+name\s+(?:of\s+)?|(?:change|set)\s+the\s+name\s+of\s+(?:the|this|that|my)\s+(?:(?<which>\w+)\s+)?"
            + Noun
            + @"\s+to\s+|(?:change|set)\s+(?:the|this|that|my)\s+(?:(?<which>\w+)\s+)?"
            + Noun
            + @"(?:'?s)?\s+name\s+to\s+|(?:the|this|that|my)\s+(?:(?<which>\w+)\s+)?"
            + Noun
            + @"\s+(?:is|should\s+be|shall\s+be|will\s+be)\s+(?:called|named)\s+)"
            + Name,
        Plain
    )]
    private static partial Regex EnglishName();

    private const string HanNoun = "(?:视频|片子|影片|短片|电影|成片)";

    private const string HanFilm =
        "(?:(?<which>第[一二三四五六七八九十两\\d]+|最后一)[个条部支]?"
        + HanNoun
        + "|(?:当前|现在)?(?:这|那|本|该)?[个条部支]?"
        + HanNoun
        + ")";

    /// <summary>把第二个视频命名为…, 第二个片子叫…, 这个视频改名叫….</summary>
    [GeneratedRegex(
        @"(?:^|(?<=[，,。；;！!]\s*))(?:请|再|然后|现在|帮我)?(?:把|将|给)?"
            + HanFilm
            + "的?(?:名字|名称)?(?:重新?命名|命名|改名|取名|起名|起个名字?|取个名字?|改|换|就?叫)(?:字|为|成|叫|做|作)*[：:]?\\s*"
            + HanName,
        Plain
    )]
    private static partial Regex Chinese();

    /// <summary>重命名为…, 改名叫….</summary>
    [GeneratedRegex(
        @"(?:^|(?<=[，,。；;！!]\s*))(?:请|再|然后|现在|帮我|给它|把它)?(?<again>重新?命名|改名)(?:字|为|成|叫|做|作)+[：:]?\s*"
            + HanName,
        Plain
    )]
    private static partial Regex ChineseGiven();

    /// <summary>"Make a film called “Beach day” from the second": of pictures that are named.</summary>
    [GeneratedRegex(
        """\b(?:film|video|movie|clip|reel)\s*(?<called>,?\s*(?:called|named)\s+(?:["“”‘'](?<quoted>[^"“”]+?)["“”’']|(?<bare>\w+(?: \w+)??)),?)\s+(?:from|of|out\s+of|with|using)\s+(?:only\s+|just\s+)?(?:the\s+|my\s+)?(?:first|second|third|fourth|fifth|last|middle|\dst|\dnd|\drd|\dth|picture|photo|image)\b""",
        Plain
    )]
    private static partial Regex EnglishMade();

    /// <summary>用第二张做一个叫“海边”的片子.</summary>
    [GeneratedRegex(
        "第[一二三四五六七八九十两\\d]+张.*?[做剪生](?:成|出|一|个|条|部|支)*(?<called>(?:名为|名叫|叫做?)[\"“「]?(?:(?<quoted>[^\"“”」的]+?))[\"”」]?的)(?:视频|片子|影片|短片)",
        Plain
    )]
    private static partial Regex ChineseMade();

    /// <summary>Joints that are left over where the naming stood.</summary>
    [GeneratedRegex(@"^[\s,，;；.。]+|(?:[\s,，;；]|\band\b|\bthen\b)+$", Plain)]
    private static partial Regex Edges();
}

using System.Globalization;
using System.Text.RegularExpressions;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Texts;

namespace Rostrum.Agent.Understanding;

/// <summary>Reads how a text is to look, where and when, from the words of a clause.</summary>
internal static partial class TextTraits
{
    private static readonly (string Anchor, Regex Words)[] places =
    [
        ("top_left", Of("(top|upper)[ -]?left|左上")),
        ("top_right", Of("(top|upper)[ -]?right|右上")),
        ("bottom_left", Of("(bottom|lower)[ -]?left|左下")),
        ("bottom_right", Of("(bottom|lower)[ -]?right|右下")),
        ("center", Of("middle|cent(er|re)(ed|d)?|中间|中央|居中|正中")),
        ("top", Of("top|顶部|上方|上面|最上")),
        ("bottom", Of("bottom|底部|下方|下面|最下")),
        ("left", Of("left|左边|左侧|靠左")),
        ("right", Of("right(?! now| away)|右边|右侧|靠右")),
    ];

    private static readonly (double Factor, Regex Words)[] sizes =
    [
        (
            1.7,
            Of(
                "(much|a lot|way|far) (bigger|larger)|huge|massive|enormous|very (big|large)|大很多|大得多|超大|特大"
            )
        ),
        (0.6, Of("(much|a lot|way|far) smaller|tiny|very small|小很多|小得多|超小")),
        (1.3, Of("bigger|larger|big|large|enlarge|too small|大一点|大一些|大点|更大|再大|放大|变大|太小")),
        (0.77, Of("smaller|small|little|too big|too large|小一点|小一些|小点|更小|再小|缩小|变小|太大")),
    ];

    private static readonly (string Code, Regex Words)[] colours =
    [
        ("#FFFFFF", Of("white|白色?")),
        ("#000000", Of("black|黑色?")),
        ("#E53935", Of("red|红色?")),
        ("#FB8C00", Of("orange|橙色?|橘色?")),
        ("#FFD13B", Of("yellow|gold(en)?|黄色?|金色?")),
        ("#43A047", Of("green|绿色?")),
        ("#00BCD4", Of("cyan|teal|turquoise|青色?")),
        ("#1E66F5", Of("blue|蓝色?")),
        ("#8E44EC", Of("purple|violet|紫色?")),
        ("#FF5FA2", Of("pink|magenta|粉色?|粉红色?")),
        ("#9E9E9E", Of("gr[ae]y|silver|灰色?|银色?")),
    ];

    private static readonly (string Animation, Regex Words)[] animations =
    [
        .. TextAnimationCatalogue.All.Select(one =>
            (one.Name, Of(string.Join('|', one.Words.English.Concat(one.Words.Chinese).Select(Regex.Escape))))
        ),
        ("typewriter", Of("typed|types? (in|on|out)|打字")),
        ("karaoke", Of("highlight(ed|ing)?|逐字")),
        ("words", Of("one by one|逐个")),
        ("glow", Of("glow(s|ing)?|发光")),
        ("glitch", Of("glitch(y|ing|es)?|故障")),
        ("count", Of("counts?|滚动|跳动")),
        ("pop", Of("pops?|popping|bounc(e|es|y|ing)|弹")),
        ("slide", Of("slid(e|es|ing)|fl(y|ies|ying)|滑入|滑动|飞入")),
        ("fade", Of("fad(e|es|ing)( in)?|淡入|渐显")),
    ];

    private static readonly Regex bold = Of("bold|加粗|粗体");
    private static readonly Regex italic = Of("italics?|斜体");

    /// <summary>Animations so peculiar to texts that their name alone is about one.</summary>
    public static bool NamesAnimation(string words) =>
        animations.Take(TextAnimationCatalogue.All.Count).Any(one => one.Words.IsMatch(words));

    /// <summary>Whether nothing is said but how a text looks, where and when.</summary>
    public static bool AreAll(string words)
    {
        var rest = words;
        foreach (var trait in All())
            rest = trait.Replace(rest, " ");
        rest = Filler().Replace(rest, " ");
        return rest != words && !rest.Any(char.IsLetter);
    }

    public static TextChange Read(string words, IReadOnlyList<Token> tokens)
    {
        var change = new TextChange
        {
            Anchor = First(places, words),
            Animation = First(animations, words),
            Colour = ColourIn(words),
            Bold = bold.IsMatch(words) ? true : null,
            Italic = italic.IsMatch(words) ? true : null,
            Size =
                Pixels().Match(words) is { Success: true } pixels
                && double.TryParse(pixels.Groups[1].Value, CultureInfo.InvariantCulture, out var size)
                    ? size
                    : null,
            SizeBy = sizes.FirstOrDefault(one => one.Words.IsMatch(words)) is { Words: not null } sized
                ? sized.Factor
                : 1,
        };
        return WithTimes(change, tokens);
    }

    private static TextChange WithTimes(TextChange change, IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (
                DurationReader.Read(tokens, i) is not { } found
                || found.As<Length>() is not { More: 0 } length
            )
                continue;
            var before = i > 0 ? tokens[i - 1].Text : "";
            change = !length.Placed
                ? change with
                {
                    Milliseconds = length.Milliseconds,
                }
                : before switch
                {
                    "first" or "前" => change with { Start = 0, Milliseconds = length.Milliseconds },
                    "last" => change with { Start = -length.Milliseconds },
                    "后" when i > 1 && tokens[i - 2].Text == "最" => change with
                    {
                        Start = -length.Milliseconds,
                    },
                    "until" => change with { Milliseconds = length.Milliseconds },
                    _ => change with { Start = length.Milliseconds },
                };
            i = found.End - 1;
        }
        return change;
    }

    private static Colour? ColourIn(string words)
    {
        var code = Code().Match(words) is { Success: true } hex ? hex.Value : First(colours, words);
        return Colour.TryParse(code, out var colour) ? colour : null;
    }

    private static string? First((string Name, Regex Words)[] among, string words) =>
        among.FirstOrDefault(one => one.Words.IsMatch(words)).Name;

    private static IEnumerable<Regex> All() =>
        [
            .. places.Select(one => one.Words),
            .. sizes.Select(one => one.Words),
            .. colours.Select(one => one.Words),
            .. animations.Select(one => one.Words),
            bold,
            italic,
            Code(),
            Pixels(),
            Time(),
        ];

    /// <summary>English at the edges of words, Chinese anywhere.</summary>
    private static Regex Of(string pattern) =>
        new($@"(?<![a-z])(?:{pattern})(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.Compiled);

    [GeneratedRegex(@"#(?:[0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-f])")]
    private static partial Regex Code();

    [GeneratedRegex(@"(\d{1,4}) ?(?:px|pixels?|pt|points?|号)")]
    private static partial Regex Pixels();

    [GeneratedRegex(
        @"(?:the )?(?:first|last|for|from|at|after|前|最后)? ?(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|[一二两三四五六七八九十半]+) ?(?:s|secs?|seconds?|ms|minutes?|秒钟?|分钟?)(?![a-z])"
    )]
    private static partial Regex Time();

    [GeneratedRegex(
        @"\b(?:in|at|on|to|of|with|the|a|an|it|them|is|be|make|put|set|move|place|let|please|corner|colou?r|effect|animation|animated|style|text|side|font|frame|screen|picture|bit|for|from)\b|放在|放到|移到|把它|让它|用|的|在|颜色|字体|效果|角|吧|一些|请|改成|变成|显示|出现"
    )]
    private static partial Regex Filler();
}

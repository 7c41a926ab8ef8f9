using System.Text.RegularExpressions;

namespace Rostrum.Cli.Chat.Words;

/// <summary>
/// Orders to export. An order stands at the front of its clause, behind nothing but politeness and contentment: a word
/// like "export" that follows anything else is written on a picture, asked about, or told of.
/// </summary>
internal static partial class ExportWords
{
    public static bool IsOrder(string clause) =>
        (English().IsMatch(clause) || Chinese().IsMatch(clause))
        && !ToldOf().IsMatch(clause)
        && !Asked().IsMatch(clause);

    /// <summary>What is to be seen on a picture, if something is written just before: "(write Like and) download on the first".</summary>
    public static bool IsOnPicture(string clause) => Placed().IsMatch(clause);

    /// <summary>A film of each picture is wanted, which has to be made before it can be exported.</summary>
    public static bool MakesFilms(string clause) => OfEachPicture().IsMatch(clause);

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Film = "(?:video|film|movie|mp4|clip|reel)s?";

    private const string Lead =
        @"^(?:[\s\p{P}]|\b(?:please|pls|plz|kindly|now|ok|okay|so|and|then|also|just|finally|lastly|next|hi|hello|hey|thanks|thank you|thx|"
        + @"cool|great|good|perfect|nice|awesome|lovely|excellent|fine|yes|yeah|yep|sure|alright|all|right|done|ready|finished|happy|with|"
        + @"looks?|looking|i'?m|i am|we'?re|it'?s|it is|that'?s|that is|this is|this|that|it|everything|love|i love|go ahead|go on|go|let'?s|let us|let me|"
        + @"(?:can|could|would|will) (?:you|u)|you (?:can|could|may|should|must)|(?:i|we) (?:want|need|would like|wish)(?: you)? to|(?:i|we)'?d (?:like|love)(?: you)? to|"
        + @"i wanna|want to|need to|help me|time to|ready to|don'?t forget to|remember to|try to|try and|quickly|when|once|as soon as|the film|the video|is|are|for me|again|"
        + @"good to go|so far|very|much|really|to me|all set|nothing else|that'?ll do|final|full|mp4)\b)*";

    private const string HanLead =
        @"^(?:[\s\p{P}]|\d|请|麻烦|您|你|帮|忙|替|给|我们?|想|要|需要|可以|可不可以|能不能|能否|能|现在|马上|立刻|立即|赶紧|赶快|快|点|尽快|直接|就|先|再|然后|接着|之后|后|终|"
        + "全部|所有|都|一起|一次性|一键|把|将|它|这|那|些|本|的|个|条|部|段|版|第|每|[一二三四五六七八九十两]|视频|影片|片子|成片|成品|作品|短片|文件|电影|mp4|"
        + "好|行|了|完成|做完|做好|弄好|没问题|没别的|满意|确认|确定|ok|okay|嗯|谢谢|么|吧|来|开始|进行|重新|继续|再次|点击|按|一下|分别|各自|逐个|逐张|单独|张|原画|最|高|超|清|画质|质量|分辨率|清晰度|"
        + "格式|以|用|为|成|帧|k|p|竖屏|横屏|竖版|横版|很|太|非常|不错|完美|棒|喜欢|效果|看起来|觉得|样|定稿|搞定|也|吗|呢|啊)*";

    [GeneratedRegex(
        Lead
            + @"(?:\b(?:export|download)\b"
            + @"|\brender(?:\s+(?:it|this|that|now|please|out|them|both|all|everything|again|(?:the|my|our|this) (?:\w+ ){0,2}"
            + Film
            + @")\b|\s*\p{P}*\s*$)"
            + @"|\b(?:start|begin) (?:the )?(?:export|download|render)ing\b"
            + @"|\b(?:do|start|begin|run|make|launch|trigger|order|have|need|want|like|give me|get me|give us) (?:the|an?|my|another) (?:[\w-]+ )?(?:export|download|render)\b(?!\s+(?:button|link|icon|sign|arrow|badge|logo|sticker|banner|bar|label|title|text|caption|screen|card|page))"
            + @"|\b(?:i|we) (?:need|want) (?:the|an?|my|another) (?:[\w-]+ )?(?:export|download)\b"
            + @"|\b(?:hit|press|click|tap)(?: on)?(?: the)? (?:export|download|render)\b"
            + @"|\b(?:send|give|get|show|hand) (?:me |us )?(?:the |my |our )?(?:final |finished |full )?"
            + Film
            + @"\b(?! (?:an?|some|more|with|in black|in colou?r|slower|faster)\b)"
            + @"|\bsend it (?:to me|over)\b"
            + @"|\bsave (?:the |my |this )?(?:"
            + Film
            + @"|it)\b"
            + @"|\b(?:can|could|may|shall) (?:i|we)(?: please| now)? (?:export|download|have|get)\b.*\b(?:please|pls|now)\b)",
        Plain
    )]
    private static partial Regex English();

    [GeneratedRegex(
        HanLead
            + "(?:(?:把|将)[^，。；！？,;!?写打]{1,14}?)?"
            + "(?:导出|下载(?!\\s*(?:app|应用|客户端|链接|按钮|图标|二维码|地址|字))"
            + "|渲染(?:一下|出来|输出)?(?:视频|成片|影片|片子)?[吧了啊呀\\s\\p{P}]*$|生成(?:最终|最后|完整|正式|成品)的?(?:版|视频|影片|成片|片子|文件|mp4)|生成成片|出成?片(?!尾|头)"
            + "|(?:视频|影片|片子|成片)(?:发|传|给)(?:给|一下)?我|(?:发|传|给)(?:给)?我(?:视频|影片|片子|成片)|(?:保存|输出)(?:视频|影片|成片))",
        Plain
    )]
    private static partial Regex Chinese();

    /// <summary>An export that was made, failed, or is only meant to come.</summary>
    [GeneratedRegex(
        @"\b(?:export|download|render)\s+(?:is|was|were|has|had|looks?|looked|came|did|does|doesn'?t|didn'?t|fail(?:s|ed)?|seems?|should|will|would|won'?t|took|takes|settings?|options?|error|speed)\b|(?:导出|下载)(?:的|好的|过|了(?!吧|啊|呀|$|\W)|后|之后|以后|时|前|之前|失败|报错|出错|不了|按钮|图标|完|来?(?:是|会|有))|[做制作变剪转生]成.*[发传给]|\bgive (?:the |my )?(?:video|film|movie|clip) ",
        Plain
    )]
    private static partial Regex ToldOf();

    [GeneratedRegex(
        @"\b(?:how|where|why|what|which|enough|did|was|were|does)\b|多久|多大|多少|够|什么|哪|怎么|怎样|如何|为啥|咋|(?:能|可以|支持|会)(?![^，。]{0,3}(?:帮|替|给我|把))[^，。]{0,8}(?:导出|下载).*[吗么嘛]",
        Plain
    )]
    private static partial Regex Asked();

    [GeneratedRegex(
        @"\b(?:on|over|under|below|above|across|beneath|beside|into) (?:the|it|them|my|each|every|all|both|picture|photo|image|top)\b|\b(?:at|in|near) the (?:very )?(?:top|bottom|end|start|beginning|middle|cent(?:er|re)|corner|left|right|upper|lower)\b",
        Plain
    )]
    private static partial Regex Placed();

    [GeneratedRegex(
        @"\b(?:each|every)(?: of the| single)? (?:picture|photo|image|still|shot|slide|one as|one separately)|\b(?:separate|individual|standalone|own) (?:\w+ )?(?:video|film|movie|mp4|clip|reel|file)s?\b|\b(?:pictures|photos|images|stills|them|all|these) (?:separately|individually|one by one)\b|每张(?:图|照|片)?|每一张|分别|各自|逐张|单独",
        Plain
    )]
    private static partial Regex OfEachPicture();
}

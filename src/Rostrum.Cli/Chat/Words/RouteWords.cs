using System.Text.RegularExpressions;

namespace Rostrum.Cli.Chat.Words;

/// <summary>The words by which a clause asks for something that is not said to the agent.</summary>
internal static partial class RouteWords
{
    /// <param name="clause">With what is quoted in it covered.</param>
    public static Route Of(string clause)
    {
        var words = Typos.Mended(clause);
        if (IsPicturesText().IsMatch(words) || Declined().IsMatch(words))
            return Route.Talk;
        if (ExportsState().IsMatch(words))
            return Route.State;
        if (ExportWords.IsOrder(words))
            return Route.Export;
        if (Balance().IsMatch(words) && !OtherBalance().IsMatch(words))
            return Route.Balance;
        if (State().IsMatch(words) && !OtherState().IsMatch(words))
            return Route.State;
        return Upload().IsMatch(words) ? Route.Upload : Route.Talk;
    }

    /// <summary>Whether a clause, in the sentence begun so, goes on with what is to be written: "write Like and | download on the first".</summary>
    /// <param name="before">What stands before it in its sentence.</param>
    public static bool GoesOnWriting(string before, string clause) =>
        WritesText().Match(before) is { Success: true } writing
        && (
            ExportWords.IsOnPicture(clause)
            || CallToAct().IsMatch(before)
            || writing.Groups["colon"].Success && MereDownload().IsMatch(clause)
        );

    /// <summary>True when nothing is left but politeness and contentment.</summary>
    public static bool IsFiller(string clause) => Filler().Replace(clause, "").Length == 0;

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Words that are to be seen in the film: a title that says "download now".</summary>
    [GeneratedRegex(
        @"\b(?:says?|saying|reads?|reading|titled?|text|caption|subtitle|words?|button|label|sticker|banner|slogan|headline|watermark|write|type|name|rename|call|stamp|put|insert|overlay|print)\b.*\b(?:export|download|credits?|balance|status|upload)\b|(?:文字|标题|字幕|写|打上|打个|打字|印|按钮|文案|标语|水印|名|叫|贴).*(?:导出|下载|积分|余额|状态|上传)|加上?(?:个|一?行|一?句)?(?:立即|马上|点击|免费)?下载|(?:导出|下载|上传).*(?:字样|个字|二字)",
        Plain
    )]
    private static partial Regex IsPicturesText();

    [GeneratedRegex(
        @"\b(?:says?|saying|reads?|reading|titled?|text|caption|subtitle|words?|label|sticker|banner|slogan|headline|watermark|write|type|stamp|print)\b(?<colon>[^:]*:)?|(?:文字|标题|字幕|写|打上|打字|文案|标语|水印)(?<colon>[^:：]*[:：])?",
        Plain
    )]
    private static partial Regex WritesText();

    /// <summary>What films ask of those who see them, in a row with "download".</summary>
    [GeneratedRegex(
        @"\b(?:like|share|subscribe|follow|comment|install|register|sign up|swipe up|tap|scan|order|buy|shop)(?: (?:us|now|it|here|today))?(?:[\s\p{P}]|and|&)*$|(?:点赞|关注|分享|转发|收藏|扫码|订阅|注册)[\s\p{P}和并]*$",
        Plain
    )]
    private static partial Regex CallToAct();

    /// <summary>An order names its film or is polite: this is what a title says.</summary>
    [GeneratedRegex(
        @"^[\s\p{P}]*(?:download(?: (?:now|today|here|free))?|立即下载|马上下载|下载吧?)[\s\p{P}]*$",
        Plain
    )]
    private static partial Regex MereDownload();

    [GeneratedRegex(
        @"\b(?:don'?t(?! forget)|do not(?! forget)|never|not|without|no need to|before(?: you| we| i)?|until)\s+(?:\w+\s+){0,2}(?:export|download|upload|render)|(?:不要|不用|不必|无需|别|先不|暂不|还不|没有?)(?:急着|着急|先|再)?(?:导出|下载|上传)",
        Plain
    )]
    private static partial Regex Declined();

    [GeneratedRegex(
        @"\b(?:export|download|render)(?:ing)?(?:'s)? (?:status|progress)\b|\bstatus of (?:\w+ )?(?:export|download|render)|\bis (?:it|that|(?:the|my) \w+) (?:done|ready|finished)\b|(?:导出|下载|渲染)(?:的?(?:状态|进度)|[好完]了?[吗没])",
        Plain
    )]
    private static partial Regex ExportsState();

    [GeneratedRegex(
        @"^(?:[\s\p{P}]|\b(?:show|tell|check|see|view|look|up|at|what|what'?s|is|are|how|many|much|do|does|did|i|we|have|has|got|my|me|our|the|any|of|current|account|remaining|left|available|enough|still|about|your|you|a|give|query|get|want|know|to|can|could|please|now|free|more|for|and|ok|okay|export|there|will|it|cost|need|use|spend|in)\b)*\b(?:credits?|balance)\b|积分|余额|额度|点数",
        Plain
    )]
    private static partial Regex Balance();

    /// <summary>The balance of colours, and the credits at the end of a film.</summary>
    [GeneratedRegex(
        @"\b(?:white|colou?r|tonal|tone|audio|sound|visual|exposure|light)[- ]balance|\bbalance (?:the|out|between|colou?rs?|it)\b|\b(?:end|ending|closing|opening|film|movie|photo|rolling|scrolling|roll|add|with) (?:the |some )?credits?\b|\bcredits? (?:roll|scene|sequence|screen|page|(?:at|on|over|in|for) (?:the|a|my|its|every|each)\b)|\bcredit (?:to|goes|for)\b|白平衡",
        Plain
    )]
    private static partial Regex OtherBalance();

    [GeneratedRegex(
        @"\bstatus\b|\b(?:show|list|see|view|display|what are)\b(?: \w+){0,3} tracks?\s*(?:please|now)?$|\b(?:show|see|view|display)(?: me)? (?:the |my )?(?:timeline|state|draft)\b|\bwhat(?:'s| is) (?:on|in) (?:the|my) (?:timeline|draft)\b|状态|进度|(?:查看|显示|看看|看一下|看下|列出)(?:一下)?(?:当前|现在)?的?(?:所有)?(?:轨道|时间线|时间轴|草稿)",
        Plain
    )]
    private static partial Regex State();

    [GeneratedRegex(
        @"\bstatus (?:bar|symbol|quo)\b|(?:静止|运动|精神|自然|初始)状态|状态[下感]|进度条",
        Plain
    )]
    private static partial Regex OtherState();

    [GeneratedRegex(
        @"(?<!\b(?:i|we|you|they|my|our|the|this|that|your|last|first|second|previous|latest|new) )\bupload\b|(?<![刚已我才前你])上传(?!的|了|过|完|好)",
        Plain
    )]
    private static partial Regex Upload();

    [GeneratedRegex(
        @"\b(?:it'?s|you'?re|please|pls|can|could|would|will|you|now|ok|okay|thanks|thank|hi|hello|hey|just|i'?d|i|like|want|need|to|let'?s|also|so|and|then|me|my|the|it|this|these|that|files?|photos?|pictures?|images?|videos?|here|is|are|for|upload|when|once|everything|all|done|ready|finished|looks?|looking|good|great|perfect|nice|awesome|lovely|excellent|love|fine|cool|yes|yeah|yep|sure|alright|go ahead|that'?s|that|i'?m|we'?re|happy|very|much|really)\b|请|麻烦|帮我|替我|好的?|谢谢|可以|能不能|我想?要?|现在|一下|吧|吗|呢|了|把|这张?个?|没问题|没别的|满意|完美|不错|很棒|太棒|很好|这样|行|完成|做完|弄好|搞定|定稿|都|就|上传|图片?|照片|视频|文件|[\s\p{P}\p{S}]",
        Plain
    )]
    private static partial Regex Filler();
}

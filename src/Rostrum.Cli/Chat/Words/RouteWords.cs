using System.Text.RegularExpressions;

namespace Rostrum.Cli.Chat.Words;

/// <summary>The words by which a clause asks for something that is not said to the agent.</summary>
internal static partial class RouteWords
{
    public static Route Of(string clause)
    {
        var words = Quoted().Replace(clause, " ");
        if (IsPicturesText().IsMatch(words) || Declined().IsMatch(words))
            return Route.Talk;
        if (ExportsState().IsMatch(words))
            return Route.State;
        if (Export().IsMatch(words) && !AboutExports().IsMatch(words))
            return Route.Export;
        if (Balance().IsMatch(words) && !OtherBalance().IsMatch(words))
            return Route.Balance;
        if (State().IsMatch(words) && !OtherState().IsMatch(words))
            return Route.State;
        return Upload().IsMatch(words) ? Route.Upload : Route.Talk;
    }

    /// <summary>True when nothing is left but politeness.</summary>
    public static bool IsFiller(string clause) => Filler().Replace(clause, "").Length == 0;

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex("""["“”「『][^"“”」』]*["“”」』]|(?<!\w)'[^']*'(?!\w)""", Plain)]
    private static partial Regex Quoted();

    /// <summary>Words that are to be seen in the film: a title that says "download now".</summary>
    [GeneratedRegex(
        @"\b(?:says?|saying|reads?|reading|title|text|caption|subtitle|words?|button)\b.*\b(?:export|download|credits?|balance|status|upload)\b|(?:文字|标题|字幕|写着|写上|按钮).*(?:导出|下载|积分|余额|状态|上传)",
        Plain
    )]
    private static partial Regex IsPicturesText();

    [GeneratedRegex(
        @"\b(?:don'?t|do not|never|not|without|no need to|before(?: you| we| i)?|until)\s+(?:\w+\s+){0,2}(?:export|download|upload|render)|(?:不要|不用|不必|无需|别|先不|暂不|还不|没有?)(?:急着|着急|先|再)?(?:导出|下载|上传)",
        Plain
    )]
    private static partial Regex Declined();

    [GeneratedRegex(
        @"\b(?:export|download|render)(?:ing)?(?:'s)? (?:status|progress)\b|\bstatus of (?:\w+ )?(?:export|download|render)|\bis (?:it|that|(?:the|my) \w+) (?:done|ready|finished)\b|(?:导出|下载|渲染)(?:的?(?:状态|进度)|[好完]了?[吗没])",
        Plain
    )]
    private static partial Regex ExportsState();

    [GeneratedRegex(
        @"\b(?:export|download)\b|\b(?:send|give|get|show) (?:me )?(?:the |my )?(?:final |finished )?(?:video|film|movie|mp4|clip)\b(?! (?:a|an|some|more|with)\b)|\bsend it (?:to me|over)\b|\b(?:save|render) (?:the |my |this )?(?:video|film|movie|mp4|clip|it)\b|(?:导出|下载)(?!的|好的|过|了)|渲染(?:视频|成片|影片|出来)|(?:视频|影片|片子|成片)(?:发|传|给)(?:给|一下)?我|(?:发|传|给)(?:给)?我(?:视频|影片|片子|成片)|(?:保存|输出)(?:视频|影片|成片)",
        Plain
    )]
    private static partial Regex Export();

    [GeneratedRegex(
        @"\b(?:how (?:long|much|many|big)|enough|(?:what|which) formats?|why|did|was|were)\b|多久|多大|多少|够|(?:什么|哪些)格式|为什么|[做制作变剪转生]成.*[发传给]|\bgive (?:the |my )?(?:video|film|movie|clip) ",
        Plain
    )]
    private static partial Regex AboutExports();

    [GeneratedRegex(@"\b(?:credits?|balance)\b|积分|余额|额度|点数", Plain)]
    private static partial Regex Balance();

    /// <summary>The balance of colours, and the credits at the end of a film.</summary>
    [GeneratedRegex(
        @"\b(?:white|colou?r|tonal|tone|audio|sound|visual|exposure|light)[- ]balance|\bbalance (?:the|out|between|colou?rs?|it)\b|\b(?:end|ending|closing|opening|film|movie|photo|rolling|scrolling|roll|add|with) (?:the |some )?credits?\b|\bcredits? (?:roll|scene|sequence|screen|page|at the (?:end|start|beginning))|\bcredit (?:to|goes|for)\b|白平衡",
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
        @"\b(?:it'?s|you'?re|please|pls|can|could|would|will|you|now|ok|okay|thanks|thank|hi|hello|hey|just|i'?d|i|like|want|need|to|let'?s|also|so|and|then|me|my|the|it|this|these|that|files?|photos?|pictures?|images?|videos?|here|is|are|for|upload|when|once|everything|all|done|ready|finished)\b|请|麻烦|帮我|替我|好的?|谢谢|可以|能不能|我想?要?|现在|一下|吧|吗|呢|了|把|这张?个?|上传|图片?|照片|视频|文件|[\s\p{P}\p{S}]",
        Plain
    )]
    private static partial Regex Filler();
}

using System.Text.RegularExpressions;

namespace Rostrum.Agent.Understanding.Talk;

/// <summary>
/// What is said about exporting and orders no export: a question ("can I export in 60 fps?", 怎么导出？), or that one under
/// way is to end. The message must say nothing else.
/// </summary>
internal static partial class ExportTalk
{
    public static bool IsQuestion(string words) =>
        EnglishQuestion().IsMatch(words) || ChineseQuestion().IsMatch(words);

    public static bool IsStop(string words) => EnglishStop().IsMatch(words) || ChineseStop().IsMatch(words);

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>"Can you export it" orders, and so does what is polite about it.</summary>
    [GeneratedRegex(
        """^\s*(?:(?:so|and|but|hey|hi|ok|okay|wait|then|also|quick question|one question)\b[\s,:]*)*(?:how (?:do|can|could|would|should|will|to|does)\b|where (?:do|can|is|will|does)\b|(?:can|could|may|shall|will|would) (?:i|we|it|the|my)\b|(?:when|if|once) (?:i|we|it|it's|you)\b|what (?:happens|format|quality|size|resolution)\b|(?:in )?(?:which|what) (?:format|quality|size|resolution|frame rate)s?\b|does (?:it|the|this|my)\b|is (?:it possible|there a way|the)\b|do i\b)(?!.*(?:\bplease\b|\bpls\b|["“”]))[^.!;]*\b(?:export|download|render)(?:s|ed|ing)?\b[^.!;]*(?:\?\s*$|(?<=^\W*(?:\w+\W+)?(?:how|where)\b.*))$""",
        Plain
    )]
    private static partial Regex EnglishQuestion();

    [GeneratedRegex(
        """^[\s\p{P}]*(?:那|请问|问一下|我想问|想问下?)?[，,：:]?\s*(?!.*["“”「」])(?:[^。！；，,]{0,8}(?:怎么|怎样|如何|咋|在哪|哪里|哪儿)[^。！；，,]{0,6}(?:导出|下载)[^。！；]{0,8}|[^。！；，,]{0,4}(?:能不能|可不可以|能否|能|可以|支持|会)(?!帮|给|把|替)[^。！；，,]{0,8}(?:导出|下载)[^。！；]*(?:[吗么]\s*[？?]?|[？?])|[^。！；]{0,6}(?:导出|下载)[^。！；]*(?:是|会|有|支持|能)[^。！；]*(?:[吗么]\s*[？?]?|[？?]))[\s\p{P}]*$""",
        Plain
    )]
    private static partial Regex ChineseQuestion();

    [GeneratedRegex(
        @"^[\s\p{P}]*(?:(?:please|ok|okay|no|wait|oh|actually|hey)\b[\s,]*)*(?:(?:can|could) you )?(?:stop|cancel|abort|halt|kill|end)\s+(?:(?:the|this|that|my|all|any|running|current|last)\s+)*(?:(?:film|video|clip|mp4)\s+)?(?:export|download|render)(?:s|ing)?(?:\s+(?:it|them|the\s+(?:film|video)))?(?:\s+(?:now|please|pls))*\s*[\p{P}\s]*$",
        Plain
    )]
    private static partial Regex EnglishStop();

    [GeneratedRegex(
        @"^[\s\p{P}]*(?:等等|算了|先|请|帮我)?[，,]?\s*(?:取消|停止|终止|中止|中断|停掉|不要再?|别再?|停下?)(?:这个|那个|当前|正在|视频|影片|的)*(?:导出|下载|渲染)(?:视频|影片)?了?吧?[\s\p{P}]*$",
        Plain
    )]
    private static partial Regex ChineseStop();
}

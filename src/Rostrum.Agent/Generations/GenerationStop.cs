using System.Text.RegularExpressions;

namespace Rostrum.Agent.Generations;

/// <summary>Whether a message asks to end what is being generated. It must say nothing else.</summary>
internal static partial class GenerationStop
{
    public static bool IsAsked(string words) => English().IsMatch(words) || Chinese().IsMatch(words);

    [GeneratedRegex(
        @"^\s*(please\s+)?(stop|cancel|abort)\s+((the|this|that|my|all)\s+)?((clip|video)\s+)?(generat(ing|ion|ions)(\s+(it|them|the\s+clips?))?|generated\s+clips?)(\s+please)?\s*[.!]*\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex English();

    [GeneratedRegex(
        @"^\s*请?(取消|停止|终止|中止|不要再?|别再?)(这个|视频|片段)*生成(视频|片段)*了?吧?\s*[。！.!]*\s*$"
    )]
    private static partial Regex Chinese();
}

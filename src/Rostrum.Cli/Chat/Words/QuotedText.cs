using System.Text.RegularExpressions;

namespace Rostrum.Cli.Chat.Words;

/// <summary>What stands in quotation marks is shown in the film and asks nothing of the client.</summary>
internal static partial class QuotedText
{
    /// <summary>A letter of no script, which no order is made of.</summary>
    private const char Cover = '\uE000';

    /// <summary>The message, sign for sign, with what is quoted covered.</summary>
    public static string Covered(string words) =>
        Quotation().Replace(words, quoted => new string(Cover, quoted.Length));

    /// <summary>Straight, curly, angled and Chinese marks; one that is never closed reaches to the end.</summary>
    [GeneratedRegex(
        """
            "[^"]*"|[“„][^“”]*”|”[^“”]*”|「[^」]*」|『[^』]*』|《[^》]*》|«[^»]*»|(?<!\w)‘[^‘]*’(?!\w)|(?<!\w)'(?:[^']|(?<=\w)'(?=\w))*'(?!\w)|(?<![\w.])["“](?=\S)[^"”]*$
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Quotation();
}

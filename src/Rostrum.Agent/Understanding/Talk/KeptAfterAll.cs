using System.Text.RegularExpressions;

namespace Rostrum.Agent.Understanding.Talk;

/// <summary>"Remove the title, no wait, keep it", 把音乐去掉，算了还是留着: what was to go stays, and is not spoken of any more.</summary>
internal static partial class KeptAfterAll
{
    /// <summary>The message without a removal that its end takes back.</summary>
    public static string Without(string message) =>
        Quotation.Find(message).Count > 0 ? message : Chinese().Replace(English().Replace(message, ""), "");

    [GeneratedRegex(
        @"(?:^|[,;.] *|\band )(?:please )?(?:remove|delete|drop|lose|cut|take out|take away|get rid of|kill|scrap|ditch)\b[^,;.]*[,;.]+ *(?:oh |hm+,? )?(?:no|no wait|wait|wait no|actually|actually no|sorry|never ?mind|on second thoughts?|scratch that|hold on)[,. ]+(?:no,? )?(?:please |let's |just )?(?:keep|leave) (?:it|them|that|those|this)(?: in| there| as (?:it|they) (?:is|are|was|were)| alone| on)?[.! ]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex English();

    [GeneratedRegex(
        @"(?:^|[，；。,] *)[^，；。,]{0,12}(?:去掉|删掉|删了|拿掉|删除|不要)[^，；。,]{0,8}[，；。,！!]+ *(?:哎|呃|嗯)?(?:算了|等等|等一下|不对|不|还是|再想想)[，, ]*(?:还是)?(?:留着|保留|别删|不删了|先留着|留下|别去掉|不去掉了)(?:它)?(?:吧|了)?[。！!]*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Chinese();
}

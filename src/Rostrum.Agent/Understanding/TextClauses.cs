using System.Text.RegularExpressions;

namespace Rostrum.Agent.Understanding;

/// <summary>A stretch of a message between signs and joining words.</summary>
/// <param name="Bare">Its words in lower case, quotations left out.</param>
/// <param name="Quoted">Its first quotation.</param>
/// <param name="EndsSentence">Nothing of its sentence follows.</param>
internal sealed record TextClause(int Start, int End, string Bare, string? Quoted, bool EndsSentence);

/// <summary>Splits a message into clauses, quotations kept whole.</summary>
internal static partial class TextClauses
{
    public static IReadOnlyList<TextClause> Split(string message)
    {
        var quotations = Quotation.Find(message);
        var masked = message.ToCharArray();
        foreach (var quotation in quotations)
            masked.AsSpan(quotation.Start, quotation.End - quotation.Start).Fill('\u0001');
        var plain = new string(masked);
        var clauses = new List<TextClause>();
        var start = 0;
        foreach (Match joint in Joint().Matches(plain))
        {
            Add(start, joint.Index, IsEnd(joint.Value));
            start = joint.Index + joint.Length;
        }
        Add(start, message.Length, true);
        return clauses;

        void Add(int from, int to, bool endsSentence)
        {
            var bare = plain[from..to].Replace('\u0001', ' ').Trim().ToLowerInvariant();
            var quoted = quotations.Where(one => one.Start >= from && one.End <= to).Select(one => one.Words);
            if (bare.Length > 0 || quoted.Any())
                clauses.Add(new TextClause(from, to, bare, quoted.FirstOrDefault(), endsSentence));
        }
    }

    private static bool IsEnd(string joint) => joint.AsSpan().IndexOfAny(".!?。！？\n") >= 0;

    [GeneratedRegex(
        @"[,;，；。！!？?\n、]+|\.(?=\s|$)|(?<=\s|\u0001)(and|then|but|plus|also|with(?! (?:the )?(?:words|text)\b))(?=\s|\u0001)|然后|并且|同时|并|再",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Joint();
}

namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>Words in quotation marks of any kind.</summary>
/// <param name="Start">Place of the opening mark.</param>
/// <param name="End">Place behind the closing mark.</param>
internal readonly record struct Quotation(int Start, int End, string Words)
{
    private const string Opening = "\"“‘'«‹「『《„＂";
    private static readonly string[] Closing =
    [
        "\"”",
        "”\"“",
        "’'",
        "'’",
        "»",
        "›",
        "」",
        "』",
        "》",
        "“”\"",
        "＂",
    ];

    /// <summary>All quotations of a message that have words in them; none lies within another.</summary>
    public static IReadOnlyList<Quotation> Find(string text)
    {
        var found = new List<Quotation>();
        for (var i = 0; i < text.Length; i++)
        {
            var kind = Opening.IndexOf(text[i]);
            if (kind < 0 || (IsApostrophe(text[i]) && !StandsAtStart(text, i)))
                continue;
            var end = EndOf(text, i, Closing[kind]);
            if (end < 0 || string.IsNullOrWhiteSpace(text[(i + 1)..end]))
                continue;
            found.Add(new Quotation(i, end + 1, text[(i + 1)..end].Trim()));
            i = end;
        }
        return found;
    }

    private static int EndOf(string text, int start, string closing)
    {
        for (var i = start + 1; i < text.Length; i++)
            if (closing.Contains(text[i]) && !(IsApostrophe(text[i]) && IsWithinWord(text, i)))
                return i;
        return -1;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '‘' or '’';

    private static bool StandsAtStart(string text, int i) =>
        i == 0 || !char.IsAsciiLetterOrDigit(text[i - 1]);

    private static bool IsWithinWord(string text, int i) =>
        i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]) && char.IsAsciiLetterOrDigit(text[i - 1]);
}

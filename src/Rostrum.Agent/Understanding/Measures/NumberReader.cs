namespace Rostrum.Agent.Understanding.Measures;

/// <summary>Reads numbers written in digits, in English words or in Chinese characters.</summary>
internal static class NumberReader
{
    private static readonly Dictionary<string, double> Small = new()
    {
        ["zero"] = 0,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
        ["hundred"] = 100,
    };

    /// <summary>"Eighteen", "forty".</summary>
    public static bool IsNumberWord(string word) => Small.ContainsKey(word);

    private const string HanDigits = "零一二三四五六七八九";

    /// <summary>The number at a place and the place behind it; null when there is none.</summary>
    public static (double Value, int End)? Read(IReadOnlyList<Token> tokens, int i)
    {
        if (i >= tokens.Count)
            return null;
        var whole = tokens[i].Kind switch
        {
            TokenKind.Number => (tokens[i].Value, i + 1),
            TokenKind.Word => EnglishWords(tokens, i),
            TokenKind.Han => Chinese(tokens, i),
            _ => ((double, int)?)null,
        };
        if (whole is not var (value, end))
            return null;
        // "1 1/2".
        if (
            tokens[i].Kind == TokenKind.Number
            && value == Math.Floor(value)
            && end + 2 < tokens.Count
            && tokens[end] is { Kind: TokenKind.Number } over
            && tokens[end + 1].Text == "/"
            && tokens[end + 2] is { Kind: TokenKind.Number, Value: > 1 and <= 10 } under
            && over.Value < under.Value
        )
            return (value + over.Value / under.Value, end + 3);
        if (Words(tokens, end, "and", "a", "half"))
            return (value + 0.5, end + 3);
        if (
            Words(tokens, end, "/")
            && end + 1 < tokens.Count
            && tokens[end + 1] is { Kind: TokenKind.Number, Value: <= 10 } below
            && value > 0
            && value < below.Value
        )
            return (value / below.Value, end + 2);
        return whole;
    }

    /// <summary>Whether the tokens from a place on are these.</summary>
    public static bool Words(IReadOnlyList<Token> tokens, int i, params ReadOnlySpan<string> words)
    {
        if (i < 0 || i + words.Length > tokens.Count)
            return false;
        for (var k = 0; k < words.Length; k++)
            if (tokens[i + k].Text != words[k])
                return false;
        return true;
    }

    private static (double, int)? EnglishWords(IReadOnlyList<Token> tokens, int i)
    {
        if (Words(tokens, i, "half", "a") || Words(tokens, i, "half", "an") || Words(tokens, i, "a", "half"))
            return (0.5, i + 2);
        if (Words(tokens, i, "half"))
            return (0.5, i + 1);
        if (Words(tokens, i, "one", "and", "a", "half"))
            return (1.5, i + 4);
        if (PartOfOne(tokens, i) is { } part)
            return part;
        if (Words(tokens, i, "a", "quarter"))
            return (0.25, i + 2);
        if (Words(tokens, i, "a", "few"))
            return (3, i + 2);
        if (Words(tokens, i, "a", "couple"))
            return (2, Words(tokens, i + 2, "of") ? i + 3 : i + 2);
        if (Words(tokens, i, "a") || Words(tokens, i, "an"))
            return (1, i + 1);
        if (!Small.TryGetValue(tokens[i].Text, out var value))
            return null;
        var end = i + 1;
        if (value < 10 && Words(tokens, end, "hundred"))
            (value, end) = (value * 100, end + 1);
        while (
            end < tokens.Count && Small.TryGetValue(tokens[end].Text, out var next) && Follows(value, next)
        )
            (value, end) = (value + next, end + 1);
        if (
            Words(tokens, end, "point")
            && end + 1 < tokens.Count
            && Small.TryGetValue(tokens[end + 1].Text, out var tenth)
            && tenth < 10
        )
            (value, end) = (value + tenth / 10, end + 2);
        return (value, end);
    }

    private static readonly Dictionary<string, double> Parts = new()
    {
        ["half"] = 2,
        ["third"] = 3,
        ["quarter"] = 4,
        ["fifth"] = 5,
        ["tenth"] = 10,
    };

    /// <summary>"A third of a", "three quarters of a".</summary>
    private static (double, int)? PartOfOne(IReadOnlyList<Token> tokens, int i)
    {
        var count = Words(tokens, i, "a") ? 1 : Small.GetValueOrDefault(tokens[i].Text);
        var at = count > 0 ? i + 1 : i;
        return
            at < tokens.Count
            && Parts.TryGetValue(tokens[at].Text.TrimEnd('s'), out var parts)
            && (Words(tokens, at + 1, "of", "a") || Words(tokens, at + 1, "of", "one"))
            ? (Math.Max(1, count) / parts, at + 3)
            : null;
    }

    /// <summary>"Twenty" takes "five" behind it, "hundred" both; "two" takes nothing.</summary>
    private static bool Follows(double value, double next) =>
        (value % 100 == 0 && value >= 100 && next < 100)
        || (value % 100 >= 20 && value % 10 == 0 && next is > 0 and < 10);

    private static (double, int)? Chinese(IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].Text == "半")
            return (0.5, i + 1);
        var (total, section, end) = (0.0, -1.0, i);
        for (; end < tokens.Count && end < i + 9; end++)
        {
            if (Digit(tokens[end]) is { } digit)
                section = section < 0 ? digit : section * 10 + digit;
            else if (tokens[end].Text is "十" or "百" or "千")
            {
                var unit = tokens[end].Text switch
                {
                    "十" => 10,
                    "百" => 100,
                    _ => 1000,
                };
                total += (section < 0 ? 1 : section) * unit;
                section = 0;
            }
            else
                break;
        }
        if (end == i)
            return null;
        if (Roughly(tokens, i, end) is { } about)
            return about;
        total += Math.Max(0, section);
        if (
            Words(tokens, end, "分", "之")
            && total > 0
            && Chinese(tokens, end + 2) is var (part, after)
            && part < total
        )
            return (part / total, after);
        if (end + 1 < tokens.Count && tokens[end].Text == "点" && Digit(tokens[end + 1]) is { } tenth)
            return (total + tenth / 10, end + 2);
        return (total, end);
    }

    /// <summary>两三秒 is between the two; 十几秒, 十来秒.</summary>
    private static (double, int)? Roughly(IReadOnlyList<Token> tokens, int i, int end)
    {
        if (
            end == i + 2
            && end < tokens.Count
            && tokens[end].Text is "秒" or "分"
            && Digit(tokens[i]) is { } less
            && Digit(tokens[i + 1]) == less + 1
        )
            return (less + 0.5, end);
        if (!Words(tokens, end - 1, "十") || end + 1 >= tokens.Count || tokens[end + 1].Text != "秒")
            return null;
        var tens = end - 1 > i && Digit(tokens[end - 2]) is { } digit ? digit * 10 : 10;
        return tokens[end].Text switch
        {
            "几" or "多" => (tens + 5, end + 1),
            "来" => (tens, end + 1),
            _ => null,
        };
    }

    public static double? Digit(Token token) =>
        token.Kind != TokenKind.Han ? null
        : token.Text is "两" ? 2
        : HanDigits.IndexOf(token.Text[0]) is >= 0 and var digit ? digit
        : null;
}
